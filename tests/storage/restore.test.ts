import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import * as Y from 'yjs';
import { stateFrom, stateOf } from '#domain/prose.ts';
import { openKeys } from '#storage/keys.ts';
import { openStorage, type Storage } from '#storage/storage.ts';
import type { RestoreStep } from '#storage/restoring.ts';
import type { Put } from '#domain/facts.ts';
import { proseRoot } from '#shared/wire.ts';
import { NOON, aBatch, aCase, aDocument, firstState, withDocument } from '../kit/region.ts';
import { migrationsFolder, temporaryFile } from '../kit/storage.ts';
import { anExample, putsOf } from './example.ts';
import { LATER, backedUp, putBack, within } from './restoring.ts';

type Made = Awaited<ReturnType<typeof withDocument>>;

/** A database with one text. */
async function withText(file: string, text = 'begin'): Promise<Made> {
	return within(file, (storage) => withDocument(storage, text));
}

/** Begins the document anew with this text, as erasing does. */
async function begunAnew(storage: Storage, { document, caseFile }: Made, text: string) {
	const rev = (await storage.facts.caseFacts(caseFile.id))?.rev ?? 0;
	const row = { ...document, epoch: 2 };
	await storage.facts.commit(
		aBatch({
			expect: { rosterRev: 1, revs: { [caseFile.id]: rev } },
			put: [{ table: 'documents', row }],
			documents: [firstState(row, text)]
		})
	);
}

async function textOf({ log }: Storage, id: string): Promise<string | undefined> {
	return (await log.texts([id])).get(id);
}

const problem = (name: string) => expect.objectContaining({ problem: name }) as Error;

test('K10 a restore begins every text in an epoch nobody had, and ends sessions and links', async () => {
	const file = temporaryFile();
	const made = await withText(file);
	const { document, member } = made;
	await within(file, async ({ log, sessions, links }) => {
		const row = { documentId: document.id, epoch: 1, seq: 1, memberId: member.id, at: NOON };
		await log.append([{ ...row, update: stateOf('meer'), clientId: 7 }]);
		const times = { createdAt: NOON, activeAt: NOON, expiresAt: LATER };
		await sessions.insert({ id: 'aangemeld', memberId: member.id, ...times });
		await links.put({ memberId: member.id, tokenHash: 'link', expiresAt: LATER });
	});
	const backup = backedUp(file);
	await within(file, (storage) => begunAnew(storage, made, 'later'));
	const done = await putBack(backup, file);
	expect(done.epoch).toBe(3);
	expect(basename(done.kept ?? '')).toBe('casustafel.db.before-restore-20260303T120000Z');
	await within(file, async ({ facts, log, sessions, audit }) => {
		expect((await facts.caseFacts(made.caseFile.id))?.documents[0]?.epoch).toBe(3);
		expect(await log.load(document.id, 1)).toBeNull();
		expect(await log.load(document.id, 2)).toBeNull();
		expect(await sessions.find('aangemeld')).toBeNull();
		const { entries, unbroken } = await audit.read(null, 0, 9);
		expect([entries.at(-1)?.what, entries.at(-1)?.at, unbroken]).toEqual([
			'region:restore',
			LATER,
			true
		]);
	});
	const sqlite = new Sqlite(file, { readonly: true });
	onTestFinished(() => void sqlite.close());
	const count = (table: string) => sqlite.prepare(`select count(*) from ${table}`).pluck().get();
	expect(['document_log', 'document_clients', 'password_links'].map(count)).toEqual([0, 0, 0]);
	const former = new Sqlite(done.kept ?? '', { readonly: true });
	onTestFinished(() => void former.close());
	expect(former.prepare('select epoch from documents').pluck().all()).toEqual([2]);
});

