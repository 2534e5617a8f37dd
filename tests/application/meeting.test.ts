import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Command } from '#shared/commands.ts';
import { commandsAbout } from '../kit/commands.ts';
import { worldApplication, type House } from '../kit/house.ts';
import {
	TODAY,
	agencyId,
	agencyKeys,
	idOf,
	memberId,
	memberKeys,
	type MemberKey
} from '../kit/world.ts';

const people = ['chair', 'deputy', 'secretary', 'pol', 'gem', 'ggz', 'vt', 'wmo'] as const;
const keyOf = new Map<string, MemberKey>(memberKeys.map((key) => [memberId(key), key]));

/** A real house with a conference of two cases that runs, and all of these people present. */
async function aTable() {
	const house = await worldApplication();
	const one = await house.openCase(['chair', 'secretary', 'pol', 'gem', 'wmo']);
	const two = await house.openCase(['chair', 'deputy', 'ggz', 'vt']);
	const guests = ['deputy', 'pol', 'gem', 'ggz', 'vt', 'wmo'] as const;
	const conferenceId = await house.planConference([one, two], guests);
	await house.perform('chair', { kind: 'startConference', conferenceId });
	for (const key of people) house.screens.here.add(memberId(key));
	const facts = await house.storage.facts.conference(conferenceId);
	const [itemOne = '', itemTwo = ''] = facts?.items.map(({ id }) => id) ?? [];
	taken(house);
	return { house, one, two, conferenceId, itemOne, itemTwo };
}

function taken(house: House): string[] {
	const looks = house.screens.looks.splice(0);
	return looks.map(({ memberId: id, topic }) => `${keyOf.get(id) ?? '?'} ${topic}`).sort();
}

async function pages(house: House, conferenceId: string) {
	const found = new Map<string, string>();
	for (const key of people) {
		const page = await house.application.conference(house.as(key), conferenceId);
		found.set(`${key} conference:${conferenceId}`, JSON.stringify(page));
	}
	return found;
}

const [itemSlot, otherItemSlot, slot, caseSlot] = ['item', 'other item', 'conference', 'case'].map(
	(name) => idOf(`${name} slot`)
) as [string, string, string, string];
const makers = commandsAbout({
	agencies: agencyKeys.map(agencyId),
	members: people.map(memberId),
	goals: [],
	tasks: [],
	contributions: [],
	conferences: [slot],
	cases: [caseSlot],
	items: [itemSlot, otherItemSlot]
});
const anyCommand = fc.oneof<fc.Arbitrary<Command>[]>(
	makers.openItem.map((command) => ({ ...command, roomCleared: true })),
	makers.openItem.map((command) => ({ ...command, roomCleared: true })),
	makers.closeItem,
	makers.setStep,
	makers.addMinutes,
	makers.markAttendance,
	makers.markAttendance,
	makers.raiseHand,
	makers.giveFloor,
	makers.setReady,
	makers.agree,
	makers.disagree,
	makers.recordDecision,
	makers.proposeTask,
	makers.registerGuest,
	makers.pauseConference,
	makers.resumeConference,
	makers.handChair,
	makers.showInRoom.map((command) => ({ ...command, blocks: [] })),
	makers.blankRoom,
	makers.involveMember,
	makers.endInvolvement
);

describe('signals of a conference that runs', () => {
	test('C57 exactly those are told whose page changed, each once', async () => {
		const counts = { told: 0, silent: 0 };
		const run = fc.array(anyCommand, { minLength: 25, maxLength: 35 });
		await fc.assert(
			fc.asyncProperty(run, fc.nat(), async (commands, turn) => {
				const { house, one, conferenceId, itemOne, itemTwo } = await aTable();
				const places: Record<string, string> = {
					[slot]: conferenceId,
					[caseSlot]: one,
					[itemSlot]: itemOne,
					[otherItemSlot]: itemTwo
				};
				for (const command of commands) {
					const put = (_: string, value: unknown) =>
						typeof value === 'string' ? (places[value] ?? value) : value;
					const about = JSON.parse(JSON.stringify(command, put)) as Command;
					const before = await pages(house, conferenceId);
					taken(house);
					for (const at of people.keys())
						if ((await house.give(people[(at + turn) % people.length] ?? 'chair', about)).ok) break;
					const told = taken(house);
					const after = await pages(house, conferenceId);
					const changed = [...after].filter(([what, page]) => before.get(what) !== page);
					const looks = told.filter((look) => look.includes(' conference:'));
					expect(looks, about.kind).toEqual(changed.map(([what]) => what).sort());
					expect(new Set(told).size, 'each once').toBe(told.length);
					counts.told += looks.length;
					if (told.length === 0) counts.silent++;
				}
			}),
			{ numRuns: 6 }
		);
		expect(counts.told).toBeGreaterThan(30);
		expect(counts.silent).toBeGreaterThan(3);
	}, 60_000);

	test('C57 a task proposed and accepted in an open item moves the tally of its partners alone', async () => {
		const { house, one, conferenceId, itemOne } = await aTable();
		const propose = () =>
			house.perform('chair', {
				kind: 'proposeTask',
				caseId: one,
				title: 'Briefadres regelen',
				agencyId: agencyId('GEM'),
				due: { on: TODAY }
			});
		const told = () => taken(house).filter((look) => look.includes(' conference:'));
		await propose();
		expect(told()).toEqual([]);
		house.clock.pass(1);
		await house.perform('chair', { kind: 'openItem', conferenceId, itemId: itemOne });
		taken(house);
		const { taskId } = await propose();
		const readers = ['chair', 'gem', 'pol', 'secretary'];
		const all = readers.map((key) => `${key} conference:${conferenceId}`);
		expect(told()).toEqual(all);
		await house.perform('gem', { kind: 'acceptTask', taskId: String(taskId) });
		expect(told()).toEqual(all);
	});
});

