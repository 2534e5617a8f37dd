import { restore } from '#storage/restoring.ts';

/*
 * A process that puts the backup of its first argument in the place of the database of its second,
 * migrated from its third, and is killed as soon as it has come to the step of its fourth.
 */
const [backup = '', file = '', migrationsFolder = '', fatal = ''] = process.argv.slice(2);
await restore({
	backup,
	file,
	migrationsFolder,
	keysFolder: `${file}.keys`,
	at: Date.now(),
	notices: { erased: () => 'gewist', damaged: 'beschadigd' },
	evenDamaged: false,
	onFound: () => undefined,
	onStep: (step) => {
		if (step === fatal) process.kill(process.pid, 'SIGKILL');
	}
});
