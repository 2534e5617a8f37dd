import { backUp } from '#storage/backup.ts';
import { copyKeys } from '#storage/key-copy.ts';
import { backup as words } from '#text/backup.ts';
import { fileIn, orProblem } from './backing.ts';
import { placesOf } from './data.ts';

/*
 * npm run backup -- FILE                a copy of the database of DATA_DIR, also while the server runs
 * npm run backup -- FILE --keys FOLDER  and of its keys, in the place of the copy before
 */

await orProblem('noDatabase', (settings) => {
	const { file, keysFolder } = placesOf(settings);
	const { file: target, keys } = fileIn(words.usage);
	const { damaged, ...held } = backUp(file, keysFolder, target);
	console.log(words.made(target, keysFolder, held));
	// After the database: then there is a key for all that is in it.
	if (keys !== null) {
		copyKeys(keysFolder, keys);
		console.log(words.keysCopied(keys));
	}
	if (damaged > 0) console.error(words.damaged(damaged));
	return Promise.resolve();
});
