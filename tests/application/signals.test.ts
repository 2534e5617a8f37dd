import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Command } from '#shared/commands.ts';
import { dayOf, type Day } from '#shared/time.ts';
import { project, viewerOf } from '#policy/policy.ts';
import { anyCommand, bound, slots } from '../kit/commands.ts';
import { worldApplication, type House } from '../kit/house.ts';
import { TODAY, agencyId, memberId, memberKeys, type MemberKey } from '../kit/world.ts';

const partners = ['chair', 'secretary', 'pol', 'recl', 'gem', 'gemSpoc', 'ggz', 'wmo'] as const;
const dayMs = 24 * 60 * 60 * 1000;

/** What each member sees of the case, and what its lists are when it asks for them. */
type Moment = Map<MemberKey, { board: string; work: string }>;

async function momentOf(house: House, caseId: string): Promise<Moment> {
	const facts = await house.facts(caseId);
	const roster = await house.storage.facts.roster();
	const today = dayOf(house.clock.now());
	const moment: Moment = new Map();
	for (const key of memberKeys) {
		const viewer = viewerOf(facts, roster, memberId(key), today);
		const board = viewer ? JSON.stringify(project(facts, roster, viewer, today)) : '';
		moment.set(key, { board, work: await listsOf(house, key) });
	}
	return moment;
}

/** Everything that a member reads again when it hears `work`. */
async function listsOf({ application, as }: House, key: MemberKey): Promise<string> {
	const session = as(key);
	return JSON.stringify([
		await application.cases(session),
		await application.myWork(session),
		await application.overview(session),
		await application.releases(session),
		await application.conferences(session)
	]);
}

/** Whom the step from one moment to the next concerns, as `member topic`, in order. */
function expectedLooks(caseId: string, before: Moment, after: Moment): string[] {
	return memberKeys
		.flatMap((key) => {
			const [old, now] = [before.get(key), after.get(key)];
			return [
				...(old?.board === now?.board ? [] : [`${key} case:${caseId}`]),
				...(old?.work === now?.work ? [] : [`${key} work`])
			];
		})
		.sort();
}

const keyOf = new Map<string, MemberKey>(memberKeys.map((key) => [memberId(key), key]));

/** Takes what was told since the last time. */
function taken(house: House): string[] {
	const looks = house.screens.looks.splice(0);
	return looks.map((look) => `${keyOf.get(look.memberId) ?? '?'} ${look.topic}`).sort();
}

function everyoneLooks(house: House): void {
	for (const key of memberKeys) house.screens.here.add(memberId(key));
}

const due = (on: Day) => ({ due: { on } });

/** A case with these members, a goal, and a task of the municipality that is due on this day. */
async function aHouseWith(members: readonly MemberKey[], dueOn: Day = '2026-04-01') {
	const house = await worldApplication();
	const caseId = await house.openCase(members);
	await house.perform('chair', { kind: 'addGoal', caseId, title: 'Een dak' });
	const task = { title: 'Briefadres regelen', agencyId: agencyId('GEM'), ...due(dueOn) };
	await house.perform('chair', { kind: 'proposeTask', caseId, ...task });
	everyoneLooks(house);
	taken(house);
	house.screens.told.splice(0);
	return { house, caseId };
}

async function addPolice(house: House, caseId: string): Promise<void> {
	await house.perform('pol', {
		kind: 'addContribution',
		caseId,
		compartment: 'police.art8_13',
		basis: 'fact',
		ground: 'wpg-8',
		sourceDate: TODAY,
		text: 'Twee meldingen.'
	});
}

describe('after a command', () => {
	test('G1 exactly those present whose view of the case or whose work it changed are told to look', async () => {
		const counts = { allowed: 0, looks: 0 };
		const run = fc.array(anyCommand(slots), { minLength: 10, maxLength: 25 });
		await fc.assert(
			fc.asyncProperty(run, fc.nat(), async (commands, turn) => {
				const { house, caseId } = await aHouseWith(partners);
				await addPolice(house, caseId);
				taken(house);
				for (const [index, command] of commands.entries()) {
					if (command.kind === 'openCase') continue;
					const facts = await house.facts(caseId);
					await someLook(house, caseId, turn + index);
					house.clock.pass(1000);
					const before = await momentOf(house, caseId);
					await anyoneGives(house, bound(command, facts), turn + index);
					const after = await momentOf(house, caseId);
					// A conference that is planned is told of besides, to who sees it.
					const told = taken(house).filter((each) => !each.includes(' conference:'));
					expect(told, command.kind).toEqual(expectedLooks(caseId, before, after));
					if ((await house.facts(caseId)).rev > facts.rev) counts.allowed++;
					counts.looks += told.length;
				}
			}),
			{ numRuns: 30 }
		);
		expect(counts.allowed).toBeGreaterThan(5);
		expect(counts.looks).toBeGreaterThan(20);
	}, 60_000);

	test('G2 who is not present hears nothing, and of what is refused nobody hears', async () => {
		const { house, caseId } = await aHouseWith(['chair', 'gem', 'pol']);
		await house.give('pol', { kind: 'addGoal', caseId, title: 'Werk' });
		await house.give('vt', { kind: 'addGoal', caseId, title: 'Werk' });
		expect([house.screens.looks, house.screens.told]).toEqual([[], []]);
		house.screens.here.delete(memberId('gem'));
		await house.perform('chair', { kind: 'addGoal', caseId, title: 'Werk' });
		expect(taken(house)).toEqual([`chair case:${caseId}`, `pol case:${caseId}`]);
	});

	test('G3 a member whose part ended hears `work`, at most one `case:`, and then nothing of it', async () => {
		const { house, caseId } = await aHouseWith(['chair', 'secretary', 'gem', 'gemSpoc']);
		const end = { kind: 'endInvolvement', caseId, memberId: memberId('gem') } as const;
		await Promise.all([
			house.give('chair', end),
			...['een', 'twee', 'drie'].map((title) =>
				house.give('secretary', { kind: 'addGoal', caseId, title: `Doel ${title}` })
			)
		]);
		const heard = taken(house).filter((look) => look.startsWith('gem '));
		expect(heard).toEqual([`gem case:${caseId}`, 'gem work']);
		await house.perform('chair', { kind: 'setPhase', caseId, phase: 'execution' });
		expect(taken(house).filter((look) => look.startsWith('gem '))).toEqual([]);
	});

	test('G4 open channels are judged anew before anyone is told to look and before the answer', async () => {
		const { house, caseId } = await aHouseWith(['chair', 'secretary', 'gem', 'gemSpoc']);
		const { documents } = await house.facts(caseId);
		const approach = documents.find((row) => row.kind === 'approach')?.id ?? '';
		await house.perform('chair', { kind: 'endInvolvement', caseId, memberId: memberId('gem') });
		expect(house.screens.told.at(0)).toBe('factsChanged');
		expect(house.screens.told.filter((word) => word === 'factsChanged')).toHaveLength(1);
		const judge = house.screens.judges.at(-1);
		expect(judge?.(memberId('gem'), approach, 1)).toBeNull();
		expect(judge?.(memberId('gemSpoc'), approach, 1)).toBe('write');
		await house.perform('chair', { kind: 'endInvolvement', caseId, agencyId: agencyId('GEM') });
		expect(house.screens.judges.at(-1)?.(memberId('gemSpoc'), approach, 1)).toBeNull();
	});
});

