import { expect, test } from 'vitest';
import type { Member, Roster } from '#domain/facts.ts';
import { conferenceFor, readsFigures, seesConference } from '#policy/policy.ts';
import { inviteConference } from '#domain/conferences.ts';
import { aConference, conferenceWith, invitationOf } from '../kit/conference.ts';
import { NOW, TODAY, aCase, aRoster, agencyId, counting, memberId } from '../kit/world.ts';

/* Who oversees works for an agency as well: that gives it nothing. */

function overseeing(key: 'gem' | 'chair' | 'secretary'): { member: Member; roster: Roster } {
	const roster = aRoster();
	const members = roster.members.map((row) =>
		row.id === memberId(key) ? { ...row, functions: ['administrator' as const] } : row
	);
	const member = members.find(({ id }) => id === memberId(key));
	if (!member) throw new Error('nobody');
	return { member, roster: { ...roster, members } };
}

test('C30 who oversees sees no conference, invited or its chair before', () => {
	for (const key of ['gem', 'chair'] as const) {
		const { member, roster } = overseeing(key);
		const conference = {
			...conferenceWith([]),
			conference: aConference(),
			invitations: [invitationOf(key)]
		};
		expect(seesConference(conference, aRoster(), member)).toBe(false);
		const table = { conference, cases: new Map(), roster, member, today: TODAY };
		expect(conferenceFor(table)).toBeNull();
	}
});

test('C30 nor is it invited', () => {
	const { roster } = overseeing('gem');
	const situation = {
		facts: aCase(['chair']),
		conference: conferenceWith([]),
		cases: new Map(),
		roster,
		memberId: memberId('chair'),
		agencyId: agencyId('PROC'),
		now: NOW,
		today: TODAY,
		newId: counting('id')
	};
	const { id: conferenceId } = aConference();
	const invite = {
		kind: 'inviteConference' as const,
		conferenceId,
		memberIds: [memberId('gem')]
	};
	expect(inviteConference(situation, invite)).toEqual({ ok: false, refusal: 'memberUnfit' });
	expect(inviteConference({ ...situation, roster: aRoster() }, invite).ok).toBe(true);
});

test('Q39 who oversees reads no figures, for a municipality either', () => {
	const { member, roster } = overseeing('gem');
	const agency = roster.agencies.find(({ id }) => id === member.agencyId) ?? null;
	expect(readsFigures(member, agency)).toBe(false);
	expect(readsFigures({ ...member, functions: [] }, agency)).toBe(true);
});
