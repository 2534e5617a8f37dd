import type { AgencyId } from '#shared/ids.ts';
import type { Command } from '#shared/commands.ts';
import { put } from './apply.ts';
import { answerAsk, askAfter } from './asks.ts';
import { closeBridge, openBridge } from './bridges.ts';
import * as cases from './case.ts';
import { isConferenceCommand, planConference } from './conferences.ts';
import { decideConference, type ConferenceReading } from './conferring.ts';
import * as contributions from './contributions.ts';
import type { Decided, Situation } from './decision.ts';
import type { About, Change, ChangeKind, Happening } from './facts.ts';
import { setGateLine } from './gate-card.ts';
import * as goals from './goals.ts';
import * as involvement from './involvement.ts';
import { decideRegion, isRegionCommand } from './region.ts';
import { setReleaseWindow } from './release.ts';
import { decideTask, isTaskCommand, proposeTask } from './tasks.ts';
import { undo, undoably } from './undo.ts';
import { refuse } from '#shared/refusals.ts';
import { checkWait, closeWait, openWait, setInterim } from './waits.ts';

/** What a command reads beside the facts. */
export interface Reading extends ConferenceReading {
	/** Committed text of the contribution that a `disclose` is about. */
	text: string;
	/** Agencies that read that contribution now, by policy. */
	readers: readonly AgencyId[];
	/** What an `eraseText` leaves, and what it empties. */
	erasing: contributions.Erasing;
}

/**
 * The rules of the work: what a permitted command changes, or why it does not.
 * Pure: clock and ids come in with the situation.
 */
export function decide(s: Situation, command: Command, reading: Reading): Decided {
	const outcome = byKind(s, command, reading);
	if (!outcome.ok) return outcome;
	const changes = undoably(s, command, outcome.changes);
	return { ...outcome, changes: changes.map((change) => remembered(s, change)) };
}

function byKind(s: Situation, command: Command, reading: Reading): Decided {
	switch (command.kind) {
		case 'openCase':
			return cases.openCase(s, command);
		case 'setPhase':
			return cases.setPhase(s, command);
		case 'setSubject':
			return cases.setSubject(s, command);
		case 'setBsn':
			return cases.setBsn(s, command);
		case 'revealBsn':
			return cases.revealBsn(s);
		case 'setCaseLead':
			return cases.setCaseLead(s, command);
		case 'markInvestigation':
			return cases.markInvestigation(s, command);
		case 'involveAgency':
			return involvement.involveAgency(s, command);
		case 'involveMember':
			return involvement.involveMember(s, command);
		case 'endInvolvement':
			return involvement.endInvolvement(s, command);
		case 'addGoal':
			return goals.addGoal(s, command);
		case 'renameGoal':
			return goals.renameGoal(s, command);
		case 'closeGoal':
			return goals.closeGoal(s, command);
		case 'moveGoal':
			return goals.moveGoal(s, command);
		case 'undo':
			return undo(s, command);
		case 'addContribution':
			return contributions.addContribution(s, command);
		case 'disclose':
			return contributions.disclose(s, command, reading);
		case 'withdrawContribution':
			return contributions.withdrawContribution(s, command);
		case 'eraseText':
			return contributions.eraseText(s, command, reading.erasing);
		case 'askAfter':
			return askAfter(s, command);
		case 'answerAsk':
			return answerAsk(s, command);
		case 'setGateLine':
			return setGateLine(s, command);
		case 'openWait':
			return openWait(s, command);
		case 'setInterim':
			return setInterim(s, command);
		case 'checkWait':
			return checkWait(s, command);
		case 'closeWait':
			return closeWait(s, command);
		case 'openBridge':
			return openBridge(s, command);
		case 'closeBridge':
			return closeBridge(s, command);
		case 'proposeTask':
			return proposeTask(s, command);
		case 'setReleaseWindow':
			return setReleaseWindow(s, command);
		case 'planConference':
			return planConference(s, command);
		default:
			if (isConferenceCommand(command)) return decideConference(s, command, reading);
			if (isRegionCommand(command)) return decideRegion(s, command);
			return isTaskCommand(command) ? decideTask(s, command) : refuse('wrongState');
	}
}

/** What one or two agencies alone may know, or was taken back, leaves no line in the course of the case. */
const unremembered: readonly ChangeKind[] = [
	'taskNoted',
	'contributionAdded',
	'asked',
	'askAnswered',
	'undone'
];

/** What is about no one case. */
const placeless: readonly About['what'][] = ['region', 'conference'];

/** Adds the line of the course of the case (verloop). */
function remembered(s: Situation, change: Change): Change {
	if (change.quiet || unremembered.includes(change.kind)) return change;
	if (placeless.includes(change.about.what)) return change;
	const happening: Happening = {
		id: s.newId(),
		caseId: s.facts.cases[0]?.id ?? change.about.id,
		firstProcessedAt: s.now,
		at: s.now,
		kind: change.kind,
		agencyId: s.agencyId,
		memberId: s.memberId,
		about: change.about
	};
	return { ...change, put: [...change.put, put('happenings', happening)] };
}
