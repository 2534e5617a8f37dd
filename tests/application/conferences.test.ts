import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Command } from '#shared/commands.ts';
import { isId } from '#shared/ids.ts';
import { nextOf } from '#application/conferences.ts';
import { commandsAbout } from '../kit/commands.ts';
import { planning, worldApplication, type House } from '../kit/house.ts';
import {
	TODAY,
	agencyKeys,
	agencyId,
	idOf,
	memberId,
	memberKeys,
	type MemberKey
} from '../kit/world.ts';

const dayMs = 24 * 60 * 60 * 1000;
const people = ['chair', 'deputy', 'secretary', 'pol', 'gem', 'gemSpoc', 'ggz', 'vt'] as const;

async function planned(house: House, over: Partial<typeof planning> = {}): Promise<string> {
	const { conferenceId } = await house.perform('chair', { ...planning, ...over });
	return String(conferenceId);
}

async function pageOf(house: House, key: MemberKey, conferenceId: string) {
	return JSON.stringify(await house.application.conference(house.as(key), conferenceId));
}

async function listOf(house: House, key: MemberKey) {
	return (await house.application.conferences(house.as(key))).conferences;
}

/** What these members see of every conference and in their lists, told from the views alone. */
async function seen(house: House) {
	const found = new Map<string, string>();
	const all = await house.storage.facts.conferences();
	for (const key of people) {
		found.set(`${key} work`, JSON.stringify(await listOf(house, key)));
		for (const { id } of all) found.set(`${key} conference:${id}`, await pageOf(house, key, id));
	}
	return found;
}

const keyOf = new Map<string, MemberKey>(memberKeys.map((key) => [memberId(key), key]));

function taken(house: House): string[] {
	const looks = house.screens.looks.splice(0);
	return looks.map(({ memberId: id, topic }) => `${keyOf.get(id) ?? '?'} ${topic}`).sort();
}

function changedIn(before: Map<string, string>, after: Map<string, string>): string[] {
	const nothing = JSON.stringify({ ok: false, refusal: 'notHere' });
	return [...after]
		.filter(([what, view]) => (before.get(what) ?? nothing) !== view)
		.map(([what]) => what)
		.sort();
}

async function aHouse() {
	const house = await worldApplication();
	const one = await house.openCase(['chair', 'secretary', 'pol', 'gem']);
	const two = await house.openCase(['chair', 'deputy', 'gem', 'ggz', 'vt']);
	for (const key of people) house.screens.here.add(memberId(key));
	taken(house);
	return { house, one, two };
}

const slot = idOf('conference slot');
const slotOne = idOf('case slot one');
const slotTwo = idOf('case slot two');

const makers = commandsAbout({
	agencies: agencyKeys.map(agencyId),
	members: people.map(memberId),
	goals: [],
	tasks: [],
	contributions: [],
	conferences: [slot],
	cases: [slotOne, slotTwo]
});
const anyCommand = fc.oneof<fc.Arbitrary<Command>[]>(
	makers.setAgenda,
	makers.setAgenda,
	makers.inviteConference,
	makers.inviteConference,
	makers.cancelConference,
	makers.planConference.map((command) => ({ ...command, ...planning, place: command.place })),
	makers.involveMember,
	makers.endInvolvement,
	makers.involveAgency
);

/** The command about what now stands in those places. */
function bound(command: Command, places: Record<string, string>): Command {
	const put = (_: string, value: unknown) =>
		typeof value === 'string' && isId(value) ? (places[value] ?? value) : value;
	return JSON.parse(JSON.stringify(command, put)) as Command;
}

