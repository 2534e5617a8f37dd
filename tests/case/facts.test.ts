import { afterEach, expect, test } from 'vitest';
import { draftOf, dueFields, dueOf } from '$lib/case/facts/due-fields.ts';
import { awaitingAnswer, changeOf, countdown, isNews, replanned } from '$lib/case/facts/release.ts';
import { milestonesOf, stripOf, toldMilestones } from '$lib/case/facts/strip.ts';
import { waitFacts } from '$lib/case/facts/waiting.ts';
import { blocksOf, emptyGroups } from '$lib/case/picture.ts';
import { sectionsOf, tabsOf } from '$lib/case/sections.ts';
import { cardOf } from '../../src/routes/(app)/casussen/[caseId]/poortkaart/card.ts';
import { stretchesOf } from '../../src/routes/(app)/casussen/[caseId]/poortkaart/telephones.ts';
import { board, involved, task } from './example.ts';
import { bridge, releaseWindow, wait } from './facts.ts';

const today = '2026-11-24';
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

afterEach(() => document.body.replaceChildren());

test('U66 Days are counted to the confirmed day, else to the earliest, then to the latest', () => {
	const of = (fields: Parameters<typeof releaseWindow>[0], day = today) => {
		const { what, days } = countdown(releaseWindow(fields), day);
		return [what, days];
	};
	expect(of({})).toEqual(['earliest', 10]);
	expect(of({}, '2026-12-04')).toEqual(['earliest', 0]);
	expect(of({}, '2026-12-05')).toEqual(['latest', 13]);
	expect(of({}, '2026-12-20')).toEqual(['past', 2]);
	expect(of({ confirmed: '2026-12-07' })).toEqual(['confirmed', 13]);
	expect(of({ confirmed: '2026-12-07' }, '2026-12-08')).toEqual(['past', 1]);
});

test('U67 A moved release is told with its old day while it is news', () => {
	expect(changeOf(releaseWindow())).toEqual({ was: '2026-12-15', earlier: 11 });
	expect(changeOf(releaseWindow({ history: [] }))).toBeNull();
	expect(isNews(releaseWindow(), '2026-11-23', today)).toBe(true);
	expect(isNews(releaseWindow(), '2026-11-23', '2026-12-01')).toBe(false);
	expect(isNews(releaseWindow({ history: [] }), '2026-11-23', today)).toBe(false);
});

test('U68 Asked to answer is who owns a task that this version re-planned, once', () => {
	const shift = { windowVersion: 2, from: '2026-12-11', to: '2026-12-01', answer: null };
	const can = ['answerShift'];
	const tasks = [
		task({ id: 'mine', shift, can }),
		task({ id: 'answered', shift: { ...shift, answer: 'canDo' }, can }),
		task({ id: 'older', shift: { ...shift, windowVersion: 1 }, can }),
		task({ id: 'others', shift, agencyId: 'Politie' }),
		task({ id: 'unmoved' })
	];
	expect(ids(awaitingAnswer(tasks, 'Gemeente'))).toEqual(['mine', 'older']);
	const answers = [
		{ agencyId: 'Politie', canDo: 1, cannot: 1, open: 0 },
		{ agencyId: 'OM', canDo: 0, cannot: 0, open: 2 }
	];
	expect(replanned(releaseWindow({ answers }))).toEqual({ tasks: 4, agencies: 2 });
});

const tasks = [
	task({ id: 'late', number: 8, agencyId: 'Politie', dueDay: '2026-11-20', late: true }),
	task({ id: 'others', number: 9, agencyId: 'OM', dueDay: '2026-11-30' }),
	task({ id: 'mine', number: 3, dueDay: '2026-12-01' }),
	task({ id: 'done', number: 4, dueDay: '2026-12-02', state: 'completed' }),
	task({ id: 'dayless', number: 5, dueDay: null })
];

