import { randomUUID } from 'node:crypto';
import Sqlite from 'better-sqlite3';
import { onTestFinished, test, expect } from 'vitest';
import type { AuditDraft } from '#application/ports.ts';
import { NOON } from '../kit/region.ts';
import { temporaryStorage } from '../kit/storage.ts';

const caseId = randomUUID();

test.each([
	['a changed entry', "update audit set what = 'anders' where n = 2"],
	['a changed first entry', 'update audit set at = at + 1 where n = 1'],
	['a removed entry', 'delete from audit where n = 2'],
	['entries that changed places', `${moveTo(2, 9)}; ${moveTo(3, 2)}; ${moveTo(9, 3)}`],
	['an entry brought in from elsewhere', copyOf('n + 3')]
])('A4 the chain is broken by %s', async (_what, tampering) => {
	await expectBroken(tampering);
});

test.each([
	['a tail cut off', 'delete from audit where n = 3'],
	['the loss of every entry', 'delete from audit'],
	['a head taken away', 'delete from audit_heads'],
	['a head set back', 'update audit_heads set n = 2']
])('A5 the chain is broken by %s', async (_what, tampering) => {
	await expectBroken(tampering);
});

test('A4 a broken chain is broken whichever page of it is read', async () => {
	const { audit, sqlite } = await withThree();
	sqlite.exec("update audit set what = 'anders' where n = 3");
	expect(await audit.read(caseId, 0, 1)).toMatchObject({ entries: [{ n: 1 }], unbroken: false });
});

test('A6 an entry moved to the chain of another case breaks that chain', async () => {
	const { audit, sqlite } = await withThree();
	const other = randomUUID();
	sqlite.prepare('update audit set chain = ?').run(other);
	sqlite.prepare('update audit_heads set chain = ?').run(other);
	expect((await audit.read(other, 0, 10)).unbroken).toBe(false);
});

test('A6 each chain is broken for itself alone', async () => {
	const { audit, sqlite } = await withThree();
	await audit.append([aDraft(null)]);
	sqlite.prepare('delete from audit where chain = ?').run(caseId);
	expect((await audit.read(caseId, 0, 10)).unbroken).toBe(false);
	expect(await audit.read(null, 0, 10)).toMatchObject({ entries: [{ n: 1 }], unbroken: true });
});

async function expectBroken(tampering: string): Promise<void> {
	const { audit, sqlite } = await withThree();
	expect((await audit.read(caseId, 0, 10)).unbroken).toBe(true);
	sqlite.exec(tampering);
	expect((await audit.read(caseId, 0, 10)).unbroken).toBe(false);
}

/** Three entries of one case, and a second hand on the file. */
async function withThree() {
	const { audit, file } = temporaryStorage();
	await audit.append([aDraft(caseId), aDraft(caseId, 'notAllowed'), aDraft(caseId)]);
	const sqlite = new Sqlite(file);
	onTestFinished(() => void sqlite.close());
	return { audit, sqlite };
}

function aDraft(chain: string | null, outcome = 'allowed'): AuditDraft {
	return {
		at: NOON,
		memberId: randomUUID(),
		agencyId: null,
		caseId: chain,
		what: 'view:board',
		rule: 'rule',
		outcome
	};
}

/** The first entry once more, under another number. */
function copyOf(number: string): string {
	return `insert into audit select chain, ${number}, at, member_id, agency_id, what, rule,
		outcome, prev, hash from audit where n = 1`;
}

function moveTo(from: number, to: number): string {
	return `update audit set n = ${to} where n = ${from}`;
}
