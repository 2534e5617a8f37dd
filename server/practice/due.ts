import type { Day } from '#shared/time.ts';
import type { Due } from '#domain/facts.ts';
import { dayAt } from './calendar.ts';
import type { DueStory } from './story.ts';

/** When a task is due, as a command says it. */
export function dueOf(story: DueStory, today: Day): Due {
	return typeof story === 'number' ? { on: dayAt(today, story) } : story;
}