describe('signals of conferences', () => {
	test('C20 after a command exactly those are told whose page of a conference it changed, and `work` to whose list', async () => {
		const counts = { pages: 0, lists: 0, silent: 0 };
		const run = fc.array(anyCommand, { minLength: 12, maxLength: 20 });
		await fc.assert(
			fc.asyncProperty(run, fc.nat(), async (commands, turn) => {
				const { house, one, two } = await aHouse();
				await house.perform('deputy', planning);
				for (const [index, command] of commands.entries()) {
					const all = await house.storage.facts.conferences();
					const id = all[index % all.length]?.id ?? '';
					const about = bound(command, { [slot]: id, [slotOne]: one, [slotTwo]: two });
					const before = await seen(house);
					taken(house);
					for (const at of people.keys())
						if ((await house.give(people[(at + turn) % people.length] ?? 'chair', about)).ok) break;
					const told = taken(house);
					const changed = changedIn(before, await seen(house));
					const pages = (looks: string[]) => looks.filter((look) => look.includes(' conference:'));
					const lists = (looks: string[]) => looks.filter((look) => look.endsWith(' work'));
					expect(pages(told), command.kind).toEqual(pages(changed));
					expect(told, command.kind).toEqual(expect.arrayContaining(lists(changed)));
					if (about.kind === 'planConference' || about.kind === 'inviteConference')
						expect(lists(told), command.kind).toEqual(lists(changed));
					expect(new Set(told).size, 'each once').toBe(told.length);
					counts.pages += pages(told).length;
					counts.lists += lists(changed).length;
					if (told.length === 0) counts.silent++;
				}
			}),
			{ numRuns: 8 }
		);
		expect(counts.pages).toBeGreaterThan(30);
		expect(counts.lists).toBeGreaterThan(10);
		expect(counts.silent).toBeGreaterThan(3);
	}, 60_000);

	test('C20 whose overview names a case of a second conference of today hears of its agenda', async () => {
		const { house, one } = await aHouse();
		const agenda = (conferenceId: string): Command => ({
			kind: 'setAgenda',
			conferenceId,
			items: [{ caseId: one, minutes: 20 }]
		});
		await house.perform('chair', agenda(await planned(house)));
		const later = { startsAt: '2026-03-02T16:00:00Z', endsAt: '2026-03-02T17:00:00Z' } as never;
		const second = await planned(house, later);
		await house.perform('chair', {
			kind: 'inviteConference',
			conferenceId: second,
			memberIds: [memberId('pol')]
		});
		const overview = async () =>
			JSON.stringify(await house.application.overview(house.as('chair')));
		const before = await overview();
		taken(house);
		await house.perform('chair', agenda(second));
		expect(await overview()).not.toBe(before);
		const told = taken(house).filter((look) => look.endsWith(' work'));
		expect(told).toEqual(['chair work', 'secretary work']);
	});

	test('C20 who is not invited hears nothing of a conference, and of what is refused nobody hears', async () => {
		const { house, one } = await aHouse();
		const conferenceId = await planned(house);
		expect(taken(house)).toEqual([
			`chair conference:${conferenceId}`,
			'chair work',
			`secretary conference:${conferenceId}`,
			'secretary work'
		]);
		const invite: Command = {
			kind: 'inviteConference',
			conferenceId,
			memberIds: [memberId('pol')]
		};
		await house.give('gem', invite);
		await house.give('ggz', { kind: 'cancelConference', conferenceId, reason: 'Zaal bezet' });
		expect(taken(house)).toEqual([]);
		await house.perform('chair', invite);
		await house.perform('chair', {
			kind: 'setAgenda',
			conferenceId,
			items: [{ caseId: one, minutes: 20 }]
		});
		const outside = taken(house).filter(
			(look) => look.includes('conference:') && !/^(chair|secretary|pol) /.test(look)
		);
		expect(outside).toEqual([]);
	});

	test('C21 at midnight exactly those whose page the new day changed are told', async () => {
		const { house, one } = await aHouse();
		const conferenceId = await planned(house, {
			startsAt: '2026-03-02T13:30:00Z',
			endsAt: '2026-03-02T15:30:00Z'
		} as never);
		await house.perform('chair', {
			kind: 'setAgenda',
			conferenceId,
			items: [{ caseId: one, minutes: 20 }]
		});
		const guests = [memberId('gemSpoc'), memberId('pol')];
		await house.perform('chair', { kind: 'inviteConference', conferenceId, memberIds: guests });
		await house.perform('chair', {
			kind: 'involveMember',
			caseId: one,
			memberId: memberId('gemSpoc'),
			until: TODAY
		});
		taken(house);
		const before = await seen(house);
		house.clock.pass(dayMs);
		await house.application.tick();
		const told = taken(house).filter((look) => look.includes('conference:'));
		const changed = changedIn(before, await seen(house));
		expect(told).toEqual(changed.filter((look) => look.includes('conference:')));
		expect(told).toContain(`gemSpoc conference:${conferenceId}`);
		expect(told).toContain(`chair conference:${conferenceId}`);
		expect(told).not.toContain(`pol conference:${conferenceId}`);
	});

	test('C21 the day after a conference, who had it before it is told that another is next', async () => {
		const { house } = await aHouse();
		await planned(house);
		taken(house);
		house.clock.pass(dayMs);
		await house.application.tick();
		expect(taken(house).filter((look) => look.endsWith(' work'))).toEqual([
			'chair work',
			'secretary work'
		]);
		house.clock.pass(dayMs);
		await house.application.tick();
		expect(taken(house)).toEqual([]);
	});
});

