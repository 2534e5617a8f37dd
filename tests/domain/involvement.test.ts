import { describe, expect, test } from 'vitest';
import type { Command } from '#shared/commands.ts';
import { addDays, dayOf } from '#shared/time.ts';
import type { CaseFacts, Roster } from '#domain/facts.ts';
import { memberInvolvement, takesPart } from '#domain/involvement.ts';
import { viewerOf } from '#policy/policy.ts';
import {
	NOW,
	TODAY,
	aCase,
	aCaseFile,
	aContribution,
	aRoster,
	aTask,
	after,
	agencyId,
	anInvolvement,
	caseId,
	classOf,
	agencyKeys,
	give,
	idOf,
	memberId,
	wordOf,
	type AgencyKey,
	type MemberKey
} from '../kit/world.ts';

const DAY_MS = 86_400_000;

const involveAgency = (key: AgencyKey, decidedBy?: AgencyKey): Command => ({
	kind: 'involveAgency',
	caseId,
	agencyId: agencyId(key),
	...(decidedBy ? { decidedBy: agencyId(decidedBy) } : {})
});
const involveMember = (key: MemberKey, until?: string): Command => ({
	kind: 'involveMember',
	caseId,
	memberId: memberId(key),
	...(until ? { until } : {})
});
const endMember = (key: MemberKey): Command => ({
	kind: 'endInvolvement',
	caseId,
	memberId: memberId(key)
});
const endAgency = (key: AgencyKey): Command => ({
	kind: 'endInvolvement',
	caseId,
	agencyId: agencyId(key)
});

function word(facts: CaseFacts, by: MemberKey, command: Command, roster?: Roster): string {
	return wordOf(give(facts, by, command, roster ? { roster } : {}));
}

/** The region with one account changed. */
function rosterWith(key: MemberKey, over: Partial<Roster['members'][number]>): Roster {
	const roster = aRoster();
	const members = roster.members.map((row) =>
		row.id === memberId(key) ? { ...row, ...over } : row
	);
	return { ...roster, members };
}

describe('involving', () => {
	test('T20 who is involved is involved once: a second time is already', () => {
		const facts = aCase(['chair', 'gem']);
		expect(word(facts, 'chair', involveAgency('GEM'))).toBe('already');
		expect(word(facts, 'chair', involveMember('gem'))).toBe('already');
		expect(word(facts, 'chair', involveMember('gemSpoc'))).toBe('done');
	});

	test('T21 a member is involved after its agency; before that it is agencyNotInvolved', () => {
		const facts = aCase(['chair']);
		expect(word(facts, 'chair', involveMember('pol'))).toBe('agencyNotInvolved');
		expect(word(facts, 'chair', endAgency('POL'))).toBe('agencyNotInvolved');
		const involved = after(facts, 'chair', involveAgency('POL'));
		expect(viewerOf(involved, aRoster(), memberId('pol'), TODAY)).toBeNull();
		const both = after(involved, 'chair', involveMember('pol'));
		expect(viewerOf(both, aRoster(), memberId('pol'), TODAY)).not.toBeNull();
	});

	test('T22 only a public participant decides who is involved (L5, L6)', () => {
		const open = new Set(['POL', 'OM', 'DJI', 'OOV', 'GEM', 'GGD', 'RVDK']);
		for (const key of agencyKeys) {
			const given = word(aCase(['chair']), 'chair', involveAgency('VT', key));
			expect([key, given]).toEqual([key, open.has(classOf(key)) ? 'done' : 'badInput']);
		}
		const unknown = { ...involveAgency('VT'), decidedBy: idOf('nowhere') } as Command;
		expect(word(aCase(['chair']), 'chair', unknown)).toBe('badInput');
	});

	test('T23 who decided is the agency the sender acts for, unless another is named', () => {
		const decider = (command: Command) =>
			after(aCase(['chair']), 'chair', command).agencyInvolvements.at(-1)?.decidedBy;
		expect(decider(involveAgency('VT'))).toBe(agencyId('GEM'));
		expect(decider(involveAgency('VT', 'OM'))).toBe(agencyId('OM'));
		const forNobody = rosterWith('chair', { actsFor: null });
		expect(word(aCase(['chair']), 'chair', involveAgency('VT'), forNobody)).toBe('badInput');
	});

	test('T24 an account that is disabled or has no agency is memberUnfit, an unknown one notHere', () => {
		const facts = aCase(['chair', 'gem']);
		const disabled = rosterWith('gemSpoc', { disabledAt: NOW });
		expect(word(facts, 'chair', involveMember('gemSpoc'), disabled)).toBe('memberUnfit');
		expect(word(facts, 'chair', involveMember('administrator'))).toBe('memberUnfit');
		const nobody = { ...involveMember('gem'), memberId: idOf('nobody') } as Command;
		expect(word(facts, 'chair', nobody)).toBe('notHere');
		const nowhere = { ...involveAgency('GEM'), agencyId: idOf('nowhere') } as Command;
		expect(word(facts, 'chair', nowhere)).toBe('notHere');
	});

	test('T25 a disabled account takes part in nothing', () => {
		const facts = aCase(['chair', 'gem'], { tasks: [aTask()] });
		const disabled = rosterWith('gem', { disabledAt: NOW });
		expect(takesPart(facts, disabled, memberId('gem'), TODAY)).toBeUndefined();
		const accept: Command = { kind: 'acceptTask', taskId: idOf('task') };
		expect(word(facts, 'gem', accept, disabled)).toBe('notHere');
	});

	test('T26 a spoc involves its own people of a public agency, and of no other', () => {
		const facts = aCase(['chair', 'polSpoc', 'reclSpoc', 'gem']);
		expect(word(facts, 'polSpoc', involveMember('pol'))).toBe('done');
		expect(word(facts, 'polSpoc', involveMember('gemSpoc'))).toBe('notAllowed');
		expect(word(facts, 'polSpoc', involveAgency('VT'))).toBe('notAllowed');
		expect(word(facts, 'reclSpoc', involveMember('recl'))).toBe('notAllowed');
		expect(word(facts, 'gem', involveMember('gemSpoc'))).toBe('notAllowed');
		expect(word(facts, 'secretary', involveMember('recl'))).toBe('notHere');
	});

	test('T26 a spoc ends only what it may involve, and sees no case by being spoc', () => {
		const facts = aCase(['chair', 'polSpoc', 'pol', 'gem']);
		expect(word(facts, 'polSpoc', endMember('pol'))).toBe('done');
		expect(word(facts, 'polSpoc', endMember('gem'))).toBe('notAllowed');
		expect(word(facts, 'polSpoc', endAgency('POL'))).toBe('notAllowed');
		expect(word(facts, 'gemSpoc', involveMember('gemSpoc'))).toBe('notHere');
	});
});

