import { describe, expect, test } from 'vitest';
import type { AttendeeId } from '#shared/ids.ts';
import type { RoomView } from '#shared/view-room.ts';
import type { CaseFacts, Displayed } from '#domain/facts.ts';
import { roomFor } from '#policy/policy.ts';
import { caseOf, caseOne } from '../kit/conference.ts';
import { aMeeting, anOpenItem, itemOne, itemTwo, mark, type Meeting } from '../kit/meeting.ts';
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
	idOf,
	memberId,
	memberKeys,
	type MemberKey
} from '../kit/world.ts';

const roster = aRoster();
const partners = ['chair', 'secretary', 'pol', 'gem', 'wmo'] as const;
const ofOne = { caseId: caseOne, firstProcessedAt: NOW };

const goal = aGoal({ ...ofOne });
const task = aTask({ ...ofOne, agencyId: agencyId('GEM') });
const owned = aTask({ ...ofOne, id: idOf('task of wmo'), number: 2, agencyId: agencyId('WMO') });
const moving = aTask({ ...ofOne, id: idOf('moving task'), number: 3, due: { beforeRelease: 14 } });
const decision = {
	...ofOne,
	id: idOf('decision'),
	number: 1,
	text: 'Wij schalen op.',
	day: TODAY,
	conferenceId: null
};
const shared = aContribution({
	...ofOne,
	version: 1,
	audience: { all: 'visible', since: NOW }
});
const draft = aContribution({ ...ofOne, id: idOf('draft') });
const approach = aDocument({ ...ofOne });
const picture = aDocument({
	...ofOne,
	id: idOf('picture'),
	kind: 'picture',
	compartment: 'plan.analysis'
});
const own = aDocument({
	...ofOne,
	id: idOf('own document'),
	kind: 'contribution',
	compartment: shared.compartment,
	contributionId: shared.id
});

/** The first case with something of every kind in it. */
function filled(): CaseFacts {
	return {
		...caseOf(caseOne, partners, '2026-0011'),
		goals: [goal],
		tasks: [task, owned, moving],
		decisions: [decision],
		contributions: [shared, draft],
		versions: [{ ...aVersion(shared, 'Gemeld door de wijkagent.'), caseId: caseOne }],
		documents: [approach, picture, own],
		releaseWindows: [aWindow({ caseId: caseOne })]
	};
}

const blocks = {
	decision: { kind: 'decision', id: decision.id },
	task: { kind: 'task', id: task.id },
	owned: { kind: 'task', id: owned.id },
	moving: { kind: 'task', id: moving.id },
	goal: { kind: 'goal', id: goal.id },
	approach: { kind: 'document', id: approach.id },
	picture: { kind: 'document', id: picture.id },
	own: { kind: 'document', id: own.id },
	shared: { kind: 'contribution', id: shared.id },
	draft: { kind: 'contribution', id: draft.id },
	nothing: { kind: 'goal', id: idOf('no goal') }
} as const satisfies Record<string, Displayed>;
type Name = keyof typeof blocks;

/** The first item open, with these people in the room. */
function atItem(...there: readonly MemberKey[]): Meeting {
	const meeting = aMeeting();
	meeting.change(filled());
	for (const key of there) mark(meeting, key, 'room');
	meeting.perform('chair', 'openItem', { itemId: itemOne, roomCleared: true });
	return meeting;
}

function put(meeting: Meeting, by: MemberKey, ...names: readonly Name[]): string {
	return meeting.give(by, 'showInRoom', { blocks: names.map((name) => blocks[name]) });
}

function sitting({ conference, cases }: Pick<Meeting, 'conference' | 'cases'>) {
	return { conference, cases, roster, today: TODAY };
}

function memberOf(key: MemberKey) {
	const member = roster.members.find(({ id }) => id === memberId(key));
	if (!member) throw new Error(`no member ${key}`);
	return member;
}

/** The screen to the browser in the room, or to a member. */
function room(meeting: Meeting, key?: MemberKey): RoomView | null {
	return roomFor(sitting(meeting), key ? memberOf(key) : null);
}

function guestAt(meeting: Meeting): AttendeeId {
	const guest = { name: 'G. Ast', organisation: 'Woonstichting', secrecySignedOn: TODAY };
	const { guestId } = meeting.perform('chair', 'registerGuest', guest);
	meeting.perform('chair', 'markAttendance', { attendeeId: String(guestId), attendance: 'room' });
	return String(guestId);
}

const idsIn = (view: RoomView | null) => view?.blocks.map(({ id }) => id);

