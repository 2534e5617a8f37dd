import type { Rows } from './row.ts';

/** Rows of the group `plan`: [access, upTo, reason] per class. */
export const planRows = {
	'plan.analysis': {
		label: 'Picture and judgement (BOB: beeld, oordeel): two shared documents',
		wgs: 'result of joint processing',
		cells: {
			POL: ['write', 'write', 'co-author; only released facts may be quoted'],
			OM: ['write', 'write', 'co-author'],
			RECL: ['write', 'write', 'co-author'],
			DJI: ['write', 'write', 'co-author'],
			GEM: ['write', 'write', 'co-author'],
			OOV: ['write', 'write', 'co-author'],
			GGD: ['write', 'write', 'co-author'],
			GGZ: ['write', 'write', 'co-author'],
			WMO: ['none', 'none', 'works from its own tasks'],
			VT: ['write', 'write', 'co-author if involved'],
			RVDK: ['write', 'write', 'co-author if involved'],
			GI: ['write', 'write', 'co-author'],
			PROC: ['write', 'write', 'editor; locks version']
		}
	},
	'plan.goals': {
		label: 'Goals and the approach: goals are facts, the approach is one shared document',
		wgs: 'result',
		cells: {
			POL: ['read', 'read', 'agree in meeting; text by procesregie/casusregisseur'],
			OM: ['read', 'read', 'agrees in meeting'],
			RECL: ['write', 'write', 'proposes'],
			DJI: ['write', 'write', 'proposes'],
			GEM: ['write', 'write', 'casusregisseur often here: writes'],
			OOV: ['read', 'read', 'agrees in the meeting'],
			GGD: ['write', 'write', 'proposes'],
			GGZ: ['write', 'write', 'proposes'],
			WMO: ['read', 'read', 'works on them'],
			VT: ['write', 'write', 'proposes if involved'],
			RVDK: ['write', 'write', 'proposes if involved'],
			GI: ['write', 'write', 'proposes'],
			PROC: ['write', 'write', 'formulates, chair adopts']
		}
	},
	'plan.actions': {
		label: "Actions: own agency's actions",
		wgs: 'result',
		cells: {
			POL: ['write', 'write', 'own actions; reads all'],
			OM: ['write', 'write', 'own actions'],
			RECL: ['write', 'write', 'own actions'],
			DJI: ['write', 'write', 'own actions'],
			GEM: ['write', 'write', 'own actions'],
			OOV: ['write', 'write', 'own actions'],
			GGD: ['write', 'write', 'own actions'],
			GGZ: ['write', 'write', 'own actions; no titles that disclose criminal data'],
			WMO: ['none', 'none', 'its own tasks only, which an owner always sees'],
			VT: ['write', 'write', 'own actions'],
			RVDK: ['write', 'write', 'own actions'],
			GI: ['write', 'write', 'own actions'],
			PROC: ['write', 'write', 'proposes owner; owner agency must accept']
		}
	},
	'plan.gatecard': {
		label:
			'Gate card (poortkaart): what is arranged for the first days outside, for the person to take along; no diagnosis, nobody else',
		wgs: 'result',
		cells: {
			POL: ['read', 'read', 'knows the exit'],
			OM: ['read', 'read', 'knows the exit'],
			RECL: ['write', 'write', 'own lines'],
			DJI: ['write', 'write', 'own lines'],
			GEM: ['write', 'write', 'own lines'],
			OOV: ['read', 'read', 'knows the exit'],
			GGD: ['write', 'write', 'own lines'],
			GGZ: ['write', 'write', 'own lines'],
			WMO: ['write', 'write', 'own lines'],
			VT: ['read', 'read', 'knows the exit'],
			RVDK: ['read', 'read', 'knows the exit'],
			GI: ['write', 'write', 'own lines'],
			PROC: ['write', 'write', 'keeps it complete']
		}
	},
	'plan.decisions': {
		label: 'Decisions (besluitenlijst), adopted plan version',
		wgs: 'result',
		cells: {
			POL: ['read', 'read', 'immutable after adoption'],
			OM: ['read', 'read', 'immutable'],
			RECL: ['read', 'read', 'immutable; private participant cannot decide admission/closure'],
			DJI: ['read', 'read', 'immutable'],
			GEM: ['read', 'read', 'immutable'],
			OOV: ['read', 'read', 'immutable'],
			GGD: ['read', 'read', 'immutable'],
			GGZ: ['read', 'read', 'decisions of the case it takes part in'],
			WMO: ['none', 'none', 'not in this row'],
			VT: ['read', 'read', 'decisions of the case it takes part in'],
			RVDK: ['read', 'read', 'decisions of the case it takes part in'],
			GI: ['read', 'read', 'immutable'],
			PROC: ['write', 'write', 'chair/procesregisseur records; no silent edits']
		}
	},
	'meeting.summary': {
		label: 'Summary of an agenda item: draft of the minutes; erased when the minutes are adopted',
		wgs: 'result in the making',
		cells: {
			POL: ['write', 'write', 'live co-edit while present'],
			OM: ['write', 'write', 'live co-edit while present'],
			RECL: ['write', 'write', 'live co-edit while present'],
			DJI: ['write', 'write', 'live co-edit while present'],
			GEM: ['write', 'write', 'live co-edit while present'],
			OOV: ['write', 'write', 'while its item is open'],
			GGD: ['write', 'write', 'while its item is open'],
			GGZ: ['write', 'write', 'live co-edit while present'],
			WMO: ['none', 'none', 'sees the room screen'],
			VT: ['write', 'write', 'live co-edit while present'],
			RVDK: ['write', 'write', 'live co-edit while present'],
			GI: ['write', 'write', 'while its item is open'],
			PROC: ['write', 'write', 'erased at adoption']
		}
	}
} as const satisfies Rows<'plan'>;
