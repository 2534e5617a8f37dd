import type { CommandOf } from '#shared/commands.ts';
import { badField, refuse } from '#shared/refusals.ts';
import { put } from './apply.ts';
import { belongsAt, ended, hearsRoom, isThere, marksAt, openItemOf, remark } from './attendance.ts';
import { changed, sittingOf, theConference, untaken } from './conferences.ts';
import { withDocuments, type Decided, type Situation } from './decision.ts';
import type { AgendaItem, Attendance, Conference, DocumentFacts, Put } from './facts.ts';
import { summaryOf } from './minutes.ts';

/** The open item, of a command that is taken in one alone. */
export function theOpenItem(s: Situation): AgendaItem {
	const item = openItemOf(theConference(s));
	if (!item) throw new Error('no item is open');
	return item;
}

/**
 * Opens an item that is still to come, or was deferred here before. Who may be there is marked as it
 * was marked in general; all others who were there are marked absent for it.
 */
export function openItem(s: Situation, command: CommandOf<'openItem'>): Decided {
	const { conference, items } = theConference(s);
	const item = items.find(({ id }) => id === command.itemId);
	if (!item) return refuse('notHere');
	if (untaken('openItem', conference)) return refuse('wrongState');
	if (command.seen !== undefined && command.seen !== conference.openItemId) return refuse('stale');
	if (conference.openItemId !== null) return refuse('itemOpen');
	if (!mayOpen(item)) return refuse('wrongState');
	const { staying, leaving } = seatsAt(s, item);
	if (leaving.some(hearsRoom) && command.roomCleared !== true) return refuse('roomNotCleared');
	const rows = [
		...staying.flatMap((mark) => remark(s, item.id, mark)),
		...leaving.flatMap((mark) => remark(s, item.id, { ...mark, attendance: 'absent' }))
	];
	const opened: AgendaItem = {
		...item,
		state: 'open',
		openedAt: s.now,
		closedAt: null,
		paused: 0,
		headCount: command.headCount ?? null,
		reason: null,
		nextReview: null
	};
	const begun = {
		openItemId: item.id,
		step: 'tasks',
		stepAt: s.now,
		floorId: null,
		room: null
	} as const;
	const summary = newSummary(s, item);
	return withDocuments(
		changed('itemOpened', { ...conference, ...begun }, [
			put('agendaItems', opened),
			...rows,
			...summary.map((row) => put('documents', row))
		]),
		summary.map(({ id, epoch }) => ({ id, epoch, begin: '' }))
	);
}

/** The text in which its partners write what it comes to; none for an item that has one. */
function newSummary(s: Situation, { id: itemId, caseId }: AgendaItem): DocumentFacts[] {
	const facts = s.cases.get(caseId);
	if (!facts || summaryOf(facts, itemId)) return [];
	return [
		{
			id: s.newId(),
			caseId,
			firstProcessedAt: s.now,
			epoch: 1,
			kind: 'summary',
			compartment: 'meeting.summary',
			contributionId: null,
			itemId,
			endedAt: null
		}
	];
}

/** True for an item that is to come, or comes back. */
export function mayOpen({ state }: AgendaItem): boolean {
	return state === 'planned' || state === 'deferred';
}

/** Of who is marked in general: who may be at the item, and who is there and may not. */
function seatsAt(s: Situation, item: AgendaItem): { staying: Attendance[]; leaving: Attendance[] } {
	const sitting = sittingOf(s);
	const marks = marksAt(sitting.conference, null);
	const belongs = (mark: Attendance) => belongsAt(sitting, item, mark.attendeeId);
	return {
		staying: marks.filter(belongs),
		leaving: marks.filter((mark) => isThere(mark) && !belongs(mark))
	};
}

/** Everybody begins anew at another step. */
export function setStep(s: Situation, { step, seen }: CommandOf<'setStep'>): Decided {
	const { conference, readies } = theConference(s);
	const no = untaken('setStep', conference);
	if (no) return refuse(no);
	if (seen !== undefined && seen !== conference.step && seen !== conference.openItemId)
		return refuse('stale');
	if (step === conference.step) return refuse('unchanged');
	const drops = readies.map((row) => put('readies', row));
	return changed('stepSet', { ...conference, step, stepAt: s.now }, [], {}, drops);
}

export function addMinutes(s: Situation, { minutes }: CommandOf<'addMinutes'>): Decided {
	const { conference } = theConference(s);
	const no = untaken('addMinutes', conference);
	if (no) return refuse(no);
	const item = theOpenItem(s);
	const row = { ...item, added: item.added + minutes };
	return changed('minutesAdded', conference, [put('agendaItems', row)]);
}

/** The day of its next review is also the case's. */
export function closeItem(s: Situation, command: CommandOf<'closeItem'>): Decided {
	const { outcome, reason = null, nextReview = null, seen } = command;
	const { conference } = theConference(s);
	if (nextReview !== null && nextReview < s.today) return badField('nextReview', { code: 'day' });
	const no = untaken('closeItem', conference);
	if (no) return refuse(no);
	if (seen !== undefined && seen !== conference.openItemId) return refuse('stale');
	const item = theOpenItem(s);
	const closed = closing(s, item, { state: outcome, reason, nextReview });
	const file = s.cases.get(item.caseId)?.cases[0];
	const reviewed = file && nextReview !== null ? [put('cases', { ...file, nextReview })] : [];
	const puts = [...closed.puts, ...backInGeneral(s, item), ...reviewed];
	return changed('itemClosed', closed.conference, puts, {}, closed.drops);
}

/** The open item with the pause counted that goes on now, if any. */
export function rested(s: Situation, item: AgendaItem): AgendaItem {
	const { pausedAt } = theConference(s).conference;
	return pausedAt === null ? item : { ...item, paused: item.paused + s.now - pausedAt };
}

/** What ends with the open item: its marks, hands, floor and readiness. */
export function closing(
	s: Situation,
	item: AgendaItem,
	end: Pick<AgendaItem, 'state' | 'reason' | 'nextReview'>
): { conference: Conference; puts: Put[]; drops: Put[] } {
	const { conference, hands, readies, ...facts } = theConference(s);
	const marks = marksAt(facts, item.id).map((mark) => ended(s, mark));
	return {
		conference: {
			...conference,
			openItemId: null,
			step: null,
			stepAt: null,
			floorId: null,
			room: null
		},
		puts: [put('agendaItems', { ...rested(s, item), ...end, closedAt: s.now }), ...marks],
		drops: [...hands.map((row) => put('hands', row)), ...readies.map((row) => put('readies', row))]
	};
}

/**
 * Who came or left during an item is marked so in general from then on; who had to leave for it is
 * marked as before it.
 */
function backInGeneral(s: Situation, item: AgendaItem): Put[] {
	const sitting = sittingOf(s);
	const general = marksAt(sitting.conference, null);
	return marksAt(sitting.conference, item.id)
		.filter((mark) => belongsAt(sitting, item, mark.attendeeId))
		.flatMap((mark) => {
			const before = general.find((row) => row.attendeeId === mark.attendeeId);
			return before?.attendance === mark.attendance ? [] : remark(s, null, mark, before);
		});
}
