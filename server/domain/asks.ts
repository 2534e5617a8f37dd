import type { AgencyId } from '#shared/ids.ts';
import type { CommandOf } from '#shared/commands.ts';
import { refuse } from '#shared/refusals.ts';
import type { Group } from '#shared/words.ts';
import { put } from './apply.ts';
import { caseData, change, decided, type Decided, type Situation } from './decision.ts';
import type { Ask, CaseFacts, Change } from './facts.ts';
import { agencyInvolvement } from './involvement.ts';

/** Asks an agency to share what is only known of it (vraag ernaar, L19). One question at a time. */
export function askAfter(s: Situation, command: CommandOf<'askAfter'>): Decided {
	const { agencyId, group, question } = command;
	if (!agencyInvolvement(s.facts, agencyId)) return refuse('agencyNotInvolved');
	if (newestAsk(s.facts, s.agencyId, agencyId, group)?.answer === null) return refuse('already');
	const ask: Ask = {
		...caseData(s),
		id: s.newId(),
		agencyId,
		group,
		fromAgencyId: s.agencyId,
		fromMemberId: s.memberId,
		question: question ?? null,
		askedAt: s.now,
		answer: null,
		note: null,
		answeredAt: null
	};
	return decided([asked('asked', ask)], { askId: ask.id });
}

/** Answers it, once. Whether `shared` is true is policy's to say. */
export function answerAsk(s: Situation, command: CommandOf<'answerAsk'>): Decided {
	const ask = s.facts.asks.find((row) => row.id === command.askId);
	if (!ask) return refuse('notHere');
	if (ask.answer !== null) return refuse('wrongState');
	const { answer, note = null } = command;
	return decided([asked('askAnswered', { ...ask, answer, note, answeredAt: s.now })]);
}

/** True while both who asks and who is asked take part; else the question stands no more. */
export function stands(facts: CaseFacts, ask: Ask): boolean {
	return [ask.agencyId, ask.fromAgencyId].every((id) => agencyInvolvement(facts, id) !== undefined);
}

/** What an agency last asked another about a group; undefined when it never did. */
export function newestAsk(
	facts: CaseFacts,
	fromAgencyId: AgencyId,
	agencyId: AgencyId,
	group: Group
): Ask | undefined {
	return facts.asks
		.filter((row) => row.fromAgencyId === fromAgencyId && row.agencyId === agencyId)
		.filter((row) => row.group === group && stands(facts, row))
		.toSorted(
			(a, b) => b.askedAt - a.askedAt || Number(b.answer === null) - Number(a.answer === null)
		)[0];
}

function asked(kind: 'asked' | 'askAnswered', ask: Ask): Change {
	return change(kind, { what: 'ask', id: ask.id }, put('asks', ask));
}
