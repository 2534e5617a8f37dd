import type { AgencyClass } from '#shared/words.ts';

/**
 * Colour of a caret by agency class: that of its badge on light. The badge of the house is an
 * outline, so its caret takes the ink of its text.
 */
export const caretColours: Readonly<Record<AgencyClass, string>> = {
	POL: '#215AA2',
	OM: '#401777',
	RECL: '#157EAA',
	DJI: '#37414B',
	GEM: '#21763C',
	OOV: '#283F20',
	GGZ: '#0C574C',
	GGD: '#1E767F',
	WMO: '#66640F',
	VT: '#AE5528',
	RVDK: '#780A25',
	GI: '#9C2A67',
	PROC: '#15232B'
};
