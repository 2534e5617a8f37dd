import { flushSync } from 'svelte';
import { describe, expect, test, vi } from 'vitest';
import Asks from '$lib/case/Asks.svelte';
import AudienceStrip from '$lib/case/AudienceStrip.svelte';
import { audienceOf } from '$lib/case/audience.ts';
import Contribution from '$lib/case/Contribution.svelte';
import AnswerDialog from '$lib/case/dialogs/AnswerDialog.svelte';
import { Disclosing } from '$lib/case/dialogs/disclosing.svelte.ts';
import CaseDialog from '$lib/case/dialogs/CaseDialog.svelte';
import DiscloseRows from '$lib/case/dialogs/DiscloseRows.svelte';
import DoNotInform from '$lib/case/DoNotInform.svelte';
import FindBar from '$lib/case/FindBar.svelte';
import KnownBlock from '$lib/case/KnownBlock.svelte';
import LensMenu from '$lib/case/LensMenu.svelte';
import { beginningOf } from '$lib/case/long-text.ts';
import { groupTasks, orderings } from '$lib/case/ordering.ts';
import { inFixedOrder } from '$lib/case/partners.ts';
import { emptyGroups } from '$lib/case/picture.ts';
import { onlyToRead } from '$lib/case/preview.ts';
import { readingsOf } from '$lib/case/reading.ts';
import { changedTasks, linesOf, sinceOf } from '$lib/case/since.ts';
import SinceLast from '$lib/case/SinceLast.svelte';
import { compartmentKeys } from '#shared/compartments.ts';
import { reasons } from '#text/reasons.ts';
import { board, contribution, task } from './example.ts';
import { button, caseData, member, openPopover, show, wordsOf } from './showing.ts';

// This environment has no escaping of names of its own.
vi.stubGlobal('CSS', { escape: (name: string) => name });
vi.mock('$app/state', () => ({ page: { url: new URL('http://case.example/') } }));
vi.mock('$app/navigation', () => ({ invalidateAll: () => Promise.resolve(), goto: vi.fn() }));

const line = (at: string, kind: string, agencyId = 'OM') => ({ at, kind, agencyId });
const goalOf = (id: string, number: number) => ({
	id,
	number,
	title: `Doel ${number}`,
	state: 'open' as const,
	can: []
});

describe('since last looked', () => {
	const history = [
		line('2026-11-24T14:00:00.000Z', 'contributionDisclosed'),
		line('2026-11-24T15:20:00.000Z', 'taskAccepted', 'Gemeente')
	];
	const sinceLast = { lastLook: '2026-11-23T15:10:00.000Z', history };

	test('U90 The line says how much changed and since when, and opens the list', () => {
		const { body } = show(SinceLast, caseData({ board: board({ history, sinceLast }) }));
		const trigger = body.querySelector('button.since-line');
		expect(wordsOf(trigger)).toBe('2 dingen veranderd sinds ma 23 nov 16.10 uur');
		const lines = [...body.querySelectorAll('.line span')].map(wordsOf);
		expect(lines).toEqual(['Gemeente nam een actie aan', 'OM gaf een bijdrage vrij']);
	});

	test('U90 Nothing is said at a first visit, and when nothing changed', () => {
		for (const since of [
			{ lastLook: null, history },
			{ lastLook: sinceLast.lastLook, history: [] }
		]) {
			const data = caseData({ board: board({ history, sinceLast: since }) });
			expect(show(SinceLast, data).body.querySelector('.since')).toBeNull();
		}
		expect(sinceOf(board())).toBeNull();
	});

	test('U90 A line that its viewer may not see any more is gone from the list', () => {
		const since = sinceOf(board({ sinceLast }));
		expect(since && linesOf(since, board({ history: history.slice(1) }))).toEqual([history[1]]);
	});

	test('U91 What another disclosed since then is marked, and one’s own and older is not', () => {
		const mark = (fields: Parameters<typeof contribution>[0]) => {
			const data = caseData({ board: board({ history, sinceLast }) });
			const row = contribution(fields);
			const { body } = show(Contribution, data, { row, first: true, sameRow: false });
			return wordsOf([...body.querySelectorAll('article')].at(-1)).includes('gewijzigd');
		};
		const at = '2026-11-24T14:00:00.000Z';
		expect(mark({ agencyId: 'OM', readers: ['OM'], disclosedAt: at })).toBe(true);
		expect(mark({ agencyId: 'OM', readers: ['OM'] })).toBe(false);
		expect(mark({ agencyId: 'Politie', disclosedAt: at })).toBe(false);
	});

	test('U91 A task is marked where it is certain which one a line is about', () => {
		const event = { day: '2026-11-24', kind: 'taskAccepted', agencyId: 'Gemeente' };
		const since = { lastLook: sinceLast.lastLook, history };
		const one = task({ id: 'a', history: [event] });
		const other = task({ id: 'b', history: [{ ...event, day: '2026-11-20' }] });
		expect([...changedTasks([one, other], since)]).toEqual(['a']);
		expect([...changedTasks([one, task({ id: 'c', history: [event] })], since)]).toEqual([]);
	});
});

