import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStorage } from '../../server/storage/storage.ts';
import { worldApplication, type House } from '../kit/house.ts';
import { largeCase, largeCaseId, largeMembers, putCases } from '../kit/large-region.ts';
import { migrationsFolder } from '../kit/storage.ts';
import { memberId } from '../kit/world.ts';

/*
 * Figures of a region of 200 cases in a database on disk, printed and never asserted: server time
 * alone, without a network between.
 *
 *     npx tsx tests/bench/tuesday.ts
 */

const cases = 200;
const turns = 15;
const viewers = 20;

const folder = mkdtempSync(join(tmpdir(), 'casustafel-'));
const storage = openStorage({ file: join(folder, 'casustafel.db'), migrationsFolder });
try {
	const house = await worldApplication(storage);
	const size = (index: number) =>
		index === 0 ? { contributions: 150, tasks: 80 } : { contributions: 20, tasks: 12 };
	await putCases(
		storage,
		Array.from({ length: cases }, (_, index) => largeCase(index, size(index)))
	);
	const { application } = house;
	const chair = house.as('chair');
	const big = largeCaseId(0);
	await tell('chair opens the overview', () => application.overview(chair));
	await tell(
		'chair opens the overview, after a command in every case',
		() => application.overview(chair),
		() => aGoalInEveryCase(house),
		5
	);
	await tell('chair opens the figures', () => application.bill(chair));
	await tell('chair opens the list of cases', () => application.cases(chair));
	await tell('dji opens the releases', () => application.releases(house.as('dji')));
	await tell('gem opens my work', () => application.myWork(house.as('gem')));
	await tell('board: 150 contributions, 80 tasks', async () =>
		JSON.stringify(await application.board(house.as('om'), big))
	);
	await tell(
		'board, after a command on it',
		() => application.board(house.as('om'), big),
		() => house.perform('chair', { kind: 'addGoal', caseId: big, title: 'Een dak' })
	);
	await tell(`release moved, ${viewers} viewers hold the new board`, (turn) =>
		replanned(house, big, turn)
	);
} finally {
	storage.close();
	rmSync(folder, { recursive: true, force: true });
}

/** Prints how long a deed takes: the first time, and the middle and the worst of the others. */
async function tell(
	title: string,
	deed: (turn: number) => Promise<unknown>,
	before: (turn: number) => Promise<unknown> = () => Promise.resolve(),
	often = turns
): Promise<void> {
	const times: number[] = [];
	for (let turn = 0; turn <= often; turn++) {
		await before(turn);
		const start = performance.now();
		await deed(turn);
		times.push(performance.now() - start);
	}
	const [first = 0, ...rest] = times;
	const sorted = rest.sort((a, b) => a - b);
	const at = (place: number) => (sorted[place] ?? 0).toFixed(1).padStart(7);
	const cold = first.toFixed(1).padStart(7);
	console.log(
		`${title.padEnd(56)} first ${cold}  median ${at(often >> 1)}  worst ${at(often - 1)} ms`
	);
}

/** So that no projection of any case is at hand. */
async function aGoalInEveryCase({ perform }: House): Promise<void> {
	for (let index = 0; index < cases; index++)
		await perform('chair', { kind: 'addGoal', caseId: largeCaseId(index), title: 'Een dak' });
}

/** DJI moves the release; everyone who is told to look reads the board anew. */
async function replanned(
	{ application, screens, as, perform }: House,
	caseId: string,
	turn: number
) {
	for (const one of largeMembers.slice(0, viewers)) screens.here.add(one.memberId);
	screens.looks.splice(0);
	const day = String(10 + turn).padStart(2, '0');
	await perform('dji', {
		kind: 'setReleaseWindow',
		caseId,
		earliest: `2026-06-${day}`,
		latest: '2026-06-28',
		releaseKind: 'sentenceEnd',
		source: 'PI',
		reason: 'berekend'
	});
	const told = new Set(
		screens.looks.filter(({ topic }) => topic.startsWith('case:')).map((look) => look.memberId)
	);
	for (const { key } of largeMembers.slice(0, viewers))
		if (told.has(memberId(key))) JSON.stringify(await application.board(as(key), caseId));
	if (told.size < 10) throw new Error(`only ${told.size} were told`);
}
