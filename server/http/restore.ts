import { restore } from '#storage/restoring.ts';
import { restore as words } from '#text/backup.ts';
import { fileIn, orProblem } from './backing.ts';
import { placesOf } from './data.ts';

/*
 * npm run restore -- FILE   a backup in the place of the database of DATA_DIR, with the server stopped
 */

await orProblem('missing', async (settings) => {
	const { file: backup, evenDamaged } = fileIn(words.usage);
	const done = await restore({
		...placesOf(settings),
		backup,
		evenDamaged,
		at: Date.now(),
		notices: { erased: words.erased, damaged: words.lost },
		onFound: (held, present) => {
			console.log(words.found(backup, held, present));
		},
		onStep: (step) => {
			console.log(words.steps[step]);
		}
	});
	console.log(words.done(done));
});
