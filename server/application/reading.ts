import type { Command, CommandOf } from '#shared/commands.ts';
import { refuse, type Refusal } from '#shared/refusals.ts';
import { isThere, openItemOf } from '#domain/attendance.ts';
import type { Reading } from '#domain/decide.ts';
import type { Situation } from '#domain/decision.ts';
import type { DocumentFacts } from '#domain/facts.ts';
import { renewed, stateFrom, textOf } from '#domain/prose.ts';
import { readersOf, staysOnScreen } from '#policy/policy.ts';
import type { Instant } from '#shared/time.ts';
import { canonical, digest } from './canonical.ts';
import type { House } from './house.ts';
import { draftTexts, lastSummaries } from './minutes.ts';

const nothing: Reading = {
	text: '',
	readers: [],
	erasing: { state: new Uint8Array(), versions: [] },
	awaySince: null,
	staying: [],
	recorded: { texts: new Map(), hash: (whole) => digest(canonical(whole)) }
};

/**
 * What a command reads beside the facts: the committed text that it publishes, and who reads what was
 * published before; or what it leaves of a text, and which versions it empties; or since when the
 * acting chair is gone.
 * @returns `wrongState` for a text whose end was lost: it is never taken for the whole (D52)
 */
export async function readingFor(
	house: House,
	s: Situation,
	command: Command
): Promise<Reading | Refusal> {
	if (command.kind === 'takeChair') return { ...nothing, awaySince: awayOf(house, s) };
	if (command.kind === 'markAttendance') return { ...nothing, staying: stayingIn(s, command) };
	if (command.kind === 'adoptConference' || command.kind === 'reopenConference') {
		const texts = await recordedTexts(house, s, command.kind === 'reopenConference');
		return texts ? { ...nothing, recorded: { ...nothing.recorded, texts } } : refuse('wrongState');
	}
	const document = s.facts.documents.find(isTextOf(command));
	if (!document) return nothing;
	const loaded = await house.log.load(document.id, document.epoch);
	if (!loaded) throw new Error('document without a log');
	if (loaded.damaged) return refuse('wrongState');
	const row = s.facts.contributions.find((other) => other.id === document.contributionId);
	if (command.kind === 'eraseText') {
		const versions = row ? await house.facts.versionsOf(row.id) : [];
		return { ...nothing, erasing: { state: renewed(loaded.updates), versions } };
	}
	const readers = row ? readersOf(s.facts, s.roster, row, s.today) : [];
	return { ...nothing, text: visibleIn(loaded.updates), readers };
}

function stayingIn(s: Situation, command: CommandOf<'markAttendance'>): Reading['staying'] {
	const { conference, cases, roster, today } = s;
	const item = conference && openItemOf(conference);
	if (!conference || !item) return [];
	const { attendeeId } = command;
	const sitting = { conference, cases, roster, today };
	return staysOnScreen(sitting, item, { attendeeId, there: isThere(command) });
}

/** Of a record that is made the texts as they stand, null when one is damaged; of one that is opened again, its summaries. */
async function recordedTexts(house: House, s: Situation, again: boolean) {
	const { conference, cases } = s;
	if (!conference) return null;
	return again ? lastSummaries(house, conference, cases) : draftTexts(house, conference, cases);
}

function awayOf(house: House, { conference }: Situation): Instant | null {
	return conference && house.screens().awaySince(conference.conference.actingChairId);
}

/** Picks the document whose text a command publishes or erases. */
function isTextOf(command: Command): (row: DocumentFacts) => boolean {
	if (command.kind === 'disclose') return (row) => row.contributionId === command.contributionId;
	if (command.kind === 'eraseText') return (row) => row.id === command.documentId;
	return () => false;
}

function visibleIn(updates: Uint8Array[]): string {
	const doc = stateFrom(updates);
	const text = textOf(doc);
	doc.destroy();
	return text;
}
