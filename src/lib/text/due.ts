import type { Day } from '#shared/time.ts';
import type { DueView } from '#shared/view.ts';
import { shortDay } from './days.ts';
import { counted } from './plural.ts';

/*
 * By when a task is due, in words. A rule stands before the day it comes to now: the day moves, the
 * rule stays.
 */

const unknownDay = 'dag nog niet bekend';

/** `2 weken voor vrijlating`, `bij het volgend overleg`; null for a day that somebody chose. */
export function dueRule(due: DueView): string | null {
	if ('on' in due) return null;
	if ('nextConference' in due) return 'bij het volgend overleg';
	const [days, side] =
		'beforeRelease' in due ? [due.beforeRelease, 'voor'] : [due.afterRelease, 'na'];
	return days === 0 ? 'op de dag van vrijlating' : `${stretch(days)} ${side} vrijlating`;
}

/** `2 weken voor vrijlating (vr 20 nov)`; the day alone when somebody chose it. */
export function dueText(task: { due: DueView; dueDay: Day | null }, today?: Day): string {
	const day = task.dueDay === null ? unknownDay : shortDay(task.dueDay, today);
	const rule = dueRule(task.due);
	return rule === null ? day : `${rule} (${day})`;
}

/** `3 dagen`, and `2 weken` for 14 days. */
export function stretch(days: number): string {
	return days > 0 && days % 7 === 0
		? counted(days / 7, 'week', 'weken')
		: counted(days, 'dag', 'dagen');
}

/** Choosing by when something is due. */
export const dueWords = {
	unknownDay,
	how: 'Wanneer moet het klaar zijn?',
	ways: {
		on: 'Op een dag',
		beforeRelease: 'Voor de vrijlating',
		afterRelease: 'Na de vrijlating',
		nextConference: 'Bij het volgend overleg'
	},
	day: 'Welke dag?',
	count: 'Hoeveel?',
	countHint: 'Vul 0 in voor de dag van vrijlating zelf.',
	unit: 'Dagen of weken',
	units: { days: 'dagen', weeks: 'weken' },
	moves: 'De dag schuift mee als de vrijlating verandert.',
	releaseUnknown: 'Er is nog geen vrijlating bekend. De dag volgt zodra die er is.',
	conferenceUnknown: 'Er is nog geen overleg gepland. De dag volgt zodra dat er is.',
	comesTo: (rule: string, day: string) => `${rule}: dat is nu ${day}.`
};
