/** A text with more characters than this goes on in the side panel. */
const MOST = 900;
/** The same, in lines. */
const MOST_LINES = 12;

/** What is shown of a text on the board, and whether there is more. It breaks between words. */
export function beginningOf(text: string): { shown: string; more: boolean } {
	const lines = text.split('\n');
	const some = lines.slice(0, MOST_LINES).join('\n');
	if (some.length <= MOST) return { shown: some, more: lines.length > MOST_LINES };
	const cut = some.slice(0, MOST).lastIndexOf(' ');
	return { shown: `${some.slice(0, cut > 0 ? cut : MOST)}\u00a0...`, more: true };
}
