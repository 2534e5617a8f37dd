import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWorkingDay } from '#shared/calendar.ts';
import { addDays, daysBetween } from '#shared/time.ts';
import type { AgendaItem, CaseFacts, Due } from '#domain/facts.ts';
import { isLate, nextConferenceOf, planningOf, resolveDue, type Planning } from '#domain/due.ts';
import {
	NOW,
	TODAY,
	aCase,
	aTask,
	aWindow,
	after,
	caseId,
	give,
	idOf,
	seenBy
} from '../kit/world.ts';

const DAY_MS = 86_400_000;

/** June 2026 has no holidays: the 10th is a Wednesday, the 17th too. */
const planning: Planning = { window: aWindow(), nextConference: null };
const confirmed: Planning = { ...planning, window: aWindow({ confirmed: '2026-06-12' }) };

function anItem(over: Partial<AgendaItem> = {}): AgendaItem {
	return {
		caseId,
		firstProcessedAt: NOW,
		id: idOf(`item ${over.startsAt ?? 0} ${over.state ?? ''}`),
		conferenceId: idOf('conference'),
		startsAt: NOW,
		position: 0,
		minutes: 15,
		added: 0,
		paused: 0,
		state: 'planned',
		openedAt: null,
		closedAt: null,
		headCount: null,
		reason: null,
		nextReview: null,
		...over
	};
}

describe('a due day that counts from the release', () => {
	test('R4 before it is counted back from the earliest day', () => {
		expect(resolveDue({ beforeRelease: 0 }, planning)).toBe('2026-06-10');
		expect(resolveDue({ beforeRelease: 14 }, planning)).toBe('2026-05-27');
		expect(resolveDue({ beforeRelease: 14 }, confirmed)).toBe('2026-05-27');
	});

	test('R4 after it is counted from the confirmed day, else the latest', () => {
		expect(resolveDue({ afterRelease: 1 }, planning)).toBe('2026-06-18');
		expect(resolveDue({ afterRelease: 3 }, confirmed)).toBe('2026-06-15');
	});

	test('R5 a computed day in a weekend or on a holiday moves to the working day before', () => {
		expect(resolveDue({ afterRelease: 4 }, planning)).toBe('2026-06-19');
		expect(resolveDue({ beforeRelease: 27 }, planning)).toBe('2026-05-13');
		expect(resolveDue({ beforeRelease: 68 }, planning)).toBe('2026-04-02');
	});

	test('R5 a chosen day stays where it is, and so does that of a conference', () => {
		expect(resolveDue({ on: '2026-05-25' }, planning)).toBe('2026-05-25');
		const saturday = { window: null, nextConference: '2026-03-07' };
		expect(resolveDue({ nextConference: true }, saturday)).toBe('2026-03-07');
	});

	test('R6 without anything to count from there is no day, and it is never late', () => {
		const nothing: Planning = { window: null, nextConference: null };
		const rules: Due[] = [{ beforeRelease: 3 }, { afterRelease: 3 }, { nextConference: true }];
		for (const due of rules) expect(resolveDue(due, nothing)).toBeNull();
		expect(isLate({ state: 'proposed' }, null, TODAY)).toBe(false);
	});

	test('R6 a task is late from the day after, while it is to be done', () => {
		expect(isLate({ state: 'started' }, TODAY, TODAY)).toBe(false);
		expect(isLate({ state: 'started' }, addDays(TODAY, -1), TODAY)).toBe(true);
		expect(isLate({ state: 'completed' }, addDays(TODAY, -1), TODAY)).toBe(false);
	});
});

test('R7 the next conference is the earliest from today on whose agenda the case still stands', () => {
	const over = anItem({ startsAt: NOW - DAY_MS });
	const done = anItem({ startsAt: NOW + DAY_MS, state: 'done' });
	const dropped = anItem({ startsAt: NOW + 2 * DAY_MS, state: 'cancelled' });
	const later = anItem({ startsAt: NOW + 9 * DAY_MS });
	const next = anItem({ startsAt: NOW + 4 * DAY_MS, state: 'open' });
	const facts = aCase(['chair', 'gem'], {
		agendaItems: [over, later, done, dropped, next],
		tasks: [aTask({ due: { nextConference: true } })]
	});
	expect(nextConferenceOf(facts, TODAY)).toBe('2026-03-06');
	expect(seenBy(facts, 'gem').nextConference).toBe('2026-03-06');
	expect(seenBy(facts, 'gem').tasks[0]?.dueDay, 'it is on the table').toBe('2026-03-11');
	const thisMorning = aCase(['chair'], { agendaItems: [anItem({ startsAt: NOW - 7_200_000 })] });
	expect(nextConferenceOf(thisMorning, TODAY)).toBe(TODAY);
	expect(nextConferenceOf(aCase(['chair']), TODAY)).toBeNull();
});

