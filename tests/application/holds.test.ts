import { expect, test } from 'vitest';
import type { Command } from '#shared/commands.ts';
import { worldApplication } from '../kit/house.ts';
import { agencyId, memberId } from '../kit/world.ts';

const harmless: Command[] = [
	{ kind: 'addAgency', name: 'Nieuw bureau', class: 'GGZ', statutoryTasks: [] },
	{
		kind: 'addMember',
		agencyId: agencyId('GEM'),
		name: 'N. Nieuw',
		email: 'nieuw@proef.example',
		functions: []
	},
	{ kind: 'setPhone', memberId: memberId('administrator'), phone: '0612345678' }
];
const endsRights: Command[] = [
	{ kind: 'setFunctions', memberId: memberId('pol'), functions: [] },
	{ kind: 'resetPassword', memberId: memberId('gem') },
	{ kind: 'disableMember', memberId: memberId('gem') }
];

test('D135 a region command that can end no right holds nothing, every other holds all', async () => {
	const house = await worldApplication();
	const held: (string | null)[] = [];
	const { hold } = house.screens;
	house.screens.hold = (caseId) => {
		held.push(caseId);
		return hold(caseId);
	};
	for (const command of harmless) await house.perform('administrator', command);
	expect(held).toEqual([]);
	for (const command of endsRights) await house.perform('administrator', command);
	expect(held).toEqual(endsRights.map(() => null));
	expect(house.screens.holding).toEqual([]);
});
