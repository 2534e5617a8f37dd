import type { CaseId, MemberId } from '#shared/ids.ts';
import type { Day } from '#shared/time.ts';
import type { CaseFacts, Roster } from '#domain/facts.ts';
import { viewerKey, viewerOf, type CaseView, type Viewer } from '#policy/policy.ts';
import { canonical } from './canonical.ts';
import type { Screens } from './ports.ts';
import { projected } from './projections.ts';
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
	screens: Screens,
	caseId: CaseId,
	before: Moment,
	after: Moment
): void {
	const earlier = new Lens(before);
	const later = new Lens(after);
	for (const memberId of new Set(screens.present())) {
		if (earlier.board(memberId) !== later.board(memberId)) screens.look(memberId, `case:${caseId}`);
		if (earlier.work(memberId) !== later.work(memberId)) screens.look(memberId, 'work');
	}
}

/** One moment through the eyes of each member; members who are the same viewer share one view. */
class Lens {
	readonly #moment: Moment;
	readonly #views = new Map<string, { view: CaseView; text: string }>();

	constructor(moment: Moment) {
		this.#moment = moment;
	}

	/** The member's view as text; empty for who sees nothing. */
	board(memberId: MemberId): string {
		return this.#seen(memberId)?.text ?? '';
	}

	/** What the lists of this member show of the case. */
	work(memberId: MemberId): string {
		const view = this.#seen(memberId)?.view;
		const member = this.#member(memberId);
		if (!view) return this.#unclaimed(memberId);
		const { roster } = this.#moment;
		return canonical({ item: listItem(view, member), ...workIn(view, member, roster) });
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
		const agencyId = this.#moment.roster.members.find((row) => row.id === memberId)?.agencyId;
		return { id: memberId, agencyId: agencyId ?? null };
	}

	#seen(memberId: MemberId) {
		const { facts, roster, today } = this.#moment;
		const viewer = facts && viewerOf(facts, roster, memberId, today);
		return viewer ? this.#view(facts, viewer) : null;
	}

	#view(facts: CaseFacts, viewer: Viewer) {
		const key = viewerKey(viewer);
		const known = this.#views.get(key);
		if (known) return known;
		const view = projected(facts, this.#moment.roster, viewer, this.#moment.today);
		const made = { view, text: canonical(view) };
		this.#views.set(key, made);
		return made;
	}
}
