import { backUp } from '#storage/backup.ts';
import { backup as words } from '#text/backup.ts';
import { fileIn, orProblem } from './backing.ts';
import { placesOf } from './data.ts';

/*
 * npm run backup -- FILE   a copy of the database of DATA_DIR, also while the server runs
 */

await orProblem('noDatabase', (settings) => {
	const { file, keysFolder } = placesOf(settings);
	const target = fileIn(words.usage).file;
	const { damaged, ...held } = backUp(file, keysFolder, target);
	console.log(words.made(target, keysFolder, held));
	if (damaged > 0) console.error(words.damaged(damaged));
	return Promise.resolve();
});
