import { expect, test } from 'vitest';
import type { OverviewCase } from '#shared/view-lists.ts';
import { attentions, choicesOf, inOrder } from '../../src/routes/(app)/overzicht/attention.ts';

const agency = { agencyId: 'a', agencyName: 'Wmo-team', class: 'WMO' } as const;
const task = { taskId: 't', number: 1, title: 'Bellen', ...agency, dueDay: '2026-03-01' };
const wait = {
	id: 'w',
	waitKind: 'wlzPlace',
	since: '2026-03-01',
	days: 1,
	expected: null
} as const;

/** A case in which nothing asks for attention but what is given. */
function aCase(number: string, over: Partial<OverviewCase> = {}): OverviewCase {
	return {
		id: number,
		number,
		initials: 'A.B.',
		phase: 'execution',
		today: false,
		changedCount: 0,
		changed: [],
		late: [],
		declined: [],
		cannot: [],
		movedTwice: [],
		unresolved: [],
		unanswered: [],
		waits: [],
		gaps: 0,
		earliestRelease: null,
		latestRelease: null,
		confirmedRelease: null,
		nextConference: null,
		...over
	};
}

const all = [
	aCase('1'),
	aCase('2', { late: [task] }),
	aCase('3', { today: true, changedCount: 2 }),
	aCase('4', { cannot: [task] }),
	aCase('5', { declined: [{ ...task, reasonKind: 'noCapacity', reason: null }] }),
	aCase('6', { waits: [{ ...wait, interim: null }] }),
	aCase('7', { waits: [{ ...wait, interim: { ...agency, agreement: 'bed' } }] }),
	aCase('8', { unanswered: [{ ...agency, proposed: 1, shifts: 0 }] }),
	aCase('9', { movedTwice: [{ ...task, movedTimes: 2 }] })
];

test('Q28 each choice holds the cases of its reason, and only choices with a case are offered', () => {
	const chosen = (key: keyof typeof attentions) =>
		all.filter(attentions[key]).map(({ number }) => number);
	expect(chosen('all')).toHaveLength(all.length);
	expect(chosen('today')).toEqual(['3']);
	expect(chosen('changed')).toEqual(['3']);
	expect(chosen('late')).toEqual(['2']);
	expect(chosen('declined')).toEqual(['4', '5']);
	expect(chosen('unheld')).toEqual(['6']);
	expect(chosen('unanswered')).toEqual(['8']);
	expect(chosen('movedTwice')).toEqual(['9']);
	for (const { key, count } of choicesOf(all)) expect(count).toBe(chosen(key).length);
	expect(choicesOf([aCase('1')])).toEqual([{ key: 'all', count: 1 }]);
	expect(choicesOf([])).toEqual([{ key: 'all', count: 0 }]);
});

test('Q28 cases of today come first, then what presses most, then by number', () => {
	const order = inOrder(all).map(({ number }) => number);
	expect(order).toEqual(['3', '2', '4', '5', '6', '8', '1', '7', '9']);
	expect(inOrder(all.toReversed()).map(({ number }) => number)).toEqual(order);
});
