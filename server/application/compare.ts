import type { CaseId, MemberId } from '#shared/ids.ts';
import type { Day } from '#shared/time.ts';
import type { CaseFacts, Roster } from '#domain/facts.ts';
import { newsFor, viewerKey, viewerOf, type Viewer } from '#policy/policy.ts';
import { canonical } from './canonical.ts';
import type { Screens } from './ports.ts';
import type { LastLook } from './news.ts';
import { caseOf, newsIn, oversees, reasonsIn } from './overview.ts';
import { projected, versionOf, type Seen } from './projections.ts';
import { releaseOf } from './releases.ts';
import { listItem, unclaimedIn, workIn } from './work.ts';

/** A case as it stood at one moment, with the day it was read on. */
export interface Moment {
	/** Null before the case exists. */
	facts: CaseFacts | null;
	roster: Roster;
	today: Day;
}

/**
 * Compares what every present member saw before and sees after, and tells those whose view differs,
 * and nobody else, to look again. So no command names whom to notify.
 */
export function signalDifferences(
	screens: Pick<Screens, 'present' | 'look'>,
	caseId: CaseId,
	before: Moment,
	after: Moment,
	lastLook: LastLook = () => null
): void {
	const earlier = new Lens(before, lastLook);
	const later = new Lens(after, lastLook);
	for (const memberId of new Set(screens.present())) {
		if (earlier.board(memberId) !== later.board(memberId)) screens.look(memberId, `case:${caseId}`);
		if (earlier.work(memberId) !== later.work(memberId)) screens.look(memberId, 'work');
	}
}

/** One moment through the eyes of each member; members who are the same viewer share one view. */
class Lens {
	readonly #moment: Moment;
	readonly #views = new Map<string, Seen & { text: string }>();

	readonly #lastLook: LastLook;

	constructor(moment: Moment, lastLook: LastLook) {
		this.#moment = moment;
		this.#lastLook = lastLook;
	}

	/** The version of the member's view; empty for who sees nothing. */
	board(memberId: MemberId): string {
		return this.#seen(memberId)?.text ?? '';
	}

	/** What the lists of this member show of the case. */
	work(memberId: MemberId): string {
		const seen = this.#seen(memberId);
		const member = this.#member(memberId);
		if (!seen) return this.#unclaimed(memberId);
		const { view } = seen;
		const { roster, today } = this.#moment;
		const news = this.#news(memberId, seen);
		return canonical({
			item: listItem(view, member),
			...workIn(view, member, roster),
			release: releaseOf(view, seen.viewer),
			changed: news?.length !== 0,
			overview: oversees(member)
				? { ...caseOf(view, roster, today), ...newsIn(news, roster), reasons: reasonsIn([view]) }
				: null
		});
	}

	/** What others did since this member looked; null when it never did. */
	#news(memberId: MemberId, { facts, viewer, view }: Seen) {
		const since = this.#lastLook(memberId);
		return since === null ? null : newsFor(facts, viewer, view, { memberId, since });
	}

	/** What a spoc's list counts of a case that is not its own. */
	#unclaimed(memberId: MemberId): string {
		const { facts, roster, today } = this.#moment;
		const member = roster.members.find((row) => row.id === memberId);
		if (!facts || !member?.functions.includes('spoc')) return '';
		const count = unclaimedIn(facts, member, today);
		return count === 0 ? '' : String(count);
	}

	#member(memberId: MemberId) {
		const row = this.#moment.roster.members.find(({ id }) => id === memberId);
		return { id: memberId, agencyId: row?.agencyId ?? null, functions: row?.functions ?? [] };
	}

	#seen(memberId: MemberId) {
		const { facts, roster, today } = this.#moment;
		const viewer = facts && viewerOf(facts, roster, memberId, today);
		return viewer ? this.#view(facts, viewer) : null;
	}

	#view(facts: CaseFacts, viewer: Viewer): Seen & { text: string } {
		const key = viewerKey(viewer);
		const known = this.#views.get(key);
		if (known) return known;
		const view = projected(facts, this.#moment.roster, viewer, this.#moment.today);
		const made = { view, facts, viewer, text: versionOf(view) };
		this.#views.set(key, made);
		return made;
	}
}
