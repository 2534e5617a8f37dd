import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import type { DocumentLog } from '#application/ports.ts';
import { textOf } from '#domain/prose.ts';
import { documentsPath } from '#shared/wire.ts';
import { Frame } from '#realtime/frame.ts';
import { step1Frame } from '#realtime/frames.ts';
import { NOON } from '../kit/region.ts';
import {
	addParagraph,
	anOutlet,
	awareness,
	call,
	callIn,
	kinds,
	openHouse,
	sitDown,
	speakOver,
	synced,
	until,
	updateOf,
	type House
} from './kit.ts';

/** Status with which an upgrade is refused. */
function upgradeStatus(house: House, headers: Record<string, string>): Promise<number> {
	const ws = new WebSocket(`ws://localhost:${house.port}${documentsPath}/${house.path()}`, {
		headers
	});
	return new Promise((resolve) => {
		ws.on('error', () => undefined);
		ws.on('open', () => resolve(101));
		ws.on('unexpected-response', (_request, response) => {
			resolve(response.statusCode ?? 0);
			response.destroy();
		});
		onTestFinished(() => ws.terminate());
	});
}

/** A log whose appends wait until they are let go, or fail. */
function heldLog() {
	const waiting: { go: () => void; fail: () => void }[] = [];
	let announce: () => void = () => undefined;
	const wrapLog = (log: DocumentLog): DocumentLog => ({
		...log,
		append: (rows) =>
			new Promise((resolve, reject) => {
				waiting.push({
					go: () => void log.append(rows).then(resolve, reject),
					fail: () => reject(new Error('disk full'))
				});
				announce();
			})
	});
	const appending = async () => {
		while (waiting.length === 0) await new Promise<void>((resolve) => (announce = resolve));
		const next = waiting.shift();
		if (!next) throw new Error('nothing waits');
		return next;
	};
	return { wrapLog, appending };
}

describe.each(kinds)('admission over the socket of a %s', (kind) => {
	beforeEach(() => speakOver(kind));

	it('D1 refuses the upgrade without the origin of the site', async () => {
		const house = await openHouse();
		const { cookie } = house.visitors.politie;
		expect(await upgradeStatus(house, { cookie })).toBe(403);
		expect(await upgradeStatus(house, { cookie, origin: 'http://elders.example' })).toBe(403);
	});

	it('D1 refuses the upgrade without any session cookie', async () => {
		const house = await openHouse({ sessionCookie: 'session' });
		expect(await upgradeStatus(house, { origin: house.origin })).toBe(401);
		expect(await upgradeStatus(house, { origin: house.origin, cookie: 'thema=licht' })).toBe(401);
		expect(
			await upgradeStatus(house, { origin: house.origin, cookie: house.visitors.om.cookie })
		).toBe(101);
	});

	it('D2 closes with the first code that applies', async () => {
		const house = await openHouse();
		const { politie, om, ggz } = house.visitors;
		om.access = null;
		ggz.signedIn = false;
		expect(await call(house, ggz, 'nergens').closed).toBe(4401);
		expect(await call(house, om).closed).toBe(4404);
		expect(await call(house, politie, `${randomUUID()}.1`).closed).toBe(4404);
		expect(await call(house, politie, 'nergens').closed).toBe(4404);
		expect(await call(house, politie, house.path(2)).closed).toBe(4409);
		house.setEpoch(2);
		expect(await call(house, politie).closed).toBe(4409);
	});

	it('D2 asks again when a right ends while it is being judged', async () => {
		const house = await openHouse();
		const { om } = house.visitors;
		house.onAdmit(() => {
			house.onAdmit(() => undefined);
			om.access = null;
			house.realtime.screens.factsChanged(house.caseId, house.judge);
		});
		const line = call(house, om);
		expect(await line.closed).toBe(4404);
		expect(line.raw).toEqual([]);
	});

	it('D3 leaves other paths to others', async () => {
		const house = await openHouse();
		const status = await new Promise((resolve) => {
			request({ port: house.port, host: 'localhost', path: '/signalsandmore' }, (response) => {
				response.resume();
				resolve(response.statusCode);
			}).end();
		});
		expect(status).toBe(404);
	});
});

