import { expect, onTestFinished, test } from 'vitest';
import { openStorage, type Storage } from '#storage/storage.ts';
import { aContribution, aVersion } from '../kit/world.ts';
import { NOON, aBatch, withDocument } from '../kit/region.ts';
import { memoryStorage, migrationsFolder, temporaryFile } from '../kit/storage.ts';

const minute = 60_000;

/** A case with one contribution, of which two versions were disclosed; its ids. */
async function aRead(storage: Storage) {
	const { agency, member, caseFile } = await withDocument(storage);
	const of = { caseId: caseFile.id, firstProcessedAt: NOON };
	const row = aContribution({ ...of, agencyId: agency.id, memberId: member.id, version: 2 });
	const version = { ...aVersion(row, 'tekst'), ...of };
	const { rev } = await storage.facts.roster();
	const before = await storage.facts.caseFacts(caseFile.id);
	const put = await storage.facts.commit(
		aBatch({
			expect: { rosterRev: rev, revs: { [caseFile.id]: before?.rev ?? 0 } },
			put: [
				{ table: 'contributions', row },
				{ table: 'versions', row: version }
			]
		})
	);
	if (put !== 'committed') throw new Error('the case moved');
	return { caseId: caseFile.id, memberId: member.id, contributionId: row.id };
}

/** A storage on a file that is opened again when asked to. */
async function aFile() {
	const file = temporaryFile();
	const open = { storage: openStorage({ file, migrationsFolder }) };
	onTestFinished(() => {
		open.storage.close();
	});
	const ids = await aRead(open.storage);
	return {
		...ids,
		open,
		restart() {
			open.storage.close();
			open.storage = openStorage({ file, migrationsFolder });
		}
	};
}

test('Q1 each version is receipted once per member, at the moment it was first shown', async () => {
	const storage = memoryStorage();
	const { caseId, memberId, contributionId } = await aRead(storage);
	const show = (version: number, at: number) =>
		storage.receipts.shown(memberId, caseId, [{ contributionId, version }], at);
	await show(1, NOON);
	await show(1, NOON + minute);
	await show(2, NOON + 2 * minute);
	await show(1, NOON + 3 * minute);
	expect(await storage.receipts.of(contributionId)).toEqual([
		{ memberId, version: 1, at: NOON },
		{ memberId, version: 2, at: NOON + 2 * minute }
	]);
});

test('Q2 neither a receipt nor a look moves a revision', async () => {
	const storage = memoryStorage();
	const { caseId, memberId, contributionId } = await aRead(storage);
	const before = await storage.facts.caseFacts(caseId);
	await storage.receipts.shown(memberId, caseId, [{ contributionId, version: 1 }], NOON);
	await storage.receipts.look(memberId, caseId, NOON);
	expect((await storage.facts.caseFacts(caseId))?.rev).toBe(before?.rev);
});

test('Q3 receipts outlive a restart, and a look is at most half a minute older after it', async () => {
	const { caseId, memberId, contributionId, open, restart } = await aFile();
	const looks = async (at: number) => open.storage.receipts.look(memberId, caseId, at);
	const lastLook = async () => (await open.storage.receipts.lastLook(memberId, caseId)) ?? 0;
	await open.storage.receipts.shown(memberId, caseId, [{ contributionId, version: 1 }], NOON);
	expect(await looks(NOON)).toBeNull();
	const later = NOON + 60 * minute;
	expect(await looks(later)).toBe(NOON);
	for (const seconds of [10, 29, 45, 59]) {
		expect(await looks(later + seconds * 1000)).toBe(NOON);
		expect(await lastLook()).toBe(later + seconds * 1000);
	}
	restart();
	expect(await open.storage.receipts.of(contributionId)).toHaveLength(1);
	expect(later + 59_000 - (await lastLook())).toBeLessThanOrEqual(30_000);
	expect(await lastLook()).toBeLessThanOrEqual(later + 59_000);
	expect(await looks(later + 29 * minute)).toBe(NOON);
});

test('Q3 a visit ends half an hour after its last look, and the next is since that look', async () => {
	const storage = memoryStorage();
	const { caseId, memberId } = await aRead(storage);
	const looks = (minutes: number) =>
		storage.receipts.look(memberId, caseId, NOON + minutes * minute);
	expect(await looks(0)).toBeNull();
	expect(await looks(30)).toBeNull();
	expect(await looks(60)).toBeNull();
	expect(await looks(91)).toBe(NOON + 60 * minute);
	expect(await looks(92)).toBe(NOON + 60 * minute);
});
