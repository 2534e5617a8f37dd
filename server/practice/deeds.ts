import { asking } from './asking.ts';
import { awaiting, bridging } from './awaiting.ts';
import { contributing } from './contributing.ts';
import type { Deed } from './deed.ts';
import { involving, opening } from './opening.ts';
import { aiming, deciding, working, writing } from './planning.ts';
import { carding, releasing } from './releasing.ts';
import type { PracticeCase } from './story.ts';
import { visiting } from './visiting.ts';

/** Everything that was done in a case, in order. */
export function deedsOf(story: PracticeCase): Deed[] {
	const deeds = [
		...opening(story),
		...involving(story),
		...story.contributions.flatMap((contribution, index) => contributing(contribution, index)),
		...releasing(story),
		...awaiting(story),
		...bridging(story),
		...asking(story),
		...story.goals.flatMap((goal) => aiming(story, goal)),
		...story.tasks.flatMap((task, index) => working(task, index)),
		...carding(story),
		...writing(story),
		...deciding(story),
		visiting(story)
	];
	return deeds.toSorted((a, b) => a.day - b.day);
}
