import { describe, expect, test } from 'vitest';
import type { CommandOf } from '#shared/commands.ts';
import type { Access } from '#shared/words.ts';
import type { Audience, Contribution } from '#domain/facts.ts';
import { groundsFor } from '#shared/grounds.ts';
import { reachOf } from '#policy/reach.ts';
import { addDays } from '#shared/time.ts';
import {
	NOW,
	TODAY,
	aCase,
	aContribution,
	aVersion,
	after,
	agencyId,
	agencyKeys,
	classOf,
	documentOf,
	everyone,
	give,
	memberId,
	plainMember,
	seenBy,
	wordOf,
	type AgencyKey,
	type Giving
} from '../kit/world.ts';
import { atLeast, contributionRows, lowest, type MatrixRow } from './matrix.ts';

const since = NOW - 1000;
type Disclosing = Omit<CommandOf<'disclose'>, 'kind' | 'contributionId'>;

/** Agencies whose class writes in a row, and so may provide there. */
function providersIn(row: MatrixRow): AgencyKey[] {
	return agencyKeys.filter((key) => row.cells[classOf(key)].access === 'write');
}

function firstProvider(row: MatrixRow): AgencyKey {
	const [provider] = providersIn(row);
	if (!provider) throw new Error(`nobody writes ${row.key}`);
	return provider;
}

function contributionIn(row: MatrixRow, provider: AgencyKey, audience: Audience): Contribution {
	return aContribution({
		compartment: row.key,
		agencyId: agencyId(provider),
		memberId: memberId(plainMember[provider]),
		version: 1,
		audience
	});
}

/** A case of everyone with one contribution in it, published once. */
function caseWith(row: Contribution) {
	return aCase(everyone, {
		contributions: [row],
		versions: row.version > 0 ? [aVersion(row, 'geheime tekst')] : [],
		documents: [documentOf(row)]
	});
}

/** What a view shows of the one contribution. */
function shownTo(facts: ReturnType<typeof caseWith>, reader: AgencyKey, today = TODAY): Access {
	const view = seenBy(facts, plainMember[reader], today);
	if (view.contributions.length > 0) return 'read';
	return view.known.length > 0 ? 'known' : 'none';
}

const forms = {
	none: () => null,
	allVisible: () => ({ all: 'visible', since }),
	allKnown: () => ({ all: 'known', since }),
	namedVisible: (key) => ({ named: [{ agencyId: agencyId(key), level: 'visible', since }] }),
	namedKnown: (key) => ({ named: [{ agencyId: agencyId(key), level: 'known', since }] })
} as const satisfies Record<string, (reader: AgencyKey) => Audience>;

function expected(form: keyof typeof forms, row: MatrixRow, reader: AgencyKey): Access {
	const { access, upTo } = row.cells[classOf(reader)];
	switch (form) {
		case 'none':
			return 'none';
		case 'allVisible':
			return lowest(access, 'read');
		case 'allKnown':
			return lowest(access, 'known');
		case 'namedVisible':
			return lowest(upTo, 'read');
		case 'namedKnown':
			return lowest(upTo, 'known');
	}
}

