import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import * as Y from 'yjs';
import type { DocumentLog, FactsStore, LogRow } from '#application/ports.ts';
import type { CaseId, DocumentId, MemberId } from '#shared/ids.ts';
import { proseRoot } from '#shared/wire.ts';
import { HotDocument } from '#realtime/hotDocument.ts';
import { NOON, aBatch, aDocument, aMember, firstState, withDocument } from '../kit/region.ts';
import { missingFrom } from '../kit/lines.ts';
import { forge, forgeries, mayBeHonest, type Forgery } from './forgeries.ts';
import { Editor, deeds, type Step } from './writers.ts';

/*
 * Histories of one document: people who write, a server that commits, fails, dies, compacts and
 * forgets, a document that begins anew, and somebody who forges. The log is the real one; the wire is
 * two lists.
 */

export type Move =
	| { who: number; step: Step }
	| { forgery: Forgery }
	/** `told`: to how many of the messages of a commit the server comes before it dies. */
	| { dies: 'beforeCommit' | 'afterCommit'; told: number }
	| 'commit'
	| 'failedCommit'
	| 'compact'
	| 'compactLate'
	| 'evict'
	| 'newEpoch';

const step: fc.Arbitrary<Step> = fc.record({
	deed: fc.constantFrom(...deeds),
	at: fc.nat(40),
	more: fc.nat(40)
});

/** Histories with everything in them. */
export const histories: fc.Arbitrary<Move[]> = fc.array(
	fc.oneof(
		{ weight: 24, arbitrary: fc.record({ who: fc.nat(2), step }) },
		{ weight: 4, arbitrary: fc.constant('commit' as const) },
		{ weight: 3, arbitrary: fc.record({ forgery: forgeries }) },
		{
			weight: 1,
			arbitrary: fc.record({
				dies: fc.constantFrom('beforeCommit' as const, 'afterCommit' as const),
				told: fc.nat(6)
			})
		},
		{
			weight: 2,
			arbitrary: fc.constantFrom(
				...(['failedCommit', 'compact', 'compactLate', 'evict', 'newEpoch'] as const)
			)
		}
	),
	{ minLength: 5, maxLength: 60, size: 'max' }
);

/** What a history must have kept to; everything that did not is in `wrongs`. */
export interface Outcome {
	wrongs: string[];
	/** How often the server said or showed something, refused, and was asked to. */
	told: number;
	refused: number;
	forged: number;
}

/** A storage with members, in which every history gets a document of its own. */
export interface Town {
	log: DocumentLog;
	play(history: readonly Move[]): Promise<Outcome>;
}

export async function openTown({
	log,
	facts
}: {
	log: DocumentLog;
	facts: FactsStore;
}): Promise<Town> {
	const { agency, caseFile } = await withDocument({ facts });
	const members = ['politie', 'om', 'ggz', 'vervalser'].map((name) => aMember(agency, { name }));
	const state = { rosterRev: 1, rev: 1 };
	const begin = async (documentId: DocumentId, epoch: number, text: string) => {
		const row = aDocument(caseFile, { id: documentId, epoch });
		const outcome = await facts.commit(
			aBatch({
				expect: { rosterRev: state.rosterRev, revs: { [caseFile.id]: state.rev++ } },
				put: [
					...(state.rev === 2 ? members.map((row) => ({ table: 'members' as const, row })) : []),
					{ table: 'documents', row }
				],
				documents: [firstState(row, text)]
			})
		);
		if (state.rev === 2) state.rosterRev++;
		if (outcome !== 'committed') throw new Error('The facts moved');
	};
	const ids = members.map(({ id }) => id);
	return {
		log,
		async play(history) {
			const documentId = randomUUID();
			await begin(documentId, 1, 'Begin');
			const house = new House(log, { documentId, caseId: caseFile.id }, ids, begin);
			await house.start();
			for (const move of history) await house.move(move);
			return house.end();
		}
	};
}

/** A message on its way to the server, or from it. */
interface Hearing {
	/** Who made it; null for the forger, and for what was cleaned up. */
	writer: Writer | null;
	update: Uint8Array;
	/** It is told to who sent it, else shown to the others. */
	own?: boolean;
}

/** Somebody at an editor, with a line that is there or not. */
class Writer {
	readonly memberId: MemberId;
	readonly #nextId: () => number;
	editor: Editor;
	online = false;
	/** The client id that its connection is bound to. */
	clientId: number | null = null;
	toServer: Uint8Array[] = [];
	toClient: Uint8Array[] = [];
	/** In this epoch: what it saw of others, and what it was told is saved. */
	witnessed: Uint8Array[] = [];

