import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CaseId } from '#shared/ids.ts';
import type { Command } from '#shared/commands.ts';
import { addDays, dayOf } from '#shared/time.ts';
import { conferenceStates, itemStates } from '#shared/words.ts';
import { conferenceTakes } from '#domain/conferences.ts';
import type { AgendaItem, CaseFacts, ConferenceFacts } from '#domain/facts.ts';
import { tellDifferences } from '#application/show-conferences.ts';
import { conferenceFor, nobody, packFor, seesConference, type Presence } from '#policy/policy.ts';
import { commandsAbout } from '../kit/commands.ts';
import {
	aConference,
	anItem,
	caseOf,
	caseOne,
	caseThree,
	caseTwo,
	confer,
	conferenceId,
	conferenceWith,
	invitationOf,
	someCases
} from '../kit/conference.ts';
import { commandsAt } from '../kit/meeting.ts';
import {
	TODAY,
	aRoster,
	agencyId,
	idOf,
	memberId,
	memberKeys,
	wordOf,
	type MemberKey
} from '../kit/world.ts';

const roster = aRoster();

function memberOf(key: MemberKey) {
	const member = roster.members.find((row) => row.id === memberId(key));
	if (!member) throw new Error(`no member ${key}`);
	return member;
}

function viewOf(
	conference: ConferenceFacts,
	key: MemberKey,
	cases = someCases(),
	presence: Presence = nobody
) {
	const table = { conference, cases, roster, member: memberOf(key), today: TODAY };
	return conferenceFor(table, presence);
}

const commands = Object.values(commandsAt(idOf(`item of ${caseOne}`), caseOne));

