import { describe, expect, test } from 'vitest';
import { parseCommand, type CommandOf } from '#shared/commands.ts';
import type { Roster } from '#domain/facts.ts';
import { noFacts } from '#domain/apply.ts';
import {
	NOW,
	aCase,
	aRoster,
	aSubject,
	after,
	agencyId,
	agencyKeys,
	caseId,
	classOf,
	counting,
	give,
	memberId,
	wordOf
} from '../kit/world.ts';

const opening = {
	kind: 'openCase',
	initials: 'C.D.',
	purpose: 'doel',
	criteria: { a: 'a', b: 'b', c: 'c', d: 'd' },
	decidedBy: agencyId('OM')
} as const satisfies CommandOf<'openCase'>;

const nextYear = Date.UTC(2027, 0, 4, 11);

/** The number of a case that is opened in this region, and the region after it. */
function opened(roster: Roster, now = NOW): { number: unknown; roster: Roster } {
	const given = give(noFacts(), 'chair', opening, { roster, now });
	if (!given.ok) throw new Error(given.refusal);
	const puts = given.changes.flatMap((change) => change.put);
	const region = puts.find((put) => put.table === 'regions')?.row;
	return { number: given.result['number'], roster: { ...roster, region: region ?? roster.region } };
}

/** A region that numbers by the year it is. */
function byTheYear(): Roster {
	const roster = aRoster();
	return { ...roster, region: { ...roster.region, numberYear: null } };
}

describe('opening', () => {
	test('T32 a case is opened with a purpose and every criterion (L1, L4)', () => {
		expect(parseCommand(opening).ok).toBe(true);
		expect(parseCommand({ ...opening, purpose: undefined }).ok).toBe(false);
		expect(parseCommand({ ...opening, purpose: ' ' }).ok).toBe(false);
		for (const key of ['a', 'b', 'c', 'd']) {
			const criteria = { ...opening.criteria, [key]: '' };
			expect(parseCommand({ ...opening, criteria })).toMatchObject({
				errors: [{ field: `criteria.${key}`, problem: { code: 'required' } }]
			});
		}
	});

	test('T33 a chair opens a case, on the decision of a public participant', () => {
		expect(wordOf(give(noFacts(), 'secretary', opening))).toBe('notAllowed');
		expect(wordOf(give(noFacts(), 'gem', opening))).toBe('notAllowed');
		expect(wordOf(give(noFacts(), 'administrator', opening))).toBe('notAllowed');
		const open = new Set(['POL', 'OM', 'DJI', 'OOV', 'GEM', 'GGD', 'RVDK']);
		for (const key of agencyKeys) {
			const given = give(noFacts(), 'chair', { ...opening, decidedBy: agencyId(key) });
			expect([key, wordOf(given)]).toEqual([key, open.has(classOf(key)) ? 'done' : 'badInput']);
		}
	});

	test('T34 PROC and the opener are involved from the start, nobody else', () => {
		const facts = after(noFacts(), 'chair', opening);
		expect(facts.agencyInvolvements).toMatchObject([
			{ agencyId: agencyId('PROC'), decidedBy: agencyId('OM'), from: NOW, to: null }
		]);
		expect(facts.memberInvolvements).toMatchObject([
			{ memberId: memberId('chair'), until: null, to: null }
		]);
		expect(facts.cases).toMatchObject([{ phase: 'intake', processing: 'zvh', closedAt: null }]);
		expect(facts.documents.map((row) => row.kind)).toEqual(['picture', 'judgement', 'approach']);
	});

	test('T34 a chair of another agency opens a case with its own agency beside PROC', () => {
		const roster = aRoster();
		const members = roster.members.map((row) =>
			row.id === memberId('gem') ? { ...row, functions: ['chair' as const] } : row
		);
		const facts = after(noFacts(), 'gem', opening, { roster: { ...roster, members } });
		expect(facts.agencyInvolvements.map((row) => row.agencyId)).toEqual([
			agencyId('PROC'),
			agencyId('GEM')
		]);
		expect(facts.memberInvolvements).toMatchObject([{ agencyId: agencyId('GEM') }]);
	});

	test('T35 cases are numbered within their year, from 1 each year', () => {
		const first = opened(byTheYear());
		const second = opened(first.roster);
		const third = opened(second.roster, nextYear);
		expect([first, second, third].map(({ number }) => number)).toEqual([
			'2026-0002',
			'2026-0003',
			'2027-0001'
		]);
		expect(opened(aRoster(), nextYear).number).toBe('2026-0002');
	});

	test('T35 the year of a number is the year in Amsterdam', () => {
		const justAfterMidnight = Date.UTC(2026, 11, 31, 23, 30);
		expect(opened(byTheYear(), justAfterMidnight).number).toBe('2027-0001');
	});
});

