import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { AuditDraft, AuditStore, CommandAnswer, FactsStore } from '#application/ports.ts';
import type { CaseFacts, CaseFile, Goal } from '#domain/facts.ts';
import { NOON, aBatch, aCase, aDocument, firstState, puts } from '../kit/region.ts';
import { memoryStorage, temporaryStorage } from '../kit/storage.ts';
import { anExample, putsOf } from './example.ts';

type Stores = { facts: FactsStore; audit: AuditStore };

/** What any database must do for facts and audit. `open` gives empty stores. */
function factsStoreContract(name: string, open: () => Stores): void {
	describe(name, () => {
		test('D54 every row comes back as it was put, with only the newest version', async () => {
			const { facts } = open();
			const example = anExample();
			expect(await facts.commit(aBatch({ put: putsOf(example) }))).toBe('committed');
			const { regions, agencies, members, cases, subjects, ...ofCase } = example;
			expect(await facts.roster()).toEqual({
				rev: 1,
				region: regions,
				agencies: [agencies],
				members: [members]
			});
			expect(await facts.caseFacts(cases.id)).toEqual({
				rev: 1,
				cases: [cases],
				subjects: [subjects],
				agencyInvolvements: [ofCase.agencyInvolvements],
				memberInvolvements: [ofCase.memberInvolvements],
				contributions: [ofCase.contributions],
				versions: [ofCase.versions],
				documents: [ofCase.documents],
				goals: [ofCase.goals],
				tasks: [ofCase.tasks],
				decisions: [ofCase.decisions],
				releaseWindows: [ofCase.releaseWindows],
				gateLines: [ofCase.gateLines],
				waits: [ofCase.waits],
				bridges: [ofCase.bridges],
				asks: [ofCase.asks],
				agendaItems: [ofCase.agendaItems],
				stances: [ofCase.stances],
				undoables: [ofCase.undoables],
				happenings: [ofCase.happenings]
			});
			expect(await facts.conference(ofCase.conferences.id)).toEqual({
				rev: 1,
				conference: ofCase.conferences,
				items: [ofCase.agendaItems],
				invitations: [ofCase.invitations],
				guests: [ofCase.guests],
				attendances: [ofCase.attendances],
				hands: [ofCase.hands],
				readies: [ofCase.readies],
				pairings: [ofCase.pairings],
				minutes: [ofCase.minutes]
			});
			expect(await facts.minutesParts(ofCase.conferences.id, 1)).toEqual([ofCase.minutesParts]);
			expect(await facts.minutesParts(ofCase.conferences.id, 2)).toEqual([]);
		});

		test('D54 rows keep the order in which they were made, also when put again', async () => {
			const { facts } = open();
			const { caseFile, goals } = await withGoals(facts, 3);
			const renamed = goals.map((goal) => ({ ...goal, title: 'anders' })).reverse();
			await facts.commit(
				aBatch({
					expect: { rosterRev: 1, revs: { [caseFile.id]: 1 } },
					put: renamed.map((row) => ({ table: 'goals', row }))
				})
			);
			const read = await facts.caseFacts(caseFile.id);
			expect(read?.goals.map(({ id }) => id)).toEqual(goals.map(({ id }) => id));
			expect(read?.goals.map(({ title }) => title)).toEqual(['anders', 'anders', 'anders']);
		});

		test('D55 a batch with one row that breaks a check leaves nothing behind', async () => {
			const { facts, audit } = open();
			const { caseFile, goals, agency, member } = await withGoals(facts, 1);
			const before = await facts.caseFacts(caseFile.id);
			const [goal] = goals;
			const spoilt = { ...withId(goal), position: -1 };
			const document = aDocument(caseFile);
			const batch = aBatch({
				expect: { rosterRev: 1, revs: { [caseFile.id]: 1 } },
				put: [
					{ table: 'agencies', row: { ...agency, name: 'Anders' } },
					{ table: 'documents', row: document },
					{ table: 'goals', row: { ...withId(goal), title: 'nieuw' } },
					{ table: 'goals', row: spoilt }
				],
				documents: [firstState(document, 'tekst')],
				audit: [aDraft(caseFile.id)],
				answer: anAnswer(member.id)
			});
			await expect(facts.commit(batch)).rejects.toThrow(/goals_position/);
			expect(await facts.caseFacts(caseFile.id)).toBe(before);
			expect(await facts.roster()).toMatchObject({ rev: 1, agencies: [agency] });
			expect(await facts.caseOf('documents', document.id)).toBeNull();
			expect(await facts.answer(member.id, batch.answer?.commandId ?? '')).toBeNull();
			expect(await audit.read(caseFile.id, 0, 10)).toEqual({ entries: [], unbroken: true });
		});

		test('D55 a row that refers to nothing undoes its whole batch', async () => {
			const { facts } = open();
			const { caseFile, goals } = await withGoals(facts, 1);
			const lost = { ...withId(goals[0]), caseId: randomUUID() };
			const batch = aBatch({
				expect: { rosterRev: 1, revs: { [caseFile.id]: 1 } },
				put: [
					{ table: 'goals', row: withId(goals[0]) },
					{ table: 'goals', row: lost }
				]
			});
			await expect(facts.commit(batch)).rejects.toThrow(/FOREIGN KEY/);
			expect(await facts.caseFacts(caseFile.id)).toMatchObject({ rev: 1, goals });
			expect(await facts.caseFacts(lost.caseId)).toBeNull();
		});

		test('D56 a batch decided on a case that moved is a conflict and writes nothing', async () => {
			const { facts, audit } = open();
			const { caseFile, goals } = await withGoals(facts, 1);
			const put = [{ table: 'goals' as const, row: { ...withId(goals[0]), number: 2 } }];
			const seen = aBatch({ expect: { rosterRev: 1, revs: { [caseFile.id]: 1 } } });
			expect(await facts.commit({ ...seen, put })).toBe('committed');
			const late = { ...seen, put, audit: [aDraft(caseFile.id)] };
			expect(await facts.commit(late)).toBe('conflict');
			expect(await facts.caseFacts(caseFile.id)).toMatchObject({ rev: 2 });
			expect((await audit.read(caseFile.id, 0, 10)).entries).toEqual([]);
		});

		test('D56 a batch decided on a roster that moved is a conflict', async () => {
			const { facts } = open();
			const { caseFile } = await withGoals(facts, 0);
			const expectation = { rosterRev: 0, revs: { [caseFile.id]: 1 } };
			expect(await facts.commit(aBatch({ expect: expectation }))).toBe('conflict');
		});

		test('D56 a case that its batch takes to be new must not exist', async () => {
			const { facts } = open();
			const { caseFile } = await withGoals(facts, 0);
			const put = [{ table: 'cases' as const, row: { ...caseFile, purpose: 'anders' } }];
			const batch = aBatch({ expect: { rosterRev: 1, revs: {} }, put });
			expect(await facts.commit(batch)).toBe('conflict');
			expect((await facts.caseFacts(caseFile.id))?.cases).toEqual([caseFile]);
		});

		test('D57 a command id that is taken is a conflict, and its first answer stays', async () => {
			const { facts } = open();
			const { caseFile, member } = await withGoals(facts, 0);
			const answer = { ...anAnswer(member.id), caseId: caseFile.id };
			const batch = aBatch({
				expect: { rosterRev: 1, revs: { [caseFile.id]: 1 } },
				answer
			});
			expect(await facts.commit(batch)).toBe('committed');
			const again = { ...batch, answer: { ...answer, result: { other: true } } };
			expect(await facts.commit(again)).toBe('conflict');
			expect(await facts.answer(member.id, answer.commandId)).toEqual(answer);
			expect(await facts.answer(randomUUID(), answer.commandId)).toBeNull();
		});

		test('D58 a revision moves with a row or document of its own, and with nothing else', async () => {
			const { facts } = open();
			const { caseFile, agency, goals } = await withGoals(facts, 1);
			const other = await withCase(facts, aCase(agency), 1);
			const revs = async () => [
				(await facts.roster()).rev,
				(await facts.caseFacts(caseFile.id))?.rev,
				(await facts.caseFacts(other.id))?.rev
			];
			const write = (over: Parameters<typeof aBatch>[0], rosterRev: number, caseRev: number) =>
				facts.commit(aBatch({ expect: { rosterRev, revs: { [caseFile.id]: caseRev } }, ...over }));
			expect(await revs()).toEqual([1, 1, 1]);
			await write({ audit: [aDraft(caseFile.id), aDraft(null)] }, 1, 1);
			expect(await revs()).toEqual([1, 1, 1]);
			await write({ put: [{ table: 'goals', row: withId(goals[0]) }] }, 1, 1);
			expect(await revs()).toEqual([1, 2, 1]);
			const document = aDocument(caseFile);
			await write({ put: [{ table: 'documents', row: document }] }, 1, 2);
			await write({ documents: [firstState(document, '')] }, 1, 3);
			expect(await revs()).toEqual([1, 4, 1]);
			await write({ put: [{ table: 'agencies', row: agency }] }, 1, 4);
			expect(await revs()).toEqual([2, 4, 1]);
		});

		test('D59 facts at hand are shared until their case moves, and right after it', async () => {
			const { facts } = open();
			const { caseFile, goals } = await withGoals(facts, 1);
			const before = await facts.caseFacts(caseFile.id);
			expect(await facts.caseFacts(caseFile.id)).toBe(before);
			const added = { ...withId(goals[0]), title: 'tweede' };
			for (const [place, row] of [added, { ...added, title: 'anders' }].entries()) {
				await facts.commit(
					aBatch({
						expect: { rosterRev: 1, revs: { [caseFile.id]: place + 1 } },
						put: [{ table: 'goals', row }]
					})
				);
			}
			const after = await facts.caseFacts(caseFile.id);
			expect(after).toMatchObject({ rev: 3, goals: [...goals, { ...added, title: 'anders' }] });
			expect(before).toMatchObject({ rev: 1, goals });
			expect(after?.cases).toBe(before?.cases);
		});

		test('D59 an empty database has an unnamed region at revision 0 and no case', async () => {
			const { facts } = open();
			expect(await facts.roster()).toMatchObject({ rev: 0, region: { name: '' }, members: [] });
			expect(await facts.allCases()).toEqual([]);
			expect(await facts.caseFacts(randomUUID())).toBeNull();
		});

		test('D59 a thing leads to its case, and a member to every case it ever took part in', async () => {
			const { facts } = open();
			const example = anExample();
			await facts.commit(aBatch({ put: putsOf(example) }));
			const { cases, members } = example;
			for (const table of ['contributions', 'documents', 'goals', 'tasks'] as const) {
				expect(await facts.caseOf(table, example[table].id)).toBe(cases.id);
				expect(await facts.caseOf(table, cases.id)).toBeNull();
			}
			expect(await facts.casesWith(members.id)).toEqual([cases.id]);
			expect(await facts.casesWith(randomUUID())).toEqual([]);
			expect(await facts.caseFacts('roster')).toBeNull();
			expect(await facts.allCases()).toEqual([cases.id]);
		});

		test('A1 entries are numbered from 1 within their case, and apart for the region', async () => {
			const { facts, audit } = open();
			const { caseFile } = await withGoals(facts, 0);
			await audit.append([aDraft(caseFile.id, 'een'), aDraft(null, 'regio')]);
			await audit.append([aDraft(caseFile.id, 'twee'), aDraft(randomUUID(), 'elders')]);
			const { entries, unbroken } = await audit.read(caseFile.id, 0, 10);
			expect(entries).toEqual([
				{ ...aDraft(caseFile.id, 'een'), n: 1 },
				{ ...aDraft(caseFile.id, 'twee'), n: 2 }
			]);
			expect(unbroken).toBe(true);
			expect(await audit.read(null, 0, 10)).toEqual({
				entries: [{ ...aDraft(null, 'regio'), n: 1 }],
				unbroken: true
			});
		});

		test('A2 reading goes on after a number, at most so many at a time', async () => {
			const { audit } = open();
			await audit.append(['een', 'twee', 'drie', 'vier'].map((what) => aDraft(null, what)));
			const { entries } = await audit.read(null, 1, 2);
			expect(entries.map(({ n, what }) => [n, what])).toEqual([
				[2, 'twee'],
				[3, 'drie']
			]);
			expect(await audit.read(null, 4, 2)).toEqual({ entries: [], unbroken: true });
		});

		test('A3 the entry of an effect is written with it, after those before it', async () => {
			const { facts, audit } = open();
			const { caseFile, goals } = await withGoals(facts, 1);
			await audit.append([aDraft(caseFile.id, 'view:board')]);
			await facts.commit(
				aBatch({
					expect: { rosterRev: 1, revs: { [caseFile.id]: 1 } },
					put: [{ table: 'goals', row: withId(goals[0]) }],
					audit: [aDraft(caseFile.id, 'command:addGoal')]
				})
			);
			const { entries, unbroken } = await audit.read(caseFile.id, 0, 10);
			expect(entries.map(({ what }) => what)).toEqual(['view:board', 'command:addGoal']);
			expect(unbroken).toBe(true);
		});
	});
}

