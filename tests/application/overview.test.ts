import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OverviewCase, OverviewView } from '#shared/view-lists.ts';
import { worldApplication, type House } from '../kit/house.ts';
import { putCases } from '../kit/large-region.ts';
import { beyond, leaves } from '../kit/leaves.ts';
import { secret } from '../kit/secrets.ts';
import {
	NOW,
	TODAY,
	aCase,
	aTask,
	aWait,
	aWindow,
	agencyId,
	agencyKeys,
	caseId,
	idOf,
	memberId,
	memberKeys,
	type MemberKey
} from '../kit/world.ts';

async function overviewOf({ application, as }: House, key: MemberKey): Promise<OverviewView> {
	const overview = await application.overview(as(key));
	if ('refusal' in overview) throw new Error(`${key}: ${overview.refusal}`);
	return overview;
}

/** What a task is in these tests: its own id and title, and what is told of it. */
function named(title: string, over: Parameters<typeof aTask>[0]) {
	return aTask({
		id: idOf(title),
		title,
		statutoryTask: 'taak',
		due: { on: '2026-04-01' },
		...over
	});
}

/** A case in which each thing that asks for attention is there once or twice. */
function aBusyCase() {
	const gem = agencyId('GEM');
	const refused = { state: 'declined', reasonKind: 'noCapacity', reason: 'geen bed' } as const;
	const shift = { windowVersion: 2, from: '2026-05-01', to: '2026-04-20' };
	const started = { state: 'started' } as const;
	return aCase(['chair', 'secretary', 'gem', 'wmo', 'pol'], {
		tasks: [
			named('laat', { due: { on: '2026-02-20' }, ...started }),
			named('laat en klaar', { due: { on: '2026-02-20' }, state: 'confirmed' }),
			named('geweigerd', {
				...refused,
				history: [{ day: TODAY, kind: 'taskDeclined', agencyId: gem, reasonKind: 'noCapacity' }]
			}),
			named('voorgesteld', { agencyId: agencyId('WMO') }),
			named('kan niet', { ...started, shift: { ...shift, answer: 'cannot' } }),
			named('geen antwoord', { ...started, shift: { ...shift, answer: null } }),
			named('tweemaal', { ...started, movedTimes: 2 }),
			named('eenmaal', { ...started, movedTimes: 1 }),
			named('zonder dag', { ...started, due: { nextConference: true } }),
			named('gat', { ...started, statutoryTask: null }),
			named('geweigerd gat', { state: 'returned', statutoryTask: null }),
			named('gat opgepakt', {
				...started,
				statutoryTask: null,
				adopted: { until: '2026-09-01', budget: null }
			}),
			named('gat gedaan', { state: 'completed', statutoryTask: null })
		].map((row, index) => ({ ...row, number: index + 1 })),
		waits: [
			aWait({
				id: idOf('held'),
				since: '2026-02-20',
				interim: { agencyId: gem, agreement: 'bed' }
			}),
			aWait({ id: idOf('unheld'), since: TODAY, interim: null })
		],
		releaseWindows: [aWindow()]
	});
}

function titles(rows: readonly { title: string }[]): string[] {
	return rows.map(({ title }) => title);
}

