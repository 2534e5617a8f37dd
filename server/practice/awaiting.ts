import { agencyId } from './accounts.ts';
import { dated, dayAt } from './calendar.ts';
import { give, madeAs, type Deed } from './deed.ts';
import type { BridgeStory, PracticeCase, WaitStory } from './story.ts';

/** What the case waits for: opened, held, asked after, ended. */
export function awaiting({ waits = [] }: PracticeCase): Deed[] {
	return waits.flatMap(waited);
}

function waited(story: WaitStory): Deed[] {
	const { key, day, by, waitKind, since, expected, interim, checks = [], closed } = story;
	const name = `wait ${key}`;
	const deeds = [
		give(
			day,
			by,
			(stage) => ({
				kind: 'openWait',
				caseId: madeAs(stage, 'case'),
				waitKind,
				since: dayAt(stage.today, since),
				...(expected === undefined ? {} : { expected: dayAt(stage.today, expected) })
			}),
			{ name, field: 'waitId' }
		)
	];
	if (interim)
		deeds.push(
			give(interim.day, interim.by, (stage) => ({
				kind: 'setInterim',
				waitId: madeAs(stage, name),
				agencyId: agencyId(interim.agency),
				agreement: dated(interim.agreement, stage.today)
			}))
		);
	for (const check of checks) deeds.push(checking(name, check));
	if (closed)
		deeds.push(
			give(closed.day, closed.by, (stage) => ({
				kind: 'closeWait',
				waitId: madeAs(stage, name),
				outcome: dated(closed.outcome, stage.today)
			}))
		);
	return deeds;
}

function checking(name: string, check: NonNullable<WaitStory['checks']>[number]): Deed {
	const { day, by, expected } = check;
	return give(day, by, (stage) => ({
		kind: 'checkWait',
		waitId: madeAs(stage, name),
		...(expected === undefined ? {} : { expected: dayAt(stage.today, expected) })
	}));
}

/** Help in the place of another's, and the day it ended. */
export function bridging({ bridges = [] }: PracticeCase): Deed[] {
	return bridges.flatMap(bridged);
}

function bridged(story: BridgeStory, index: number): Deed[] {
	const { day, by, entitledLaw, delivered, since, costPerDay, reason, closed } = story;
	const name = `bridge ${index}`;
	const opened = give(
		day,
		by,
		(stage) => ({
			kind: 'openBridge',
			caseId: madeAs(stage, 'case'),
			entitledLaw,
			delivered,
			since: dayAt(stage.today, since),
			...(costPerDay === undefined ? {} : { costPerDay }),
			reason
		}),
		{ name, field: 'bridgeId' }
	);
	if (!closed) return [opened];
	return [
		opened,
		give(closed.day, closed.by, (stage) => ({
			kind: 'closeBridge',
			bridgeId: madeAs(stage, name),
			until: dayAt(stage.today, closed.until)
		}))
	];
}
