import type { BoardView, ContributionView, TaskView } from '$lib/shared/view.ts';
import type { Group } from '$lib/shared/words.ts';
import { t } from '$lib/text/text.ts';
import { plainLabel } from './labels.ts';
import { groupOfWait, waitName } from './facts/waiting.ts';
import { groupOf, type Block, type Known } from './picture.ts';

type Goal = BoardView['goals'][number];
type Decision = BoardView['decisions'][number];
type BoardDocument = BoardView['documents'][number];

/**
 * Finding on a board: over what the server already gave this viewer, and nowhere else. What is
 * looked for never leaves the page.
 */
export class Finding {
	/** The row to find with is there. */
	open = $state(false);
	term = $state('');
	agencyId = $state('');
	group = $state<Group | ''>('');
	#read: () => BoardView;
	#words = $derived(plain(this.term).split(' ').filter(Boolean));
	#texts = $derived.by(
		() => new Map(this.#read().documents.map(({ id, text }) => [id, text] as const))
	);

	constructor(read: () => BoardView) {
		this.#read = read;
	}

	/** True while anything is looked for: only what fits is shown. */
	get on(): boolean {
		return this.open && (this.#words.length > 0 || this.agencyId !== '' || this.group !== '');
	}

	clear(): void {
		this.open = false;
		this.term = '';
		this.agencyId = '';
		this.group = '';
	}

	contribution(row: ContributionView): boolean {
		const label = (t.lists.compartments as Record<string, string>)[row.compartment] ?? '';
		return this.#fits(row.agencyId, groupOf(row.compartment), () => [
			row.text,
			this.#texts.get(row.documentId ?? '') ?? '',
			plainLabel(label),
			row.source ?? '',
			row.author.name,
			this.#agency(row.agencyId)
		]);
	}

	known(row: Known): boolean {
		return this.#fits(row.agencyId, row.group, () => [
			t.lists.groups[row.group],
			this.#agency(row.agencyId)
		]);
	}

	/** What the case waits for, or what is bridged. */
	fact(block: Extract<Block, { what: 'wait' | 'bridge' }>): boolean {
		if (block.what === 'wait') {
			const { interim } = block.row;
			return this.#fits(interim?.agencyId ?? null, groupOfWait(block.row), () => [
				t.facts.wait.label,
				waitName(block.row),
				interim?.agreement ?? t.facts.wait.nobody,
				interim ? this.#agency(interim.agencyId) : ''
			]);
		}
		const { agencyId, delivered, entitledLaw } = block.row;
		return this.#fits(agencyId, 'care', () => [
			t.facts.bridge.title,
			delivered,
			entitledLaw,
			this.#agency(agencyId)
		]);
	}

	task(task: TaskView): boolean {
		return this.#fits(task.agencyId, 'plan', () => [
			task.title,
			task.number === null ? '' : t.board.tasks.number(task.number),
			task.progress ?? '',
			task.note ?? '',
			task.result ?? '',
			task.reason ?? '',
			task.statutoryTask ?? '',
			this.#agency(task.agencyId),
			this.#person(task)
		]);
	}

	goal(goal: Goal): boolean {
		return this.#fits(null, 'plan', () => [goal.title, t.board.goals.number(goal.number)]);
	}

	decision(decision: Decision): boolean {
		return this.#fits(null, 'plan', () => [
			decision.text,
			t.board.decisions.number(decision.number)
		]);
	}

	/** A text that the partners write together. */
	planText(document: BoardDocument): boolean {
		return this.#fits(null, 'plan', () => [document.text]);
	}

	/** How many of each fit, by the part of the board where they stand. */
	get counts(): { part: 'beeld' | 'duiding' | 'doelen' | 'besluiten'; count: number }[] {
		const board = this.#read();
		const plan = board.documents.filter(({ contributionId }) => contributionId === undefined);
		const inPart = (kinds: readonly string[]) =>
			plan.filter((row) => kinds.includes(row.kind) && this.planText(row)).length;
		const picture =
			board.contributions.filter((row) => this.contribution(row)).length +
			board.waits.filter((row) => this.fact({ what: 'wait', id: row.id, row })).length +
			board.bridges.filter((row) => this.fact({ what: 'bridge', id: row.id, row })).length +
			board.known.filter((row) => this.known(row)).length;
		const tasks =
			board.tasks.filter((task) => this.task(task)).length +
			board.goals.filter((goal) => this.goal(goal)).length;
		return (
			[
				{ part: 'beeld', count: picture },
				{ part: 'duiding', count: inPart(['picture', 'judgement']) },
				{ part: 'doelen', count: tasks + inPart(['approach']) },
				{
					part: 'besluiten',
					count: board.decisions.filter((decision) => this.decision(decision)).length
				}
			] as const
		).filter(({ count }) => count > 0);
	}

	#fits(agencyId: string | null, group: Group | null, texts: () => string[]): boolean {
		if (!this.on) return true;
		if (this.agencyId && this.agencyId !== agencyId) return false;
		if (this.group && this.group !== group) return false;
		if (this.#words.length === 0) return true;
		const text = plain(texts().join(' '));
		return this.#words.every((word) => text.includes(word));
	}

	#agency(agencyId: string): string {
		return this.#read().involvements.find((row) => row.agencyId === agencyId)?.name ?? '';
	}

	#person({ agencyId, memberId }: TaskView): string {
		const agency = this.#read().involvements.find((row) => row.agencyId === agencyId);
		return agency?.members.find((row) => row.memberId === memberId)?.name ?? '';
	}
}

/** Without accents and capitals, so that `Café` is found by `cafe`. */
export function plain(text: string): string {
	return text
		.normalize('NFD')
		.replaceAll(/\p{M}/gu, '')
		.replaceAll('\u00ad', '')
		.toLocaleLowerCase('nl')
		.trim();
}
