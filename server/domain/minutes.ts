import type { AgencyId, AttendeeId, DocumentId } from '#shared/ids.ts';
import { toIso, type Instant } from '#shared/time.ts';
import { planningOf, resolveDue } from './due.ts';
import type { Sitting } from './conferences.ts';
import type {
	AgendaItem,
	Attendance,
	CaseFacts,
	MinutesFrame,
	MinutesItem,
	Roster,
	Task
} from './facts.ts';
import { orderedGoals } from './goals.ts';

/** The record of a conference: what is about no case, and every item that was opened. */
export interface MinutesRecord {
	frame: MinutesFrame;
	items: MinutesItem[];
}

/** What adopting and reopening a conference read beside the facts. */
export interface Recorded {
	/** Committed texts; of summaries that are to begin again those that were adopted. */
	texts: ReadonlyMap<DocumentId, string>;
	/** SHA-256 of a whole record. */
	hash: (whole: object) => string;
}

/** Which record it is, and words that are not among the facts. */
export interface Recording {
	version: number;
	/** Makes its hash tell nothing to who guesses what it does not read. */
	salt: string;
	/** Committed texts of the documents of its cases. */
	texts: ReadonlyMap<DocumentId, string>;
}

/** The record as the facts and texts now stand. */
export function recordOf(sitting: Sitting, { version, salt, texts }: Recording): MinutesRecord {
	const items = discussed(sitting).flatMap((item) => {
		const facts = sitting.cases.get(item.caseId);
		return facts ? [itemOf(sitting, item, facts, texts)] : [];
	});
	const { conference, guests } = sitting.conference;
	const { id: conferenceId, title, place, startedAt, endedAt, chairId } = conference;
	const frame: MinutesFrame = {
		conferenceId,
		version,
		salt,
		title,
		place,
		startedAt: iso(startedAt),
		endedAt: iso(endedAt),
		chair: nameIn(sitting.roster.members, chairId),
		reopenReason: conference.reopenReason,
		guests: guests.map(({ id, name, organisation, secrecySignedOn }) => ({
			guestId: id,
			name,
			organisation,
			secrecySignedOn
		})),
		itemIds: items.map(({ itemId }) => itemId)
	};
	return { frame, items };
}

/** One value of the whole, to take its hash of. */
export function wholeOf({ frame, items }: MinutesRecord): object {
	return { ...frame, items };
}

/** The items that were opened, in the order of the agenda. */
export function discussed({ conference }: Pick<Sitting, 'conference'>): AgendaItem[] {
	return conference.items.filter(({ openedAt }) => openedAt !== null);
}

/** The document in which the summary of an item is written; undefined before it was first opened. */
export function summaryOf({ documents }: CaseFacts, itemId: string) {
	return documents.find((row) => row.kind === 'summary' && row.itemId === itemId);
}

function itemOf(
	sitting: Sitting,
	item: AgendaItem,
	facts: CaseFacts,
	texts: ReadonlyMap<DocumentId, string>
): MinutesItem {
	const { number = '', initials = '' } = facts.cases[0] ?? {};
	const textOf = (kind: string) =>
		texts.get(facts.documents.find((row) => row.kind === kind)?.id ?? '') ?? '';
	const { id: itemId, caseId, position, state, headCount, reason, nextReview } = item;
	return {
		itemId,
		caseId,
		position,
		number,
		initials,
		state,
		openedAt: iso(item.openedAt),
		closedAt: iso(item.closedAt),
		headCount,
		reason,
		nextReview,
		attendance: attendanceAt(sitting, itemId),
		decisions: facts.decisions
			.filter(({ conferenceId }) => conferenceId === item.conferenceId)
			.map(({ id, number: n, text, day }) => ({ id, number: n, text, day })),
		tasks: tasksAt(sitting, item, facts),
		stances: facts.stances
			.filter((row) => row.itemId === itemId)
			.map(({ agencyId, stance, note, answer }) => ({
				...agencyOf(sitting.roster, agencyId),
				stance,
				note,
				answer
			})),
		summary: texts.get(summaryOf(facts, itemId)?.id ?? '') ?? '',
		plan: {
			goals: orderedGoals(facts).map(({ id, number: n, title, state: goalState }) => ({
				id,
				number: n,
				title,
				state: goalState
			})),
			picture: textOf('picture'),
			judgement: textOf('judgement'),
			approach: textOf('approach')
		}
	};
}

function attendanceAt(sitting: Sitting, itemId: string): MinutesItem['attendance'] {
	return marksOf(sitting, itemId).map(({ attendeeId, attendance, from, to }) => ({
		...attendeeOf(sitting, attendeeId),
		attendance,
		from: toIso(from),
		to: iso(to)
	}));
}

function marksOf({ conference }: Sitting, itemId: string): Attendance[] {
	return conference.attendances.filter((row) => row.itemId === itemId);
}

/** The tasks that were proposed while the item was open, but those taken back. */
function tasksAt(sitting: Sitting, item: AgendaItem, facts: CaseFacts): MinutesItem['tasks'] {
	const planning = planningOf(facts, sitting.today);
	const opened = marksOf(sitting, item.id).map(({ from }) => from);
	const from = Math.min(item.openedAt ?? Infinity, ...opened);
	const to = item.closedAt ?? Infinity;
	const isOfItem = ({ firstProcessedAt: at, state }: Task) =>
		at >= from && at <= to && state !== 'withdrawn';
	return facts.tasks
		.filter(isOfItem)
		.map(({ id, number, title, agencyId, due, state, reason }) => ({
			id,
			number,
			title,
			...agencyOf(sitting.roster, agencyId),
			due,
			dueDay: resolveDue(due, planning),
			state,
			reason
		}));
}

function attendeeOf({ roster, conference }: Sitting, attendeeId: AttendeeId) {
	const guest = conference.guests.find(({ id }) => id === attendeeId);
	if (guest) return { attendeeId, name: guest.name, of: guest.organisation };
	const member = roster.members.find(({ id }) => id === attendeeId);
	const of = nameIn(roster.agencies, member?.agencyId ?? '');
	return { attendeeId, name: member?.name ?? '', of };
}

function agencyOf({ agencies }: Roster, agencyId: AgencyId) {
	const agency = agencies.find(({ id }) => id === agencyId);
	return { agencyId, agencyName: agency?.name ?? '', class: agency?.class ?? ('PROC' as const) };
}

function nameIn(rows: readonly { id: string; name: string }[], wanted: string): string {
	return rows.find(({ id }) => id === wanted)?.name ?? '';
}

function iso(at: Instant | null): string | null {
	return at === null ? null : toIso(at);
}
