import type { CaseId } from '#shared/ids.ts';
import { dayOf } from '#shared/time.ts';
import type { CaseFacts, Change, Put } from '#domain/facts.ts';
import { judgeOn } from './admit.ts';
import { signalDifferences } from './compare.ts';
import type { Ground } from './ground.ts';
import type { House } from './house.ts';
import type { Person } from './people.ts';

/**
 * Of every case that changed: first ends the channels that relied on what changed, then tells who
 * sees something else.
 */
export async function showChanges(
	house: House,
	changes: readonly Change[],
	before: Ground,
	person: Person
): Promise<void> {
	for (const caseId of casesIn(changes))
		await showCase(house, caseId, factsIn(before, caseId), person);
}

async function showCase(
	house: House,
	caseId: CaseId,
	before: CaseFacts | null,
	{ roster }: Person
): Promise<void> {
	const today = dayOf(house.clock.now());
	const after = await house.facts.caseFacts(caseId);
	if (!after) return;
	const screens = house.screens();
	const rosterAfter = await house.facts.roster();
	screens.factsChanged(caseId, judgeOn(after, rosterAfter, today));
	signalDifferences(
		screens,
		caseId,
		{ facts: before, roster, today },
		{ facts: after, roster: rosterAfter, today }
	);
}

function factsIn({ facts, cases }: Ground, caseId: CaseId): CaseFacts | null {
	return facts?.cases[0]?.id === caseId ? facts : (cases.get(caseId) ?? null);
}

function casesIn(changes: readonly Change[]): Set<CaseId> {
	const rows = changes.flatMap(({ put, drop }) => [...put, ...(drop ?? [])]);
	return new Set(rows.flatMap((one) => caseIdOf(one) ?? []));
}

function caseIdOf({ table, row }: Put): CaseId | null {
	if (table === 'cases') return row.id;
	return 'caseId' in row ? row.caseId : null;
}
