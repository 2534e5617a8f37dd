/** `S.B.` for `S. Bouali`: the capitals of a name, read aloud easily and short enough for a row. */
export function initialsOf(name: string): string {
	return name
		.split(/[\s-]+/)
		.filter((part) => /^\p{Lu}/u.test(part))
		.map((part) => `${part.charAt(0)}.`)
		.join('');
}
