import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Command } from '#shared/commands.ts';
import type { CaseFacts } from '#domain/facts.ts';
import { orderedGoals } from '#domain/goals.ts';
import { aCase, aGoal, after, caseId, counting, give, idOf, wordOf } from '../kit/world.ts';

const add = (title: string): Command => ({ kind: 'addGoal', caseId, title });
const titles = (facts: CaseFacts) => orderedGoals(facts).map((goal) => goal.title);

/** A case with these goals, added in their order. */
function withGoals(...given: string[]): CaseFacts {
	const newId = counting('goals');
	return given.reduce(
		(facts, title) => after(facts, 'chair', add(title), { newId }),
		aCase(['chair', 'gem'])
	);
}

/** A step on the goals by their place: `to` past the end moves to the end. */
const step = fc.record({
	does: fc.constantFrom('add', 'move', 'close', 'rename'),
	at: fc.nat(7),
	to: fc.nat(8)
});

function taken(facts: CaseFacts, { does, at, to }: { does: string; at: number; to: number }) {
	const goals = orderedGoals(facts);
	const goalId = goals[at % Math.max(1, goals.length)]?.id ?? idOf('none');
	const before = goals[to]?.id;
	switch (does) {
		case 'add':
			return { command: add(`Doel ${goals.length}`), goalId };
		case 'close':
			return { command: { kind: 'closeGoal', goalId } as const, goalId };
		case 'rename':
			return { command: { kind: 'renameGoal', goalId, title: `Naam ${to}` } as const, goalId };
		default: {
			const command = { kind: 'moveGoal', goalId, ...(before ? { before } : {}) } as const;
			return { command, goalId };
		}
	}
}

test('T38 the order of goals is dense whatever is added, moved or closed', () => {
	fc.assert(
		fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
			const newId = counting('moved goals');
			steps.reduce(
				(facts, one) => {
					const { command, goalId } = taken(facts, one);
					const given = give(facts, 'chair', command, { newId });
					if (!given.ok) return facts;
					const goals = orderedGoals(given.facts);
					expect(goals.map((goal) => goal.position)).toEqual(goals.map((_, index) => index));
					if (command.kind === 'moveGoal') {
						const ids = orderedGoals(facts).map((goal) => goal.id);
						const others = ids.filter((id) => id !== goalId);
						const at = command.before ? others.indexOf(command.before) : others.length;
						const expected = command.before === goalId ? ids : others.toSpliced(at, 0, goalId);
						expect(goals.map((goal) => goal.id)).toEqual(expected);
					}
					return given.facts;
				},
				withGoals('een', 'twee', 'drie')
			);
		})
	);
});

test('T38 a goal moves before another, or to the end', () => {
	const facts = withGoals('een', 'twee', 'drie');
	const [first, , third] = orderedGoals(facts).map((goal) => goal.id);
	const move = (goalId = '', before?: string) =>
		titles(after(facts, 'gem', { kind: 'moveGoal', goalId, ...(before ? { before } : {}) }));
	expect(() => move(first)).toThrow('notAllowed');
	const lead = (goalId = '', before?: string) =>
		titles(after(facts, 'chair', { kind: 'moveGoal', goalId, ...(before ? { before } : {}) }));
	expect(lead(first)).toEqual(['twee', 'drie', 'een']);
	expect(lead(third, first)).toEqual(['drie', 'een', 'twee']);
	expect(lead(first, first)).toEqual(['een', 'twee', 'drie']);
	expect(() => lead(first, idOf('goal elsewhere'))).toThrow('notHere');
	expect(() => lead(idOf('goal elsewhere'))).toThrow('notHere');
});

test('T39 a closed goal keeps its name, number and place, and takes no other name', () => {
	const open = aCase(['chair', 'gem'], { goals: [aGoal()] });
	const goalId = idOf('goal');
	const facts = after(open, 'chair', { kind: 'closeGoal', goalId });
	expect(facts.goals).toEqual([aGoal({ state: 'closed' })]);
	const rename = { kind: 'renameGoal', goalId, title: 'Een ander dak' } as const;
	expect(wordOf(give(facts, 'chair', rename))).toBe('wrongState');
	expect(wordOf(give(facts, 'chair', { kind: 'closeGoal', goalId }))).toBe('wrongState');
	expect(after(open, 'chair', rename).goals).toEqual([aGoal({ title: 'Een ander dak' })]);
	const added = after(facts, 'chair', add('Een baan'));
	expect(added.goals.map(({ number, position }) => [number, position])).toEqual([
		[1, 0],
		[2, 1]
	]);
});