describe('a conference', () => {
	test('C3 it is there for its chair, the secretaries of procesregie and who is invited, and for nobody else', () => {
		const conference = conferenceWith([caseOne], ['pol', 'deputy'], 'invited');
		const seeing = memberKeys.filter((key) => viewOf(conference, key) !== null);
		expect(seeing.sort()).toEqual(['chair', 'deputy', 'pol', 'secretary']);
		const gone = { ...memberOf('pol'), disabledAt: 1 };
		expect(seesConference(conference, roster, gone)).toBe(false);
	});

	test('C3 to all others every command is `notHere`, the conference missing or not', () => {
		const hidden = conferenceWith([caseOne], ['pol'], 'invited');
		for (const by of memberKeys.filter((key) => viewOf(hidden, key) === null))
			for (const command of commands) {
				const answers = [confer(hidden, by, command), confer(null, by, command)];
				expect(answers.map(wordOf), `${by} ${command.kind}`).toEqual(['notHere', 'notHere']);
				expect(answers[0]).toEqual(answers[1]);
			}
	});

	test('C15 the case of an item is told to its partners; to others it has minutes, a state and a place', () => {
		const conference = conferenceWith([caseTwo, caseOne, caseThree], ['pol', 'vt'], 'invited');
		const items = viewOf(conference, 'pol')?.items ?? [];
		expect(items.map(({ partner }) => partner)).toEqual([false, true, false]);
		expect(items[1]?.case).toEqual({ id: caseOne, number: '2026-0011', initials: 'A.B.' });
		expect(items[0]).toEqual({
			id: conference.items[0]?.id,
			minutes: 20,
			state: 'planned',
			partner: false
		});
		expect(JSON.stringify(viewOf(conference, 'pol'))).not.toContain(caseTwo);
		expect(viewOf(conference, 'chair')?.items.every(({ partner }) => partner)).toBe(true);
		expect(viewOf(conference, 'deputy')).toBeNull();
	});

	test('C16 that a partner is not invited is told to chair and secretary, of their own items alone', () => {
		const conference = conferenceWith([caseTwo, caseThree], ['gem', 'pol'], 'invited');
		const told = (key: MemberKey) => viewOf(conference, key)?.uninvited;
		expect(told('chair')).toEqual([
			{
				itemId: idOf(`item of ${caseTwo}`),
				agencyIds: [agencyId('GGZ')],
				names: ['Organisatie GGZ'],
				memberIds: [memberId('ggz')]
			},
			{
				itemId: idOf(`item of ${caseThree}`),
				agencyIds: [agencyId('VT')],
				names: ['Organisatie VT'],
				memberIds: [memberId('vt')]
			}
		]);
		expect(told('secretary')).toEqual([
			{
				itemId: idOf(`item of ${caseTwo}`),
				agencyIds: [agencyId('GGZ')],
				names: ['Organisatie GGZ'],
				memberIds: [memberId('ggz')]
			}
		]);
		expect(told('gem')).toEqual([]);
	});

	test('C16 inviting somebody of that agency who takes no part in the case does not help', () => {
		const conference = conferenceWith([caseOne], ['gemSpoc', 'pol', 'secretary'], 'invited');
		expect(viewOf(conference, 'chair')?.uninvited).toEqual([
			{
				itemId: idOf(`item of ${caseOne}`),
				agencyIds: [agencyId('GEM')],
				names: ['Organisatie GEM'],
				memberIds: [memberId('gem')]
			}
		]);
	});

	test('C105 it is judged on the day of the conference: who stands in until the day before is not there', () => {
		const later = conferenceWith([caseOne], ['pol', 'gem', 'secretary'], 'invited');
		const startsAt = later.conference.startsAt + 7 * 24 * 60 * 60 * 1000;
		const conference = { ...later, conference: aConference({ state: 'invited', startsAt }) };
		const until = (day: string) => {
			const facts = caseOf(caseOne, ['chair', 'secretary', 'pol', 'gem', 'gemSpoc']);
			const memberInvolvements = facts.memberInvolvements.map((row) =>
				row.memberId === memberId('gem') ? { ...row, until: day } : row
			);
			const cases = someCases().set(caseOne, { ...facts, memberInvolvements });
			return viewOf(conference, 'chair', cases)?.uninvited.map(({ memberIds }) => memberIds);
		};
		expect(until(dayOf(startsAt))).toEqual([]);
		expect(until(addDays(dayOf(startsAt), -1))).toEqual([[memberId('gemSpoc')]]);
	});

	test('C105 of what is over nobody needs to be invited', () => {
		const states = ['done', 'planned'] as const;
		const conference = conferenceWith([caseTwo, caseThree], ['gem'], 'running', states);
		const told = viewOf(conference, 'chair')?.uninvited;
		expect(told?.map(({ itemId }) => itemId)).toEqual([idOf(`item of ${caseThree}`)]);
	});

	test('C17 who may invite is told who takes part in own items and is not invited, and nobody else is', () => {
		const conference = conferenceWith([caseTwo, caseThree], ['gem'], 'invited');
		const names = (key: MemberKey) => viewOf(conference, key)?.invitable?.map(({ name }) => name);
		expect(names('chair')).toEqual(['Persoon secretary', 'Persoon ggz', 'Persoon vt']);
		expect(names('secretary')).toEqual(['Persoon secretary', 'Persoon ggz']);
		expect(names('gem')).toBeUndefined();
		const over = { ...conference, conference: aConference({ state: 'cancelled' }) };
		expect(viewOf(over, 'chair')).toMatchObject({ invitable: [], uninvited: [] });
	});

	test.each([
		['there', null],
		['away', 0]
	])(
		'C18 C85 `can` holds exactly the commands that are taken now, with the acting chair %s',
		(_, awaySince) => {
			const chairAway =
				awaySince === null ? null : { memberId: memberId('chair'), since: awaySince };
			for (const state of conferenceStates)
				for (const key of ['chair', 'secretary', 'deputy', 'pol'] as const) {
					const conference = conferenceWith([caseOne], ['pol', 'deputy'], state);
					const cases = someCases();
					cases.set(caseOne, caseOf(caseOne, ['chair', 'secretary', 'deputy', 'pol']));
					const taken = commands.filter((command) => {
						return wordOf(confer(conference, key, command, cases, { awaySince })) === 'done';
					});
					const can = viewOf(conference, key, cases, { ...nobody, chairAway })?.can ?? [];
					expect(new Set(can), `${key} ${state}`).toEqual(new Set(taken.map(({ kind }) => kind)));
					expect(can.every((kind) => Object.hasOwn(conferenceTakes, kind))).toBe(true);
				}
		}
	);
});

/* Vary what a member may not see of conferences: nothing that reaches it changes. */

const someMembers = fc.subarray([...memberKeys].filter((key) => memberOf(key).agencyId !== null));
const anyCase = (id: CaseId) =>
	fc.tuple(someMembers, fc.nat(99), fc.boolean()).map(([members, number, closed]): CaseFacts => {
		const facts = caseOf(id, members, `2026-${String(number)}`);
		return closed
			? { ...facts, cases: facts.cases.map((row) => ({ ...row, closedAt: 1 })) }
			: facts;
	});
const hiddenIds = [caseThree, idOf('hidden'), idOf('other hidden')];

interface Secret {
	viewer: MemberKey;
	conference: ConferenceFacts;
	other: ConferenceFacts;
	cases: Map<CaseId, CaseFacts>;
	otherCases: Map<CaseId, CaseFacts>;
}