describe('a conference that runs', () => {
	test('C38 of two who open an item at the same moment one does', async () => {
		const { house, conferenceId, itemOne, itemTwo } = await aTable();
		const press = (key: MemberKey, itemId: string) =>
			house.give(key, { kind: 'openItem', conferenceId, itemId, seen: null });
		const answers = await Promise.all([press('chair', itemTwo), press('secretary', itemOne)]);
		expect(answers.map((answer) => (answer.ok ? 'done' : answer.refusal))).toEqual([
			'done',
			'stale'
		]);
	});

	test('C52 who takes over when the screens of the acting chair are gone is in the audit, with the conference', async () => {
		const { house, conferenceId } = await aTable();
		const take = { kind: 'takeChair', conferenceId } as const;
		house.screens.here.delete(memberId('chair'));
		house.screens.left.set(memberId('chair'), house.clock.now());
		house.clock.pass(29_000);
		expect(await house.give('secretary', take)).toEqual({ ok: false, refusal: 'wrongState' });
		house.clock.pass(1000);
		await house.perform('secretary', take);
		house.screens.here.add(memberId('chair'));
		await house.perform('chair', take);
		const { entries } = await house.storage.audit.read(null, 0, 100);
		const taking = entries.filter(({ what }) => what === 'command:takeChair');
		expect(taking.map(({ memberId: who, rule, outcome }) => [who, rule, outcome])).toEqual([
			[
				memberId('secretary'),
				`takeChair: secretary + partnerOfItem + conference ${conferenceId}`,
				'wrongState'
			],
			[
				memberId('secretary'),
				`takeChair: secretary + partnerOfItem + conference ${conferenceId}`,
				'allowed'
			],
			[
				memberId('chair'),
				`takeChair: chair + partnerOfItem + conference ${conferenceId}`,
				'allowed'
			]
		]);
	});

	test('C85 that the acting chair is away half a minute is told by time alone, to who may take over, until it is back', async () => {
		const { house, conferenceId, itemOne } = await aTable();
		await house.perform('chair', { kind: 'openItem', conferenceId, itemId: itemOne });
		await house.application.tick();
		const viewed = async (key: MemberKey) => {
			const view = await house.application.conference(house.as(key), conferenceId);
			if ('refusal' in view) throw new Error(view.refusal);
			return { since: view.chairAwaySince, takes: view.can.includes('takeChair') };
		};
		const told = async () => {
			taken(house);
			const before = await pages(house, conferenceId);
			await house.application.tick();
			const after = await pages(house, conferenceId);
			const changed = [...after].filter(([what, page]) => before.get(what) !== page);
			const looks = taken(house);
			expect(looks).toEqual(changed.map(([what]) => what).sort());
			return looks.map((look) => look.split(' ')[0]);
		};
		const left = house.clock.now();
		house.screens.here.delete(memberId('chair'));
		house.screens.left.set(memberId('chair'), left);
		house.clock.pass(29_999);
		expect(await told()).toEqual([]);
		expect(await viewed('secretary')).toEqual({ since: undefined, takes: false });
		house.clock.pass(1);
		expect(await told()).toEqual(['secretary']);
		expect(await viewed('secretary')).toEqual({ since: new Date(left).toISOString(), takes: true });
		for (const key of ['pol', 'gem', 'deputy', 'ggz'] as const)
			expect(await viewed(key), key).toEqual({ since: undefined, takes: false });
		house.clock.pass(5000);
		expect(await told()).toEqual([]);
		house.screens.here.add(memberId('chair'));
		expect(await told()).toEqual(['secretary']);
		expect(await viewed('secretary')).toEqual({ since: undefined, takes: false });
	});

	test('C95 who has the conference open is told to who runs it, until they are gone for 15 s, and to nobody else', async () => {
		const { house, conferenceId, itemOne } = await aTable();
		await house.perform('chair', { kind: 'openItem', conferenceId, itemId: itemOne });
		const { attendees } = house.screens;
		const here = async (key: MemberKey) => {
			const view = await house.application.conference(house.as(key), conferenceId);
			if ('refusal' in view) throw new Error(view.refusal);
			return view.here;
		};
		const told = async () => {
			taken(house);
			await house.application.tick();
			return taken(house).map((look) => look.split(' ')[0]);
		};
		expect(await told()).toEqual([]);
		expect(await here('chair')).toEqual([]);
		for (const key of ['chair', 'pol', 'vt', 'om'] as const) attendees.set(memberId(key), null);
		expect(await told()).toEqual(['chair', 'secretary']);
		for (const key of ['chair', 'secretary'] as const)
			expect(new Set(await here(key)), key).toEqual(new Set([memberId('chair'), memberId('pol')]));
		for (const key of ['pol', 'gem', 'deputy', 'vt'] as const)
			expect(await here(key), key).toBeUndefined();
		attendees.set(memberId('pol'), house.clock.now());
		house.clock.pass(14_999);
		expect(await told()).toEqual([]);
		attendees.set(memberId('vt'), house.clock.now() - 20_000);
		expect(await told()).toEqual([]);
		house.clock.pass(1);
		expect(await told()).toEqual(['chair', 'secretary']);
		expect(await here('chair')).toEqual([memberId('chair')]);
		await house.perform('chair', { kind: 'endConference', conferenceId });
		expect(await told()).toEqual([]);
		expect(await here('chair')).toBeUndefined();
	});

	test('C84 whose account is blocked in mid-item runs it no longer, and another who is a partner goes on at once', async () => {
		const { house, one, conferenceId, itemOne } = await aTable();
		await house.perform('chair', {
			kind: 'involveMember',
			caseId: one,
			memberId: memberId('deputy')
		});
		await house.perform('chair', { kind: 'openItem', conferenceId, itemId: itemOne });
		await house.perform('chair', { kind: 'handChair', conferenceId, memberId: memberId('deputy') });
		taken(house);
		await house.perform('administrator', { kind: 'disableMember', memberId: memberId('deputy') });
		const looks = taken(house).filter((look) => look.endsWith(`conference:${conferenceId}`));
		expect(looks).toContain(`secretary conference:${conferenceId}`);
		const step = { kind: 'setStep', conferenceId, step: 'picture' } as const;
		expect(await house.give('deputy', step)).toMatchObject({ ok: false });
		await house.perform('secretary', { kind: 'takeChair', conferenceId });
		await house.perform('secretary', step);
		const view = await house.application.conference(house.as('pol'), conferenceId);
		expect(view).toMatchObject({
			actingChairId: memberId('secretary'),
			current: { itemId: itemOne, step: 'picture' }
		});
		expect(await house.give('secretary', { kind: 'endConference', conferenceId })).toEqual({
			ok: false,
			refusal: 'notAllowed'
		});
	});

	test('C39 that the room was cleared stands in the audit of the case', async () => {
		const { house, one, conferenceId, itemOne } = await aTable();
		const attendeeId = memberId('vt');
		await house.perform('chair', {
			kind: 'markAttendance',
			conferenceId,
			attendeeId,
			attendance: 'room'
		});
		const open = { kind: 'openItem', conferenceId, itemId: itemOne } as const;
		expect(await house.give('chair', open)).toEqual({ ok: false, refusal: 'roomNotCleared' });
		await house.perform('chair', { ...open, roomCleared: true });
		const { entries } = await house.storage.audit.read(one, 0, 100);
		const opened = entries.filter(({ what }) => what === 'command:openItem');
		expect(opened.map(({ rule, outcome }) => [rule, outcome])).toEqual([
			['openItem: actingChair + partnerOfItem', 'roomNotCleared'],
			['openItem: actingChair + partnerOfItem + room cleared', 'allowed']
		]);
	});

	test('C48 the board and the course of the case tell a decision to who reads decisions', async () => {
		const { house, one, conferenceId, itemOne } = await aTable();
		await house.perform('chair', { kind: 'openItem', conferenceId, itemId: itemOne });
		taken(house);
		const text = 'Wij schalen op.';
		const { decisionId } = await house.perform('secretary', {
			kind: 'recordDecision',
			conferenceId,
			caseId: one,
			text
		});
		expect(taken(house).filter((look) => look.includes('case:'))).toEqual(
			['chair', 'gem', 'pol', 'secretary'].map((key) => `${key} case:${one}`)
		);
		const boardOf = async (key: MemberKey) => {
			const board = await house.application.board(house.as(key), one);
			if ('refusal' in board) throw new Error(board.refusal);
			const { decisions, history } = board;
			return { decisions, told: history.some(({ kind }) => kind === 'decisionRecorded') };
		};
		expect(await boardOf('pol')).toEqual({
			decisions: [{ id: decisionId, number: 1, text, day: TODAY, conferenceId }],
			told: true
		});
		expect(await boardOf('wmo')).toEqual({ decisions: [], told: false });
	});
});
