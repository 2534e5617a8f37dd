import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { soon } from '../live/soon.ts';
import { circleAt, markOf, planPlace, rememberCopies, wideningBy } from '$lib/case/copying.ts';
import LensBar from '$lib/case/LensBar.svelte';
import { dropOnGoal, placeOf } from '$lib/case/moving.ts';
import PartnerRow from '$lib/case/PartnerRow.svelte';
import PasteNotice from '$lib/case/PasteNotice.svelte';
import PlanSection from '$lib/case/PlanSection.svelte';
import { doneToast } from '$lib/case/undoing.ts';
import { Toasts } from '$lib/ui/toasts.svelte.ts';
import { goto } from '$app/navigation';
import { board, contribution, task } from './example.ts';
import { button, caseData, show, wordsOf } from './showing.ts';

vi.mock('$app/state', () => ({
	page: { url: new URL('http://case.example/') },
	navigating: { complete: null }
}));
vi.mock('$app/navigation', () => ({ invalidateAll: () => Promise.resolve(), goto: vi.fn() }));

const goalOf = (id: string, can: string[] = []) => ({
	id,
	number: 1,
	title: `Doel ${id}`,
	state: 'open' as const,
	can
});
const commandId = '7d9f1c1e-0a51-4c58-9f0a-6a1c5f3f2b10';

/** What was sent to the server, with what it answers. */
function answering(status: number, body: unknown) {
	const sent: Record<string, unknown>[] = [];
	vi.spyOn(globalThis, 'fetch').mockImplementation((_address, init) => {
		if (typeof init?.body === 'string') sent.push(JSON.parse(init.body) as Record<string, unknown>);
		return Promise.resolve(Response.json(body, { status }));
	});
	return sent;
}

afterEach(() => vi.restoreAllMocks());

describe('ten seconds of undo', () => {
	test('U97 A new action, goal or wait and a withdrawal can be taken back, and nothing else', () => {
		const toasts = new Toasts();
		for (const kind of ['proposeTask', 'addGoal', 'openWait', 'withdrawTask'] as const)
			expect(doneToast(kind, commandId, undefined, toasts)?.act?.label).toBe('Ongedaan maken');
		expect(doneToast('disclose', commandId, 'Gedaan', toasts)).toEqual({ text: 'Gedaan' });
		expect(doneToast('moveDue', commandId, undefined, toasts)).toBeNull();
	});

	test('U97 Undoing names the command it takes back, and says that it is done', async () => {
		const sent = answering(200, { ok: true, result: {} });
		const toasts = new Toasts();
		doneToast('addGoal', commandId, undefined, toasts)?.act?.run();
		await soon(() => {
			expect(toasts.list.map(({ text }) => text)).toEqual(['Ongedaan gemaakt']);
		});
		expect(sent).toEqual([{ kind: 'undo', commandId, id: expect.any(String) as string }]);
	});

	test('U98 Undoing too late says so', async () => {
		answering(409, { status: 409, title: 'x', refusal: 'wrongState' });
		const toasts = new Toasts();
		doneToast('proposeTask', commandId, undefined, toasts)?.act?.run();
		await soon(() => {
			expect(toasts.list[0]?.text).toContain('Dit kan niet meer ongedaan worden gemaakt.');
		});
	});
});

