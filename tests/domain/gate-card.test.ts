import { describe, expect, test } from 'vitest';
import type { CommandOf } from '#shared/commands.ts';
import { gateLines } from '#shared/words.ts';
import { atLeast, cellOf } from '../policy/matrix.ts';
import {
	aCase,
	aGateLine,
	after,
	agencyId,
	agencyKeys,
	caseId,
	classOf,
	counting,
	everyone,
	give,
	plainMember,
	seenBy,
	wordOf
} from '../kit/world.ts';

function setting(over: Partial<CommandOf<'setGateLine'>> = {}): CommandOf<'setGateLine'> {
	const text = 'Team D&R haalt u op';
	return { kind: 'setGateLine', caseId, line: 'fetch', text, agencyId: agencyId('GEM'), ...over };
}

describe('the gate card', () => {
	test('W19 who writes in its row writes a line; all who read it see it', () => {
		const members = agencyKeys.map((key) => plainMember[key]);
		const having = (access: 'read' | 'write') =>
			agencyKeys
				.filter((key) => atLeast(cellOf('plan.gatecard', classOf(key)).access, access))
				.map((key) => plainMember[key]);
		const may = members.filter((key) => wordOf(give(aCase(everyone), key, setting())) === 'done');
		expect(may).toEqual(having('write'));
		const facts = aCase(everyone, { gateLines: [aGateLine()] });
		expect(members.filter((key) => seenBy(facts, key).gateCard.length === 1)).toEqual(
			having('read')
		);
	});

	test('W20 the lines stand as they are printed, whichever was written first, each once', () => {
		const newId = counting('line');
		const facts = [...gateLines]
			.reverse()
			.reduce(
				(so, line) => after(so, 'gem', setting({ line, text: `regel ${line}` }), { newId }),
				aCase(everyone)
			);
		const again = after(facts, 'dji', setting({ text: 'anders', agencyId: agencyId('DJI') }));
		expect(seenBy(again, 'pol').gateCard).toEqual(
			gateLines.map((line) =>
				line === 'fetch'
					? { line, text: 'anders', agencyId: agencyId('DJI') }
					: { line, text: `regel ${line}`, agencyId: agencyId('GEM') }
			)
		);
	});

	test('W21 who arranges a line takes part in the case', () => {
		expect(
			wordOf(give(aCase(['chair', 'gem']), 'gem', setting({ agencyId: agencyId('WMO') })))
		).toBe('agencyNotInvolved');
	});

	test('W26 what an agency that left would arrange says so, until another takes it over (P20)', () => {
		const facts = aCase(everyone, { gateLines: [aGateLine({ agencyId: agencyId('WMO') })] });
		expect(seenBy(facts, 'pol').gateCard[0]).not.toHaveProperty('agencyLeft');
		const left = after(facts, 'chair', {
			kind: 'endInvolvement',
			caseId,
			agencyId: agencyId('WMO')
		});
		const [line] = seenBy(left, 'pol').gateCard;
		expect(line).toMatchObject({ agencyId: agencyId('WMO'), agencyLeft: true });
		const taken = after(left, 'gem', setting({ text: line?.text ?? '' }));
		expect(seenBy(taken, 'pol').gateCard).toEqual([
			{ line: 'fetch', text: line?.text, agencyId: agencyId('GEM') }
		]);
	});

	test('W22 a line that moved on since it was seen is `stale`, an empty one too', () => {
		const facts = aCase(everyone, { gateLines: [aGateLine({ text: 'eerst' })] });
		const seen = (text: string | null) => wordOf(give(facts, 'gem', setting({ seen: text })));
		expect([seen('eerst'), seen('ouder'), seen(null)]).toEqual(['done', 'stale', 'stale']);
		const empty = (text: string | null) =>
			wordOf(give(aCase(everyone), 'gem', setting({ seen: text })));
		expect([empty(null), empty('eerst')]).toEqual(['done', 'stale']);
	});

	test('W23 writing what stands there changes nothing and leaves no line in Verloop', () => {
		const facts = after(aCase(everyone), 'gem', setting());
		const again = give(facts, 'gem', setting());
		expect(again).toMatchObject({ ok: true, changes: [] });
		expect(seenBy(facts, 'pol').history.map(({ kind }) => kind)).toEqual(['gateLineSet']);
	});
});
