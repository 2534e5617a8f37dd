import * as Y from 'yjs';
import { limits, proseRoot } from '#shared/wire.ts';
import type { MemberId } from '#shared/ids.ts';
import { isMark, isNodeName } from './grammar.ts';

/*
 * What an update may hold, judged on its bytes before anything is applied. What only shows once it
 * is applied (parents, keys, depth) is judged in `inspection.ts`.
 */

/**
 * Why an update is not taken. `gap`: it rests on earlier updates of its own client that are not here
 * yet, which an honest client sends in its step 2; every other fault is final.
 */
export type Fault =
	| 'malformed'
	| 'tooLarge'
	| 'gap'
	| 'unknownDependency'
	| 'foreignClient'
	| 'secondClient'
	| 'root'
	| 'content';

export type Decoded = ReturnType<typeof Y.decodeUpdate>;

/** What the document already knows. */
export interface Known {
	/** First clock that is not here yet of this client id; 0 for one never seen. */
	clockOf(clientId: number): number;
	/** The member who writes under this client id, null when nobody is known to. */
	ownerOf(clientId: number): MemberId | null;
	/** True when every struct of this range is here and deleted. */
	isDeleted(clientId: number, clock: number, length: number): boolean;
}

/** Who sends: the member, and the client id its connection is bound to. */
export interface Sender {
	memberId: MemberId;
	clientId: number | null;
}

/** `clientId`: whose structs are new, null when there are none. `news`: whether anything is. */
export type Verdict =
	{ ok: true; clientId: number | null; news: boolean } | { ok: false; fault: Fault };

const largestClientId = 2 ** 32 - 1;
const largestClock = 2 ** 31 - 1;

/** Decodes an update once; null for bytes that are none. */
export function decode(update: Uint8Array): Decoded | null {
	try {
		return Y.decodeUpdate(update);
	} catch {
		return null;
	}
}

/**
 * False for deletions that are not ascending and disjoint, as every encoder of Yjs writes them: what
 * names the same structs again and again would cost their number each time.
 */
export function hasOrderedDeletes({ ds }: Decoded): boolean {
	for (const ranges of ds.clients.values()) {
		let reached = 0;
		for (const { clock, len } of ranges) {
			if (!Number.isSafeInteger(clock + len) || len < 1 || clock < reached) return false;
			reached = clock + len;
		}
	}
	return true;
}

/** True when applying would change anything. Its deletions are ordered. */
export function bringsNews(update: Decoded, known: Known): boolean {
	for (const { id, length } of update.structs) {
		if (id.clock + length > known.clockOf(id.client)) return true;
	}
	for (const [client, ranges] of update.ds.clients) {
		if (ranges.some(({ clock, len }) => !known.isDeleted(client, clock, len))) return true;
	}
	return false;
}

/** Judges a decoded update against what the document knows. */
export function judgeUpdate(update: Decoded, known: Known, sender: Sender): Verdict {
	if (!hasOrderedDeletes(update)) return refuse('malformed');
	const reach = new Map<number, number>();
	let clientId = sender.clientId;
	let writes = false;
	let previous: number | null = null;
	for (const struct of update.structs) {
		const { client } = struct.id;
		const starts = client !== previous;
		previous = client;
		const shape = shapeFault(struct, starts && reach.has(client), reach.get(client));
		if (shape) return refuse(shape);
		const here = known.clockOf(client);
		const end = struct.id.clock + struct.length;
		if (end > here) {
			const fault = ownerFault(client, here, known, { ...sender, clientId });
			if (fault) return refuse(fault);
			if (starts && struct.id.clock > here) return refuse('gap');
			clientId = client;
			writes = true;
			const inner = structFault(struct, known, client);
			if (inner) return refuse(inner);
		}
		reach.set(client, end);
	}
	const fault = deleteFault(update, known, { ...sender, clientId }, reach);
	if (fault) return refuse(fault);
	return {
		ok: true,
		clientId: writes ? clientId : null,
		news: writes || bringsNews(update, known)
	};
}

function refuse(fault: Fault): Verdict {
	return { ok: false, fault };
}

type Struct = Decoded['structs'][number];

function shapeFault(struct: Struct, repeated: boolean, reached?: number): Fault | null {
	const { client, clock } = struct.id;
	if (struct instanceof Y.Skip || repeated) return 'malformed';
	if (!Number.isSafeInteger(client) || client < 0 || client > largestClientId) return 'malformed';
	if (!Number.isSafeInteger(struct.length) || struct.length < 1) return 'malformed';
	if (!Number.isSafeInteger(clock) || clock + struct.length > largestClock) return 'malformed';
	return reached !== undefined && clock !== reached ? 'malformed' : null;
}

function ownerFault(client: number, here: number, known: Known, sender: Sender): Fault | null {
	const owner = known.ownerOf(client);
	if (owner !== null && owner !== sender.memberId) return 'foreignClient';
	if (owner === null && here > 0) return 'foreignClient';
	return sender.clientId !== null && sender.clientId !== client ? 'secondClient' : null;
}

/** A struct that is new: its dependencies are here, and its content is prose. */
function structFault(struct: Struct, known: Known, client: number): Fault | null {
	if (!(struct instanceof Y.Item)) return null;
	const parent: unknown = struct.parent;
	if (typeof parent === 'string' && (parent !== proseRoot || struct.parentSub !== null)) {
		return 'root';
	}
	for (const id of [struct.origin, struct.rightOrigin, parent]) {
		if (!(id instanceof Y.ID)) continue;
		if (id.client === client ? id.clock >= struct.id.clock : id.clock >= known.clockOf(id.client)) {
			return 'unknownDependency';
		}
	}
	return isProse(struct.content) ? null : 'content';
}

function isProse(content: Y.Item['content']): boolean {
	if (content instanceof Y.ContentString || content instanceof Y.ContentDeleted) return true;
	if (content instanceof Y.ContentFormat) return isMark(content.key, content.value);
	if (content instanceof Y.ContentType) {
		const type: unknown = content.type;
		if (type instanceof Y.XmlElement) return isNodeName(type.nodeName);
		return type instanceof Y.XmlText;
	}
	// Values of an attribute, earlier ones before it: whose shows only after it is applied.
	return content instanceof Y.ContentAny && content.arr.every(isScalar);
}

function isScalar(value: unknown): boolean {
	if (typeof value === 'string') return value.length <= limits.linkLength;
	return value === null || value === undefined || ['number', 'boolean'].includes(typeof value);
}

/** An update carries every old deletion too, so only what reaches beyond the known is a fault. */
function deleteFault(
	update: Decoded,
	known: Known,
	sender: Sender,
	reach: ReadonlyMap<number, number>
): Fault | null {
	for (const [client, ranges] of update.ds.clients) {
		const end = Math.max(known.clockOf(client), reach.get(client) ?? 0);
		for (const { clock, len } of ranges) {
			if (clock + len <= end) continue;
			return ownerFault(client, known.clockOf(client), known, sender) ? 'unknownDependency' : 'gap';
		}
	}
	return null;
}