test('K10 every mark and attribute comes back', async () => {
	const file = temporaryFile();
	const { document, member } = await withText(file, '');
	const doc = new Y.Doc();
	const list = new Y.XmlElement('orderedList');
	// Our editor writes numbers as numbers.
	list.setAttribute('start', 4 as unknown as string);
	const item = new Y.XmlElement('listItem');
	const paragraph = new Y.XmlElement('paragraph');
	const words = new Y.XmlText();
	words.applyDelta([
		{ insert: 'hier', attributes: { link: { href: 'https://a.nl' }, italic: {} } }
	]);
	paragraph.insert(0, [words, new Y.XmlElement('hardBreak')]);
	item.insert(0, [paragraph]);
	list.insert(0, [item]);
	doc.getXmlFragment(proseRoot).push([list]);
	await within(file, ({ log }) => {
		const row = { documentId: document.id, epoch: 1, seq: 1, memberId: member.id, at: NOON };
		return log.append([{ ...row, update: Y.encodeStateAsUpdate(doc), clientId: doc.clientID }]);
	});
	const markup = (updates: Uint8Array[]) =>
		JSON.stringify(
			stateFrom(updates)
				.getXmlFragment(proseRoot)
				.toArray()
				.map((node) => [node.toJSON(), node instanceof Y.XmlElement && node.getAttributes()])
		);
	const before = await within(file, ({ log }) => log.load(document.id, 1));
	const { epoch } = await putBack(backedUp(file), file);
	const after = await within(file, ({ log }) => log.load(document.id, epoch));
	expect(before?.updates).toBeDefined();
	expect(markup(after?.updates ?? [])).toBe(markup(before?.updates ?? []));
});

test('K11 what is not a whole backup of ours, with its keys, replaces nothing', async () => {
	const file = temporaryFile();
	const { document, caseFile } = await withText(file);
	const backup = backedUp(file);
	const before = readFileSync(file);
	const refused = (bad: string, name: string) =>
		expect(putBack(bad, file)).rejects.toThrow(problem(name));
	const spoilt = (name: string, harm: (sqlite: Sqlite.Database) => void) => {
		const path = backedUp(file, name);
		const sqlite = new Sqlite(path);
		harm(sqlite);
		sqlite.close();
		return path;
	};
	await refused(`${file}.geen`, 'missing');
	writeFileSync(`${file}.tekst`, 'geen database');
	await refused(`${file}.tekst`, 'foreign');
	await refused(
		spoilt('nieuw', (sqlite) => {
			sqlite.exec(`insert into __drizzle_migrations (hash, created_at) values ('x', 9e12)`);
		}),
		'newer'
	);
	await refused(
		spoilt('wees', (sqlite) => {
			sqlite.pragma('foreign_keys = OFF');
			sqlite.prepare('delete from cases where id = ?').run(caseFile.id);
		}),
		'spoilt'
	);
	const harmed = spoilt('kapot', (sqlite) => {
		sqlite.prepare('update document_heads set seq = 9 where document_id = ?').run(document.id);
	});
	await refused(harmed, 'damaged');
	renameSync(`${file}.keys`, `${file}.weg`);
	await refused(backup, 'missing');
	renameSync(`${file}.weg`, `${file}.keys`);
	await within(file, () => refused(backup, 'inUse'));
	expect(readFileSync(file).equals(before)).toBe(true);
	expect(readdirSync(dirname(file)).filter((name) => /restor/.test(name))).toEqual([]);
	const { damaged, epoch } = await putBack(harmed, file, { evenDamaged: true });
	expect([damaged, epoch]).toEqual([1, 2]);
	expect(await within(file, (storage) => textOf(storage, document.id))).toBe('deels weg\nbegin');
});

test('K12 a case whose key was destroyed after the backup is not in it any more', async () => {
	const file = temporaryFile();
	const example = anExample();
	const { agencies, members, cases, documents, contributions } = example;
	const other = aCase(agencies);
	const text = aDocument(other);
	const put: Put[] = [
		...putsOf(example),
		{ table: 'cases', row: other },
		{ table: 'documents', row: text }
	];
	await within(file, async ({ facts, receipts }) => {
		const firsts = [firstState(documents, 'gaat weg'), firstState(text, 'blijft')];
		expect(await facts.commit(aBatch({ put, documents: firsts }))).toBe('committed');
		await receipts.look(members.id, cases.id, NOON);
	});
	const backup = backedUp(file);
	const keys = openKeys(`${file}.keys`);
	keys.destroy(cases.id, NOON);
	keys.close();
	expect((await putBack(backup, file)).destroyed).toBe(1);
	const bytes = readFileSync(file);
	for (const id of [cases.id, documents.id, contributions.id])
		expect(bytes.includes(id)).toBe(false);
	await within(file, async (storage) => {
		expect(await storage.facts.allCases()).toEqual([other.id]);
		expect(await textOf(storage, text.id)).toBe('blijft');
	});
});

