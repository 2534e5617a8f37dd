import axe from 'axe-core';
import { flushSync } from 'svelte';
import { expect, test, vi } from 'vitest';
import DueFields from '$lib/case/dialogs/DueFields.svelte';
import FactDialog from '$lib/case/dialogs/FactDialog.svelte';
import MoveDialog from '$lib/case/dialogs/MoveDialog.svelte';
import WaitDialog from '$lib/case/dialogs/WaitDialog.svelte';
import AdoptGapDialog from '$lib/case/dialogs/AdoptGapDialog.svelte';
import AddFacts from '$lib/case/facts/AddFacts.svelte';
import BridgeBlock from '$lib/case/facts/BridgeBlock.svelte';
import GateSection from '$lib/case/facts/GateSection.svelte';
import ReleaseTop from '$lib/case/facts/ReleaseTop.svelte';
import WaitBlock from '$lib/case/facts/WaitBlock.svelte';
import { isOpenGap } from '$lib/shared/gaps.ts';
import TaskCard from '$lib/case/TaskCard.svelte';
import TaskFacts from '$lib/case/TaskFacts.svelte';
import { gateLines } from '#shared/words.ts';
import { cardOf } from '../../src/routes/(app)/casussen/[caseId]/poortkaart/card.ts';
import { board, task } from './example.ts';
import { bridge, releaseWindow, wait } from './facts.ts';
import { button, caseData, member, openPopover, show, wordsOf } from './showing.ts';

// This environment has no escaping of names of its own.
vi.stubGlobal('CSS', { escape: (name: string) => name });

const gemeente = member('Gemeente', 'GEM');
const row = (key: string, access: 'read' | 'write' = 'read') =>
	({ key, group: 'care', access, reason: '' }) as const;
const dialogIn = (body: ParentNode) => body.querySelector('dialog');
const fieldNames = (within: ParentNode) =>
	[...within.querySelectorAll<HTMLInputElement>('[name]')].map(({ name }) => name);

async function faults(body: HTMLElement): Promise<string[]> {
	// Colours and glyphs need a real browser; a part alone is no page.
	const off = Object.fromEntries(
		['color-contrast', 'label-content-name-mismatch', 'region'].map(
			(rule) => [rule, { enabled: false }] as const
		)
	);
	const { violations } = await axe.run(body, { rules: off });
	return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
}

const moved = {
	releaseWindow: releaseWindow({
		answers: [
			{ agencyId: 'Politie', canDo: 0, cannot: 1, open: 0 },
			{ agencyId: 'Gemeente', canDo: 0, cannot: 0, open: 2 }
		]
	}),
	tasks: ['Regel een slaapplek', 'Dien de aanvraag in'].map((title, at) =>
		task({
			id: `t${at}`,
			title,
			shift: { windowVersion: 2, from: '2026-12-11', to: '2026-12-01', answer: null },
			can: ['answerShift']
		})
	)
};

test('U67 One message tells the new day, the old one, why, from whom and how many tasks moved', () => {
	const { body } = show(ReleaseTop, caseData({ board: board(moved), me: gemeente }));
	const words = wordsOf(body.querySelector('.shock'));
	expect(words).toContain('De vroegste vrijlating is 11 dagen eerder: vrijdag 4 december');
	expect(words).toContain('Was dinsdag 15 december. Reden: Eindverlof. Bron: PI Maasmond');
	expect(words).toContain('3 acties van 2 organisaties kregen een andere dag.');
	expect(words).toContain('2 acties van Gemeente wachten op uw antwoord');
	expect(words).toContain('1 actie, haalt het niet');
});

test('U68 Three answers stand at each task, and handing over asks to whom', () => {
	const { body, board: shared } = show(ReleaseTop, caseData({ board: board(moved), me: gemeente }));
	const answers = [...body.querySelectorAll('.waiting button')].map(wordsOf);
	expect(answers).toEqual(Array(2).fill(['Haal ik', 'Haal ik niet', 'Overdragen']).flat());
	button(body, 'Overdragen').click();
	expect(shared.asked).toEqual({ dialog: 'handOverShift', taskId: 't0' });
});

test('U68 Who owns none of the tasks is shown the answers and no buttons to answer', () => {
	const { body } = show(ReleaseTop, caseData({ board: board({ ...moved, tasks: [] }) }));
	expect(body.querySelector('.shock')).not.toBeNull();
	expect(body.querySelector('.waiting')).toBeNull();
});

