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
	/** Where the task stood that was acted on last. */
	#place = 0;
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

	/** Closes the question; the keyboard goes on at the task. */
	answered(): void {
		const id = this.asked?.taskId ?? this.handing?.taskId;
		this.asked = null;
		this.handing = null;
		this.goOn(id);
	}

	/** Remembers where a task stands, before what is done to it takes it away. */
	leave(taskId: string): void {
		this.#place = titles().findIndex(({ id }) => id === `task-${taskId}`);
	}

	/** The keyboard goes on at the task; where that is gone, at the one in its place. */
	goOn(taskId: string | undefined): void {
		requestAnimationFrame(() => {
			const active = document.activeElement;
			if (active !== null && active !== document.body) return;
			const all = titles();
			const next = all[Math.min(Math.max(this.#place, 0), all.length - 1)];
			const own = document.getElementById(`task-${taskId ?? ''}`);
			(own ?? next ?? document.querySelector<HTMLElement>('h1'))?.focus();
		});
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
