import { compartments } from '#shared/compartments.ts';
import { toIso, type Day } from '#shared/time.ts';
import type { BoardView, ContributionView } from '#shared/view.ts';
import type { CaseFacts, Contribution, Roster } from '#domain/facts.ts';
import { canOfContribution } from '../can.ts';
import { atLeast } from '../compartments.ts';
import { reachOf, readersIn, readersOf, readSince } from '../reach.ts';
import type { Viewer } from '../viewer.ts';

/** The contributions this viewer reads, newest source last, and the provider's own drafts. */
export function contributionsFor(
	facts: CaseFacts,
	roster: Roster,
	viewer: Viewer,
	today: Day
): ContributionView[] {
	return facts.contributions
		.filter((row) => atLeast(reachOf(row, viewer, today), 'read'))
		.map((row) => contributionFor(facts, roster, row, viewer, today));
}

/** "Bekend, niet gedeeld": one line per provider and group, however many there are. */
export function knownFor(facts: CaseFacts, viewer: Viewer, today: Day): BoardView['known'] {
	const lines = new Map<string, BoardView['known'][number]>();
	for (const row of facts.contributions) {
		if (reachOf(row, viewer, today) !== 'known') continue;
		const { group } = compartments[row.compartment];
		lines.set(`${row.agencyId} ${group}`, { agencyId: row.agencyId, group, can: [] });
	}
	return inFixedOrder(facts, [...lines.values()]);
}

/** Ordered by involvement and group, so that the order tells nothing of when or how many. */
function inFixedOrder(facts: CaseFacts, known: BoardView['known']): BoardView['known'] {
	const order = facts.agencyInvolvements.map((row) => row.agencyId);
	return known.sort(
		(a, b) => order.indexOf(a.agencyId) - order.indexOf(b.agencyId) || (a.group < b.group ? -1 : 1)
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
	const since = row.agencyId === viewer.agencyId ? published?.publishedAt : readSince(row, viewer);
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
): Pick<ContributionView, 'documentId' | 'audience' | 'withdrawnAt'> {
	const document = facts.documents.find((other) => other.contributionId === row.id);
	return {
		...(document ? { documentId: document.id } : {}),
		audience: readersIn(facts, roster)
			.filter((reader) => reader.agencyId !== row.agencyId)
			.map((reader) => {
				const reach = reachOf(row, reader, today);
				const level = reach === 'read' ? 'visible' : reach === 'known' ? 'known' : 'none';
				return { agencyId: reader.agencyId, level };
			}),
		...(row.withdrawnAt === null ? {} : { withdrawnAt: toIso(row.withdrawnAt) })
	};
}
