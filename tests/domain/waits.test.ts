import { describe, expect, test } from 'vitest';
import { addDays } from '#shared/time.ts';
import { waitRow } from '#shared/waiting.ts';
import { waitKinds, type WaitKind } from '#shared/words.ts';
import type { CaseFacts } from '#domain/facts.ts';
import { unlikelySince } from '#domain/since.ts';
import { meet } from '#policy/meet.ts';
import { atLeast, cellOf } from '../policy/matrix.ts';
import {
	TODAY,
	aCase,
	aTask,
	aWait,
	after,
	agencyId,
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

const waitId = idOf('wait');

function withWait(over: Parameters<typeof aWait>[0] = {}): CaseFacts {
	return aCase(everyone, { waits: [aWait(over)] });
}

/** Plain members whose class has at least this access to the row of that kind. */
function having(access: 'read' | 'write', waitKind: WaitKind): string[] {
	return agencyKeys
		.filter((key) => atLeast(cellOf(waitRow[waitKind], classOf(key)).access, access))
		.map((key) => plainMember[key]);
}

const members = agencyKeys.map((key) => plainMember[key]);

describe('the waiting register', () => {
	test.each(waitKinds)(
		'W1 a wait for %s is seen by who reads its row, and kept by who writes',
		(waitKind) => {
			const facts = withWait({ waitKind });
			const open = { kind: 'openWait', caseId, waitKind, since: '2026-02-01' } as const;
			const check = { kind: 'checkWait', waitId } as const;
			const seeing = members.filter((key) => seenBy(facts, key).waits.length === 1);
			expect(seeing).toEqual(having('read', waitKind));
			const may = (word: string, command: typeof open | typeof check) =>
				members.filter((key) => wordOf(give(facts, key, command)) === word);
			expect(may('done', open)).toEqual(having('write', waitKind));
			expect(may('done', check)).toEqual(having('write', waitKind));
			expect(may('notHere', check)).toEqual(
				members.filter((key) => !having('read', waitKind).includes(key))
			);
			const able = members.filter((key) => seenBy(facts, key).waits[0]?.can.length === 3);
			expect(able).toEqual(having('write', waitKind));
		}
	);

	test('W2 a wait has no owner until one is named, and then who holds the person and how', () => {
		const given = give(aCase(everyone), 'chair', {
			kind: 'openWait',
			caseId,
			waitKind: 'wlzPlace',
			since: '2026-01-12'
		});
		if (!given.ok) throw new Error(given.refusal);
		const id = String(given.result['waitId']);
		expect(seenBy(given.facts, 'gem').waits).toMatchObject([
			{ id, waitKind: 'wlzPlace', since: '2026-01-12', expected: null, interim: null }
		]);
		const agreement = 'belt elke week';
		const facts = after(given.facts, 'gem', {
			kind: 'setInterim',
			waitId: id,
			agencyId: agencyId('GGZ'),
			agreement
		});
		const interim = { agencyId: agencyId('GGZ'), agreement };
		expect(seenBy(facts, 'chair').waits).toMatchObject([{ interim }]);
	});

	test('W3 who holds the person reads what it waits for, and takes part', () => {
		const facts = withWait({ waitKind: 'ciz' });
		const name = (on: CaseFacts, key: Parameters<typeof agencyId>[0]) =>
			wordOf(
				give(on, 'chair', { kind: 'setInterim', waitId, agencyId: agencyId(key), agreement: 'a' })
			);
		const allowed = agencyKeys.filter((key) => name(facts, key) === 'done');
		expect(allowed.map((key) => plainMember[key])).toEqual(having('read', 'ciz'));
		expect(name(facts, 'POL')).toBe('ownerCannotRead');
		const few = aCase(['chair', 'gem'], { waits: [aWait({ waitKind: 'ciz' })] });
		expect(name(few, 'GGZ')).toBe('agencyNotInvolved');
		expect(name(few, 'POL')).toBe('ownerCannotRead');
	});

	test('W4 checking says today, and moves the expected day only when one is given', () => {
		const facts = withWait({ expected: '2026-05-01' });
		const checked = after(facts, 'om', { kind: 'checkWait', waitId });
		expect(seenBy(checked, 'chair').waits).toMatchObject([
			{ checkedOn: TODAY, expected: '2026-05-01' }
		]);
		const moved = after(facts, 'om', { kind: 'checkWait', waitId, expected: '2026-06-01' });
		expect(moved.waits).toMatchObject([{ expected: '2026-06-01' }]);
	});

	test('W5 nothing is expected before the waiting began', () => {
		const bad = {
			ok: false,
			refusal: 'badInput'
		};
		const open = { kind: 'openWait', caseId, waitKind: 'court', since: '2026-02-10' } as const;
		expect(give(aCase(everyone), 'om', { ...open, expected: '2026-02-09' })).toMatchObject(bad);
		expect(wordOf(give(aCase(everyone), 'om', { ...open, expected: '2026-02-10' }))).toBe('done');
		const check = { kind: 'checkWait', waitId, expected: '2026-01-11' } as const;
		expect(give(withWait(), 'om', check)).toMatchObject(bad);
	});

	test('W25 what a case waits for began in the last thirty years, and not later than today', () => {
		const since = (day: string) =>
			wordOf(
				give(aCase(everyone), 'om', { kind: 'openWait', caseId, waitKind: 'court', since: day })
			);
		expect([since('1900-01-01'), since(addDays(TODAY, 1))]).toEqual(['badInput', 'badInput']);
		for (const day of [TODAY, addDays(TODAY, -29 * 365)]) expect(since(day)).toBe('done');
		expect(unlikelySince('1900-01-01', TODAY)).toMatchObject({
			errors: [{ field: 'since', problem: { code: 'ago', years: 30 } }]
		});
	});

	test('W6 a closed wait stands on no board, and takes nothing more', () => {
		const facts = after(withWait(), 'om', {
			kind: 'closeWait',
			waitId,
			outcome: 'zitting geweest'
		});
		expect(facts.waits).toMatchObject([{ closedOn: TODAY, outcome: 'zitting geweest' }]);
		expect(seenBy(facts, 'chair').waits).toEqual([]);
		const again = [
			{ kind: 'closeWait', waitId, outcome: 'nog eens' },
			{ kind: 'checkWait', waitId },
			{ kind: 'setInterim', waitId, agencyId: agencyId('OM'), agreement: 'a' }
		] as const;
		expect(again.map((command) => wordOf(give(facts, 'om', command)))).toEqual([
			'wrongState',
			'wrongState',
			'wrongState'
		]);
	});

	test('W7 what waited for it goes on when it closes, without a line in its course', () => {
		const other = idOf('other wait');
		const tasks = [
			aTask({ id: idOf('one'), state: 'started', waitingFor: { waitId } }),
			aTask({ id: idOf('two'), number: 2, state: 'started', waitingFor: { waitId: other } })
		];
		const facts = aCase(everyone, { waits: [aWait(), aWait({ id: other })], tasks });
		const closed = after(facts, 'om', { kind: 'closeWait', waitId, outcome: 'klaar' });
		expect(closed.tasks).toEqual([{ ...tasks[0], waitingFor: null }, tasks[1]]);
		// The youth protection board reads the tasks and not what they wait for.
		expect(seenBy(closed, 'rvdk')).toEqual(seenBy(facts, 'rvdk'));
	});

	test('W8 an agency that leaves holds nobody: its waits stand without an owner (P20)', () => {
		const interim = (key: Parameters<typeof agencyId>[0]) => ({
			agencyId: agencyId(key),
			agreement: 'a'
		});
		const waits = [
			aWait({ interim: interim('RECL') }),
			aWait({ id: idOf('gem wait'), interim: interim('GEM') }),
			aWait({ id: idOf('closed'), interim: interim('RECL'), closedOn: TODAY, outcome: 'klaar' })
		];
		const left = after(aCase(everyone, { waits }), 'chair', {
			kind: 'endInvolvement',
			caseId,
			agencyId: agencyId('RECL')
		});
		expect(left.waits).toEqual([{ ...waits[0], interim: null }, waits[1], waits[2]]);
	});

	test('W9 Verloop tells of a wait to who reads its row, also when it is closed', () => {
		const opened = after(aCase(everyone), 'chair', {
			kind: 'openWait',
			caseId,
			waitKind: 'nifp',
			since: '2026-02-01'
		});
		const [wait] = opened.waits;
		const facts = after(opened, 'om', { kind: 'closeWait', waitId: wait?.id ?? '', outcome: 'ok' });
		const lines = (key: (typeof members)[number]) =>
			seenBy(facts, key)
				.history.map(({ kind }) => kind)
				.filter((kind) => kind.startsWith('wait'));
		const told = members.filter((key) => lines(key).join() === 'waitClosed,waitOpened');
		expect(told).toEqual(having('read', 'nifp'));
		expect(members.filter((key) => lines(key).length === 0)).toHaveLength(
			members.length - told.length
		);
	});

	test('W10 waits stand by the day they began, the longest first', () => {
		const [late, early] = ['2026-02-02', '2026-01-01'];
		const facts = aCase(everyone, {
			waits: [aWait({ since: late }), aWait({ id: idOf('early'), since: early })]
		});
		expect(seenBy(facts, 'pol').waits.map(({ since }) => since)).toEqual([early, late]);
	});

	test('W11 a meet holds the waits that both read', () => {
		const facts = aCase(everyone, {
			waits: [aWait(), aWait({ id: idOf('ciz'), waitKind: 'ciz' })]
		});
		const met = meet(seenBy(facts, 'gem'), seenBy(facts, 'pol'));
		expect(met.waits).toMatchObject([{ id: waitId, can: [] }]);
	});
});