test('U69 The strip is a picture with its sentence, and warns of a Friday', async () => {
	const late = task({ number: 8, dueDay: '2026-11-20', late: true });
	const full = board({ releaseWindow: releaseWindow(), tasks: [late], can: ['setReleaseWindow'] });
	const { body, board: shared } = show(ReleaseTop, caseData({ board: full, me: gemeente }));
	expect(wordsOf(body.querySelector('.figure'))).toBe('10 dagen');
	const sentence = body.querySelector('[role=img]')?.getAttribute('aria-label') ?? '';
	expect(sentence.replaceAll('\u00a0', ' ')).toBe(
		'Vroegste vrijlating vrijdag 4 december. Strafeinde vrijdag 18 december. ' +
			'Te laat: actie A-008, vrijdag 20 november.'
	);
	expect(wordsOf(body)).toContain('Dit is een vrijdag.');
	expect(body.querySelector('[style]')).toBeNull();
	expect(await faults(body)).toEqual([]);
	button(body, 'Vrijlating wijzigen').click();
	expect(shared.asked).toEqual({ dialog: 'setReleaseWindow' });
});

test('U74 What changed tells each version before, the newest change first', () => {
	const { body } = show(ReleaseTop, caseData({ board: board({ releaseWindow: releaseWindow() }) }));
	const panel = openPopover(button(body, 'Wat is er veranderd?'));
	expect([...panel.querySelectorAll('li')].map(wordsOf)).toEqual([
		'was di 15 dec tot en met vr 18 dec 23 nov gewijzigd: Eindverlof'
	]);
});

test('U75 No release known is a quiet line, with an act for who may fill it in', () => {
	const reads = board({ compartments: [row('detention.release')] });
	expect(wordsOf(show(ReleaseTop, caseData({ board: reads })).body)).toBe(
		'Geen vrijlating bekend.'
	);
});

test('U75 Who may not read release is shown nothing of it, not even that none is known', () => {
	const { body } = show(ReleaseTop, caseData());
	expect(wordsOf(body)).toBe('');
});

test('U76 The release is asked for with its kind, source and reason', async () => {
	const dji = member('DJI', 'DJI');
	const seen = board({ releaseWindow: releaseWindow(), can: ['setReleaseWindow'] });
	const { body } = show(FactDialog, caseData({ board: seen, me: dji }), {
		asked: { dialog: 'setReleaseWindow' }
	});
	const dialog = dialogIn(body);
	expect(wordsOf(dialog)).toContain('Vrijlating wijzigen');
	expect(fieldNames(body)).toEqual(
		expect.arrayContaining(['earliest', 'latest', 'releaseKind', 'source', 'reason'])
	);
	expect(await faults(body)).toEqual([]);
});

test('U76 Only DJI is asked for a confirmed day', () => {
	const involvements = [{ agencyId: 'DJI', name: 'DJI', class: 'DJI' as const, members: [] }];
	const asked = { asked: { dialog: 'setReleaseWindow' } };
	const dji = show(
		FactDialog,
		caseData({ board: board({ involvements }), me: member('DJI', 'DJI') }),
		asked
	);
	expect(fieldNames(dji.body)).toContain('confirmed');
});

test('U76 Who only signals a change is told that it confirms nothing', () => {
	const { body } = show(FactDialog, caseData(), { asked: { dialog: 'setReleaseWindow' } });
	expect(fieldNames(body)).not.toContain('confirmed');
	expect(wordsOf(body)).toContain('Alleen DJI kan een dag bevestigen.');
});

test('U64 A card tells the rule with its day, and that a day is not known', () => {
	const rule = task({ due: { beforeRelease: 14 }, dueDay: '2026-12-20' });
	expect(wordsOf(show(TaskCard, caseData(), { task: rule }).body)).toContain(
		'2 weken voor vrijlating (zo 20 dec)'
	);
	const dayless = task({ id: 'none', due: { nextConference: true }, dueDay: null });
	expect(wordsOf(show(TaskCard, caseData(), { task: dayless }).body)).toContain(
		'bij het volgend overleg (dag nog niet bekend)'
	);
});

test('U71 By when is a day, a rule or the next conference, and only that is sent', () => {
	const { body } = show(DueFields, caseData(), { due: { beforeRelease: 14 }, release: false });
	const sent = () =>
		[...body.querySelectorAll<HTMLInputElement>('[name]')]
			.filter(({ name }) => !name.startsWith('ui:'))
			.map(({ name, value }) => [name, value]);
	expect(sent()).toEqual([['due.beforeRelease:number', '14']]);
	expect(wordsOf(body)).toContain('Er is nog geen vrijlating bekend.');
	body.querySelector<HTMLInputElement>('input[value=nextConference]')?.click();
	flushSync();
	expect(sent()).toEqual([['due.nextConference:boolean', 'true']]);
	body.querySelector<HTMLInputElement>('input[value=on]')?.click();
	flushSync();
	expect(sent()).toEqual([]);
});

