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
	| 'content'
	| 'tooCostly';

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
	/**
	 * Null: it writes under that one client id alone. Else its member's other ones serve too, and so
	 * many that are nobody's: what was typed before a connection was given its own.
	 */
	spare?: number | null;
}

/** `writers`: under which client ids anything is new. `news`: whether anything is at all. */
export type Verdict = { ok: true; writers: number[]; news: boolean } | { ok: false; fault: Fault };

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
	const writers: number[] = [];
	const brings = typeof sender.spare === 'number' ? endsOf(update) : none;
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
			if (!writers.includes(client)) {
				const fault = ownerFault(client, here, known, sender, writers);
				if (fault) return refuse(fault);
				writers.push(client);
			}
			if (starts && struct.id.clock > here) return refuse('gap');
			const inner = structFault(struct, known, client, brings);
			if (inner) return refuse(inner);
		}
		reach.set(client, end);
	}
	const fault = deleteFault(update, known, sender, writers, reach);
	if (fault) return refuse(fault);
	return { ok: true, writers, news: writers.length > 0 || bringsNews(update, known) };
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

/** `writers`: under which client ids the same update writes already. */
function ownerFault(
	client: number,
	here: number,
	known: Known,
	sender: Sender,
	writers: readonly number[]
): Fault | null {
	const owner = known.ownerOf(client);
	if (owner !== null && owner !== sender.memberId) return 'foreignClient';
	if (owner === null && here > 0) return 'foreignClient';
	const { clientId, spare = null } = sender;
	if (spare === null) return (clientId ?? writers[0] ?? client) === client ? null : 'secondClient';
	if (client === clientId || owner !== null) return null;
	const brought = writers.filter((one) => known.ownerOf(one) === null).length;
	return brought < spare ? null : 'secondClient';
}

const none: ReadonlyMap<number, number> = new Map();

/** How far each client reaches in an update whose writers may rest on each other, in any order. */
function endsOf({ structs }: Decoded): ReadonlyMap<number, number> {
	return new Map(structs.map(({ id, length }) => [id.client, id.clock + length]));
}

/** A struct that is new: its dependencies are here, and its content is prose. */
function structFault(
	struct: Struct,
	known: Known,
	client: number,
	brings: ReadonlyMap<number, number>
): Fault | null {
	if (!(struct instanceof Y.Item)) return null;
	const parent: unknown = struct.parent;
	if (typeof parent === 'string' && (parent !== proseRoot || struct.parentSub !== null)) {
		return 'root';
	}
	for (const id of [struct.origin, struct.rightOrigin, parent]) {
		if (!(id instanceof Y.ID)) continue;
		const here = Math.max(known.clockOf(id.client), brings.get(id.client) ?? 0);
		if (id.clock >= (id.client === client ? struct.id.clock : here)) {
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
	writers: readonly number[],
	reach: ReadonlyMap<number, number>
): Fault | null {
	for (const [client, ranges] of update.ds.clients) {
		const end = Math.max(known.clockOf(client), reach.get(client) ?? 0);
		for (const { clock, len } of ranges) {
			if (clock + len <= end) continue;
			const fault = ownerFault(client, known.clockOf(client), known, sender, writers);
			return fault ? 'unknownDependency' : 'gap';
		}
	}
	return null;
}
