import { describe, expect, test } from 'vitest';
import type { ChangeKind } from '#domain/facts.ts';
import { commandSchema } from '#shared/commands.ts';
import { compartmentKeys } from '#shared/compartments.ts';
import { refusalStatus, type FieldProblem, type RefusalWord } from '#shared/refusals.ts';
import {
	accessLevels,
	agencyClasses,
	bases,
	conditionWords,
	declineReasons,
	disclosureLevels,
	documentKinds,
	grounds,
	groups,
	memberFunctions,
	outcomes,
	phases,
	taskStates,
	workGroups
} from '#shared/words.ts';
import { auditOutcome, auditWhat } from '#text/audit.ts';
import { badgeOf } from '#text/badges.ts';
import { changes, taskEvents } from '#text/changes.ts';
import { nl } from '#text/nl.ts';
import { changeText, conditionText, problemText, refusalText } from '#text/text.ts';

const closed: [keyof typeof nl.lists, readonly string[]][] = [
	['badges', agencyClasses],
	['agencyClasses', agencyClasses],
	['groups', groups],
	['compartments', compartmentKeys],
	['access', accessLevels],
	['levels', disclosureLevels],
	['levelsOfMany', disclosureLevels],
	['levelNames', disclosureLevels],
	['functions', [...memberFunctions, 'caseLead']],
	['phases', phases],
	['grounds', grounds],
	['groundLaws', grounds],
	['bases', bases],
	['conditions', conditionWords],
	['documentKinds', documentKinds],
	['taskStates', taskStates],
	['declineReasons', declineReasons],
	['outcomes', outcomes],
	['workGroups', workGroups]
];

/** Does not compile when a kind of change has no line in Verloop, or a line has no change. */
const changeKinds: Record<ChangeKind, string> = changes;
const kindsWithWords: Record<keyof typeof changes, ChangeKind | undefined> = Object.fromEntries(
	Object.keys(changeKinds).map((kind) => [kind, kind])
) as Record<keyof typeof changes, ChangeKind>;

describe('closed lists', () => {
	test.each(closed)('U4 every word of %s has Dutch', (name, words) => {
		expect(Object.keys(nl.lists[name]).toSorted()).toEqual([...words].toSorted());
		for (const word of Object.values<string>(nl.lists[name])) expect(word.trim()).not.toBe('');
	});

	test('U4 every kind of change has a line in Verloop and a word in the course of a task', () => {
		for (const kind of Object.keys(kindsWithWords))
			expect(changeText(kind, 'Politie')).toMatch(/^Politie \p{Ll}.+\p{Ll}$|BSN in$/u);
		for (const kind of Object.keys(taskEvents)) expect(kind in changes).toBe(true);
	});

	test('U4 procesregie shows the badge of the Zorg- en Veiligheidshuis', () => {
		expect(badgeOf('PROC')).toEqual({ label: 'ZVH', shape: 'square', tone: 'zvh' });
	});

	test('U4 the second agency of a class carries a figure', () => {
		expect(badgeOf('RECL', 1).label).toBe('RECL');
		expect(badgeOf('RECL', 2)).toEqual({ label: 'RECL 2', shape: 'square', tone: 'recl' });
	});

	test('U4 a handling condition is a sentence, its last day included', () => {
		expect(conditionText('notToSubject')).toBe('Niet bespreken met betrokkene');
		expect(conditionText({ until: '2026-12-04' })).toBe(
			'Te gebruiken tot en met vr\u00a04\u00a0dec'
		);
	});
});

describe('the audit', () => {
	test('U4 every command and sign-in is named in Dutch', () => {
		expect(auditWhat('command:disclose')).toBe('Bijdrage vrijgeven');
		expect(auditWhat('session:open')).toBe('Inloggen');
		expect(auditWhat('document:00000000-0000-4000-8000-000000000000')).toBe(
			'Tekst openen of schrijven'
		);
		for (const { shape } of commandSchema.options)
			expect(auditWhat(`command:${shape.kind.value}`)).toMatch(/^\p{Lu}/u);
	});

	test('U4 a refusal keeps its word in the audit', () => {
		expect(auditOutcome('allowed')).toBe('toegestaan');
		expect(auditOutcome('notHere')).toBe('geweigerd (notHere)');
	});
});

describe('what went wrong', () => {
	test.each(Object.keys(refusalStatus) as RefusalWord[])(
		'U5 the refusal %s is told in sentences, without its word',
		(word) => {
			expect(refusalText(word)).toMatch(/^\p{Lu}.+\.$/u);
			expect(refusalText(word)).not.toContain(word);
		}
	);

	test('U5 what is missing and what is forbidden read the same', () => {
		expect(refusalText('notHere')).toBe('Dit bestaat niet, of u bent geen partner bij deze casus.');
		expect(nl.errors.notHere).toBe(refusalText('notHere'));
	});

	const problems: FieldProblem[] = [
		{ code: 'required' },
		{ code: 'unknown' },
		{ code: 'type' },
		{ code: 'id' },
		{ code: 'day' },
		{ code: 'bsn' },
		{ code: 'phone' },
		{ code: 'ahead' },
		{ code: 'ago', years: 30 },
		{ code: 'choice' },
		{ code: 'text' },
		{ code: 'short', least: 3 },
		{ code: 'long', most: 2000 }
	];
	test.each(problems)('U5 a field that is wrong by $code says so, then what to do', (problem) => {
		expect(problemText(problem)).toMatch(/^\p{Lu}[^.]+\. \p{Lu}.+\.$/u);
	});

	test('U5 too long says how long it may be, as people write numbers', () => {
		expect(problemText({ code: 'long', most: 2000 })).toContain('2.000 tekens');
	});
});
