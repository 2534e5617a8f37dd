import { describe, expect, test } from 'vitest';
import type { Command } from '#shared/commands.ts';
import type { CaseFacts } from '#domain/facts.ts';
import {
	NOW,
	aCase,
	aGoal,
	aTask,
	after,
	agencyId,
	caseId,
	counting,
	give,
	idOf,
	memberId,
	seenBy,
	wordOf,
	type MemberKey
} from '../kit/world.ts';

const people: MemberKey[] = ['chair', 'secretary', 'gem', 'pol', 'ggz'];
const undo: Command = { kind: 'undo', commandId: idOf('command') };
const id = idOf('command');

const goal = (name = 'Een dak', as = id): Command => ({
	kind: 'addGoal',
	id: as,
	caseId,
	title: name
});
const task = (as = id): Command => ({
	kind: 'proposeTask',
	id: as,
	caseId,
	title: 'Bed regelen',
	agencyId: agencyId('GEM'),
	due: { on: '2026-03-20' }
});
const wait: Command = { kind: 'openWait', id, caseId, waitKind: 'wlzPlace', since: '2026-01-05' };
const withdraw: Command = { kind: 'withdrawTask', id, taskId: idOf('task'), reason: 'dubbel' };

function start(): CaseFacts {
	return aCase(people, { goals: [aGoal()], tasks: [aTask({ note: 'van ons' })] });
}

/** The facts but for their revision. */
function but({ rev: _, ...facts }: CaseFacts) {
	return facts;
}

/** The id that a command answered with. */
function idIn(result: Record<string, unknown>): string {
	const [found] = Object.values(result);
	if (typeof found !== 'string') throw new Error('no id');
	return found;
}

const at = (seconds: number) => ({ now: NOW + seconds * 1000 });

