/* What stands in a value, wherever it stands. */

/** Every string and number that stands anywhere in a value, but for levels of access. */
export function leaves(value: unknown, key = ''): string[] {
	if (value === null || value === '' || key === 'access') return [];
	if (Array.isArray(value)) return value.flatMap((part) => leaves(part));
	if (typeof value === 'object')
		return Object.entries(value).flatMap(([name, part]) => leaves(part, name));
	return [`${typeof value} ${JSON.stringify(value)}`];
}

/** What stands in the one and not in the other. */
export function beyond(some: readonly string[], all: readonly string[]): string[] {
	const held = new Set(all);
	return some.filter((one) => !held.has(one));
}