describe('finding', () => {
	const data = caseData({
		board: board({
			contributions: [
				contribution({ id: 'c1', text: 'Ruzie in het Café op de kade.' }),
				contribution({ id: 'c2', agencyId: 'OM', compartment: 'justice.pending', text: 'Zitting.' })
			],
			known: [{ agencyId: 'Gemeente', group: 'life', can: [] }],
			tasks: [task({ title: 'Bel de kade' }), task({ id: 't2', number: 4 })],
			goals: [goalOf('g', 1)],
			decisions: [{ id: 'd', number: 1, text: 'De kade wordt gesloten.', day: '2026-11-01' }]
		})
	});

	function find(term: string, fields: { agencyId?: string; group?: 'safety' | 'life' } = {}) {
		const shown = show(FindBar, data, { onclose: () => undefined });
		shown.board.finding.open = true;
		Object.assign(shown.board.finding, fields);
		const field = [...shown.body.querySelectorAll<HTMLInputElement>('input')].at(-1);
		if (field) field.value = term;
		field?.dispatchEvent(new Event('input', { bubbles: true }));
		flushSync();
		const result = [...shown.body.querySelectorAll('[role=status]')].at(-1);
		return { ...shown, said: wordsOf(result) };
	}

	test('U92 What fits is counted by its place, accents and capitals apart', () => {
		expect(find('KADE').said).toBe(
			'3 gevonden: 1 in Beeld, 1 in Doelen en acties en 1 in Besluiten.'
		);
		expect(find('cafe kade').said).toBe('1 gevonden: 1 in Beeld.');
		expect(find('A-004').said).toBe('1 gevonden: 1 in Doelen en acties.');
	});

	test('U92 An agency and a subject narrow what is found, with words and without', () => {
		expect(find('', { agencyId: 'OM' }).said).toBe('1 gevonden: 1 in Beeld.');
		expect(find('', { group: 'life' }).said).toBe('1 gevonden: 1 in Beeld.');
		expect(find('kade', { agencyId: 'OM' }).said).toContain('Niets gevonden.');
	});

	test('U92 Finding nothing says that only what one may read is looked through', () => {
		expect(find('zeppelin').said).toBe('Niets gevonden. U zoekt alleen in wat u zelf mag lezen.');
	});

	test('U93 What is looked for leaves the page nowhere: no request, no address, no storage', () => {
		const fetched = vi.spyOn(globalThis, 'fetch');
		const address = location.href;
		const { board: state } = find('kade');
		expect(state.finding.on).toBe(true);
		expect(fetched).not.toHaveBeenCalled();
		expect(location.href).toBe(address);
		expect([document.cookie, localStorage.length, sessionStorage.length]).toEqual(['', 0, 0]);
	});

	test('U93 Stopping shows everything again', () => {
		const { board: state } = find('zeppelin');
		expect(state.finding.contribution(contribution())).toBe(false);
		state.finding.clear();
		expect(state.finding.contribution(contribution())).toBe(true);
	});
});

