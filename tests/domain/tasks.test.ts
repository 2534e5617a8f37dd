import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Command, CommandKind } from '#shared/commands.ts';
import { taskStates, type TaskState } from '#shared/words.ts';
import type { CaseFacts, Task } from '#domain/facts.ts';
import { anyCommand } from '../kit/commands.ts';
import {
	TODAY,
	aCase,
	aGoal,
	aTask,
	after,
	agencyId,
	counting,
	give,
	idOf,
	memberId,
	wordOf,
	type Given,
	type MemberKey
} from '../kit/world.ts';

/** The lifecycle as it is agreed: per command from which states, and to which; null stays. */
const atWork = ['accepted', 'started'] as const;
const unfinished = [
	'proposed',
	'accepted',
	'started',
	'completed',
	'declined',
	'returned'
] as const;
const moves: Partial<Record<CommandKind, [from: readonly TaskState[], to: TaskState | null]>> = {
	acceptTask: [['proposed'], 'accepted'],
	claimTask: [atWork, null],
	declineTask: [['proposed'], 'declined'],
	startTask: [['accepted'], 'started'],
	completeTask: [atWork, 'completed'],
	returnTask: [atWork, 'returned'],
	waitTask: [atWork, null],
	noteTask: [atWork, null],
	reportTask: [atWork, null],
	confirmTask: [['completed'], 'confirmed'],
	reassignTask: [['declined', 'returned'], 'proposed'],
	withdrawTask: [unfinished, 'withdrawn'],
	moveDue: [['proposed', 'accepted', 'started'], null],
	setTaskGoal: [unfinished, null]
};
const kinds = Object.keys(moves) as CommandKind[];

const people: MemberKey[] = [
	'chair',
	'secretary',
	'gem',
	'gemSpoc',
	'pol',
	'polSpoc',
	'ggz',
	'wmo'
];
const names = ['task', 'task b', 'task c', 'task d'];
const taskId = idOf('task');
const other = { agencyId: agencyId('RECL') };
const reason = 'omdat';

/** A case of these people with a goal and one task of the municipality. */
function withTask(over: Partial<Task> = {}): CaseFacts {
	return aCase(people, { goals: [aGoal()], tasks: [aTask(over)] });
}

function taskOf(facts: CaseFacts, id = taskId): Task {
	const task = facts.tasks.find((row) => row.id === id);
	if (!task) throw new Error('no such task');
	return task;
}

/** The first task after a command that must be allowed. */
function then(by: MemberKey, command: Command, over: Partial<Task> = {}): Task {
	return taskOf(after(withTask(over), by, command));
}

const pool = {
	agencies: [agencyId('GEM'), agencyId('POL'), agencyId('GGZ'), agencyId('WMO'), agencyId('OM')],
	members: people.map(memberId),
	goals: [idOf('goal')],
	tasks: names.map(idOf),
	contributions: []
};
const steps = fc.array(
	fc.record({ by: fc.constantFrom(...people), command: anyCommand(pool, kinds) }),
	{ minLength: 5, maxLength: 60 }
);

/** Four tasks: offered to three agencies, and one that the municipality took up by itself. */
function manyTasks(): CaseFacts {
	return aCase(people, {
		goals: [aGoal()],
		tasks: [
			aTask(),
			aTask({ id: idOf('task b'), number: 2, agencyId: agencyId('POL') }),
			aTask({ id: idOf('task c'), number: 3, agencyId: agencyId('WMO') }),
			aTask({
				id: idOf('task d'),
				number: 4,
				state: 'accepted',
				proposedBy: agencyId('GEM')
			})
		]
	});
}

/** Gives the commands in turn and looks at what each did to the task it was about. */
function follow(
	look: (command: Command & { taskId: string }, before: Task, later: Task, given: Given) => void
): void {
	fc.assert(
		fc.property(steps, (given) => {
			const newId = counting('followed');
			given.reduce((facts, { by, command }) => {
				const outcome = give(facts, by, command, { newId });
				const next = outcome.ok ? outcome.facts : facts;
				if ('taskId' in command && names.some((name) => idOf(name) === command.taskId))
					look(command, taskOf(facts, command.taskId), taskOf(next, command.taskId), outcome);
				return next;
			}, manyTasks());
		}),
		{ numRuns: 150 }
	);
}

test('T1 whatever is given by whom, a task moves only as its lifecycle says', () => {
	follow((command, before, later, given) => {
		const [from, to] = moves[command.kind] ?? [[], null];
		if (given.ok) {
			expect(from).toContain(before.state);
			expect(later.state).toBe(to ?? before.state);
		} else expect(later).toEqual(before);
	});
});

test('T2 a command in any other state is wrongState, and wrongState is said of nothing else', () => {
	follow((command, before, _later, given) => {
		const [from] = moves[command.kind] ?? [[]];
		if (wordOf(given) === 'wrongState') expect(from).not.toContain(before.state);
	});
	for (const [kind, [from]] of Object.entries(moves))
		for (const state of taskStates) {
			const word = wordOf(give(withTask({ state }), byOf(kind), sample(kind)));
			expect([kind, state, word]).toEqual([
				kind,
				state,
				from.includes(state) ? 'done' : 'wrongState'
			]);
		}
});

