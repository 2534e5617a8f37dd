const rules = new Intl.PluralRules('nl');

/** Number and noun: `1 actie`, `3 acties`. */
export function counted(count: number, one: string, many: string): string {
	return `${count.toLocaleString('nl-NL')}\u00a0${rules.select(count) === 'one' ? one : many}`;
}

/** `Politie, OM en Gemeente`. */
export function enumerated(names: readonly string[]): string {
	return new Intl.ListFormat('nl', { type: 'conjunction' }).format(names);
}
