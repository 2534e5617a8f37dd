import { t } from '$lib/text/text.ts';
import type { BoardView } from '$lib/shared/view.ts';
import type { ConferenceView } from '$lib/shared/view-region.ts';
import { isToDo, type DocumentKind, type RoomBlockKind, type Step } from '$lib/shared/words.ts';

/** A thing that can be put on the screen in the room, as its list names it. */
export interface Candidate {
	kind: RoomBlockKind;
	id: string;
	label: string;
}

/** What belongs to a step, in the order of its page; and what is on the screen already, whatever the step. */
export function candidatesAt(
	board: BoardView,
	conference: Pick<ConferenceView, 'id' | 'proposed' | 'room' | 'current'>,
	step: Step
): Candidate[] {
	const all = everything(board);
	const put = new Set(conference.room?.blocks.map(({ id }) => id));
	const itemId = conference.current?.itemId;
	const proposed = new Set(conference.proposed);
	const own = new Set(idsAt(board, step, { conferenceId: conference.id, itemId, proposed }));
	return all.filter(({ id }) => own.has(id) || put.has(id));
}

interface Around {
	conferenceId: string;
	itemId: string | undefined;
	proposed: ReadonlySet<string>;
}

function idsAt(board: BoardView, step: Step, around: Around): string[] {
	const text = (kind: DocumentKind) =>
		board.documents
			.filter((row) => row.kind === kind && (kind !== 'summary' || row.itemId === around.itemId))
			.map(({ id }) => id);
	const fresh = board.tasks.filter(({ id }) => around.proposed.has(id)).map(({ id }) => id);
	const decided = board.decisions
		.filter(({ conferenceId }) => conferenceId === around.conferenceId)
		.map(({ id }) => id);
	switch (step) {
		case 'tasks':
			return board.tasks.filter(isToDo).map(({ id }) => id);
		case 'picture':
			return [
				...text('picture'),
				...board.contributions.filter(({ version }) => version > 0).map(({ id }) => id)
			];
		case 'judgement':
			return text('judgement');
		case 'goals':
			return [
				...decided,
				...fresh,
				...board.goals.filter(({ state }) => state === 'open').map(({ id }) => id),
				...text('approach')
			];
		case 'summary':
			return [...decided, ...fresh, ...text('summary')];
	}
}

function everything(board: BoardView): Candidate[] {
	const nameOf = (agencyId: string) =>
		board.involvements.find((row) => row.agencyId === agencyId)?.name ?? '';
	const titles: Readonly<Record<string, string>> = t.lists.compartments;
	return [
		...board.decisions.map(({ id, text }) => ({ kind: 'decision' as const, id, label: text })),
		...board.tasks.map(({ id, title }) => ({ kind: 'task' as const, id, label: title })),
		...board.goals.map(({ id, title }) => ({ kind: 'goal' as const, id, label: title })),
		...board.documents
			.filter(({ kind }) => kind !== 'contribution')
			.map(({ id, kind }) => ({ kind: 'document' as const, id, label: t.room.texts[kind] })),
		...board.contributions.map(({ id, agencyId, compartment }) => ({
			kind: 'contribution' as const,
			id,
			label: `${nameOf(agencyId)}: ${(titles[compartment] ?? '').replaceAll('\u00ad', '')}`
		}))
	];
}
