import { describe, expect, test } from 'vitest';
import type { CommandOf } from '#shared/commands.ts';
import type { CaseFacts, Contribution } from '#domain/facts.ts';
import { meet } from '#policy/meet.ts';
import {
	NOW,
	aCase,
	aContribution,
	aVersion,
	after,
	agencyId,
	anAsk,
	caseId,
	documentOf,
	everyone,
	give,
	idOf,
	seenBy,
	wordOf,
	type AgencyKey,
	type MemberKey
} from '../kit/world.ts';

const askId = idOf('ask');
const note = 'lopend onderzoek';

/** Police hold something that OM knows of, and something of which only RECL reads. */
function withKnown(
	over: Partial<CaseFacts> = {},
	people: readonly MemberKey[] = everyone
): CaseFacts {
	const to = (id: string, key: AgencyKey, level: 'known' | 'visible'): Contribution =>
		aContribution({
			id: idOf(id),
			version: 1,
			audience: { named: [{ agencyId: agencyId(key), level, since: NOW }] }
		});
	const contributions = [to('one', 'OM', 'known'), to('two', 'RECL', 'visible')];
	return aCase(people, {
		contributions,
		versions: contributions.map((row) => aVersion(row, 'tekst')),
		documents: contributions.map(documentOf),
		...over
	});
}

function asking(over: Partial<CommandOf<'askAfter'>> = {}): CommandOf<'askAfter'> {
	return { kind: 'askAfter', caseId, agencyId: agencyId('POL'), group: 'safety', ...over };
}

const answering = (answer: 'shared' | 'notShared') =>
	({ kind: 'answerAsk', askId, answer, note }) as const;

