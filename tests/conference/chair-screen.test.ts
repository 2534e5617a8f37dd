import { flushSync, mount, unmount } from 'svelte';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import ActionLine from '$lib/conference/chair/ActionLine.svelte';
import Agenda from '$lib/conference/chair/Agenda.svelte';
import CaseByStep from '$lib/conference/chair/CaseByStep.svelte';
import CloseItemDialog from '$lib/conference/chair/CloseItemDialog.svelte';
import EndButton from '$lib/conference/EndButton.svelte';
import Floor from '$lib/conference/chair/Floor.svelte';
import GuestDialog from '$lib/conference/chair/GuestDialog.svelte';
import OpenItemDialog from '$lib/conference/chair/OpenItemDialog.svelte';
import People from '$lib/conference/chair/People.svelte';
import Summary from '$lib/conference/chair/Summary.svelte';
import Timer from '$lib/conference/chair/Timer.svelte';
import type { ConferenceData } from '$lib/conference/live.ts';
import type { ConferenceView } from '#shared/view-region.ts';
import { board, task } from '../case/example.ts';
import { button, wordsOf } from '../case/showing.ts';
import { one } from '../ui/mounting.ts';
import { conference, item, person } from './example.ts';
import WithChair from './WithChair.svelte';

// There is no page here that could be loaded again.
vi.mock('$app/navigation', () => ({ invalidateAll: () => Promise.resolve() }));
// This environment has no names to escape.
vi.stubGlobal('CSS', { escape: (name: string) => name });
afterEach(() => vi.useRealTimers());

const openedAt = '2026-11-26T12:30:00.000Z';
const running: Partial<ConferenceView> = {
	items: [
		item({ id: 'i', state: 'open', minutes: 20, openedAt }),
		item({ id: 'j', minutes: 15, case: { id: 'k', number: '2026-0002', initials: 'M.A.' } })
	],
	current: { itemId: 'i', waiting: false, step: 'goals', openedAt, stepAt: openedAt }
};

/** Shows a part of the screen, at a time of the server. */
function show(
	part: unknown,
	fields: Partial<ConferenceView> = {},
	{
		now = '2026-11-26T12:31:00.000Z',
		props = {},
		...more
	}: Partial<Omit<ConferenceData, 'now'>> & {
		now?: string;
		props?: Record<string, unknown>;
	} = {}
): HTMLElement {
	const data: ConferenceData = {
		conference: conference({ ...running, ...fields }),
		board: board(),
		work: null,
		room: null,
		me: { member: { id: 'Vos', name: 'Vos', functions: ['chair'] }, agency: null },
		choices: [],
		today: '2026-11-26',
		now: Date.parse(now),
		...more
	};
	const target = document.createElement('div');
	document.body.append(target);
	const shown = mount(WithChair, { target, props: { data, part: part as never, props } });
	flushSync();
	onTestFinished(async () => {
		await unmount(shown);
		target.remove();
	});
	return target;
}

const optionsOf = (select: HTMLSelectElement) => [...select.options].map((row) => row.text);

function type(field: HTMLInputElement, text: string): void {
	field.value = text;
	field.dispatchEvent(new Event('input', { bubbles: true }));
	flushSync();
}

describe('the time', () => {
	test('U162 the timer tells what is spent of what was planned, then how much it is over', () => {
		const words = (now: string) => wordsOf(one(show(Timer, {}, { now }), '.words'));
		expect(words('2026-11-26T12:42:40.000Z')).toBe('12:40 van 20:00');
		expect(words('2026-11-26T12:52:10.000Z')).toBe('+02:10 over');
	});

	test('U162 that the meeting runs late stands under the agenda, and only when it does', () => {
		const late = (endsAt: string) => wordsOf(show(Agenda, { endsAt }));
		expect(late('2026-11-26T12:51:00.000Z')).toContain('Loopt 14 min uit');
		expect(late('2026-11-26T14:00:00.000Z')).not.toContain('uit');
	});
});

