import type { Desk } from '$lib/case/desk.ts';
import type { TaskQuestion } from '$lib/case/asked.ts';
import type { WorkTask, WorkView } from '$lib/shared/view-lists.ts';
import type { MeView } from '$lib/shared/view-region.ts';

/** What is asked about a task of this list. */
export type WorkQuestion = Exclude<
	TaskQuestion,
	'acceptTask' | 'claimTask' | 'reassignTask' | 'setTaskGoal' | 'withdrawTask'
>;

interface WorkData {
	work: WorkView;
	me: MeView;
	today: string;
}

/** The list of work on the page: what of it is shown, and what is asked about it. */
export class WorkState implements Desk {
	whose = $state<'team' | 'me'>('team');
	/** What is looked for; stays on this page. */
	sought = $state('');
	asked = $state.raw<{ question: WorkQuestion; taskId: string } | null>(null);
	/** A shifted task that is handed over. */
	handing = $state.raw<{ taskId: string; caseId: string } | null>(null);
	/** The task the keyboard is or was at, and its place among the titles. */
	#left: { id: string; place: number } | null = null;
	readonly #read: () => WorkData;

	constructor(read: () => WorkData) {
		this.#read = read;
	}

	get today(): string {
		return this.#read().today;
	}

	get ownAgencyId(): string | undefined {
		return this.#read().me.agency?.id;
	}

	/** The groups with what is shown of them; empty ones are left out. */
	get groups(): WorkView['groups'] {
		return this.#read()
			.work.groups.map(({ key, tasks }) => ({ key, tasks: tasks.filter(this.#shows) }))
			.filter(({ tasks }) => tasks.length > 0);
	}

	/** How many tasks are shown. */
	get count(): number {
		return this.groups.reduce((sum, { tasks }) => sum + tasks.length, 0);
	}

	get task(): WorkTask | undefined {
		const id = this.asked?.taskId;
		return this.#read()
			.work.groups.flatMap(({ tasks }) => tasks)
			.find((row) => row.id === id);
	}

	/** Asks something about a task. */
	ask(question: WorkQuestion, taskId: string): void {
		this.leave(taskId);
		this.asked = { question, taskId };
	}

	/** Asks who else of the organisation does a task whose day moved. */
	handOver(taskId: string, caseId: string): void {
		this.leave(taskId);
		this.handing = { taskId, caseId };
	}

	/** Closes the question; the keyboard goes on at the task. */
	answered(): void {
		this.asked = null;
		this.handing = null;
		// The dialog is gone by then.
		requestAnimationFrame(() => this.goOn());
	}

	/** Remembers where a task stands, before what is done to it takes it away. */
	leave(taskId: string): void {
		const id = `task-${taskId}`;
		this.#left = { id, place: titles().findIndex((title) => title.id === id) };
	}

	/** Before the rows change, by whomever: remembers where the keyboard is. */
	hold(): void {
		const id = document.activeElement?.closest('li')?.querySelector('.title[id]')?.id;
		if (id?.startsWith('task-')) this.leave(id.slice('task-'.length));
		else if (!isLost() && !this.asked && !this.handing) this.#left = null;
	}

	/** The keyboard, where it was lost, goes on at the task; where that is gone, at the one in its place. */
	goOn(): void {
		if (!this.#left || !isLost()) return;
		const { id, place } = this.#left;
		const all = titles();
		const next = all[Math.min(Math.max(place, 0), all.length - 1)];
		(document.getElementById(id) ?? next ?? document.querySelector<HTMLElement>('h1'))?.focus();
		this.#left = null;
	}

	#shows = (task: WorkTask): boolean => {
		if (this.whose === 'me' && task.memberId !== this.#read().me.member.id) return false;
		const words = this.sought.trim().toLocaleLowerCase('nl').split(/\s+/);
		const text = `${task.title} ${task.caseNumber} ${task.initials}`.toLocaleLowerCase('nl');
		return words.every((word) => text.includes(word));
	};
}

/** Titles of the tasks on the page, from top to bottom. */
function titles(): HTMLElement[] {
	return [...document.querySelectorAll<HTMLElement>('.title[id^="task-"]')];
}

/** Nothing on the page has the keyboard. */
function isLost(): boolean {
	return document.activeElement === null || document.activeElement === document.body;
}
