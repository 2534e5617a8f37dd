import { createContext } from 'svelte';
import { LeftWords } from '$lib/live/left-words.svelte.ts';
import { Presence } from '$lib/live/presence.svelte.ts';
import { SaveLight } from '$lib/live/saved.svelte.ts';
import type { BoardView, ContributionView, TaskView } from '$lib/shared/view.ts';
import type { DirectoryView, MeView } from '$lib/shared/view-region.ts';
import type { Asked } from './asked.ts';
import type { Copied } from './copied.ts';
import { Finding } from './finding.svelte.ts';
import type { Ordering } from './ordering.ts';
import type { Lens } from './preview.ts';
import { focusAfter } from './returning.ts';
import { changedTasks, isNewContribution, sinceOf, type Since } from './since.ts';
import { inFixedOrder, type CaseMember, type Partner } from './partners.ts';

/** What the server handed the page of one case. */
export interface CaseData {
	board: BoardView;
	me: MeView;
	/** The day in Amsterdam. */
	today: string;
	/** Null for who may involve nobody. */
	directory: DirectoryView | null;
	/** As whom it is looked at, when that is not who looks. */
	lens?: Lens;
	/** How this member last ordered the tasks. */
	ordering?: Ordering;
}

/** The document of a text on this board. */
export type BoardDocument = BoardView['documents'][number];

/** The case on the page: what its parts share. Everything is derived from the data of the page. */
export class CaseState {
	readonly light = new SaveLight();
	readonly presence = new Presence();
	/** Own words of texts that left the board unsaved. */
	readonly left: LeftWords;
	/** The dialog that is open. */
	asked = $state.raw<Asked | null>(null);
	/** The contribution that was made on this page last: it comes in sight, with the caret in it. */
	fresh = $state<string | null>(null);
	/** What is looked for on this board. */
	readonly finding = new Finding(() => this.board);
	/** What others did before this page opened, and after this member last looked. */
	readonly since: Since | null;
	/** Where the last copy on this page came from. */
	copied: Copied | null = null;
	/** What there is to say about the last paste, and the text it went to. */
	pasted = $state.raw<{ place: string; line: string } | null>(null);
	/** What is being dragged. */
	dragged = $state.raw<{ what: 'task' | 'goal'; id: string } | null>(null);
	#read: () => CaseData;
	#changedTasks = $derived.by(() =>
		this.since ? changedTasks(this.board.tasks, this.since) : new Set<string>()
	);
	#partners = $derived.by(() => inFixedOrder(this.board.involvements, this.ownAgencyId));

	constructor(read: () => CaseData, left = new LeftWords()) {
		this.#read = read;
		this.left = left;
		this.since = read().lens ? null : sinceOf(read().board);
	}

	get board(): BoardView {
		return this.#read().board;
	}

	get me(): MeView {
		return this.#read().me;
	}

	get today(): string {
		return this.#read().today;
	}

	get directory(): DirectoryView | null {
		return this.#read().directory;
	}

	/** As whom it is looked at, when that is not who looks. Nothing can be done then. */
	get lens(): Lens | undefined {
		return this.#read().lens;
	}

	/** How this member last ordered the tasks. */
	get ordering(): Ordering {
		return this.#read().ordering ?? 'goal';
	}

	/** The agency through whose eyes the board is seen. */
	get ownAgencyId(): string | undefined {
		if (this.lens) return this.lens === 'room' ? undefined : this.lens.agencyId;
		return this.me.agency?.id;
	}

	/** What the case waits for, as far as this viewer is told. */
	get waits(): BoardView['waits'] {
		return this.board.waits;
	}

	/** The involved agencies, in the fixed order. */
	get partners(): readonly Partner[] {
		return this.#partners;
	}

	/** The agency of who looks. */
	get own(): Partner | undefined {
		return this.partners.find(({ own }) => own);
	}

	may(kind: string): boolean {
		return this.board.can.includes(kind);
	}

	partner(agencyId: string): Partner | undefined {
		return this.partners.find((partner) => partner.agencyId === agencyId);
	}

	/** The name of an agency; of one that no longer takes part, from the directory if there is one. */
	agencyName(agencyId: string): string | null {
		return (
			this.partner(agencyId)?.name ??
			this.directory?.agencies.find(({ id }) => id === agencyId)?.name ??
			null
		);
	}

	member(memberId: string | null): CaseMember | undefined {
		return this.partners.flatMap(({ members }) => members).find((row) => row.memberId === memberId);
	}

	contribution(id: string): ContributionView | undefined {
		return this.board.contributions.find((row) => row.id === id);
	}

	task(id: string | null): TaskView | undefined {
		return this.board.tasks.find((row) => row.id === id);
	}

	goal(id: string | null): BoardView['goals'][number] | undefined {
		return this.board.goals.find((row) => row.id === id);
	}

	document(id: string | undefined): BoardDocument | undefined {
		return this.board.documents.find((row) => row.id === id);
	}

	planDocument(kind: BoardDocument['kind']): BoardDocument | undefined {
		return this.board.documents.find((row) => row.kind === kind);
	}

	/** True for what another changed since this member last looked. */
	isChanged(row: ContributionView | TaskView): boolean {
		if (!this.since) return false;
		if ('compartment' in row) return isNewContribution(row, this.since, this.ownAgencyId);
		return this.#changedTasks.has(row.id);
	}

	ask(asked: Asked): void {
		this.asked = asked;
	}

	/** Closes whatever dialog is open; the keyboard goes on at the thing it was about. */
	answered(): void {
		const { asked } = this;
		this.asked = null;
		if (asked) void focusAfter(asked);
	}
}

/** The case of this page: set once, by the board. */
export const [getCase, setCase] = createContext<CaseState>();