test('U69 The strip tells what is late and what comes next, one’s own before others’', () => {
	const milestones = milestonesOf(tasks, 'Gemeente');
	expect(milestones.map((row) => row.task.id)).toEqual(['late', 'others', 'mine']);
	const told = toldMilestones(milestones, 'Gemeente');
	expect([told.late?.task.id, told.next?.task.id]).toEqual(['late', 'mine']);
});

test('U70 The strip runs from before what is late to after the latest day, and labels never meet', () => {
	const strip = stripOf(releaseWindow(), milestonesOf(tasks, 'Gemeente'), 'Gemeente', today);
	expect(strip.labels.map(({ text, row }) => [plain(text), row])).toEqual([
		['vroegst vr 4 dec', 'above'],
		['vandaag', 'above'],
		['20 nov: A-008 te laat', 'below'],
		['1 dec: A-003', 'below'],
		['strafeinde vr 18 dec', 'above']
	]);
	expect(strip.dots.map(({ late }) => late)).toEqual([true, false, false]);
	expect(strip.window?.at).toBeGreaterThan(strip.now);
	const places = [...strip.ticks, strip.now, ...strip.dots.map(({ at }) => at)];
	expect(places.every((at) => at >= 0 && at <= 100)).toBe(true);
});

test('U70 Near days take each other’s place: a label that does not fit is only read aloud', () => {
	const near = releaseWindow({ earliest: '2026-11-25', latest: '2026-11-26' });
	const { labels } = stripOf(near, [], 'Gemeente', today);
	expect(plain(labels[0]?.text ?? '')).toBe('vroegst wo 25 nov');
	expect(new Set(labels.map(({ text }) => text)).size).toBe(labels.length);
});

test('U70 Far away the ticks stand for weeks, then for months, and no weekends are drawn', () => {
	const weeks = stripOf(releaseWindow({ latest: '2027-06-01' }), [], undefined, today);
	expect(weeks.shades).toEqual([]);
	expect(weeks.ticks.length).toBeLessThan(40);
	const months = stripOf(releaseWindow({ latest: '2029-06-01' }), [], undefined, today);
	expect(months.ticks.length).toBeLessThan(40);
});

test('U71 A due goes through a form and comes back as it was', () => {
	const dues = [
		{ on: '2026-12-01' },
		{ beforeRelease: 14 },
		{ beforeRelease: 0 },
		{ afterRelease: 3 },
		{ nextConference: true }
	] as const;
	for (const due of dues) expect(dueOf(draftOf(due))).toEqual(due);
	expect(dueFields('due', { beforeRelease: 14 })).toEqual({ 'due.beforeRelease:number': '14' });
	expect(dueFields('seen', { nextConference: true })).toEqual({
		'seen.nextConference:boolean': 'true'
	});
	expect(dueOf({ way: 'afterRelease', day: '', count: 'gauw', unit: 'days' })).toBeNull();
	expect(dueOf({ way: 'on', day: '', count: '2', unit: 'weeks' })).toBeNull();
});

test('U72 Waits and bridges stand in the group of their row, the longest first, what ended last', () => {
	const full = board({
		waits: [
			wait({ id: 'w-ciz', waitKind: 'ciz', since: '2026-10-01' }),
			wait({ id: 'w-nifp', waitKind: 'nifp', since: '2026-06-01' }),
			wait({ id: 'w-court', waitKind: 'court' })
		],
		bridges: [bridge({ id: 'over', until: '2026-10-01' }), bridge({ id: 'runs' })]
	});
	const groups = blocksOf(full, []).map(({ group, blocks }) => [group, ...ids(blocks)]);
	expect(groups).toEqual([
		['safety', 'w-court'],
		['care', 'w-nifp', 'w-ciz', 'runs', 'over']
	]);
	const writes = { key: 'health.status', group: 'care', access: 'write', reason: '' } as const;
	expect(emptyGroups({ ...full, compartments: [writes] })).toEqual([]);
	expect(emptyGroups(board({ compartments: [writes] }))).toEqual(['care']);
});

