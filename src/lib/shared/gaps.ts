import type { TaskView } from './view.ts';

/** True while no law gives a task to anyone, nobody took it on, and it is not done yet (P11). */
export function isOpenGap({ gap, adopted, state }: TaskView): boolean {
	const over = ['completed', 'confirmed', 'withdrawn'].includes(state);
	return gap !== null && adopted === undefined && !over;
}
