import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { addParagraph, callIn, openHouse, updateOf, type House, type Line } from './kit.ts';

/** Types a word; the server has it when this returns. */
async function typed(line: Awaited<ReturnType<typeof callIn>>, word: string): Promise<void> {
	line.update(updateOf(line.doc, (prose) => void addParagraph(prose, word)));
	await taken(line);
}

async function taken({ ws }: Line): Promise<void> {
	ws.ping();
	await new Promise((resolve) => ws.once('pong', resolve));
}

async function committed(house: House): Promise<string> {
	return (await house.committed()).getXmlFragment('prose').toJSON();
}

test('D129 of holds that follow each other, none begins before what waits had its turn', async () => {
	const house = await openHouse();
	const { hold } = house.realtime.screens;
	const line = await callIn(house, house.visitors.politie);
	await line.hears(({ kind }) => kind === 'update');
	const before = [house.caseId, null];
	const after = [null, house.caseId];
	for (const [at, first] of before.entries())
		for (const second of after) {
			const word = `woord ${at} ${String(second === null)}`;
			const release = await hold(first);
			await typed(line, word);
			const next = hold(second ?? null);
			expect(await committed(house)).not.toContain(word);
			release();
			const releaseNext = await next;
			expect(await committed(house)).toContain(word);
			await typed(line, `${word} niet`);
			expect(await committed(house)).not.toContain(`${word} niet`);
			releaseNext();
			await line.hears((message) => message.kind === 'update');
		}
});

test('D129 what waits in one case holds up no hold of another', async () => {
	const house = await openHouse();
	const { hold } = house.realtime.screens;
	const line = await callIn(house, house.visitors.politie);
	await line.hears(({ kind }) => kind === 'update');
	const release = await hold(house.caseId);
	await typed(line, 'woord');
	const releaseOther = await hold(randomUUID());
	expect(await committed(house)).not.toContain('woord');
	for (const end of [release, releaseOther]) end();
});