test('U73 A wait tells how long, what is expected and when it was last asked after', () => {
	const said = (fields: Parameters<typeof wait>[0]) =>
		waitFacts(wait(fields), today, (day) => day).map(plain);
	expect(said({})).toEqual(['al 102 dagen', 'nog niet bekend wanneer', 'nog niet nagevraagd']);
	expect(said({ since: today, expected: '2026-12-01', checkedOn: '2026-11-20' })).toEqual([
		'sinds vandaag',
		'verwacht 2026-12-01',
		'nagevraagd op 2026-11-20'
	]);
	expect(said({ expected: '2026-11-01' })[1]).toBe('was verwacht op 2026-11-01');
});

test('U42 The gate card is a part of the board for who reads it, under the actions on a phone', () => {
	expect(sectionsOf(true, true, true).map(({ id }) => id)).toContain('poortkaart');
	expect(sectionsOf(true, true, false).map(({ id }) => id)).not.toContain('poortkaart');
	expect(tabsOf(true, true, true)).toEqual(tabsOf(true, true, false));
});

const gatecard = { key: 'plan.gatecard', group: 'plan', access: 'read', reason: '' } as const;

test('U82 The printed card holds its lines, whom to call by day and by night, and no name', () => {
	const lead = involved('Gemeente', 'GEM', ['S. Bouali']);
	const [member] = lead.members;
	if (member) member.phone = '06 00 00 00 01';
	const full = board({
		compartments: [gatecard],
		involvements: [lead],
		caseLeadId: 'S. Bouali',
		releaseWindow: releaseWindow(),
		subject: { name: 'Ruben Kalff', aliases: ['Rubi'], birthDay: null, address: 'Singel 1' },
		gateCard: [
			{ line: 'money', text: 'U krijgt € 70.', agencyId: 'Gemeente' },
			{ line: 'night', text: 'Bel De Kade.', agencyId: 'Gemeente' }
		],
		tasks: [task({ title: 'Bespreek het gevaar' })]
	});
	const card = cardOf(full, today);
	expect(card?.lines).toHaveLength(8);
	expect(card?.lines.find(({ line }) => line === 'money')?.text).toBe('U krijgt € 70.');
	expect(card?.night).toBe('Bel De Kade.');
	expect(card?.agency).toEqual({ name: 'Gemeente', phone: '06 00 00 00 01' });
	// The last working day before Friday 4 December.
	expect(card?.callsBefore).toBe('2026-12-03');
	expect(JSON.stringify(card)).not.toMatch(/Bouali|Kalff|Rubi|Singel|gevaar/);
});

test('U82 Nobody promises to call on a day that is past, and who does not read the card has none', () => {
	const known = board({ compartments: [gatecard], releaseWindow: releaseWindow() });
	expect(cardOf(known, '2026-12-03')?.callsBefore).toBeNull();
	expect(cardOf(board(), today)).toBeNull();
	const hidden = { agencyId: 'Politie', checkAgain: '2026-12-24' };
	expect(cardOf({ ...known, doNotInform: hidden }, today)?.doNotGive).toBe(true);
});

test('U82 A telephone number stays whole, however it is written, and nothing else is held together', () => {
	const whole = (sentence: string) => {
		const stretches = stretchesOf(sentence);
		expect(stretches.map(({ text }) => text).join('')).toBe(sentence);
		return stretches.filter(({ telephone }) => telephone).map(({ text }) => text);
	};
	expect(whole('Bel de avonddienst, 010 - 555 01 99. Bij gevaar: bel 112.')).toEqual([
		'010 - 555 01 99'
	]);
	expect(whole('06-12345678 of +31 (0)10 555 01 23')).toEqual([
		'06-12345678',
		'+31 (0)10 555 01 23'
	]);
	expect(whole('(010) 555 01 23')).toEqual(['(010) 555 01 23']);
	expect(whole('Bel 0900 - 8844')).toEqual(['0900 - 8844']);
	expect(whole('Kadeplein 3, om 13.00 uur, € 70, 3011 AB')).toEqual([]);
});