describe('the person', () => {
	const set = { kind: 'setSubject', caseId } as const;

	test('T36 the person’s data are stale by field: only what moved since is refused', () => {
		const facts = aCase(['chair', 'gem'], { subjects: [aSubject({ name: 'Nieuw' })] });
		const older = { ...set, name: 'Anders', seen: { name: 'A. Beeld' } };
		expect(wordOf(give(facts, 'gem', older))).toBe('stale');
		const address = { ...set, address: 'Plein 2', seen: { address: 'Kade 1' } };
		expect(after(facts, 'gem', address).subjects).toMatchObject([
			{ name: 'Nieuw', address: 'Plein 2', birthDay: '1990-02-03' }
		]);
		const aliases = { ...set, aliases: ['B'], seen: { aliases: ['Bee'] } };
		expect(after(facts, 'chair', aliases).subjects[0]?.aliases).toEqual(['B']);
		const others = { ...set, aliases: ['B'], seen: { aliases: [] } };
		expect(wordOf(give(facts, 'gem', others))).toBe('stale');
		expect(wordOf(give(facts, 'chair', { ...set, name: 'Nieuw' }))).toBe('done');
	});

	test('T36 only municipality and procesregie write the person’s data', () => {
		const facts = aCase(['chair', 'gem', 'pol', 'ggz']);
		for (const by of ['pol', 'ggz'] as const) {
			expect(wordOf(give(facts, by, { ...set, name: 'Anders' }))).toBe('notAllowed');
			const bsn = { kind: 'setBsn', caseId, bsn: '111222333' } as const;
			expect(wordOf(give(facts, by, bsn))).toBe('notAllowed');
		}
	});

	test('T37 a BSN passes the eleven-test of nine digits, or is refused', () => {
		const read = (bsn: string) => parseCommand({ kind: 'setBsn', caseId, bsn }).ok;
		expect(['999990019', '111222333', '123456782'].map(read)).toEqual([true, true, true]);
		const wrong = ['000000000', '123456789', '99999001', '9999900190', '99999001x', ' 999990019'];
		expect(wrong.filter(read)).toEqual([]);
	});

	test('T37 nothing but revealBsn answers with a BSN, and it changes nothing', () => {
		const facts = aCase(['chair', 'gem'], { subjects: [aSubject({ bsn: null })] });
		const reveal = { kind: 'revealBsn', caseId } as const;
		expect(wordOf(give(facts, 'gem', reveal))).toBe('wrongState');
		const known = give(facts, 'gem', { kind: 'setBsn', caseId, bsn: '999990019' });
		expect(known).toMatchObject({ ok: true, result: {} });
		if (!known.ok) return;
		expect(give(known.facts, 'gem', reveal)).toMatchObject({
			changes: [],
			result: { bsn: '999990019' }
		});
	});

	test('T37 a command that changes nothing has no effect', () => {
		const facts = aCase(['chair', 'gem']);
		const bsn = { kind: 'setBsn', caseId, bsn: '999990019' } as const;
		expect(give(facts, 'gem', bsn, { newId: counting() })).toMatchObject({ changes: [] });
		expect(give(facts, 'chair', { kind: 'setPhase', caseId, phase: 'conference' })).toMatchObject({
			changes: []
		});
	});
});
