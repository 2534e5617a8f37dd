import { createHash } from 'node:crypto';
import * as Y from 'yjs';
import { createApplication } from '#application/application.ts';
import type { Clock, Identity } from '#application/ports.ts';
import type { Put } from '#domain/facts.ts';
import { stateFrom } from '#domain/prose.ts';
import {
	accountKeys,
	buildPractice,
	emailOf,
	memberId,
	practiceAccounts,
	practicePassword
} from '#practice/practice.ts';
import { dayOf, type Instant } from '#shared/time.ts';
import { proseRoot } from '#shared/wire.ts';
import type { Storage } from '#storage/storage.ts';

/**
 * Makes the practice region in an empty storage: an application with a clock of its own does it.
 * An end half-way leaves the storage empty, so that the next start makes it after all.
 */
export async function makePractice(
	storage: Storage,
	identity: Identity,
	clock: Clock
): Promise<void> {
	await storage.whole(async () => {
		await build(storage, identity, clock);
		const keys = accountKeys.map(memberId);
		await Promise.all(keys.map((id) => identity.setPassword(id, practicePassword)));
	});
}

async function build(storage: Storage, identity: Identity, clock: Clock): Promise<void> {
	const { facts, audit, log, receipts } = storage;
	const past = { at: clock.now() };
	const application = createApplication({
		facts,
		audit,
		receipts,
		log,
		identity,
		clock: { now: () => past.at },
		newId: idsInOrder()
	});
	await buildPractice({
		today: dayOf(clock.now()),
		facts: (caseId) => existing(facts.caseFacts(caseId)),
		async perform(member, at, command) {
			past.at = at;
			const performed = await application.perform({ id: 'practice', memberId: member }, command);
			if (!performed.ok) throw new Error(`practice: ${JSON.stringify({ command, performed })}`);
			return performed.result;
		},
		async visit(member, caseId, at) {
			past.at = at;
			const shown = await application.board(
				{ id: `practice ${member} ${at}`, memberId: member },
				caseId
			);
			if ('refusal' in shown) throw new Error(`practice: ${caseId} is not shown to ${member}`);
		},
		async put(rows) {
			const { rev } = await facts.roster();
			const caseRevs = await revsOf(storage, rows);
			const batch = { expect: { rosterRev: rev, revs: caseRevs }, put: rows, documents: [] };
			const done = await facts.commit({ ...batch, audit: [], answer: null });
			if (done === 'conflict') throw new Error('practice: rows do not fit');
		},
		write: (documentId, epoch, member, at, text) =>
			typeInto(storage, { documentId, epoch, memberId: member, at, text })
	});
}

/** What the demo says when it is ready. */
export function practiceWelcome(origin: string): string {
	const lines = practiceAccounts.map(
		({ key, name, agency, role }) =>
			`  ${emailOf(key).padEnd(32)}${name.padEnd(18)}${(agency ?? '').padEnd(34)}${role}`
	);
	return [
		'',
		`Oefenregio Maasmond: ${origin}`,
		`Wachtwoord van elk account: ${practicePassword}`,
		'',
		...lines,
		''
	].join('\n');
}

async function existing<T>(found: Promise<T | null>): Promise<T> {
	const value = await found;
	if (value === null) throw new Error('practice: not there');
	return value;
}

/** The revisions of the cases that rows belong to. */
async function revsOf(storage: Storage, puts: readonly Put[]): Promise<Record<string, number>> {
	const revs: Record<string, number> = {};
	for (const put of puts) {
		const caseId = put.table === 'cases' ? put.row.id : 'caseId' in put.row && put.row.caseId;
		if (caseId) revs[caseId] = (await existing(storage.facts.caseFacts(caseId))).rev;
	}
	return revs;
}

interface Typing {
	documentId: string;
	epoch: number;
	memberId: string;
	at: Instant;
	text: string;
}

/** Adds text to a document as its member would have typed it. */
async function typeInto({ log }: Storage, typing: Typing): Promise<void> {
	const { text, ...row } = typing;
	const loaded = await log.load(row.documentId, row.epoch);
	if (!loaded) throw new Error('practice: no such document');
	const doc = stateFrom(loaded.updates);
	const clientId = hashOf(`${row.documentId} ${row.memberId} ${loaded.headSeq}`).readUInt32BE();
	doc.clientID = clientId;
	const before = Y.encodeStateVector(doc);
	doc.transact(() => {
		const prose = doc.getXmlFragment(proseRoot);
		if (prose.length === 1 && prose.toJSON() === '<paragraph></paragraph>') prose.delete(0, 1);
		prose.push(text.split('\n').map(paragraph));
	});
	const update = Y.encodeStateAsUpdate(doc, before);
	await log.append([{ ...row, seq: loaded.headSeq + 1, update, clientId }]);
	doc.destroy();
}

function paragraph(words: string): Y.XmlElement {
	const element = new Y.XmlElement('paragraph');
	element.insert(0, [new Y.XmlText(words)]);
	return element;
}

/** The same ids at every fresh start, in the form of a random UUID. */
function idsInOrder(): () => string {
	const made = { count: 0 };
	return () => {
		const bytes = hashOf(`practice ${made.count++}`).subarray(0, 16);
		bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x40, 6);
		bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
		return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
	};
}

function hashOf(text: string): Buffer {
	return createHash('sha256').update(text).digest();
}
