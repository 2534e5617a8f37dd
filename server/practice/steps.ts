import type { Command } from '#shared/commands.ts';
import type { TaskId } from '#shared/ids.ts';
import { agencyId, memberId } from './accounts.ts';
import { dated, dayAt } from './calendar.ts';
import { madeAs, type Stage } from './deed.ts';
import { dueOf } from './due.ts';
import type { TaskStep } from './story.ts';

/** The command by which a step of a task's story is taken. */
export function stepCommand(step: TaskStep, taskId: TaskId, stage: Stage): Command {
	const { today } = stage;
	const said = (text: string) => dated(text, today);
	switch (step.do) {
		case 'accept':
		case 'claim': {
			const kind = step.do === 'accept' ? 'acceptTask' : 'claimTask';
			return { kind, taskId, ...(step.member ? { memberId: memberId(step.member) } : {}) };
		}
		case 'start':
			return { kind: 'startTask', taskId };
		case 'confirm':
			return { kind: 'confirmTask', taskId };
		case 'decline':
			return {
				kind: 'declineTask',
				taskId,
				reasonKind: step.reasonKind,
				reason: said(step.reason)
			};
		case 'complete':
			return {
				kind: 'completeTask',
				taskId,
				outcome: step.outcome ?? 'done',
				result: said(step.result)
			};
		case 'return':
			return { kind: 'returnTask', taskId, reason: said(step.reason) };
		case 'withdraw':
			return { kind: 'withdrawTask', taskId, reason: said(step.reason) };
		case 'reassign':
			return { kind: 'reassignTask', taskId, agencyId: agencyId(step.agency) };
		case 'move':
			return {
				kind: 'moveDue',
				taskId,
				due: dueOf(step.due, today),
				reason: said(step.reason)
			};
		case 'wait': {
			const waitingFor = { on: said(step.on), askAgain: dayAt(today, step.askAgain) };
			return { kind: 'waitTask', taskId, waitingFor };
		}
		case 'waitFor':
			return {
				kind: 'waitTask',
				taskId,
				waitingFor: { waitId: madeAs(stage, `wait ${step.wait}`) }
			};
		case 'note':
			return { kind: 'noteTask', taskId, text: said(step.text) };
		case 'report':
			return { kind: 'reportTask', taskId, text: said(step.text) };
		case 'answer': {
			const { window: windowVersion, answer, member } = step;
			const whom = member ? { memberId: memberId(member) } : {};
			return { kind: 'answerShift', taskId, windowVersion, answer, ...whom };
		}
		case 'adopt': {
			const budget = step.budget === undefined ? {} : { budget: step.budget };
			return { kind: 'adoptGap', taskId, until: dayAt(today, step.until), ...budget };
		}
	}
}