/** A conference the viewer sees, in two forms that differ in the cases it takes no part in alone. */
const secret: fc.Arbitrary<Secret> = fc
	.record({
		viewer: fc.constantFrom<MemberKey>('chair', 'secretary', 'deputy', 'pol', 'ggz'),
		own: fc.subarray([caseOne, caseTwo]),
		partners: someMembers,
		invited: fc.subarray<MemberKey>(['gem', 'vt', 'recl']),
		state: fc.constantFrom(...conferenceStates),
		states: fc.array(fc.constantFrom(...itemStates), { minLength: 4, maxLength: 4 }),
		hidden: fc.constantFrom(...hiddenIds),
		otherwise: fc.constantFrom(...hiddenIds),
		at: fc.nat(2),
		a: fc.tuple(...hiddenIds.map(anyCase)),
		b: fc.tuple(...hiddenIds.map(anyCase))
	})
	.map((given) => {
		const { viewer, own, hidden, otherwise, at, state } = given;
		const ownCases = own.map(
			(id) => [id, caseOf(id, [...new Set([...given.partners, viewer])])] as const
		);
		const agenda = (id: CaseId): AgendaItem[] =>
			own.toSpliced(at, 0, id).map((one, position) =>
				anItem(one, position, {
					id: idOf(`item ${position}`),
					state: given.states[position] ?? 'planned'
				})
			);
		const facts = {
			...conferenceWith([]),
			conference: aConference({ state }),
			invitations: [...new Set<MemberKey>([...given.invited, viewer])].map(invitationOf)
		};
		const withHidden = (cases: CaseFacts[]) =>
			new Map([
				...ownCases,
				...cases.map((one, n) => [hiddenIds[n] ?? '', without(one, viewer)] as const)
			]);
		return {
			viewer,
			conference: { ...facts, items: agenda(hidden) },
			other: { ...facts, items: agenda(otherwise) },
			cases: withHidden(given.a),
			otherCases: withHidden(given.b)
		};
	});

/** The case, in which this member takes no part. */
function without(facts: CaseFacts, key: MemberKey): CaseFacts {
	const rows = facts.memberInvolvements.filter((row) => row.memberId !== memberId(key));
	return { ...facts, memberInvolvements: rows };
}

describe('noninterference', () => {
	test('C19 cases a member takes no part in change nothing of a conference it sees', () => {
		fc.assert(
			fc.property(secret, ({ viewer, conference, other, cases, otherCases }) => {
				const one = viewOf(conference, viewer, cases);
				expect(one).not.toBeNull();
				expect(viewOf(other, viewer, otherCases)).toEqual(one);
			}),
			{ numRuns: 300 }
		);
	});

	test('C90 nor of what it packs of it', () => {
		fc.assert(
			fc.property(secret, ({ viewer, conference, other, cases, otherCases }) => {
				const member = memberOf(viewer);
				const packed = (facts: ConferenceFacts, on: Map<CaseId, CaseFacts>) =>
					packFor({ conference: facts, cases: on, roster, member, today: TODAY });
				expect(packed(other, otherCases)).toEqual(packed(conference, cases));
			}),
			{ numRuns: 200 }
		);
	});

	test('C19 nor any answer to a command about it, the cases named or not', () => {
		const makers = commandsAbout({
			agencies: [],
			members: memberKeys.map(memberId),
			goals: [],
			tasks: [],
			contributions: [],
			conferences: [conferenceId],
			cases: [caseOne, caseTwo, ...hiddenIds]
		});
		const any = fc.oneof<fc.Arbitrary<Command>[]>(
			makers.setAgenda,
			makers.inviteConference,
			makers.cancelConference,
			makers.planConference
		);
		fc.assert(
			fc.property(secret, fc.array(any, { minLength: 8, maxLength: 16 }), (given, commands) => {
				for (const command of commands) {
					const one = confer(given.conference, given.viewer, command, given.cases);
					const two = confer(given.other, given.viewer, command, given.otherCases);
					expect([wordOf(two), two.rule], command.kind).toEqual([wordOf(one), one.rule]);
				}
			}),
			{ numRuns: 300 }
		);
	});

	test('C19 nor does it hear of them, nor of a conference it does not see', () => {
		const given = fc.record({ secret, stranger: fc.boolean() });
		fc.assert(
			fc.property(given, ({ secret: { viewer, ...facts }, stranger }) => {
				const looks: string[] = [];
				const screens = {
					awaySince: () => null,
					present: () => [memberId(stranger ? 'om' : viewer)],
					look: (_: string, topic: string) => looks.push(topic),
					factsChanged: () => undefined,
					sessionsEnded: () => undefined,
					hold: () => Promise.resolve(() => undefined)
				};
				const when = { roster, today: TODAY };
				const { conference, other, cases, otherCases } = facts;
				const renamed = stranger ? { title: 'Anders', place: 'Elders' } : {};
				const changed = { ...other, conference: { ...other.conference, ...renamed } };
				tellDifferences(
					screens,
					conferenceId,
					{ conference: stranger ? null : conference, cases, ...when },
					{ conference: changed, cases: otherCases, ...when }
				);
				expect(looks).toEqual([]);
			}),
			{ numRuns: 200 }
		);
	});
});
