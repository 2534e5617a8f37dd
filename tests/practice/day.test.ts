import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, dayOf, daysBetween } from '#shared/time.ts';
import { memberId } from '#practice/accounts.ts';
import { clockOn, dayAt } from '#practice/calendar.ts';
import { practiceCases } from '#practice/cases/cases.ts';
import { built, caseWith, involvedIn, nameOf, numberOf, seenBy, WEDNESDAY } from './built.ts';

const region = await built(WEDNESDAY);
const { today, cases } = region;
const [afternoon, later] = region.conferences.map((one) => ({
	...one,
	cases: one.items.flatMap(({ caseId }) => cases.filter((facts) => facts.cases[0]?.id === caseId))
}));
if (!afternoon || !later) throw new Error('two conferences are planned');
const asks = cases.flatMap((facts) => facts.asks);

test('O20 twelve cases are the chair’s, and five of them are on this afternoon’s agenda', () => {
	const hers = cases.filter((facts) => involvedIn(facts).includes('voorzitter'));
	expect(hers).toHaveLength(12);
	expect(hers.filter((facts) => afternoon.cases.includes(facts)).map(numberOf)).toEqual([
		'2026-0001',
		'2026-0002',
		'2026-0004',
		'2026-0007',
		'2026-0008'
	]);
	const partners = afternoon.cases.map((facts) => involvedIn(facts).join());
	expect(new Set(partners).size).toBe(5);
	const invited = new Set(afternoon.invitations.map((row) => row.memberId));
	const others = afternoon.cases.flatMap(involvedIn).filter((key) => key !== 'voorzitter');
	expect(invited).toEqual(new Set(others.map(memberId)));
});

test('O20 it is held from half past one to half past three today, the other next month', () => {
	const { conference, items } = afternoon;
	expect(conference.chairId).toBe(memberId('voorzitter'));
	expect(new Date(conference.startsAt).toISOString()).toBe(`${today}T12:30:00.000Z`);
	expect(new Date(conference.endsAt).toISOString()).toBe(`${today}T14:30:00.000Z`);
	expect(items.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(120);
	expect(region.conferences).toHaveLength(2);
	expect(later.conference.chairId).toBe(memberId('voorzitter2'));
	expect(daysBetween(today, dayOf(later.conference.startsAt))).toBeGreaterThan(20);
	expect(later.cases.filter((facts) => afternoon.cases.includes(facts))).toEqual([]);
});

test('O30 the probation officer’s work has two new tasks, one late, one moved along, one waiting', () => {
	const mine = cases
		.filter((facts) => involvedIn(facts).includes('reclassering'))
		.flatMap((facts) => seenBy(region, facts, 'reclassering').tasks)
		.filter((task) => nameOf(region, task.agencyId) === 'Reclassering')
		.filter(({ state }) => ['proposed', 'accepted', 'started'].includes(state));
	const accepted = mine.filter(({ state }) => state !== 'proposed');
	const going = accepted.filter(({ waitingFor }) => waitingFor === null);
	expect(mine.length - accepted.length).toBe(2);
	expect(going.filter(({ late }) => late).map(({ movedTimes }) => movedTimes)).toEqual([2]);
	expect(going.filter(({ dueDay }) => dueDay === today)).toHaveLength(1);
	expect(
		going.filter(({ due, shift }) => 'beforeRelease' in due && due.beforeRelease === 14 && shift)
	).toHaveLength(1);
	expect(accepted.filter(({ waitingFor }) => waitingFor && 'waitId' in waitingFor)).toHaveLength(1);
	expect(
		going.some(({ note, memberId: owner }) => note && owner === memberId('reclassering'))
	).toBe(true);
});

test('O31 police and probation have open questions; others were answered either way', () => {
	const open = asks.filter(({ answer }) => answer === null);
	expect(new Set(open.map(({ agencyId }) => nameOf(region, agencyId)))).toEqual(
		new Set(['Politie', 'Reclassering', 'Veilig Thuis'])
	);
	expect(new Set(asks.map(({ answer }) => answer))).toEqual(new Set([null, 'shared', 'notShared']));
	expect(asks.some(({ note }) => note !== null)).toBe(true);
});

test('O35 no task moves to the day it had, whatever the weekday, or was due before it was there', () => {
	const days = Array.from({ length: 7 }, (_, n) => addDays('2026-11-23', n));
	const wrong = practiceCases.flatMap(({ initials, tasks }) =>
		tasks.flatMap(({ title, day, due, steps }) => {
			const dues = [due, ...steps.flatMap((step) => (step.do === 'move' ? [step.due] : []))];
			const plain = dues.filter((one) => typeof one === 'number');
			const moves = plain.slice(1).map((to, index) => [plain[index] ?? to, to] as const);
			const still = moves.some(([from, to]) => days.some((on) => dayAt(on, from) >= dayAt(on, to)));
			return still || plain.some((one) => one < day) ? [`${initials} ${title}`] : [];
		})
	);
	expect(wrong).toEqual([]);
});

test('O36 a conference begins when clocks in Amsterdam say so', () => {
	const days = fc.integer({ min: 0, max: 4000 }).map((count) => addDays('2024-01-01', count));
	const format = new Intl.DateTimeFormat('nl-NL', {
		timeZone: 'Europe/Amsterdam',
		hour: '2-digit',
		minute: '2-digit'
	});
	fc.assert(
		fc.property(days, fc.constantFrom('09:30', '13:30', '15:30'), (day, time) => {
			const at = Date.parse(clockOn(day, time));
			return dayOf(at) === day && format.format(at) === time;
		})
	);
	expect(clockOn('2026-07-01', '13:30')).toBe('2026-07-01T11:30:00.000Z');
});

test('O37 everybody looked at its cases, and most boards have news since', () => {
	const looks = cases.flatMap((facts) =>
		involvedIn(facts).map((key) => region.looks.get(`${memberId(key)} ${facts.cases[0]?.id ?? ''}`))
	);
	expect(looks.filter((at) => at === null || at === undefined)).toEqual([]);
	const last = Math.max(...looks.map((at) => at ?? 0));
	const moved = cases.filter((facts) => facts.happenings.some(({ at }) => at > last));
	expect(moved.length).toBeGreaterThan(8);
	expect(moved.length).toBeLessThan(cases.length);
	expect(moved).toContain(caseWith(region, '2026-0001'));
});