/** Somebody who may give a command of this kind. */
function byOf(kind: string): MemberKey {
	const leads = ['confirmTask', 'reassignTask', 'withdrawTask', 'setTaskGoal'];
	return leads.includes(kind) ? 'chair' : 'gem';
}

/** A command of this kind on the first task that fits in every way but perhaps its state. */
function sample(kind: string): Command {
	const fields: Record<string, object> = {
		declineTask: { reasonKind: 'noCapacity', reason },
		completeTask: { outcome: 'done', result: 'geregeld' },
		returnTask: { reason },
		reassignTask: { agencyId: agencyId('POL') },
		moveDue: { due: { on: '2026-04-01' }, reason },
		withdrawTask: { reason },
		setTaskGoal: { goalId: idOf('goal') },
		waitTask: { waitingFor: { on: 'pas', askAgain: '2026-03-09' } },
		noteTask: { text: 'notitie' },
		reportTask: { text: 'voortgang' }
	};
	return { kind, taskId, ...fields[kind] } as Command;
}

test('T3 confirmed and withdrawn are final: nothing changes such a task', () => {
	follow((_command, before, later) => {
		if (before.state === 'confirmed' || before.state === 'withdrawn') expect(later).toEqual(before);
	});
});

test('T4 movedTimes counts each move of the due day and nothing else', () => {
	follow((command, before, later, given) => {
		const counts = given.ok && command.kind === 'moveDue';
		expect(later.movedTimes).toBe(before.movedTimes + (counts ? 1 : 0));
		if (!counts) expect(later.due).toEqual(before.due);
	});
});

test('T5 every command leaves a line in the history of the task, the note none', () => {
	follow((command, before, later, given) => {
		const lines = given.ok && command.kind !== 'noteTask' ? 1 : 0;
		expect(later.history.slice(0, before.history.length)).toEqual(before.history);
		expect(later.history.length).toBe(before.history.length + lines);
	});
	expect(then('gem', sample('startTask'), { state: 'accepted' }).history).toEqual([
		{ day: TODAY, kind: 'taskStarted', agencyId: agencyId('GEM') }
	]);
	expect(then('gem', sample('declineTask')).history).toEqual([
		{
			day: TODAY,
			kind: 'taskDeclined',
			agencyId: agencyId('GEM'),
			reason,
			reasonKind: 'noCapacity'
		}
	]);
});

test('T5 a note leaves no line in the course of the case either', () => {
	const facts = after(withTask({ state: 'started' }), 'gem', sample('noteTask'));
	expect(facts.happenings).toEqual([]);
	expect(taskOf(facts).note).toBe('notitie');
});

test('T6 declining keeps the kind of reason and the reason, until it is offered anew', () => {
	const facts = after(withTask(), 'gem', sample('declineTask'));
	expect(taskOf(facts)).toMatchObject({ state: 'declined', reasonKind: 'noCapacity', reason });
	expect(taskOf(after(facts, 'chair', sample('reassignTask')))).toMatchObject({
		state: 'proposed',
		reasonKind: null,
		reason: null
	});
});

test('T7 a task that is returned or offered anew is nobody’s', () => {
	const held = { state: 'started', memberId: memberId('gem') } as const;
	const waiting = { on: 'pas', askAgain: '2026-03-09' };
	const facts = after(withTask({ ...held, waitingFor: waiting }), 'gem', sample('returnTask'));
	expect(taskOf(facts)).toMatchObject({ memberId: null, waitingFor: null, reason });
	const anew = then('chair', sample('reassignTask'), { ...held, state: 'returned' });
	expect(anew).toMatchObject({ memberId: null, agencyId: agencyId('POL') });
});

test('T8 offered to another agency a task leaves its note behind; to the same it keeps it', () => {
	const returned = { state: 'returned', note: 'voor ons', progress: 'voor allen' } as const;
	expect(then('chair', sample('reassignTask'), returned)).toMatchObject({
		note: null,
		progress: 'voor allen',
		proposedBy: agencyId('PROC')
	});
	const same = { kind: 'reassignTask', taskId, agencyId: agencyId('GEM') } as const;
	expect(then('chair', same, returned).note).toBe('voor ons');
});

const proposal = {
	kind: 'proposeTask',
	caseId: idOf('case'),
	title: 'Sleutel regelen',
	agencyId: agencyId('GEM'),
	due: { on: '2026-03-09' }
} as const;

test('T9 what a member proposes for its own agency is accepted at once, and may bring a note', () => {
	const facts = after(aCase(people), 'gem', { ...proposal, note: 'voor ons' });
	expect(facts.tasks).toMatchObject([
		{ state: 'accepted', memberId: null, note: 'voor ons', proposedBy: agencyId('GEM') }
	]);
	const offered = after(aCase(people), 'chair', proposal);
	expect(offered.tasks).toMatchObject([{ state: 'proposed', note: null, number: 1 }]);
});

