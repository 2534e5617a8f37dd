import type { BoardView } from '#shared/view.ts';
import type { Client } from '../kit/client.ts';
import { sitDown, write } from '../kit/wire.ts';

/** Words that nobody else writes, put into cases: who was handed one was handed something of its case. */
export class Aviary {
	readonly #words = new Map<string, string[]>();

	/** By number, in the order in which something was planted in them. */
	get numbers(): string[] {
		return [...this.#words.keys()];
	}

	/** Everything that gives this case away: its number, its id, and each word so far. */
	of(number: string): string[] {
		return this.#words.get(number) ?? [];
	}

	/** A new word for this case, that is kept. */
	word(number: string, what: string): string {
		const word = `kanarie-${what}-${crypto.randomUUID()}`;
		this.#words.set(number, [...this.of(number), word]);
		return word;
	}

	/** A word in a text of the plan, and one as an action for an agency, given by who may. */
	async plant(client: Client, number: string, agency: string): Promise<Planted> {
		const board = await client.board(number);
		this.#words.set(number, [number, board.id, ...this.of(number)]);
		await writeJudgement(client, board, this.word(number, 'tekst'));
		return this.propose(client, board, agency);
	}

	/** One more action for an agency. */
	async propose(client: Client, board: BoardView, agency: string): Promise<Planted> {
		const title = this.word(board.number, 'actie');
		const agencyId = board.involvements.find(({ name }) => name === agency)?.agencyId;
		const due = { nextConference: true };
		const proposal = { caseId: board.id, title, agencyId, due };
		await client.perform({ kind: 'proposeTask', id: crypto.randomUUID(), ...proposal });
		return { board, title };
	}

	/** What of this case stands in these bytes. */
	found(number: string, bytes: string): string[] {
		return this.of(number).filter((word) => bytes.includes(word));
	}
}

/** A case, and the title of the action that was proposed in it. */
export interface Planted {
	board: BoardView;
	title: string;
}

async function writeJudgement(client: Client, board: BoardView, words: string): Promise<void> {
	const text = board.documents.find(({ kind }) => kind === 'judgement');
	if (!text) throw new Error(`no judgement in ${board.number}`);
	const desk = await sitDown(client, text.id, text.epoch);
	write(desk.doc, words);
	await desk.saved();
	desk.leave();
}
