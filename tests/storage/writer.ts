import { openStorage } from '#storage/storage.ts';
import { NOON, withDocument } from '../kit/region.ts';
import { anAuthor } from './author.ts';

/*
 * A process that writes in the database of its first argument, migrated from its second, says what
 * was acknowledged, and goes on living until it is killed.
 */
const [file = '', migrationsFolder = ''] = process.argv.slice(2);
const { log, audit, facts } = openStorage({ file, migrationsFolder });
const { document, member, caseFile } = await withDocument({ facts });
const author = anAuthor((await log.load(document.id, 1))?.updates ?? []);
let seq = 0;
for (const word of ['een', 'twee', 'drie']) {
	const rows = author.edit(0, 0, `${word} `).map((update) => {
		seq += 1;
		return { documentId: document.id, epoch: 1, seq, memberId: member.id, at: NOON, update };
	});
	await log.append(rows);
}
await audit.append([
	{
		at: NOON,
		memberId: member.id,
		agencyId: null,
		caseId: caseFile.id,
		what: 'view:board',
		rule: 'rule',
		outcome: 'allowed'
	}
]);
const acknowledged = { documentId: document.id, caseId: caseFile.id, text: author.text() };
process.stdout.write(`${JSON.stringify(acknowledged)}\n`);
setInterval(() => undefined, 60_000);