describe('the overview', () => {
	test('Q10 is there for chairs and secretaries, and for nobody else', async () => {
		const house = await worldApplication();
		await house.openCase(memberKeys.filter((key) => !['administrator', 'officer'].includes(key)));
		const answers = new Map<MemberKey, string>();
		for (const key of memberKeys) {
			const answer = await house.application.overview(house.as(key));
			answers.set(key, 'refusal' in answer ? answer.refusal : 'shown');
		}
		const shown = memberKeys.filter((key) => answers.get(key) === 'shown');
		expect(shown).toEqual(['chair', 'deputy', 'secretary']);
		for (const key of memberKeys)
			if (!shown.includes(key)) expect(answers.get(key), key).toBe('notAllowed');
	});

	test('Q11 shows nothing of a case its chair takes no part in, though it knows the region', async () => {
		const house = await worldApplication();
		await house.openCase(['pol', 'gem']);
		const of = async (key: MemberKey) => (await overviewOf(house, key)).cases.length;
		expect(await of('chair')).toBe(1);
		expect(await of('deputy')).toBe(0);
		expect(await of('secretary')).toBe(0);
	});

	test('Q12 counts and names what asks for attention, each thing where it belongs', async () => {
		const house = await worldApplication();
		await putCases(house.storage, [aBusyCase()]);
		const { cases, declineReasons } = await overviewOf(house, 'chair');
		const [row] = cases;
		if (!row) throw new Error('no case');
		expect(titles(row.late)).toEqual(['laat']);
		expect(titles(row.declined)).toEqual(['geweigerd', 'geweigerd gat']);
		expect(row.declined[0]).toMatchObject({
			reasonKind: 'noCapacity',
			reason: 'geen bed',
			agencyName: 'Organisatie GEM'
		});
		expect(titles(row.cannot)).toEqual(['kan niet']);
		expect(row.movedTwice).toMatchObject([{ title: 'tweemaal', movedTimes: 2 }]);
		expect(titles(row.unresolved)).toEqual(['zonder dag']);
		expect(row.unanswered).toMatchObject([
			{ agencyId: agencyId('WMO'), proposed: 1, shifts: 0 },
			{ agencyId: agencyId('GEM'), proposed: 0, shifts: 1 }
		]);
		expect(row.waits).toMatchObject([
			{ days: 10, interim: { agencyName: 'Organisatie GEM', agreement: 'bed' } },
			{ days: 0, interim: null }
		]);
		expect(row).toMatchObject({ gaps: 2, earliestRelease: '2026-06-10', today: false });
		expect(declineReasons.filter(({ count }) => count > 0)).toEqual([
			{ reasonKind: 'noCapacity', count: 1 }
		]);
	});

	test('Q13 tells the five newest of what others did since she looked, and how many there are', async () => {
		const house = await worldApplication();
		const id = await house.openCase(['gem', 'pol']);
		await house.application.board(house.as('chair'), id);
		for (let turn = 0; turn < 7; turn++) {
			house.clock.pass(60_000);
			const due = { on: '2026-04-01' };
			const task = { title: `Actie ${turn}`, agencyId: agencyId('GEM'), due };
			await house.perform('gem', { kind: 'proposeTask', caseId: id, ...task });
		}
		const { cases } = await overviewOf(house, 'chair');
		expect(cases[0]?.changedCount).toBe(7);
		expect(cases[0]?.changed).toHaveLength(5);
		expect(cases[0]?.changed.at(-1)).toEqual({
			at: new Date(NOW + 7 * 60_000).toISOString(),
			kind: 'taskProposed',
			agencyName: 'Organisatie GEM'
		});
	});

	test('Q14 names the conferences of today with those of its cases that are on the agenda', async () => {
		const house = await worldApplication();
		const id = await house.openCase(['gem', 'pol']);
		const conferenceId = await house.planConference([id]);
		const { today, cases } = await overviewOf(house, 'chair');
		expect(today).toMatchObject([{ conferenceId, title: 'Dinsdagoverleg', caseIds: [id] }]);
		expect(cases[0]?.today).toBe(true);
	});

	test('Q15 holds no word, day or id that is not in the boards its member sees', async () => {
		const chairs: readonly MemberKey[] = ['chair', 'deputy', 'secretary'];
		const seen = { waits: 0, tasks: 0, cases: 0 };
		await fc.assert(
			fc.asyncProperty(secret, async ({ facts }) => {
				const house = await worldApplication();
				await putCases(house.storage, [facts]);
				const parts = new Set(facts.memberInvolvements.map((row) => row.memberId));
				for (const key of chairs) {
					const { cases } = await overviewOf(house, key);
					expect(cases).toHaveLength(parts.has(memberId(key)) ? 1 : 0);
					for (const row of cases) {
						const board = await house.application.board(house.as(key), caseId);
						expect(beyond(words(row), [...leaves(board), ...ofTheRegion])).toEqual([]);
						seen.cases++;
						seen.waits += row.waits.length;
						seen.tasks += row.late.length + row.unanswered.length;
					}
				}
			}),
			{ numRuns: 25 }
		);
		expect(Math.min(seen.cases, seen.waits, seen.tasks)).toBeGreaterThan(0);
	}, 60_000);
});

/** Names and classes of agencies are known to every chair. */
const ofTheRegion = agencyKeys.flatMap((key) =>
	leaves([agencyId(key), `Organisatie ${key}`, key.replace(/\d$/, '')])
);

/** What the overview says in words; the numbers are its own counts. */
function words(row: OverviewCase): string[] {
	return leaves(row).filter((leaf) => leaf.startsWith('string'));
}
