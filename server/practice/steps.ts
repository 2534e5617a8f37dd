import type { Command } from '#shared/commands.ts';
import type { TaskId } from '#shared/ids.ts';
import type { Day } from '#shared/time.ts';
import { agencyId, memberId } from './accounts.ts';
import { dated, dayAt } from './calendar.ts';
import type { TaskStep } from './story.ts';

/** The command by which a step of a task's story is taken. */
export function stepCommand(step: TaskStep, taskId: TaskId, today: Day): Command {
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
				due: { on: dayAt(today, step.due) },
				reason: said(step.reason)
			};
		case 'wait': {
			const waitingFor = { on: said(step.on), askAgain: dayAt(today, step.askAgain) };
			return { kind: 'waitTask', taskId, waitingFor };
		}
		case 'note':
			return { kind: 'noteTask', taskId, text: said(step.text) };
		case 'report':
			return { kind: 'reportTask', taskId, text: said(step.text) };
	}
}
