import type { CompartmentKey } from '#shared/compartments.ts';
import type { AgencyId } from '#shared/ids.ts';
import type { Day } from '#shared/time.ts';
import type { RoomBlock } from '#shared/view-room.ts';
import { isReleaseRelative, planningOf, resolveDue } from '#domain/due.ts';
import type {
	CaseFacts,
	CaseFile,
	Contribution,
	Decision,
	Displayed,
	DocumentFacts,
	Goal,
	Roster,
	Task
} from '#domain/facts.ts';
import { atLeast } from './compartments.ts';
import { documentAccess } from './project/plan.ts';
import { readsRelease } from './project/release.ts';
import { reachOf, readsRow } from './reach.ts';
import type { Viewer } from './viewer.ts';

/* Parts of a case as several people read them who look at one screen. */

/** A case, with who look at it together: members as what they are in it, and guests or none. */
export interface Together {
	facts: CaseFacts;
	file: CaseFile;
	roster: Roster;
	today: Day;
	viewers: readonly Viewer[];
	guests: boolean;
}

/** True when all of them read a row of the table. */
function readRow({ viewers, guests }: Together, row: CompartmentKey): boolean {
	return (!guests || guestRows.includes(row)) && viewers.every((viewer) => readsRow(row, viewer));
}

/** What a guest counts as reading, and nothing else. */
const guestRows: readonly CompartmentKey[] = [
	'plan.goals',
	'plan.actions',
	'plan.decisions',
	'meeting.summary'
];

/** Those of the blocks that all of them read. */
export function readIn(together: Together | null, blocks: readonly Displayed[]): Displayed[] {
	return together ? blocks.filter((block) => blockOf(together, block) !== null) : [];
}

/** What is behind a kind and an id; null for what one of them does not read, and what is not there. */
export function blockOf(together: Together, { kind, id }: Displayed): RoomBlock | null {
	const { facts } = together;
	switch (kind) {
		case 'decision':
			return decisionBlock(
				together,
				facts.decisions.find((row) => row.id === id)
			);
		case 'task':
			return taskBlock(
				together,
				facts.tasks.find((row) => row.id === id)
			);
		case 'goal':
			return goalBlock(
				together,
				facts.goals.find((row) => row.id === id)
			);
		case 'document':
			return documentBlock(
				together,
				facts.documents.find((row) => row.id === id)
			);
		case 'contribution':
			return contributionBlock(
				together,
				facts.contributions.find((row) => row.id === id)
			);
	}
}

function decisionBlock(together: Together, row?: Decision): RoomBlock | null {
	if (!row || !readRow(together, 'plan.decisions')) return null;
	const { id, number, text, day } = row;
	return { kind: 'decision', id, number, text, day };
}

/** An owner always reads its own. A day counted from the release is for who reads when that is. */
function taskBlock(together: Together, row?: Task): RoomBlock | null {
	const { facts, viewers, guests, today } = together;
	if (!row) return null;
	const { id, title, agencyId, state, due } = row;
	if (!viewers.every((one) => one.agencyId === agencyId || readsRow('plan.actions', one)))
		return null;
	const hidden = isReleaseRelative(due) && (guests || !viewers.every(readsRelease));
	const dueDay = hidden ? null : resolveDue(due, planningOf(facts, today));
	return { kind: 'task', id, title, ...agencyIn(together, agencyId), dueDay, state };
}

function goalBlock(together: Together, row?: Goal): RoomBlock | null {
	if (!row || !readRow(together, 'plan.goals')) return null;
	const { id, number, title, state } = row;
	return { kind: 'goal', id, number, title, state };
}

/** A text that the partners write together; what one agency drafts is on no screen of others. */
function documentBlock(
	{ facts, viewers, guests }: Together,
	row?: DocumentFacts
): RoomBlock | null {
	if (!row || row.kind === 'contribution') return null;
	if (guests && !guestRows.includes(row.compartment)) return null;
	if (!viewers.every((viewer) => documentAccess(facts, row, viewer) !== null)) return null;
	const { id, epoch, kind } = row;
	return { kind: 'document', id, epoch, documentKind: kind, text: '' };
}

/** As it was published; guests read none. */
function contributionBlock(together: Together, row?: Contribution): RoomBlock | null {
	const { facts, viewers, guests, today } = together;
	if (!row || guests || row.withdrawnAt !== null) return null;
	if (!viewers.every((viewer) => atLeast(reachOf(row, viewer, today), 'read'))) return null;
	const { id, compartment, agencyId, version } = row;
	const published = facts.versions.find(
		(one) => one.contributionId === id && one.number === version
	);
	if (!published) return null;
	const { text } = published;
	return { kind: 'contribution', id, compartment, ...agencyIn(together, agencyId), text };
}

function agencyIn({ roster }: Together, agencyId: AgencyId) {
	const agency = roster.agencies.find(({ id }) => id === agencyId);
	return { agencyId, agencyName: agency?.name ?? '', class: agency?.class ?? ('PROC' as const) };
}
