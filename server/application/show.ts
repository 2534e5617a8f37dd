import type { CaseId } from '#shared/ids.ts';
import { dayOf } from '#shared/time.ts';
import type { CaseFacts, Change, Put } from '#domain/facts.ts';
import { signalDifferences } from './compare.ts';
import type { Ground } from './ground.ts';
import type { House } from './house.ts';
import { judgeOn } from './judging.ts';
import { lastLooks } from './news.ts';
import type { Person } from './people.ts';
import type { Screens } from './ports.ts';
import { inRoomOf } from './room.ts';
import { onceEach, showConferences } from './show-conferences.ts';

/**
 * Of every case and conference that changed: first ends the channels that relied on what changed,
 * then tells who sees something else, each topic once.
 */
export async function showChanges(
	house: House,
	changes: readonly Change[],
	before: Ground,
	person: Person
): Promise<void> {
	const screens = onceEach(house.screens());
	for (const caseId of new Set([...casesIn(changes), ...castIn(changes, before)]))
		await showCase(house, screens, caseId, factsIn(before, caseId), person);
	tellThemselves(screens, changes, person);
	const today = dayOf(house.clock.now());
	await showConferences(house, screens, changes, { ...before, roster: person.roster, today });
}

async function showCase(
	house: House,
	screens: Screens,
	caseId: CaseId,
	before: CaseFacts | null,
	{ roster }: Person
): Promise<void> {
	const today = dayOf(house.clock.now());
	const after = await house.facts.caseFacts(caseId);
	if (!after) return;
	const rosterAfter = await house.facts.roster();
	const inRoom = await inRoomOf(house, after);
	screens.factsChanged(caseId, judgeOn(after, rosterAfter, today, inRoom));
	signalDifferences(
		screens,
		caseId,
		{ facts: before, roster, today },
		{ facts: after, roster: rosterAfter, today },
		await lastLooks(house, [before, after])
	);
}

function factsIn({ facts, cases }: Ground, caseId: CaseId): CaseFacts | null {
	return facts?.cases[0]?.id === caseId ? facts : (cases.get(caseId) ?? null);
}

/** Who gets other functions finds other places in the frame of its pages. */
function tellThemselves(screens: Screens, changes: readonly Change[], { roster }: Person): void {
	for (const { table, row } of changes.flatMap(({ put }) => put)) {
		if (table !== 'members' || !screens.present().includes(row.id)) continue;
		const before = roster.members.find(({ id }) => id === row.id);
		if (before && before.functions.join() !== row.functions.join()) screens.look(row.id, 'work');
	}
}

/** Cases of a member whose row changed: its name, functions and phone stand on their boards. */
function castIn(changes: readonly Change[], { cases }: Ground): CaseId[] {
	const members = changes.flatMap(({ put }) => put.filter(({ table }) => table === 'members'));
	return members.length > 0 ? [...cases.keys()] : [];
}

function casesIn(changes: readonly Change[]): Set<CaseId> {
	const rows = changes.flatMap(({ put, drop }) => [...put, ...(drop ?? [])]);
	return new Set(rows.flatMap((one) => caseIdOf(one) ?? []));
}

function caseIdOf({ table, row }: Put): CaseId | null {
	if (table === 'cases') return row.id;
	return 'caseId' in row ? row.caseId : null;
}