describe('what is put on the screen', () => {
	test('C59 is what the acting chair or a secretary put there, in their order', () => {
		const meeting = atItem('pol', 'gem');
		expect(put(meeting, 'pol', 'goal')).toBe('notAllowed');
		expect(put(meeting, 'secretary', 'task', 'decision', 'goal')).toBe('done');
		expect(put(meeting, 'chair', 'task', 'decision', 'goal')).toBe('unchanged');
		expect(room(meeting)).toMatchObject({
			state: 'shown',
			step: 'tasks',
			case: { number: '2026-0011', initials: 'A.B.' },
			minutes: 20,
			blocks: [
				{ kind: 'task', title: task.title, class: 'GEM', dueDay: '2026-03-20', state: 'proposed' },
				{ kind: 'decision', text: decision.text },
				{ kind: 'goal', title: goal.title }
			]
		});
		expect(JSON.stringify(room(meeting))).not.toContain('Beeld');
	});

	test('C60 a thing that somebody present may not read is notForAll, what one does not see is not here', () => {
		const meeting = atItem('pol', 'gem');
		expect(put(meeting, 'chair', 'shared')).toBe('notForAll');
		expect(put(meeting, 'chair', 'goal', 'shared')).toBe('notForAll');
		expect(put(meeting, 'chair', 'draft')).toBe('notHere');
		expect(put(meeting, 'chair', 'own')).toBe('notHere');
		expect(put(meeting, 'chair', 'nothing')).toBe('notHere');
		mark(meeting, 'gem', 'absent');
		expect(put(meeting, 'chair', 'shared')).toBe('done');
		expect(room(meeting)?.blocks).toMatchObject([
			{ text: 'Gemeld door de wijkagent.', class: 'POL' }
		]);
	});

	test('C61 a guest reads goals, actions, decisions and the summary, and nothing else', () => {
		const meeting = atItem('pol');
		guestAt(meeting);
		const summary = meeting.cases.get(caseOne)?.documents.find(({ kind }) => kind === 'summary');
		const words = (names: readonly Name[]) => names.map((name) => put(meeting, 'chair', name));
		expect(words(['goal', 'task', 'decision', 'approach'])).toEqual(Array(4).fill('done'));
		expect(words(['picture', 'shared'])).toEqual(Array(2).fill('notForAll'));
		const said = { blocks: [{ kind: 'document' as const, id: summary?.id ?? '' }] };
		expect(meeting.give('chair', 'showInRoom', said)).toBe('done');
		put(meeting, 'chair', 'moving');
		expect(room(meeting)?.blocks).toMatchObject([{ dueDay: null }]);
	});

	test('C62 with nobody marked as there nothing is shown', () => {
		const meeting = atItem();
		expect(put(meeting, 'chair', 'goal')).toBe('done');
		const black = { state: 'blank', title: 'Dinsdagoverleg', step: null, blocks: [] };
		expect(room(meeting)).toEqual(black);
		expect(room(meeting, 'chair')).toEqual(black);
	});

	test('C63 who comes or goes makes it black, and what not all may read is not kept', () => {
		const meeting = atItem('pol');
		put(meeting, 'chair', 'goal', 'shared');
		const guest = guestAt(meeting);
		expect(room(meeting)?.state).toBe('blank');
		expect(meeting.conference.conference.room).toEqual({ shown: false, blocks: [blocks.goal] });
		meeting.perform('chair', 'markAttendance', { attendeeId: guest, attendance: 'absent' });
		expect(meeting.view('chair')?.room).toEqual({ shown: false, blocks: [blocks.goal] });
		expect(put(meeting, 'chair', 'goal')).toBe('done');
		expect(idsIn(room(meeting))).toEqual([goal.id]);
	});

	test('C86 who waits and is marked takes nothing off it, and who lost its part and is marked gives it back', () => {
		const meeting = atItem('pol', 'chair');
		put(meeting, 'chair', 'goal', 'shared');
		mark(meeting, 'vt', 'online');
		expect(meeting.conference.conference.room?.blocks).toEqual([blocks.goal, blocks.shared]);
		const ended = { kind: 'endInvolvement', caseId: caseOne, memberId: memberId('pol') } as const;
		expect(meeting.take('chair', ended).ok).toBe(true);
		expect(put(meeting, 'chair', 'goal')).toBe('notForAll');
		mark(meeting, 'pol', 'absent');
		expect(meeting.conference.conference.room?.blocks).toEqual([blocks.goal, blocks.shared]);
		expect(put(meeting, 'chair', 'goal')).toBe('done');
		expect(idsIn(room(meeting))).toEqual([goal.id]);
	});

	test('C63 nothing is kept from an item that ended or began', () => {
		const meeting = atItem('pol');
		put(meeting, 'chair', 'goal');
		meeting.perform('chair', 'closeItem', { outcome: 'deferred', reason: 'later' });
		expect(meeting.conference.conference.room).toBeNull();
		meeting.perform('chair', 'openItem', { itemId: itemTwo, roomCleared: true });
		expect(room(meeting)).toMatchObject({ state: 'blank', blocks: [] });
		meeting.perform('chair', 'closeItem', { outcome: 'done' });
		meeting.perform('chair', 'openItem', { itemId: itemOne, roomCleared: true });
		put(meeting, 'chair', 'goal');
		meeting.perform('chair', 'endConference');
		expect(meeting.conference.conference.room).toBeNull();
	});

	test('C64 what policy takes away is gone from the screen at the next look, with no command on it', () => {
		const meeting = atItem('pol', 'chair');
		put(meeting, 'chair', 'goal', 'shared');
		const facts = meeting.cases.get(caseOne);
		if (!facts) throw new Error('no case');
		meeting.change({ ...facts, contributions: [{ ...shared, audience: null }] });
		expect(idsIn(room(meeting))).toEqual([goal.id]);
		meeting.change({ ...facts, memberInvolvements: [] });
		expect(room(meeting)).toMatchObject({ state: 'blank', blocks: [] });
	});

	test('C65 the screen is blanked, and shown again', () => {
		const meeting = atItem('pol');
		expect(meeting.give('chair', 'blankRoom')).toBe('unchanged');
		put(meeting, 'chair', 'goal');
		expect(meeting.view('chair')?.can).toContain('blankRoom');
		expect(meeting.give('secretary', 'blankRoom')).toBe('done');
		expect(room(meeting)?.state).toBe('blank');
		expect(meeting.view('chair')?.can).not.toContain('blankRoom');
		expect(put(meeting, 'chair', 'goal')).toBe('done');
	});

	test('C65 who speaks and who is next stands beside it, a guest with its organisation', () => {
		const meeting = atItem('pol', 'gem');
		const guest = guestAt(meeting);
		meeting.perform('chair', 'raiseHandFor', { attendeeId: guest });
		meeting.perform('chair', 'giveFloor', { attendeeId: memberId('gem') });
		put(meeting, 'chair');
		expect(room(meeting)).toMatchObject({
			floor: { name: 'Persoon gem', of: 'Organisatie GEM' },
			next: { name: 'G. Ast', of: 'Woonstichting' }
		});
	});
});

