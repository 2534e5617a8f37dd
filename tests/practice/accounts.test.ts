import { expect, test } from 'vitest';
import { isId } from '#shared/ids.ts';
import { rosterRows, practiceAccounts } from '#practice/roster.ts';
import { accountKeys, agencyId, agencyKeys, emailOf, memberId } from '#practice/accounts.ts';
import { practiceCases } from '#practice/cases/cases.ts';
import type { Agency, Member } from '#domain/facts.ts';

const rows = rosterRows();
const agencies = rows.flatMap((put) => (put.table === 'agencies' ? [put.row] : []));
const members = rows.flatMap((put) => (put.table === 'members' ? [put.row] : []));
const agencyOf = (member: Member): Agency | undefined =>
	agencies.find((agency) => agency.id === member.agencyId);

test('O1 the accounts are those of the contract, with their classes and functions', () => {
	const found = members.map((member) => {
		const key = member.email.replace('@oefen.example', '');
		return `${key} ${agencyOf(member)?.class ?? '-'} ${member.functions.join(' ')}`.trim();
	});
	expect(found).toEqual([
		'voorzitter PROC chair',
		'voorzitter2 PROC chair',
		'notulist PROC secretary',
		'politie POL',
		'politie2 POL spoc',
		'om OM spoc',
		'reclassering RECL',
		'reclassering2 RECL spoc',
		'reclassering3 RECL spoc',
		'dji DJI spoc',
		'gemeente GEM',
		'gemeente2 GEM spoc',
		'burgemeester OOV spoc',
		'ggz GGZ spoc',
		'ggz2 GGZ spoc',
		'ggd GGD spoc',
		'wmo WMO spoc',
		'veiligthuis VT spoc',
		'rvdk RVDK spoc',
		'jeugd GI spoc',
		'beheer - administrator',
		'fg - dataProtectionOfficer'
	]);
});

test('O1 two accounts share an organisation only where the contract says so', () => {
	const employers = (...keys: (typeof accountKeys)[number][]) =>
		new Set(keys.map((key) => members.find((row) => row.id === memberId(key))?.agencyId)).size;
	expect(employers('reclassering', 'reclassering2')).toBe(1);
	expect(employers('reclassering', 'reclassering3')).toBe(2);
	expect(employers('ggz', 'ggz2')).toBe(2);
	expect(employers('voorzitter', 'voorzitter2', 'notulist')).toBe(1);
});

test('O2 ids follow from names alone, in the form of random ones', () => {
	const ids = [...agencyKeys.map(agencyId), ...accountKeys.map(memberId)];
	expect(ids.every(isId)).toBe(true);
	expect(ids.every((id) => id.charAt(14) === '4' && '89ab'.includes(id.charAt(19)))).toBe(true);
	expect(new Set(ids).size).toBe(agencyKeys.length + accountKeys.length);
	expect(memberId('voorzitter')).toBe('9f3be67a-f674-4255-9519-8e4b061cee09');
});

test('O3 nothing in it can reach anybody: addresses, numbers and BSNs are for practice', () => {
	expect(accountKeys.map(emailOf).every((email) => email.endsWith('@oefen.example'))).toBe(true);
	expect(members.every((row) => /^010 - 555 01 \d\d$/.test(row.phone ?? ''))).toBe(true);
	expect(new Set(members.map((row) => row.phone)).size).toBe(members.length);
	const bsns = practiceCases.map((story) => story.subject.bsn);
	expect(new Set(bsns).size).toBe(practiceCases.length);
	const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
	for (const bsn of bsns) {
		expect(bsn).toMatch(/^9999\d{5}$/);
		const sum = weights.reduce((total, weight, i) => total + weight * Number(bsn[i]), 0);
		expect(sum % 11).toBe(0);
	}
	expect(JSON.stringify([rows, practiceCases])).not.toMatch(/rotterdam|rijnmond/i);
});

test('O1 the list for the demo names every account with its organisation and its part', () => {
	expect(practiceAccounts.map((row) => row.key)).toEqual(accountKeys);
	expect(practiceAccounts[0]).toEqual({
		key: 'voorzitter',
		name: 'E. Dekker',
		agency: 'Zorg- en Veiligheidshuis',
		role: 'voorzitter'
	});
	expect(practiceAccounts.filter((row) => row.agency === null).map((row) => row.key)).toEqual([
		'beheer',
		'fg'
	]);
});
