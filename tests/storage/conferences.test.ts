import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { FactsStore } from '#application/ports.ts';
import type { AgendaItem, Conference, Invitation } from '#domain/facts.ts';
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
				invitations: [made.invitation]
			});
			expect(await facts.conferences()).toEqual([made.conference]);
			expect(await facts.conference(randomUUID())).toBeNull();
			const read = await facts.caseFacts(made.caseFile.id);
			expect(read?.agendaItems).toEqual(made.items);
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
		cancelReason: 'nog niet'
	};
	const items = [1, 0].map((position): AgendaItem => ({
		id: randomUUID(),
		caseId: caseFile.id,
		firstProcessedAt: NOON,
		conferenceId: conference.id,
		startsAt: NOON,
		position,
		minutes: 20,
		state: 'planned'
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
