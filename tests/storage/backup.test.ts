import { chmodSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { backUp } from '#storage/backup.ts';
import { createKeys, openKeys } from '#storage/keys.ts';
import { openStorage } from '#storage/storage.ts';
import { NOON, withDocument } from '../kit/region.ts';
import { migrationsFolder, temporaryFile, temporaryStorage } from '../kit/storage.ts';
import { anAuthor } from './author.ts';

test('K8 a backup holds what was committed so far, while the database is open and written', async () => {
	const { file, log, ...storage } = temporaryStorage();
	const { document, member, caseFile } = await withDocument(storage, 'begin');
	const author = anAuthor((await log.load(document.id, 1))?.updates ?? []);
	let seq = 0;
	const type = async (word: string) => {
		for (const update of author.edit(0, 0, word)) {
			seq += 1;
			const row = { documentId: document.id, epoch: 1, seq, memberId: member.id, at: NOON };
			await log.append([{ ...row, update }]);
		}
	};
	await type('eerder ');
	const target = join(dirname(file), 'reserve.db');
	const made = backUp(file, `${file}.keys`, target);
	await type('later ');
	expect(made).toMatchObject({ region: 'Proefregio', cases: 1, damaged: 0 });
	expect((statSync(target).mode & 0o777).toString(8)).toBe('600');
	expect(readdirSync(dirname(file)).filter((name) => name.includes('part'))).toEqual([]);
	const bytes = readFileSync(target);
	const keys = openKeys(`${file}.keys`);
	onTestFinished(keys.close);
	expect(bytes.includes('eerder')).toBe(false);
	expect(bytes.includes(Buffer.from(keys.keyOf(caseFile.id)))).toBe(false);
	const sqlite = new Sqlite(target, { readonly: true });
	onTestFinished(() => void sqlite.close());
	expect(sqlite.prepare('select max(seq) from document_log').pluck().get()).toBe(1);
});

test('K9 a backup goes over nothing, and not among the keys', async () => {
	const { file, ...storage } = temporaryStorage();
	await withDocument(storage);
	const folder = dirname(file);
	const keys = join(folder, 'sleutels');
	createKeys(keys);
	mkdirSync(join(keys, 'dieper'));
	writeFileSync(join(folder, 'bezet'), 'van een ander');
	const why = (target: string) => {
		try {
			backUp(file, keys, target);
			return 'made';
		} catch (error) {
			return (error as { problem?: string }).problem;
		}
	};
	const before = readdirSync(folder).sort();
	expect(why(join(folder, 'bezet'))).toBe('exists');
	expect(readFileSync(join(folder, 'bezet'), 'utf8')).toBe('van een ander');
	expect(why(join(keys, 'reserve.db'))).toBe('inKeys');
	expect(why(join(keys, 'dieper', 'reserve.db'))).toBe('inKeys');
	expect(readdirSync(folder).sort()).toEqual(before);
	expect(readdirSync(keys).sort()).toEqual(['dieper', 'keys.db', 'master.key']);
});

test('K9 what is no database of ours is not backed up, and leaves nothing', () => {
	const file = temporaryFile();
	const target = join(dirname(file), 'reserve.db');
	const attempt = () => backUp(file, `${file}.keys`, target);
	expect(attempt).toThrow(expect.objectContaining({ problem: 'missing' }));
	new Sqlite(file).exec('create table t (a)').close();
	expect(attempt).toThrow(expect.objectContaining({ problem: 'foreign' }));
	expect(readdirSync(dirname(file))).toEqual(['casustafel.db']);
});

test('K8 texts that were damaged before are counted', async () => {
	const file = temporaryFile();
	const storage = openStorage({ file, migrationsFolder });
	const { document } = await withDocument(storage, 'begin');
	storage.close();
	chmodSync(file, 0o600);
	const sqlite = new Sqlite(file);
	sqlite.prepare('update document_heads set seq = 9 where document_id = ?').run(document.id);
	sqlite.close();
	expect(backUp(file, `${file}.keys`, `${file}.reserve`).damaged).toBe(1);
});
