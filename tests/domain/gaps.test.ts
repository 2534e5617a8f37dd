import { describe, expect, test } from 'vitest';
import type { CommandOf } from '#shared/commands.ts';
import { taskStates } from '#shared/words.ts';
import type { CaseFacts, Task } from '#domain/facts.ts';
import {
	NOW,
	TODAY,
	aCase,
	aTask,
	after,
	agencyId,
	anInvolvement,
	give,
	idOf,
	memberId,
	seenBy,
	wordOf,
	type MemberKey
} from '../kit/world.ts';

const people: MemberKey[] = ['secretary', 'chair', 'gem', 'pol', 'wmo'];
const adopt: CommandOf<'adoptGap'> = {
	kind: 'adoptGap',
	taskId: idOf('task'),
	until: '2026-06-01',
	budget: 1500
};

function withTask(over: Partial<Task> = {}): CaseFacts {
	return aCase(people, { tasks: [aTask(over)] });
}

describe('a gap', () => {
	test('T47 is a task without a statutory task; the chair of the case escalates it (P11)', () => {
		const gap = { escalationMemberId: memberId('chair') };
		expect(seenBy(withTask(), 'pol').tasks[0]?.gap).toEqual(gap);
		expect(seenBy(withTask({ statutoryTask: 'Wmo' }), 'pol').tasks[0]?.gap).toBeNull();
	});

	test('T47 is nobody`s to escalate when no chair takes part today', () => {
		const nobody = { escalationMemberId: null };
		const left = (over: Partial<ReturnType<typeof anInvolvement>>) => ({
			...withTask(),
			memberInvolvements: [anInvolvement('chair', over), anInvolvement('pol')]
		});
		expect(seenBy(left({ to: NOW }), 'pol').tasks[0]?.gap).toEqual(nobody);
		expect(seenBy(left({ until: '2026-03-01' }), 'pol').tasks[0]?.gap).toEqual(nobody);
		expect(seenBy(left({ until: TODAY }), 'pol').tasks[0]?.gap).toEqual({
			escalationMemberId: memberId('chair')
		});
	});
});

