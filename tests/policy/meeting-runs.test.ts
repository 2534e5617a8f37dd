import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CaseId } from '#shared/ids.ts';
import type { Command, CommandKind } from '#shared/commands.ts';
import type { ConferenceView } from '#shared/view-region.ts';
import { conferenceTakes } from '#domain/conferences.ts';
import type { CaseFacts, ConferenceFacts } from '#domain/facts.ts';
import { tellDifferences } from '#application/show-conferences.ts';
import { commandsAbout } from '../kit/commands.ts';
import { caseOne, caseThree, caseTwo, confer, conferenceId } from '../kit/conference.ts';
import { aMeeting, itemOne, itemThree, itemTwo, mark, type Meeting } from '../kit/meeting.ts';
import {
	TODAY,
	aRoster,
	agencyId,
	agencyKeys,
	idOf,
	memberId,
	type MemberKey
} from '../kit/world.ts';

/* Any run of commands at a conference, by anybody, while people come and go. */

const people = ['chair', 'secretary', 'deputy', 'pol', 'gem', 'ggz', 'vt'] as const;
const guest = idOf('guest slot');
const makers = commandsAbout({
	agencies: agencyKeys.map(agencyId),
	members: people.map(memberId),
	goals: [],
	tasks: [],
	contributions: [],
	conferences: [conferenceId],
	cases: [caseOne, caseTwo, caseThree],
	items: [itemOne, itemTwo, itemThree],
	guests: [guest]
});

const meant = {
	turns: ['pauseConference', 'resumeConference', 'resumeConference', 'takeChair', 'handChair'],
	voices: ['recordDecision', 'agree', 'disagree', 'raiseHand', 'raiseHand', 'raiseHandFor'],
	between: ['openItem', 'closeItem'],
	inside: [
		...(['setStep', 'addMinutes', 'registerGuest', 'markAttendance', 'recordDecision'] as const),
		...(['raiseHand', 'raiseHandFor', 'lowerHand', 'lowerAllHands', 'giveFloor'] as const),
		...(['setReady', 'agree', 'disagree', 'answerDisagreement', 'proposeTask'] as const)
	]
} as const satisfies Record<string, readonly CommandKind[]>;

const of = (kinds: readonly CommandKind[]) =>
	fc.oneof(...kinds.map((kind): fc.Arbitrary<Command> => makers[kind]));
const inside = of(meant.inside);
const comings: fc.Arbitrary<Command> = fc.oneof(
	makers.involveMember,
	makers.endInvolvement,
	makers.inviteConference
);
const by = fc.constantFrom<MemberKey>('chair', 'chair', 'secretary', ...people);

interface Deed {
	by: MemberKey;
	command: Command;
	/** Milliseconds that pass before it. */
	after: number;
	/** It is about the item that is open. */
	aimed: boolean;
}

const deeds = (command: fc.Arbitrary<Command>, maxLength: number) => {
	const after = fc.constantFrom(0, 0, 1, 45_000);
	const aimed = fc.constantFrom(true, true, true, false);
	return fc.array(fc.record<Deed>({ by, command, after, aimed }), { minLength: 10, maxLength });
};

/** Gives it, about this conference, and about the guest and the open item that there are by now. */
function take(meeting: Meeting, { by: key, command, after, aimed }: Deed): boolean {
	meeting.pass(after);
	const { conference, guests, items } = meeting.conference;
	const open = items.find(({ id }) => id === conference.openItemId);
	const fields = JSON.parse(
		JSON.stringify(command).replaceAll(guest, guests[0]?.id ?? guest)
	) as Command;
	const aim = aimed && open && command.kind !== 'openItem';
	return meeting.take(key, {
		...fields,
		...('conferenceId' in command ? { conferenceId } : {}),
		...(aim && 'itemId' in command ? { itemId: open.id } : {}),
		...(aim && 'caseId' in command ? { caseId: open.caseId } : {})
	}).ok;
}

/** The item whose case this is, when it is open. */
function openIn({ conference, items }: ConferenceFacts, caseId: CaseId) {
	const item = items.find(({ id }) => id === conference.openItemId);
	return item?.caseId === caseId ? item : undefined;
}

const outcomesOf = (facts: CaseFacts | undefined) => [
	...(facts?.decisions ?? []),
	...(facts?.stances ?? []).map(({ id, stance, note }) => ({ id: `${id} ${stance} ${note ?? ''}` }))
];

/** What holds of every conference, whatever was done. */
function holdsTogether({ conference: facts }: Meeting): void {
	const { conference, items, hands, readies, attendances } = facts;
	const open = items.filter(({ state }) => state === 'open').map(({ id }) => id);
	expect(open).toEqual(conference.openItemId === null ? [] : [conference.openItemId]);
	expect((conference.step === null) === (conference.openItemId === null)).toBe(true);
	for (const row of [...hands, ...readies]) expect(row.itemId).toBe(conference.openItemId);
	if (conference.openItemId === null) expect(conference.floorId).toBeNull();
	for (const row of readies) expect(row.step).toBe(conference.step);
	const once = (ids: string[]) => expect(new Set(ids).size).toBe(ids.length);
	once(hands.map(({ attendeeId }) => attendeeId));
	once(readies.map((row) => row.memberId));
	once(
		attendances.flatMap((row) => (row.to === null ? [`${row.itemId ?? ''} ${row.attendeeId}`] : []))
	);
}