describe('ordering', () => {
	const tasks = [
		task({ id: 'a', goalId: 'g1', dueDay: '2026-11-20', late: true }),
		task({ id: 'b', agencyId: 'Politie', state: 'proposed', dueDay: '2026-11-24' }),
		task({ id: 'c', goalId: 'g2', dueDay: null, state: 'started' }),
		task({ id: 'd', dueDay: '2026-11-29' }),
		task({ id: 'e', dueDay: '2026-11-30', state: 'completed' }),
		task({ id: 'f', state: 'withdrawn' }),
		task({ id: 'g', agencyId: 'weg', dueDay: '2026-12-24' })
	];
	const plan = { goals: [goalOf('g1', 1), goalOf('g2', 2)], tasks };
	const partners = inFixedOrder(board().involvements, 'Politie');
	const groupsBy = (by: (typeof orderings)[number]) => groupTasks(plan, by, partners, '2026-11-24');

	test('U95 Every ordering holds each task once, and no withdrawn one', () => {
		for (const by of orderings) {
			const ids = groupsBy(by).flatMap((group) => group.tasks.map(({ id }) => id));
			expect(ids.toSorted(), by).toEqual(['a', 'b', 'c', 'd', 'e', 'g']);
		}
	});

	test('U95 Tasks stand by agency in the fixed order, by state and by day', () => {
		const of = (by: (typeof orderings)[number]) =>
			groupsBy(by).map(({ label, tasks: rows }) => [label, rows.map(({ id }) => id).join('')]);
		expect(of('agency')).toEqual([
			['Politie', 'b'],
			['Gemeente', 'adec'],
			['Van een organisatie die niet meer meedoet', 'g']
		]);
		expect(of('due')).toEqual([
			['Te laat', 'a'],
			['Vandaag', 'b'],
			['Deze week', 'd'],
			['Later', 'g'],
			['Zonder dag', 'c'],
			['Klaar', 'e']
		]);
		expect(of('state').map(([, ids]) => ids)).toEqual(['b', 'adg', 'c', 'e']);
	});
});

describe('who reads, and why', () => {
	test('U100 Every row of the table has a reason in Dutch', () => {
		expect(Object.keys(reasons).toSorted()).toEqual(compartmentKeys.toSorted());
		for (const key of compartmentKeys) expect(reasons[key], key).toMatch(/^[A-Z].{20,}\.$/);
	});

	test('U100 Every strip is a button that lists the readers and says why', () => {
		const partners = inFixedOrder(board().involvements, 'Politie');
		const levels = (level: 'visible' | 'none') =>
			['OM', 'Gemeente'].map((agencyId) => ({ agencyId, level }));
		for (const level of ['visible', 'none'] as const) {
			const audience = audienceOf(contribution({ audience: levels(level) }), partners);
			const { body } = show(AudienceStrip, caseData(), { audience, why: ['Daarom.'] });
			const trigger = [...body.querySelectorAll('button.strip')].at(-1);
			const panel = trigger && openPopover(trigger);
			expect(wordsOf(trigger)).toBe(
				level === 'visible' ? 'Alle 3 partners lezen dit' : 'Alleen Politie'
			);
			expect(wordsOf(panel?.querySelector('details'))).toBe('Waarom deze lezers? Daarom.');
			expect(panel?.querySelectorAll('dd .badge, dd span').length).toBeGreaterThan(0);
		}
	});

	test('U105 Who read it is told with names and times, each once, and of the agencies asked about', () => {
		const readers = [
			{ memberId: 'T. Prins', version: 1, at: '2026-11-20T10:00:00.000Z' },
			{ memberId: 'T. Prins', version: 2, at: '2026-11-22T10:00:00.000Z' },
			{ memberId: 'S. Bouali', version: 1, at: '2026-11-21T10:00:00.000Z' },
			{ memberId: 'J. Verhagen', version: 1, at: '2026-11-23T10:00:00.000Z' },
			{ memberId: 'weg', version: 1, at: '2026-11-01T10:00:00.000Z' }
		];
		const { board: state } = show(SinceLast, caseData());
		const told = (agencyIds: string[] | null) =>
			readingsOf(readers, state, agencyIds).map(({ name, at }) => [name, at.slice(0, 10)]);
		expect(told(null)).toEqual([
			['T. Prins', '2026-11-22'],
			['S. Bouali', '2026-11-21'],
			[null, '2026-11-01']
		]);
		expect(told(['Gemeente'])).toEqual([
			['S. Bouali', '2026-11-21'],
			[null, '2026-11-01']
		]);
	});

	test('U114 A long text begins on the board and breaks between words', () => {
		expect(beginningOf('Kort.')).toEqual({ shown: 'Kort.', more: false });
		const long = beginningOf('woord '.repeat(300));
		expect(long.more).toBe(true);
		expect(long.shown).toMatch(/ woord\u00a0\.\.\.$/);
		expect(beginningOf('a\n'.repeat(20)).more).toBe(true);
	});

	test('U114 The rest of a long text is in the side panel', () => {
		const row = contribution({ agencyId: 'OM', text: 'woord '.repeat(300) });
		const { body } = show(Contribution, caseData(), { row, first: true, sameRow: false });
		const more = [...body.querySelectorAll('a')].find((a) => wordsOf(a) === 'Lees verder');
		expect(more?.getAttribute('href')).toBe('?bijdrage=c1');
	});
});