describe('asking after what is known', () => {
	test('V63 whoever has the line may ask, all others are answered as if there were nothing', () => {
		const word = (facts: CaseFacts, key: MemberKey, command = asking()) =>
			wordOf(give(facts, key, command));
		expect(word(withKnown(), 'om')).toBe('done');
		for (const key of ['recl', 'gem', 'pol'] as const) {
			expect(word(withKnown(), key)).toBe('notAllowed');
			expect(word(aCase(everyone), key)).toBe('notAllowed');
		}
		expect(word(withKnown(), 'om', asking({ group: 'care' }))).toBe('notAllowed');
		expect(word(withKnown(), 'om', asking({ agencyId: agencyId('GGZ') }))).toBe('notAllowed');
		expect(word(withKnown(), 'om', asking({ agencyId: idOf('nobody') }))).toBe('notAllowed');
	});

	test('V64 the line says since when one asked, and that one may ask only while no question stands', () => {
		const before = withKnown();
		expect(seenBy(before, 'om').known).toEqual([
			{ agencyId: agencyId('POL'), group: 'safety', can: ['askAfter'] }
		]);
		const facts = after(before, 'om', asking());
		const askedAt = new Date(NOW).toISOString();
		expect(seenBy(facts, 'om').known).toEqual([
			{ agencyId: agencyId('POL'), group: 'safety', askedAt, can: [] }
		]);
		expect(wordOf(give(facts, 'om', asking()))).toBe('already');
		const answered = after(withKnown({ asks: [anAsk()] }), 'pol', answering('notShared'));
		expect(seenBy(answered, 'om').known).toMatchObject([
			{ askedAt, answer: 'notShared', can: ['askAfter'] }
		]);
		const again = give(answered, 'om', asking(), { now: NOW + 1000 });
		if (!again.ok) throw new Error(again.refusal);
		expect(seenBy(again.facts, 'om').known[0]).not.toHaveProperty('answer');
	});

	test('V65 what one agency asks is shown to it and to whom it asks, and to nobody else (L7)', () => {
		const contributions = withKnown().contributions.map((row) => ({
			...row,
			audience: { all: 'known' as const, since: NOW }
		}));
		const before = withKnown({ contributions });
		const facts = after(before, 'om', asking({ question: 'wat is er bekend' }));
		const changed = everyone.filter(
			(key) => JSON.stringify(seenBy(facts, key)) !== JSON.stringify(seenBy(before, key))
		);
		expect(changed.sort()).toEqual(['om', 'pol', 'polSpoc']);
		expect(seenBy(facts, 'pol').asks).toMatchObject([
			{ fromAgencyId: agencyId('OM'), question: 'wat is er bekend', can: ['answerAsk'] }
		]);
		expect(JSON.stringify(seenBy(facts, 'om'))).not.toContain('wat is er bekend');
		expect(seenBy(facts, 'pol').history).toEqual(seenBy(before, 'pol').history);
	});

	test('V66 who is asked answers, once; to all others the question is not there (L23)', () => {
		const facts = withKnown({ asks: [anAsk()] });
		const words = (on: CaseFacts, id = askId) =>
			everyone
				.filter((key) => key !== 'pol' && key !== 'polSpoc')
				.map((key) => wordOf(give(on, key, { ...answering('notShared'), askId: id })));
		expect(new Set(words(facts))).toEqual(new Set(['notHere']));
		expect(new Set(words(facts, idOf('no ask')))).toEqual(new Set(['notHere']));
		const answered = after(facts, 'pol', answering('notShared'));
		expect(seenBy(answered, 'pol').asks).toEqual([]);
		expect(wordOf(give(answered, 'polSpoc', answering('notShared')))).toBe('wrongState');
	});

	test('V67 `shared` is said only when who asked reads something of it in that group', () => {
		const facts = withKnown({ asks: [anAsk()] });
		expect(wordOf(give(facts, 'pol', answering('shared')))).toBe('wrongState');
		const disclosed = after(
			facts,
			'pol',
			{
				kind: 'disclose',
				contributionId: idOf('one'),
				level: 'visible',
				agencyIds: [agencyId('OM')]
			},
			{ text: 'tekst' }
		);
		expect(wordOf(give(disclosed, 'pol', answering('shared')))).toBe('done');
		const other = withKnown({
			asks: [anAsk({ group: 'care' })],
			contributions: disclosed.contributions
		});
		expect(wordOf(give(other, 'pol', answering('shared')))).toBe('wrongState');
	});

	test('V68 what is said with an answer is read by procesregie alone (L19)', () => {
		const facts = after(withKnown({ asks: [anAsk()] }), 'pol', answering('notShared'));
		const told = everyone.filter((key) => JSON.stringify(seenBy(facts, key)).includes(note));
		expect(told).toEqual(['chair', 'secretary']);
		expect(seenBy(facts, 'chair').askNotes).toEqual([
			{
				agencyId: agencyId('POL'),
				fromAgencyId: agencyId('OM'),
				group: 'safety',
				answer: 'notShared',
				note,
				at: new Date(NOW).toISOString()
			}
		]);
		const silent = after(withKnown({ asks: [anAsk()] }), 'pol', {
			kind: 'answerAsk',
			askId,
			answer: 'notShared'
		});
		expect(seenBy(silent, 'chair').askNotes).toEqual([]);
	});

	test('V69 a question of or to an agency that takes part no more stands no more', () => {
		const facts = withKnown({ asks: [anAsk()] });
		const leave = (key: AgencyKey) =>
			after(facts, 'chair', { kind: 'endInvolvement', caseId, agencyId: agencyId(key) });
		const without = leave('OM');
		expect(seenBy(without, 'pol').asks).toEqual([]);
		expect(wordOf(give(without, 'pol', answering('notShared')))).toBe('notHere');
		const alone = leave('POL');
		expect(seenBy(alone, 'om').known).toEqual([
			{ agencyId: agencyId('POL'), group: 'safety', can: [] }
		]);
		expect(wordOf(give(alone, 'om', asking()))).toBe('agencyNotInvolved');
	});

	test('V70 no meet tells who asked whom', () => {
		const facts = withKnown({ asks: [anAsk({ question: 'waarom' })] });
		const met = meet(seenBy(facts, 'om'), seenBy(facts, 'om'));
		expect(met).toMatchObject({ asks: [], askNotes: [] });
		expect(met.known).toEqual([{ agencyId: agencyId('POL'), group: 'safety', can: [] }]);
		expect(meet(seenBy(facts, 'pol'), seenBy(facts, 'pol')).asks).toEqual([]);
	});
});
