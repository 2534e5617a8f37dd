import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Command, CommandKind } from '#shared/commands.ts';
import type { AttendeeId, CaseId } from '#shared/ids.ts';
import type { RoomBlock } from '#shared/view-room.ts';
import { presentMarks, roomBlockKinds, type RoomBlockKind } from '#shared/words.ts';
import { conferenceTakes, type ConferenceCommandKind } from '#domain/conferences.ts';
import type { AgendaItem, CaseFacts, ConferenceFacts, Displayed, Due } from '#domain/facts.ts';
import { inSpeakingOrder } from '#domain/hands.ts';
import { project, roomFor, viewerOf, type CaseView } from '#policy/policy.ts';
import { commandsAbout } from '../kit/commands.ts';
import { caseOf, caseOne, caseThree, caseTwo, conferenceId } from '../kit/conference.ts';
import { aMeeting, itemOne, itemThree, itemTwo, type Meeting } from '../kit/meeting.ts';
import {
	NOW,
	TODAY,
	aContribution,
	aDocument,
	aGoal,
	aRoster,
	aTask,
	aVersion,
	aWindow,
	agencyId,
	agencyKeys,
	idOf,
	memberId,
	type MemberKey
} from '../kit/world.ts';

/*
 * Any run of all that can be commanded at a conference, and of what changes who may read what, by
 * anybody, while people come and go: what the room shows, how hands stand and where outcomes are.
 */

const roster = aRoster();
const people = ['chair', 'secretary', 'deputy', 'pol', 'gem', 'ggz', 'vt', 'wmo'] as const;
const partners = new Map<CaseId, readonly MemberKey[]>([
	[caseOne, ['chair', 'secretary', 'pol', 'gem', 'wmo']],
	[caseTwo, ['chair', 'secretary', 'gem', 'ggz', 'wmo']],
	[caseThree, ['chair', 'vt']]
]);
const guest = idOf('guest slot');

/** Something of every kind that a screen shows, each of this case. */
function thingsOf(caseId: CaseId) {
	const of = (what: string) => ({
		caseId,
		firstProcessedAt: NOW,
		id: idOf(`${what} of ${caseId}`)
	});
	const shared = aContribution({
		...of('shared'),
		version: 1,
		audience: { all: 'visible', since: NOW }
	});
	const tasks = [
		aTask({ ...of('task'), agencyId: agencyId('GEM') }),
		aTask({ ...of('owned'), number: 2, agencyId: agencyId('WMO') }),
		aTask({ ...of('moving'), number: 3, due: { beforeRelease: 14 } })
	];
	const decision = { ...of('decision'), number: 1, text: 'Zo.', day: TODAY, conferenceId: null };
	const picture = { kind: 'picture', compartment: 'plan.analysis' } as const;
	return {
		goals: [aGoal(of('goal'))],
		tasks,
		decisions: [decision],
		contributions: [shared, aContribution(of('draft'))],
		versions: [{ ...aVersion(shared, 'Gemeld.'), caseId }],
		documents: [aDocument(of('approach')), aDocument({ ...of('picture'), ...picture })],
		releaseWindows: [aWindow({ caseId })]
	};
}

const filled = new Map(
	[...partners].map(([caseId, members], at) => {
		const facts = caseOf(caseId, members, `2026-001${at + 1}`);
		return [caseId, { ...facts, ...thingsOf(caseId) }] as const;
	})
);
const idsOf = (table: 'goals' | 'tasks' | 'contributions' | 'documents' | 'decisions') =>
	[...filled.values()].flatMap((facts) => facts[table].map(({ id }) => id));
const blocksOf = ({
	decisions,
	tasks,
	goals,
	documents,
	contributions
}: CaseFacts): Displayed[] => [
	...decisions.map(({ id }) => ({ kind: 'decision' as const, id })),
	...tasks.map(({ id }) => ({ kind: 'task' as const, id })),
	...goals.map(({ id }) => ({ kind: 'goal' as const, id })),
	...documents.map(({ id }) => ({ kind: 'document' as const, id })),
	...contributions.map(({ id }) => ({ kind: 'contribution' as const, id }))
];

