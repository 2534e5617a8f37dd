import type { Instant } from '#shared/time.ts';
import { adoptConference, reopenConference } from './adopting.ts';
import { setAgenda } from './agenda.ts';
import { markAttendance, registerGuest } from './attendance.ts';
import { cancelConference, inviteConference, type ConferenceCommand } from './conferences.ts';
import type { Decided, Situation } from './decision.ts';
import type { Displayed } from './facts.ts';
import * as hands from './hands.ts';
import * as items from './items.ts';
import type { Recorded } from './minutes.ts';
import * as outcomes from './outcomes.ts';
import { blankRoom, pairRoom, showInRoom } from './room.ts';
import * as running from './running.ts';

/** What commands on a conference read beside the facts. */
export interface ConferenceReading {
	/** Since when the acting chair has no screen open; null while it has. */
	awaySince: Instant | null;
	/** What may stay on the screen in the room when this attendance is marked. */
	staying: readonly Displayed[];
	recorded: Recorded;
}

/** Decides a command on an existing conference. */
export function decideConference(
	s: Situation,
	command: ConferenceCommand,
	{ awaySince, staying, recorded }: ConferenceReading
): Decided {
	switch (command.kind) {
		case 'setAgenda':
			return setAgenda(s, command);
		case 'inviteConference':
			return inviteConference(s, command);
		case 'cancelConference':
			return cancelConference(s, command);
		case 'startConference':
			return running.startConference(s);
		case 'pauseConference':
			return running.pauseConference(s);
		case 'resumeConference':
			return running.resumeConference(s);
		case 'endConference':
			return running.endConference(s);
		case 'takeChair':
			return running.takeChair(s, awaySince);
		case 'handChair':
			return running.handChair(s, command);
		case 'registerGuest':
			return registerGuest(s, command);
		case 'markAttendance':
			return markAttendance(s, command, staying);
		case 'openItem':
			return items.openItem(s, command);
		case 'setStep':
			return items.setStep(s, command);
		case 'addMinutes':
			return items.addMinutes(s, command);
		case 'closeItem':
			return items.closeItem(s, command);
		case 'raiseHand':
			return hands.raiseHand(s, command);
		case 'raiseHandFor':
			return hands.raiseHandFor(s, command);
		case 'lowerHand':
			return hands.lowerHand(s, command);
		case 'lowerAllHands':
			return hands.lowerAllHands(s);
		case 'giveFloor':
			return hands.giveFloor(s, command);
		case 'setReady':
			return hands.setReady(s, command);
		case 'recordDecision':
			return outcomes.recordDecision(s, command);
		case 'agree':
			return outcomes.agree(s, command);
		case 'disagree':
			return outcomes.disagree(s, command);
		case 'answerDisagreement':
			return outcomes.answerDisagreement(s, command);
		case 'showInRoom':
			return showInRoom(s, command);
		case 'blankRoom':
			return blankRoom(s);
		case 'pairRoom':
			return pairRoom(s);
		case 'adoptConference':
			return adoptConference(s, recorded);
		case 'reopenConference':
			return reopenConference(s, command, recorded);
	}
}