	constructor(memberId: MemberId, nextId: () => number) {
		this.memberId = memberId;
		this.#nextId = nextId;
		this.editor = this.#anEditor();
	}

	get doc(): Y.Doc {
		return this.editor.doc;
	}

	connect(hot: HotDocument): void {
		if (this.online) return;
		this.online = true;
		this.clientId = null;
		hot.claim(this.doc.clientID, this.memberId);
		Y.applyUpdate(this.doc, hot.state(), this);
		this.toServer = [Y.encodeStateAsUpdate(this.doc, hot.vector())];
		this.toClient = [];
	}

	disconnect(): void {
		this.online = false;
		this.toServer = [];
		this.toClient = [];
	}

	receive(count: number): void {
		for (const update of this.toClient.splice(0, count)) {
			Y.applyUpdate(this.doc, update, this);
			this.witnessed.push(update);
		}
	}

	/** Begins again on an empty document, as a client does whose epoch is over. */
	beginAnew(): void {
		this.disconnect();
		this.doc.destroy();
		this.editor = this.#anEditor();
		this.witnessed = [];
	}

	#anEditor(): Editor {
		const doc = new Y.Doc({ guid: '' });
		doc.clientID = this.#nextId();
		doc.on('update', (update: Uint8Array, origin: unknown) => {
			if (origin !== this && this.online) this.toServer.push(update);
		});
		return new Editor(doc);
	}
}

class House {
	readonly #log: DocumentLog;
	readonly #place: { documentId: DocumentId; caseId: CaseId };
	readonly #begin: (documentId: DocumentId, epoch: number, text: string) => Promise<void>;
	readonly #writers: Writer[];
	readonly #forger: MemberId;
	readonly #outcome: Outcome = { wrongs: [], told: 0, refused: 0, forged: 0 };
	#epoch = 1;
	#hot = new HotDocument('', 0, { caseId: '', headSeq: 0, updates: [] });
	#rows: LogRow[] = [];
	#hearings: Hearing[] = [];
	/** An earlier head and the state it had. */
	#earlier: { seq: number; state: Uint8Array } | null = null;

	constructor(
		log: DocumentLog,
		place: { documentId: DocumentId; caseId: CaseId },
		members: readonly MemberId[],
		begin: (documentId: DocumentId, epoch: number, text: string) => Promise<void>
	) {
		this.#log = log;
		this.#place = place;
		this.#begin = begin;
		const ids = { next: 0 };
		const nextId = () => (++ids.next * 2_654_435_761) % 2 ** 32;
		this.#writers = members.slice(0, 3).map((id) => new Writer(id, nextId));
		this.#forger = members[3] ?? '';
	}