async function withGoals(facts: FactsStore, count: number) {
	const { agencies: agency, members: member, cases: caseFile, goals } = anExample();
	const made = Array.from({ length: count }, (_, position) => ({ ...withId(goals), position }));
	await facts.commit(
		aBatch({
			put: [
				...puts(agency, member, caseFile),
				...made.map((row) => ({ table: 'goals' as const, row }))
			]
		})
	);
	return { agency, member, caseFile, goals: made };
}

async function withCase(facts: FactsStore, caseFile: CaseFile, rosterRev: number) {
	const put = [{ table: 'cases' as const, row: caseFile }];
	await facts.commit(aBatch({ expect: { rosterRev, revs: {} }, put }));
	return caseFile;
}

/** The same goal under an id of its own. */
function withId(goal: CaseFacts['goals'][number] | undefined): Goal {
	if (!goal) throw new Error('No goal was made');
	return { ...goal, id: randomUUID() };
}

function aDraft(caseId: string | null, what = 'command:addGoal'): AuditDraft {
	return {
		at: NOON,
		memberId: null,
		agencyId: null,
		caseId,
		what,
		rule: 'rule',
		outcome: 'allowed'
	};
}

function anAnswer(memberId: string): CommandAnswer {
	return {
		memberId,
		commandId: randomUUID(),
		bodyHash: 'hash',
		caseId: null,
		result: { goalId: randomUUID() },
		at: NOON
	};
}

factsStoreContract('in memory', memoryStorage);
factsStoreContract('in a file', temporaryStorage);
