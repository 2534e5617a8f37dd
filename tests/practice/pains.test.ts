import { expect, test } from 'vitest';
import { daysBetween } from '#shared/time.ts';
import { entitledLaws, gateLines } from '#shared/words.ts';
import type { CaseFacts } from '#domain/facts.ts';
import { agencyId, type AgencyKey } from '#practice/accounts.ts';
import { built, caseWith, nameOf, numberOf, seenBy, textOf, WEDNESDAY } from './built.ts';

const region = await built(WEDNESDAY);
const { today, cases } = region;
const first = caseWith(region, '2026-0001');
const waits = cases.flatMap((facts) => facts.waits).filter((wait) => wait.closedOn === null);
const tasks = cases.flatMap((facts) => facts.tasks);
const takesPart = (facts: CaseFacts, key: AgencyKey) =>
	facts.agencyInvolvements.some((row) => row.agencyId === agencyId(key) && row.to === null);

test('O21 the release of the first case moved forward, and four agencies answered differently', () => {
	const window = seenBy(region, first, 'voorzitter').releaseWindow;
	const earlier = window?.history[0];
	if (!window || !earlier) throw new Error('no earlier version');
	const moved = daysBetween(window.earliest, earlier.earliest);
	expect(moved).toBeGreaterThanOrEqual(9);
	expect(moved).toBeLessThanOrEqual(13);
	const answers = window.answers.map(({ agencyId, ...counts }) => ({
		agency: nameOf(region, agencyId),
		...counts
	}));
	expect(answers).toEqual(
		expect.arrayContaining([
			{ agency: 'Gemeente', canDo: 0, cannot: 0, open: 2 },
			{ agency: 'Reclassering', canDo: 2, cannot: 0, open: 0 },
			{ agency: 'DJI', canDo: 0, cannot: 0, open: 2 },
			{ agency: 'Politie', canDo: 0, cannot: 1, open: 0 }
		])
	);
	expect(answers).toHaveLength(4);
});

test('O22 another release can move eleven days forward, and what moves along is still ahead', () => {
	const seen = seenBy(region, caseWith(region, '2026-0007'), 'reclassering');
	const window = seen.releaseWindow;
	if (!window) throw new Error('no window');
	expect(window.version).toBe(2);
	expect(daysBetween(today, window.earliest)).toBeGreaterThan(11 + 14);
	const due = seen.tasks.filter(({ due }) => 'beforeRelease' in due && due.beforeRelease === 14);
	expect(due.map(({ late, shift }) => [late, shift?.answer])).toContainEqual([false, null]);
	expect(due.every(({ shift }) => shift && shift.to && shift.from && shift.to < shift.from)).toBe(
		true
	);
});

test('O23 the gate card leaves open what is still a task, and names nobody but who helps', () => {
	const { gateCard, releaseWindow, involvements } = seenBy(region, first, 'gemeente');
	const missing = gateLines.filter((line) => !gateCard.some((row) => row.line === line));
	expect(missing).toEqual(['fetch', 'tonight']);
	expect(daysBetween(today, releaseWindow?.earliest ?? '')).toBeLessThan(14);
	const text = gateCard.map((row) => row.text).join('\n');
	expect(text).not.toMatch(/zus|moeder|partner|broer|behandeling|diagnose|slecht/i);
	const helpers = involvements.flatMap(({ members }) => members.map(({ name }) => name));
	const named = text.match(/\b\p{Lu}\. \p{Lu}\p{L}+/gu) ?? [];
	expect(named.length).toBeGreaterThan(0);
	expect(named.filter((name) => !helpers.includes(name))).toEqual([]);
});

test('O24 who waits for more than a year is held by somebody, and some are held by nobody', () => {
	const long = waits.filter(({ since }) => daysBetween(since, today) > 365);
	expect(new Set(long.map(({ waitKind }) => waitKind))).toEqual(
		new Set(['tul', 'court', 'address'])
	);
	const held = long.filter(({ waitKind, interim }) => waitKind === 'tul' && interim !== null);
	expect(held.length).toBeGreaterThan(1);
	expect(held.every(({ since, checkedOn }) => checkedOn !== null && checkedOn > since)).toBe(true);
	const loose = cases.filter((facts) =>
		facts.waits.some(({ interim, closedOn }) => interim === null && closedOn === null)
	);
	expect(loose.length).toBeGreaterThan(3);
	expect(loose.length).toBeLessThan(cases.length);
});

test('O25 half a year of waiting for NIFP has an agreement that names its signals', () => {
	const half = waits.find(
		({ waitKind, since }) => waitKind === 'nifp' && daysBetween(since, today) > 182
	);
	expect(half?.interim?.agreement).toMatch(/nieuwe melding/);
	expect(nameOf(region, half?.interim?.agencyId ?? '')).toBe('GGD');
});

