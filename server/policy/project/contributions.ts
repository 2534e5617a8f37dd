import type { AgencyId } from '#shared/ids.ts';
import { compartments } from '#shared/compartments.ts';
import { toIso, type Day } from '#shared/time.ts';
import type { BoardView, ContributionView } from '#shared/view.ts';
import { sinceOf } from '#domain/contributions.ts';
import type { CaseFacts, Contribution, Roster } from '#domain/facts.ts';
import { canOfContribution } from '../can.ts';
import { atLeast, cellOf, lower } from '../compartments.ts';
import { reachOf, readersIn, readersOf } from '../reach.ts';
import type { Viewer } from '../viewer.ts';

/**
 * The contributions this viewer reads, newest source last, and the provider's own drafts. When
 * they were begun shows in no order: between those of one day, when the viewer got them does.
 */
export function contributionsFor(
	facts: CaseFacts,
	roster: Roster,
	viewer: Viewer,
	today: Day
): ContributionView[] {
	return inOrder(
		facts.contributions
			.filter((row) => atLeast(reachOf(row, viewer, today), 'read'))
			.map((row) => contributionFor(facts, roster, row, viewer, today))
	);
}

/** Contributions in the order of what is shown of them, and of nothing else. */
export function inOrder(rows: readonly ContributionView[]): ContributionView[] {
	return rows.toSorted((a, b) => compare(orderOf(a), orderOf(b)));
}

function orderOf({ sourceDate, disclosedAt, id }: ContributionView): string {
	return `${sourceDate} ${disclosedAt ?? 'draft'} ${id}`;
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/** "Bekend, niet gedeeld": one line per provider and group, however many there are. */
export function knownFor(facts: CaseFacts, viewer: Viewer, today: Day): BoardView['known'] {
	const lines = new Map<string, BoardView['known'][number]>();
	for (const row of facts.contributions) {
		if (reachOf(row, viewer, today) !== 'known') continue;
		const { group } = compartments[row.compartment];
		lines.set(`${row.agencyId} ${group}`, { agencyId: row.agencyId, group, can: [] });
	}
	const involved = facts.agencyInvolvements.filter((row) => row.to === null);
	return inFixedOrder(
		[...lines.values()],
		involved.map((row) => row.agencyId)
	);
}

/**
 * Ordered by involvement and group, so that the order tells nothing of when or how many. Agencies
 * that take part no more come last.
 */
export function inFixedOrder(
	known: BoardView['known'],
	involved: readonly AgencyId[]
): BoardView['known'] {
	const place = (id: AgencyId) => (involved.includes(id) ? involved.indexOf(id) : involved.length);
	return known.toSorted(
		(a, b) =>
			place(a.agencyId) - place(b.agencyId) ||
			compare(a.agencyId, b.agencyId) ||
			compare(a.group, b.group)
	);
}

function contributionFor(
	facts: CaseFacts,
	roster: Roster,
	row: Contribution,
	viewer: Viewer,
	today: Day
): ContributionView {
	const published = facts.versions.find((version) => version.contributionId === row.id);
	const author = roster.members.find((member) => member.id === row.memberId);
	const since =
		row.agencyId === viewer.agencyId
			? published?.publishedAt
			: sinceOf(row.audience, viewer.agencyId);
	return {
		id: row.id,
		compartment: row.compartment,
		agencyId: row.agencyId,
		author: { memberId: row.memberId, name: author?.name ?? '' },
		basis: row.basis,
		ground: row.ground,
		...(row.source === null ? {} : { source: row.source }),
		sourceDate: row.sourceDate,
		conditions: row.conditions,
		version: row.version,
		text: published?.text ?? '',
		disclosedAt: since === undefined || since === null ? null : toIso(since),
		can: canOfContribution(row, roster, viewer),
		readers: readersOf(facts, roster, row, today),
		...(row.agencyId === viewer.agencyId ? providersPart(facts, roster, row, today) : {})
	};
}

/** What the provider's own members see besides. */
function providersPart(
	facts: CaseFacts,
	roster: Roster,
	row: Contribution,
	today: Day
): Pick<ContributionView, 'documentId' | 'audience' | 'scope' | 'reach' | 'withdrawnAt'> {
	const document = facts.documents.find((other) => other.contributionId === row.id);
	const others = readersIn(facts, roster).filter((reader) => reader.agencyId !== row.agencyId);
	return {
		...(document ? { documentId: document.id } : {}),
		audience: others.map((reader) => {
			const reach = reachOf(row, reader, today);
			const level = reach === 'read' ? 'visible' : reach === 'known' ? 'known' : 'none';
			return { agencyId: reader.agencyId, level };
		}),
		scope: row.audience === null ? 'nobody' : 'all' in row.audience ? 'all' : 'named',
		reach: others.map((reader) => {
			const { access, upTo } = cellOf(row.compartment, reader.class);
			const cut = { access: lower(access, 'read'), upTo: lower(upTo, 'read') };
			return { agencyId: reader.agencyId, ...cut };
		}),
		...(row.withdrawnAt === null ? {} : { withdrawnAt: toIso(row.withdrawnAt) })
	};
}
