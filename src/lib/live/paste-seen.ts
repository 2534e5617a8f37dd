/* Which pasted elements a reader saw as words of the text. */

/** The style of a pasted element, in lower case and without spaces. */
export function styleOf(element: Element): string {
	return (element.getAttribute('data-style') ?? '').toLowerCase().replaceAll(/\s/g, '');
}

/** Elements whose words are no words of the text: fields, and what was taken out of it. */
const noWords =
	/^(?:button|select|option|textarea|input|datalist|audio|video|canvas|map|area|del|rp|rt|xml|head|meta|link)$/;

/** Hidden by its style, or a mark of the word processor that stands for a bullet or a comment. */
const unseen =
	/(?:^|;)(?:display:none|visibility:hidden|mso-hide:all|mso-list:ignore|mso-element:(?:comment-list|comment|footnote-list|footnote|endnote-list|endnote|header|footer))/;

/** Comments, footnotes and their signs in the text, as word processors name them. */
const aside =
	/\b(?:msocomment\w*|msofootnote\w*|msoendnote\w*|sdfootnote\w*|sdendnote\w*|apple-interchange-newline)\b/i;
const asideId = /^(?:_com_\d|_anchor_|sdfootnote\d|sdendnote\d|ftn\d|edn\d|cmnt\d)/i;
const asideLink = /^#(?:_msocom|_ftn|_edn|sdfootnote|sdendnote|cmnt)/i;

/** False for an element of which nothing comes along. */
export function isSeen(element: Element): boolean {
	const name = element.localName;
	// Extensions of Word and Outlook hold drawings and settings; `o:p` holds words.
	if (noWords.test(name) || (name.includes(':') && name !== 'o:p')) return false;
	if (element.hasAttribute('hidden') || unseen.test(styleOf(element))) return false;
	const { className, id } = element;
	if (aside.test(className) || asideId.test(id)) return false;
	return !asideLink.test(element.getAttribute('href') ?? '');
}

/** True for an image, in the text or drawn by a word processor. */
export function isImage(element: Element): boolean {
	return /^(?:img|picture|v:imagedata|v:shape)$/.test(element.localName);
}

/** What an element does to the words in it: `strong` and `em`, undone where its style says so. */
export function marksOf(element: Element): { strong?: boolean; em?: boolean } {
	const style = styleOf(element);
	const weight = /font-weight:(bold|[6-9]00|normal|[1-5]00)/.exec(style)?.[1];
	const slant = /font-style:(italic|normal)/.exec(style)?.[1];
	const strong = weight ? /^(?:bold|[6-9])/.test(weight) : /^(?:b|strong)$/.test(element.localName);
	const em = slant ? slant === 'italic' : /^(?:i|em)$/.test(element.localName);
	const saysWeight = weight !== undefined || strong;
	const saysSlant = slant !== undefined || em;
	return { ...(saysWeight ? { strong } : {}), ...(saysSlant ? { em } : {}) };
}
