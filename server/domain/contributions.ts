import type { AgencyId } from '#shared/ids.ts';
import type { CommandOf } from '#shared/commands.ts';
import { refuse } from '#shared/refusals.ts';
import type { Instant } from '#shared/time.ts';
import type { DisclosureLevel } from '#shared/words.ts';
import { put } from './apply.ts';
import { caseData, caseOf, change, decided, type Decided, type Situation } from './decision.ts';
import type { About, Audience, Contribution, DocumentFacts, Put, Version } from './facts.ts';
import { agencyInvolvement } from './involvement.ts';

/** A draft of its provider, with a document of its own. */
export function addContribution(s: Situation, command: CommandOf<'addContribution'>): Decided {
	const row: Contribution = {
		...caseData(s),
		id: s.newId(),
		compartment: command.compartment,
		agencyId: s.agencyId,
		memberId: s.memberId,
		basis: command.basis,
		ground: command.ground,
		groundNote: command.groundNote ?? null,
		source: command.source ?? null,
		sourceDate: command.sourceDate,
		conditions: command.conditions ?? [],
		version: 0,
		audience: null,
		createdAt: s.now,
		withdrawnAt: null
	};
	const document: DocumentFacts = {
		...caseData(s),
		id: s.newId(),
		epoch: 1,
		kind: 'contribution',
		compartment: command.compartment,
		contributionId: row.id,
		itemId: null,
		endedAt: null
	};
	const about = { what: 'contribution', id: row.id } as const;
	const added = change(
		'contributionAdded',
		about,
		put('contributions', row),
		put('documents', document)
	);
	return decided(
		[{ ...added, documents: [{ id: document.id, epoch: 1, begin: command.text ?? '' }] }],
		{
			contributionId: row.id,
			documentId: document.id,
			epoch: document.epoch
		}
	);
}

/** The levels a `disclose` asks for, per agency when it names them. */
export function askedLevels(
	command: CommandOf<'disclose'>
): { all: DisclosureLevel } | { named: { agencyId: AgencyId; level: DisclosureLevel }[] } {
	if (command.audience) return { named: command.audience };
	const level = command.level ?? 'none';
	if (!command.agencyIds) return { all: level };
	return { named: command.agencyIds.map((agencyId) => ({ agencyId, level })) };
}

/**
 * Replaces the audience. Where anyone gets `visible`, the committed text becomes the published
 * version: a new one when it differs from the last. Each call is a line of the supply record (L67).
 * @param reading the committed text as it stands, and who reads the contribution before this
 */
export function disclose(
	s: Situation,
	command: CommandOf<'disclose'>,
	{ text, readers }: { text: string; readers: readonly AgencyId[] }
): Decided {
	const row = s.facts.contributions.find((other) => other.id === command.contributionId);
	if (!row) return refuse('notHere');
	if (row.withdrawnAt !== null) return refuse('wrongState');
	const asked = asAudience(s, row, command);
	if (namesStranger(s, asked)) return refuse('agencyNotInvolved');
	const published = s.facts.versions.find((version) => version.contributionId === row.id);
	const publishes = showsText(asked) && text !== (published?.text ?? '');
	if (!publishes && (sameAudience(asked, row.audience) || (showsText(asked) && !published)))
		return refuse('unchanged');
	const version = publishes ? row.version + 1 : row.version;
	const audience = publishes ? asked : withSince(asked, row, readers);
	const disclosed: Contribution = { ...row, version, audience };
	const puts: Put[] = [put('contributions', disclosed), supply(s, command, disclosed)];
	if (publishes) puts.push(newVersion(s, disclosed, text));
	const about = { what: 'contribution', id: row.id } as const;
	return decided([change('contributionDisclosed', about, ...puts)]);
}

export function withdrawContribution(
	s: Situation,
	command: CommandOf<'withdrawContribution'>
): Decided {
	const row = s.facts.contributions.find((other) => other.id === command.contributionId);
	if (!row) return refuse('notHere');
	if (row.withdrawnAt !== null) return refuse('wrongState');
	const withdrawn: Contribution = { ...row, audience: null, withdrawnAt: s.now };
	const about = { what: 'contribution', id: row.id } as const;
	return decided([
		change(
			'contributionWithdrawn',
			about,
			put('contributions', withdrawn),
			supply(s, command, withdrawn)
		)
	]);
}

/**
 * The text as it stands goes on in a new epoch; all that was before it, and every published text, is
 * gone. Who disclosed what, when and on what ground stays (L67).
 * @param erasing the text as it stands, as a state of its own, and every published version
 */