test('O26 every law that goes before is bridged somewhere, with days and euros', () => {
	const bridges = cases.flatMap((facts) => facts.bridges);
	expect(new Set(bridges.map(({ entitledLaw }) => entitledLaw))).toEqual(new Set(entitledLaws));
	expect(bridges.filter(({ until }) => until !== null)).toHaveLength(1);
	const hotel = seenBy(region, caseWith(region, '2026-0004'), 'voorzitter').bridges.find(
		({ delivered }) => delivered === 'Hotelkamer'
	);
	expect(hotel?.days).toBeGreaterThan(10);
	expect(hotel?.euros).toBeCloseTo((hotel?.days ?? 0) * (hotel?.costPerDay ?? 0));
});

test('O27 gaps stand as gaps, and some were adopted with a last day and a budget', () => {
	const adopted = tasks.flatMap((task) => (task.adopted ? [task.adopted] : []));
	expect(adopted.every(({ until }) => until > today)).toBe(true);
	expect(new Set(adopted.map(({ budget }) => typeof budget))).toEqual(
		new Set(['number', 'string'])
	);
	const { tasks: seen } = seenBy(region, first, 'voorzitter');
	expect(seen.some(({ gap }) => gap !== null)).toBe(true);
});

test('O28 tasks were declined for different reasons, most of all for lack of funding', () => {
	const declined = tasks.filter(({ state }) => state === 'declined');
	const unfunded = declined.filter(({ reasonKind }) => reasonKind === 'noFunding');
	expect(new Set(declined.map(({ reasonKind }) => reasonKind)).size).toBeGreaterThan(3);
	expect(unfunded.length).toBeGreaterThan(2);
	expect(new Set(unfunded.map(({ agencyId }) => nameOf(region, agencyId)))).toEqual(
		new Set(['Reclassering'])
	);
});

test('O29 what an agency still had to do when it stopped came back with that reason', () => {
	const facts = caseWith(region, '2026-0011');
	expect(takesPart(facts, 'ggz')).toBe(false);
	expect(facts.agencyInvolvements.some((row) => row.agencyId === agencyId('ggz'))).toBe(true);
	const back = facts.tasks.filter((task) => task.agencyId === agencyId('ggz'));
	expect(back.map(({ state, reason }) => [state, reason])).toEqual([
		['returned', 'involvementEnded']
	]);
});

test('O32 two of one kind take part and stay strangers to each other', () => {
	const facts = caseWith(region, '2026-0008');
	const keys = ['reclassering', 'reclasseringDeBrug', 'ggz', 'ggzDeLinde'] as const;
	expect(keys.filter((key) => !takesPart(facts, key))).toEqual([]);
	for (const [key, other] of [
		['ggz', 'ggzDeLinde'],
		['ggz2', 'ggz']
	] as const) {
		const read = seenBy(region, facts, key).contributions.filter(
			(row) => row.compartment === 'health.content'
		);
		expect(read.length).toBeGreaterThan(0);
		expect(read.filter((row) => row.agencyId === agencyId(other))).toEqual([]);
	}
});

test('O33 a minor is helped by Raad and GI, besides the one who becomes eighteen', () => {
	const bornAfter = `${Number(today.slice(0, 4)) - 17}${today.slice(4)}`;
	const minors = cases.filter((facts) => (facts.subjects[0]?.birthDay ?? '') > bornAfter);
	expect(minors.map(numberOf)).toEqual(['2026-0009']);
	for (const facts of [...minors, caseWith(region, '2026-0006')])
		expect(takesPart(facts, 'rvdk') && takesPart(facts, 'jeugd')).toBe(true);
});

test('O34 a short sentence ends soon, with a task to speak with him before that', () => {
	const facts = caseWith(region, '2026-0014');
	const { releaseWindow, tasks: seen } = seenBy(region, facts, 'dji');
	const { confirmed, earliest = '' } = releaseWindow ?? {};
	expect(confirmed).toBe(earliest);
	expect(daysBetween(today, earliest)).toBeLessThan(10);
	expect(seen.filter(({ title }) => /Spreek hem/.test(title)).map(({ due }) => due)).toEqual([
		{ beforeRelease: 2 }
	]);
	expect(facts.waits.map(({ waitKind, interim }) => [waitKind, interim])).toEqual([
		['address', null]
	]);
});

test('O39 words of compulsory care stand in contributions of the health rows alone', () => {
	const words = /machtiging|opname|diagnose|versla|psych|medicatie/i;
	const open = cases.flatMap((facts) => [
		...facts.cases.flatMap((file) => [file.purpose, ...Object.values(file.criteria)]),
		...[...facts.goals, ...facts.tasks].map(({ title }) => title),
		...facts.tasks.flatMap(({ progress, result }) => [progress ?? '', result ?? '']),
		...facts.decisions.map(({ text }) => text),
		...facts.waits.map(({ interim }) => interim?.agreement ?? ''),
		...facts.gateLines.map(({ text }) => text),
		...['picture', 'judgement', 'approach'].map((kind) => textOf(region, facts, kind)),
		...facts.contributions
			.filter(({ compartment }) => !compartment.startsWith('health.'))
			.map((row) => textOf(region, facts, row))
	]);
	expect(open.filter((text) => words.test(text))).toEqual([]);
});