const makers = commandsAbout({
	agencies: agencyKeys.map(agencyId),
	members: people.map(memberId),
	guests: [guest],
	conferences: [conferenceId],
	cases: [...filled.keys()],
	items: [itemOne, itemTwo, itemThree],
	goals: idsOf('goals'),
	tasks: idsOf('tasks'),
	contributions: idsOf('contributions'),
	documents: idsOf('documents'),
	decisions: idsOf('decisions')
});
const of = (...kinds: readonly CommandKind[]) =>
	fc.oneof(...kinds.map((kind): fc.Arbitrary<Command> => makers[kind]));

const anything = of(...(Object.keys(conferenceTakes) as ConferenceCommandKind[]));
/** What a screen can show of each case: of every case as much, in one order. */
const things = new Map([...filled].map(([caseId, facts]) => [caseId, blocksOf(facts)]));
const places = new Map([...things.values()].flatMap((all) => all.map(({ id }, at) => [id, at])));
const shown = fc
	.constantFrom(...things.values())
	.chain((all) => fc.subarray(all, { minLength: 1, maxLength: 3 }))
	.map((blocks): Command => ({ kind: 'showInRoom', conferenceId, blocks }));
const opened = makers.openItem.map((command): Command => ({ ...command, roomCleared: true }));
const given = fc.oneof(
	{ weight: 8, arbitrary: anything },
	{ weight: 7, arbitrary: shown },
	{ weight: 4, arbitrary: opened },
	{ weight: 3, arbitrary: of('markAttendance') },
	{ weight: 6, arbitrary: of('raiseHand', 'raiseHandFor', 'raiseHandFor', 'lowerHand') },
	{ weight: 5, arbitrary: of('recordDecision', 'agree', 'disagree') },
	{ weight: 1, arbitrary: of('closeItem') },
	{ weight: 3, arbitrary: of('resumeConference', 'startConference', 'takeChair') },
	{ weight: 3, arbitrary: makers.endInvolvement },
	{ weight: 2, arbitrary: of('involveMember', 'inviteConference') },
	{ weight: 2, arbitrary: of('disclose', 'withdrawContribution', 'proposeTask', 'acceptTask') }
);
const by = fc.oneof(
	{ weight: 3, arbitrary: fc.constant<MemberKey>('chair') },
	{ weight: 2, arbitrary: fc.constantFrom<MemberKey>(...people) }
);

interface Deed {
	by: MemberKey;
	command: Command;
	/** Milliseconds that pass before it. */
	after: number;
	/** It is about the item that is open. */
	aimed: boolean;
	/** Before it the acting chair loses its screen. */
	left: boolean;
}

const deed = fc.record<Deed>({
	by,
	command: given,
	after: fc.constantFrom(0, 0, 1, 45_000),
	aimed: fc.constantFrom(true, true, true, false),
	left: fc.constantFrom(false, false, false, false, true)
});

function openItemIn({ conference, items }: ConferenceFacts): AgendaItem | undefined {
	return items.find(({ id }) => id === conference.openItemId);
}

/** The same things of this case. */
function inCase(caseId: CaseId, blocks: readonly Displayed[]): Displayed[] {
	return blocks.flatMap(({ id }) => things.get(caseId)?.[places.get(id) ?? -1] ?? []);
}

/** Gives it, about the guest and the open item that there are by now, if it is meant for that. */
function take(meeting: Meeting, { by: key, command, after, aimed, left }: Deed): boolean {
	meeting.pass(after);
	if (left) meeting.leave();
	const open = openItemIn(meeting.conference);
	const there = meeting.conference.guests[0]?.id ?? guest;
	const about = (text: string) => JSON.parse(text.replaceAll(guest, there)) as Command;
	const aim = aimed && open && command.kind !== 'openItem';
	return meeting.take(key, {
		...about(JSON.stringify(command)),
		...('conferenceId' in command ? { conferenceId } : {}),
		...(aim && 'itemId' in command ? { itemId: open.id } : {}),
		...(aim && 'caseId' in command ? { caseId: open.caseId } : {}),
		...(aim && command.kind === 'showInRoom' ? { blocks: inCase(open.caseId, command.blocks) } : {})
	}).ok;
}

