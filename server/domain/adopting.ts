import type { CommandOf } from '#shared/commands.ts';
import { refuse } from '#shared/refusals.ts';
import { put } from './apply.ts';
import { changed, sittingOf, theConference, untaken } from './conferences.ts';
import { withDocuments, type Decided, type Situation } from './decision.ts';
import type { Change, DocumentFacts, Minutes, Put, MinutesPart } from './facts.ts';
import { discussed, recordOf, summaryOf, wholeOf, type Recorded } from './minutes.ts';

/**
 * Writes the record down for good, and erases the texts it was drafted in. While somebody disagrees
 * and got no answer there is none.
 */
export function adoptConference(s: Situation, { texts, hash }: Recorded): Decided {
	const { conference, minutes } = theConference(s);
	const no = untaken('adoptConference', conference);
	if (no) return refuse(no);
	const sitting = sittingOf(s);
	if (hasOpenDisagreement(s)) return refuse('disagreementOpen');
	const version = minutes.length + 1;
	const record = recordOf(sitting, { version, salt: s.newId(), texts });
	const row: Minutes = {
		id: s.newId(),
		conferenceId: conference.id,
		version,
		hash: hash(wholeOf(record)),
		adoptedAt: s.now,
		memberId: s.memberId,
		frame: record.frame
	};
	const parts = record.items.map((item): MinutesPart => ({
		id: s.newId(),
		caseId: item.caseId,
		firstProcessedAt: s.now,
		conferenceId: conference.id,
		itemId: item.itemId,
		version,
		item
	}));
	const puts = [put('minutes', row), ...parts.map((one) => put('minutesParts', one))];
	const drafts = anew(s, () => '', s.now);
	return withDocuments(
		changed('conferenceAdopted', { ...conference, state: 'adopted' }, [...puts, ...drafts.puts], {
			version
		}),
		drafts.documents
	);
}

/** The next version begins where this one ended, and this one stays. */
export function reopenConference(
	s: Situation,
	{ reason }: CommandOf<'reopenConference'>,
	{ texts }: Recorded
): Decided {
	const { conference } = theConference(s);
	const no = untaken('reopenConference', conference);
	if (no) return refuse(no);
	const drafts = anew(s, ({ id }) => texts.get(id) ?? '', null);
	const row = { ...conference, state: 'reopened', reopenReason: reason } as const;
	return withDocuments(changed('conferenceReopened', row, drafts.puts), drafts.documents);
}

/** True while an agency disagrees and nothing is recorded about that. */
export function hasOpenDisagreement({
	conference,
	cases
}: Pick<Situation, 'conference' | 'cases'>) {
	const ids = new Set(conference?.items.map(({ id }) => id));
	return [...cases.values()]
		.flatMap(({ stances }) => stances)
		.some((row) => ids.has(row.itemId) && row.stance === 'disagree' && row.answer === null);
}

/** The summaries of this conference in a new epoch, with nothing in it of the one before. */
function anew(s: Situation, textOf: (row: DocumentFacts) => string, endedAt: number | null) {
	const puts: Put[] = [];
	const documents: NonNullable<Change['documents']> = [];
	for (const { id, caseId } of discussed(sittingOf(s))) {
		const facts = s.cases.get(caseId);
		const row = facts && summaryOf(facts, id);
		if (!row) continue;
		const epoch = row.epoch + 1;
		puts.push(put('documents', { ...row, epoch, endedAt }));
		documents.push({ id: row.id, epoch, begin: textOf(row) });
	}
	return { puts, documents };
}