describe.each(kinds)('writing over the socket of a %s', (kind) => {
	beforeEach(() => speakOver(kind));

	it('D4 lets unmodified providers write together', async () => {
		const house = await openHouse({ text: 'Begin' });
		const { politie, om } = house.visitors;
		const [one, two] = [sitDown(house, politie), sitDown(house, om)];
		await Promise.all([synced(one), synced(two)]);
		addParagraph(one.prose, 'van politie');
		addParagraph(two.prose, 'van OM');
		const whole = (desk: typeof one) =>
			['Begin', 'van politie', 'van OM'].every((words) => desk.prose.toJSON().includes(words));
		await Promise.all([until(one.doc, () => whole(one)), until(two.doc, () => whole(two))]);
		expect(one.prose.toJSON()).toBe(two.prose.toJSON());
		expect((await house.committed()).getXmlFragment('prose').toJSON()).toBe(one.prose.toJSON());
		expect(new Set(house.activity)).toEqual(new Set([politie.memberId, om.memberId]));
	});

	it('D5 gives the sender its own bytes back, one for each message, also when nothing was new', async () => {
		const house = await openHouse();
		const line = await callIn(house, house.visitors.politie);
		const [a, b] = [
			updateOf(line.doc, (prose) => void addParagraph(prose, 'een')),
			updateOf(line.doc, (prose) => void addParagraph(prose, 'twee'))
		];
		const whole = Y.encodeStateAsUpdate(line.doc);
		for (const bytes of [a, b, a]) line.update(bytes);
		line.step2(whole);
		await line.hears(
			(message) => message.kind === 'update' && message.update.length === whole.length
		);
		const echoes = line.received.flatMap((message) =>
			message.kind === 'update' ? [[...message.update]] : []
		);
		expect(echoes).toEqual([[0, 0], [...a], [...b], [...a], [...whole]]);
	});

	it('D6 shows and echoes nothing before it is on disk', async () => {
		const { wrapLog, appending } = heldLog();
		const house = await openHouse({ wrapLog });
		const { politie, om } = house.visitors;
		const [writer, reader] = [await callIn(house, politie), await callIn(house, om)];
		const update = updateOf(writer.doc, (prose) => void addParagraph(prose, 'geheim'));
		await Promise.all([writer, reader].map((line) => line.hears(({ kind }) => kind === 'update')));
		writer.update(update);
		const append = await appending();
		// Both still get answers, so silence about the update is not silence of the line.
		for (const line of [writer, reader]) {
			const count = line.raw.length;
			line.ws.send(Uint8Array.of(3));
			line.ws.ping();
			await new Promise((resolve) => line.ws.once('pong', resolve));
			expect(line.raw.length).toBe(count);
		}
		const late = call(house, om);
		await new Promise((resolve) => late.ws.once('open', resolve));
		expect(late.raw).toEqual([]);
		append.go();
		await Promise.all([
			writer.hears(
				(message) => message.kind === 'update' && Buffer.from(message.update).equals(update)
			),
			reader.hears(
				(message) => message.kind === 'update' && Buffer.from(message.update).includes('geheim')
			),
			late.hears(
				(message) => message.kind === 'step2' && Buffer.from(message.update).includes('geheim')
			)
		]);
	});

	it('D7 acknowledges nothing of a failed append and starts again from the log', async () => {
		const { wrapLog, appending } = heldLog();
		const house = await openHouse({ wrapLog });
		const { politie, om } = house.visitors;
		const [writer, reader] = [await callIn(house, politie), await callIn(house, om)];
		await Promise.all([writer, reader].map((line) => line.hears(({ kind }) => kind === 'update')));
		writer.update(updateOf(writer.doc, (prose) => void addParagraph(prose, 'verloren')));
		(await appending()).fail();
		expect(await Promise.all([writer.closed, reader.closed])).toEqual([1013, 1013]);
		expect(Buffer.concat([...writer.raw, ...reader.raw]).includes('verloren')).toBe(false);
		const again = await callIn(house, om);
		expect(again.doc.getXmlFragment('prose').toJSON()).not.toContain('verloren');
		expect(house.faults).toHaveLength(1);
	});

	it('D8 lets a client that typed offline type on before its step 2 is here', async () => {
		const house = await openHouse();
		const line = call(house, house.visitors.politie);
		await line.hears(({ kind }) => kind === 'step2');
		const doc = new Y.Doc();
		updateOf(doc, (prose) => void addParagraph(prose, 'offline'));
		const typed = updateOf(doc, (prose) => void addParagraph(prose, 'online'));
		const whole = Y.encodeStateAsUpdate(doc);
		line.update(typed);
		line.step2(whole);
		await line.hears(
			(message) => message.kind === 'update' && Buffer.from(message.update).equals(whole)
		);
		const echoes = line.received.flatMap((message) =>
			message.kind === 'update' ? [[...message.update]] : []
		);
		expect(echoes).toEqual([[...typed], [...whole]]);
		expect(house.refusals).toEqual([]);
	});

	it('D8 refuses what rests on something that never comes', async () => {
		const house = await openHouse({ patience: 20 });
		const line = call(house, house.visitors.politie);
		await line.hears(({ kind }) => kind === 'step2');
		const doc = new Y.Doc();
		updateOf(doc, (prose) => void addParagraph(prose, 'ontbreekt'));
		line.update(updateOf(doc, (prose) => void addParagraph(prose, 'later')));
		expect(await line.closed).toBe(4403);
	});

	it('D9 goes on with the same client id after everyone left and the document was let go', async () => {
		const house = await openHouse({ evictAfter: 0 });
		const { politie } = house.visitors;
		const first = sitDown(house, politie);
		await synced(first);
		addParagraph(first.prose, 'eerst');
		await waitForLog(house, 'eerst');
		first.provider.disconnect();
		addParagraph(first.prose, 'onderweg');
		await compacted(house);
		first.provider.connect();
		await waitForLog(house, 'onderweg');
		expect(house.refusals).toEqual([]);
	});

	it('D10 gives a joiner no deleted word', async () => {
		const house = await openHouse();
		const { politie, om } = house.visitors;
		const writer = sitDown(house, politie);
		await synced(writer);
		const text = addParagraph(writer.prose, 'Jansen is verdacht');
		await waitForLog(house, 'verdacht');
		text.delete(0, 6);
		await waitForLog(house, ' is verdacht', 'Jansen');
		const joiner = await callIn(house, om);
		expect(Buffer.concat(joiner.raw).includes('verdacht')).toBe(true);
		expect(Buffer.concat(joiner.raw).includes('Jansen')).toBe(false);
	});
});