test('R17 what is said at the table to be due at the next conference is due at one after this', () => {
	const tasks = [aTask({ due: { nextConference: true } })];
	const dueDay = (...agendaItems: AgendaItem[]) =>
		seenBy(aCase(['chair', 'gem'], { agendaItems, tasks }), 'gem').tasks[0]?.dueDay;
	const later = anItem({ startsAt: NOW + 9 * DAY_MS });
	expect(dueDay(anItem(), later)).toBe(TODAY);
	expect(dueDay(anItem({ state: 'open' }), later)).toBe('2026-03-11');
	expect(dueDay(anItem({ state: 'open' }))).toBeNull();
});

const windowDays = fc
	.record({
		start: fc.integer({ min: -60, max: 400 }),
		length: fc.nat(40),
		confirmed: fc.option(fc.nat(40), { nil: null })
	})
	.map(({ start, length, confirmed: at }) => {
		const earliest = addDays(TODAY, start);
		const on = at === null ? {} : { confirmed: addDays(earliest, Math.min(at, length)) };
		return { earliest, latest: addDays(earliest, length), ...on };
	});
const rule: fc.Arbitrary<Due> = fc.oneof(
	fc.record({ beforeRelease: fc.nat(366) }),
	fc.record({ afterRelease: fc.nat(366) })
);

describe('whatever windows come after each other', () => {
	test('R8 a rule gives a working day at most four days off, and stays a rule', () => {
		fc.assert(
			fc.property(
				fc.array(windowDays, { minLength: 1, maxLength: 4 }),
				fc.array(rule, { minLength: 1, maxLength: 5 }),
				(windows, rules) => {
					const start = aCase(['dji', 'gem'], {
						tasks: rules.map((due, index) => aTask({ id: idOf(`task ${index}`), due }))
					});
					const end = windows.reduce((facts, days) => after(facts, 'dji', windowOf(days)), start);
					expect(end.tasks.map(({ due }) => due)).toEqual(rules);
					for (const due of rules) expectWorkingDay(end, due);
				}
			),
			{ numRuns: 60 }
		);
	});
});

function windowOf(days: { earliest: string; latest: string; confirmed?: string }) {
	const rest = { releaseKind: 'other', source: 'PI', reason: 'omdat' } as const;
	return { kind: 'setReleaseWindow', caseId, ...days, ...rest } as const;
}

/** Easter and Christmas close four days at most. */
function expectWorkingDay(facts: CaseFacts, due: Due): void {
	const found = resolveDue(due, planningOf(facts, TODAY)) ?? '';
	const window = facts.releaseWindows.at(-1);
	const counted =
		'beforeRelease' in due
			? addDays(window?.earliest ?? '', -due.beforeRelease)
			: addDays(
					window?.confirmed ?? window?.latest ?? '',
					'afterRelease' in due ? due.afterRelease : 0
				);
	expect(isWorkingDay(found)).toBe(true);
	expect(daysBetween(found, counted)).toBeGreaterThanOrEqual(0);
	expect(daysBetween(found, counted)).toBeLessThanOrEqual(4);
}

test('R8 a rule that is given with a task is kept as a rule', () => {
	const command = {
		kind: 'proposeTask',
		caseId,
		title: 'Bed regelen',
		agencyId: aTask().agencyId,
		due: { beforeRelease: 14 }
	} as const;
	const given = give(aCase(['chair', 'gem'], { releaseWindows: [aWindow()] }), 'chair', command);
	expect(given.ok && given.facts.tasks[0]?.due).toEqual({ beforeRelease: 14 });
	expect(given.ok && seenBy(given.facts, 'gem').tasks[0]?.dueDay).toBe('2026-05-27');
});
