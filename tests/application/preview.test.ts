import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BoardView } from '#shared/view.ts';
import { worldApplication, type House } from '../kit/house.ts';
import { putCases } from '../kit/large-region.ts';
import { beyond, leaves } from '../kit/leaves.ts';
import { secret } from '../kit/secrets.ts';
import {
	agencyId,
	agencyKeys,
	caseId,
	employerOf,
	idOf,
	memberKeys,
	memberId,
	type MemberKey
} from '../kit/world.ts';
import { matrix } from '../policy/matrix.ts';

/* A preview through the application, texts of documents and all, over cases full of secrets. */

/** Names of groups: what one reads is, to who only knows of it, a line of its group. */
const groupNames = leaves(matrix.groups);

/** A region with one case, in which stands whatever some may not see; who takes part. */
async function aSecretCase(facts: Parameters<typeof putCases>[1][number]) {
	const house = await worldApplication();
	await putCases(house.storage, [facts]);
	const parts = new Set(facts.memberInvolvements.map((row) => row.memberId));
	const present = memberKeys.filter((key) => parts.has(memberId(key)));
	const involved = agencyKeys.filter((key) => present.some((one) => employerOf(one) === key));
	return { house, present, involved };
}

async function boardOf({ application, as }: House, key: MemberKey): Promise<BoardView> {
	const board = await application.board(as(key), caseId);
	if ('refusal' in board) throw new Error(`${key}: ${board.refusal}`);
	return board;
}

/** Lists of lines that nothing but their words tell apart, or that are no rows of the case. */
const unnamed = ['known', 'history', 'can'];

/** The ids and keys by which rows of lists are told apart, per list. */
function rowsOf(board: BoardView): string[] {
	return Object.entries(board).flatMap(([list, rows]) =>
		Array.isArray(rows) && !unnamed.includes(list)
			? (rows as Record<string, unknown>[]).map((row) => {
					const named = ['id', 'key', 'line', 'agencyId'].find((name) => name in row) ?? '';
					return `${list} ${String(row[named])}`;
				})
			: []
	);
}

/** The lists of what one may do, wherever they stand. */
function cans(value: unknown): unknown[] {
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, part]) =>
		key === 'can' ? (part as unknown[]) : cans(part)
	);
}

test('Q8 a preview through any eyes holds nothing that its viewer does not see itself', async () => {
	const seen = { previews: 0, contributions: 0, texts: 0 };
	await fc.assert(
		fc.asyncProperty(secret, async ({ facts }) => {
			const { house, present, involved } = await aSecretCase(facts);
			for (const key of present) {
				const own = await boardOf(house, key);
				const all = [...leaves(own), ...groupNames];
				for (const eyes of [...involved.map(agencyId), 'room']) {
					const preview = await house.application.preview(house.as(key), caseId, eyes);
					if ('refusal' in preview) throw new Error(`${key} as ${eyes}: ${preview.refusal}`);
					expect(beyond(leaves({ ...preview, version: '' }), all)).toEqual([]);
					expect(beyond(rowsOf(preview), rowsOf(own))).toEqual([]);
					expect(cans(preview)).toEqual([]);
					expect([preview.sinceLast, preview.asks, preview.askNotes]).toEqual([undefined, [], []]);
					seen.previews++;
					seen.contributions += preview.contributions.length;
					seen.texts += preview.documents.filter(({ text }) => text !== '').length;
				}
			}
		}),
		{ numRuns: 10 }
	);
	expect(seen.previews).toBeGreaterThan(50);
	expect(seen.contributions).toBeGreaterThan(0);
	expect(seen.texts).toBeGreaterThan(0);
}, 60_000);

test('Q9 through the eyes of who takes no part nothing is here, nor for who takes none itself', async () => {
	const house = await worldApplication();
	const id = await house.openCase(['chair', 'pol', 'om']);
	const ask = async (key: MemberKey, eyes: string, of = id) =>
		house.application.preview(house.as(key), of, eyes);
	const missing = await ask('om', agencyId('POL'), idOf('no case'));
	expect(missing).toMatchObject({ refusal: 'notHere' });
	expect(await ask('om', agencyId('GGZ'))).toEqual(missing);
	expect(await ask('om', idOf('no agency'))).toEqual(missing);
	for (const eyes of [agencyId('POL'), 'room'])
		for (const key of ['ggz', 'polSpoc', 'officer', 'administrator'] as const)
			expect(await ask(key, eyes), key).toEqual(missing);
	expect(await ask('om', agencyId('POL'))).toMatchObject({ id });
});