/** Lets half of the partners look at the case. */
async function someLook({ application, as }: House, caseId: string, turn: number): Promise<void> {
	for (const [index, key] of partners.entries())
		if ((index + turn) % 2 === 0) await application.board(as(key), caseId);
}

/** Lets members try in turn until one may. */
async function anyoneGives(house: House, command: Command, turn: number): Promise<void> {
	for (const index of partners.keys()) {
		const by = partners[(index + turn) % partners.length] ?? 'chair';
		if ((await house.give(by, command)).ok) return;
	}
}

describe('time alone', () => {
	test('G5 at midnight exactly those whose view the new day changed are told to look', async () => {
		const { house, caseId } = await aHouseWith(['chair', 'gem', 'pol', 'ggz', 'wmo'], TODAY);
		const before = await momentOf(house, caseId);
		house.clock.pass(dayMs);
		await house.application.tick();
		const told = taken(house);
		expect(told).toEqual(expectedLooks(caseId, before, await momentOf(house, caseId)));
		// The task that is late now is on its owner's list and in the chair's overview.
		expect(told).toContain('gem work');
		expect(told).toContain('chair work');
		expect(told).not.toContain('pol work');
	});

	test('G6 a stand-in whose last day passed hears it once and has its channels judged away', async () => {
		const { house, caseId } = await aHouseWith(['chair', 'gem', 'pol']);
		const stand = { kind: 'involveMember', caseId, memberId: memberId('gemSpoc') } as const;
		await house.perform('chair', { ...stand, until: TODAY });
		taken(house);
		const { documents } = await house.facts(caseId);
		const approach = documents.find((row) => row.kind === 'approach')?.id ?? '';
		expect(house.screens.judges.at(-1)?.(memberId('gemSpoc'), approach, 1)).toBe('write');
		const before = await momentOf(house, caseId);
		house.clock.pass(dayMs);
		await house.application.tick();
		expect(house.screens.judges.at(-1)?.(memberId('gemSpoc'), approach, 1)).toBeNull();
		const told = taken(house);
		expect(told).toEqual(expectedLooks(caseId, before, await momentOf(house, caseId)));
		expect(told).toContain('gemSpoc work');
		house.clock.pass(dayMs);
		await house.application.tick();
		expect(taken(house).filter((look) => look.startsWith('gemSpoc '))).toEqual([]);
	});

	test('G7 within one day, and on a day that changes nothing, nobody is told anything', async () => {
		const { house } = await aHouseWith(['chair', 'gem', 'pol']);
		house.clock.pass(60_000);
		await house.application.tick();
		expect(house.screens.told).toEqual([]);
		house.clock.pass(dayMs);
		await house.application.tick();
		expect(house.screens.looks).toEqual([]);
	});

	test('G8 sessions that are over end at the next tick, and their sockets with them', async () => {
		const { house } = await aHouseWith(['chair', 'gem', 'pol']);
		const idle = await house.signIn('gem');
		const busy = await house.signIn('pol');
		house.clock.pass(10 * 60_000);
		await house.application.active(busy);
		house.clock.pass(6 * 60_000);
		await house.application.tick();
		expect(house.screens.ended).toEqual([idle.id]);
		await house.application.tick();
		expect(house.screens.ended).toEqual([idle.id]);
		for (let hour = 0; hour < 12; hour++) {
			house.clock.pass(60 * 60_000);
			await house.application.active(busy);
		}
		await house.application.tick();
		expect(house.screens.ended).toEqual([idle.id, busy.id]);
	});

	test('G9 signing out closes the sockets of that session and of no other', async () => {
		const { house } = await aHouseWith(['chair', 'gem', 'pol']);
		const [desk, home] = [await house.signIn('gem'), await house.signIn('gem')];
		await house.application.signOut(desk);
		expect(house.screens.ended).toEqual([desk.id]);
		house.clock.pass(20 * 60_000);
		await house.application.tick();
		expect(house.screens.ended).toEqual([desk.id, home.id]);
	});
});