describe('reach', () => {
	test('V12 a contribution reaches every class exactly as far as row, cell and form say', () => {
		const wrong: string[] = [];
		for (const row of contributionRows)
			for (const provider of providersIn(row))
				for (const reader of agencyKeys)
					for (const form of Object.keys(forms) as (keyof typeof forms)[]) {
						const contribution = contributionIn(row, provider, forms[form](reader));
						const to = { agencyId: agencyId(reader), class: classOf(reader) };
						const level = reader === provider ? 'write' : expected(form, row, reader);
						const reach = reachOf(contribution, to, TODAY);
						const beyond = reader !== provider && !atLeast(row.cells[to.class].upTo, reach);
						if (reach !== level || beyond)
							wrong.push(`${row.key} ${form} by ${provider} to ${reader}: ${reach}`);
					}
		expect(wrong).toEqual([]);
	});

	test('V13 what a view shows is that reach: the text, one line, or nothing at all', () => {
		const wrong: string[] = [];
		for (const row of contributionRows)
			for (const form of ['none', 'allVisible', 'allKnown'] as const) {
				const provider = firstProvider(row);
				const facts = caseWith(contributionIn(row, provider, forms[form]()));
				for (const reader of agencyKeys) {
					const shown = reader === provider ? 'read' : shownTo(facts, reader);
					if (reader !== provider && shown !== expected(form, row, reader))
						wrong.push(`${row.key} ${form} to ${reader}: ${shown}`);
				}
			}
		expect(wrong).toEqual([]);
	});

	test('V14 another organisation of the same class is a stranger', () => {
		const named: Audience = { named: [{ agencyId: agencyId('RECL'), level: 'visible', since }] };
		const facts = caseWith(aContribution({ version: 1, audience: named }));
		expect(shownTo(facts, 'RECL')).toBe('read');
		expect(shownTo(facts, 'RECL2')).toBe('none');
		const row = contributionRows.find((one) => one.key === 'health.content');
		if (!row) throw new Error('no such row');
		const draft = caseWith(contributionIn(row, 'GGZ', null));
		expect(shownTo(draft, 'GGZ2')).toBe('none');
		expect(JSON.stringify(seenBy(draft, 'ggz2'))).not.toContain('geheime tekst');
		expect(seenBy(draft, 'ggz2').documents.map((one) => one.kind)).not.toContain('contribution');
		const command = { kind: 'disclose', contributionId: draft.contributions[0]?.id ?? '' } as const;
		expect(wordOf(give(draft, 'ggz2', { ...command, level: 'visible' }))).toBe('notHere');
	});

	test('V15 `known` is one line per provider and group, however many there are', () => {
		const known = (id: string, compartment: Contribution['compartment']) =>
			aContribution({ id, compartment, audience: { all: 'known', since } });
		const facts = aCase(everyone, {
			contributions: [
				known('a', 'police.art8_13'),
				known('b', 'police.art8_13'),
				known('c', 'safety.alerts'),
				known('d', 'network.people')
			]
		});
		expect(seenBy(facts, 'om').known).toEqual([
			{ agencyId: agencyId('POL'), group: 'person', can: ['askAfter'] },
			{ agencyId: agencyId('POL'), group: 'safety', can: ['askAfter'] }
		]);
		expect(seenBy(facts, 'om').contributions).toEqual([]);
		expect(seenBy(facts, 'om').history).toEqual([]);
	});

	test('V16 a condition `until` lets others read on its last day and not the day after', () => {
		const conditions = [{ until: TODAY }];
		const audience: Audience = { all: 'visible', since };
		const facts = caseWith(aContribution({ version: 1, audience, conditions }));
		expect(shownTo(facts, 'OM')).toBe('read');
		expect(shownTo(facts, 'OM', addDays(TODAY, 1))).toBe('none');
		expect(shownTo(facts, 'POL', addDays(TODAY, 1))).toBe('read');
	});

	test('V17 the other conditions are shown to every reader and narrow nothing', () => {
		const conditions: Contribution['conditions'] = ['notToSubject', 'notInPlan', 'meetingOnly'];
		const audience: Audience = { all: 'visible', since };
		const facts = caseWith(aContribution({ version: 1, audience, conditions }));
		expect(seenBy(facts, 'om').contributions[0]?.conditions).toEqual(conditions);
	});

	test('V18 what a provider that left had disclosed stays, and goes on being its own', () => {
		const facts = caseWith(aContribution({ version: 1, audience: { all: 'visible', since } }));
		const left = after(facts, 'chair', {
			kind: 'endInvolvement',
			caseId: facts.cases[0]?.id ?? '',
			agencyId: agencyId('POL')
		});
		const [row] = seenBy(left, 'om').contributions;
		expect(row?.text).toBe('geheime tekst');
		expect(row?.readers).not.toContain(agencyId('POL'));
		expect(wordOf(disclose(left, 'POL', { level: 'none' }))).toBe('notHere');
	});

	test('V19 a reader is told who reads it too, and not who merely knows', () => {
		const facts = caseWith(
			aContribution({
				version: 1,
				audience: {
					named: [
						{ agencyId: agencyId('OM'), level: 'visible', since },
						{ agencyId: agencyId('RECL'), level: 'known', since }
					]
				}
			})
		);
		expect(seenBy(facts, 'om').contributions[0]?.readers).toEqual([
			agencyId('POL'),
			agencyId('OM')
		]);
		expect(seenBy(facts, 'om').contributions[0]).not.toHaveProperty('audience');
		expect(seenBy(facts, 'pol').contributions[0]?.audience).toContainEqual({
			agencyId: agencyId('RECL'),
			level: 'known'
		});
	});
});

