import { copyFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { getTableColumns, getTableName } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { expect, test } from 'vitest';
import type { Put } from '#domain/facts.ts';
import { openKeys } from '#storage/keys.ts';
import { factTables } from '#storage/schema.ts';
import { secretsOf } from '#storage/schema/secrets.ts';
import { openStorage, type Storage } from '#storage/storage.ts';
import { NOON, aBatch } from '../kit/region.ts';
import { bytesUnder, migrationsFolder, temporaryFile } from '../kit/storage.ts';
import { anExample, putsOf, type Example } from './example.ts';

/** Words that are nobody's: ids, days, and one of a closed list. */
const plainWords = new Set(
	`id caseId agencyId memberId contributionId goalId conferenceId thingId commandId caseLeadId
	fromAgencyId fromMemberId decidedBy proposedBy number phase processing state compartment basis
	ground kind outcome reasonKind releaseKind line waitKind entitledLaw group answer about sourceDate
	nextReview until day earliest latest confirmed since expected checkedOn closedOn itemId stance`.split(
		/\s+/
	)
);

const canary = /KANARIE-\d+-/g;

/** The example, with every word that is secret made one that can be looked for. */
function withCanaries(example: Example): Put[] {
	let count = 0;
	const sung = (value: unknown): unknown => {
		if (typeof value === 'string') return `KANARIE-${String(++count)}-`;
		if (Array.isArray(value)) return value.map(sung);
		if (value === null || typeof value !== 'object') return value;
		return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, sung(one)]));
	};
	return putsOf(example).map(({ table, row }) => {
		const secrets = secretsOf(table);
		const fields = Object.entries(row).map(([name, value]) => [
			name,
			secrets.includes(name) ? sung(value) : (value as unknown)
		]);
		return { table, row: Object.fromEntries(fields) as unknown } as Put;
	});
}

function anAnswer({ members, cases }: Example) {
	return {
		memberId: members.id,
		commandId: 'opdracht',
		bodyHash: 'KANARIE-0-hash',
		caseId: cases.id,
		result: { taskId: 'KANARIE-0-' },
		at: NOON
	};
}

/** A storage on disk with these rows; not closed. */
async function filled(file: string, example: Example, put: Put[]): Promise<Storage> {
	const storage = openStorage({ file, migrationsFolder });
	const batch = aBatch({ put, answer: anAnswer(example) });
	expect(await storage.facts.commit(batch)).toBe('committed');
	return storage;
}

function onRaw<Result>(file: string, work: (sqlite: Sqlite.Database) => Result): Result {
	const sqlite = new Sqlite(file);
	try {
		return work(sqlite);
	} finally {
		sqlite.close();
	}
}

test('K20 every column for words of a case is known to hold no word of anybody', () => {
	for (const table of Object.values(factTables)) {
		const columns = getTableColumns(table);
		if (!('caseId' in columns) && getTableName(table) !== 'cases') continue;
		for (const [name, column] of Object.entries<SQLiteColumn>(columns))
			if (column.getSQLType() === 'text')
				expect(plainWords, `${getTableName(table)}.${name}`).toContain(name);
	}
});

test('K20 nothing that is secret in a case is in any byte of database, log or copy', async () => {
	const file = temporaryFile();
	const example = anExample();
	const put = withCanaries(example);
	expect(JSON.stringify(put).match(canary)?.length).toBeGreaterThan(40);
	const storage = await filled(file, example, put);
	onRaw(file, (sqlite) => sqlite.exec(`vacuum into '${join(dirname(file), 'kopie.db')}'`));
	expect(bytesUnder(dirname(file))).toContain(example.cases.id);
	expect(bytesUnder(dirname(file))).not.toMatch(canary);
	await storage.checkpoint();
	expect(bytesUnder(dirname(file))).not.toMatch(canary);
	storage.close();
	const again = openStorage({ file, migrationsFolder });
	const read = await again.facts.caseFacts(example.cases.id);
	expect(read?.tasks).toEqual(put.filter((one) => one.table === 'tasks').map(({ row }) => row));
	const answer = anAnswer(example);
	expect(await again.facts.answer(answer.memberId, answer.commandId)).toEqual(answer);
	again.close();
});

test('K21 a sealed value in another row, changed or taken away is refused', async () => {
	const file = temporaryFile();
	const one = anExample();
	(await filled(file, one, putsOf(one))).close();
	const spoilt = async (change: string) => {
		const copy = temporaryFile();
		copyFileSync(file, copy);
		onRaw(copy, (sqlite) => sqlite.exec(change));
		const storage = openStorage({ file: copy, migrationsFolder, keysFolder: `${file}.keys` });
		await expect(storage.facts.caseFacts(one.cases.id)).rejects.toThrow(/does not open/);
		storage.close();
	};
	await spoilt('update goals set sealed = (select sealed from decisions)');
	await spoilt(`update decisions set id = '${crypto.randomUUID()}'`);
	await spoilt(`update goals set sealed = substr(sealed, 1, length(sealed) - 1) || x'00'`);
	await spoilt(`update goals set sealed = x''`);
});

test('K22 of a case whose key was destroyed nothing opens, in a copy made before neither', async () => {
	const [file, copy] = [temporaryFile(), temporaryFile()];
	const [gone, kept] = [anExample(), anExample()];
	const storage = await filled(file, gone, putsOf(gone));
	await storage.facts.commit(
		aBatch({
			expect: { rosterRev: 1, revs: {} },
			put: [
				{ table: 'agencies', row: kept.agencies },
				{ table: 'members', row: { ...kept.members, email: 'ander@proef.example' } },
				{ table: 'cases', row: { ...kept.cases, number: '2026-0999' } },
				{ table: 'subjects', row: kept.subjects }
			]
		})
	);
	storage.close();
	copyFileSync(file, copy);
	const keys = openKeys(`${file}.keys`);
	keys.destroy(gone.cases.id, NOON);
	keys.close();
	for (const database of [file, copy]) {
		const after = openStorage({ file: database, migrationsFolder, keysFolder: `${file}.keys` });
		expect(await after.facts.caseFacts(gone.cases.id)).toBeNull();
		expect((await after.facts.caseFacts(kept.cases.id))?.subjects).toEqual([kept.subjects]);
		expect(await after.facts.allCases()).toEqual([kept.cases.id]);
		after.close();
		const left = onRaw(database, (sqlite) => sqlite.serialize()).toString('latin1');
		expect(left).toContain(kept.subjects.id);
		expect(left).not.toContain(gone.tasks.id);
	}
});

test('K23 keys of another database, or of before a case, are refused and left as they are', async () => {
	const [file, other] = [temporaryFile(), temporaryFile()];
	const example = anExample();
	const put = putsOf(example);
	(await filled(file, example, put)).close();
	openStorage({ file: other, migrationsFolder }).close();
	const open = () => openStorage({ file, migrationsFolder, keysFolder: `${other}.keys` });
	expect(open).toThrow(`${other}.keys is incomplete`);
	expect(open).toThrow(`${other}.keys is incomplete`);
	expect(() => openStorage({ file, migrationsFolder, keysFolder: `${other}.nergens` })).toThrow(
		/is missing/
	);
	const storage = openStorage({ file, migrationsFolder });
	expect((await storage.facts.caseFacts(example.cases.id))?.goals).toEqual([example.goals]);
	storage.close();
});
