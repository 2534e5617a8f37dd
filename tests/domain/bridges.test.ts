import { describe, expect, test } from 'vitest';
import { addDays } from '#shared/time.ts';
import { meet } from '#policy/meet.ts';
import { atLeast, cellOf } from '../policy/matrix.ts';
import {
	TODAY,
	aBridge,
	aCase,
	after,
	agencyKeys,
	caseId,
	classOf,
	everyone,
	give,
	idOf,
	plainMember,
	seenBy,
	wordOf
} from '../kit/world.ts';

const bridgeId = idOf('bridge');
const members = agencyKeys.map((key) => plainMember[key]);

function having(access: 'read' | 'write', key: 'care.bridging' | 'care.bridging_costs'): string[] {
	return agencyKeys
		.filter((agency) => atLeast(cellOf(key, classOf(agency)).access, access))
		.map((agency) => plainMember[agency]);
}

const opening = {
	kind: 'openBridge',
	caseId,
	entitledLaw: 'wlz',
	delivered: 'hotelkamer',
	since: '2026-02-21',
	reason: 'waitingList'
} as const;

describe('the bridging ledger', () => {
	test('W25 a bridge began in the last thirty years, or is agreed ahead', () => {
		const since = (day: string) => wordOf(give(aCase(everyone), 'gem', { ...opening, since: day }));
		expect(since('1900-01-01')).toBe('badInput');
		for (const day of [addDays(TODAY, 7), addDays(TODAY, -29 * 365)])
			expect(since(day)).toBe('done');
	});

	test('W12 who writes in its row opens and closes a bridge, who reads it sees it (P9)', () => {
		const facts = aCase(everyone, { bridges: [aBridge()] });
		const close = { kind: 'closeBridge', bridgeId, until: TODAY } as const;
		const may = (word: string, command: typeof opening | typeof close) =>
			members.filter((key) => wordOf(give(facts, key, command)) === word);
		const readers = having('read', 'care.bridging');
		expect(members.filter((key) => seenBy(facts, key).bridges.length === 1)).toEqual(readers);
		expect(may('done', opening)).toEqual(having('write', 'care.bridging'));
		expect(may('done', close)).toEqual(having('write', 'care.bridging'));
		expect(may('notHere', close)).toEqual(members.filter((key) => !readers.includes(key)));
	});

	test('W13 a price takes who writes in the row of costs; without one the others may', () => {
		const facts = aCase(everyone);
		const priced = { ...opening, costPerDay: 145.5 };
		expect(members.filter((key) => wordOf(give(facts, key, priced)) === 'done')).toEqual(
			having('write', 'care.bridging_costs')
		);
		expect(wordOf(give(facts, 'ggz', priced))).toBe('notAllowed');
		expect(after(facts, 'gem', priced).bridges).toMatchObject([{ costPerDay: 14_550 }]);
	});

	test('W14 days count from the first to the last, both counted, to today while it goes on', () => {
		const days = (since: string, until: string | null) =>
			seenBy(aCase(everyone, { bridges: [aBridge({ since, until })] }), 'recl').bridges[0]?.days;
		expect(days(TODAY, null)).toBe(1);
		expect(days(addDays(TODAY, -9), null)).toBe(10);
		expect(days('2026-01-01', '2026-01-31')).toBe(31);
		expect(days(addDays(TODAY, 3), null)).toBe(0);
	});

	test('W24 a last day still to come counts no day before it came', () => {
		const ending = aBridge({ since: TODAY, until: addDays(TODAY, 60_000), costPerDay: 100 });
		const seen = (today: string) =>
			seenBy(aCase(everyone, { bridges: [ending] }), 'gem', today).bridges[0];
		expect(seen(TODAY)).toMatchObject({ days: 1, euros: 1 });
		expect(seen(addDays(TODAY, 9))).toMatchObject({ days: 10, euros: 10 });
	});

	test('W15 what it costs is shown to who reads costs, and to nobody else in any form', () => {
		const facts = aCase(everyone, { bridges: [aBridge({ costPerDay: 14_550 })] });
		const [seen] = seenBy(facts, 'gem').bridges;
		expect(seen).toMatchObject({ days: 10, costPerDay: 145.5, euros: 1455 });
		const told = members.filter((key) =>
			JSON.stringify(seenBy(facts, key).bridges).includes('145')
		);
		expect(told).toEqual(having('read', 'care.bridging_costs'));
		const free = aCase(everyone, { bridges: [aBridge({ costPerDay: null })] });
		expect(seenBy(free, 'gem').bridges[0]).not.toHaveProperty('euros');
	});

	test('W16 it ends once, and not before it began', () => {
		const facts = aCase(everyone, { bridges: [aBridge()] });
		const until = (day: string) => ({ kind: 'closeBridge', bridgeId, until: day }) as const;
		expect(wordOf(give(facts, 'gem', until('2026-02-20')))).toBe('badInput');
		const closed = after(facts, 'gem', until('2026-02-21'));
		expect(seenBy(closed, 'gem').bridges).toMatchObject([
			{ until: '2026-02-21', days: 1, can: [] }
		]);
		expect(wordOf(give(closed, 'gem', until('2026-02-22')))).toBe('wrongState');
	});

	test('W17 Verloop tells of a bridge to who reads its row', () => {
		const facts = after(aCase(everyone), 'gem', opening);
		const told = members.filter((key) =>
			seenBy(facts, key).history.some(({ kind }) => kind === 'bridgeOpened')
		);
		expect(told).toEqual(having('read', 'care.bridging'));
	});

	test('W18 a meet holds its costs only where both read them', () => {
		const facts = aCase(everyone, { bridges: [aBridge()] });
		const [both] = meet(seenBy(facts, 'gem'), seenBy(facts, 'chair')).bridges;
		expect(both).toMatchObject({ euros: 1500, can: [] });
		const [one] = meet(seenBy(facts, 'gem'), seenBy(facts, 'recl')).bridges;
		expect(one).toMatchObject({ days: 10 });
		expect(one).not.toHaveProperty('euros');
		expect(one).not.toHaveProperty('costPerDay');
	});
});
