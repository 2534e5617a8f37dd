import type { CommandOf } from '#shared/commands.ts';
import { refuse } from '#shared/refusals.ts';
import { changed, theConference, untaken } from './conferences.ts';
import { decided, type Decided, type Situation } from './decision.ts';
import type { Conference, Displayed } from './facts.ts';
import { same } from './same.ts';

/*
 * The screen in the room. What is put there stands with the conference, by kind and id; whether it is
 * shown is judged anew at every reading.
 */

/** Puts these on the screen, in the place of what was there. */
export function showInRoom(s: Situation, { blocks }: CommandOf<'showInRoom'>): Decided {
	const { conference } = theConference(s);
	const no = untaken('showInRoom', conference);
	if (no) return refuse(no);
	const room = { shown: true, blocks };
	if (same(conference.room, room)) return refuse('unchanged');
	return changed('roomShown', { ...conference, room }, []);
}

/** The screen is black until something is put on it again. */
export function blankRoom(s: Situation): Decided {
	const { conference } = theConference(s);
	const no = untaken('blankRoom', conference);
	if (no) return refuse(no);
	if (!conference.room?.shown) return refuse('unchanged');
	return changed('roomBlanked', blanked(conference, conference.room.blocks), []);
}

/** Nothing changes by it: the code lives outside the facts, and only for a short while. */
export function pairRoom(s: Situation): Decided {
	const no = untaken('pairRoom', theConference(s).conference);
	return no ? refuse(no) : decided([]);
}

/** A conference with a black screen, on which of what was put there only this is left. */
export function blanked(conference: Conference, blocks: readonly Displayed[]): Conference {
	if (conference.room === null) return conference;
	return { ...conference, room: { shown: false, blocks: [...blocks] } };
}
