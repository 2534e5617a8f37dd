import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonical } from '#application/canonical.ts';
import { isCompartment } from '#shared/compartments.ts';
import type { CaseFacts } from '#domain/facts.ts';
import { meet } from '#policy/meet.ts';
import type { CaseView } from '#policy/policy.ts';
import { beyond, leaves } from '../kit/leaves.ts';
import { secret } from '../kit/secrets.ts';
import {
	NOW,
	aCase,
	aContribution,
	aTask,
	aVersion,
	agencyId,
	documentOf,
	everyone,
	idOf,
	seenBy,
	type MemberKey
} from '../kit/world.ts';
import { cellOf, matrix } from './matrix.ts';

/** Two members who look at one case. */
const pair = fc.record({ given: secret, index: fc.nat() }).map(({ given, index }) => {
	const { facts, viewer } = given;
	const looking = everyone.filter((key) =>
		facts.memberInvolvements.some((row) => row.memberId === memberOf(key))
	);
	const other = looking[index % looking.length] ?? viewer;
	return { facts, one: seenBy(facts, viewer), other: seenBy(facts, other) };
});

function memberOf(key: MemberKey): string {
	return idOf(`member ${key}`);
}

const lists = [
	'contributions',
	'tasks',
	'goals',
	'documents',
	'decisions',
	'involvements',
	'compartments',
	'waits',
	'bridges'
] as const;

function keys(view: CaseView, list: (typeof lists)[number]): string[] {
	return view[list].map((row) => ('key' in row ? row.key : 'id' in row ? row.id : row.agencyId));
}

function groupOf(compartment: string): string {
	const row = isCompartment(compartment)
		? matrix.rows.find((one) => one.key === compartment)
		: undefined;
	return row?.group ?? '';
}

/** Providers and groups of which a view holds anything. */
function heard(view: CaseView): string[] {
	return [
		...view.known.map((line) => `${line.agencyId} ${line.group}`),
		...view.contributions.map((row) => `${row.agencyId} ${groupOf(row.compartment)}`)
	];
}

/** A view without what one may do with it and what agencies ask each other. */
function without(view: CaseView): CaseView {
	const text = JSON.stringify(view, (key, value: unknown) => (key === 'can' ? [] : value));
	const bare = JSON.parse(text) as CaseView;
	const known = bare.known.map(({ agencyId: of, group, can }) => ({ agencyId: of, group, can }));
	return { ...bare, asks: [], askNotes: [], known };
}

/** What a view lets one write. */
function writable(view: CaseView): string[] {
	return [
		...view.documents.filter((row) => row.access === 'write').map((row) => row.id),
		...view.compartments.filter((row) => row.access === 'write').map((row) => row.key)
	];
}

