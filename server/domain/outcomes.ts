import type { AgencyId, ItemId } from '#shared/ids.ts';
import type { CommandOf } from '#shared/commands.ts';
import { refuse } from '#shared/refusals.ts';
import { put } from './apply.ts';
import { changed, theConference, untaken, type Sitting } from './conferences.ts';
import { change, decided, nextNumber, type Decided, type Situation } from './decision.ts';
import type { AgendaItem, Decision, Stance } from './facts.ts';
import { theOpenItem } from './items.ts';

/** Records what was decided in the case whose item is open. */
export function recordDecision(
	s: Situation,
	{ caseId, text }: CommandOf<'recordDecision'>
): Decided {
	const { conference } = theConference(s);
	const no = untaken('recordDecision', conference);
	if (no) return refuse(no);
	if (theOpenItem(s).caseId !== caseId) return refuse('notOpen');
	const decision: Decision = {
		id: s.newId(),
		caseId,
		firstProcessedAt: s.now,
		number: nextNumber(s.cases.get(caseId)?.decisions ?? []),
		text,
		day: s.today,
		conferenceId: conference.id
	};
	const about = { what: 'decision', id: decision.id } as const;
	const recorded = change('decisionRecorded', about, put('decisions', decision));
	return decided([recorded], { decisionId: decision.id });
}

/** Akkoord with the open item, in the name of one's agency. */
export function agree(s: Situation, { itemId }: CommandOf<'agree'>): Decided {
	return taken(s, itemId, { stance: 'agree', note: null });
}

/** What one's agency does not agree with; an answer to what it said before is no answer to this. */
export function disagree(s: Situation, { itemId, note }: CommandOf<'disagree'>): Decided {
	return taken(s, itemId, { stance: 'disagree', note });
}

function taken(s: Situation, itemId: ItemId, said: Pick<Stance, 'stance' | 'note'>): Decided {
	const { conference } = theConference(s);
	const item = itemIn(s, itemId);
	if (!item) return refuse('notHere');
	const no = conference.openItemId === itemId ? untaken(said.stance, conference) : 'notOpen';
	if (no) return refuse(no);
	const before = stanceOf(s, item, s.agencyId);
	if (before?.stance === said.stance && before.note === said.note) return refuse('already');
	const row: Stance = {
		id: before?.id ?? s.newId(),
		caseId: item.caseId,
		firstProcessedAt: before?.firstProcessedAt ?? s.now,
		conferenceId: conference.id,
		itemId,
		agencyId: s.agencyId,
		memberId: s.memberId,
		...said,
		answer: null,
		at: s.now
	};
	return changed('stanceTaken', conference, [put('stances', row)]);
}

/** What is recorded on the disagreement of an agency. */
export function answerDisagreement(
	s: Situation,
	{ itemId, agencyId, answer }: CommandOf<'answerDisagreement'>
): Decided {
	const { conference } = theConference(s);
	const item = itemIn(s, itemId);
	const stance = item && stanceOf(s, item, agencyId);
	if (stance?.stance !== 'disagree') return refuse('notHere');
	const no = untaken('answerDisagreement', conference);
	if (no) return refuse(no);
	if (stance.answer === answer) return refuse('unchanged');
	return changed('disagreementAnswered', conference, [put('stances', { ...stance, answer })]);
}

function itemIn(s: Situation, itemId: ItemId): AgendaItem | undefined {
	return theConference(s).items.find(({ id }) => id === itemId);
}

function stanceOf(s: Situation, item: AgendaItem, agencyId: AgencyId): Stance | undefined {
	return stancesOn(item, s.cases).find((row) => row.agencyId === agencyId);
}

/** What agencies say of an item. */
export function stancesOn({ id, caseId }: AgendaItem, cases: Sitting['cases']): Stance[] {
	return (cases.get(caseId)?.stances ?? []).filter(({ itemId }) => itemId === id);
}