describe('who looks at it', () => {
	test('C66 acting chair, secretaries, partners of the open item and the browser in the room; nobody else', () => {
		const meeting = atItem('pol');
		put(meeting, 'chair', 'goal');
		const lookers = memberKeys.filter((key) => room(meeting, key) !== null);
		expect(lookers.sort()).toEqual(['chair', 'gem', 'pol', 'secretary']);
		expect(room(meeting)).not.toBeNull();
		meeting.perform('chair', 'closeItem', { outcome: 'done' });
		expect(memberKeys.filter((key) => room(meeting, key) !== null)).toEqual(['chair', 'secretary']);
	});

	test('C66 who looks sees no more of it than it reads itself', () => {
		const meeting = atItem('pol');
		put(meeting, 'chair', 'goal', 'shared');
		expect(idsIn(room(meeting, 'pol'))).toEqual([goal.id, shared.id]);
		expect(idsIn(room(meeting, 'chair'))).toEqual([goal.id, shared.id]);
		expect(idsIn(room(meeting, 'gem'))).toEqual([goal.id]);
	});

	test('C67 without an open item, in a pause and when it does not run it is title and clock', () => {
		const safe = { state: 'safe', title: 'Dinsdagoverleg', step: null, blocks: [] };
		expect(room(aMeeting('invited'), 'chair')).toEqual(safe);
		expect(room(aMeeting())).toEqual(safe);
		const meeting = atItem('pol');
		put(meeting, 'chair', 'goal');
		meeting.perform('chair', 'pauseConference');
		for (const key of ['chair', 'pol', undefined] as const)
			expect(room(meeting, key)).toEqual(safe);
		meeting.perform('chair', 'resumeConference');
		expect(room(meeting)?.state).toBe('shown');
	});

	test('C66 who runs it and is no partner of the item is shown nothing of it', () => {
		const meeting = anOpenItem('pol');
		meeting.perform('chair', 'showInRoom', { blocks: [] });
		expect(room(meeting, 'chair')?.state).toBe('shown');
		meeting.change(caseOf(caseOne, ['secretary', 'pol'], '2026-0011'));
		expect(room(meeting, 'chair')).toMatchObject({ state: 'blank', step: null });
		expect(room(meeting, 'chair')).not.toHaveProperty('case');
	});
});
