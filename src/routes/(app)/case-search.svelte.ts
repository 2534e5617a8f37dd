import { plain } from '$lib/case/finding.svelte.ts';
import type { CaseListView, WorkView } from '$lib/shared/view-lists.ts';
import { t } from '$lib/text/text.ts';

/** What the search of the frame leads to. */
export interface Place {
	id: string;
	href: string;
	/** What it is: a case or an action. */
	kind: 'case' | 'task';
	title: string;
	beside: string;
}

/** Shown at once; who types on finds the rest. */
const MOST = 8;

/**
 * Finding a case or an own action: over what the lists already tell this member, fetched when it
 * begins to search. What is typed stays in the page.
 */
export class CaseSearch {
	term = $state('');
	state = $state<'none' | 'loading' | 'ready' | 'failed'>('none');
	/** The place the arrow keys are at; -1 for none. */
	at = $state(-1);
	#places = $state.raw<readonly Place[]>([]);

	/** What fits, the cases first. */
	get found(): readonly Place[] {
		const words = plain(this.term).split(' ').filter(Boolean);
		if (words.length === 0) return [];
		return this.#places
			.filter(({ title, beside }) => {
				const text = plain(`${title} ${beside}`);
				return words.every((word) => text.includes(word));
			})
			.slice(0, MOST);
	}

	get chosen(): Place | undefined {
		return this.found[this.at] ?? (this.found.length === 1 ? this.found[0] : undefined);
	}

	/** Walks through what is found, round and round. */
	step(by: 1 | -1): void {
		const { length } = this.found;
		if (length === 0) return;
		this.at = this.at < 0 && by < 0 ? length - 1 : (this.at + by + length) % length;
	}

	type(term: string): void {
		this.term = term;
		this.at = -1;
	}

	/** Fetches the lists, once at a time. */
	async begin(): Promise<void> {
		if (this.state === 'loading') return;
		this.state = 'loading';
		try {
			const [{ cases }, { groups }] = await Promise.all([
				get<CaseListView>('/api/v1/cases'),
				get<WorkView>('/api/v1/my-work')
			]);
			this.#places = [
				...cases.map(placeOfCase),
				...groups.flatMap(({ tasks }) => tasks.map(placeOfTask))
			];
			this.state = 'ready';
		} catch {
			this.state = 'failed';
		}
	}

	clear(): void {
		this.term = '';
		this.at = -1;
		this.#places = [];
		this.state = 'none';
	}
}

async function get<View>(address: string): Promise<View> {
	const answer = await fetch(address);
	if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
	return (await answer.json()) as View;
}

function placeOfCase({ id, number, initials, phase }: CaseListView['cases'][number]): Place {
	return {
		id,
		href: `/casussen/${id}`,
		kind: 'case',
		title: `${number} ${initials}`,
		beside: t.lists.phases[phase]
	};
}

function placeOfTask(task: WorkView['groups'][number]['tasks'][number]): Place {
	const number = task.number === null ? '' : `${t.board.tasks.number(task.number)} `;
	return {
		id: task.id,
		href: `/casussen/${task.caseId}?actie=${task.id}`,
		kind: 'task',
		title: `${number}${task.title}`,
		beside: `${task.caseNumber} ${task.initials}`
	};
}