test('C58 outcomes exist for items that were open then, hands and readiness while one is, in one order', () => {
	const counts = { outcomes: 0, hands: 0 };
	const command = fc.oneof(
		{ arbitrary: of(meant.between), weight: 3 },
		{ arbitrary: of(meant.voices), weight: 8 },
		{ arbitrary: inside, weight: 8 },
		{ arbitrary: of(meant.turns), weight: 1 },
		{ arbitrary: comings, weight: 1 }
	);
	fc.assert(
		fc.property(deeds(command, 40), (run) => {
			const meeting = aMeeting();
			for (const key of people) mark(meeting, key, 'online');
			meeting.perform('chair', 'openItem', { itemId: itemTwo });
			for (const deed of run) {
				const { conference, cases } = meeting;
				if (!take(meeting, deed)) continue;
				holdsTogether(meeting);
				for (const [caseId, facts] of meeting.cases) {
					const before = outcomesOf(cases.get(caseId)).length;
					const made = outcomesOf(facts).length - before;
					if (made > 0) expect(openIn(conference, caseId), caseId).toBeDefined();
					counts.outcomes += made;
				}
				if (meeting.conference.hands.length < 2) continue;
				counts.hands++;
				const orders = people.flatMap((key) => {
					const hands = meeting.view(key)?.hands;
					return hands ? [JSON.stringify(hands)] : [];
				});
				expect(new Set(orders).size).toBeLessThan(2);
			}
		}),
		{ numRuns: 60 }
	);
	expect(counts.outcomes).toBeGreaterThan(30);
	expect(counts.hands).toBeGreaterThan(20);
});

/** A view without the one thing of an open item that who waits is told anew. */
function withoutMinute(view: ConferenceView | null) {
	const current = view?.current;
	return current?.waiting ? { ...view, current: { ...current, expectedBackAt: '' } } : view;
}

const waiting = new Map<string, readonly MemberKey[]>([
	[itemOne, ['deputy', 'ggz', 'vt']],
	[itemThree, ['secretary', 'deputy', 'pol', 'gem', 'ggz']]
]);

/** What each command of who waits is answered, with the rule that says so. */
function answersTo(meeting: Meeting, key: MemberKey, asked: readonly Command[]) {
	return asked.map((command) => {
		const { conference, cases } = meeting;
		const given = confer(conference, key, command, cases);
		return [command.kind, given.ok || given.refusal, given.rule];
	});
}

test('C55 whatever happens in an open item, who waits sees, hears and is answered the same, but for one minute', () => {
	const counts = { done: 0, minutes: 0 };
	const asked = of(
		(Object.keys(conferenceTakes) as CommandKind[]).filter((kind) => kind !== 'setAgenda')
	);
	const given = fc.record({
		itemId: fc.constantFrom(itemOne, itemThree),
		run: deeds(inside, 30),
		asked: fc.array(asked, { minLength: 6, maxLength: 10 })
	});
	fc.assert(
		fc.property(given, ({ itemId, run, asked: commands }) => {
			const meeting = aMeeting();
			for (const key of people) mark(meeting, key, 'online');
			meeting.perform('chair', 'openItem', { itemId });
			const who = waiting.get(itemId) ?? [];
			const before = who.map((key) => withoutMinute(meeting.view(key)));
			const answers = who.map((key) => answersTo(meeting, key, commands));
			for (const deed of run) {
				const earlier = { conference: meeting.conference, cases: meeting.cases };
				const minutes = who.map((key) => JSON.stringify(meeting.view(key)?.current));
				const outside =
					deed.command.kind === 'markAttendance' && isOutside(who, deed.command.attendeeId);
				if (outside || !take(meeting, deed)) continue;
				counts.done++;
				expect(who.map((key) => withoutMinute(meeting.view(key)))).toEqual(before);
				const looks = heard(earlier, meeting);
				who.forEach((key, at) => {
					const same = JSON.stringify(meeting.view(key)?.current) === minutes[at];
					if (!same) counts.minutes++;
					expect(looks.includes(memberId(key)), key).toBe(!same);
				});
			}
			expect(who.map((key) => answersTo(meeting, key, commands))).toEqual(answers);
		}),
		{ numRuns: 60 }
	);
	expect(counts.done).toBeGreaterThan(200);
	expect(counts.minutes).toBeGreaterThan(10);
});

/** Who waits is marked at the conference, which is no happening in the item. */
function isOutside(who: readonly MemberKey[], attendeeId: string): boolean {
	return who.some((key) => memberId(key) === attendeeId);
}

/** Who is told to look by what changed between two moments. */
function heard(before: Pick<Meeting, 'conference' | 'cases'>, after: Meeting): string[] {
	const looks: string[] = [];
	const screens = {
		present: () => people.map(memberId),
		awaySince: () => null,
		look: (member: string) => looks.push(member),
		factsChanged: () => undefined,
		sessionsEnded: () => undefined,
		hold: () => Promise.resolve(() => undefined)
	};
	const when = { roster: aRoster(), today: TODAY };
	const { conference, cases } = after;
	tellDifferences(screens, conferenceId, { ...before, ...when }, { conference, cases, ...when });
	return looks;
}
