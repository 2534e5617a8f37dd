import type { Rows } from './row.ts';

/** Rows of the group `youth`: [access, upTo, reason] per class. */
export const youthRows = {
	'youth.record': {
		label:
			'Youth data (Jeugdwet, PIJ, jeugdreclassering, school) incl. under-18 history of an adult',
		wgs: 'begeleiding; zorg; strafvorderlijk',
		cells: {
			POL: ['none', 'none', 'no task here'],
			OM: ['read', 'read', 'youth criminal law'],
			RECL: ['none', 'read', 'hand-over summary at 18+ only'],
			DJI: ['none', 'read', 'JJI / youngster in adult PI'],
			GEM: ['write', 'write', 'college Jeugdwet, leerplicht'],
			OOV: ['none', 'none', 'no'],
			GGD: ['none', 'read', 'youth health'],
			GGZ: ['none', 'read', 'only current provider'],
			WMO: ['none', 'none', 'no'],
			VT: ['read', 'read', 'child safety'],
			RVDK: ['write', 'write', 'provider; art 2.27(1) participant'],
			GI: ['write', 'write', 'provider for its minors'],
			PROC: ['known', 'read', 'knows that there is information; content when named']
		}
	}
} as const satisfies Rows<'youth'>;
