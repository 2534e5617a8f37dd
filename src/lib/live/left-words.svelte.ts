/**
 * Own words of texts that left the page before the server had them. In memory alone: whoever goes to
 * another page or closes this one loses them.
 */
export class LeftWords {
	text = $state('');

	keep = (words: string): void => {
		this.text = this.text === '' ? words : `${this.text}\n${words}`;
	};

	drop = (): void => {
		this.text = '';
	};
}
