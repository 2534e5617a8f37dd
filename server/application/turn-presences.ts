import { dayOf, type Instant } from '#shared/time.ts';
import { isGoing } from '#domain/conferences.ts';
import type { Conference } from '#domain/facts.ts';
import { chairGrace } from '#domain/running.ts';
import { nobody, type Presence } from '#policy/policy.ts';
import { casesOn } from './conferences.ts';
import type { House } from './house.ts';
import type { Screens } from './ports.ts';
import { tellDifferences } from './show-conferences.ts';

/** How long somebody's screen is gone before that is told, in milliseconds. */
const grace = 15_000;

/** Looks who is at a screen, and tells those who see it. */
export async function turnPresences(house: House, screens: Screens): Promise<void> {
	const going = (await house.facts.conferences()).filter(isGoing);
	const at = house.clock.now();
	const now = new Map(going.map((row) => [row.id, presenceAt(screens, row, at)]));
	const earlier = house.presences.turn(now);
	for (const [id, before] of earlier) {
		const conference = await house.facts.conference(id);
		if (!conference) continue;
		const cases = await casesOn(house, conference);
		const roster = await house.facts.roster();
		const moment = { conference, cases, roster, today: dayOf(at) };
		const presence = now.get(id) ?? nobody;
		tellDifferences(screens, id, { ...moment, presence: before }, { ...moment, presence });
	}
}

function presenceAt(
	screens: Screens,
	{ id, actingChairId: memberId }: Conference,
	now: Instant
): Presence {
	const since = screens.awaySince(memberId);
	const isAway = since !== null && now - since >= chairGrace;
	const open = [...screens.attending(id)].filter(([, left]) => left === null || now - left < grace);
	return {
		chairAway: isAway ? { memberId, since } : null,
		open: new Set(open.map(([attendee]) => attendee))
	};
}
