import { dayOf, type Day } from '#shared/time.ts';
import type { ConferenceView } from '#shared/view-region.ts';
import type { MemberId } from '#shared/ids.ts';
import type { CaseFacts, ConferenceFacts, Roster } from '#domain/facts.ts';
import {
	conferenceFor,
	nobody,
	project,
	viewerKey,
	viewerOf,
	type CaseView,
	type Presence,
	type Viewer
} from '#policy/policy.ts';
import { canonical, digest } from './canonical.ts';
import type { House } from './house.ts';
import type { Person } from './people.ts';

/** A case as one member sees it, with the facts and the viewer behind it. */
export interface Seen {
	view: CaseView;
	facts: CaseFacts;
	viewer: Viewer;
}

/**
 * Projections by the facts they were made of. Facts are shared and never mutated, so a projection
 * holds as long as its facts are in use, for the same roster, day and viewer.
 */
const projections = new WeakMap<CaseFacts, Made>();

/** Projections of one roster and day: those of another are not asked for again. */
interface Made {
	roster: Roster;
	today: Day;
	views: Map<string, CaseView>;
}

/** The projection of these facts, made once for all who are the same viewer. */
export function projected(facts: CaseFacts, roster: Roster, viewer: Viewer, today: Day): CaseView {
	const { views } = madeOn(facts, roster, today);
	const key = viewerKey(viewer);
	const known = views.get(key);
	if (known) return known;
	const view = project(facts, roster, viewer, today);
	views.set(key, view);
	return view;
}

function madeOn(facts: CaseFacts, roster: Roster, today: Day): Made {
	const known = projections.get(facts);
	if (known?.roster === roster && known.today === today) return known;
	const made = { roster, today, views: new Map<string, CaseView>() };
	projections.set(facts, made);
	return made;
}

const versions = new WeakMap<CaseView, string>();

/** Tells two views apart: the same for views that are the same, and computed once for each. */
export function versionOf(view: CaseView): string {
	const version = versions.get(view) ?? digest(canonical(view)).slice(0, 22);
	versions.set(view, version);
	return version;
}

/** What this member sees of a case; null for who takes no part in it. */
export function seenBy(house: House, facts: CaseFacts, { roster, member }: Person): Seen | null {
	const today = dayOf(house.clock.now());
	const viewer = viewerOf(facts, roster, member.id, today);
	return viewer && { view: projected(facts, roster, viewer, today), facts, viewer };
}

/** Every case this member takes part in, as it sees it. */
export async function allSeenBy(house: House, person: Person): Promise<Seen[]> {
	const all: Seen[] = [];
	for (const caseId of await house.facts.casesWith(person.member.id)) {
		const facts = await house.facts.caseFacts(caseId);
		const seen = facts && seenBy(house, facts, person);
		if (seen) all.push(seen);
	}
	return all;
}

type Table = Parameters<typeof conferenceFor>[0];

/** A conference as one member sees it, and as text; neither for who does not see it. */
interface SeenConference {
	view: ConferenceView | null;
	text: string;
}

/** What members see of a conference with these facts of its cases, on one roster and day, while these are there. */
interface MadeConference extends Pick<Made, 'roster' | 'today'> {
	presence: Presence;
	cases: (CaseFacts | undefined)[];
	seen: Map<MemberId, SeenConference>;
}

const conferences = new WeakMap<ConferenceFacts, MadeConference>();

/** What a member sees of a conference, made once of the same facts. */
export function conferenceSeen(table: Table, presence = nobody): SeenConference {
	const { seen } = madeOfConference(table, presence);
	const known = seen.get(table.member.id);
	if (known) return known;
	const view = conferenceFor(table, presence);
	const made = { view, text: view ? JSON.stringify(view) : '' };
	seen.set(table.member.id, made);
	return made;
}

function madeOfConference(table: Table, presence: Presence): MadeConference {
	const { conference, cases, roster, today } = table;
	const known = conferences.get(conference);
	const on = conference.items.map(({ caseId }) => cases.get(caseId));
	const isSame =
		known?.roster === roster &&
		known.today === today &&
		known.presence === presence &&
		known.cases.every((facts, at) => facts === on[at]);
	if (isSame) return known;
	const made = { roster, today, presence, cases: on, seen: new Map<MemberId, SeenConference>() };
	conferences.set(conference, made);
	return made;
}
