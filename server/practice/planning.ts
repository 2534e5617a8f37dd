import type { Instant } from '#shared/time.ts';
import { put } from '#domain/apply.ts';
import { agencyId, idFrom } from './accounts.ts';
import { dated, dayAt } from './calendar.ts';
import { give, madeAs, writingIn, type Deed, type Stage } from './deed.ts';
import { dueOf } from './due.ts';
import { stepCommand } from './steps.ts';
import type { GoalStory, PracticeCase, TaskStory } from './story.ts';

/** A goal added, and closed when it was. */
export function aiming({ chair }: PracticeCase, { key, day, title, closed }: GoalStory): Deed[] {
	const name = `goal ${key}`;
	const added = give(
		day,
		chair,
		(stage) => ({ kind: 'addGoal', caseId: madeAs(stage, 'case'), title }),
		{ name, field: 'goalId' }
	);
	if (closed === undefined) return [added];
	return [
		added,
		give(closed, chair, (stage) => ({ kind: 'closeGoal', goalId: madeAs(stage, name) }))
	];
}

/** A task proposed, and every step taken in it. */
export function working(story: TaskStory, index: number): Deed[] {
	const { day, by, title, agency, goal, mandatory, statutoryTask, note } = story;
	const name = `task ${index}`;
	const proposed = give(
		day,
		by,
		(stage) => ({
			kind: 'proposeTask',
			caseId: madeAs(stage, 'case'),
			title,
			agencyId: agencyId(agency),
			due: dueOf(story.due, stage.today),
			...(goal ? { goalId: madeAs(stage, `goal ${goal}`) } : {}),
			...(mandatory ? { mandatory } : {}),
			...(statutoryTask ? { statutoryTask } : {}),
			...(note ? { note: dated(note, stage.today) } : {})
		}),
		{ name, field: 'taskId' }
	);
	const steps = story.steps.map((step) =>
		give(step.day, step.by, (stage) => stepCommand(step, madeAs(stage, name), stage))
	);
	return [proposed, ...steps];
}

/** The texts of the plan. */
export function writing(story: PracticeCase): Deed[] {
	return story.plan.map(({ day, by, kind, text }) =>
		writingIn(day, by, text, (row) => row.kind === kind)
	);
}

/** Outside a conference no command records a decision, nor the day of the next review. */
export function deciding(story: PracticeCase): Deed[] {
	const decisions = story.decisions.map(({ day, text }, index) => ({
		day,
		async act(stage: Stage, at: Instant) {
			const caseId = madeAs(stage, 'case');
			const row = {
				id: idFrom(`decision ${story.subject.bsn} ${index}`),
				caseId,
				firstProcessedAt: at,
				number: index + 1,
				text: dated(text, stage.today),
				day: dayAt(stage.today, day),
				conferenceId: null
			};
			await stage.workshop.put([put('decisions', row)]);
		}
	}));
	const review = {
		day: story.decisions.at(-1)?.day ?? story.opened,
		async act(stage: Stage) {
			const [file] = (await stage.workshop.facts(madeAs(stage, 'case'))).cases;
			if (!file) throw new Error('a case without a row');
			const nextReview = dayAt(stage.today, story.nextReview);
			await stage.workshop.put([put('cases', { ...file, nextReview })]);
		}
	};
	return [...decisions, review];
}