test('U71 Moving begins with the rule as it stands, and says what that is now', () => {
	const rule = task({ due: { afterRelease: 3 }, dueDay: '2026-12-21' });
	const { body } = show(MoveDialog, caseData(), { task: rule });
	expect(wordsOf(body)).toContain('Nu: 3 dagen na vrijlating (ma 21 dec)');
	expect(fieldNames(body)).toContain('due.afterRelease:number');
});

test('U77 A wait that nobody holds says so with an icon and words, one that is held says who', () => {
	const { body } = show(WaitBlock, caseData(), { wait: wait(), first: true });
	const alarm = body.querySelector('.nobody');
	expect(wordsOf(alarm)).toContain('Niemand houdt dit vast.');
	expect(alarm?.querySelector('svg')).not.toBeNull();
	expect(wordsOf(body)).toContain('Een zitting: al 102 dagen.');
	expect(body.querySelector('time')?.dateTime).toBe('2026-08-14');
	const interim = { agencyId: 'Politie', agreement: 'Belt elke week.' };
	const held = show(WaitBlock, caseData(), { wait: wait({ id: 'w2', interim }), first: false });
	const block = held.body.querySelector('#feit-w2');
	expect(wordsOf(block)).toContain('Belt elke week.');
	expect(wordsOf(block)).not.toContain('Niemand');
});

test('U77 A fact is read by whom the table says: it tells that you read it, and is not disclosed', async () => {
	const can = ['setInterim', 'checkWait', 'closeWait'];
	const { body, board: shared } = show(WaitBlock, caseData(), { wait: wait({ can }), first: true });
	expect(wordsOf(body)).toContain('U leest dit');
	expect(wordsOf(body)).not.toContain('Vrijgeven');
	expect(await faults(body)).toEqual([]);
	button(body, 'Afspreken wie dit vasthoudt').click();
	expect(shared.asked).toEqual({ dialog: 'setInterim', waitId: 'w1' });
});

test('U78 A wait is opened in kinds whose row this viewer writes', () => {
	const compartments = [row('care.waiting', 'write'), row('justice.waiting')];
	const { body } = show(FactDialog, caseData({ board: board({ compartments }) }), {
		asked: { dialog: 'openWait' }
	});
	const values = [...body.querySelectorAll('option')].map(({ value }) => value).filter(Boolean);
	expect(values).toEqual(['ciz', 'wlzPlace', 'wfzPlace', 'wmoPlace']);
});

test('U85 A task waits for what its case waits for, or for anything else with a day', () => {
	const data = caseData({ board: board({ waits: [wait()] }) });
	const { body } = show(WaitDialog, data, { task: task() });
	expect(fieldNames(body)).toContain('waitingFor.on');
	const select = body.querySelector('select');
	if (!select) throw new Error('no choice');
	select.value = 'w1';
	select.dispatchEvent(new Event('change', { bubbles: true }));
	flushSync();
	expect(fieldNames(body)).toEqual(['waitingFor.waitId']);
});

test('U78 Adding a wait or a bridge is offered to who may', () => {
	const { body } = show(AddFacts, caseData({ board: board({ can: ['openWait'] }) }));
	expect([...body.querySelectorAll('button')].map(wordsOf)).toEqual(['Wacht op']);
});

test('U79 A bridge tells law, reason, what is done and its day; euros only to who is told them', () => {
	const shown = (fields: Parameters<typeof bridge>[0], id: string) =>
		wordsOf(
			show(BridgeBlock, caseData(), {
				bridge: bridge({ ...fields, id }),
				first: false
			}).body.querySelector(`#feit-${id}`)
		);
	const without = shown({}, 'b1');
	expect(without).toContain(
		'Recht op Wlz. Er is geen passende plek. Gemeente overbrugt met nachtopvang: dag 63.'
	);
	expect(without).not.toContain('€');
	expect(shown({ euros: 9450, costPerDay: 150 }, 'b2')).toContain('€ 9.450, alleen GEM en ZVH');
	expect(shown({ until: '2026-11-01', days: 40, reason: 'Eigen woorden.' }, 'b3')).toContain(
		'Eigen woorden. Gemeente overbrugde met nachtopvang: 40 dagen, tot en met zo 1 nov.'
	);
});