describe('asking', () => {
	const known = { agencyId: 'OM', group: 'safety' as const };

	test('U103 What is known can be asked after, and then says when and what came of it', () => {
		const shown = show(KnownBlock, caseData(), {
			known: { ...known, can: ['askAfter'] },
			first: true
		});
		button(shown.body, 'Vraag ernaar: OM').click();
		expect(shown.board.asked).toEqual({ dialog: 'askAfter', ...known });
		const asked = { ...known, askedAt: '2026-11-23T09:00:00.000Z', can: [] };
		const later = show(KnownBlock, caseData(), { known: asked, first: true }).body;
		const last = () => [...later.querySelectorAll('article')].at(-1);
		expect(wordsOf(last())).toContain('U vroeg ernaar op 23 nov.');
		expect(last()?.querySelector('.line button')).toBeNull();
		show(KnownBlock, caseData(), { known: { ...asked, answer: 'notShared' }, first: true });
		expect(wordsOf(last())).toContain('Het antwoord: niet gedeeld.');
	});

	const ask = {
		askId: 'a1',
		fromAgencyId: 'Gemeente',
		group: 'safety' as const,
		question: 'Moeten wij dit weten?',
		askedAt: '2026-11-23T09:00:00.000Z',
		can: ['answerAsk']
	};

	test('U104 A question to one’s own agency stands on the board with two answers', () => {
		const shown = show(Asks, caseData({ board: board({ asks: [ask] }) }));
		expect(wordsOf(shown.body)).toContain('Gemeente vraagt naar uw informatie over veiligheid.');
		expect(wordsOf(shown.body)).toContain('Moeten wij dit weten?');
		button(shown.body, 'Niet gedeeld').click();
		expect(shown.board.asked).toEqual({
			dialog: 'answerAsk',
			askId: 'a1',
			answer: 'notShared'
		});
		const silent = show(Asks, caseData({ board: board({ asks: [{ ...ask, can: [] }] }) }));
		expect([...silent.body.querySelectorAll('.asks')].at(-1)?.querySelector('button')).toBeNull();
	});

	test('U104 The note says that procesregie alone reads it; procesregie sees it', () => {
		const { body } = show(AnswerDialog, caseData(), { ask, answer: 'notShared' });
		expect(wordsOf(body)).toContain('Alleen de procesregie leest dit.');
		const note = { ...ask, agencyId: 'Politie', answer: 'notShared' as const, note: 'Loopt nog.' };
		const at = '2026-11-24T09:00:00.000Z';
		const told = show(Asks, caseData({ board: board({ askNotes: [{ ...note, at }] }) })).body;
		expect(wordsOf(told)).toContain('Politie aan Gemeente, over veiligheid: niet gedeeld.');
		expect(wordsOf(told)).toContain('Loopt nog.');
	});

	test('U104 Answering that it is shared says first whether the asker reads anything yet', () => {
		const given = board({ contributions: [contribution({ readers: ['Politie', 'Gemeente'] })] });
		const words = (data: ReturnType<typeof caseData>) =>
			wordsOf(show(AnswerDialog, data, { ask, answer: 'shared' }).body);
		expect(words(caseData())).toContain('Gemeente leest nog niets van u over dit onderwerp.');
		expect(words(caseData({ board: given }))).toContain('Gemeente leest nu een bijdrage van u');
	});
});

