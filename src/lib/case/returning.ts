import { tick } from 'svelte';
import { holdsAttention } from '$lib/ui/attention.ts';
import type { Asked } from './asked.ts';

/*
 * Where the keyboard goes on after an act that took away the button it was given with.
 */

/** The number and name of a goal, and the dots of its menu. */
export const goalPlace = (goalId: string) => `doel-${goalId}`;

/** A contribution in the picture. */
export const contributionPlace = (contributionId: string) => `bijdrage-${contributionId}`;

/** The way to the rest of a long contribution. */
export const morePlace = (contributionId: string) => `verder-${contributionId}`;

/** A question to one's own agency. */
export const askPlace = (askId: string) => `vraag-${askId}`;

/** That an agency has information in a group. */
export const knownPlace = (agencyId: string, group: string) => `bekend-${agencyId}-${group}`;

/** A task in the list. */
export const taskPlace = (taskId: string) => `actie-${taskId}`;

/** A wait or a bridge in the picture. */
export const factPlace = (id: string) => `feit-${id}`;

/** A line of the gate card. */
export const gatePlace = (line: string) => `poortkaart-${line}`;

/** The strip of days to release. */
export const releasePlace = 'vrijlating';

/** The title of the task that is open. */
export const panelPlace = 'actie-titel';

/**
 * Puts focus on the first of these elements that is there, once the page shows what changed. Who
 * writes or answers in another form by then keeps it.
 */
export async function focusPlace(...ids: readonly string[]): Promise<void> {
	await tick();
	for (const id of ids) {
		const place = document.getElementById(id);
		const target = place?.querySelector<HTMLElement>('.row-menu') ?? place;
		if (!target) continue;
		if (isBusyBeside(target)) return;
		if (target.tabIndex < 0) target.tabIndex = -1;
		target.focus({ preventScroll: target !== place });
		if (document.activeElement === target) return;
	}
}

function isBusyBeside(target: HTMLElement): boolean {
	const { activeElement } = document;
	if (!activeElement || activeElement === target || !holdsAttention(activeElement)) return false;
	const form = activeElement.closest('form');
	return form === null || !form.contains(target);
}

/** After a dialog whose opener is gone: to the thing it was about. */
export async function focusAfter(asked: Asked): Promise<void> {
	await tick();
	if (document.activeElement !== document.body && document.activeElement !== null) return;
	await focusPlace(...placesOf(asked));
}

function placesOf(asked: Asked): string[] {
	if ('taskId' in asked) return [panelPlace, taskPlace(asked.taskId)];
	if ('contributionId' in asked) return [contributionPlace(asked.contributionId), 'beeld-title'];
	if (asked.dialog === 'askAfter') return [knownPlace(asked.agencyId, asked.group), 'beeld-title'];
	if (asked.dialog === 'answerAsk') return [askPlace(asked.askId), 'beeld-title'];
	if ('goalId' in asked && asked.goalId) return [goalPlace(asked.goalId), 'doelen-title'];
	if ('waitId' in asked) return [factPlace(asked.waitId), 'beeld-title'];
	if ('bridgeId' in asked) return [factPlace(asked.bridgeId), 'beeld-title'];
	if ('line' in asked) return [gatePlace(asked.line), 'poortkaart-title'];
	if (asked.dialog === 'setReleaseWindow') return [releasePlace];
	return [];
}