describe('meet', () => {
	test('V40 a meet holds nothing that one of the two does not hold', () => {
		fc.assert(
			fc.property(pair, ({ one, other }) => {
				const met = meet(one, other);
				const more = [one, other].flatMap((side) => [
					...lists.flatMap((list) => beyond(keys(met, list), keys(side, list))),
					...beyond(heard(met), heard(side)),
					...beyond(leaves(met), [
						...leaves(side),
						...matrix.groups.map((g) => `string ${JSON.stringify(g)}`)
					])
				]);
				expect(more).toEqual([]);
			}),
			{ numRuns: 150 }
		);
	});

	test('V41 a meet lets nobody act, and nobody write where one only reads', () => {
		fc.assert(
			fc.property(pair, ({ one, other }) => {
				const met = meet(one, other);
				expect(canonical(without(met))).toBe(canonical(met));
				for (const side of [one, other]) expect(beyond(writable(met), writable(side))).toEqual([]);
			}),
			{ numRuns: 80 }
		);
	});

	test('V42 meeting is the same either way, and with itself changes nothing but what one may do or asks', () => {
		fc.assert(
			fc.property(pair, ({ one, other }) => {
				const met = meet(one, other);
				expect(canonical(meet(other, one))).toBe(canonical(met));
				expect(canonical(meet(one, one))).toBe(canonical(without(one)));
				expect(canonical(meet(met, other))).toBe(canonical(met));
			}),
			{ numRuns: 150 }
		);
	});

	test('V43 what both read stands in it, without what is the provider`s alone', () => {
		const row = aContribution({ version: 1, audience: { all: 'visible', since: NOW } });
		const facts = caseWith([row]);
		const met = meet(seenBy(facts, 'pol'), seenBy(facts, 'om'));
		expect(met.contributions.map((one) => one.text)).toEqual(['tekst']);
		expect(met.contributions[0]).not.toHaveProperty('audience');
		expect(met.contributions[0]).not.toHaveProperty('documentId');
		expect(met.documents.map((one) => one.kind)).not.toContain('contribution');
	});

	test('V44 what one reads and the other knows of is known, and once both read it no longer', () => {
		const named = (level: 'visible' | 'known') => ({
			named: [{ agencyId: agencyId('OM'), level, since: NOW }]
		});
		const line = { agencyId: agencyId('POL'), group: 'safety', can: [] };
		const known = caseWith([aContribution({ version: 1, audience: named('known') })]);
		expect(meet(seenBy(known, 'pol'), seenBy(known, 'om')).known).toEqual([line]);
		expect(meet(seenBy(known, 'pol'), seenBy(known, 'recl')).known).toEqual([]);
		const read = caseWith([aContribution({ version: 1, audience: named('visible') })]);
		expect(meet(seenBy(read, 'pol'), seenBy(read, 'om')).known).toEqual([]);
	});

	test('V42 contributions of one day that came to each in another order stand in one order', () => {
		const to = (id: string, om: number, recl: number) =>
			aContribution({
				id: idOf(id),
				version: 1,
				audience: {
					named: [
						{ agencyId: agencyId('OM'), level: 'visible', since: NOW + om },
						{ agencyId: agencyId('RECL'), level: 'visible', since: NOW + recl }
					]
				}
			});
		const facts = caseWith([to('one', 1, 2), to('other', 2, 1)]);
		const [om, recl] = [seenBy(facts, 'om'), seenBy(facts, 'recl')];
		expect(om.contributions.map((row) => row.id)).not.toEqual(
			recl.contributions.map((row) => row.id)
		);
		expect(meet(om, recl)).toEqual(meet(recl, om));
	});

	test('V45 a note of a task is in no meet of two agencies, and a number only where both count', () => {
		const task = aTask({ agencyId: agencyId('WMO'), note: 'eigen notitie' });
		const facts = aCase(everyone, { tasks: [task] });
		const [met] = meet(seenBy(facts, 'wmo'), seenBy(facts, 'om')).tasks;
		expect(met).toMatchObject({ id: task.id, number: null, can: [] });
		expect(met).not.toHaveProperty('note');
		const team = meet(seenBy(facts, 'wmo'), seenBy(facts, 'wmo')).tasks;
		expect(team).toMatchObject([{ note: 'eigen notitie' }]);
	});

	test('V46 a field of the person stands in it only when both read it', () => {
		const facts = aCase(everyone);
		expect(cellOf('identity.bsn', 'OOV').access).toBe('none');
		const met = meet(seenBy(facts, 'gem'), seenBy(facts, 'oov'));
		expect(met.subject).toEqual({
			name: 'A. Beeld',
			aliases: ['Bee'],
			birthDay: '1990-02-03',
			address: 'Kade 1'
		});
		expect(meet(seenBy(facts, 'gem'), seenBy(facts, 'wmo')).purpose).toBeNull();
	});
});

function caseWith(contributions: CaseFacts['contributions']): CaseFacts {
	return aCase(everyone, {
		contributions,
		versions: contributions.map((row) => aVersion(row, 'tekst')),
		documents: contributions.map(documentOf)
	});
}