describe('undo', () => {
	test('N40 takes back a new task, goal or wait and a withdrawal, as if it never was', () => {
		const given: Command[] = [goal(), task(), wait, withdraw];
		for (const command of given) {
			const newId = counting(command.kind);
			const done = after(start(), 'chair', command, { newId });
			expect(done).not.toEqual(start());
			const back = after(done, 'chair', undo, { newId });
			expect(but(back), command.kind).toEqual(but(start()));
			for (const by of people) expect(seenBy(back, by)).toEqual(seenBy(start(), by));
		}
	});

	test('N40 is only there for what was given with an id, and only once', () => {
		const nameless = { kind: 'addGoal', caseId, title: 'Een dak' } as const;
		expect(after(start(), 'chair', nameless).undoables).toEqual([]);
		expect(after(start(), 'chair', { ...task(), id: idOf('x') }).undoables).toHaveLength(1);
		const back = after(after(start(), 'chair', goal()), 'chair', undo);
		expect(wordOf(give(back, 'chair', undo))).toBe('notHere');
		const renamed = after(start(), 'chair', {
			kind: 'renameGoal',
			id,
			goalId: idOf('goal'),
			title: 'Werk'
		});
		expect(wordOf(give(renamed, 'chair', undo))).toBe('notHere');
	});

	test('N41 ends ten seconds after the command', () => {
		const done = after(start(), 'chair', goal());
		expect(wordOf(give(done, 'chair', undo, at(10)))).toBe('done');
		expect(wordOf(give(done, 'chair', undo, at(10.001)))).toBe('wrongState');
	});

	test('N42 ends when anyone touched the thing or hung something on it', () => {
		const newId = counting('touching');
		const touched = (command: Command, by: MemberKey, next: (made: string) => Command) => {
			const given = give(start(), 'chair', command, { newId });
			if (!given.ok) throw new Error(given.refusal);
			const made = idIn(given.result);
			return wordOf(give(after(given.facts, by, next(made), { newId }), 'chair', undo));
		};
		const goalId = (made: string) => ({ goalId: made });
		expect(
			touched(goal(), 'chair', (made) => ({ kind: 'renameGoal', ...goalId(made), title: 'Werk' }))
		).toBe('wrongState');
		expect(
			touched(goal(), 'chair', (made) => ({
				kind: 'setTaskGoal',
				taskId: idOf('task'),
				...goalId(made)
			}))
		).toBe('wrongState');
		expect(touched(task(), 'gem', (taskId) => ({ kind: 'acceptTask', taskId }))).toBe('wrongState');
		expect(touched(wait, 'chair', (waitId) => ({ kind: 'checkWait', waitId }))).toBe('wrongState');
	});

	test('N42 ends when a task waits for it, and not when its goal moved', () => {
		const newId = counting('waiting');
		const own = after(start(), 'gem', { kind: 'acceptTask', taskId: idOf('task') });
		const given = give(own, 'chair', wait, { newId });
		if (!given.ok) throw new Error(given.refusal);
		const waitingFor = { waitId: idIn(given.result) };
		const waits = after(given.facts, 'gem', {
			kind: 'waitTask',
			taskId: idOf('task'),
			waitingFor
		});
		expect(wordOf(give(waits, 'chair', undo))).toBe('wrongState');
		const done = after(start(), 'chair', goal(), { newId });
		const moved = after(done, 'chair', { kind: 'moveGoal', goalId: idOf('goal') });
		expect(wordOf(give(moved, 'chair', undo))).toBe('done');
	});

	test('N47 a withdrawn task does not come back to an agency or a member that left meanwhile', () => {
		const own = aCase(people, { tasks: [aTask({ memberId: memberId('gem'), state: 'accepted' })] });
		const done = after(own, 'chair', withdraw);
		const left = { kind: 'endInvolvement', caseId, memberId: memberId('gem') } as const;
		const nameless = after(after(done, 'chair', left), 'chair', undo);
		expect(nameless.tasks[0]).toMatchObject({ state: 'accepted', memberId: null });
		const gone = { kind: 'endInvolvement', caseId, agencyId: agencyId('GEM') } as const;
		expect(wordOf(give(after(done, 'chair', gone), 'chair', undo))).toBe('wrongState');
	});

	test('N43 of another`s command and of none at all get the same answer', () => {
		const done = after(start(), 'chair', task());
		for (const by of ['secretary', 'gem', 'pol'] as const) {
			const others = give(done, by, undo);
			const none = give(start(), by, undo);
			expect([others.rule, wordOf(others)]).toEqual([none.rule, wordOf(none)]);
			expect(wordOf(others)).toBe('notHere');
		}
	});

	test('N44 leaves numbers and order dense, and what came later can be taken back too', () => {
		const newId = counting('dense');
		const facts = [
			task(),
			goal('Twee', idOf('g2')),
			task(idOf('later')),
			goal('Drie', idOf('g3'))
		].reduce((so, command) => after(so, 'chair', command, { newId }), start());
		const back = ['command', 'g2'].reduce(
			(so, name) => after(so, 'chair', { kind: 'undo', commandId: idOf(name) }),
			facts
		);
		expect(back.tasks.map(({ number }) => number)).toEqual([1, 2]);
		expect(back.goals.map(({ number, position }) => [number, position])).toEqual([
			[1, 0],
			[2, 1]
		]);
		const all = ['later', 'g3'].reduce(
			(so, name) => after(so, 'chair', { kind: 'undo', commandId: idOf(name) }),
			back
		);
		expect(but(all)).toEqual(but(start()));
	});

	test('N45 is kept for as long as its sender needs it, whatever others do meanwhile', () => {
		const newId = counting('kept');
		const first = after(start(), 'chair', goal(), { newId });
		const others = after(first, 'secretary', goal('Werk', idOf('b')), { newId, ...at(60) });
		expect(wordOf(give(first, 'chair', undo, at(61)))).toBe('wrongState');
		expect(wordOf(give(others, 'chair', undo, at(61)))).toBe('wrongState');
		const own = after(others, 'chair', goal('Geld', idOf('c')), { newId, ...at(62) });
		expect(own.undoables.map((row) => row.commandId)).toEqual([idOf('b'), idOf('c')]);
		expect(own.undoables[1]?.memberId).toBe(memberId('chair'));
	});
});
