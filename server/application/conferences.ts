import type { CaseId, ConferenceId } from '#shared/ids.ts';
import { refuse, type Refusal } from '#shared/refusals.ts';
import { dayOf, type Day } from '#shared/time.ts';
import type { WorkView } from '#shared/view-lists.ts';
import type { ConferenceListView, ConferenceView } from '#shared/view-region.ts';
import type { ConferenceState } from '#shared/words.ts';
import type { CaseFacts, ConferenceFacts } from '#domain/facts.ts';
import { conferenceLine, seesConference } from '#policy/policy.ts';
import type { Application, House } from './house.ts';
import { noteView } from './noting.ts';
import { livingPerson, type Person } from './people.ts';
import type { Session } from './ports.ts';
import { conferenceSeen } from './projections.ts';

type Lines = ConferenceListView['conferences'];

/** States in which a conference is still to come, or is going on. */
const toCome: readonly ConferenceState[] = ['draft', 'invited', 'running', 'paused'];

/** Conferences as they are read: policy's projection, recorded once per visit. */
export function createConferences(house: House): Pick<Application, 'conferences' | 'conference'> {
	return {
		async conferences(session) {
			const person = await livingPerson(house.facts, session);
			await noteView(house, session, person, { what: 'conferences', outcome: 'allowed' });
			return { conferences: await linesOf(house, person) };
		},
		conference: (session, conferenceId) => readConference(house, session, conferenceId)
	};
}

/** The first conference of this member that is today or later and not over; null when there is none. */
export async function nextConferenceOf(
	house: House,
	person: Person
): Promise<WorkView['nextConference']> {
	return nextOf(await linesOf(house, person), dayOf(house.clock.now()));
}

/** The first of these that is on this day or later and not over. */
export function nextOf(lines: Lines, today: Day): WorkView['nextConference'] {
	const next = lines.find(
		({ state, startsAt }) => toCome.includes(state) && dayOf(Date.parse(startsAt)) >= today
	);
	if (!next) return null;
	const { id, title, startsAt, place } = next;
	return { id, title, startsAt, place };
}

/** The facts of the cases on an agenda. */
export async function casesOn(
	{ facts }: House,
	{ items }: ConferenceFacts
): Promise<Map<CaseId, CaseFacts>> {
	const cases = new Map<CaseId, CaseFacts>();
	for (const { caseId } of items) {
		const found = await facts.caseFacts(caseId);
		if (found) cases.set(caseId, found);
	}
	return cases;
}

/** The conferences a person sees, by when they begin. */
async function linesOf(house: House, { roster, member }: Person): Promise<Lines> {
	const seen: Lines = [];
	for (const { id } of await house.facts.conferences()) {
		const found = await house.facts.conference(id);
		if (found && seesConference(found, roster, member)) seen.push(conferenceLine(found.conference));
	}
	return inOrder(seen);
}

/** By when they begin, and two that begin at once by their ids. */
export function inOrder(lines: Lines): Lines {
	return lines.toSorted((a, b) => a.startsAt.localeCompare(b.startsAt) || a.id.localeCompare(b.id));
}

async function readConference(
	house: House,
	session: Session,
	conferenceId: ConferenceId
): Promise<ConferenceView | Refusal> {
	const person = await livingPerson(house.facts, session);
	const { roster, member } = person;
	const conference = await house.facts.conference(conferenceId);
	const cases = conference ? await casesOn(house, conference) : new Map<CaseId, CaseFacts>();
	const today = dayOf(house.clock.now());
	const presence = house.presences.of(conferenceId);
	const table = conference && { conference, cases, roster, member, today };
	const view = table && conferenceSeen(table, presence).view;
	const outcome = view ? 'allowed' : 'notHere';
	await noteView(house, session, person, { what: 'conference', thing: conferenceId, outcome });
	return view ?? refuse('notHere');
}
