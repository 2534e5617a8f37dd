import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import type { RegionView } from '../../src/lib/shared/view-region.ts';
import {
	areAtOdds,
	functionsAt,
	RegionState,
	type AccountRow
} from '../../src/routes/(app)/beheer/beheer.svelte.ts';
import Rows from '../../src/routes/(app)/beheer/AccountRow.svelte';
import Agency from '../../src/routes/(app)/beheer/AgencySection.svelte';
import { one, show } from './mounting.ts';
import WithRegion from './WithRegion.svelte';

// This environment has no modal dialogs of its own.
HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
	this.open = true;
};

const house = { id: 'zvh', name: 'ZVH', class: 'PROC', statutoryTasks: [] } as const;
const account = (more: Partial<AccountRow>): AccountRow => ({
	id: 'a',
	agencyId: 'zvh',
	name: 'J. Verhagen',
	email: 'j@zvh.example',
	functions: [],
	phone: null,
	actsFor: null,
	disabled: false,
	hasPassword: true,
	...more
});

function stateOf(
	members: AccountRow[],
	agencies: RegionView['agencies'] = [{ ...house, statutoryTasks: [] }]
) {
	return new RegionState(() => ({
		accounts: { name: 'Proef', agencies, members },
		today: '2026-11-24'
	}));
}

test('U150 accounts stand by name under their organisation, those that are disabled apart', () => {
	const state = stateOf([
		account({ id: 'z', name: 'Z. Last' }),
		account({ id: 'b', name: 'B. First', hasPassword: false }),
		account({ id: 'd', name: 'D. Gone', disabled: true, hasPassword: false }),
		account({ id: 'n', name: 'N. Apart', agencyId: null })
	]);
	const shown = show(Agency, { state, agency: { ...house, statutoryTasks: [] }, selfId: 'n' });
	const names = [...shown.querySelectorAll('.name')].map(({ textContent }) => textContent);
	expect(names).toEqual(['B. First', 'Z. Last']);
	expect(shown.textContent.match(/Nog geen wachtwoord/g)).toHaveLength(1);
	expect(state.disabled.map(({ id }) => id)).toEqual(['d']);
	expect(state.workingAt(null).map(({ id }) => id)).toEqual(['n']);
	expect(state.count).toBe(3);
});

test('U151 the first steps are told until a chair can open a case', () => {
	const admin = account({ id: 'n', agencyId: null, functions: ['administrator'] });
	expect(stateOf([admin], []).steps).toEqual({ agencies: false, people: false });
	expect(stateOf([admin]).steps).toEqual({ agencies: false, people: false });
	const partners = [
		{ ...house, statutoryTasks: [] },
		{ id: 'gem', name: 'Gemeente', class: 'GEM' as const, statutoryTasks: [] }
	];
	const colleague = account({ id: 'b' });
	expect(stateOf([admin, colleague], partners).steps).toEqual({ agencies: true, people: false });
	const chair = account({ functions: ['chair'], hasPassword: false });
	expect(stateOf([admin, chair], partners).steps).toEqual({ agencies: true, people: true });
	expect(stateOf([admin, { ...chair, hasPassword: true }], partners).steps).toBeNull();
});

test('U152 the functions offered fit the organisation, and overseeing stands alone', () => {
	expect(functionsAt('PROC')).toContain('chair');
	expect(functionsAt('POL')).toEqual(['spoc', 'administrator', 'dataProtectionOfficer']);
	expect(functionsAt(null)).not.toContain('spoc');
	expect(areAtOdds(['administrator', 'spoc'])).toBe(true);
	expect(areAtOdds(['administrator', 'dataProtectionOfficer'])).toBe(false);
});

test('U153 an account has acts, but not one’s own and none that is disabled', () => {
	const menus = (member: AccountRow, selfId: string) =>
		show(Rows, { state: stateOf([member]), member, selfId }).querySelectorAll('button').length;
	expect(menus(account({}), 'other')).toBeGreaterThan(0);
	expect(menus(account({}), 'a')).toBe(0);
	expect(menus(account({ disabled: true }), 'other')).toBe(0);
});

test('U158 disabling the last chair or secretary warns, and another does not', () => {
	const warned = (...others: AccountRow[]) => {
		const state = stateOf([account({ functions: ['chair', 'secretary'] }), ...others]);
		state.asked = { question: 'disableMember', memberId: 'a' };
		return one(show(WithRegion, { state }), 'dialog').textContent;
	};
	const secretary = account({ id: 'b', functions: ['secretary'] });
	const chair = account({ id: 'c', functions: ['chair'] });
	expect(warned()).toContain('Niemand anders in deze regio is procesregisseur of secretaris:');
	expect(warned(secretary)).toContain('Niemand anders in deze regio is procesregisseur:');
	expect(warned(secretary, chair)).not.toContain('Niemand anders');
	const gone = { ...chair, disabled: true };
	expect(warned(secretary, gone)).toContain('Niemand anders in deze regio is procesregisseur:');
});

test('E23 a link waits for the question that made it to close, and goes with its own window', () => {
	const state = stateOf([account({})]);
	state.asked = { question: 'resetPassword', memberId: 'a' };
	state.made({ link: '/wachtwoord/geheim' }, { memberId: 'a', name: 'J. Verhagen', valid: 'day' });
	expect(state.asked.question).toBe('resetPassword');
	state.answered();
	flushSync();
	expect(state.asked).toMatchObject({
		question: 'link',
		link: { url: `${location.origin}/wachtwoord/geheim`, valid: 'day' }
	});
	state.answered();
	expect(state.asked).toBeNull();
	expect(JSON.stringify(state)).not.toContain('geheim');
});