describe('an action in one line', () => {
	test('U164 it is for partners of the case alone', () => {
		const line = show(ActionLine);
		expect(optionsOf(one<HTMLSelectElement>(line, 'select'))).toEqual([
			'Organisatie',
			'Politie',
			'OM',
			'Gemeente'
		]);
	});

	test('U160 what is understood stands below it, what is not at the field', () => {
		const line = show(ActionLine);
		const when = one<HTMLInputElement>(line, '[name="ui:when"]');
		type(when, 'vr');
		expect(wordsOf(one(line, '[role="status"]'))).toBe('vrijdag 27 november');
		expect(when.getAttribute('aria-invalid')).toBeNull();
		type(when, 'straks');
		expect(wordsOf(one(line, '[role="status"]'))).toMatch(/^Dit is geen dag/);
		expect(when.getAttribute('aria-invalid')).toBe('true');
	});
});

test('U171 who begins to write stays where it is, and the page goes on', () => {
	HTMLElement.prototype.scrollIntoView = () => undefined;
	const shown = show(CaseByStep, {}, { props: { step: 'goals' } });
	const field = one<HTMLInputElement>(shown, '[name="title"]');
	field.focus();
	flushSync();
	type(field, 'Bel de opvang');
	expect(document.activeElement).toBe(field);
	expect(shown.querySelector('.behind')).toBeNull();
});

test('U196 an action that is new stands once: apart, and not in the plan', () => {
	HTMLElement.prototype.scrollIntoView = () => undefined;
	const tasks = [task({ id: 'old', title: 'Van eerder' }), task({ id: 'new', title: 'Van nu' })];
	const shown = (proposed: string[]) =>
		show(CaseByStep, { proposed }, { board: board({ tasks }), props: { step: 'goals' } });
	const of = (page: HTMLElement, part: string) => wordsOf(one(page, part));
	const now = shown(['new']);
	expect(of(now, '.new')).toContain('Van nu');
	expect(of(now, '#doelen')).toContain('Van eerder');
	expect(of(now, '#doelen')).not.toContain('Van nu');
	expect(now.querySelectorAll('[id="actie-new"], [id*="new"]')).toHaveLength(1);
	expect(of(shown(['new', 'old']), '#doelen')).toContain('staan hierboven');
	expect(of(shown([]), '#doelen')).toContain('Van nu');
});

describe('people: ready', () => {
	test('U199 a dot beside the name tells who has the conference open', () => {
		const people = [person('T. Prins', 'OM'), person('Jansen', 'GGD')];
		const shown = show(People, { people, here: ['Jansen'] }, { board: null });
		const said = [...shown.querySelectorAll('li')].map(wordsOf);
		expect(said.map((words) => words.includes('heeft het overleg open'))).toEqual([false, true]);
	});

	test('U195 gereed stands beside the name', () => {
		const ready = { ready: 1, of: 1, own: false, members: ['T. Prins'] };
		const shown = show(People, { people: [person('T. Prins', 'OM')], ready }, { board: null });
		expect(wordsOf(one(shown, 'li'))).toContain('gereed');
	});
});

describe('opening and closing an item', () => {
	const next = running.items?.[1];

	test('U165 who must leave is named, and only then is there something to confirm', () => {
		const clearing = [{ itemId: 'j', names: ['K. Pinas', 'H. Tran'] }];
		const asked = show(OpenItemDialog, { clearing, current: null }, { props: { item: next } });
		expect(wordsOf(asked)).toContain('K. Pinas en H. Tran gaan nu weg.');
		expect(asked.querySelector('[name="roomCleared:boolean"]')).not.toBeNull();
		const quiet = show(OpenItemDialog, { current: null }, { props: { item: next } });
		expect(quiet.querySelector('[name="roomCleared:boolean"]')).toBeNull();
	});

	test('U165 the head count begins with those who are marked in the room and stay', () => {
		const mark = (id: string) => ({
			attendeeId: id,
			name: id,
			attendance: 'room' as const,
			from: openedAt
		});
		const fields = {
			people: [person('Vos', 'PROC'), person('Prins', 'OM'), person('Pinas', 'VT')],
			attendance: [mark('Vos'), mark('Prins'), mark('Pinas')],
			clearing: [{ itemId: 'j', names: ['Pinas'] }],
			current: null
		};
		const asked = show(OpenItemDialog, fields, { props: { item: next } });
		expect(one<HTMLInputElement>(asked, '[type="number"]').value).toBe('2');
	});

	test('U220 guests who are there are named too: they came for one case, and nothing tells which', () => {
		const guests = [
			{ guestId: 'g', name: 'B. Gast', organisation: 'Buurtteam', secrecySignedOn: '2026-01-05' }
		];
		const marked = (attendance: 'room' | 'absent') => ({
			guests,
			attendance: [{ attendeeId: 'g', name: 'B. Gast', attendance, from: openedAt }],
			current: null
		});
		const asked = show(OpenItemDialog, marked('room'), { props: { item: next } });
		expect(wordsOf(asked)).toContain('Als gast aanwezig: B. Gast.');
		const quiet = show(OpenItemDialog, marked('absent'), { props: { item: next } });
		expect(wordsOf(quiet)).not.toContain('gast');
	});

	test('U166 U195 done asks for the next review, put off for a reason', () => {
		const props = { item: running.items?.[0], then: null };
		const asked = show(CloseItemDialog, { ready: { ready: 2, of: 3, own: false } }, { props });
		expect(wordsOf(asked)).toContain('1 persoon is nog niet gereed');
		expect(asked.querySelector('[name="nextReview"]')).not.toBeNull();
		one<HTMLInputElement>(asked, '[value="deferred"]').click();
		flushSync();
		expect(asked.querySelector('[name="nextReview"]')).toBeNull();
		expect(asked.querySelector('[name="reason"]')).not.toBeNull();
	});
});

