import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import type { Judge, Session } from '#application/ports.ts';
import { isId, type CaseId } from '#shared/ids.ts';
import { closeCode, documentsPath, wordsCode } from '#shared/wire.ts';
import type { Admissions, Answer, Named } from './admissions.ts';
import { Channel, type EndCode, type Line } from './channel.ts';
import type { Engine } from './engine.ts';
import { alone, Frame } from './frame.ts';
import { keepAliveFrame, updateFrame } from './frames.ts';
import type { Meter } from './meter.ts';
import { Outlet, type OutletParts } from './outlet.ts';
import type { Identity } from './presence.ts';
import type { Quotas } from './quotas.ts';
import type { Reception } from './reception.ts';

export interface DocumentsParts {
	admissions: Admissions;
	engine: Engine;
	reception: Reception;
	quotas: Quotas;
	meter: Meter;
	outlets: OutletParts;
	identify: (member: MemberOf) => Identity;
}

type MemberOf = Extract<Answer, { ok: true }>['admission']['member'];
/** Finishes the handshake. */
export type Accept = (then: (ws: WebSocket, socket: Duplex) => void) => void;

const keepAlive = new Frame(keepAliveFrame);

/** A socket with one document, as an unmodified y-websocket provider opens it. */
class DocumentLine implements Line {
	readonly outlet: Outlet;

	constructor(outlet: Outlet) {
		this.outlet = outlet;
	}

	get waiting(): number {
		return this.outlet.waiting;
	}

	send(channel: Channel, frame: Frame): void {
		this.outlet.put(frame.on(alone), channel);
	}

	/** Gives the sender its own bytes back. */
	acknowledge(channel: Channel, _n: number, echoes: Uint8Array[]): void {
		for (const update of echoes) this.send(channel, new Frame(updateFrame(update)));
	}

	makeRoom(bytes: number): void {
		this.outlet.makeRoom(bytes);
	}

	whenDrained(act: () => void): void {
		this.outlet.whenDrained(act);
	}

	end(_channel: Channel, code: EndCode, owed: boolean): void {
		if (owed) this.outlet.flush();
		this.outlet.close(code);
	}
}

/** The sockets of documents: one for each document. And what ends channels on either kind. */
export class Documents {
	readonly #parts: DocumentsParts;
	readonly #lines = new Set<DocumentLine>();

	constructor(parts: DocumentsParts) {
		this.#parts = parts;
	}

	/**
	 * Admits before the handshake is finished, so that nothing a stranger sends is ever kept. After
	 * admission everything happens in one turn.
	 */
	async open(session: Session, url: string | undefined, accept: Accept): Promise<void> {
		const named = readPath(url);
		if (!named) return accept((ws) => ws.close(closeCode.notHere));
		await this.#parts.admissions.seek(
			session,
			named,
			() => true,
			(answer) =>
				accept((ws, socket) => {
					if (answer.ok) this.#admit(session, answer, ws, socket);
					else ws.close(answer.code);
				})
		);
	}

	/** Closes and changes what the judge no longer allows, in this very turn. */
	judge(caseId: CaseId, judge: Judge): void {
		for (const [document, channel] of this.#parts.engine.channels(caseId)) {
			const access = judge(channel.memberId, channel.documentId, document.hot.epoch);
			if (access === null) this.#parts.reception.end(document, channel, closeCode.notHere);
			else if (access === 'oldEpoch')
				this.#parts.reception.end(document, channel, closeCode.oldEpoch);
			else if (document.allows(access) !== channel.access) {
				channel.access = document.allows(access);
				if (channel.access === 'read') document.audience.hide(channel);
			}
		}
	}

	/** Ends every channel for which this holds. */
	end(code: EndCode, holds: (channel: Channel) => boolean = () => true): void {
		for (const [document, channel] of this.#parts.engine.channels()) {
			if (holds(channel)) this.#parts.reception.end(document, channel, code);
		}
	}

	keepAlive(): void {
		for (const { outlet } of this.#lines) {
			outlet.put(keepAlive.on(alone), null);
			outlet.probe();
		}
	}

	#admit(
		session: Session,
		{ admission, document }: Extract<Answer, { ok: true }>,
		ws: WebSocket,
		socket: Duplex
	): void {
		const { quotas, reception, meter, outlets, identify } = this.#parts;
		const { member, access, caseId, textOnly = false } = admission;
		const quota = quotas.enter(member.id);
		const pace = quota?.openChannel();
		if (!quota || !pace) {
			quota?.leave();
			return ws.close(closeCode.tooFast);
		}
		const line = new DocumentLine(new Outlet(ws, socket, outlets));
		const { documentId } = document.hot;
		const identity = identify(member);
		const who = { session, memberId: member.id, access, identity, textOnly };
		const opened = { ...who, documentId, caseId };
		const channel = new Channel(opened, line);
		this.#lines.add(line);
		meter.documentSockets++;
		ws.on('message', (data, isBinary) => {
			line.outlet.alive = true;
			if (!isBinary) reception.end(document, channel, wordsCode);
			else if (data instanceof Uint8Array) reception.take({ channel, document, pace }, data, quota);
		});
		ws.on('close', () => {
			meter.documentSockets--;
			this.#lines.delete(line);
			quota.closeChannel();
			quota.leave();
			channel.over = channel.barred = true;
			reception.leave(document, channel);
		});
		document.join(channel);
	}
}

/** The document and epoch that a path names; null for what is no such path. */
function readPath(url: string | undefined): Named | null {
	const path = (url ?? '').split('?', 1)[0] ?? '';
	const [documentId, epoch, ...rest] = path.slice(documentsPath.length + 1).split('.');
	if (documentId === undefined || epoch === undefined || rest.length > 0) return null;
	if (!isId(documentId) || !/^(?:0|[1-9]\d{0,8})$/.test(epoch)) return null;
	return { documentId, epoch: Number(epoch) };
}
