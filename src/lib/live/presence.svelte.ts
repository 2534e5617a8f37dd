import { SvelteMap } from 'svelte/reactivity';
import type { Other } from './caret.ts';

/** *Ook hier*: who has a caret in any text of this page. Who only reads is not in it. */
export class Presence {
	#byDocument = new SvelteMap<string, Other[]>();

	/** Says who writes in one document; an empty list when it closes. */
	tell(documentId: string, others: Other[]): void {
		if (others.length > 0) this.#byDocument.set(documentId, others);
		else this.#byDocument.delete(documentId);
	}

	/** Everyone, each person once, by agency and name. */
	get others(): Other[] {
		const found = new Map<string, Other>();
		for (const other of [...this.#byDocument.values()].flat()) {
			found.set(`${other.agency}\n${other.name}`, other);
		}
		return [...found.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, other]) => other);
	}
}