function disclose(
	facts: ReturnType<typeof caseWith>,
	by: AgencyKey,
	how: Disclosing,
	giving: Giving = {}
) {
	const contributionId = facts.contributions[0]?.id ?? '';
	const command = { kind: 'disclose', contributionId, ...how } as const;
	return give(facts, plainMember[by], command, { text: 'nieuwe tekst', ...giving });
}

/** What is said without and with a ground; with one, when it is allowed, what the reader then has. */
function answersFor({ access, upTo }: MatrixRow['cells']['POL'], wanted: Access): string {
	if (!atLeast(upTo, wanted)) return 'beyondUpTo, beyondUpTo';
	return atLeast(access, wanted) ? `done, ${wanted}` : `groundNeeded, ${wanted}`;
}

describe('disclosing', () => {
	test('V20 naming a reader above its access takes a ground and a reason; above `upTo` nothing helps', () => {
		const wrong: string[] = [];
		for (const row of contributionRows) {
			const provider = firstProvider(row);
			const facts = caseWith({ ...contributionIn(row, provider, null), version: 0 });
			const ground = groundsFor(row.key, classOf(provider))[0] ?? 'wgs-2.30';
			for (const reader of agencyKeys)
				for (const level of ['visible', 'known'] as const) {
					if (reader === provider) continue;
					const wanted = level === 'visible' ? 'read' : 'known';
					const named = { level, agencyIds: [agencyId(reader)] };
					const bare = wordOf(disclose(facts, provider, named));
					const grounded = disclose(facts, provider, { ...named, ground, reason: 'nodig' });
					const shown = grounded.ok ? shownTo(grounded.facts, reader) : wordOf(grounded);
					const answers = answersFor(row.cells[classOf(reader)], wanted);
					if (answers !== `${bare}, ${shown}`)
						wrong.push(`${row.key} ${level} to ${reader}: ${bare}, ${shown}, not ${answers}`);
				}
		}
		expect(wrong).toEqual([]);
	});

	test('V21 a ground without a reason, or a reason without a ground, is no ground', () => {
		const facts = caseWith(aContribution());
		const named = { level: 'visible' as const, agencyIds: [agencyId('DJI')] };
		expect(wordOf(disclose(facts, 'POL', { ...named, ground: 'wpg-8' }))).toBe('groundNeeded');
		expect(wordOf(disclose(facts, 'POL', { ...named, reason: 'nodig' }))).toBe('groundNeeded');
		const unfit = { ...named, ground: 'consent', reason: 'nodig' } as const;
		expect(wordOf(disclose(facts, 'POL', unfit))).toBe('groundUnfit');
	});

	test('V22 a contribution takes a ground of its row, and `consent` and `good-care` a note', () => {
		const add = {
			kind: 'addContribution',
			caseId: caseWith(aContribution()).cases[0]?.id ?? '',
			compartment: 'health.content',
			basis: 'fact',
			ground: 'consent',
			sourceDate: TODAY
		} as const;
		const facts = aCase(everyone);
		expect(wordOf(give(facts, 'ggz', add))).toBe('groundNeeded');
		expect(wordOf(give(facts, 'ggz', { ...add, groundNote: 'formulier' }))).toBe('done');
		expect(wordOf(give(facts, 'ggz', { ...add, ground: 'wgs-2.30' }))).toBe('groundUnfit');
		expect(wordOf(give(facts, 'ggz', { ...add, ground: 'statutory-duty' }))).toBe('done');
	});

	test('V23 only a class whose cell is `write` contributes to a row, and to no row of another form', () => {
		const facts = aCase(everyone);
		const wrong: string[] = [];
		for (const row of contributionRows)
			for (const key of agencyKeys) {
				const ground = groundsFor(row.key, classOf(key))[0] ?? 'wgs-2.30';
				const given = give(facts, plainMember[key], {
					kind: 'addContribution',
					caseId: facts.cases[0]?.id ?? '',
					compartment: row.key,
					basis: 'fact',
					ground,
					groundNote: 'noot',
					sourceDate: TODAY
				});
				const writes = row.cells[classOf(key)].access === 'write';
				if (wordOf(given) !== (writes ? 'done' : 'notAllowed'))
					wrong.push(`${row.key} by ${key}: ${wordOf(given)}`);
			}
		expect(wrong).toEqual([]);
	});

	test('V24 agencies involved later are included in "all", and not among named ones', () => {
		const members = everyone.filter((key) => key !== 'om');
		const row = aContribution();
		const facts = aCase(members, { contributions: [row], documents: [documentOf(row)] });
		const [toAll, toNamed] = [
			disclose(facts, 'POL', { level: 'visible' }),
			disclose(facts, 'POL', { level: 'visible', agencyIds: [agencyId('RECL')] })
		].map((given) => (given.ok ? given.facts : facts));
		const later = (one: typeof facts) =>
			after(one, 'chair', {
				kind: 'involveAgency',
				caseId: one.cases[0]?.id ?? '',
				agencyId: agencyId('OM')
			});
		const seenLater = (one: typeof facts | undefined) => {
			if (!one) throw new Error('not disclosed');
			const caseId = one.cases[0]?.id ?? '';
			const involved = after(later(one), 'chair', {
				kind: 'involveMember',
				caseId,
				memberId: memberId('om')
			});
			return shownTo(involved, 'OM');
		};
		expect(seenLater(toAll)).toBe('read');
		expect(seenLater(toNamed)).toBe('none');
	});

	test('V25 each disclosure replaces the audience: who is not named gets nothing', () => {
		const facts = caseWith(aContribution({ version: 1, audience: { all: 'visible', since } }));
		const given = disclose(facts, 'POL', {
			audience: [
				{ agencyId: agencyId('OM'), level: 'visible' },
				{ agencyId: agencyId('RECL'), level: 'known' },
				{ agencyId: agencyId('PROC'), level: 'none' }
			]
		});
		if (!given.ok) throw new Error(given.refusal);
		const shown = (['OM', 'RECL', 'PROC', 'RECL2'] as const).map((key) =>
			shownTo(given.facts, key)
		);
		expect(shown).toEqual(['read', 'known', 'none', 'none']);
	});

	test('V26 later typing stays a draft until it is disclosed again, and then is a new version', () => {
		const facts = caseWith(aContribution());
		const first = factsOf(disclose(facts, 'POL', { level: 'visible' }, { text: 'eerste' }));
		expect(seenBy(first, 'om').contributions[0]).toMatchObject({ version: 1, text: 'eerste' });
		const again = disclose(first, 'POL', { level: 'visible' }, { text: 'eerste' });
		expect(wordOf(again)).toBe('unchanged');
		const second = factsOf(disclose(first, 'POL', { level: 'visible' }, { text: 'tweede' }));
		expect(seenBy(second, 'om').contributions[0]).toMatchObject({ version: 2, text: 'tweede' });
		const known = factsOf(disclose(second, 'POL', { level: 'known' }, { text: 'derde' }));
		expect(known.contributions[0]?.version).toBe(2);
		expect(seenBy(known, 'pol').contributions[0]?.text).toBe('tweede');
	});

	test('V27 an empty text is not disclosed', () => {
		const facts = caseWith(aContribution());
		expect(wordOf(disclose(facts, 'POL', { level: 'visible' }, { text: '' }))).toBe('unchanged');
		expect(wordOf(disclose(facts, 'POL', { level: 'none' }, { text: 'x' }))).toBe('unchanged');
		expect(wordOf(disclose(facts, 'POL', { level: 'known' }, { text: '' }))).toBe('done');
	});

	test('V28 who keeps reading one version keeps the moment it came, however its audience is put', () => {
		const facts = caseWith(aContribution());
		const [om, recl] = [agencyId('OM'), agencyId('RECL')];
		const at = (giving: Disclosing, one: typeof facts, now: number) =>
			factsOf(disclose(one, 'POL', giving, { now, text: 'tekst' }));
		const first = at({ level: 'visible', agencyIds: [om] }, facts, NOW);
		const moment = seenBy(first, 'om').contributions[0]?.disclosedAt;
		const second = at({ level: 'visible', agencyIds: [om, recl] }, first, NOW + 1000);
		const third = at({ level: 'visible' }, second, NOW + 2000);
		const fourth = at({ level: 'visible', agencyIds: [om] }, third, NOW + 3000);
		for (const one of [second, third, fourth])
			expect(seenBy(one, 'om').contributions[0]?.disclosedAt).toBe(moment);
		const reclAt = seenBy(second, 'recl').contributions[0]?.disclosedAt;
		expect(reclAt).not.toBe(moment);
		expect(seenBy(third, 'recl').contributions[0]?.disclosedAt).toBe(reclAt);
	});

	test('V29 withdrawing takes it from all others at once; the provider keeps it, and it is final', () => {
		const facts = caseWith(aContribution({ version: 1, audience: { all: 'visible', since } }));
		const contributionId = facts.contributions[0]?.id ?? '';
		const command = { kind: 'withdrawContribution', contributionId, reason: 'onjuist' } as const;
		const gone = after(facts, 'pol', command);
		for (const key of agencyKeys) if (key !== 'POL') expect(shownTo(gone, key), key).toBe('none');
		const [own] = seenBy(gone, 'pol').contributions;
		expect(own).toMatchObject({ text: 'geheime tekst', can: ['eraseText'] });
		expect(own?.withdrawnAt).toBeDefined();
		expect(wordOf(give(gone, 'pol', command))).toBe('wrongState');
		expect(wordOf(disclose(gone, 'POL', { level: 'visible' }))).toBe('wrongState');
		expect(wordOf(give(gone, 'om', command))).toBe('notHere');
	});

	test('V30 a reader may not disclose or withdraw, and to who merely knows it is not there', () => {
		const facts = caseWith(
			aContribution({
				version: 1,
				audience: {
					named: [
						{ agencyId: agencyId('OM'), level: 'visible', since },
						{ agencyId: agencyId('RECL'), level: 'known', since }
					]
				}
			})
		);
		const words = (['OM', 'RECL', 'GEM'] as const).map((key) =>
			wordOf(disclose(facts, key, { level: 'none' }))
		);
		expect(words).toEqual(['notAllowed', 'notHere', 'notHere']);
	});

	test('V31 an agency that takes no part cannot be named', () => {
		const row = aContribution();
		const members = everyone.filter((key) => key !== 'om');
		const facts = aCase(members, { contributions: [row], documents: [documentOf(row)] });
		const given = disclose(facts, 'POL', { level: 'visible', agencyIds: [agencyId('OM')] });
		expect(wordOf(given)).toBe('agencyNotInvolved');
	});

	test('V32 every disclosure and withdrawal is a line of the supply record, with ground and audience', () => {
		const facts = caseWith(aContribution());
		const given = disclose(facts, 'POL', {
			level: 'visible',
			agencyIds: [agencyId('DJI')],
			ground: 'wpg-13',
			reason: 'nodig voor plaatsing'
		});
		if (!given.ok) throw new Error(given.refusal);
		const supplies = given.changes.flatMap((change) =>
			change.put.flatMap((put) => (put.table === 'supplies' ? [put.row] : []))
		);
		expect(supplies).toMatchObject([
			{ version: 1, ground: 'wpg-13', reason: 'nodig voor plaatsing', memberId: memberId('pol') }
		]);
		expect(supplies[0]?.audience).toEqual(given.facts.contributions[0]?.audience);
	});
});

function factsOf(given: ReturnType<typeof disclose>) {
	if (!given.ok) throw new Error(given.refusal);
	return given.facts;
}
