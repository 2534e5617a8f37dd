import { dayOf } from '#shared/time.ts';
import type { Application, House } from './house.ts';
import { judgeOn } from './judging.ts';
import { signalDifferences } from './compare.ts';
import { lastLooks } from './news.ts';
import { endRooms, inRoomOf } from './room.ts';
import { turnPresences } from './turn-presences.ts';
import { onceEach, turnConferences } from './show-conferences.ts';

/** What time alone changes, and who is at a screen, goes through the same comparison as what commands change. */
export function createTick(house: House): Pick<Application, 'tick'> {
	const last = { day: dayOf(house.clock.now()) };

	async function turnDay(from: string, to: string): Promise<void> {
		const roster = await house.facts.roster();
		const screens = onceEach(house.screens());
		for (const caseId of await house.facts.allCases()) {
			const facts = await house.facts.caseFacts(caseId);
			if (!facts) continue;
			screens.factsChanged(caseId, judgeOn(facts, roster, to, await inRoomOf(house, facts)));
			const moment = { facts, roster };
			const looks = await lastLooks(house, [facts]);
			signalDifferences(
				screens,
				caseId,
				{ ...moment, today: from },
				{ ...moment, today: to },
				looks
			);
		}
		await turnConferences(house, screens, from, to);
	}

	return {
		async tick() {
			const ended = await house.identity.endOver();
			if (ended.length > 0) house.screens().sessionsEnded(ended);
			await turnPresences(house, house.screens());
			await endRooms(house);
			const today = dayOf(house.clock.now());
			if (today === last.day) return;
			const from = last.day;
			last.day = today;
			await turnDay(from, today);
		}
	};
}
