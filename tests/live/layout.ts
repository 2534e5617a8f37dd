/** Gives ranges rectangles, all of them empty: jsdom has no layout, and a text scrolls to its caret. */
export function pretendLayout(): void {
	Range.prototype.getClientRects = () => [new DOMRect()] as unknown as DOMRectList;
	Range.prototype.getBoundingClientRect = () => new DOMRect();
	Element.prototype.scrollIntoView = () => undefined;
}
