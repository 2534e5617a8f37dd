import type { Rows } from './row.ts';

/** Rows of the group `life`: [access, upTo, reason] per class. */
export const lifeRows = {
	'life.housing': {
		label: 'Housing: address, type, eviction, briefadres, night shelter',
		wgs: 'woonsituatie',
		cells: {
			POL: ['read', 'read', 'address + who lives there'],
			OM: ['read', 'read', 'conditions (location)'],
			RECL: ['read', 'read', 'supervision address check'],
			DJI: ['read', 'read', 'release address'],
			GEM: ['write', 'write', 'owner'],
			OOV: ['none', 'read', 'on need'],
			GGD: ['none', 'read', 'if care depends on it'],
			GGZ: ['none', 'read', 'if care depends on it'],
			WMO: ['none', 'read', 'if support depends on it'],
			VT: ['read', 'read', 'victim safety'],
			RVDK: ['read', 'read', 'child safety'],
			GI: ['read', 'read', 'supervision of the family'],
			PROC: ['read', 'read', 'process']
		}
	},
	'life.income': {
		label: 'Income: benefit/work status',
		wgs: 'inkomensgegevens',
		cells: {
			POL: ['none', 'none', 'no'],
			OM: ['none', 'none', 'no'],
			RECL: ['read', 'read', 'the owner writes status, no amounts'],
			DJI: ['read', 'read', 'the owner writes status, no amounts'],
			GEM: ['write', 'write', 'owner; status, not amounts, by default'],
			OOV: ['none', 'none', 'no task here'],
			GGD: ['none', 'none', 'no task here'],
			GGZ: ['none', 'none', 'own intake'],
			WMO: ['none', 'none', 'no task here'],
			VT: ['none', 'none', 'no'],
			RVDK: ['none', 'none', 'no'],
			GI: ['none', 'none', 'no task here'],
			PROC: ['read', 'read', 'the owner writes status, no amounts']
		}
	},
	'life.debts': {
		label: 'Debts: trajectory status, bewind, fines (CJIB)',
		wgs: 'financiele gegevens',
		cells: {
			POL: ['none', 'none', 'no'],
			OM: ['none', 'read', 'open fines/gijzeling only'],
			RECL: ['read', 'read', 'the owner writes status, no amounts'],
			DJI: ['read', 'read', 'the owner writes status, no amounts'],
			GEM: ['write', 'write', 'owner; status, not creditor list'],
			OOV: ['none', 'none', 'no task here'],
			GGD: ['none', 'none', 'no task here'],
			GGZ: ['none', 'none', 'no'],
			WMO: ['none', 'none', 'no task here'],
			VT: ['none', 'none', 'no'],
			RVDK: ['none', 'none', 'no'],
			GI: ['none', 'none', 'no task here'],
			PROC: ['read', 'read', 'the owner writes status, no amounts']
		}
	},
	'life.waiting': {
		label: 'Waiting for an identity document, briefadres, benefit: since, expected, owner',
		wgs: 'woonsituatie; inkomen, status only',
		cells: {
			POL: ['none', 'none', 'no'],
			OM: ['none', 'none', 'no'],
			RECL: ['write', 'write', 'basisvoorwaarden'],
			DJI: ['write', 'write', 'basisvoorwaarden'],
			GEM: ['write', 'write', 'owner'],
			OOV: ['none', 'none', 'no'],
			GGD: ['read', 'read', 'care depends on it'],
			GGZ: ['read', 'read', 'care depends on it'],
			WMO: ['read', 'read', 'support depends on it'],
			VT: ['none', 'none', 'no'],
			RVDK: ['none', 'none', 'no'],
			GI: ['read', 'read', 'minors'],
			PROC: ['write', 'write', 'keeps the register']
		}
	}
} as const satisfies Rows<'life'>;
