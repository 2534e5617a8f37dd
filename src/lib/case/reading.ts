import type { ReadersView } from '$lib/shared/view-region.ts';
import type { CaseState } from './case.svelte.ts';

/** One who read a contribution, with when for the last time. */
export interface Reading {
	memberId: string;
	name: string | null;
	agencyId: string | null;
	at: string;
}

/**
 * Who read a contribution, for its provider.
 * @throws when it cannot be told now
 */
export async function fetchReaders(contributionId: string): Promise<ReadersView['readers']> {
	const answer = await fetch(`/api/v1/contributions/${contributionId}/readers`);
	if (!answer.ok) throw new Error(`readers: ${answer.status}`);
	return ((await answer.json()) as ReadersView).readers;
}

/** Those of some agencies, each person once, who read it last first; one's own people are no news. */
export function readingsOf(
	readers: ReadersView['readers'],
	board: Pick<CaseState, 'member' | 'partners' | 'ownAgencyId'>,
	agencyIds: readonly string[] | null
): Reading[] {
	const last = new Map<string, string>();
	for (const { memberId, at } of readers)
		if (at > (last.get(memberId) ?? '')) last.set(memberId, at);
	return [...last]
		.map(([memberId, at]) => ({
			memberId,
			at,
			name: board.member(memberId)?.name ?? null,
			agencyId: agencyOf(board, memberId)
		}))
		.filter(({ agencyId }) => agencyId === null || agencyId !== board.ownAgencyId)
		.filter(({ agencyId }) => !agencyIds || agencyId === null || agencyIds.includes(agencyId))
		.toSorted((a, b) => b.at.localeCompare(a.at));
}

function agencyOf({ partners }: Pick<CaseState, 'partners'>, memberId: string): string | null {
	const partner = partners.find(({ members }) => members.some((row) => row.memberId === memberId));
	return partner?.agencyId ?? null;
}
