import { expect, test } from 'vitest';
import { courseDays } from '$lib/case/course.ts';
import { inFixedOrder } from '$lib/case/partners.ts';
import { blocksOf } from '$lib/case/picture.ts';
import { actsBeside, goalGroups, nextAct, placeAfterMove } from '$lib/case/plan.ts';
import { sectionsOf, tabsOf } from '$lib/case/sections.ts';
import { commandTable } from '#policy/commands.ts';
import { board, contribution, involved, task } from './example.ts';

test('U30 Agencies stand by class, two of one class in order of involvement, the second with a figure', () => {
	const partners = inFixedOrder(
		[involved('Linde', 'GGZ'), involved('Politie', 'POL'), involved('Maas', 'GGZ')],
		'Maas'
	);
	expect(partners.map(({ look }) => look.label)).toEqual(['POL', 'GGZ', 'GGZ 2']);
	expect(partners.map(({ agencyId }) => agencyId)).toEqual(['Politie', 'Linde', 'Maas']);
	expect(partners.map(({ own }) => own)).toEqual([false, false, true]);
	expect(partners.map(({ only }) => only)).toEqual([true, false, false]);
});

test('U34 The picture stands by group, row and agency, and a group without anything is not there', () => {
	const view = board({
		contributions: [
			contribution({ id: 'wonen', compartment: 'life.housing', agencyId: 'Gemeente' }),
			contribution({ id: 'maatregel', compartment: 'orders.admin', agencyId: 'Gemeente' }),
			contribution({ id: 'om', compartment: 'safety.alerts', agencyId: 'OM' }),
			contribution({ id: 'politie', compartment: 'safety.alerts' })
		],
		known: [{ agencyId: 'OM', group: 'safety', can: [] }]
	});
	const groups = blocksOf(view, inFixedOrder(view.involvements, 'Gemeente'));
	expect(groups.map(({ group, blocks }) => [group, blocks.map(({ id }) => id)])).toEqual([
		['safety', ['politie', 'om', 'maatregel', 'OM safety']],
		['life', ['wonen']]
	]);
});

test('U37 Tasks stand under their goal, then those without one, and withdrawn ones apart', () => {
	const goal = { id: 'g1', number: 1, title: 'Rust', state: 'open' as const, can: [] };
	const view = board({
		goals: [goal],
		tasks: [
			task({ id: 'a', goalId: 'g1' }),
			task({ id: 'b' }),
			task({ id: 'c', goalId: 'g1', state: 'withdrawn' })
		]
	});
	expect(goalGroups(view).map(({ goal, tasks }) => [goal?.id, tasks.map(({ id }) => id)])).toEqual([
		['g1', ['a']],
		[undefined, ['b']]
	]);
});

test('U38 A goal moves one place up or down, and not past the ends', () => {
	const goals = ['a', 'b', 'c'].map((id, at) => ({
		id,
		number: at + 1,
		title: id,
		state: 'open' as const,
		can: []
	}));
	expect(placeAfterMove(goals, 'b', 'up')).toBe('a');
	expect(placeAfterMove(goals, 'a', 'down')).toBe('c');
	expect(placeAfterMove(goals, 'b', 'down')).toBeNull();
	expect(placeAfterMove(goals, 'a', 'up')).toBeUndefined();
	expect(placeAfterMove(goals, 'c', 'down')).toBeUndefined();
});

test('U39 A task shows one next act, and only what its viewer can do', () => {
	const offer = task({ state: 'proposed', can: ['acceptTask', 'declineTask', 'moveDue'] });
	expect(nextAct(offer)).toBe('acceptTask');
	expect(actsBeside(offer, 'acceptTask')).toEqual({ beside: ['moveDue', 'declineTask'], more: [] });
	const accepted = task({
		can: ['startTask', 'completeTask', 'moveDue', 'returnTask', 'noteTask', 'reportTask']
	});
	expect(nextAct(accepted)).toBe('startTask');
	expect(actsBeside(accepted, 'startTask')).toEqual({
		beside: ['completeTask'],
		more: ['moveDue', 'returnTask']
	});
	expect(nextAct(task({ can: [] }))).toBeNull();
});

test('U40 The board has a place for every act on a task that policy knows', () => {
	const built = Object.entries(commandTable)
		.filter(([kind, row]) => row.scope === 'task' && kind !== 'adoptGap' && kind !== 'answerShift')
		.map(([kind]) => kind);
	const texts = ['noteTask', 'reportTask'];
	const placed = built.filter((kind) => {
		const only = task({ can: [kind] });
		const { beside, more } = actsBeside(only, nextAct(only));
		return nextAct(only) === kind || [...beside, ...more, ...texts].includes(kind);
	});
	expect(placed).toEqual(built);
});

test('U41 The course stands by day in Amsterdam, the newest first', () => {
	const days = courseDays([
		{ at: '2026-11-23T22:30:00.000Z', kind: 'a' },
		{ at: '2026-11-23T23:30:00.000Z', kind: 'b' },
		{ at: '2026-11-24T10:00:00.000Z', kind: 'c' }
	]);
	expect(days.map(({ day, happenings }) => [day, happenings.map(({ kind }) => kind)])).toEqual([
		['2026-11-24', ['c', 'b']],
		['2026-11-23', ['a']]
	]);
});

test('U42 A part that a viewer has nothing of is in no navigation and no tab', () => {
	expect(sectionsOf(false, false).map(({ id }) => id)).toEqual([
		'beeld',
		'doelen',
		'verloop',
		'partners'
	]);
	expect(tabsOf(true, true).map(({ id, controls }) => [id, controls])).toEqual([
		['beeld', 'beeld'],
		['plan', 'duiding'],
		['acties', 'doelen'],
		['besluiten', 'besluiten'],
		['meer', 'verloop']
	]);
});