describe('people', () => {
	const people = [person('Vos', 'PROC'), person('T. Prins', 'OM')];

	test('U167 only who may mark has a menu for it, and a guest is asked for the signed statement', () => {
		expect(show(People, { people }).querySelector('.row-menu')).toBeNull();
		const marks = show(People, { people, can: ['markAttendance'] }, { board: null });
		expect(marks.querySelectorAll('.row-menu')).toHaveLength(2);
		expect(show(GuestDialog).querySelector('[name="secrecySignedOn"]')).not.toBeNull();
	});

	test('U168 the floor and the hands stand in order, each with what can be done', () => {
		const hands = [
			{ attendeeId: 'T. Prins', name: 'T. Prins', handKind: 'reply' as const },
			{ attendeeId: 'g', name: 'B. Gast', handKind: 'speak' as const }
		];
		const can = ['giveFloor', 'lowerAllHands'];
		const shown = show(Floor, { people, hands, floor: 'Vos', can });
		const names = [...shown.querySelectorAll('.name')].map(wordsOf);
		expect(names).toEqual(['Vos', 'T. Prins reactie', 'B. Gast spreken']);
		expect(shown.querySelectorAll('button')).toHaveLength(3);
	});
});

test('U169 in the summary a disagreement is answered by who may, once', () => {
	const stance = { itemId: 'i', agencyId: 'OM', stance: 'disagree' as const, note: 'Te vroeg.' };
	const can = ['answerDisagreement'];
	const shown = show(Summary, { stances: [stance], can });
	expect(wordsOf(shown)).toContain('Te vroeg.');
	expect(shown.querySelectorAll('textarea')).toHaveLength(1);
	const answered = show(Summary, { stances: [{ ...stance, answer: 'Gehoord.' }], can });
	expect(answered.querySelector('textarea')).toBeNull();
	expect(wordsOf(answered)).toContain('Gehoord.');
});

test('U169 what no agency took on stands before what one did', () => {
	const tasks = [
		task({ id: 'a', title: 'Genomen', state: 'accepted' }),
		task({ id: 'b', title: 'Open', state: 'proposed' })
	];
	const shown = show(Summary, { proposed: ['a', 'b'] }, { board: board({ tasks }) });
	expect([...shown.querySelectorAll('.title')].map(wordsOf)).toEqual(['Open', 'Genomen']);
});

test('U170 the first press asks, the second within five seconds ends, a later one asks again', () => {
	vi.useFakeTimers();
	const shown = show(EndButton, {}, { props: { conferenceId: 'c' } });
	const sent = vi.fn((event: Event) => event.preventDefault());
	one(shown, 'form').addEventListener('submit', sent, { capture: true });
	const press = (words: string) => {
		button(shown, words).click();
		flushSync();
	};
	press('Overleg beëindigen');
	expect(sent).not.toHaveBeenCalled();
	vi.advanceTimersByTime(5000);
	flushSync();
	press('Overleg beëindigen');
	expect(sent).not.toHaveBeenCalled();
	press('Druk nog eens om te beëindigen');
	expect(sent).toHaveBeenCalledOnce();
});
