import { describe, expect, test } from 'vitest';
import type { CommandOf } from '#shared/commands.ts';
import type { CaseFacts, Task } from '#domain/facts.ts';
import {
	NOW,
	aCase,
	aTask,
	aWindow,
	after,
	agencyId,
	caseId,
	give,
	idOf,
	memberId,
	seenBy,
	wordOf,
	type MemberKey
} from '../kit/world.ts';

const people: MemberKey[] = ['chair', 'secretary', 'dji', 'gem', 'gemSpoc', 'pol', 'wmo', 'recl'];

function aMove(over: Partial<CommandOf<'setReleaseWindow'>> = {}): CommandOf<'setReleaseWindow'> {
	return {
		kind: 'setReleaseWindow',
		caseId,
		earliest: '2026-05-29',
		latest: '2026-06-10',
		releaseKind: 'sentenceEnd',
		source: 'PI Krimpen',
		reason: 'eindverlof toegekend',
		...over
	};
}

function task(name: string, over: Partial<Task> = {}): Task {
	return aTask({ id: idOf(name), due: { beforeRelease: 14 }, ...over });
}

/** A case with a first window and these tasks. */
function withTasks(...tasks: Task[]): CaseFacts {
	return aCase(people, { releaseWindows: [aWindow()], tasks });
}

function shiftOf(facts: CaseFacts, name: string) {
	return facts.tasks.find((row) => row.id === idOf(name))?.shift;
}

describe('the release window', () => {
	test('R9 every change is a new version with its reason, and the old ones stay (P1)', () => {
		const facts = after(withTasks(), 'dji', aMove({ seen: 1 }));
		expect(facts.releaseWindows.map(({ version }) => version)).toEqual([1, 2]);
		const seen = seenBy(facts, 'pol').releaseWindow;
		expect(seen).toMatchObject({
			version: 2,
			earliest: '2026-05-29',
			latest: '2026-06-10',
			reason: 'eindverlof toegekend',
			source: 'PI Krimpen',
			agencyId: agencyId('DJI'),
			at: new Date(NOW).toISOString(),
			confirmed: null
		});
		expect(seen?.history).toHaveLength(1);
		expect(seen?.history[0]).toMatchObject({ version: 1, reason: 'berekend' });
		expect(seenBy(aCase(people), 'pol').releaseWindow).toBeNull();
	});

	test('R10 who saw another version than the newest is refused as stale', () => {
		expect(wordOf(give(aCase(people), 'dji', aMove({ seen: 0 })))).toBe('done');
		expect(wordOf(give(withTasks(), 'dji', aMove({ seen: 0 })))).toBe('stale');
		expect(wordOf(give(withTasks(), 'dji', aMove({ seen: 2 })))).toBe('stale');
		expect(wordOf(give(withTasks(), 'dji', aMove()))).toBe('done');
	});

	test('R11 it ends no sooner than it begins, and a confirmed day lies within it', () => {
		const dji = (over: Partial<CommandOf<'setReleaseWindow'>>) =>
			wordOf(give(withTasks(), 'dji', aMove({ seen: 1, ...over })));
		expect(dji({ latest: '2026-05-28' })).toBe('badInput');
		expect(dji({ latest: '2026-05-29' })).toBe('done');
		expect(dji({ confirmed: '2026-05-28' })).toBe('badInput');
		expect(dji({ confirmed: '2026-06-11' })).toBe('badInput');
		expect(dji({ confirmed: '2026-06-10' })).toBe('done');
		expect(dji({ latest: '2026-05-28', seen: 7 })).toBe('badInput');
	});

	test('R12 DJI enters it; procesregie signals a change and confirms nothing; nobody else does', () => {
		for (const by of people) {
			const may = by === 'dji' || by === 'chair' || by === 'secretary';
			expect(wordOf(give(withTasks(), by, aMove()))).toBe(may ? 'done' : 'notAllowed');
			const sure = wordOf(give(withTasks(), by, aMove({ confirmed: '2026-06-01' })));
			expect(sure).toBe(by === 'dji' ? 'done' : 'notAllowed');
			expect(seenBy(withTasks(), by).can.includes('setReleaseWindow')).toBe(may);
		}
	});

	test('R13 who reads it sees in the course of the case that it changed', () => {
		const line = { kind: 'releaseWindowSet', agencyId: agencyId('DJI') };
		const facts = after(withTasks(), 'dji', aMove());
		expect(seenBy(facts, 'wmo').history).toContainEqual(expect.objectContaining(line));
	});
});

