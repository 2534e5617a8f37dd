import { compartments, compartmentKeys } from '#shared/compartments.ts';
import type { MemberId } from '#shared/ids.ts';
import { toIso, type Instant } from '#shared/time.ts';
import type { BoardView } from '#shared/view.ts';
import { waitRow } from '#shared/waiting.ts';
import type { CaseFacts, DocumentFacts, Happening } from '#domain/facts.ts';
import { atLeast, cellOf } from '../compartments.ts';
import { accessTo } from '../reach.ts';
import type { Viewer } from '../viewer.ts';

type Access = 'read' | 'write';

/** The rows a class has, by the table alone, whether anything stands in them or not. */
export function compartmentsFor(viewer: Viewer): BoardView['compartments'] {
	return compartmentKeys.flatMap((key) => {
		const { access, reason } = cellOf(key, viewer.class);
		if (access !== 'read' && access !== 'write') return [];
		return [{ key, group: compartments[key].group, access, reason }];
	});
}

/**
 * What this viewer may open a channel on: the provider its own contributions, for life and alone;
 * the plan's documents whoever the table lets read them, a summary until it is adopted. Null: not
 * this viewer's, or not there.
 */
export function documentAccess(
	facts: CaseFacts,
	document: DocumentFacts,
	viewer: Viewer
): Access | null {
	if (document.kind === 'contribution') {
		const row = facts.contributions.find((other) => other.id === document.contributionId);
		return row?.agencyId === viewer.agencyId ? 'write' : null;
	}
	const access = accessTo(document.compartment, viewer.class);
	if (document.endedAt !== null || (access !== 'read' && access !== 'write')) return null;
	return document.kind === 'summary' && !writesSummary(facts, document, viewer) ? 'read' : access;
}

/** While its item is open whoever writes there, and until it is adopted chair and secretary. */
function writesSummary(facts: CaseFacts, { itemId }: DocumentFacts, viewer: Viewer): boolean {
	if (facts.agendaItems.some(({ id, state }) => id === itemId && state === 'open')) return true;
	return viewer.functions.includes('chair') || viewer.functions.includes('secretary');
}

/** The documents, without their text: that travels with the view and is no part of it. */
export function documentsFor(facts: CaseFacts, viewer: Viewer): BoardView['documents'] {
	return facts.documents.flatMap((row) => {
		const access = documentAccess(facts, row, viewer);
		if (access === null) return [];
		return [
			{
				id: row.id,
				epoch: row.epoch,
				kind: row.kind,
				compartment: row.compartment,
				access,
				...(row.contributionId === null ? {} : { contributionId: row.contributionId }),
				...(row.itemId === null ? {} : { itemId: row.itemId }),
				text: ''
			}
		];
	});
}

export function decisionsFor(facts: CaseFacts, viewer: Viewer): BoardView['decisions'] {
	if (!atLeast(accessTo('plan.decisions', viewer.class), 'read')) return [];
	return facts.decisions.map(({ id, number, text, day, conferenceId }) => ({
		id,
		number,
		text,
		day,
		...(conferenceId === null ? {} : { conferenceId })
	}));
}

/** What the course of the case needs to know of the rest of the view. */
export interface Seen {
	contributions: BoardView['contributions'];
	tasks: BoardView['tasks'];
}

/**
 * The course of the case (verloop): only what happened to things this viewer sees. Of another
 * agency's contribution it is the moment this viewer got it, not what its provider did since.
 */
export function historyFor(facts: CaseFacts, viewer: Viewer, seen: Seen): BoardView['history'] {
	return linesFor(facts, viewer, seen, () => true);
}

/** Of the course of the case what others than this member did after an instant. */
export function newsFor(
	facts: CaseFacts,
	viewer: Viewer,
	seen: Seen,
	reader: { memberId: MemberId; since: Instant }
): BoardView['history'] {
	const since = toIso(reader.since);
	const others = linesFor(facts, viewer, seen, (row) => row.memberId !== reader.memberId);
	return others.filter(({ at }) => at > since);
}

function linesFor(
	facts: CaseFacts,
	viewer: Viewer,
	seen: Seen,
	counts: (row: Happening) => boolean
): BoardView['history'] {
	const own = facts.happenings
		.filter((row) => counts(row) && seesHappening(facts, row, viewer, seen))
		.map((row) => ({
			at: toIso(row.at),
			kind: row.kind,
			...(row.agencyId === null ? {} : { agencyId: row.agencyId })
		}));
	const received = seen.contributions.flatMap((row) =>
		row.agencyId === viewer.agencyId || row.disclosedAt === null
			? []
			: [{ at: row.disclosedAt, kind: 'contributionDisclosed', agencyId: row.agencyId }]
	);
	return [...own, ...received].sort((a, b) => compare(orderOf(a), orderOf(b)));
}

/** One order for every viewer, also for what happened in one instant. */
function orderOf({ at, kind, agencyId }: BoardView['history'][number]): string {
	return `${at} ${kind} ${agencyId ?? ''}`;
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

function seesHappening(facts: CaseFacts, row: Happening, viewer: Viewer, seen: Seen): boolean {
	switch (row.about.what) {
		case 'ask':
		case 'conference':
		case 'region':
			return false;
		case 'gateLine':
			return reads('plan.gatecard', viewer);
		case 'wait': {
			const wait = facts.waits.find((other) => other.id === row.about.id);
			return wait !== undefined && reads(waitRow[wait.waitKind], viewer);
		}
		case 'bridge':
			return reads('care.bridging', viewer);
		case 'case':
		case 'agency':
			return true;
		case 'subject':
			return reads(row.kind === 'bsnSet' ? 'identity.bsn' : 'identity.core', viewer);
		case 'decision':
			return reads('plan.decisions', viewer);
		case 'release':
			return reads('detention.release', viewer);
		case 'investigation':
			return reads('person.view', viewer);
		case 'goal':
			return reads('plan.goals', viewer);
		case 'task':
			return seen.tasks.some((task) => task.id === row.about.id);
		case 'contribution':
			return facts.contributions.some(
				(other) => other.id === row.about.id && other.agencyId === viewer.agencyId
			);
	}
}

function reads(key: Parameters<typeof accessTo>[0], viewer: Viewer): boolean {
	return atLeast(accessTo(key, viewer.class), 'read');
}