describe('dragging', () => {
	const goals = [goalOf('a', ['moveGoal']), goalOf('b', ['moveGoal']), goalOf('c', ['moveGoal'])];
	const tasks = [
		task({ id: 't', goalId: 'a', can: ['setTaskGoal'] }),
		task({ id: 'u', goalId: 'a' })
	];
	const data = caseData({ board: board({ goals, tasks }) });

	test('U96 A goal that is dragged goes before the one it is dropped on, or behind it further down', () => {
		const state = { board: data.board };
		expect(placeOf(state, 'c', 'a')).toBe('a');
		expect(placeOf(state, 'a', 'b')).toBe('c');
		expect(placeOf(state, 'a', 'c')).toBeNull();
		expect(placeOf(state, 'a', 'a')).toBeUndefined();
	});

	test('U96 A task dropped on a goal goes to it, where its viewer may do so', async () => {
		const sent = answering(200, { ok: true, result: {} });
		const { board: state, toasts } = show(PlanSection, data);
		expect(dropOnGoal(state, 'a', toasts)({ what: 'task', id: 't' })).toBeNull();
		expect(dropOnGoal(state, 'b', toasts)({ what: 'task', id: 'u' })).toBeNull();
		dropOnGoal(state, 'b', toasts)({ what: 'task', id: 't' })?.();
		await soon(() => {
			expect(toasts.list).toHaveLength(1);
		});
		expect(sent).toEqual([
			{ kind: 'setTaskGoal', taskId: 't', goalId: 'b', id: expect.any(String) as string }
		]);
	});

	test('U96 What can be dragged has a button too, and nothing else can be dragged', () => {
		const { body } = show(PlanSection, data);
		const dragged = [...body.querySelectorAll<HTMLElement>('[draggable=true]')];
		expect(dragged).toHaveLength(goals.length + 1);
		expect(body.querySelectorAll('.row-menu')).toHaveLength(goals.length);
	});

	test('U95 The chosen ordering is kept as a word that says nothing of the case', () => {
		const { body } = show(PlanSection, data);
		button(body, 'per organisatie').click();
		flushSync();
		expect([...body.querySelectorAll('h3')].map(wordsOf)).toEqual(['GEM Gemeente']);
		expect(document.cookie).toBe('acties-per=agency');
	});
});

describe('from a narrow circle to a wider one', () => {
	const own = contribution({
		id: 'own',
		readers: [],
		version: 0,
		audience: [
			{ agencyId: 'OM', level: 'none' },
			{ agencyId: 'Gemeente', level: 'none' }
		]
	});
	const wide = contribution({
		id: 'wide',
		readers: [],
		audience: [
			{ agencyId: 'OM', level: 'visible' },
			{ agencyId: 'Gemeente', level: 'visible' }
		]
	});
	const given = contribution({ id: 'given', agencyId: 'OM', readers: ['OM', 'Politie'] });
	const data = caseData({ board: board({ contributions: [own, wide, given] }) });
	const stateOf = () => show(PasteNotice, data, { place: 'wide', undo: null }).board;

	test('U110 A paste to more readers is told in one line, and one to fewer or the same is not', () => {
		const state = stateOf();
		const told = (from: string, to: string) => {
			const [source, target] = [circleAt(state, from, 'from'), circleAt(state, to, 'to')];
			return source && target && wideningBy(source, target);
		};
		expect(told('own', 'wide')).toBe(
			"U plakt uit 'Alleen Politie' in een blok dat 3\u00a0organisaties lezen."
		);
		expect(told('given', planPlace)).toBe(
			"U plakt uit '2 lezen mee' in een blok dat 3\u00a0organisaties lezen."
		);
		expect(told('wide', 'own')).toBeNull();
		expect(told('given', 'own')).toBeNull();
		expect(told(planPlace, 'wide')).toBeNull();
	});

	test('U110 Words that were changed after disclosing come from one’s own circle', () => {
		const changed = { ...wide, undisclosedChanges: 2 };
		const { board: state } = show(
			PasteNotice,
			caseData({ board: board({ contributions: [changed] }) }),
			{ place: 'x', undo: null }
		);
		expect(circleAt(state, 'wide', 'from')?.name).toBe('Alleen Politie');
		expect(circleAt(state, 'wide', 'to')?.readers.size).toBe(3);
	});

	test('U110 The page keeps where a copy came from and a mark of it, never its words', () => {
		const { board: state, body } = show(PasteNotice, data, { place: 'wide', undo: null });
		const page = document.createElement('div');
		page.innerHTML =
			'<p data-circle="own" id="from">x</p><p data-circle="wide" data-paste="wide" id="to">y</p>';
		body.append(page);
		const stop = rememberCopies(state)(page);
		const clip = (kind: string, id: string, text: string) => {
			const event = new Event(kind, { bubbles: true });
			Object.assign(event, { clipboardData: { getData: () => text } });
			page.querySelector(`#${id}`)?.dispatchEvent(event);
			flushSync();
		};
		clip('copy', 'from', 'Een geheim woord');
		expect(JSON.stringify([state.copied?.mark, state.copied?.circle.name])).not.toContain('geheim');
		clip('paste', 'to', 'Iets anders');
		expect(state.pasted).toBeNull();
		clip('paste', 'to', 'Een geheim\nwoord');
		expect(state.pasted?.place).toBe('wide');
		expect(wordsOf(body.querySelector('[role=status]'))).toContain("U plakt uit 'Alleen Politie'");
		if (typeof stop === 'function') stop();
		page.remove();
	});

	test('U110 The paste can be taken back there and then', () => {
		const undo = vi.fn();
		const { board: state, body } = show(PasteNotice, data, { place: 'wide', undo });
		state.pasted = { place: 'wide', line: 'Regel.' };
		flushSync();
		button(body, 'Ongedaan maken').click();
		flushSync();
		expect(undo).toHaveBeenCalledOnce();
		expect(state.pasted).toBeNull();
	});

	test('U110 A mark tells texts apart and does not mind white space', () => {
		expect(markOf('a b\nc')).toBe(markOf('abc'));
		expect(markOf('abc')).not.toBe(markOf('abd'));
	});
});

