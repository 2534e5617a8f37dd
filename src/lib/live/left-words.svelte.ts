/**
 * Own words of texts that left the page before the server had them. In memory alone: whoever goes to
 * another page or closes this one loses them.
 */
export class LeftWords {
	text = $state('');
	/** The case in which these words may still be of use. */
	caseId = $state<string | null>(null);

	keep = (words: string, caseId?: string): void => {
		this.text = this.text === '' ? words : `${this.text}\n${words}`;
		this.caseId = caseId ?? this.caseId;
	};

	drop = (): void => {
		this.text = '';
		this.caseId = null;
	};
}
