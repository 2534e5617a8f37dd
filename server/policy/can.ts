import type { CommandKind } from '#shared/commands.ts';
import { hasOpenDisagreement } from '#domain/adopting.ts';
import { conferenceTakes, untaken, type ConferenceCommandKind } from '#domain/conferences.ts';
import type {
	AgendaItem,
	Ask,
	Bridge,
	CaseFacts,
	Contribution,
	Goal,
	Roster,
	Task,
	Wait
} from '#domain/facts.ts';
import { mayOpen } from '#domain/items.ts';
import { isLeaderless } from '#domain/running.ts';
import { stancesOn } from '#domain/outcomes.ts';
import { isFor, taskMoves, type TaskCommandKind } from '#domain/tasks.ts';
import type { Asked } from './conditions.ts';
import { seatOf, type Presence, type Seat, type Table } from './seat.ts';
import type { Viewer } from './viewer.ts';
import { wayFor } from './ways.ts';

/*
 * What a viewer may do about a thing it sees, as it stands now: the rows of the command table that
 * `mayDo` judges by, asked without parameters. So a button is there exactly when its command is.
 */

const caseKinds: readonly CommandKind[] = [
	'setPhase',
	'setSubject',
	'setBsn',
	'involveAgency',
	'involveMember',
	'endInvolvement',
	'setCaseLead',
	'markInvestigation',
	'addGoal',
	'addContribution',
	'setReleaseWindow',
	'proposeTask',
	'setGateLine',
	'openWait',
	'openBridge'
];
const waitKinds: readonly CommandKind[] = ['setInterim', 'checkWait', 'closeWait'];
const goalKinds: readonly CommandKind[] = ['renameGoal', 'closeGoal'];
const taskKinds = Object.keys(taskMoves) as TaskCommandKind[];

/** Commands about the case as a whole. */
export function canOfCase(facts: CaseFacts, roster: Roster, viewer: Viewer): CommandKind[] {
	const kinds = allowed(caseKinds, { ...viewer, roster });
	const hasBsn = facts.subjects.some((subject) => subject.bsn !== null);
	return hasBsn ? [...kinds, ...allowed(['revealBsn'], { ...viewer, roster })] : kinds;
}

export function canOfGoal(goal: Goal, roster: Roster, viewer: Viewer): CommandKind[] {
	const open: readonly CommandKind[] = goal.state === 'open' ? goalKinds : [];
	return allowed([...open, 'moveGoal'], { ...viewer, roster });
}

export function canOfTask(task: Task, roster: Roster, viewer: Viewer): CommandKind[] {
	const kinds = taskKinds.filter((kind) => isFor(kind, task, viewer.agencyId));
	return allowed(kinds, { ...viewer, roster, task });
}

export function canOfContribution(
	contribution: Contribution,
	roster: Roster,
	viewer: Viewer
): CommandKind[] {
	const writesDocument = contribution.agencyId === viewer.agencyId;
	const asked = { ...viewer, roster, contribution, writesDocument };
	if (contribution.withdrawnAt !== null) return allowed(['eraseText'], asked);
	return allowed(['disclose', 'withdrawContribution', 'eraseText'], asked);
}

/** Of an open wait. */
export function canOfWait(wait: Wait, roster: Roster, viewer: Viewer): CommandKind[] {
	return allowed(waitKinds, { ...viewer, roster, wait });
}

export function canOfBridge(bridge: Bridge, roster: Roster, viewer: Viewer): CommandKind[] {
	return bridge.until === null ? allowed(['closeBridge'], { ...viewer, roster, bridge }) : [];
}

/** Of an open question to this viewer's agency. */
export function canOfAsk(ask: Ask, roster: Roster, viewer: Viewer): CommandKind[] {
	return allowed(['answerAsk'], { ...viewer, roster, ask });
}

/** Of something that is known to it and that no question stands about. */
export function canOfKnown(roster: Roster, viewer: Viewer): CommandKind[] {
	return allowed(['askAfter'], { ...viewer, roster, knows: true });
}

/** What a member may do at a conference as it now stands. */
export function canAtConference(
	table: Table,
	asked: Asked,
	presence: Presence
): ConferenceCommandKind[] {
	const { conference } = table.conference;
	const kinds = Object.keys(conferenceTakes) as ConferenceCommandKind[];
	const here = [seatOf(table)];
	return kinds.filter((kind) => {
		if (untaken(kind, conference) || isMoot(kind, table, presence)) return false;
		const seats = seatsElsewhere(kind, table) ?? here;
		return seats.some((seat) => wayFor(kind, { ...asked, seat }) !== null);
	});
}

/** A chair that is not free is not taken, a black screen goes no blacker, and an open disagreement is first. */
function isMoot(kind: ConferenceCommandKind, table: Table, presence: Presence): boolean {
	const { conference, cases } = table;
	if (kind === 'takeChair') return !isFree(table, presence);
	if (kind === 'blankRoom') return conference.conference.room?.shown !== true;
	return kind === 'adoptConference' && hasOpenDisagreement({ conference, cases });
}

/** For its own chair always; for another once who runs it is gone long enough, or may not go on. */
function isFree(table: Table, presence: Presence): boolean {
	const { actingChairId, chairId } = table.conference.conference;
	if (actingChairId === table.member.id) return false;
	const isAway = presence.chairAway?.memberId === actingChairId;
	return chairId === table.member.id || isAway || isLeaderless(table);
}

/** The seats from which one may open or answer; null for what is about the item that is open. */
function seatsElsewhere(kind: ConferenceCommandKind, table: Table): Seat[] | null {
	const { conference, items } = table.conference;
	const seatsAt = (some: AgendaItem[]) => some.map((item) => seatOf(table, undefined, item));
	if (kind === 'openItem') return seatsAt(conference.openItemId ? [] : items.filter(mayOpen));
	if (kind !== 'answerDisagreement') return null;
	const disputed = (item: AgendaItem) =>
		stancesOn(item, table.cases).some(({ stance }) => stance === 'disagree');
	return seatsAt(items.filter(disputed));
}

function allowed(kinds: readonly CommandKind[], asked: Asked): CommandKind[] {
	return kinds.filter((kind) => wayFor(kind, asked) !== null);
}