describe('what a new window re-plans', () => {
	test('R14 every open task whose day it moves says so, from which day to which (P1)', () => {
		const before = withTasks(
			task('proposed'),
			task('started', { state: 'started' }),
			task('after', { due: { afterRelease: 7 }, state: 'accepted' })
		);
		const facts = after(before, 'dji', aMove());
		const shift = { windowVersion: 2, from: '2026-05-27', to: '2026-05-15', answer: null };
		expect(shiftOf(facts, 'proposed')).toEqual(shift);
		expect(shiftOf(facts, 'started')).toEqual(shift);
		expect(shiftOf(facts, 'after')).toEqual({ ...shift, from: '2026-06-24', to: '2026-06-17' });
		expect(facts.tasks.map(({ movedTimes }) => movedTimes)).toEqual([0, 0, 0]);
		expect(seenBy(facts, 'gem').tasks[0]).toMatchObject({ dueDay: '2026-05-15', shift });
	});

	test('R14 no other task is touched', () => {
		const before = withTasks(
			task('chosen', { due: { on: '2026-05-27' } }),
			task('conference', { due: { nextConference: true } }),
			task('done', { state: 'completed' }),
			task('over', { state: 'withdrawn' }),
			task('refused', { state: 'declined' })
		);
		expect(after(before, 'dji', aMove()).tasks).toEqual(before.tasks);
	});

	test('R14 a window that comes to the same working day re-plans nothing', () => {
		const before = withTasks(task('monday', { due: { beforeRelease: 4 } }));
		const tuesday = aMove({ earliest: '2026-06-09', latest: '2026-06-17' });
		expect(shiftOf(after(before, 'dji', tuesday), 'monday')).toBeNull();
	});

	test('R14 the first window gives a day to what had none', () => {
		const facts = after(aCase(people, { tasks: [task('waits')] }), 'dji', aMove());
		const shift = { windowVersion: 1, from: null, to: '2026-05-15', answer: null };
		expect(shiftOf(facts, 'waits')).toEqual(shift);
	});

	test('R14 a later window asks anew, whatever was answered before', () => {
		const first = after(withTasks(task('task')), 'dji', aMove());
		const answer = { kind: 'answerShift', taskId: idOf('task'), windowVersion: 2 } as const;
		const answered = after(first, 'gem', { ...answer, answer: 'cannot' });
		const again = after(answered, 'dji', aMove({ earliest: '2026-06-01' }));
		expect(shiftOf(again, 'task')).toEqual({
			windowVersion: 3,
			from: '2026-05-15',
			to: '2026-05-18',
			answer: null
		});
	});
});

describe('the answers per agency', () => {
	const before = withTasks(
		task('a'),
		task('b'),
		task('c', { agencyId: agencyId('WMO') }),
		task('d', { agencyId: agencyId('RECL') })
	);
	const moved = after(before, 'dji', aMove());
	const answer = (name: string) =>
		({ kind: 'answerShift', taskId: idOf(name), windowVersion: 2 }) as const;
	const facts = [
		['gem', { ...answer('a'), answer: 'canDo' }],
		['wmo', { ...answer('c'), answer: 'cannot' }],
		['recl', { ...answer('d'), answer: 'handOver', memberId: memberId('recl') }]
	] as const;
	const answered = facts.reduce((so, [by, command]) => after(so, by, command), moved);

	test('R15 are counted, and who is handed a task still has to answer', () => {
		expect(seenBy(answered, 'chair').releaseWindow?.answers).toEqual([
			{ agencyId: agencyId('GEM'), canDo: 1, cannot: 0, open: 1 },
			{ agencyId: agencyId('WMO'), canDo: 0, cannot: 1, open: 0 },
			{ agencyId: agencyId('RECL'), canDo: 0, cannot: 0, open: 1 }
		]);
	});

	test('R15 hold only the tasks that the viewer sees', () => {
		expect(seenBy(answered, 'wmo').releaseWindow?.answers).toEqual([
			{ agencyId: agencyId('WMO'), canDo: 0, cannot: 1, open: 0 }
		]);
	});

	test('R15 are those to the last window that re-planned any, and leave out what is over', () => {
		const same = aMove({ seen: 2, reason: 'nagevraagd' });
		const asked = after(answered, 'dji', same);
		expect(seenBy(asked, 'chair').releaseWindow?.answers).toHaveLength(3);
		const over = after(asked, 'chair', {
			kind: 'withdrawTask',
			taskId: idOf('d'),
			reason: 'niet meer nodig'
		});
		expect(seenBy(over, 'chair').releaseWindow?.answers).toHaveLength(2);
	});
});
