import type { Rows } from './row.ts';

/** Rows of the group `detention`: [access, upTo, reason] per class. */
export const detentionRows = {
	'detention.status': {
		label: 'Detention status: PI, arrival date, section, PI casemanager contact',
		wgs: 'tenuitvoerleggingsgegevens',
		cells: {
			POL: ['read', 'read', 'whereabouts'],
			OM: ['read', 'read', 'execution authority'],
			RECL: ['read', 'read', 'visits, advice'],
			DJI: ['write', 'write', 'provider (Pbw 18a / WGS 1.5)'],
			GEM: ['read', 'read', 'outreach visit, competent college'],
			OOV: ['none', 'read', "BIJ is the mayor's own channel (L63)"],
			GGD: ['read', 'read', 'continuity of care'],
			GGZ: ['read', 'read', 'continuity of care'],
			WMO: ['read', 'read', 'visits during detention'],
			VT: ['none', 'read', 'only if victim safety needs it'],
			RVDK: ['none', 'read', 'minors/family supervision only'],
			GI: ['read', 'read', 'as reclassering, minors'],
			PROC: ['read', 'read', 'process']
		}
	},
	'detention.release': {
		label:
			'Release window: sentence end, v.i. date, eindverlof, expected real exit, change history',
		wgs: 'tenuitvoerleggingsgegevens',
		cells: {
			POL: ['read', 'read', 'safety, victims, presence'],
			OM: ['read', 'read', 'v.i. conditions, victims (IDV)'],
			RECL: ['read', 'read', 'supervision must start at exit'],
			DJI: ['write', 'write', 'provider; each change makes a new version with reason'],
			GEM: ['read', 'read', 'everything municipal is planned backwards from it'],
			OOV: ['read', 'read', 'public order at exit'],
			GGD: ['read', 'read', 'bed and intake date'],
			GGZ: ['read', 'read', 'bed/intake date'],
			WMO: ['read', 'read', 'start of support'],
			VT: ['read', 'read', 'safety plan of victims'],
			RVDK: ['read', 'read', 'safety plan of children'],
			GI: ['read', 'read', 'supervision must start at exit'],
			PROC: ['read', 'read', "process; may enter 'signalled change' marked unconfirmed"]
		}
	},
	'detention.conduct': {
		label: 'Conduct in PI, risk information (Pbw 18b)',
		wgs: 'tenuitvoerleggingsgegevens; toezicht en handhaving',
		cells: {
			POL: ['none', 'read', 'only when 18b-type real risk is shared'],
			OM: ['read', 'read', 'v.i. decision'],
			RECL: ['read', 'read', 'risk management'],
			DJI: ['write', 'write', 'provider; separate 18b flag and ground'],
			GEM: ['none', 'read', 'default off; designated 18b contact of the college may read'],
			OOV: ['none', 'read', 'only 18b-type real risk'],
			GGD: ['none', 'none', 'no task here'],
			GGZ: ['none', 'none', 'default off'],
			WMO: ['none', 'none', 'no task here'],
			VT: ['none', 'read', 'only if it concerns the victim'],
			RVDK: ['none', 'none', 'no'],
			GI: ['none', 'read', 'on need'],
			PROC: ['known', 'known', 'knows that there is information; never the notice']
		}
	},
	'reintegration.dr_plan': {
		label: 'Shareable D&R-plan + basisvoorwaarden (work/income, housing, debts, ID, care, network)',
		wgs: 'zorg of voorzieningen; woonsituatie; inkomen',
		cells: {
			POL: ['none', 'none', 'not a police task'],
			OM: ['none', 'read', 'headline only, for v.i. conditions'],
			RECL: ['write', 'write', 'co-author (Samen Starten, supervision goals)'],
			DJI: ['write', 'write', 'owner during detention'],
			GEM: ['write', 'write', 'owner of municipal basisvoorwaarden'],
			OOV: ['none', 'none', 'no task here'],
			GGD: ['none', 'read', 'own items'],
			GGZ: ['none', 'read', 'own items only'],
			WMO: ['none', 'read', 'own items'],
			VT: ['none', 'none', 'no'],
			RVDK: ['none', 'read', 'only youth track'],
			GI: ['none', 'read', 'youth track'],
			PROC: ['known', 'read', 'knows that there is information; status when named']
		}
	},
	'probation.supervision': {
		label: 'Reclasseringstoezicht: title, start/end, bijzondere voorwaarden, supervisor',
		wgs: 'toezicht en handhaving',
		cells: {
			POL: ['read', 'read', 'must know what to watch and report'],
			OM: ['read', 'read', 'client of the order'],
			RECL: ['write', 'write', 'provider and owner'],
			DJI: ['read', 'read', 'hand-over at exit'],
			GEM: ['read', 'read', 'aligns support with conditions'],
			OOV: ['none', 'read', 'area bans: through orders.admin'],
			GGD: ['none', 'read', 'conditions that require care'],
			GGZ: ['none', 'read', 'only conditions that require care'],
			WMO: ['none', 'read', 'conditions that require care'],
			VT: ['read', 'read', 'contact/area bans protecting victims'],
			RVDK: ['read', 'read', 'safety of children'],
			GI: ['write', 'write', 'jeugdreclassering: provider and owner'],
			PROC: ['read', 'read', 'process']
		}
	},
	'probation.assessment': {
		label: 'Reclassering risk assessment / advice reports (RISC)',
		wgs: 'begeleiding, zorg en hulpverlening; strafrechtelijk',
		cells: {
			POL: ['none', 'none', 'conclusion only via problem analysis'],
			OM: ['read', 'read', 'commissioner of the advice'],
			RECL: ['write', 'write', 'provider; default: conclusion, not report'],
			DJI: ['read', 'read', 'detention plan'],
			GEM: ['none', 'none', 'conclusion only via problem analysis'],
			OOV: ['none', 'none', 'no task here'],
			GGD: ['none', 'none', 'no task here'],
			GGZ: ['none', 'read', 'release on need in forensic care'],
			WMO: ['none', 'none', 'no task here'],
			VT: ['none', 'none', 'no'],
			RVDK: ['none', 'none', 'no'],
			GI: ['write', 'write', 'own reports: conclusion, not report'],
			PROC: ['read', 'read', 'prepares the case picture']
		}
	}
} as const satisfies Rows<'detention'>;
