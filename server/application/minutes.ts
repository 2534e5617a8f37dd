import type { CaseId, ConferenceId, DocumentId } from '#shared/ids.ts';
import { refuse, type Refusal } from '#shared/refusals.ts';
import { dayOf } from '#shared/time.ts';
import type { MinutesView } from '#shared/view-minutes.ts';
import type { CaseFacts, ConferenceFacts, Minutes } from '#domain/facts.ts';
import { discussed, recordOf, summaryOf, wholeOf, type MinutesRecord } from '#domain/minutes.ts';
import { stateFrom, textOf } from '#domain/prose.ts';
import { conferenceFor, minutesFor, seesMinutes } from '#policy/policy.ts';
import { canonical, digest } from './canonical.ts';
import { casesOn } from './conferences.ts';
import type { Application, House } from './house.ts';
import { noteView } from './noting.ts';
import { livingPerson } from './people.ts';
import type { Session } from './ports.ts';

type Cases = ReadonlyMap<CaseId, CaseFacts>;
type Texts = ReadonlyMap<DocumentId, string>;

/** Minutes as they are read: a draft from the facts as they stand, else a record that was adopted. */
export function createMinutes(house: House): Pick<Application, 'minutes'> {
	return { minutes: (session, id, version) => readMinutes(house, session, id, version) };
}

async function readMinutes(
	house: House,
	session: Session,
	conferenceId: ConferenceId,
	version: number | null
): Promise<MinutesView | Refusal> {
	const person = await livingPerson(house.facts, session);
	const { roster, member } = person;
	const conference = await house.facts.conference(conferenceId);
	const cases: Cases = conference ? await casesOn(house, conference) : new Map();
	const today = dayOf(house.clock.now());
	const table = conference && { conference, cases, roster, member, today };
	const adopted = conference && adoptedOf(conference, version);
	const sees = table !== null && adopted !== undefined && seesMinutes(table);
	const outcome = sees ? 'allowed' : 'notHere';
	await noteView(house, session, person, { what: 'minutes', thing: conferenceId, outcome });
	if (!sees) return refuse('notHere');
	const record = adopted
		? await savedRecord(house, table.conference, adopted)
		: recordOf(table, {
				version: table.conference.minutes.length + 1,
				salt: '',
				texts: (await draftTexts(house, table.conference, cases)) ?? new Map()
			});
	const can = conferenceFor(table)?.can ?? [];
	return { ...minutesFor(table, record, adopted), can };
}

/** The asked version; without one the newest, or null for a draft. Undefined: there is no such version. */
function adoptedOf(
	{ conference, minutes }: ConferenceFacts,
	version: number | null
): Minutes | null | undefined {
	if (version !== null) return minutes.find((row) => row.version === version);
	return conference.state === 'adopted' ? minutes.at(-1) : null;
}

/**
 * A record as it was adopted, without the cases that are gone.
 * @throws when it is not what its hash was taken of
 */
async function savedRecord(
	{ facts }: House,
	{ conference }: ConferenceFacts,
	{ version, frame, hash }: Minutes
): Promise<MinutesRecord> {
	const parts = await facts.minutesParts(conference.id, version);
	const items = frame.itemIds.flatMap(
		(id) => parts.find(({ itemId }) => itemId === id)?.item ?? []
	);
	const record = { frame, items };
	const whole = items.length === frame.itemIds.length;
	if (whole && digest(canonical(wholeOf(record))) !== hash)
		throw new Error('minutes are not what was adopted');
	return record;
}

/** Committed texts of the cases that were discussed; null when the end of one was lost (D52). */
export async function draftTexts(
	{ log }: House,
	conference: ConferenceFacts,
	cases: Cases
): Promise<Texts | null> {
	const texts = new Map<DocumentId, string>();
	for (const { id: itemId, caseId } of discussed({ conference })) {
		const documents = cases.get(caseId)?.documents ?? [];
		for (const { id, epoch, kind, itemId: of } of documents) {
			if (kind === 'contribution' || (of !== null && of !== itemId)) continue;
			const loaded = await log.load(id, epoch);
			if (!loaded || loaded.damaged) return null;
			const doc = stateFrom(loaded.updates);
			texts.set(id, textOf(doc));
			doc.destroy();
		}
	}
	return texts;
}

/** The summaries of the newest version, by the document in which each is written again. */
export async function lastSummaries(
	{ facts }: House,
	conference: ConferenceFacts,
	cases: Cases
): Promise<Texts> {
	const version = conference.minutes.at(-1)?.version ?? 0;
	const parts = await facts.minutesParts(conference.conference.id, version);
	const texts = new Map<DocumentId, string>();
	for (const { caseId, itemId, item } of parts) {
		const own = cases.get(caseId);
		const row = own && summaryOf(own, itemId);
		if (row) texts.set(row.id, item.summary);
	}
	return texts;
}
