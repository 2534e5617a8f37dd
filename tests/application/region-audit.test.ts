import { expect, test } from 'vitest';
import { worldApplication } from '../kit/house.ts';
import { agencyId, memberId } from '../kit/world.ts';

const newcomer = {
	kind: 'addMember' as const,
	agencyId: agencyId('PROC'),
	name: 'N. Nieuw',
	email: 'nieuw@proef.example',
	functions: ['chair' as const]
};

test('A32 what is done to an account names it, with the functions it gets', async () => {
	const house = await worldApplication();
	const about = { memberId: memberId('gem') };
	const added = await house.perform('administrator', newcomer);
	await house.perform('administrator', { kind: 'setFunctions', ...about, functions: ['spoc'] });
	await house.perform('administrator', { kind: 'resetPassword', ...about });
	await house.perform('administrator', { kind: 'disableMember', ...about });
	const { entries } = await house.storage.audit.read(null, 0, 100);
	const rules = entries.filter(({ what }) => what.startsWith('command:')).map(({ rule }) => rule);
	expect(rules).toEqual([
		`addMember: administrator + notSelf + account ${String(added['memberId'])} + gives chair`,
		`setFunctions: administrator + notSelf + account ${about.memberId} + gives spoc`,
		`resetPassword: administrator + notSelf + account ${about.memberId}`,
		`disableMember: administrator + notSelf + account ${about.memberId}`
	]);
});

test('A32 so does what was refused', async () => {
	const house = await worldApplication();
	const refused = { kind: 'setFunctions', memberId: memberId('pol'), functions: ['spoc'] };
	await house.application.perform(await house.signIn('gem'), refused);
	const { entries } = await house.storage.audit.read(null, 0, 100);
	expect(entries.at(-1)).toMatchObject({
		rule: `setFunctions: no way + account ${memberId('pol')} + gives spoc`,
		outcome: 'notAllowed'
	});
});
