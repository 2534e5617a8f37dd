/** What a page was told of a document, which may change while it is shown. */
export class Told<Document> {
	document = $state.raw() as Document;

	constructor(document: Document) {
		this.document = document;
	}
}