/** Whether a viewer has all of a block in its own view. */
const holds: Record<RoomBlockKind, (view: CaseView, block: RoomBlock) => boolean> = {
	decision: (view, { id }) => view.decisions.some((row) => row.id === id),
	goal: (view, { id }) => view.goals.some((row) => row.id === id),
	document: (view, { id }) => view.documents.some((row) => row.id === id),
	task: (view, block) =>
		view.tasks.some(
			(row) =>
				row.id === block.id &&
				block.kind === 'task' &&
				row.title === block.title &&
				(block.dueDay === null || row.dueDay === block.dueDay)
		),
	contribution: (view, block) =>
		view.contributions.some(
			(row) => row.id === block.id && block.kind === 'contribution' && row.text === block.text
		)
};

/** What a guest may read, told without the policy. */
function guestMay(block: RoomBlock, { tasks, documents }: CaseFacts): boolean {
	if (block.kind === 'contribution') return false;
	if (block.kind === 'task') {
		const due: Due | undefined = tasks.find(({ id }) => id === block.id)?.due;
		return due !== undefined && ('on' in due || block.dueDay === null);
	}
	if (block.kind !== 'document') return true;
	const row = documents.find(({ id }) => id === block.id);
	return row?.kind === 'approach' || row?.kind === 'summary';
}

/** Marked as there at the item that is open; read from the rows alone. */
function presentIn({ conference, attendances }: ConferenceFacts): AttendeeId[] {
	return attendances
		.filter(({ itemId, to }) => itemId === conference.openItemId && to === null)
		.filter(({ attendance }) => (presentMarks as readonly string[]).includes(attendance))
		.map(({ attendeeId }) => attendeeId);
}

class Counts extends Map<string, number> {
	add(what: string): void {
		this.set(what, (this.get(what) ?? 0) + 1);
	}
}

/** To whoever asks the screen shows nothing that it, or anyone present, does not see itself. */
function roomIsPart(meeting: Meeting, counts: Counts): void {
	const { conference, cases } = meeting;
	const item = openItemIn(conference);
	const facts = item && cases.get(item.caseId);
	const present = item ? presentIn(conference) : [];
	const views = new Map<AttendeeId, CaseView | null>();
	const viewOf = (id: AttendeeId) => {
		const known = views.get(id);
		if (known !== undefined || !facts) return known ?? null;
		const viewer = viewerOf(facts, roster, id, TODAY);
		const made = viewer && project(facts, roster, viewer, TODAY);
		views.set(id, made);
		return made;
	};
	const wrong: unknown[] = [];
	for (const asker of [null, ...roster.members]) {
		const room = roomFor({ conference, cases, roster, today: TODAY }, asker);
		if (room?.state !== 'shown' || !facts) {
			wrong.push(...(room?.blocks ?? []), ...(room && 'case' in room ? [room] : []));
			continue;
		}
		if (present.length === 0) wrong.push('nobody is there');
		if (room.case?.number !== facts.cases[0]?.number) wrong.push('another case');
		for (const id of [...present, ...(asker ? [asker.id] : [])]) {
			const isGuest = conference.guests.some((one) => one.id === id);
			const view = viewOf(id);
			if (!isGuest && !view) wrong.push(`${id} looks and sees nothing of the case`);
			const sees = (block: RoomBlock) =>
				view ? holds[block.kind](view, block) : guestMay(block, facts);
			wrong.push(...room.blocks.filter((block) => !sees(block)));
		}
		for (const { kind } of room.blocks) counts.add(kind);
	}
	expect(wrong).toEqual([]);
	if (item && present.length === 0) counts.add('an empty room');
}

