import { expect, test } from 'vitest';
import Sqlite from 'better-sqlite3';
import * as Y from 'yjs';
import { proseRoot } from '#shared/wire.ts';
import { stateFrom } from '#domain/prose.ts';
import { worldApplication, type House } from '../kit/house.ts';
import { temporaryStorage } from '../kit/storage.ts';
import { TODAY, memberId } from '../kit/world.ts';
import { wordsIn } from '../storage/words.ts';

const partners = ['chair', 'pol', 'om', 'gem'] as const;

/** A contribution of the police that was disclosed twice, its word taken out in between. */
async function published(house: House) {
	const caseId = await house.openCase(partners);
	const made = await house.perform('pol', {
		kind: 'addContribution',
		caseId,
		compartment: 'police.art8_13',
		basis: 'fact',
		ground: 'wpg-8',
		sourceDate: TODAY,
		text: 'foutwoord en goed'
	});
	const [contributionId, documentId] = [made['contributionId'], made['documentId']].map(String);
	const disclose = { kind: 'disclose', contributionId: contributionId ?? '', level: 'visible' };
	await house.give('pol', disclose);
	await typed(house, documentId ?? '', (doc) => {
		const text = (doc.getXmlFragment(proseRoot).get(0) as Y.XmlElement).get(0) as Y.XmlText;
		text.delete(0, 'foutwoord en '.length);
		text.format(0, 4, { bold: true });
	});
	return { caseId, contributionId: contributionId ?? '', documentId: documentId ?? '' };
}

/** What a member of the police changes in a document, in one row of its log. */
async function typed(house: House, documentId: string, edit: (doc: Y.Doc) => void): Promise<void> {
	const loaded = await house.storage.log.load(documentId, 1);
	if (!loaded) throw new Error('no document');
	const doc = stateFrom(loaded.updates);
	const before = Y.encodeStateVector(doc);
	edit(doc);
	const update = Y.encodeStateAsUpdate(doc, before);
	const row = { documentId, epoch: 1, seq: loaded.headSeq + 1, memberId: memberId('pol'), update };
	await house.storage.log.append([{ ...row, at: house.clock.now() }]);
}

async function textFor(house: House, key: 'om' | 'pol', caseId: string, contributionId: string) {
	const board = await house.application.board(house.as(key), caseId);
	if ('refusal' in board) throw new Error('no board');
	const row = board.contributions.find(({ id }) => id === contributionId);
	const document = board.documents.find((one) => one.contributionId === contributionId);
	return { text: row?.text, version: row?.version, document };
}

test('D98 erasing leaves the text as it stands, marks too, in a new epoch; every version is empty', async () => {
	const house = await worldApplication(temporaryStorage());
	const { caseId, contributionId, documentId } = await published(house);
	expect((await textFor(house, 'om', caseId, contributionId)).text).toContain('foutwoord');
	await house.perform('pol', { kind: 'eraseText', documentId, reason: 'onjuist' });
	expect((await textFor(house, 'om', caseId, contributionId)).text).toBe('');
	const own = await textFor(house, 'pol', caseId, contributionId);
	expect([own.text, own.document?.epoch, own.document?.text]).toEqual(['', 2, 'goed']);
	expect(await house.storage.log.load(documentId, 1)).toBeNull();
	const loaded = await house.storage.log.load(documentId, 2);
	const doc = stateFrom(loaded?.updates ?? []);
	expect(doc.getXmlFragment(proseRoot).toJSON()).toBe('<paragraph><bold>goed</bold></paragraph>');
	expect([...doc.store.clients.keys()]).toEqual([0]);
	await house.perform('pol', { kind: 'disclose', contributionId, level: 'visible' });
	const now = await textFor(house, 'om', caseId, contributionId);
	expect([now.text, now.version]).toEqual(['goed', 2]);
});

test('D99 what was erased is in no file, and who disclosed what and when still is (L67)', async () => {
	const storage = temporaryStorage();
	const house = await worldApplication(storage);
	const { caseId, documentId } = await published(house);
	expect(wordsIn(storage.file)).toContain('foutwoord');
	await house.perform('pol', { kind: 'eraseText', documentId, reason: 'onjuist' });
	expect(wordsIn(storage.file)).toContain('goed');
	expect(wordsIn(storage.file)).not.toContain('foutwoord');
	const sqlite = new Sqlite(storage.file, { readonly: true });
	const kept = ['supplies', 'versions'].map((table) =>
		sqlite.prepare(`select count(*) from ${table} where case_id = ?`).pluck().get(caseId)
	);
	sqlite.close();
	expect(kept).toEqual([2, 1]);
});

test('D109 who writes a document may erase in it; who reads it may not, and to others it is not there', async () => {
	const house = await worldApplication();
	const { caseId, documentId } = await published(house);
	const erase = { kind: 'eraseText', documentId, reason: 'onjuist' };
	for (const key of ['om', 'chair', 'vt'] as const)
		expect(await house.give(key, erase)).toMatchObject({ refusal: 'notHere' });
	const { documents } = await house.facts(caseId);
	const picture = documents.find(({ kind }) => kind === 'picture')?.id ?? '';
	await house.perform('gem', { kind: 'eraseText', documentId: picture, reason: 'onjuist' });
	const after = await house.facts(caseId);
	expect(after.documents.find(({ id }) => id === picture)?.epoch).toBe(2);
	expect(after.happenings.map(({ kind }) => kind)).not.toContain('textErased');
	const judge = house.screens.judges.at(-1);
	expect(judge?.(memberId('gem'), picture, 1)).toBe('oldEpoch');
	expect(judge?.(memberId('gem'), picture, 2)).toBe('write');
	expect(judge?.(memberId('vt'), picture, 1)).toBeNull();
});