test('U80 Who writes the costs is asked for them, another is not', () => {
	const asked = { asked: { dialog: 'openBridge' } };
	const without = show(FactDialog, caseData(), asked);
	expect(fieldNames(without.body)).not.toContain('costPerDay:number');
	const compartments = [row('care.bridging_costs', 'write')];
	const priced = show(FactDialog, caseData({ board: board({ compartments }) }), asked);
	expect(fieldNames(priced.body)).toContain('costPerDay:number');
	expect(fieldNames(priced.body)).not.toContain('reason');
	priced.body.querySelectorAll<HTMLInputElement>('input[value=other]').forEach((each) => {
		each.click();
	});
	flushSync();
	expect(fieldNames(priced.body)).toContain('reason');
});

test('U81 The card shows each question: its answer and who arranges it, or what belongs there', async () => {
	const full = board({
		releaseWindow: releaseWindow(),
		gateCard: [{ line: 'money', text: 'U krijgt € 70.', agencyId: 'Gemeente' }],
		can: ['setGateLine']
	});
	const { body, board: shared } = show(GateSection, caseData({ board: full }));
	expect(body.querySelectorAll('dt')).toHaveLength(gateLines.length);
	expect(wordsOf(body)).toContain('1 van 9 geregeld');
	expect(wordsOf(body.querySelector('#poortkaart-money'))).toContain('U krijgt € 70.');
	expect(wordsOf(body.querySelector('#poortkaart-fetch'))).toContain('Nog niet geregeld.');
	expect(wordsOf(body)).toContain('Dit is een vrijdag.');
	expect(await faults(body)).toEqual([]);
	button(body, 'Invullen: Wie haalt u op?').click();
	expect(shared.asked).toEqual({ dialog: 'setGateLine', line: 'fetch' });
});

test('W26 A line of an agency that left says so and counts as not arranged; who takes it over is asked', () => {
	const line = { line: 'money', text: 'U krijgt € 70.', agencyId: 'Wmo' } as const;
	const full = board({ gateCard: [{ ...line, agencyLeft: true }], can: ['setGateLine'] });
	const { body } = show(GateSection, caseData({ board: full }));
	expect(wordsOf(body)).toContain('0 van 9 geregeld');
	const said = wordsOf(body.querySelector('#poortkaart-money'));
	expect(said).toContain('U krijgt € 70.');
	expect(said).toContain('De organisatie die dit zou regelen, doet niet meer mee.');
	expect(cardOf({ ...full, compartments: [row('plan.gatecard')] }, '2026-12-01')?.nobodys).toBe(
		true
	);
});

test('U81 Without a release and a line there is no list of what is missing', () => {
	const { body } = show(GateSection, caseData());
	expect(body.querySelector('dt')).toBeNull();
	expect(wordsOf(body)).toContain('Er is nog geen poortkaart.');
});

test('U83 A task that no law gives to anyone is a gap, says who raises that, and can be taken on', () => {
	const gap = task({ gap: { escalationMemberId: 'T. Prins' } });
	const { body } = show(TaskFacts, caseData(), { task: gap });
	expect(wordsOf(body)).toContain('gat');
	expect(wordsOf(body)).toContain('T. Prins kaart dit aan.');
	const adopted = { until: '2027-03-01', budget: 1500 };
	expect(
		wordsOf(show(TaskFacts, caseData(), { task: { ...gap, id: 't2', adopted } }).body)
	).toContain('op zich genomen tot en met ma 1 mrt 2027, € 1.500');
});

test('U83 A card marks a gap until it is taken on or done', () => {
	const gap = { escalationMemberId: null };
	const marked = (fields: Parameters<typeof task>[0]) => isOpenGap(task({ gap, ...fields }));
	expect(marked({})).toBe(true);
	expect(marked({ state: 'declined' })).toBe(true);
	expect(marked({ state: 'confirmed' })).toBe(false);
	expect(marked({ adopted: { until: '2027-03-01', budget: null } })).toBe(false);
	expect(isOpenGap(task())).toBe(false);
});

test('U83 A sum of money is sent as a number, other words as they are', () => {
	const { body } = show(AdoptGapDialog, caseData(), { task: task() });
	const budget = () => body.querySelector<HTMLInputElement>('[name^=budget]');
	const type = (text: string) => {
		const field = budget();
		if (!field) throw new Error('no field');
		field.value = text;
		field.dispatchEvent(new Event('input', { bubbles: true }));
		flushSync();
	};
	type('1.500');
	expect(budget()?.name).toBe('budget:number');
	type('maatwerkbudget');
	expect(budget()?.name).toBe('budget');
});
