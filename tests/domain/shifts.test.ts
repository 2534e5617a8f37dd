import { describe, expect, test } from 'vitest';
import type { CommandOf } from '#shared/commands.ts';
import { taskStates } from '#shared/words.ts';
import type { CaseFacts, Task } from '#domain/facts.ts';
import {
	aCase,
	aTask,
	aWindow,
	after,
	agencyId,
	give,
	idOf,
	memberId,
	seenBy,
	wordOf,
	type MemberKey
} from '../kit/world.ts';

const people: MemberKey[] = ['chair', 'dji', 'gem', 'gemSpoc', 'pol', 'wmo'];
const shift = { windowVersion: 2, from: '2026-05-27', to: '2026-05-15', answer: null } as const;

/** A task of the municipality that the second window gave another day. */
function shifted(over: Partial<Task> = {}): CaseFacts {
	const due = { beforeRelease: 14 };
	const task = aTask({ state: 'accepted', due, shift, memberId: memberId('gem'), ...over });
	const windows = [aWindow(), aWindow({ version: 2, earliest: '2026-05-29' })];
	return aCase(people, { releaseWindows: windows, tasks: [task] });
}

function answer(over: Partial<CommandOf<'answerShift'>> = {}): CommandOf<'answerShift'> {
	return { kind: 'answerShift', taskId: idOf('task'), windowVersion: 2, answer: 'canDo', ...over };
}

describe('answering a day that the release moved', () => {
	test('T42 the owner says whether it can do it, once', () => {
		for (const said of ['canDo', 'cannot'] as const) {
			const facts = after(shifted(), 'gem', answer({ answer: said }));
			expect(facts.tasks[0]?.shift).toEqual({ ...shift, answer: said });
			expect(facts.tasks[0]?.memberId).toBe(memberId('gem'));
			expect(facts.tasks[0]?.history.at(-1)?.kind).toBe('shiftAnswered');
			expect(wordOf(give(facts, 'gem', answer()))).toBe('wrongState');
		}
	});

	test('T42 only the owner answers, and its button is there until it did', () => {
		const can = (facts: CaseFacts, by: MemberKey) =>
			seenBy(facts, by).tasks[0]?.can.includes('answerShift');
		for (const by of ['chair', 'dji', 'pol'] as const) {
			expect(wordOf(give(shifted(), by, answer()))).toBe('notAllowed');
			expect(can(shifted(), by)).toBe(false);
		}
		expect(wordOf(give(shifted(), 'wmo', answer()))).toBe('notHere');
		expect(can(shifted(), 'gemSpoc')).toBe(true);
		expect(can(after(shifted(), 'gem', answer()), 'gem')).toBe(false);
		expect(can(shifted({ shift: null }), 'gem')).toBe(false);
	});

	test('T43 an answer to another window than the one that moved it is stale', () => {
		expect(wordOf(give(shifted(), 'gem', answer({ windowVersion: 1 })))).toBe('stale');
		expect(wordOf(give(shifted(), 'gem', answer({ windowVersion: 3 })))).toBe('stale');
		expect(wordOf(give(shifted({ shift: null }), 'gem', answer()))).toBe('stale');
	});

	test('T43 what is no longer to be done is not answered', () => {
		for (const state of taskStates) {
			const open = ['proposed', 'accepted', 'started'].includes(state);
			const word = wordOf(give(shifted({ state }), 'gem', answer()));
			expect(word).toBe(open ? 'done' : 'wrongState');
		}
	});

	test('T44 handing over names a colleague or nobody, who still has to answer', () => {
		const handed = answer({ answer: 'handOver', memberId: memberId('gemSpoc') });
		const facts = after(shifted(), 'gem', handed);
		expect(facts.tasks[0]).toMatchObject({ memberId: memberId('gemSpoc'), shift });
		expect(facts.tasks[0]?.history.at(-1)?.kind).toBe('shiftAnswered');
		expect(after(facts, 'gem', answer({ answer: 'handOver' })).tasks[0]?.memberId).toBeNull();
		expect(wordOf(give(facts, 'gemSpoc', answer()))).toBe('done');
	});

	test('T44 who is handed a task is an involved colleague, and no other answer names anyone', () => {
		for (const who of ['pol', 'administrator'] as const)
			expect(
				wordOf(give(shifted(), 'gem', answer({ answer: 'handOver', memberId: memberId(who) })))
			).toBe('memberUnfit');
		const named = answer({ memberId: memberId('gemSpoc') });
		expect(wordOf(give(shifted(), 'gem', named))).toBe('badInput');
	});

	test('T45 choosing another due day answers it: nothing is asked any more', () => {
		const due = { on: '2026-06-01' };
		const move = { kind: 'moveDue', taskId: idOf('task'), due, reason: 'later' } as const;
		expect(after(shifted(), 'gem', move).tasks[0]?.shift).toBeNull();
	});

	test('T46 who reads the task sees what the release did to it', () => {
		expect(seenBy(shifted(), 'pol').tasks[0]?.shift).toEqual(shift);
		expect(seenBy(shifted(), 'wmo').tasks).toEqual([]);
		expect(seenBy(shifted({ agencyId: agencyId('WMO') }), 'wmo').tasks[0]?.shift).toEqual(shift);
	});
});
