import type { MemberId } from '#shared/ids.ts';
import type { Instant } from '#shared/time.ts';
import type { BoardView } from '#shared/view.ts';
import type { CaseFacts } from '#domain/facts.ts';
import { newsFor, type CaseView } from '#policy/policy.ts';
import type { House } from './house.ts';
import type { Person } from './people.ts';
import type { Seen } from './projections.ts';

type Line = BoardView['history'][number];

/**
 * A member opens a board: what it is shown is receipted, and it learns what others did since it
 * looked before. Personal, so no part of the view that its fellow viewers share.
 */
export async function lookAt(
	house: House,
	person: Person,
	seen: Seen
): Promise<NonNullable<BoardView['sinceLast']>> {
	const { member } = person;
	const { view, facts, viewer } = seen;
	await receiptShown(house, person, seen);
	const since = await house.receipts.look(member.id, view.id, house.clock.now());
	if (since === null) return { lastLook: null, history: [] };
	const history = newsFor(facts, viewer, view, { memberId: member.id, since });
	return { lastLook: new Date(since).toISOString(), history };
}

/** Who was receipted all that a view shows. A view is made anew whenever what it shows changes. */
const receipted = new WeakMap<CaseView, Set<MemberId>>();

/** What a view shows a member of what others disclosed counts as read. It is no look at the case. */
export async function receiptShown(
	{ clock, receipts }: House,
	{ member }: Person,
	{ view, viewer }: Pick<Seen, 'view' | 'viewer'>
): Promise<void> {
	const by = receipted.get(view) ?? new Set();
	if (by.has(member.id)) return;
	const shown = view.contributions
		.filter(({ agencyId, version }) => agencyId !== viewer.agencyId && version > 0)
		.map(({ id, version }) => ({ contributionId: id, version }));
	await receipts.shown(member.id, view.id, shown, clock.now());
	receipted.set(view, by.add(member.id));
}

/** What others did since this member last looked; null when it never did. Looks itself at nothing. */
export async function newsOf(
	{ receipts }: House,
	{ member }: Person,
	{ view, facts, viewer }: Seen
): Promise<Line[] | null> {
	const since = await receipts.lastLook(member.id, view.id);
	return since === null ? null : newsFor(facts, viewer, view, { memberId: member.id, since });
}

/** When a member last looked at a case; null for never. */
export type LastLook = (memberId: MemberId) => Instant | null;

/** When each present member that takes part in a case last looked at it. */
export async function lastLooks(
	{ receipts, screens }: House,
	moments: readonly (CaseFacts | null)[]
): Promise<LastLook> {
	const parts = new Set(
		moments.flatMap((facts) => facts?.memberInvolvements.map(({ memberId }) => memberId) ?? [])
	);
	const caseId = moments.flatMap((facts) => facts?.cases ?? [])[0]?.id ?? '';
	const looks = new Map<MemberId, Instant | null>();
	const asked = [...new Set(screens().present())]
		.filter((memberId) => parts.has(memberId))
		.map(async (memberId) => looks.set(memberId, await receipts.lastLook(memberId, caseId)));
	await Promise.all(asked);
	return (memberId) => looks.get(memberId) ?? null;
}

/** True when there is news in a case, or this member never looked at it. */
export async function isNews(house: House, person: Person, seen: Seen): Promise<boolean> {
	const news = await newsOf(house, person, seen);
	return news === null || news.length > 0;
}
