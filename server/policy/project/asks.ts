import { toIso } from '#shared/time.ts';
import type { BoardView } from '#shared/view.ts';
import { newestAsk, stands } from '#domain/asks.ts';
import { agencyInvolvement } from '#domain/involvement.ts';
import type { CaseFacts, Roster } from '#domain/facts.ts';
import { canOfAsk, canOfKnown } from '../can.ts';
import type { Viewer } from '../viewer.ts';

type Known = BoardView['known'][number];

/** What is known and not shared, with what this viewer's agency last asked about it. */
export function withAsks(
	known: readonly Known[],
	facts: CaseFacts,
	roster: Roster,
	viewer: Viewer
): Known[] {
	return known.map((line) => {
		const ask = newestAsk(facts, viewer.agencyId, line.agencyId, line.group);
		const waits = ask?.answer === null;
		const free = !waits && agencyInvolvement(facts, line.agencyId) !== undefined;
		return {
			...line,
			...(ask ? { askedAt: toIso(ask.askedAt) } : {}),
			...(ask?.answer ? { answer: ask.answer } : {}),
			can: free ? canOfKnown(roster, viewer) : []
		};
	});
}

/** What other agencies ask this viewer's to share and it did not answer, the oldest first. */
export function asksFor(facts: CaseFacts, roster: Roster, viewer: Viewer): BoardView['asks'] {
	return facts.asks
		.filter((row) => row.agencyId === viewer.agencyId && row.answer === null && stands(facts, row))
		.map((row) => ({
			askId: row.id,
			fromAgencyId: row.fromAgencyId,
			group: row.group,
			...(row.question === null ? {} : { question: row.question }),
			askedAt: toIso(row.askedAt),
			can: canOfAsk(row, roster, viewer)
		}))
		.sort((a, b) => compare(`${a.askedAt} ${a.askId}`, `${b.askedAt} ${b.askId}`));
}

/** What an agency said with its answer, which procesregie alone reads (L19). */
export function askNotesFor(facts: CaseFacts, viewer: Viewer): BoardView['askNotes'] {
	if (viewer.class !== 'PROC') return [];
	return facts.asks
		.flatMap(({ agencyId, fromAgencyId, group, answer, note, answeredAt }) =>
			answer === null || note === null || answeredAt === null
				? []
				: [{ agencyId, fromAgencyId, group, answer, note, at: toIso(answeredAt) }]
		)
		.sort((a, b) => compare(JSON.stringify([a.at, a]), JSON.stringify([b.at, b])));
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