describe('through another’s eyes', () => {
	beforeEach(() => vi.mocked(goto).mockClear());

	const esc = () => window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));

	test('U102 The bar says as whom one looks and that it is cut to one’s own, and Esc stops', () => {
		const { body } = show(LensBar, caseData({ lens: { agencyId: 'Gemeente' } }));
		expect(wordsOf(body.querySelector('[role=status]'))).toBe(
			'U bekijkt deze casus als Gemeente. U ziet alleen wat u zelf ook mag lezen. U kunt niets wijzigen.'
		);
		const stop = [...body.querySelectorAll('a')].find((a) => wordsOf(a) === 'Stop met bekijken');
		expect(stop?.getAttribute('href')).toBe('/casussen/case');
		esc();
		expect(goto).toHaveBeenCalledExactlyOnceWith('/casussen/case');
	});

	test('U102 Esc ends first what was begun on the page', () => {
		const { board: state } = show(LensBar, caseData({ lens: 'room' }));
		state.finding.open = true;
		esc();
		expect(goto).not.toHaveBeenCalled();
	});
});

test('U112 A partner is called from its row: the number is a link', () => {
	const involvements = board().involvements.map((row) => ({
		...row,
		members: row.members.map((one) => ({ ...one, phone: '+31 (0)10 - 000 00 01' }))
	}));
	const { body, board: state } = show(PartnerRow, caseData({ board: board({ involvements }) }), {
		partner: { ...involvements[1], look: { label: 'OM', shape: 'square' }, own: false, only: true }
	});
	expect(state.partners).toHaveLength(3);
	expect(body.querySelector('a.phone')?.getAttribute('href')).toBe('tel:+310100000001');
});

test('U115 An agency of which nobody takes part yet offers to add somebody in its row', () => {
	const [, agency] = board().involvements;
	const partner = {
		...agency,
		members: [],
		look: { label: 'OM', shape: 'square' },
		own: false,
		only: true
	};
	const directory = { agencies: [], members: [], chairs: [] };
	const rowOf = (can: ('involveAgency' | 'involveMember')[]) =>
		show(PartnerRow, caseData({ board: board({ can }), directory }), { partner });
	expect(wordsOf(rowOf([]).body)).not.toContain('Medewerker toevoegen');
	const { body, board: state } = rowOf(['involveAgency', 'involveMember']);
	button(body, 'Medewerker toevoegen').click();
	expect(state.asked).toEqual({ dialog: 'involveMember', agencyId: agency?.agencyId });
});
