import { parseArgs } from 'node:util';
import { BackupError, type BackupProblem } from '#storage/checking.ts';
import { KeysError } from '#storage/keys.ts';
import { backupProblems, damagedBackup, nothingReplaced } from '#text/backup.ts';
import { keysProblems } from '#text/keys.ts';
import { orExit, readSettings, SettingsError, type Settings } from './settings.ts';

/* What `npm run backup` and `npm run restore` share. */

/**
 * The file that the command line names.
 * @throws SettingsError when it names none, or anything else
 */
export function fileIn(usage: string): { file: string; evenDamaged: boolean; keys: string | null } {
	try {
		const { values, positionals } = parseArgs({
			allowPositionals: true,
			options: { 'even-damaged': { type: 'boolean' }, keys: { type: 'string' } }
		});
		const [file, ...others] = positionals;
		const { keys = null, 'even-damaged': evenDamaged = false } = values;
		if (file && others.length === 0) return { file, evenDamaged, keys };
	} catch {
		// Told below.
	}
	throw new SettingsError(usage);
}

/** Runs the work; what stands in its way ends the process with 1 and says so. */
export async function orProblem(
	missing: 'missing' | 'noDatabase',
	work: (settings: Settings) => Promise<void>
): Promise<void> {
	await orExit(async () => {
		// No address is needed, of a practice region or of a real one.
		const settings = readSettings({ ...process.env, ORIGIN: undefined, CASUSTAFEL_PRACTICE: '1' });
		try {
			await work(settings);
		} catch (fault) {
			const said = sayingOf(fault, missing);
			if (said === null) throw fault;
			console.error(missing === 'missing' ? `${said}\n${nothingReplaced}` : said);
			process.exitCode = 1;
		}
	});
}

function sayingOf(fault: unknown, missing: 'missing' | 'noDatabase'): string | null {
	if (fault instanceof KeysError) return keysProblems[fault.problem](fault.path);
	if (!(fault instanceof BackupError)) return null;
	const { problem, count }: { problem: BackupProblem; count: number } = fault;
	if (problem === 'damaged') return damagedBackup(count);
	return backupProblems[problem === 'missing' ? missing : problem];
}
