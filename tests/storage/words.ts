import Sqlite from 'better-sqlite3';
import { openKeys } from '#storage/keys.ts';
import { placeOf, sealerOf } from '#storage/sealer.ts';

/** Words that the logs of a database hold, unsealed, and every byte of its files as they are. */
export function wordsIn(file: string): string {
	const keys = openKeys(`${file}.keys`);
	const sqlite = new Sqlite(file, { readonly: true });
	const sealer = sealerOf(keys);
	const opened = (['update', 'snapshot'] as const).flatMap((kind) => {
		const table = kind === 'update' ? 'document_log' : 'document_snapshots';
		const rows = sqlite
			.prepare<
				[],
				{ documentId: string; epoch: number; seq: number; caseId: string; bytes: Buffer }
			>(`select document_id as documentId, epoch, seq, case_id as caseId, bytes from ${table}`)
			.all();
		return rows.map((row) => sealer.unseal(row.caseId, placeOf(row, row.seq, kind), row.bytes));
	});
	sqlite.close();
	keys.close();
	return Buffer.concat(opened).toString('latin1');
}