describe('another’s view', () => {
	const full = board({
		contributions: [
			contribution({ can: ['disclose'], documentId: 'd', audience: [], scope: 'all', reach: [] })
		],
		known: [
			{ agencyId: 'OM', group: 'safety', askedAt: '2026-11-23T09:00:00.000Z', can: ['askAfter'] }
		],
		asks: [
			{
				askId: 'a',
				fromAgencyId: 'OM',
				group: 'safety',
				askedAt: '2026-11-23T09:00:00.000Z',
				can: ['answerAsk']
			}
		],
		documents: [
			{
				id: 'd',
				epoch: 1,
				kind: 'picture',
				compartment: 'plan.analysis',
				access: 'write',
				text: 'x'
			}
		],
		goals: [{ ...goalOf('g', 1), can: ['closeGoal'] }],
		tasks: [task({ can: ['acceptTask'] })],
		sinceLast: { lastLook: '2026-11-23T09:00:00.000Z', history: [] },
		can: ['proposeTask', 'addContribution']
	});

	test('U101 A view through another’s eyes holds no act, no open text and nothing personal', () => {
		const seen = onlyToRead(full);
		expect(JSON.stringify(seen)).not.toMatch(
			/disclose"|askAfter|answerAsk|acceptTask|closeGoal|proposeTask|"write"|documentId|audience|askedAt|lastLook/
		);
		expect(seen.contributions[0]?.text).toBe(full.contributions[0]?.text);
	});

	test('U101 Through another’s eyes its cell is one’s own, and in the room none is', () => {
		const data = (lens: { agencyId: string } | 'room') =>
			caseData({ board: onlyToRead(full), lens });
		expect(show(SinceLast, data({ agencyId: 'OM' })).board.own?.name).toBe('OM');
		expect(show(SinceLast, data('room')).board.own).toBeUndefined();
	});

	test('U102 One can look as each other agency of this case and as the room, and as nobody else', () => {
		const { body } = show(LensMenu, caseData({ me: member('OM', 'OM') }));
		const links = [...body.querySelectorAll('a')];
		expect(links.map((a) => [wordsOf(a.lastChild?.parentElement), a.getAttribute('href')])).toEqual(
			[
				['Mijn weergave', '/casussen/case'],
				['POLPolitie', '/casussen/case/bekijk-als/Politie'],
				['GEMGemeente', '/casussen/case/bekijk-als/Gemeente'],
				['Zaalscherm', '/casussen/case/bekijk-als/zaal']
			]
		);
		for (const link of links.slice(1)) expect(link.dataset['sveltekitPreloadData']).toBe('off');
	});
});

test('U99 A domain is called empty only where one’s own agency writes and nothing of it is seen', () => {
	const writes = (key: string, group: 'safety' | 'care' | 'life', access: 'read' | 'write') => ({
		key,
		group,
		access,
		reason: ''
	});
	const seen = board({
		compartments: [
			writes('police.art8_13', 'safety', 'write'),
			writes('care.indications', 'care', 'write'),
			writes('care.bridging', 'care', 'write'),
			writes('life.housing', 'life', 'read')
		],
		known: [{ agencyId: 'OM', group: 'safety', can: [] }]
	});
	expect(emptyGroups(seen)).toEqual(['care']);
	expect(emptyGroups({ ...seen, known: [] })).toEqual(['safety', 'care']);
});

test('U106 A level that is not allowed says why, with the reason of its row', () => {
	const row = contribution({
		readers: [],
		audience: [{ agencyId: 'OM', level: 'none' }],
		reach: [
			{ agencyId: 'OM', access: 'none', upTo: 'none' },
			{ agencyId: 'Gemeente', access: 'read', upTo: 'read' }
		]
	});
	const choice = new Disclosing(
		() => row,
		() => inFixedOrder(board().involvements, 'Politie')
	);
	const { body } = show(DiscloseRows, caseData(), { choice });
	const whys = [...body.querySelectorAll('button.why-not')];
	expect(whys).toHaveLength(1);
	expect(wordsOf(whys[0])).toContain('waarom niet?');
	const panel = whys[0] && openPopover(whys[0]);
	expect(wordsOf(panel)).toContain('Waarom mag OM dit niet lezen?');
	expect(wordsOf(panel)).toContain(reasons['police.art8_13']);
});

test('U113 That an investigation runs is told with who looks at it again and when, to who reads it', () => {
	const doNotInform = { agencyId: 'Politie', checkAgain: '2026-12-07' };
	const { body } = show(DoNotInform, caseData({ board: board({ doNotInform }) }));
	expect(wordsOf(body.querySelector('.mark'))).toBe(
		'Lopend onderzoek: informeer betrokkene nog niet. Opnieuw bekijken op maandag 7 december, door Politie.'
	);
	expect(show(DoNotInform, caseData()).body.querySelectorAll('.mark')).toHaveLength(1);
});

test('U113 The day to look again that is proposed is a working day', () => {
	// Thirty days on is 25 December, a Friday, and the day after it is a holiday in a weekend.
	const { body } = show(CaseDialog, caseData({ today: '2026-11-25' }), {
		asked: 'markInvestigation'
	});
	const day = body.querySelector<HTMLInputElement>('dialog [name=checkAgain]');
	expect(day?.value).toBe('2026-12-28');
});
