import type { WaitId } from '#shared/ids.ts';
import type { CommandOf } from '#shared/commands.ts';
import { badField, refuse, type Refusal } from '#shared/refusals.ts';
import type { Day } from '#shared/time.ts';
import { put } from './apply.ts';
import { caseData, change, decided, type Decided, type Situation } from './decision.ts';
import type { CaseFacts, ChangeKind, Put, Wait } from './facts.ts';
import { agencyInvolvement } from './involvement.ts';
import { unlikelySince } from './since.ts';

/** The waiting register: what a case waits for, and who holds the person meanwhile. */
export function openWait(s: Situation, command: CommandOf<'openWait'>): Decided {
	const { waitKind, since, expected } = command;
	const unlikely = unlikelySince(since, s.today);
	if (unlikely) return unlikely;
	if (since > s.today) return badField('since', { code: 'ahead' });
	if (tooEarly(expected, since)) return outOfOrder();
	const wait: Wait = {
		...caseData(s),
		id: s.newId(),
		waitKind,
		since,
		expected: expected ?? null,
		checkedOn: null,
		interim: null,
		agencyId: s.agencyId,
		closedOn: null,
		outcome: null
	};
	return waitChanged('waitOpened', wait, [], { waitId: wait.id });
}

/** Who holds the person while the case waits. */
export function setInterim(s: Situation, command: CommandOf<'setInterim'>): Decided {
	const wait = openOne(s, command.waitId);
	if ('refusal' in wait) return wait;
	const { agencyId, agreement } = command;
	if (!agencyInvolvement(s.facts, agencyId)) return refuse('agencyNotInvolved');
	return waitChanged('interimSet', { ...wait, interim: { agencyId, agreement } });
}

/** Somebody asked how it stands, today; the day it is expected moves only when given. */
export function checkWait(s: Situation, command: CommandOf<'checkWait'>): Decided {
	const { expected } = command;
	const known = find(s, command.waitId);
	if (known && tooEarly(expected, known.since)) return outOfOrder();
	const wait = openOne(s, command.waitId);
	if ('refusal' in wait) return wait;
	const moved = expected === undefined ? {} : { expected };
	return waitChanged('waitChecked', { ...wait, checkedOn: s.today, ...moved });
}

/** Ends a wait. What waited for it goes on, without a line: not everyone may read what it was. */
export function closeWait(s: Situation, command: CommandOf<'closeWait'>): Decided {
	const wait = openOne(s, command.waitId);
	if ('refusal' in wait) return wait;
	const closed = { ...wait, closedOn: s.today, outcome: command.outcome };
	return waitChanged('waitClosed', closed, waitedFor(s.facts, wait.id));
}

function waitedFor(facts: CaseFacts, waitId: WaitId): Put[] {
	return facts.tasks
		.filter(
			({ waitingFor }) => waitingFor && 'waitId' in waitingFor && waitingFor.waitId === waitId
		)
		.map((task) => put('tasks', { ...task, waitingFor: null }));
}

function find(s: Situation, waitId: WaitId): Wait | undefined {
	return s.facts.waits.find((row) => row.id === waitId);
}

function openOne(s: Situation, waitId: WaitId): Wait | Refusal {
	const wait = find(s, waitId);
	if (!wait) return refuse('notHere');
	return wait.closedOn === null ? wait : refuse('wrongState');
}

function tooEarly(expected: Day | undefined, since: Day): boolean {
	return expected !== undefined && expected < since;
}

function outOfOrder(): Refusal {
	return badField('expected', { code: 'order' });
}

function waitChanged(kind: ChangeKind, wait: Wait, more: Put[] = [], result = {}): Decided {
	const about = { what: 'wait', id: wait.id } as const;
	return decided([change(kind, about, put('waits', wait), ...more)], result);
}