export function eraseText(
	s: Situation,
	command: CommandOf<'eraseText'>,
	{ state, versions }: Erasing
): Decided {
	const document = s.facts.documents.find((other) => other.id === command.documentId);
	if (!document) return refuse('notHere');
	const epoch = document.epoch + 1;
	const renewed = put('documents', { ...document, epoch });
	const begins = { documents: [{ id: document.id, epoch, begin: state }] };
	const row = s.facts.contributions.find((other) => other.id === document.contributionId);
	// What the partners write together has no versions; not everyone who takes part reads it.
	if (!row)
		return decided([{ ...change('textErased', aboutCase(s), renewed), ...begins, quiet: true }]);
	const about = { what: 'contribution', id: row.id } as const;
	const emptied = versions.map((version) => put('versions', { ...version, text: '' }));
	const puts = [renewed, ...emptied, supply(s, command, row)];
	return decided([{ ...change('textErased', about, ...puts), ...begins }]);
}

/** What an `eraseText` reads beside the facts. */
export interface Erasing {
	state: Uint8Array;
	versions: readonly Version[];
}

function aboutCase(s: Situation): About {
	return { what: 'case', id: caseOf(s.facts).id };
}

/** The provider itself always reads, so it is left out of its own audience. */
function asAudience(s: Situation, row: Contribution, command: CommandOf<'disclose'>): Audience {
	const asked = askedLevels(command);
	if ('all' in asked) return asked.all === 'none' ? null : { all: asked.all, since: s.now };
	const byAgency = new Map(asked.named.map((entry) => [entry.agencyId, entry.level]));
	byAgency.delete(row.agencyId);
	const named = [...byAgency].flatMap(([agencyId, level]) =>
		level === 'none' ? [] : [{ agencyId, level, since: s.now }]
	);
	named.sort((a, b) => (a.agencyId < b.agencyId ? -1 : 1));
	return named.length === 0 ? null : { named };
}

function namesStranger(s: Situation, audience: Audience): boolean {
	return (
		audience !== null &&
		'named' in audience &&
		audience.named.some((entry) => !agencyInvolvement(s.facts, entry.agencyId))
	);
}

function showsText(audience: Audience): boolean {
	if (audience === null) return false;
	if ('all' in audience) return audience.all === 'visible';
	return audience.named.some((entry) => entry.level === 'visible');
}

function sameAudience(a: Audience, b: Audience): boolean {
	const plain = (audience: Audience) =>
		JSON.stringify(audience, (key, value: unknown) =>
			key === 'since' || key === 'kept' ? undefined : value
		);
	return plain(a) === plain(b);
}

/** Who read this version before and still does, keeps the moment it came: no reader learns more. */
function withSince(asked: Audience, before: Contribution, readers: readonly AgencyId[]): Audience {
	const kept = readers.flatMap((agencyId) => {
		const since = agencyId === before.agencyId ? null : sinceOf(before.audience, agencyId);
		return since === null ? [] : [{ agencyId, since }];
	});
	if (asked === null || kept.length === 0) return asked;
	if ('all' in asked) return { ...asked, kept };
	return {
		named: asked.named.map((entry) => ({
			...entry,
			...kept.find(({ agencyId }) => entry.level === 'visible' && agencyId === entry.agencyId)
		}))
	};
}

/** When an audience first let this agency in; null when it does not. */
export function sinceOf(audience: Audience, agencyId: AgencyId): Instant | null {
	if (audience === null) return null;
	const entries = 'all' in audience ? audience.kept : audience.named;
	const own = entries?.find((entry) => entry.agencyId === agencyId)?.since;
	return own ?? ('all' in audience ? audience.since : null);
}

function newVersion(s: Situation, row: Contribution, text: string): Put {
	return put('versions', {
		...caseData(s),
		id: s.newId(),
		contributionId: row.id,
		number: row.version,
		text,
		publishedAt: s.now
	});
}

function supply(
	s: Situation,
	command: CommandOf<'disclose' | 'withdrawContribution' | 'eraseText'>,
	row: Contribution
): Put {
	return put('supplies', {
		...caseData(s),
		id: s.newId(),
		contributionId: row.id,
		version: row.version,
		at: s.now,
		memberId: s.memberId,
		ground: ('ground' in command ? command.ground : undefined) ?? row.ground,
		reason: command.reason ?? null,
		audience: row.audience
	});
}
