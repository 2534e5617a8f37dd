import type { MemberFunction } from '#shared/words.ts';

/** Functions of who looks after the region or its data: they give no case content at all (L33). */
const overseeing: readonly MemberFunction[] = ['administrator', 'dataProtectionOfficer'];

/** True for who, by function, takes part in no case. */
export function oversees({ functions }: { functions: readonly MemberFunction[] }): boolean {
	return functions.some((name) => overseeing.includes(name));
}

/** True when nobody can hold these together: who oversees does not run cases as well (L33). */
export function areAtOdds(functions: readonly MemberFunction[]): boolean {
	return oversees({ functions }) && functions.some((name) => !overseeing.includes(name));
}
