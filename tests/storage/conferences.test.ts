import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { FactsStore } from '#application/ports.ts';
import type {
	AgendaItem,
	Attendance,
	Conference,
	Hand,
	Invitation,
	Put,
	Ready
} from '#domain/facts.ts';
import { NOON, aBatch, aCase, aMember, anAgency, puts } from '../kit/region.ts';
import { memoryStorage, temporaryStorage } from '../kit/storage.ts';

/** What any database must do for conferences. `open` gives an empty store. */
function conferencesContract(name: string, open: () => { facts: FactsStore }): void {
	describe(name, () => {
		test('C23 a conference comes back with its agenda in order and its invitations', async () => {
			const { facts } = open();
			const made = await withConference(facts);
			expect(await facts.conference(made.conference.id)).toEqual({
				rev: 1,
				conference: made.conference,
				items: made.items.toReversed(),
				invitations: [made.invitation],
				guests: [],
				attendances: [],
				hands: [],
				readies: [],
				pairings: [],
				minutes: []
			});
			expect(await facts.conferences()).toEqual([made.conference]);
			expect(await facts.conference(randomUUID())).toBeNull();
			const read = await facts.caseFacts(made.caseFile.id);
			expect(read?.agendaItems).toEqual(made.items);
		});

		test('C23 who sits there, is marked, has a hand up and is ready comes back, and goes', async () => {
			const { facts } = open();
			const { conference, items, member } = await withConference(facts);
			const about = { conferenceId: conference.id, itemId: items[0]?.id ?? '' };
			const guest = {
				id: randomUUID(),
				conferenceId: conference.id,
				name: 'G. Ast',
				organisation: 'Woonstichting',
				secrecySignedOn: '2026-03-01'
			};
			const who = { attendeeId: guest.id };
			const attendances: Attendance[] = [
				{ id: randomUUID(), ...about, itemId: null, ...who, attendance: 'room', from: 1, to: 2 },
				{ id: randomUUID(), ...about, ...who, attendance: 'phone', from: 2, to: null }
			];
			const hand: Hand = { id: randomUUID(), ...about, ...who, handKind: 'reply', at: 3, order: 1 };
			const ready: Ready = { id: randomUUID(), ...about, step: 'goals', memberId: member.id };
			const commit = (rev: number, put: Put[], drop: Put[] = []) =>
				facts.commit(
					aBatch({ expect: { rosterRev: 1, revs: { [conference.id]: rev } }, put, drop })
				);
			const put: Put[] = [
				{ table: 'guests', row: guest },
				...attendances.map((row) => ({ table: 'attendances' as const, row })),
				{ table: 'hands', row: hand },
				{ table: 'readies', row: ready }
			];
			expect(await commit(1, put)).toBe('committed');
			const read = await facts.conference(conference.id);
			expect(read).toMatchObject({ rev: 2, guests: [guest], attendances });
			expect(read).toMatchObject({ hands: [hand], readies: [ready] });
			const drop: Put[] = [
				{ table: 'hands', row: hand },
				{ table: 'readies', row: ready }
			];
			expect(await commit(2, [], drop)).toBe('committed');
			expect(await facts.conference(conference.id)).toMatchObject({ hands: [], readies: [] });
		});

		test('C23 an item that is dropped is gone from conference and case, and moves both', async () => {
			const { facts } = open();
			const { conference, caseFile, items } = await withConference(facts);
			const [first, second] = items;
			if (!first || !second) throw new Error('no items');
			const before = { [conference.id]: 1, [caseFile.id]: 1 };
			const outcome = await facts.commit(
				aBatch({
					expect: { rosterRev: 1, revs: before },
					put: [{ table: 'conferences', row: { ...conference, state: 'invited' } }],
					drop: [{ table: 'agendaItems', row: first }]
				})
			);
			expect(outcome).toBe('committed');
			expect(await facts.conference(conference.id)).toMatchObject({ rev: 2, items: [second] });
			expect(await facts.caseFacts(caseFile.id)).toMatchObject({ rev: 2, agendaItems: [second] });
		});

		test('C23 who asks again gets the same, until something of it changed, an item alone too', async () => {
			const { facts } = open();
			const { conference, caseFile, items } = await withConference(facts);
			const read = await facts.conference(conference.id);
			expect(await facts.conference(conference.id)).toBe(read);
			const [first] = items;
			if (!read || !first) throw new Error('no items');
			const longer = { ...first, added: 10 };
			const batch = aBatch({
				expect: { rosterRev: 1, revs: { [caseFile.id]: 1 } },
				put: [{ table: 'agendaItems', row: longer }]
			});
			expect(await facts.commit(batch)).toBe('committed');
			const { items: now } = (await facts.conference(conference.id)) ?? {};
			expect(now?.find(({ id }) => id === first.id)).toEqual(longer);
			expect(read.items).toContainEqual(first);
		});

		test('C23 a batch decided on a conference that moved since is a conflict and writes nothing', async () => {
			const { facts } = open();
			const { conference, member } = await withConference(facts);
			const other: Invitation = { ...seat(conference, member.id), memberId: member.id };
			const batch = (rev: number) =>
				aBatch({
					expect: { rosterRev: 1, revs: { [conference.id]: rev } },
					put: [{ table: 'conferences', row: { ...conference, title: 'Anders' } }]
				});
			expect(await facts.commit(batch(1))).toBe('committed');
			expect(await facts.commit(batch(1))).toBe('conflict');
			expect((await facts.conference(conference.id))?.rev).toBe(2);
			const twice = aBatch({
				expect: { rosterRev: 1, revs: { [conference.id]: 2 } },
				put: [{ table: 'invitations', row: other }]
			});
			await expect(facts.commit(twice)).rejects.toThrow();
			expect((await facts.conference(conference.id))?.invitations).toHaveLength(1);
		});
	});
}

function seat({ id: conferenceId }: Conference, memberId: string): Invitation {
	return { id: randomUUID(), conferenceId, memberId };
}

async function withConference(facts: FactsStore) {
	const agency = anAgency();
	const member = aMember(agency);
	const caseFile = aCase(agency);
	const conference: Conference = {
		id: randomUUID(),
		title: 'Dinsdagoverleg',
		state: 'draft',
		startsAt: NOON,
		endsAt: NOON + 3_600_000,
		place: 'Zaal 2',
		chairId: member.id,
		actingChairId: member.id,
		cancelReason: 'nog niet',
		startedAt: NOON,
		endedAt: null,
		pausedAt: NOON,
		openItemId: null,
		step: null,
		stepAt: null,
		floorId: null,
		room: null,
		reopenReason: null
	};
	const items = [1, 0].map((position): AgendaItem => ({
		id: randomUUID(),
		caseId: caseFile.id,
		firstProcessedAt: NOON,
		conferenceId: conference.id,
		startsAt: NOON,
		position,
		minutes: 20,
		added: 5,
		paused: 60_000,
		state: 'planned',
		openedAt: null,
		closedAt: null,
		headCount: null,
		reason: 'ziek',
		nextReview: null
	}));
	const invitation = seat(conference, member.id);
	const outcome = await facts.commit(
		aBatch({
			put: [
				...puts(agency, member, caseFile),
				{ table: 'invitations', row: invitation },
				{ table: 'conferences', row: conference },
				...items.map((row) => ({ table: 'agendaItems' as const, row }))
			]
		})
	);
	if (outcome !== 'committed') throw new Error('The store was not empty');
	return { member, caseFile, conference, items, invitation };
}

conferencesContract('in memory', memoryStorage);
conferencesContract('in a file', temporaryStorage);
