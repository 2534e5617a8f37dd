import type { AgencyId, AttendeeId } from '#shared/ids.ts';
import { toIso } from '#shared/time.ts';
import type { ConferenceView } from '#shared/view-region.ts';
import type { TaskState } from '#shared/words.ts';
import { presentAt } from '#domain/attendance.ts';
import { isPartner, type Sitting } from '#domain/conferences.ts';
import type { AgendaItem, Task } from '#domain/facts.ts';
import { inSpeakingOrder } from '#domain/hands.ts';
import { stancesOn } from '#domain/outcomes.ts';
import { readsRow, type Reader } from './reach.ts';
import type { Table } from './seat.ts';

/** True for a partner of this item. */
export function isIn({ cases, roster, member, today }: Table, { caseId }: AgendaItem): boolean {
	return isPartner(cases.get(caseId), roster, member.id, today);
}

/** True for the acting chair and secretaries. */
export function runs({ conference, member }: Table): boolean {
	return (
		conference.conference.actingChairId === member.id || member.functions.includes('secretary')
	);
}

/** Of a member or a guest. */
export function nameOf({ conference, roster }: Sitting, id: AttendeeId): string {
	return [...roster.members, ...conference.guests].find((row) => row.id === id)?.name ?? '';
}

/** What partners see of the course of an item. */
export function courseOf(item: AgendaItem): Partial<ConferenceView['items'][number]> {
	const { added, paused, openedAt, closedAt, headCount, reason, nextReview } = item;
	return {
		...(added === 0 ? {} : { added }),
		...(paused === 0 ? {} : { paused }),
		...(openedAt === null ? {} : { openedAt: toIso(openedAt) }),
		...(closedAt === null ? {} : { closedAt: toIso(closedAt) }),
		...(headCount === null ? {} : { headCount }),
		...(reason === null ? {} : { reason }),
		...(nextReview === null ? {} : { nextReview })
	};
}

/** Who speaks and waits to, who is done with the step, and what came of the tasks of this item. */
export function speakingAt(
	table: Table,
	item: AgendaItem
): Pick<ConferenceView, 'hands' | 'floor' | 'ready' | 'tally' | 'proposed'> {
	const { conference, roster, member } = table;
	const { floorId, step, actingChairId } = conference.conference;
	const present = presentAt(table, item);
	const tasks = tasksOf(table, item);
	// Who goes on to the next step is ready for it.
	const asked = [...present].filter(
		(id) => id !== actingChairId && roster.members.some((row) => row.id === id)
	);
	const ready = conference.readies
		.filter((row) => row.step === step && asked.includes(row.memberId))
		.map((row) => row.memberId);
	return {
		hands: inSpeakingOrder(conference.hands)
			.filter(({ attendeeId }) => present.has(attendeeId))
			.map(({ attendeeId, handKind }) => ({
				attendeeId,
				name: nameOf(table, attendeeId),
				handKind
			})),
		floor: floorId !== null && present.has(floorId) ? floorId : null,
		ready: {
			ready: ready.length,
			of: asked.length,
			own: ready.includes(member.id),
			...(runs(table) ? { members: ready } : {})
		},
		tally: tallyOf(tasks),
		proposed: tasks.map(({ id }) => id)
	};
}

type Count = Omit<NonNullable<ConferenceView['tally']>[number], 'agencyId'>;

/** What the state of a task counts as; what was withdrawn counts as nothing. */
const counted: Partial<Record<TaskState, keyof Count>> = {
	proposed: 'proposed',
	accepted: 'accepted',
	started: 'accepted',
	completed: 'accepted',
	confirmed: 'accepted',
	declined: 'declined',
	returned: 'declined'
};

/** What came of tasks, per agency. */
function tallyOf(tasks: readonly Task[]): NonNullable<ConferenceView['tally']> {
	const counts = new Map<AgencyId, Count>();
	for (const { agencyId, state } of tasks) {
		const as = counted[state];
		if (!as) continue;
		const count = counts.get(agencyId) ?? { accepted: 0, proposed: 0, declined: 0 };
		counts.set(agencyId, { ...count, [as]: count[as] + 1 });
	}
	return [...counts].map(([agencyId, count]) => ({ agencyId, ...count }));
}

/** The tasks this member reads that were proposed since the item was opened. */
function tasksOf(table: Table, { caseId, openedAt }: AgendaItem): Task[] {
	const reader = readerOf(table);
	const readsAll = reader !== undefined && readsRow('plan.actions', reader);
	const tasks = table.cases.get(caseId)?.tasks ?? [];
	return tasks
		.filter(({ firstProcessedAt }) => openedAt !== null && firstProcessedAt >= openedAt)
		.filter(({ agencyId }) => readsAll || agencyId === reader?.agencyId);
}

function readerOf({ roster, member }: Table): Reader | undefined {
	const agency = roster.agencies.find(({ id }) => id === member.agencyId);
	return agency && { agencyId: agency.id, class: agency.class };
}

/** Of own items: what each agency says of them, to who reads their summary; its own to all. */
export function stancesFor(table: Table): Pick<ConferenceView, 'stances'> {
	const reader = readerOf(table);
	const readsAll = reader !== undefined && readsRow('meeting.summary', reader);
	const own = table.conference.items.filter((item) => isIn(table, item));
	const stances = own
		.flatMap((item) => stancesOn(item, table.cases))
		.filter(({ agencyId }) => readsAll || agencyId === reader?.agencyId)
		.map(({ itemId, agencyId, stance, note, answer }) => ({
			itemId,
			agencyId,
			stance,
			...(note === null ? {} : { note }),
			...(answer === null ? {} : { answer })
		}));
	return stances.length === 0 ? {} : { stances };
}
