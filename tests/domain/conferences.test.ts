import { describe, expect, test } from 'vitest';
import { parseCommand, type Command } from '#shared/commands.ts';
import { conferenceStates } from '#shared/words.ts';
import type { ConferenceFacts } from '#domain/facts.ts';
import {
	caseOf,
	caseOne,
	caseThree,
	caseTwo,
	confer,
	conferenceAfter,
	conferenceId,
	conferenceWith,
	someCases
} from '../kit/conference.ts';
import { idOf, memberId, wordOf, type MemberKey } from '../kit/world.ts';

const plan = {
	kind: 'planConference',
	title: 'Dinsdagoverleg',
	startsAt: '2026-03-03T13:30:00Z',
	endsAt: '2026-03-03T15:30:00Z',
	place: 'Zaal 2',
	chairId: memberId('chair')
} as const satisfies Command;

const agenda = (...items: [caseId: string, minutes?: number][]): Command => ({
	kind: 'setAgenda',
	conferenceId,
	items: items.map(([caseId, minutes = 20]) => ({ caseId, minutes }))
});
const invite = (...keys: MemberKey[]): Command => ({
	kind: 'inviteConference',
	conferenceId,
	memberIds: keys.map(memberId)
});
const cancel = { kind: 'cancelConference', conferenceId, reason: 'Zaal bezet' } as const;

/** The conference after a command that must be allowed. */
function after(conference: ConferenceFacts, by: MemberKey, command: Command, cases = someCases()) {
	const given = confer(conference, by, command, cases);
	if (!given.ok) throw new Error(`${command.kind}: ${given.refusal} (${given.rule})`);
	return conferenceAfter(conference, given.changes);
}

const listed = ({ items }: ConferenceFacts) =>
	items.map(({ caseId, minutes, position }) => [caseId, minutes, position]);

describe('planning a conference', () => {
	test('C1 it is planned by a chair or secretary, for a valid chair of procesregie, and ends after it begins', () => {
		const words = (by: MemberKey, over: object = {}) =>
			wordOf(confer(null, by, { ...plan, ...over }));
		expect(words('chair')).toBe('done');
		expect(words('secretary')).toBe('done');
		for (const by of ['pol', 'gemSpoc', 'administrator', 'officer'] as const)
			expect(words(by), by).toBe('notAllowed');
		for (const chairId of [memberId('secretary'), memberId('pol'), idOf('nobody')])
			expect(words('chair', { chairId })).toBe('memberUnfit');
		expect(words('chair', { endsAt: plan.startsAt })).toBe('badInput');
		expect(words('chair', { endsAt: '2026-03-03T13:00:00Z' })).toBe('badInput');
	});

	test('C31 it lies in the years that have days', () => {
		const read = (startsAt: string) => parseCommand({ ...plan, startsAt }).ok;
		expect(read('2026-03-02T13:00:00Z')).toBe(true);
		for (const year of ['0000', '1899', '2200', '9999'])
			expect(read(`${year}-03-02T13:00:00Z`), year).toBe(false);
	});

	test('C1 it begins as a draft, with its chair acting', () => {
		const given = confer(null, 'secretary', plan);
		if (!given.ok) throw new Error(given.refusal);
		const [made] = given.changes.flatMap(({ put }) => put);
		expect(made).toMatchObject({
			table: 'conferences',
			row: {
				id: given.result['conferenceId'],
				state: 'draft',
				chairId: memberId('chair'),
				actingChairId: memberId('chair'),
				startsAt: Date.UTC(2026, 2, 3, 13, 30)
			}
		});
	});

	test('C2 another chair than its own who plans it is invited, and nobody else is', () => {
		const seats = (by: MemberKey) => {
			const given = confer(null, by, plan);
			if (!given.ok) throw new Error(given.refusal);
			const puts = given.changes.flatMap(({ put }) => put);
			return puts.flatMap((one) => (one.table === 'invitations' ? [one.row.memberId] : []));
		};
		expect(seats('deputy')).toEqual([memberId('deputy')]);
		expect(seats('chair')).toEqual([]);
		expect(seats('secretary')).toEqual([]);
	});
});

