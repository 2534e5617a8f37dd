import type { TaskView } from '#shared/view.ts';
import { waitKinds } from './release.ts';

/** What a task waits for, in a few words. */
export function waitedFor(waitingFor: NonNullable<TaskView['waitingFor']>): string {
	return 'on' in waitingFor ? waitingFor.on : waitKinds[waitingFor.waitKind];
}