describe.each(kinds)('reading over the socket of a %s', (kind) => {
	beforeEach(() => speakOver(kind));

	it('D38 compacts a document that stays open, and rebuilds it equal after a refusal', async () => {
		const house = await openHouse({ text: 'Begin' });
		const { politie, om, ggz } = house.visitors;
		const lines = [
			await callIn(house, politie),
			await callIn(house, om),
			await callIn(house, ggz)
		] as const;
		for (const [at, line] of lines.entries()) {
			const text = new Y.XmlText();
			line.update(updateOf(line.doc, (prose) => prose.push([text])));
			for (let count = 1; count < 670; count++) {
				const remove = count % 5 === 0;
				line.update(
					updateOf(line.doc, () => (remove ? text.delete(1, 2) : text.insert(0, `${at}${count} `)))
				);
			}
			const last = updateOf(line.doc, () => text.insert(0, 'laatste '));
			line.update(last);
			await line.hears(
				(message) => 'update' in message && Buffer.from(message.update).equals(last)
			);
		}
		const rows = async () => (await house.log.load(house.documentId, 1))?.updates.length ?? 0;
		expect(await rows()).toBeLessThan(700);
		const committed = (await house.committed()).getXmlFragment('prose').toJSON();
		const whole = await callIn(house, om);
		expect(whole.doc.getXmlFragment('prose').toJSON()).toBe(committed);
		const [shown] = (await house.log.texts([house.documentId])).values();
		expect(shown).toBe(textOf(await house.committed()));

		const touching = updateOf(whole.doc, (prose) => {
			const first = prose.get(0);
			if (first instanceof Y.XmlElement) first.setAttribute('onclick', 'x');
		});
		whole.update(touching);
		expect(await whole.closed).toBe(4403);
		const after = await callIn(house, om);
		expect(after.doc.getXmlFragment('prose').toJSON()).toBe(committed);
		const goesOn = updateOf(after.doc, (prose) => void addParagraph(prose, 'verder'));
		after.update(goesOn);
		await after.hears(
			(message) => 'update' in message && Buffer.from(message.update).equals(goesOn)
		);
		expect((await house.committed()).getXmlFragment('prose').toJSON()).toContain('verder');
		expect(house.faults).toEqual([]);
	});

	it('D38 does not compact what is not on disk, and goes on when compaction fails', async () => {
		const attempts: number[] = [];
		const house = await openHouse({
			wrapLog: (log) => ({
				...log,
				compact: async (documentId, epoch, seq) => {
					const logged = await log.load(documentId, epoch);
					attempts.push(seq - (logged?.headSeq ?? -1));
					throw new Error('disk full');
				}
			})
		});
		const line = await callIn(house, house.visitors.politie);
		for (let count = 0; count < 700; count++) {
			line.update(updateOf(line.doc, (prose) => prose.push([new Y.XmlText('x')])));
		}
		const last = updateOf(line.doc, (prose) => void addParagraph(prose, 'laatste'));
		line.update(last);
		await line.hears((message) => 'update' in message && Buffer.from(message.update).equals(last));
		await expect.poll(() => attempts.length, { interval: 5 }).toBeGreaterThan(0);
		expect(attempts.length).toBeLessThan(4);
		expect(new Set(attempts)).toEqual(new Set([0]));
		expect((await house.committed()).getXmlFragment('prose').toJSON()).toContain('laatste');
	});

	it('D137 of texts that grow long together compacts one between two commits', async () => {
		const deeds: string[] = [];
		let begin: () => void = () => undefined;
		const allIn = new Promise<void>((resolve) => (begin = resolve));
		const house = await openHouse({
			others: 2,
			wrapLog: (log) => ({
				...log,
				append: async (rows) => {
					deeds.push('commit');
					await allIn;
					await log.append(rows);
				},
				compact: async (...given) => {
					deeds.push('compact');
					await log.compact(...given);
				}
			})
		});
		const documents = [house.documentId, ...house.others];
		const lines = await Promise.all(
			documents.map((id) => callIn(house, house.visitors.politie, `${id}.1`))
		);
		const type = (line: (typeof lines)[0]) => {
			const letter = updateOf(line.doc, (prose) => prose.push([new Y.XmlText('x')]));
			line.update(letter);
			return letter;
		};
		for (const line of lines) {
			for (let count = 0; count < 400; count++) type(line);
			line.ws.ping();
			await new Promise((resolve) => line.ws.once('pong', resolve));
		}
		begin();
		while (deeds.filter((deed) => deed === 'compact').length < lines.length)
			for (const line of lines) {
				const letter = type(line);
				await line.hears(
					(message) => 'update' in message && Buffer.from(message.update).equals(letter)
				);
			}
		expect(deeds.join(' ')).not.toContain('compact compact');
		expect(house.faults).toEqual([]);
	});

	it('D11 refuses what a reader writes and changes nothing', async () => {
		const house = await openHouse({ text: 'Begin' });
		const { politie, om } = house.visitors;
		om.access = 'read';
		const reader = sitDown(house, om);
		await synced(reader);
		const before = Y.encodeStateAsUpdate(await house.committed());
		const witness = await callIn(house, politie);
		addParagraph(reader.prose, 'mag niet');
		expect(await reader.closed).toBe(4403);
		expect(Y.encodeStateAsUpdate(await house.committed())).toEqual(before);
		expect(house.refusals).toEqual([om.memberId]);
		expect(Buffer.concat(witness.raw).includes('mag niet')).toBe(false);
	});

	it('D12 keeps a reader that answers with nothing new, also when it returns', async () => {
		const house = await openHouse({ text: 'Begin' });
		const { politie, om } = house.visitors;
		om.access = 'read';
		const [reader, writer] = [sitDown(house, om), sitDown(house, politie)];
		await Promise.all([synced(reader), synced(writer)]);
		reader.provider.disconnect();
		addParagraph(writer.prose, 'intussen');
		reader.provider.connect();
		await until(reader.doc, () => reader.prose.toJSON().includes('intussen'));
		addParagraph(writer.prose, 'daarna');
		await until(reader.doc, () => reader.prose.toJSON().includes('daarna'));
		expect(house.refusals).toEqual([]);
	});
});