describe('what is read of conferences', () => {
	test('C3 the list and the page hold a conference for those alone who see it', async () => {
		const { house } = await aHouse();
		const conferenceId = await planned(house);
		await house.perform('chair', {
			kind: 'inviteConference',
			conferenceId,
			memberIds: [memberId('pol')]
		});
		for (const key of people) {
			const sees = ['chair', 'secretary', 'pol'].includes(key);
			expect(
				(await listOf(house, key)).map(({ id }) => id),
				key
			).toEqual(sees ? [conferenceId] : []);
			const missing = await pageOf(house, key, idOf('no conference'));
			expect((await pageOf(house, key, conferenceId)) === missing, key).toBe(!sees);
		}
	});

	test('C22 the first look of a visit at the list and at a conference is one entry each, allowed or not', async () => {
		const { house } = await aHouse();
		const conferenceId = await planned(house);
		for (const key of ['chair', 'pol'] as const)
			for (let look = 0; look < 2; look++) {
				await listOf(house, key);
				await pageOf(house, key, conferenceId);
			}
		const { entries } = await house.storage.audit.read(null, 0, 100);
		const looks = entries.filter(({ what }) => what.startsWith('view:conference'));
		expect(looks.map(({ what, outcome, memberId: by }) => [what, outcome, by])).toEqual([
			['view:conferences', 'allowed', memberId('chair')],
			['view:conference', 'allowed', memberId('chair')],
			['view:conferences', 'allowed', memberId('pol')],
			['view:conference', 'notHere', memberId('pol')]
		]);
		expect(JSON.stringify(entries)).not.toContain('Dinsdagoverleg');
	});

	test('C24 the next conference is the first of today or later that is not over or cancelled', () => {
		const line = (id: string, startsAt: string, state = 'invited') =>
			({ id, title: id, place: 'Zaal 2', startsAt, endsAt: startsAt, state }) as never;
		const lines = [
			line('gisteren', '2026-03-01T13:00:00.000Z'),
			line('afgezegd', '2026-03-02T07:00:00.000Z', 'cancelled'),
			line('vanmorgen', '2026-03-02T08:00:00.000Z'),
			line('morgen', '2026-03-03T08:00:00.000Z', 'draft')
		];
		expect(nextOf(lines, '2026-03-02')?.id).toBe('vanmorgen');
		expect(nextOf(lines, '2026-03-03')).toEqual({
			id: 'morgen',
			title: 'morgen',
			place: 'Zaal 2',
			startsAt: '2026-03-03T08:00:00.000Z'
		});
		expect(nextOf(lines, '2026-03-04')).toBeNull();
	});

	test('C14 the board tells the day of the next conference, as agenda and cancellation make it', async () => {
		const { house, one, two } = await aHouse();
		const conferenceId = await planned(house);
		const next = async (caseId: string) => {
			const board = await house.application.board(house.as('gem'), caseId);
			return 'refusal' in board ? board.refusal : board.nextConference;
		};
		const item = (caseId: string) => ({ caseId, minutes: 20 });
		const set = (...caseIds: string[]) =>
			house.perform('chair', { kind: 'setAgenda', conferenceId, items: caseIds.map(item) });
		expect(await next(one)).toBeNull();
		await set(one);
		expect([await next(one), await next(two)]).toEqual(['2026-03-02', null]);
		await set(two);
		expect([await next(one), await next(two)]).toEqual([null, '2026-03-02']);
		await house.perform('chair', { kind: 'cancelConference', conferenceId, reason: 'Zaal bezet' });
		expect(await next(two)).toBeNull();
	});
});
