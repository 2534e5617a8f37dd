import type { Rows } from './row.ts';

/** Rows of the group `process`: [access, upTo, reason] per class. */
export const processRows = {
	'case.intake': {
		label: 'Aanmelding, purpose statement, BGS 2.20 criteria a-d + judgement',
		wgs: '(process data)',
		cells: {
			POL: ['write', 'write', 'as referrer; art 2.27(1) judges admission'],
			OM: ['write', 'write', 'as referrer; art 2.27(1) judges admission'],
			RECL: ['write', 'write', 'as referrer; private participant: advice only'],
			DJI: ['write', 'write', 'as referrer; art 2.27(1) judges admission'],
			GEM: ['write', 'write', 'as referrer; art 2.27(1) judges admission'],
			OOV: ['write', 'write', 'as referrer; 2.27(1) judges admission'],
			GGD: ['write', 'write', 'as referrer; 2.27(1) judges admission'],
			GGZ: ['write', 'write', 'as referrer with consent ground; advice only'],
			WMO: ['none', 'none', 'not a referrer'],
			VT: ['write', 'write', 'as referrer; private: advice only'],
			RVDK: ['write', 'write', 'as referrer; art 2.27(1) judges admission'],
			GI: ['write', 'write', 'as referrer; private: advice only'],
			PROC: ['write', 'write', 'records the criteria and the judgement (BGS 2.20(3))']
		}
	},
	'directory.professionals': {
		label: 'Contact details of involved professionals',
		wgs: 'WGS 2.30(1)(c)',
		cells: {
			POL: ['write', 'write', 'own people'],
			OM: ['write', 'write', 'own people'],
			RECL: ['write', 'write', 'own people'],
			DJI: ['write', 'write', 'own people: PI casemanager per detainee'],
			GEM: ['write', 'write', 'own people'],
			OOV: ['write', 'write', 'own people'],
			GGD: ['write', 'write', 'own people'],
			GGZ: ['write', 'write', 'own people'],
			WMO: ['write', 'write', 'own people'],
			VT: ['write', 'write', 'own people'],
			RVDK: ['write', 'write', 'own people'],
			GI: ['write', 'write', 'own people'],
			PROC: ['write', 'write', 'keeps it complete']
		}
	},
	'audit.log': {
		label: 'Access log of the case',
		wgs: 'WGS 1.8(4)',
		cells: {
			POL: ['none', 'none', 'only via own FG'],
			OM: ['none', 'none', 'only via own FG'],
			RECL: ['none', 'none', 'only via own FG'],
			DJI: ['none', 'none', 'only via own FG'],
			GEM: ['none', 'none', 'only via own FG'],
			OOV: ['none', 'none', 'only via own FG'],
			GGD: ['none', 'none', 'only via own FG'],
			GGZ: ['none', 'none', 'only via own FG'],
			WMO: ['none', 'none', 'only via own FG'],
			VT: ['none', 'none', 'only via own FG'],
			RVDK: ['none', 'none', 'only via own FG'],
			GI: ['none', 'none', 'only via own FG'],
			PROC: ['none', 'none', 'process staff may not browse logs; coordinating FG/auditor role only']
		}
	}
} as const satisfies Rows<'process'>;
