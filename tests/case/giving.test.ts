import type { ActionResult, SubmitFunction } from '@sveltejs/kit';
import { expect, test, vi } from 'vitest';
import { withFixed } from '$lib/case/fixed.ts';
import { Giving } from '$lib/case/giving.svelte.ts';
import { focusAfter, goalPlace, panelPlace } from '$lib/case/returning.ts';
import { Visit } from '$lib/case/visit.svelte.ts';

// There is no page here that could be loaded again.
vi.mock('$app/navigation', () => ({ invalidateAll: () => Promise.resolve() }));

/** Submits a form as the page does; the function it returns hands in the answer. */
function submit(
	giving: Giving,
	done = vi.fn(),
	fields: [string, string][] = [],
	formElement = document.createElement('form')
) {
	const formData = new FormData();
	for (const [name, value] of fields) formData.set(name, value);
	const cancel = vi.fn();
	const input = { cancel, formData, formElement };
	const answered = giving.submit(done)(input as unknown as Parameters<SubmitFunction>[0]);
	const answer = async (result: ActionResult) => {
		const callback = await answered;
		await callback?.({ result } as unknown as Parameters<NonNullable<typeof callback>>[0]);
	};
	return { cancel, formData, answer, done };
}

test('U46 A second press while a command is on its way sends nothing', async () => {
	const giving = new Giving();
	const first = submit(giving);
	const second = submit(giving);
	expect(first.cancel).not.toHaveBeenCalled();
	expect(second.cancel).toHaveBeenCalled();
	await first.answer({ type: 'success', status: 200, data: { result: { taskId: 't' } } });
	expect(giving.busy).toBe(false);
	expect(first.done).toHaveBeenCalledExactlyOnceWith({ taskId: 't' });
});

test('U47 What is wrong stands at its field, and a refusal says what to do', async () => {
	const giving = new Giving();
	const errors = [{ field: 'reason', message: 'Dit is nog leeg. Vul het in.' }];
	await submit(giving).answer({
		type: 'failure',
		status: 422,
		data: { refusal: 'badInput', errors }
	});
	expect(giving.problem('reason')).toBe('Dit is nog leeg. Vul het in.');
	expect(giving.problem('title')).toBeUndefined();
	expect(giving.message).toContain('Niet alles is goed ingevuld.');
	await submit(giving).answer({ type: 'error', error: new Error('no connection') });
	expect(giving.message).toContain('Er is geen verbinding.');
	expect(giving.met('badInput')).toBe(true);
});

test('U47 What was wrong with a field is told until its writer changes that field', async () => {
	const giving = new Giving();
	const form = document.createElement('form');
	form.innerHTML = `<select name="ground"><option>Wpg artikel 8</option></select>
		<input name="costPerDay:number" />`;
	const errors = ['ground', 'costPerDay', 'source'].map((field) => ({ field, message: 'Leeg.' }));
	await submit(giving, vi.fn(), [], form).answer({
		type: 'failure',
		status: 422,
		data: { refusal: 'badInput', errors }
	});
	const wrong = () => errors.map(({ field }) => field).filter((field) => giving.problem(field));
	const change = (selector: string) =>
		form.querySelector(selector)?.dispatchEvent(new Event('input', { bubbles: true }));
	change('select');
	expect(wrong()).toEqual(['costPerDay', 'source']);
	change('input');
	expect(wrong()).toEqual(['source']);
	giving.corrected('source');
	expect(wrong()).toEqual([]);
	expect(giving.refusal).toBe('badInput');
});

test('U48 What only steers a dialog is not part of its command', () => {
	const { formData } = submit(new Giving(), vi.fn(), [
		['ui:how', 'rules'],
		['level', 'visible']
	]);
	expect([...formData.keys()]).toEqual(['level']);
});

test('U51 What nobody fills in goes along without being an input of the form', async () => {
	const formData = new FormData();
	const formElement = document.createElement('form');
	const input = { cancel: vi.fn(), formData, formElement };
	const fields = { before: 'goal', id: 'command' };
	await withFixed(
		() => fields,
		new Giving().submit(vi.fn())
	)(input as unknown as Parameters<SubmitFunction>[0]);
	expect(Object.fromEntries(formData)).toEqual(fields);
	expect(formElement.elements).toHaveLength(0);
	expect(formElement.before).toBeTypeOf('function');
});

test('U49 A case that was on screen and is gone ended; one that never was is not found', () => {
	const visit = new Visit();
	expect(visit.knows('a')).toBe(false);
	visit.saw('a');
	expect(visit.knows('a')).toBe(true);
	expect(visit.knows('b')).toBe(false);
});

test('U52 After an act that took its button away, the keyboard goes on at what it was about', async () => {
	document.body.innerHTML = `<h2 id="${panelPlace}">Regel een slaapplek</h2>
		<div id="${goalPlace('g')}"><button class="row-menu">Meer</button></div>`;
	await focusAfter({ dialog: 'acceptTask', taskId: 't' });
	expect(document.activeElement?.id).toBe(panelPlace);
	await focusAfter({ dialog: 'renameGoal', goalId: 'g' });
	expect(document.activeElement?.id).toBe(panelPlace);
	(document.activeElement as HTMLElement).blur();
	await focusAfter({ dialog: 'renameGoal', goalId: 'g' });
	expect(document.activeElement?.textContent).toBe('Meer');
	document.body.replaceChildren();
});