describe('adopting a gap', () => {
	test('T48 an agency takes it on for itself, until a day and within a budget (P11)', () => {
		const facts = after(withTask({ memberId: memberId('gem') }), 'pol', adopt);
		expect(facts.tasks[0]).toMatchObject({
			agencyId: agencyId('POL'),
			memberId: null,
			adopted: { until: '2026-06-01', budget: 1500 },
			statutoryTask: null
		});
		const seen = seenBy(facts, 'gem').tasks[0];
		expect(seen?.adopted).toEqual({ until: '2026-06-01', budget: 1500 });
		expect(seen?.gap).toEqual({ escalationMemberId: memberId('chair') });
		expect(seenBy(withTask(), 'gem').tasks[0]).not.toHaveProperty('adopted');
	});

	test('T48 every involved member who sees it may, its owner too', () => {
		for (const by of ['chair', 'gem', 'pol'] as const) {
			expect(wordOf(give(withTask(), by, adopt))).toBe('done');
			expect(seenBy(withTask(), by).tasks[0]?.can).toContain('adoptGap');
		}
		expect(wordOf(give(withTask(), 'wmo', adopt))).toBe('notHere');
		const own = withTask({ agencyId: agencyId('WMO') });
		expect(wordOf(give(own, 'wmo', adopt))).toBe('done');
		expect(wordOf(give(withTask(), 'ggz', adopt))).toBe('notHere');
	});

	test('T49 a task with a statutory task, done or final, is no gap to adopt', () => {
		const lawful = withTask({ statutoryTask: 'Wmo' });
		expect(wordOf(give(lawful, 'pol', adopt))).toBe('wrongState');
		expect(seenBy(lawful, 'pol').tasks[0]?.can).not.toContain('adoptGap');
		for (const state of taskStates) {
			const over = ['completed', 'confirmed', 'withdrawn'].includes(state);
			expect(wordOf(give(withTask({ state }), 'pol', adopt))).toBe(over ? 'wrongState' : 'done');
		}
	});

	test('T55 the second to take it on is too late, until the first lets go of it', () => {
		const taken = after(withTask(), 'pol', adopt);
		for (const by of ['gem', 'chair'] as const) {
			expect(wordOf(give(taken, by, adopt))).toBe('wrongState');
			expect(seenBy(taken, by).tasks[0]?.can).not.toContain('adoptGap');
		}
		expect(wordOf(give(taken, 'pol', { ...adopt, until: '2026-07-01' }))).toBe('done');
		const returned = after(withTask({ ...taken.tasks[0], state: 'returned' }), 'gem', adopt);
		expect(returned.tasks[0]?.agencyId).toBe(agencyId('GEM'));
	});

	test('T56 another owner is asked anew about a day that the release moved', () => {
		const shift = { windowVersion: 2, from: null, to: '2026-05-15', answer: 'cannot' } as const;
		const taken = after(withTask({ shift }), 'pol', adopt);
		expect(taken.tasks[0]?.shift).toEqual({ ...shift, answer: null });
		expect(after(withTask({ shift }), 'gem', adopt).tasks[0]?.shift).toEqual(shift);
		const offered = after(withTask({ shift, state: 'declined' }), 'chair', {
			kind: 'reassignTask',
			taskId: idOf('task'),
			agencyId: agencyId('POL')
		});
		expect(offered.tasks[0]?.shift).toEqual({ ...shift, answer: null });
	});

	test('T50 its state stays, and what was declined or given back is thereby accepted', () => {
		for (const state of ['proposed', 'accepted', 'started'] as const)
			expect(after(withTask({ state }), 'pol', adopt).tasks[0]?.state).toBe(state);
		for (const state of ['declined', 'returned'] as const) {
			const given = withTask({ state, reason: 'vol', reasonKind: 'noCapacity' });
			const task = after(given, 'pol', adopt).tasks[0];
			expect(task).toMatchObject({ state: 'accepted', reason: null, reasonKind: null });
		}
	});

	test('T51 what was the earlier agency`s own stays behind; its own keeps it', () => {
		const waitingFor = { on: 'een pas', askAgain: '2026-04-01' };
		const own = { state: 'started', note: 'bel Anna', waitingFor } as const;
		const taken = after(withTask(own), 'pol', adopt);
		expect(taken.tasks[0]).toMatchObject({ note: null, waitingFor: null });
		expect(seenBy(taken, 'pol').tasks[0]).not.toHaveProperty('note');
		expect(after(withTask(own), 'gem', adopt).tasks[0]).toMatchObject({
			note: 'bel Anna',
			waitingFor
		});
	});

	test('T51 offered anew it is adopted by nobody, and keeps the day that the release moved', () => {
		const shift = { windowVersion: 2, from: null, to: '2026-05-15', answer: null };
		const adopted = { until: '2026-06-01', budget: null };
		const given = withTask({ state: 'returned', adopted, shift });
		const command = {
			kind: 'reassignTask',
			taskId: idOf('task'),
			agencyId: agencyId('POL')
		} as const;
		expect(after(given, 'chair', command).tasks[0]).toMatchObject({ adopted: null, shift });
	});
});

test('T52 why a task was declined stays in its history, when it is offered anew too', () => {
	const decline = {
		kind: 'declineTask',
		taskId: idOf('task'),
		reasonKind: 'noFunding',
		reason: 'geen geld'
	} as const;
	const declined = after(withTask(), 'gem', decline);
	const again = after(declined, 'chair', {
		kind: 'reassignTask',
		taskId: idOf('task'),
		agencyId: agencyId('POL')
	});
	const kinds = again.tasks[0]?.history.flatMap((line) => line.reasonKind ?? []);
	expect(kinds).toEqual(['noFunding']);
	const told = seenBy(again, 'chair').tasks[0]?.history.flatMap((line) => line.reasonKind ?? []);
	expect(told).toEqual(['noFunding']);
});