	async start(): Promise<void> {
		await this.#load();
		for (const writer of this.#writers) writer.connect(this.#hot);
	}

	async move(move: Move): Promise<void> {
		if (move === 'commit') return this.#commit();
		if (move === 'failedCommit') return this.#restart();
		if (move === 'newEpoch') return this.#beginAnew();
		if (typeof move === 'string') return this.#tidy(move);
		if ('forgery' in move) return this.#forge(move.forgery);
		if ('dies' in move) return this.#die(move.dies, move.told);
		return this.#write(move.who, move.step);
	}

	/** Everybody comes back and says all there is to say. */
	async end(): Promise<Outcome> {
		for (const writer of this.#writers) if (!writer.online) await this.#return(writer);
		while (this.#writers.some(({ toServer, toClient }) => toServer.length + toClient.length > 0)) {
			for (const writer of this.#writers) {
				writer.receive(Infinity);
				this.#take(writer, Infinity);
			}
			await this.#commit();
		}
		await this.#judge();
		return this.#outcome;
	}

	async #write(who: number, step: Step): Promise<void> {
		const writer = this.#writers[who];
		if (!writer) return;
		const count = 1 + (step.more % 4);
		if (step.deed === 'send') this.#take(writer, count);
		else if (step.deed === 'receive') writer.receive(count);
		else if (step.deed === 'leave') writer.disconnect();
		else if (step.deed === 'return') await this.#return(writer);
		else writer.editor.write(step);
	}

	/** Only what is committed is given to who joins. */
	async #return(writer: Writer): Promise<void> {
		await this.#commit();
		writer.connect(this.#hot);
	}

	#take(writer: Writer, count: number): void {
		for (const update of writer.toServer.splice(0, count)) {
			const others = this.#writers.filter((one) => one !== writer);
			const clocks = others.map(({ doc }) => this.#hot.clockOf(doc.clientID));
			const taking = this.#hot.take(update, writer);
			if (!taking.ok) return this.#wrong(`an honest update is refused: ${taking.fault}`);
			writer.clientId ??= taking.writers[0] ?? null;
			if (others.some(({ doc }, at) => this.#hot.clockOf(doc.clientID) !== clocks[at])) {
				this.#wrong('an update moved the clock of another');
			}
			this.#hearings.push({ writer, update, own: true });
			const [only] = taking.canonical;
			if (!only) continue;
			const merged = taking.canonical.length === 1 ? only : Y.mergeUpdates(taking.canonical);
			this.#rows.push(this.#row(writer.memberId, merged, taking.writers[0]));
			// What Yjs cleaned up after it goes to who sent it too.
			for (const [at, one] of taking.canonical.entries()) {
				this.#hearings.push({ writer: at === 0 ? writer : null, update: one });
			}
		}
	}

	#row(memberId: MemberId, update: Uint8Array, clientId: number | undefined): LogRow {
		const { documentId } = this.#place;
		const seq = this.#hot.nextSeq(update.length);
		const row = { documentId, epoch: this.#epoch, seq, memberId, at: NOON, update };
		return clientId === undefined ? row : { ...row, clientId };
	}

	async #commit(told = Infinity): Promise<void> {
		const [rows, hearings] = [this.#rows, this.#hearings];
		this.#rows = [];
		this.#hearings = [];
		if (rows.length > 0) await this.#log.append(rows);
		for (const hearing of hearings.slice(0, told)) this.#tell(hearing);
	}

	#tell({ writer, update, own }: Hearing): void {
		this.#outcome.told++;
		if (own) return void writer?.witnessed.push(update);
		const others = this.#writers.filter((one) => one !== writer && one.online);
		for (const { toClient } of others) toClient.push(update);
	}

	/** The process ends and another one begins over the same log. */
	async #die(when: 'beforeCommit' | 'afterCommit', told: number): Promise<void> {
		if (when === 'afterCommit') await this.#commit(told);
		await this.#restart();
	}