test('K13 a text that was erased after the backup stays away, and what was published of it', async () => {
	const file = temporaryFile();
	const made = await withText(file, 'moest weg');
	const backup = backedUp(file);
	await within(file, (storage) => begunAnew(storage, made, 'mag blijven'));
	const newer = backedUp(file, 'nieuwer.db');
	expect(await putBack(backup, file)).toMatchObject({ erased: 1, epoch: 3 });
	const shown = () => within(file, (storage) => textOf(storage, made.document.id));
	expect(await shown()).toBe(`gewist op ${NOON}`);
	// A backup of after the erasure gives its text, and a restore is no erasure itself.
	expect(await putBack(newer, file, { at: LATER + 1000 })).toMatchObject({ erased: 0, epoch: 4 });
	expect(await shown()).toBe('mag blijven');
	const after = backedUp(file, 'nieuwst.db');
	expect(await putBack(after, file, { at: LATER + 2000 })).toMatchObject({ erased: 0, epoch: 5 });
	expect(await shown()).toBe('mag blijven');
});

test('K13 of a contribution that was erased every published text is gone as well', async () => {
	const file = temporaryFile();
	const example = anExample();
	const { documents, contributions, cases } = example;
	const backup = await within(file, async ({ facts }) => {
		const first = firstState(documents, 'ooit gedeeld');
		await facts.commit(aBatch({ put: putsOf(example), documents: [first] }));
		return backedUp(file);
	});
	const keys = openKeys(`${file}.keys`);
	keys.journalErasure(documents.id, documents.epoch + 1, NOON);
	keys.close();
	expect((await putBack(backup, file)).erased).toBe(1);
	await within(file, async (storage) => {
		const versions = await storage.facts.versionsOf(contributions.id);
		expect(versions.map(({ number, text }) => [number, text])).toEqual([
			[1, ''],
			[2, '']
		]);
		const facts = await storage.facts.caseFacts(cases.id);
		expect(facts?.contributions).toEqual([contributions]);
		expect(await textOf(storage, documents.id)).toBe(`gewist op ${NOON}`);
	});
});

test('K13 on a machine where nothing is left, epochs go on beyond what may have been given out', async () => {
	const file = temporaryFile();
	const made = await withText(file);
	const backup = backedUp(file);
	const fresh = join(dirname(file), 'elders', 'casustafel.db');
	const options = { keysFolder: `${file}.keys` };
	expect(await putBack(backup, fresh, options)).toMatchObject({ epoch: 1001, kept: null });
	expect(await putBack(backup, fresh, options)).toMatchObject({ epoch: 1002 });
	writeFileSync(fresh, 'vernield');
	const { epoch, kept } = await putBack(backup, fresh, { ...options, at: LATER + 1000 });
	expect([epoch, readFileSync(kept ?? '', 'utf8')]).toEqual([1003, 'vernield']);
	const storage = openStorage({ file: fresh, migrationsFolder, ...options });
	onTestFinished(storage.close);
	expect(await textOf(storage, made.document.id)).toBe('begin');
});

const steps: RestoreStep[] = ['copied', 'renewed', 'kept', 'replaced'];

test.each(steps)('K14 killed when %s: the one database or the other, whole', async (step) => {
	const file = temporaryFile();
	const made = await withText(file, 'uit de back-up');
	const backup = backedUp(file);
	await within(file, (storage) => begunAnew(storage, made, 'van nu'));
	expect(await killedAt(step, backup, file)).toBe('SIGKILL');
	const shown = () => within(file, (storage) => textOf(storage, made.document.id));
	expect(await shown()).toBe(step === 'replaced' ? `gewist` : 'van nu');
	expect((await putBack(backup, file)).erased).toBe(1);
	expect(await shown()).toBe(`gewist op ${NOON}`);
	expect(existsSync(`${file}.restoring`)).toBe(false);
});

async function killedAt(step: string, backup: string, file: string): Promise<unknown> {
	const script = join(import.meta.dirname, 'restorer.ts');
	const args = ['--import', 'tsx', script, backup, file, migrationsFolder, step];
	const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
	const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
	return signal;
}
