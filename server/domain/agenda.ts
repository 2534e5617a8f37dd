import type { CaseId } from '#shared/ids.ts';
import type { CommandOf } from '#shared/commands.ts';
import { badField, refuse } from '#shared/refusals.ts';
import { put } from './apply.ts';
import { changed, partnerCases, theConference, untaken } from './conferences.ts';
import { decided, type Decided, type Situation } from './decision.ts';
import type { AgendaItem } from './facts.ts';

/**
 * Replaces the agenda as far as its sender sees it. A case that stays keeps its item; one whose case
 * the sender takes no part in keeps its place, for what one does not see one does not change.
 */
export function setAgenda(s: Situation, { items }: CommandOf<'setAgenda'>): Decided {
	const { conference, items: before } = theConference(s);
	const twice = items.findIndex(
		({ caseId }, at) => items.findIndex((other) => other.caseId === caseId) < at
	);
	if (twice >= 0) return badField(`items.${twice}.caseId`, { code: 'choice' });
	const chaired = partnerCases(s.cases, s.roster, conference.chairId, s.today);
	if (!items.every(({ caseId }) => chaired.has(caseId))) return refuse('chairNotInvolved');
	if (untaken('setAgenda', conference)) return refuse('wrongState');
	const after = agendaOf(s, before, items);
	if (!before.filter(isSettled).every((item) => after.some((row) => isUnmoved(row, item))))
		return refuse('wrongState');
	const puts = after.filter((row) => !before.some((item) => isUnmoved(row, item)));
	const drops = before.filter((item) => !after.some(({ id }) => id === item.id));
	if (puts.length === 0 && drops.length === 0) return decided([]);
	return changed(
		'agendaSet',
		conference,
		puts.map((row) => put('agendaItems', row)),
		{},
		drops.map((row) => put('agendaItems', row))
	);
}

/** What has begun is the record's. */
function isSettled({ state }: AgendaItem): boolean {
	return state !== 'planned';
}

function isUnmoved(row: AgendaItem, item: AgendaItem): boolean {
	return row.id === item.id && row.position === item.position && row.minutes === item.minutes;
}

/** The agenda as it will stand: what the sender does not see in the places it had. */
function agendaOf(
	s: Situation,
	before: readonly AgendaItem[],
	wanted: readonly { caseId: CaseId; minutes: number }[]
): AgendaItem[] {
	const seen = partnerCases(s.cases, s.roster, s.memberId, s.today);
	const rows = wanted.map(({ caseId, minutes }) => {
		const known = before.find((item) => item.caseId === caseId);
		return known ? { ...known, minutes } : newItem(s, caseId, minutes);
	});
	const unseen = before.filter(({ caseId }) => !seen.has(caseId));
	for (const item of unseen.toSorted((a, b) => a.position - b.position))
		rows.splice(Math.min(item.position, rows.length), 0, item);
	return rows.map((row, position) => ({ ...row, position }));
}

function newItem(s: Situation, caseId: CaseId, minutes: number): AgendaItem {
	const { id: conferenceId, startsAt } = theConference(s).conference;
	return {
		id: s.newId(),
		caseId,
		firstProcessedAt: s.now,
		conferenceId,
		startsAt,
		position: 0,
		minutes,
		added: 0,
		paused: 0,
		state: 'planned',
		openedAt: null,
		closedAt: null,
		headCount: null,
		reason: null,
		nextReview: null
	};
}
