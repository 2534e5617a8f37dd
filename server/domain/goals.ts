import type { CommandOf } from '#shared/commands.ts';
import { refuse } from '#shared/refusals.ts';
import { put } from './apply.ts';
import { caseData, change, decided, nextNumber, type Decided, type Situation } from './decision.ts';
import type { CaseFacts, ChangeKind, Goal } from './facts.ts';

/** The goals in the order of the board. */
export function orderedGoals(facts: CaseFacts): Goal[] {
	return facts.goals.toSorted((a, b) => a.position - b.position || a.number - b.number);
}

export function addGoal(s: Situation, command: CommandOf<'addGoal'>): Decided {
	const goal: Goal = {
		...caseData(s),
		id: s.newId(),
		number: nextNumber(s.facts.goals),
		title: command.title,
		state: 'open',
		position: s.facts.goals.length
	};
	return goalChanged('goalAdded', goal, { goalId: goal.id });
}

export function renameGoal(s: Situation, command: CommandOf<'renameGoal'>): Decided {
	const goal = s.facts.goals.find((row) => row.id === command.goalId);
	if (!goal) return refuse('notHere');
	if (goal.state === 'closed') return refuse('wrongState');
	return goal.title === command.title
		? decided([])
		: goalChanged('goalRenamed', { ...goal, title: command.title });
}

export function closeGoal(s: Situation, command: CommandOf<'closeGoal'>): Decided {
	const goal = s.facts.goals.find((row) => row.id === command.goalId);
	if (!goal) return refuse('notHere');
	if (goal.state === 'closed') return refuse('wrongState');
	return goalChanged('goalClosed', { ...goal, state: 'closed' });
}

/** Moves a goal before another, or to the end. */
export function moveGoal(s: Situation, command: CommandOf<'moveGoal'>): Decided {
	const goals = orderedGoals(s.facts);
	const goal = goals.find((row) => row.id === command.goalId);
	if (!goal) return refuse('notHere');
	const others = goals.filter((row) => row !== goal);
	const at = command.before ? others.findIndex((row) => row.id === command.before) : others.length;
	if (at < 0) return command.before === goal.id ? decided([]) : refuse('notHere');
	const moved = others
		.toSpliced(at, 0, goal)
		.map((row, position) => ({ ...row, position }))
		.filter((row) =>
			s.facts.goals.some((old) => old.id === row.id && old.position !== row.position)
		);
	if (moved.length === 0) return decided([]);
	const puts = moved.map((row) => put('goals', row));
	return decided([change('goalMoved', { what: 'goal', id: goal.id }, ...puts)]);
}

function goalChanged(kind: ChangeKind, goal: Goal, result = {}): Decided {
	return decided([change(kind, { what: 'goal', id: goal.id }, put('goals', goal))], result);
}