describe.each(kinds)('ending over the socket of a %s', (kind) => {
	beforeEach(() => speakOver(kind));

	it('D13 sends no later byte once a right ended', async () => {
		const { wrapLog, appending } = heldLog();
		const house = await openHouse({ wrapLog });
		const { politie, om } = house.visitors;
		const [writer, reader] = [await callIn(house, politie), await callIn(house, om)];
		await Promise.all([writer, reader].map((line) => line.hears(({ kind }) => kind === 'update')));
		const updates = ['een', 'twee', 'drie'].map((words) =>
			updateOf(writer.doc, (prose) => void addParagraph(prose, words))
		);
		for (const update of updates) writer.update(update);
		const append = await appending();
		const count = reader.raw.length;
		om.access = null;
		house.realtime.screens.factsChanged(house.caseId, house.judge);
		append.go();
		expect(await reader.closed).toBe(4404);
		expect(reader.raw.length).toBe(count);
		await writer.hears(
			(message) => message.kind === 'update' && Buffer.from(message.update).includes('drie')
		);
	});

	it('D14 drops what a member sent when it may no longer write', async () => {
		const { wrapLog, appending } = heldLog();
		const house = await openHouse({ wrapLog });
		const { politie, om } = house.visitors;
		const [one, two] = [await callIn(house, politie), await callIn(house, om)];
		await Promise.all([one, two].map((line) => line.hears(({ kind }) => kind === 'update')));
		one.update(updateOf(one.doc, (prose) => void addParagraph(prose, 'onderweg')));
		const append = await appending();
		two.update(updateOf(two.doc, (prose) => void addParagraph(prose, 'te laat')));
		two.ws.ping();
		await new Promise((resolve) => two.ws.once('pong', resolve));
		om.access = 'read';
		house.realtime.screens.factsChanged(house.caseId, house.judge);
		append.go();
		expect(await two.closed).toBe(4403);
		expect((await house.committed()).getXmlFragment('prose').toJSON()).not.toContain('te laat');
	});

	it('D110 takes nothing in while a case is held, and drops what its writer may no longer write', async () => {
		const house = await openHouse();
		const { politie, om } = house.visitors;
		const [one, two] = [await callIn(house, politie), await callIn(house, om)];
		await Promise.all([one, two].map((line) => line.hears(({ kind }) => kind === 'update')));
		const release = await house.realtime.screens.hold(house.caseId);
		one.update(updateOf(one.doc, (prose) => void addParagraph(prose, 'blijft')));
		two.update(updateOf(two.doc, (prose) => void addParagraph(prose, 'te laat')));
		for (const { ws } of [one, two]) {
			ws.ping();
			await new Promise((resolve) => ws.once('pong', resolve));
		}
		const before = (await house.committed()).getXmlFragment('prose').toJSON();
		expect(before).not.toMatch(/blijft|te laat/);
		om.access = 'read';
		house.realtime.screens.factsChanged(house.caseId, house.judge);
		release();
		expect(await two.closed).toBe(4403);
		await waitForLog(house, 'blijft');
		expect((await house.committed()).getXmlFragment('prose').toJSON()).not.toContain('te laat');
	});

	it('D15 lets a reader write as soon as it may', async () => {
		const house = await openHouse();
		const { om } = house.visitors;
		om.access = 'read';
		const desk = sitDown(house, om);
		await synced(desk);
		om.access = 'write';
		house.realtime.screens.factsChanged(house.caseId, house.judge);
		addParagraph(desk.prose, 'nu wel');
		await waitForLog(house, 'nu wel');
		expect(house.refusals).toEqual([]);
	});

	it('D16 closes the documents of a session that ended, and of no other', async () => {
		const house = await openHouse();
		const { politie, om } = house.visitors;
		const [mine, other] = [await callIn(house, politie), await callIn(house, om)];
		house.realtime.screens.sessionsEnded([politie.session.id]);
		expect(await mine.closed).toBe(4401);
		other.ws.ping();
		await new Promise((resolve) => other.ws.once('pong', resolve));
		expect(other.ws.readyState).toBe(WebSocket.OPEN);
	});

	it('D34 spares a reader that does not read, and brings it up to date once it does', async () => {
		const house = await openHouse();
		const { politie, om } = house.visitors;
		const [writer, slow] = [await callIn(house, politie), await callIn(house, om)];
		slow.ws.pause();
		for (let count = 0; count < 60; count++) await writeAndErase(writer);
		expect(house.realtime.figures().resyncs).toBe(0);
		const goesOn = updateOf(writer.doc, (prose) => void addParagraph(prose, 'verder'));
		writer.update(goesOn);
		await writer.hears(
			(message) => 'update' in message && Buffer.from(message.update).equals(goesOn)
		);
		slow.ws.resume();
		await slow.hears(
			(message) => message.kind === 'step2' && Buffer.from(message.update).includes('verder')
		);
		expect(house.realtime.figures().resyncs).toBe(1);
		const whole = updateOf(writer.doc, (prose) => void addParagraph(prose, 'en weer gewoon'));
		writer.update(whole);
		await slow.hears(
			(message) => message.kind === 'update' && Buffer.from(message.update).equals(whole)
		);
		const doc = new Y.Doc();
		for (const message of slow.received)
			if ('update' in message) Y.applyUpdate(doc, message.update);
		expect(doc.getXmlFragment('prose').toJSON()).toBe(writer.doc.getXmlFragment('prose').toJSON());
	});

	it('D34 lets go of a reader for whom much waits too long', async () => {
		const house = await openHouse({ drainWithin: 1 });
		const { politie, om } = house.visitors;
		const [writer, slow] = [await callIn(house, politie), await callIn(house, om)];
		slow.ws.pause();
		while (house.realtime.figures().cut === 0) await writeAndErase(writer);
		slow.ws.resume();
		await slow.closed;
	});

	it('D36 answers of many questions in a row the first and the newest', async () => {
		const house = await openHouse({ text: 'a'.repeat(500_000) });
		const { politie, om } = house.visitors;
		const [line, other] = [await callIn(house, politie), await callIn(house, om)];
		const states = () => line.received.filter(({ kind }) => kind === 'step2').length;
		for (let count = 0; count < 800; count++) line.ws.send(step1Frame(Uint8Array.of(0)));
		line.ws.ping();
		await new Promise((resolve) => line.ws.once('pong', resolve));
		expect(states()).toBeLessThan(10);
		const before = states();
		// Who knows all gets nothing but deletions.
		line.ws.send(step1Frame(Y.encodeStateVector(line.doc)));
		await line.hears(({ kind }) => kind === 'step2' && states() > before);
		await line.hears((message) => message.kind === 'step2' && message.update.length === 2);
		const goesOn = updateOf(other.doc, (prose) => void addParagraph(prose, 'verder'));
		other.update(goesOn);
		await line.hears(
			(message) => 'update' in message && Buffer.from(message.update).equals(goesOn)
		);
	});

	it('D34 counts what waits within one turn, and lets the state of a join pass', async () => {
		const { outlet, received, closed } = await anOutlet();
		const mebibyte = new Frame(new Uint8Array(1024 * 1024)).on(0);
		outlet.makeRoom(4 * mebibyte.length);
		outlet.put(new Frame(new Uint8Array(4 * mebibyte.length + 6)).on(0), null);
		for (let count = 0; count < 3; count++) outlet.put(mebibyte, null);
		await expect.poll(() => received.length, { interval: 5 }).toBe(4);
		for (let count = 0; count < 10; count++) outlet.put(mebibyte, null);
		expect(outlet.over).toBe(true);
		await closed;
		expect(received.length).toBe(4);
	});

	it('D39 closes with 4429 who sends faster than 100 messages a second after 1,000', async () => {
		let at = NOON;
		const house = await openHouse({ now: () => at });
		const line = await callIn(house, house.visitors.om);
		const answers = () => line.received.filter(({ kind }) => kind === 'update').length;
		const say = async (count: number) => {
			for (let left = count; left > 0; left--) line.update(Uint8Array.of(0, 0));
			line.ws.ping();
			await new Promise((resolve) => line.ws.once('pong', resolve));
		};
		await say(999);
		at += 1000;
		await say(100);
		await expect.poll(answers, { interval: 5 }).toBe(1100);
		line.update(Uint8Array.of(0, 0));
		expect(await line.closed).toBe(4429);
		await callIn(house, house.visitors.om);
	});

	it('D39 lets one member have 64 sockets, and another its own', async () => {
		const house = await openHouse();
		const { politie, om } = house.visitors;
		const lines = await Promise.all(Array.from({ length: 64 }, () => callIn(house, politie)));
		expect(await call(house, politie).closed).toBe(4429);
		await callIn(house, om);
		lines[0]?.ws.close();
		const again = () => {
			const line = call(house, politie);
			const open = line.hears(({ kind }) => kind === 'step2').then(() => 'open');
			return Promise.race([line.closed, open]);
		};
		await expect.poll(again, { interval: 5 }).toBe('open');
	});

	it('D39 takes nothing more after a message of text', async () => {
		const house = await openHouse({ text: 'Begin' });
		const { politie, om } = house.visitors;
		const [line, other] = [await callIn(house, politie), await callIn(house, om)];
		line.ws.send('woorden');
		line.update(updateOf(line.doc, (prose) => void addParagraph(prose, 'te laat')));
		expect(await line.closed).toBe(1003);
		const goesOn = updateOf(other.doc, (prose) => void addParagraph(prose, 'verder'));
		other.update(goesOn);
		await waitForLog(house, 'verder', 'te laat');
	});

	it('D17 sends an empty presence message now and then', async () => {
		const house = await openHouse({ keepAliveEvery: 20 });
		const line = await callIn(house, house.visitors.om);
		await line.hears((message) => message.kind === 'awareness' && message.entries.length === 1);
		expect(line.raw.some((bytes) => Buffer.from(bytes).equals(Buffer.from(awareness())))).toBe(
			true
		);
	});
});

/** Writes much and takes it away again, and waits until that is on disk. */
async function writeAndErase(writer: Awaited<ReturnType<typeof callIn>>): Promise<void> {
	const echoed = writer.received.length + 2;
	writer.update(updateOf(writer.doc, (prose) => void addParagraph(prose, 'a'.repeat(200_000))));
	writer.update(updateOf(writer.doc, (prose) => prose.delete(prose.length - 1, 1)));
	await writer.hears(() => writer.received.length >= echoed);
}

async function waitForLog(house: House, words: string, gone?: string): Promise<void> {
	await expect
		.poll(
			async () => {
				const prose = (await house.committed()).getXmlFragment('prose').toJSON();
				return prose.includes(words) && !(gone !== undefined && prose.includes(gone));
			},
			{ interval: 5, timeout: 5000 }
		)
		.toBe(true);
}

async function compacted(house: House): Promise<void> {
	await expect
		.poll(async () => (await house.log.load(house.documentId, 1))?.updates.length, {
			interval: 5,
			timeout: 5000
		})
		.toBe(1);
}
