import { describe, expect, test } from 'vitest';
import type { Storage } from '#storage/storage.ts';
import { worldApplication, type House } from '../kit/house.ts';
import { memoryStorage } from '../kit/storage.ts';
import { TODAY, agencyId, memberId, type MemberKey } from '../kit/world.ts';
import { anAuthor } from '../storage/author.ts';

const partners = ['chair', 'secretary', 'pol', 'om', 'gem', 'ggz'] as const;
const minute = 60_000;

/** A storage in which another writer moves the case just before each of the next commits. */
function contested(): Storage & { rivals: { left: number; caseId: string } } {
	const storage = memoryStorage();
	const rivals = { left: 0, caseId: '' };
	const { facts } = storage;
	const commit: typeof facts.commit = async (batch) => {
		if (rivals.left > 0) {
			rivals.left -= 1;
			await moveCase(storage, rivals.caseId);
		}
		return facts.commit(batch);
	};
	return { ...storage, facts: { ...facts, commit }, rivals };
}

async function moveCase(storage: Storage, caseId: string): Promise<void> {
	const { rev } = await storage.facts.roster();
	const facts = await storage.facts.caseFacts(caseId);
	const row = facts?.cases[0];
	await storage.facts.commit({
		expect: { rosterRev: rev, revs: facts ? { [caseId]: facts.rev } : {} },
		put: row ? [{ table: 'cases', row: { ...row, phase: 'triage' } }] : [],
		documents: [],
		audit: [],
		answer: null
	});
}

describe('a case that moves underneath', () => {
	test('N17 a command is decided again on the new facts, three times, and then is `busy`', async () => {
		const storage = contested();
		const house = await worldApplication(storage);
		const caseId = await house.openCase(partners);
		storage.rivals.caseId = caseId;
		storage.rivals.left = 3;
		expect(await house.give('chair', { kind: 'addGoal', caseId, title: 'Een dak' })).toMatchObject({
			ok: true
		});
		expect(storage.rivals.left).toBe(0);
		storage.rivals.left = 4;
		expect(await house.give('chair', { kind: 'addGoal', caseId, title: 'Werk' })).toEqual({
			ok: false,
			refusal: 'busy'
		});
		const { goals, cases } = await house.facts(caseId);
		expect(goals.map((goal) => goal.title)).toEqual(['Een dak']);
		expect(cases[0]?.phase).toBe('triage');
	});
});

/** The version of the board as each partner has it. */
async function versions(house: House, caseId: string): Promise<Map<string, string>> {
	const found = new Map<string, string>();
	for (const key of partners) {
		const board = await house.application.board(house.as(key), caseId);
		found.set(memberId(key), 'version' in board ? board.version : '');
	}
	return found;
}

function aStory(caseId: string): [MemberKey, object][] {
	const task = { kind: 'proposeTask', caseId, title: 'Taak', due: { on: TODAY } };
	const contribution = { kind: 'addContribution', caseId, basis: 'fact', sourceDate: TODAY };
	return [
		['chair', { kind: 'setPhase', caseId, phase: 'conference' }],
		['chair', { kind: 'setPhase', caseId, phase: 'conference' }],
		['pol', { kind: 'markInvestigation', caseId, on: true, checkAgain: '2026-04-01' }],
		['gem', { kind: 'setBsn', caseId, bsn: '999990019' }],
		['gem', { kind: 'revealBsn', caseId }],
		['chair', { ...task, agencyId: agencyId('POL') }],
		['ggz', { ...task, agencyId: agencyId('GGZ'), note: 'eigen notitie' }],
		['pol', { ...contribution, compartment: 'police.art8_13', ground: 'wpg-8', text: 'Tekst' }],
		['om', { kind: 'addGoal', caseId, title: 'Een dak' }],
		['secretary', { kind: 'addGoal', caseId, title: 'Een dak' }],
		['chair', { kind: 'involveMember', caseId, memberId: memberId('gemSpoc') }],
		['chair', { kind: 'endInvolvement', caseId, memberId: memberId('ggz') }]
	];
}

describe('the version of a board', () => {
	test('N18 it changes for exactly those who are told to look, and not by looking', async () => {
		const house = await worldApplication();
		const caseId = await house.openCase(partners);
		for (const key of partners) house.screens.here.add(memberId(key));
		const counts = { all: 0, some: 0, none: 0 };
		for (const [by, command] of aStory(caseId)) {
			const before = await versions(house, caseId);
			expect(await versions(house, caseId)).toEqual(before);
			house.screens.looks.splice(0);
			await house.give(by, command);
			const after = await versions(house, caseId);
			const moved = [...after.keys()].filter((id) => after.get(id) !== before.get(id));
			const looks = house.screens.looks.filter((look) => look.topic === `case:${caseId}`);
			expect(looks.map((look) => look.memberId).sort()).toEqual(moved.sort());
			counts[moved.length === 0 ? 'none' : moved.length === partners.length ? 'all' : 'some']++;
		}
		expect(Object.values(counts).filter((count) => count === 0)).toEqual([]);
	});

	test('N18 text of a document travels with the board and moves no version', async () => {
		const house = await worldApplication();
		const caseId = await house.openCase(partners);
		const { documents } = await house.facts(caseId);
		const documentId = documents.find((row) => row.kind === 'approach')?.id ?? '';
		const before = await versions(house, caseId);
		await write(house, documentId, 'Samen aan tafel.');
		expect(await versions(house, caseId)).toEqual(before);
		const board = await house.application.board(house.as('gem'), caseId);
		const shown = 'documents' in board ? board.documents : [];
		expect(shown.find((row) => row.id === documentId)?.text).toBe('Samen aan tafel.');
		expect(house.screens.looks).toEqual([]);
	});
});

/** Puts a paragraph in the log of a document, as if a member had typed it. */
async function write(house: House, documentId: string, words: string): Promise<void> {
	const { log } = house.storage;
	const loaded = await log.load(documentId, 1);
	const [update = new Uint8Array()] = anAuthor(loaded?.updates ?? []).edit(0, 0, words);
	const seq = (loaded?.headSeq ?? 0) + 1;
	const row = { documentId, epoch: 1, seq, memberId: memberId('gem'), at: house.clock.now() };
	await log.append([{ ...row, update }]);
}

describe('activity', () => {
	test('N19 a command keeps its session alive, be it refused; looking does not', async () => {
		const house = await worldApplication();
		const caseId = await house.openCase(partners);
		const [giving, looking] = [await house.signIn('pol'), await house.signIn('gem')];
		const refused = { kind: 'addGoal', caseId, title: 'Een dak' };
		for (const wait of [10, 4]) {
			house.clock.pass(wait * minute);
			const answer = await house.application.perform(giving, refused);
			expect(answer).toMatchObject({ refusal: 'notAllowed' });
			await house.application.board(looking, caseId);
			await house.application.myWork(looking);
		}
		house.clock.pass(2 * minute);
		await house.application.tick();
		expect(house.screens.ended).toEqual([looking.id]);
	});
});