/** All see the hands in one order, whatever order they are kept in; one each. */
function handsAreInOrder(meeting: Meeting, counts: Counts): void {
	const { conference, cases } = meeting;
	const { hands } = conference;
	const order = inSpeakingOrder(hands).map(({ attendeeId }) => attendeeId);
	const otherwise = inSpeakingOrder(hands.toReversed()).map(({ attendeeId }) => attendeeId);
	expect([otherwise, new Set(order).size]).toEqual([order, hands.length]);
	const seen = people.flatMap((key) => {
		const shown = meeting.view(key)?.hands;
		return shown ? [shown.map(({ attendeeId }) => attendeeId)] : [];
	});
	const [one = []] = seen;
	expect(seen).toEqual(seen.map(() => order.filter((id) => one.includes(id))));
	const room = roomFor({ conference, cases, roster, today: TODAY }, null);
	if (room?.state === 'shown') expect(room.next !== undefined).toBe(order.length > 0);
	if (one.length > 1) counts.add('hands');
}

/** What came of a case, each as a word. */
function outcomesOf(facts: CaseFacts | undefined): Set<string> {
	return new Set([
		...(facts?.decisions ?? []).map(({ id }) => id),
		...(facts?.stances ?? []).map(({ id, stance, note }) => `${id} ${stance} ${note ?? ''}`)
	]);
}

/** What came of it since is of the case whose item was open then, and no other item ended. */
function outcomesAreOfOpen(
	before: Pick<Meeting, 'conference' | 'cases'>,
	after: Meeting,
	counts: Counts
): void {
	const open = openItemIn(before.conference);
	for (const [caseId, facts] of after.cases) {
		const earlier = outcomesOf(before.cases.get(caseId));
		const made = [...outcomesOf(facts)].filter((one) => !earlier.has(one));
		if (made.length === 0) continue;
		counts.add('outcomes');
		expect(caseId).toBe(open?.caseId);
	}
	for (const { id, state, openedAt } of after.conference.items) {
		if (state === 'planned' || state === 'cancelled') continue;
		expect(openedAt, state).not.toBeNull();
		const was = before.conference.items.find((item) => item.id === id)?.state;
		if (state === 'open' || state === was) continue;
		counts.add(state);
		expect(id).toBe(open?.id);
	}
}

/** A guest is written down, and in the room. */
function comes(meeting: Meeting): void {
	const about = { name: 'G. Ast', organisation: 'Woonstichting', secrecySignedOn: TODAY };
	const { guestId } = meeting.perform('chair', 'registerGuest', about);
	meeting.give('chair', 'markAttendance', { attendeeId: String(guestId), attendance: 'room' });
}

test('C58 C68 whatever is commanded by whom and whoever comes and goes: the room shows a part of what all there see, hands have one order, outcomes are of open items', () => {
	const counts = new Counts();
	const history = fc.record({
		state: fc.constantFrom('running', 'running', 'running', 'invited' as const),
		guests: fc.boolean(),
		there: fc.oneof(fc.constant([...people]), fc.subarray([...people])),
		run: fc.array(deed, { minLength: 15, maxLength: 40 })
	});
	fc.assert(
		fc.property(history, ({ state, guests, there, run }) => {
			const meeting = aMeeting(state);
			for (const facts of filled.values()) meeting.change(facts);
			for (const key of there)
				meeting.give('chair', 'markAttendance', {
					attendeeId: memberId(key),
					attendance: 'online'
				});
			if (state === 'running')
				meeting.perform('chair', 'openItem', { itemId: itemOne, roomCleared: true });
			if (guests) comes(meeting);
			for (const one of run) {
				const { conference, cases } = meeting;
				if (!take(meeting, one)) continue;
				counts.add(`done: ${one.command.kind}`);
				roomIsPart(meeting, counts);
				handsAreInOrder(meeting, counts);
				outcomesAreOfOpen({ conference, cases }, meeting, counts);
			}
		}),
		{ numRuns: 200 }
	);
	const expected = ['an empty room', 'hands', 'outcomes', 'done', 'deferred', ...roomBlockKinds];
	for (const what of expected) expect(counts.get(what) ?? 0, what).toBeGreaterThan(5);
});