test('T10 a note with a task for another agency is refused, and so is proposing it', () => {
	const noted = give(aCase(people), 'chair', { ...proposal, note: 'voor hen' });
	expect(wordOf(noted)).toBe('badInput');
	expect(wordOf(give(aCase(people), 'pol', proposal))).toBe('notAllowed');
});

test('T11 completing keeps outcome and result, and nothing is waited for any more', () => {
	const waitingFor = { on: 'pas', askAgain: '2026-03-09' };
	expect(then('gem', sample('completeTask'), { state: 'started', waitingFor })).toMatchObject({
		state: 'completed',
		outcome: 'done',
		result: 'geregeld',
		waitingFor: null
	});
});

test('T12 accepting for and claiming by somebody who is no involved colleague is memberUnfit', () => {
	const accepted = { state: 'accepted' } as const;
	for (const key of ['pol', 'oov', 'chair'] as const) {
		const named = { taskId, memberId: memberId(key) };
		expect(wordOf(give(withTask(), 'gem', { kind: 'acceptTask', ...named }))).toBe('memberUnfit');
		expect(wordOf(give(withTask(accepted), 'gem', { kind: 'claimTask', ...named }))).toBe(
			'memberUnfit'
		);
	}
	const alone = aCase(['chair', 'gem'], { tasks: [aTask()] });
	const absent = { kind: 'acceptTask', taskId, memberId: memberId('gemSpoc') } as const;
	expect(wordOf(give(alone, 'gem', absent))).toBe('memberUnfit');
});

test('T13 a task accepted without a name is the team’s; a claim names oneself or a colleague', () => {
	expect(then('gem', { kind: 'acceptTask', taskId }).memberId).toBeNull();
	const accepted = { state: 'accepted' } as const;
	const claim = { kind: 'claimTask', taskId } as const;
	expect(then('gem', claim, accepted).memberId).toBe(memberId('gem'));
	const colleague = { ...claim, memberId: memberId('gemSpoc') };
	expect(then('gem', colleague, accepted).memberId).toBe(memberId('gemSpoc'));
});

test('T14 offering a task to an agency that is not involved is agencyNotInvolved', () => {
	const facts = withTask({ state: 'declined' });
	expect(wordOf(give(facts, 'chair', { ...proposal, ...other }))).toBe('agencyNotInvolved');
	const anew = { kind: 'reassignTask', taskId, ...other } as const;
	expect(wordOf(give(facts, 'chair', anew))).toBe('agencyNotInvolved');
});

test('T15 a task hangs under a goal of its own case; any other is notHere', () => {
	expect(then('chair', sample('setTaskGoal')).goalId).toBe(idOf('goal'));
	const goalId = idOf('goal elsewhere');
	expect(wordOf(give(withTask(), 'chair', { kind: 'setTaskGoal', taskId, goalId }))).toBe(
		'notHere'
	);
	expect(wordOf(give(withTask(), 'chair', { ...proposal, goalId }))).toBe('notHere');
});

test('T16 moving a due day is stale when it moved since, and unchanged to the same day', () => {
	const move = { kind: 'moveDue', taskId, reason } as const;
	const seen = { on: '2026-03-19' };
	const due = { on: '2026-04-01' };
	expect(wordOf(give(withTask(), 'gem', { ...move, due, seen }))).toBe('stale');
	const same = { on: '2026-03-20' };
	expect(wordOf(give(withTask(), 'gem', { ...move, due: same }))).toBe('unchanged');
	expect(then('gem', { ...move, due, seen: same })).toMatchObject({ due, movedTimes: 1 });
});

test('T17 only the owning agency works on a task, and only who leads the case confirms it', () => {
	const work = ['acceptTask', 'declineTask', 'startTask', 'completeTask', 'returnTask', 'noteTask'];
	for (const kind of work)
		for (const by of ['chair', 'secretary', 'pol'] as const)
			expect([kind, wordOf(give(withTask(), by, sample(kind)))]).toEqual([kind, 'notAllowed']);
	for (const kind of ['confirmTask', 'reassignTask', 'setTaskGoal'])
		expect([kind, wordOf(give(withTask(), 'gem', sample(kind)))]).toEqual([kind, 'notAllowed']);
	const file = withTask({ state: 'completed' });
	const led = after(file, 'chair', {
		kind: 'setCaseLead',
		caseId: idOf('case'),
		memberId: memberId('pol')
	});
	expect(taskOf(after(led, 'pol', sample('confirmTask'))).state).toBe('confirmed');
});

test('T18 an agency withdraws what it proposed for itself, not what it was asked', () => {
	const own = { state: 'accepted', proposedBy: agencyId('GEM') } as const;
	expect(then('gem', sample('withdrawTask'), own)).toMatchObject({ state: 'withdrawn', reason });
	expect(wordOf(give(withTask(), 'gem', sample('withdrawTask')))).toBe('notAllowed');
});

test('T19 who may not read tasks reaches its own alone; the others are notHere', () => {
	expect(wordOf(give(withTask(), 'wmo', sample('acceptTask')))).toBe('notHere');
	const own = withTask({ agencyId: agencyId('WMO') });
	expect(wordOf(give(own, 'wmo', sample('acceptTask')))).toBe('done');
});
