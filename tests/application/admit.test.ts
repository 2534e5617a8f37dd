import { expect, test } from 'vitest';
import type { Storage } from '#storage/storage.ts';
import { worldApplication } from '../kit/house.ts';
import { memoryStorage } from '../kit/storage.ts';
import { idOf } from '../kit/world.ts';

/** Storage that writes down what is asked of it, and for which case facts are read. */
function recorded(): { storage: Storage; steps: string[] } {
	const storage = memoryStorage();
	const steps: string[] = [];
	const watched = <Port extends object>(port: Port): Port =>
		new Proxy(port, {
			get: (target, name, self) => {
				const found: unknown = Reflect.get(target, name, self);
				if (typeof found !== 'function') return found;
				return (...given: unknown[]): unknown => {
					const read = name === 'caseFacts' ? ` ${String(given[0])}` : '';
					steps.push(`${String(name)}${read}`);
					return Reflect.apply(found, target, given);
				};
			}
		});
	const { facts, audit, log } = storage;
	return {
		storage: { ...storage, facts: watched(facts), audit: watched(audit), log: watched(log) },
		steps
	};
}

test('D126 a document that is not there takes the steps of one of which nothing may be known', async () => {
	const { storage, steps } = recorded();
	const house = await worldApplication(storage);
	const own = await house.openCase(['chair', 'pol', 'om']);
	const foreign = await house.openCase(['chair', 'gem', 'ggz']);
	const [one, other] = (await house.facts(foreign)).documents.map(({ id }) => id);
	const stepsOf = async (documentId = '') => {
		steps.length = 0;
		const answer = await house.application.admit(house.as('pol'), documentId, 1);
		expect(answer).toEqual({ ok: false, why: 'notHere' });
		return [...steps];
	};
	const ofNone = await stepsOf(idOf('nothing'));
	expect(ofNone).toContain(`caseFacts ${own}`);
	expect(await stepsOf(one)).toEqual(ofNone);
	expect(await stepsOf(other)).toEqual(ofNone);
	const ofNoneAgain = await stepsOf(idOf('nothing'));
	expect(await stepsOf(one)).toEqual(ofNoneAgain);
});