describe('ending', () => {
	test('T27 the last day of a stand-in is inclusive, and it is over by itself', () => {
		const facts = after(aCase(['chair', 'gem']), 'chair', involveMember('gemSpoc', TODAY));
		const of = (day: string) => memberInvolvement(facts, memberId('gemSpoc'), day);
		expect(of(TODAY)).toBeDefined();
		expect(of(addDays(TODAY, 1))).toBeUndefined();
		const goals: Command = { kind: 'setSubject', caseId, name: 'B. Beeld' };
		expect(wordOf(give(facts, 'gemSpoc', goals))).toBe('done');
		expect(wordOf(give(facts, 'gemSpoc', goals, { now: NOW + DAY_MS }))).toBe('notHere');
		expect(word(facts, 'chair', involveMember('gemSpoc'))).toBe('already');
		const later = { now: NOW + DAY_MS };
		expect(wordOf(give(facts, 'chair', involveMember('gemSpoc'), later))).toBe('done');
	});

	test('T27 a last day that is past is refused', () => {
		const facts = aCase(['chair', 'gem']);
		const yesterday = addDays(dayOf(NOW), -1);
		expect(word(facts, 'chair', involveMember('gemSpoc', yesterday))).toBe('badInput');
	});

	test('T28 the last chair does not leave, nor does its agency', () => {
		const alone = aCase(['chair', 'secretary', 'gem']);
		expect(word(alone, 'secretary', endMember('chair'))).toBe('lastChair');
		expect(word(alone, 'secretary', endAgency('PROC'))).toBe('lastChair');
		expect(word(alone, 'chair', endMember('secretary'))).toBe('done');
		const two = aCase(['chair', 'deputy', 'gem']);
		expect(word(two, 'chair', endMember('chair'))).toBe('done');
		expect(word(two, 'chair', endAgency('PROC'))).toBe('lastChair');
	});

	test('T28 a chair whose days are over or whose account is disabled does not count', () => {
		const memberInvolvements = [
			anInvolvement('chair'),
			anInvolvement('deputy', { until: addDays(TODAY, -1) })
		];
		const expired = aCase(['chair', 'deputy'], { memberInvolvements });
		expect(word(expired, 'chair', endMember('chair'))).toBe('lastChair');
		const two = aCase(['chair', 'deputy']);
		const disabled = rosterWith('deputy', { disabledAt: NOW });
		expect(word(two, 'chair', endMember('chair'), disabled)).toBe('lastChair');
	});

	test('T29 an agency that goes leaves its open tasks returned, and its members go along', () => {
		const task = (id: string, over: object) => aTask({ id: idOf(id), ...over });
		const facts = aCase(['chair', 'gem', 'gemSpoc', 'pol'], {
			tasks: [
				task('open', { state: 'started', memberId: memberId('gem') }),
				task('offered', { state: 'proposed' }),
				task('done', { state: 'completed' }),
				task('theirs', { agencyId: agencyId('POL') })
			]
		});
		const ended = after(facts, 'chair', endAgency('GEM'));
		expect(ended.tasks.map(({ state, reason }) => [state, reason])).toEqual([
			['returned', 'involvementEnded'],
			['returned', 'involvementEnded'],
			['completed', null],
			['proposed', null]
		]);
		expect(ended.tasks[0]?.memberId).toBeNull();
		expect(ended.tasks[0]?.history).toEqual([
			{ day: TODAY, kind: 'taskReturned', reason: 'involvementEnded' }
		]);
		const open = ended.memberInvolvements.filter((row) => row.to === null);
		expect(open.map((row) => row.memberId)).toEqual([memberId('chair'), memberId('pol')]);
		expect(word(ended, 'gem', endMember('gem'))).toBe('notHere');
	});

	test('T30 a member who goes frees its tasks and the lead of the case', () => {
		const facts = aCase(['chair', 'gem', 'gemSpoc'], {
			cases: [aCaseFile({ caseLeadId: memberId('gem') })],
			tasks: [
				aTask({ state: 'started', memberId: memberId('gem') }),
				aTask({ id: idOf('b'), state: 'accepted', memberId: memberId('gemSpoc') })
			]
		});
		const ended = after(facts, 'chair', endMember('gem'));
		expect(ended.cases[0]?.caseLeadId).toBeNull();
		expect(ended.tasks.map(({ state, memberId }) => [state, memberId])).toEqual([
			['started', null],
			['accepted', memberId('gemSpoc')]
		]);
		expect(word(ended, 'chair', endMember('gem'))).toBe('already');
	});

	test('T30 the lead of a case is somebody who takes part in it', () => {
		const lead = (key: MemberKey): Command => ({
			kind: 'setCaseLead',
			caseId,
			memberId: memberId(key)
		});
		const facts = aCase(['chair', 'gem']);
		expect(word(facts, 'chair', lead('gem'))).toBe('done');
		expect(word(facts, 'chair', lead('pol'))).toBe('memberUnfit');
		expect(word(facts, 'gem', lead('gem'))).toBe('notAllowed');
		expect(word(facts, 'secretary', lead('gem'))).toBe('notHere');
		const blind = aCase(['chair', 'wmo']);
		expect(word(blind, 'chair', lead('wmo'))).toBe('memberUnfit');
	});

	test('T31 an agency or member that went can be involved again, and what was stays', () => {
		const ended = after(aCase(['chair', 'gem']), 'chair', endAgency('GEM'));
		const again = after(ended, 'chair', involveAgency('GEM', 'OM'));
		expect(viewerOf(again, aRoster(), memberId('gem'), TODAY)).toBeNull();
		const back = after(again, 'chair', involveMember('gem'));
		expect(viewerOf(back, aRoster(), memberId('gem'), TODAY)).not.toBeNull();
		expect(back.agencyInvolvements.map((row) => row.to)).toEqual([null, NOW, null]);
		expect(back.memberInvolvements.map((row) => row.to)).toEqual([null, NOW, null]);
	});

	test('T31 who was let in by name and went is let in by name no more', () => {
		const named = [
			{ agencyId: agencyId('GEM'), level: 'visible', since: NOW },
			{ agencyId: agencyId('OM'), level: 'known', since: NOW }
		] as const;
		const others = [named[1]];
		const facts = aCase(['chair', 'gem', 'om', 'pol'], {
			contributions: [
				aContribution({ audience: { named: [...named] } }),
				aContribution({ id: idOf('to them alone'), audience: { named: [named[0]] } }),
				aContribution({ id: idOf('to others'), audience: { named: others } })
			]
		});
		const ended = after(facts, 'chair', endAgency('GEM'));
		expect(ended.contributions.map((row) => row.audience)).toEqual([
			{ named: others },
			null,
			{ named: others }
		]);
		const back = after(ended, 'chair', involveAgency('GEM'));
		expect(back.contributions).toEqual(ended.contributions);
	});
});
