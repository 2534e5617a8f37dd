import { flushSync } from 'svelte';
import { expect, test, vi } from 'vitest';
import Badge from '../../src/lib/ui/Badge.svelte';
import Button from '../../src/lib/ui/Button.svelte';
import Dialog from '../../src/lib/ui/Dialog.svelte';
import Field from '../../src/lib/ui/Field.svelte';
import Radios from '../../src/lib/ui/Radios.svelte';
import SaveLight from '../../src/routes/(app)/SaveLight.svelte';
import Select from '../../src/lib/ui/Select.svelte';
import Tabs from '../../src/lib/ui/Tabs.svelte';
import type { Saving } from '../../src/lib/ui/frame.svelte.ts';
import { one, show, text } from './mounting.ts';

test('U10 a field is named by its label and described by its hint and its error', () => {
	const root = show(Field, {
		label: 'Reden',
		hint: 'De eigenaar leest dit',
		error: 'Vul een reden in.',
		name: 'reason'
	});
	const input = one<HTMLInputElement>(root, 'input');
	expect(one<HTMLLabelElement>(root, 'label').htmlFor).toBe(input.id);
	const described = (input.getAttribute('aria-describedby') ?? '').split(' ');
	expect(described.map((id) => document.getElementById(id)?.textContent.trim())).toEqual([
		'De eigenaar leest dit',
		'Vul een reden in.'
	]);
	expect(input.getAttribute('aria-invalid')).toBe('true');
});

test('U10 the error stands above the box', () => {
	const root = show(Field, { label: 'Reden', error: 'Vul een reden in.' });
	const order = one(root, '.error').compareDocumentPosition(one(root, 'input'));
	expect(order & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
});

test('U10 a field without an error is not marked as wrong', () => {
	const input = one(show(Field, { label: 'Reden', multiline: true }), 'textarea');
	expect(input.hasAttribute('aria-invalid')).toBe(false);
	expect(input.hasAttribute('aria-describedby')).toBe(false);
});

test('U10 a choice of several is one group with a name', () => {
	const options = [
		{ value: 'done', label: 'Gelukt' },
		{ value: 'notDone', label: 'Niet gedaan' }
	];
	const root = show(Radios, { label: 'Hoe liep het af?', name: 'outcome', options, value: 'done' });
	expect(one(root, 'fieldset > legend').textContent.trim()).toBe('Hoe liep het af?');
	expect(one<HTMLInputElement>(root, 'input:checked').value).toBe('done');
});

test('U10 a list to choose from begins with no choice made', () => {
	const root = show(Select, { label: 'Grondslag', options: [{ value: 'wgs', label: 'WGS' }] });
	expect(one<HTMLSelectElement>(root, 'select').value).toBe('');
});

test('U11 a busy button cannot be pressed again and stays in reach', () => {
	const onclick = vi.fn();
	const root = show(Button, { children: text('Aannemen'), busy: true, onclick });
	const button = one<HTMLButtonElement>(root, 'button');
	button.click();
	expect(onclick).not.toHaveBeenCalled();
	expect(button.disabled).toBe(false);
	expect(button.getAttribute('aria-disabled')).toBe('true');
});

test('U11 a button that leads somewhere is a link', () => {
	const link = one(show(Button, { children: text('Casussen'), href: '/casussen' }), 'a');
	expect(link.getAttribute('href')).toBe('/casussen');
});

test('U12 a dialog is modal, named by its title, and gone when closed', () => {
	const opened = vi.fn(function (this: HTMLDialogElement) {
		this.open = true;
	});
	HTMLDialogElement.prototype.showModal = opened;
	const onclose = vi.fn();
	const root = show(Dialog, { open: true, title: 'Actie weigeren', children: text('?'), onclose });
	const dialog = one<HTMLDialogElement>(root, 'dialog');
	expect(opened).toHaveBeenCalledOnce();
	const title = document.getElementById(dialog.getAttribute('aria-labelledby') ?? '');
	expect(title?.textContent).toBe('Actie weigeren');
	dialog.open = false;
	dialog.dispatchEvent(new Event('close'));
	flushSync();
	expect(onclose).toHaveBeenCalledOnce();
	expect(dialog.textContent.trim()).toBe('');
});

test('U14 arrow keys move between tabs, and Tab stops at one of them', () => {
	const tabs = ['Beeld', 'Acties', 'Besluiten'].map((label) => ({
		id: label,
		label,
		controls: `paneel-${label}`
	}));
	const root = show(Tabs, { label: 'Delen van de casus', tabs, selected: 'Beeld' });
	const press = (key: string) => {
		one(root, '[role=tablist]').dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
		flushSync();
		return one(root, '[aria-selected=true]').textContent.trim();
	};
	expect(press('ArrowRight')).toBe('Acties');
	expect(press('ArrowLeft')).toBe('Beeld');
	expect(press('ArrowLeft')).toBe('Besluiten');
	expect(root.querySelectorAll('[role=tab][tabindex="0"]')).toHaveLength(1);
});

const lights: [Saving, RegExp][] = [
	[{ state: 'saving' }, /^Opslaan/],
	[{ state: 'saved', at: Date.parse('2026-11-25T13:03:00Z') }, /^Opgeslagen 14:03$/],
	[{ state: 'unsent', count: 3 }, /^Niet verstuurd \(3\swijzigingen\)$/],
	[{ state: 'readOnly' }, /^Alleen lezen$/],
	[{ state: 'refused' }, /^Niet aangenomen$/],
	[{ state: 'none' }, /^$/]
];
test.each(lights)('U15 the save light says in words how writing stands: %o', (saving, words) => {
	expect(show(SaveLight, { saving }).textContent.trim()).toMatch(words);
});

test('U8 a badge with a name is read by that name', () => {
	const root = show(Badge, { label: 'GEM', tone: 'gem', name: 'Gemeente' });
	expect(one(root, '.visually-hidden').textContent).toBe('Gemeente');
	expect(one(root, '[aria-hidden=true]').textContent).toBe('GEM');
});
