import { describe, expect, test } from 'vitest';
import type { CommandOf } from '#shared/commands.ts';
import { waitRow } from '#shared/waiting.ts';
import { waitKinds } from '#shared/words.ts';
import type { CaseFacts, Task } from '#domain/facts.ts';
import { atLeast, cellOf, matrix } from '../policy/matrix.ts';
import {
	aCase,
	aTask,
	aWait,
	after,
	agencyId,
	classOf,
	agencyKeys,
	give,
	idOf,
	plainMember,
	seenBy,
	wordOf,
	type MemberKey
} from '../kit/world.ts';

const people: MemberKey[] = ['chair', 'gem', 'ggz', 'recl', 'wmo'];
const court = aWait();
const place = aWait({ id: idOf('place'), waitKind: 'wlzPlace' });
const closed = aWait({ id: idOf('closed'), closedOn: '2026-02-27', outcome: 'klaar' });

function withTask(over: Partial<Task> = {}): CaseFacts {
	const task = aTask({ state: 'accepted', ...over });
	return aCase(people, { tasks: [task], waits: [court, place, closed] });
}

function waitFor(waitingFor: CommandOf<'waitTask'>['waitingFor']): CommandOf<'waitTask'> {
	return { kind: 'waitTask', taskId: idOf('task'), waitingFor };
}

const kindsOf = (facts: CaseFacts, by: MemberKey) =>
	seenBy(facts, by).tasks[0]?.history.map(({ kind }) => kind);

test('T53 each kind of waiting stands in a row of facts about waiting', () => {
	for (const kind of waitKinds) {
		const row = matrix.rows.find(({ key }) => key === waitRow[kind]);
		expect(row?.form).toBe('facts');
		expect(row?.key.endsWith('.waiting')).toBe(true);
	}
});

describe('a task that waits for what stands in the register', () => {
	test('T53 waits for an open wait of this case whose row its agency reads; else `notHere` (P5)', () => {
		const word = (by: MemberKey, waitId: string, over: Partial<Task> = {}) =>
			wordOf(give(withTask(over), by, waitFor({ waitId })));
		expect(word('gem', court.id)).toBe('done');
		expect(word('gem', closed.id)).toBe('notHere');
		expect(word('gem', idOf('nothing'))).toBe('notHere');
		const ggz = { agencyId: agencyId('GGZ') };
		expect(word('ggz', place.id, ggz)).toBe('done');
		expect(word('ggz', court.id, ggz)).toBe('notHere');
		expect(word('ggz', closed.id, ggz)).toBe('notHere');
	});

	test('T53 says for what to exactly those who read its row', () => {
		const facts = aCase(
			agencyKeys.map((key) => plainMember[key]),
			{
				tasks: [aTask({ state: 'started', waitingFor: { waitId: court.id } })],
				waits: [court]
			}
		);
		for (const key of agencyKeys) {
			const [task] = seenBy(facts, plainMember[key]).tasks;
			const reads = atLeast(cellOf('justice.waiting', classOf(key)).access, 'read');
			if (task)
				expect(task.waitingFor, key).toEqual(
					reads ? { waitId: court.id, waitKind: 'court' } : null
				);
		}
	});

	test('T54 leaves no trace for who does not read it, when it begins, changes and ends', () => {
		const before = withTask();
		const court1 = after(before, 'gem', waitFor({ waitId: court.id }));
		const other = after(court1, 'gem', waitFor(null));
		for (const facts of [court1, other])
			expect(seenBy(facts, 'ggz')).toEqual(seenBy(before, 'ggz'));
		expect(kindsOf(court1, 'recl')).toEqual(['taskWaiting']);
		expect(kindsOf(other, 'recl')).toEqual(['taskWaiting', 'taskWaiting']);
	});

	test('T54 from one wait to another is to each what that one reader saw begin or end', () => {
		const both = after(
			after(withTask(), 'gem', waitFor({ waitId: court.id })),
			'gem',
			waitFor({ waitId: place.id })
		);
		expect(kindsOf(both, 'recl')).toEqual(['taskWaiting', 'taskWaiting']);
		expect(kindsOf(both, 'ggz')).toEqual(['taskWaiting']);
		expect(seenBy(both, 'ggz').tasks[0]?.waitingFor).toMatchObject({ waitKind: 'wlzPlace' });
	});

	test('T54 after free words it looks as if nothing were waited for any more', () => {
		const words = waitFor({ on: 'een pas', askAgain: '2026-04-01' });
		const free = after(withTask(), 'gem', words);
		const hidden = after(free, 'gem', waitFor({ waitId: court.id }));
		const cleared = after(free, 'gem', waitFor(null));
		expect(seenBy(hidden, 'ggz')).toEqual(seenBy(cleared, 'ggz'));
	});
});
