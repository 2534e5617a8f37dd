/** A stretch of a sentence; a telephone number stays on one line. */
export interface Stretch {
	text: string;
	telephone: boolean;
}

/** Eight digits or more that begin as a number does, with spaces, dashes and brackets between. */
const telephone = /(\(?(?:\+|\b0)(?:[ ()-]*\d){7,})/;

/** A sentence cut at its telephone numbers. Put together again it is the sentence. */
export function stretchesOf(sentence: string): Stretch[] {
	return sentence
		.split(telephone)
		.map((text, at) => ({ text, telephone: at % 2 === 1 }))
		.filter(({ text }) => text !== '');
}