describe('the agenda', () => {
	test('C4 a case that stays keeps its item, new ones are planned, and what is left out is gone', () => {
		const before = conferenceWith([caseOne, caseTwo]);
		const now = after(before, 'chair', agenda([caseThree, 30], [caseTwo, 25]));
		expect(listed(now)).toEqual([
			[caseThree, 30, 0],
			[caseTwo, 25, 1]
		]);
		expect(now.items[1]?.id).toBe(before.items[1]?.id);
		expect(now.items[0]).toMatchObject({ state: 'planned', startsAt: before.conference.startsAt });
		expect(listed(after(now, 'chair', agenda()))).toEqual([]);
	});

	test('C4 the same agenda once more changes nothing', () => {
		const given = confer(conferenceWith([caseOne, caseTwo]), 'chair', agenda([caseOne], [caseTwo]));
		expect(given.ok && given.changes).toEqual([]);
	});

	test('C4 each change moves the conference itself, and no case but those it touches', () => {
		const given = confer(
			conferenceWith([caseOne, caseTwo]),
			'chair',
			agenda([caseOne], [caseTwo, 35])
		);
		if (!given.ok) throw new Error(given.refusal);
		const rows = given.changes.flatMap(({ put, drop }) => [...put, ...(drop ?? [])]);
		expect(rows.map(({ table }) => table).sort()).toEqual(['agendaItems', 'conferences']);
	});

	test('C5 a case that stands on it twice is bad input, at its second place', () => {
		const given = confer(conferenceWith([]), 'chair', agenda([caseOne], [caseTwo], [caseOne]));
		expect(wordOf(given)).toBe('badInput');
	});

	test('C6 a case its sender takes no part in is `notHere`, missing or not', () => {
		const before = conferenceWith([caseThree]);
		const answers = [caseThree, idOf('no case')].map((id) =>
			confer(before, 'secretary', agenda([caseOne], [id]))
		);
		expect(answers.map(wordOf)).toEqual(['notHere', 'notHere']);
		expect(answers[0]).toEqual(answers[1]);
		const closed = someCases();
		const facts = closed.get(caseOne);
		const [file] = facts?.cases ?? [];
		if (!facts || !file) throw new Error('no case');
		closed.set(caseOne, { ...facts, cases: [{ ...file, closedAt: 1 }] });
		expect(wordOf(confer(before, 'chair', agenda([caseOne]), closed))).toBe('notHere');
	});

	test('C7 a case the chair of the conference takes no part in is `chairNotInvolved`', () => {
		const cases = someCases().set(caseThree, caseOf(caseThree, ['secretary', 'vt']));
		const given = confer(conferenceWith([]), 'secretary', agenda([caseOne], [caseThree]), cases);
		expect(wordOf(given)).toBe('chairNotInvolved');
	});

	test('C8 items of cases its sender does not see keep their places', () => {
		const before = conferenceWith([caseOne, caseThree, caseTwo]);
		const swapped = after(before, 'secretary', agenda([caseTwo], [caseOne]));
		expect(swapped.items.map(({ caseId }) => caseId)).toEqual([caseTwo, caseThree, caseOne]);
		expect(listed(after(before, 'secretary', agenda()))).toEqual([[caseThree, 20, 0]]);
		const fewer = after(before, 'secretary', agenda([caseTwo]));
		expect(fewer.items.map(({ caseId }) => caseId)).toEqual([caseTwo, caseThree]);
	});

	test('C9 while it runs, what is open or over stays as it is, and what is to come may change', () => {
		for (const state of ['running', 'paused'] as const) {
			const before = conferenceWith([caseOne, caseTwo], [], state, ['done', 'planned']);
			expect(listed(after(before, 'chair', agenda([caseOne], [caseThree, 10])))).toEqual([
				[caseOne, 20, 0],
				[caseThree, 10, 1]
			]);
			const refused = [
				agenda([caseTwo]),
				agenda([caseTwo], [caseOne]),
				agenda([caseOne, 30], [caseTwo])
			];
			for (const command of refused)
				expect(wordOf(confer(before, 'chair', command))).toBe('wrongState');
			const open = conferenceWith([caseOne, caseTwo], [], state, ['deferred', 'open']);
			expect(wordOf(confer(open, 'chair', agenda([caseOne])))).toBe('wrongState');
			expect(wordOf(confer(open, 'chair', agenda([caseOne], [caseTwo], [caseThree])))).toBe('done');
		}
	});

	test('C10 each command is taken in its states, and in any other is `wrongState`', () => {
		const taken = (command: Command) =>
			conferenceStates.filter((state) => {
				const word = wordOf(confer(conferenceWith([caseOne], [], state), 'chair', command));
				expect(['done', 'wrongState']).toContain(word);
				return word === 'done';
			});
		const going = ['draft', 'invited', 'running', 'paused'];
		expect(taken(agenda([caseTwo]))).toEqual(going);
		expect(taken(invite('pol'))).toEqual(going);
		expect(taken(cancel)).toEqual(['draft', 'invited']);
	});
});

describe('inviting and cancelling', () => {
	test('C11 inviting adds, takes nobody away, and makes of a draft an invitation', () => {
		const once = after(conferenceWith([caseOne]), 'chair', invite('pol', 'gem', 'pol'));
		expect(once.conference.state).toBe('invited');
		const twice = after(once, 'secretary', invite('gem', 'ggz'));
		expect(twice.invitations.map((row) => row.memberId)).toEqual(
			['pol', 'gem', 'ggz'].map((key) => memberId(key as MemberKey))
		);
		const running = conferenceWith([caseOne], [], 'running');
		expect(after(running, 'chair', invite('pol')).conference.state).toBe('running');
	});

	test('C11 when all are there already, its chair among them, it is `already`', () => {
		const before = conferenceWith([caseOne], ['pol'], 'invited');
		expect(wordOf(confer(before, 'chair', invite('pol', 'chair')))).toBe('already');
		expect(wordOf(confer(before, 'chair', invite('pol', 'gem')))).toBe('done');
	});

	test('C12 nobody is invited who is unknown, has no agency or no valid account', () => {
		const before = conferenceWith([caseOne]);
		expect(wordOf(confer(before, 'chair', invite('pol', 'administrator')))).toBe('memberUnfit');
		const unknown: Command = {
			kind: 'inviteConference',
			conferenceId,
			memberIds: [idOf('nobody')]
		};
		expect(wordOf(confer(before, 'chair', unknown))).toBe('memberUnfit');
	});

	test('C13 what was planned of a cancelled conference comes no more, and the reason stays', () => {
		const now = after(conferenceWith([caseOne, caseTwo], ['pol'], 'invited'), 'secretary', cancel);
		expect(now.conference).toMatchObject({ state: 'cancelled', cancelReason: 'Zaal bezet' });
		expect(now.items.map(({ state }) => state)).toEqual(['cancelled', 'cancelled']);
	});

	test('C13 who is neither chair nor secretary sees an invitation and changes nothing', () => {
		const before = conferenceWith([caseOne], ['pol'], 'invited');
		for (const command of [agenda([caseOne]), invite('gem'), cancel])
			expect(wordOf(confer(before, 'pol', command)), command.kind).toBe('notAllowed');
		expect(wordOf(confer(before, 'pol', agenda([caseTwo])))).toBe('notHere');
	});
});
