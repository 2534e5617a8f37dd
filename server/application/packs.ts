import type { CaseId, ConferenceId } from '#shared/ids.ts';
import { refuse, type Refusal } from '#shared/refusals.ts';
import { dayOf } from '#shared/time.ts';
import type { PackItemView, PackView } from '#shared/view-pack.ts';
import type { CaseFacts } from '#domain/facts.ts';
import { packFor, packedOf } from '#policy/policy.ts';
import { casesOn } from './conferences.ts';
import type { Application, House } from './house.ts';
import { receiptShown } from './news.ts';
import { noteView } from './noting.ts';
import { livingPerson, type Person } from './people.ts';
import type { Session } from './ports.ts';
import { seenBy } from './projections.ts';
import { textsFor } from './views.ts';

/** Overlegmap: the boards of a conference as its reader sees them, to prepare on paper. */
export function createPacks(house: House): Pick<Application, 'pack'> {
	return { pack: (session, conferenceId) => readPack(house, session, conferenceId) };
}

async function readPack(
	house: House,
	session: Session,
	conferenceId: ConferenceId
): Promise<PackView | Refusal> {
	const person = await livingPerson(house.facts, session);
	const { roster, member } = person;
	const conference = await house.facts.conference(conferenceId);
	const cases = conference ? await casesOn(house, conference) : new Map<CaseId, CaseFacts>();
	const today = dayOf(house.clock.now());
	const frame = conference && packFor({ conference, cases, roster, member, today });
	const outcome = frame ? 'allowed' : 'notHere';
	await noteView(house, session, person, { what: 'pack', thing: conferenceId, outcome });
	if (!frame) return refuse('notHere');
	const items: PackItemView[] = [];
	for (const { minutes, caseId } of frame.items) {
		const facts = caseId === null ? undefined : cases.get(caseId);
		items.push(facts ? await packed(house, session, person, { minutes, facts }) : none(minutes));
	}
	return { ...frame, items };
}

/** A case as on the board of who reads it; written down in the chain of that case, and as read. */
async function packed(
	house: House,
	session: Session,
	person: Person,
	{ minutes, facts }: { minutes: number; facts: CaseFacts }
): Promise<PackItemView> {
	const seen = seenBy(house, facts, person);
	if (!seen) return none(minutes);
	const caseId = seen.view.id;
	await noteView(house, session, person, { what: 'pack', caseId, outcome: 'allowed' });
	// What it shows is read as on the board. It leaves out much, so it is no look at the case.
	await receiptShown(house, person, seen);
	return { minutes, partner: true, board: packedOf(await textsFor(house, seen.view)) };
}

function none(minutes: number): PackItemView {
	return { minutes, partner: false };
}
