import { toIso } from '#shared/time.ts';
import type { MinutesItemView, MinutesView } from '#shared/view-minutes.ts';
import type { ConferenceState } from '#shared/words.ts';
import { isPartner, seesConference } from '#domain/conferences.ts';
import { isReleaseRelative } from '#domain/due.ts';
import type { CaseFacts, Minutes, MinutesItem } from '#domain/facts.ts';
import { summaryOf, type MinutesRecord } from '#domain/minutes.ts';
import { documentAccess } from './project/plan.ts';
import { readsRelease } from './project/release.ts';
import { readsRow } from './reach.ts';
import type { Table } from './seat.ts';
import { viewerOf, type Viewer } from './viewer.ts';

const recorded: readonly ConferenceState[] = ['minutesDraft', 'adopted', 'reopened'];

/** True for who sees a conference of which there are minutes, as a draft or adopted. */
export function seesMinutes({ conference, roster, member }: Table): boolean {
	return (
		recorded.includes(conference.conference.state) && seesConference(conference, roster, member)
	);
}

/**
 * A record as this member may read it today: its own items, and in them its rows of the table.
 * @param adopted what is known of it since it was adopted; null for a draft
 */
export function minutesFor(
	table: Table,
	{ frame, items }: MinutesRecord,
	adopted: Minutes | null
): Omit<MinutesView, 'can'> {
	const { conferenceId, title, place, startedAt, endedAt, chair, version } = frame;
	const isChair = table.conference.conference.chairId === table.member.id;
	return {
		conferenceId,
		title,
		place,
		startedAt,
		endedAt,
		chair,
		version,
		hash: adopted?.hash ?? null,
		adoptedAt: adopted ? toIso(adopted.adoptedAt) : null,
		// It may tell of a case that another reader takes no part in.
		reopenReason: isChair ? frame.reopenReason : null,
		versions: table.conference.minutes.map((row) => ({
			version: row.version,
			hash: row.hash,
			adoptedAt: toIso(row.adoptedAt)
		})),
		items: items.map((item) => itemFor(table, item, adopted === null))
	};
}

function itemFor(table: Table, item: MinutesItem, isDraft: boolean): MinutesView['items'][number] {
	const { cases, roster, member, today } = table;
	const facts = cases.get(item.caseId);
	const viewer = facts && viewerOf(facts, roster, member.id, today);
	const { itemId, position } = item;
	if (!facts || !viewer || !isPartner(facts, roster, member.id, today))
		return { itemId, partner: false, position };
	return { ...ownFor(item, viewer), ...(isDraft ? draftFor(facts, itemId, viewer) : {}) };
}

function ownFor(item: MinutesItem, viewer: Viewer): MinutesItemView {
	const { itemId, position, state, caseId, number, initials } = item;
	const { openedAt, closedAt, headCount, reason, nextReview, attendance } = item;
	const summary = readsRow('meeting.summary', viewer);
	const isOwn = ({ agencyId }: { agencyId: string }) => agencyId === viewer.agencyId;
	return {
		itemId,
		partner: true,
		position,
		state,
		case: { id: caseId, number, initials },
		openedAt,
		closedAt,
		headCount,
		reason,
		nextReview,
		attendance,
		decisions: readsRow('plan.decisions', viewer) ? item.decisions : [],
		tasks: tasksFor(item, viewer),
		stances: item.stances.filter((row) => summary || isOwn(row)),
		...(summary ? { summary: item.summary } : {}),
		plan: planFor(item, viewer)
	};
}

/** Numbers are for who reads all tasks; a day counted from the release, for who reads when that is. */
function tasksFor(item: MinutesItem, viewer: Viewer): MinutesItemView['tasks'] {
	const readsAll = readsRow('plan.actions', viewer);
	return item.tasks
		.filter(({ agencyId }) => readsAll || agencyId === viewer.agencyId)
		.map(({ due, number, dueDay, ...task }) => ({
			...task,
			number: readsAll ? number : null,
			dueDay: isReleaseRelative(due) && !readsRelease(viewer) ? null : dueDay,
			...('nextConference' in due && dueDay === null ? { atNextConference: true as const } : {})
		}));
}

function planFor({ plan }: MinutesItem, viewer: Viewer): MinutesItemView['plan'] {
	const { goals, picture, judgement, approach } = plan;
	const readsGoals = readsRow('plan.goals', viewer);
	return {
		goals: readsGoals ? goals : [],
		...(readsRow('plan.analysis', viewer) ? { picture, judgement } : {}),
		...(readsGoals ? { approach } : {})
	};
}

function draftFor(
	facts: CaseFacts,
	itemId: string,
	viewer: Viewer
): Pick<MinutesItemView, 'draft'> {
	const row = summaryOf(facts, itemId);
	if (!row || documentAccess(facts, row, viewer) !== 'write') return {};
	return { draft: { documentId: row.id, epoch: row.epoch } };
}