	/** What was not committed is gone, and so is every line. */
	async #restart(): Promise<void> {
		this.#rows = [];
		this.#hearings = [];
		for (const writer of this.#writers) {
			// What was already on the wire may still arrive.
			writer.receive(Infinity);
			writer.disconnect();
		}
		await this.#load();
	}

	async #tidy(how: 'compact' | 'compactLate' | 'evict'): Promise<void> {
		await this.#commit();
		const head = { seq: this.#hot.headSeq, state: this.#hot.state() };
		const { seq, state } = (how === 'compactLate' ? this.#earlier : head) ?? head;
		this.#earlier = head;
		if (how !== 'evict') {
			await this.#log.compact(this.#place.documentId, this.#epoch, seq, state);
		}
		// Those on line stay on it: what is loaded must be what was there.
		if (how !== 'compact') await this.#load();
		if (!sameText(this.#hot.state(), head.state)) this.#wrong(`${how} changed the text`);
	}

	async #forge(forgery: Forgery): Promise<void> {
		await this.#commit();
		const before = this.#hot.state();
		const known = this.#writers.filter(
			(one) => this.#hot.ownerOf(one.doc.clientID) === one.memberId
		);
		const clocks = this.#writers.map(({ doc }) => this.#hot.clockOf(doc.clientID));
		// Nobody is client 0, under which the house itself writes.
		const victim = known[forgery.at % Math.max(1, known.length)]?.doc.clientID ?? 0;
		const bytes = forge(forgery, before, victim);
		this.#outcome.forged++;
		const taking = this.#hot.take(bytes, { memberId: this.#forger, clientId: null });
		if (this.#writers.some(({ doc }, at) => this.#hot.clockOf(doc.clientID) !== clocks[at])) {
			this.#wrong(`a forgery moved the clock of another: ${forgery.kind}`);
		}
		if (taking.ok && taking.canonical.length > 0) return this.#shown(forgery, taking);
		if (!taking.ok) this.#outcome.refused++;
		if (!taking.ok && taking.touched) await this.#load();
		else if (!Buffer.from(this.#hot.state()).equals(before))
			this.#wrong(`${forgery.kind} left something`);
		if (!this.#saysTheSameAs(before)) this.#wrong(`${forgery.kind} changed what is said`);
	}

	/** Some changed bytes are no harm after all; then they are treated as any other update. */
	#shown(
		{ kind }: Forgery,
		{ canonical, writers }: { canonical: Uint8Array[]; writers: number[] }
	): void {
		if (!mayBeHonest.has(kind)) this.#wrong(`a forgery is taken: ${kind}`);
		this.#rows.push(this.#row(this.#forger, Y.mergeUpdates(canonical), writers[0]));
		for (const update of canonical) this.#hearings.push({ writer: null, update });
	}

	/** What is built again from the log may be encoded otherwise; never may it say anything else. */
	#saysTheSameAs(before: Uint8Array): boolean {
		const [one, other] = [replay([before]), replay([this.#hot.state()])];
		return Y.equalSnapshots(Y.snapshot(one), Y.snapshot(other)) && textOf(one) === textOf(other);
	}

	/** The visible text goes on in a new epoch; nothing else does, and who was offline comes too late. */
	async #beginAnew(): Promise<void> {
		await this.#commit();
		const old = this.#writers.map(({ doc, toServer }) => ({ id: doc.clientID, toServer }));
		this.#judgeWitnesses();
		this.#earlier = null;
		const { documentId } = this.#place;
		await this.#begin(documentId, ++this.#epoch, 'Opnieuw');
		const stale = {
			...this.#row(this.#forger, Uint8Array.of(0, 0), undefined),
			epoch: this.#epoch - 1
		};
		const taken = await this.#log.append([stale]).then(
			() => true,
			() => false
		);
		if (taken) this.#wrong('an update of an old epoch is taken');
		if (await this.#log.load(documentId, this.#epoch - 1))
			this.#wrong('an old epoch is still there');
		for (const writer of this.#writers) writer.beginAnew();
		await this.#load();
		if (old.some(({ id }) => this.#hot.clockOf(id) > 0 || this.#hot.ownerOf(id) !== null)) {
			this.#wrong('a client id of an old epoch is in the new one');
		}
		for (const writer of this.#writers) writer.connect(this.#hot);
	}

	async #load(): Promise<void> {
		const logged = await this.#log.load(this.#place.documentId, this.#epoch);
		if (!logged) throw new Error('The document is gone');
		this.#hot.destroy();
		this.#hot = new HotDocument(this.#place.documentId, this.#epoch, logged);
		for (const { doc, memberId, online } of this.#writers) {
			if (online && !this.#hot.claim(doc.clientID, memberId))
				this.#wrong('a client id was taken over');
		}
	}

	async #judge(): Promise<void> {
		const { documentId } = this.#place;
		const logged = await this.#log.load(documentId, this.#epoch);
		const replayed = replay(logged?.updates ?? []);
		const hot = replay([this.#hot.state()]);
		if (!Y.equalSnapshots(Y.snapshot(replayed), Y.snapshot(hot))) {
			this.#wrong('the log says otherwise than the document in memory');
		}
		if (replayed.store.pendingStructs ?? replayed.store.pendingDs) this.#wrong('something pends');
		const texts = [replayed, ...this.#writers.map(({ doc }) => doc)].map(textOf);
		if (new Set(texts).size !== 1) this.#wrong(`texts differ: ${texts.join(' | ')}`);
		for (const [clientId, memberId] of logged?.claims ?? []) {
			const writer = this.#writers.find(({ doc }) => doc.clientID === clientId);
			if ((writer?.memberId ?? this.#forger) !== memberId)
				this.#wrong('a client id is of another than who wrote');
		}
		this.#judgeWitnesses();
	}

	#judgeWitnesses(): void {
		const state = replay([this.#hot.state()]);
		for (const { witnessed } of this.#writers) {
			const lost = missingFrom(state, witnessed).length;
			if (lost > 0) this.#wrong(`${lost} updates that somebody saw or was told are gone`);
		}
	}

	#wrong(what: string): void {
		this.#outcome.wrongs.push(what);
	}
}

function replay(updates: readonly Uint8Array[]): Y.Doc {
	// A name of its own costs more than all the rest.
	const doc = new Y.Doc({ guid: '' });
	doc.transact(() => {
		for (const update of updates) Y.applyUpdate(doc, update);
	});
	return doc;
}

function textOf(doc: Y.Doc): string {
	return doc.getXmlFragment(proseRoot).toJSON();
}

function sameText(one: Uint8Array, other: Uint8Array): boolean {
	return textOf(replay([one])) === textOf(replay([other]));
}
