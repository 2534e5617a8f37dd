import { limits, proseRoot } from '#shared/wire.ts';

interface StructId {
	client: number;
	clock: number;
}

/** A relative position of Yjs, as its JSON has it. One of `type`, `tname` and `item` is there. */
export interface Position {
	/** The node in which it lies. */
	type: StructId | null;
	/** The root in which it lies. */
	tname: typeof proseRoot | null;
	/** The character beside it. */
	item: StructId | null;
	/** To which side it belongs. */
	assoc: number;
}

/** Where somebody writes, and to where the selection reaches. */
export interface Caret {
	anchor: Position;
	head: Position;
}

const largestClientId = 2 ** 32 - 1;
const largestClock = 2 ** 31 - 1;

/**
 * What an awareness state says of a caret, made anew: the editors of the others look up what it
 * names unchecked, so nothing is passed on as it came. Null when there is none.
 * @throws RangeError for what no editor writes
 */
export function caretIn(state: object): Caret | null {
	const cursor: unknown = Reflect.get(state, 'cursor');
	if (cursor === null || cursor === undefined) return null;
	const { anchor, head } = fieldsOf(cursor, ['anchor', 'head']);
	if (anchor === undefined || head === undefined) throw new RangeError('caret');
	return { anchor: positionIn(anchor), head: positionIn(head) };
}

/** @throws for what is no JSON, and for what is longer than presence may be */
export function stateIn(json: Uint8Array): unknown {
	if (json.length > limits.cursorBytes) throw new RangeError('presence');
	return JSON.parse(Buffer.from(json).toString('utf8'));
}

function positionIn(value: unknown): Position {
	const fields = fieldsOf(value, ['type', 'tname', 'item', 'assoc']);
	const type = idIn(fields.type);
	const item = idIn(fields.item);
	const tname = fields.tname ?? null;
	const assoc = fields.assoc ?? 0;
	if (tname !== null && tname !== proseRoot) throw new RangeError('root');
	if (assoc !== 0 && assoc !== -1 && assoc !== 1) throw new RangeError('side');
	if (!type && !item && !tname) throw new RangeError('position');
	return { type, tname, item, assoc };
}

function idIn(value: unknown): StructId | null {
	if (value === null || value === undefined) return null;
	const { client, clock } = fieldsOf(value, ['client', 'clock']);
	return { client: countIn(client, largestClientId), clock: countIn(clock, largestClock) };
}

function countIn(value: unknown, largest: number): number {
	if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw new RangeError('count');
	if (value < 0 || value > largest) throw new RangeError('count');
	return value;
}

/** Its fields, none of which has another name. */
function fieldsOf<Name extends string>(
	value: unknown,
	names: Name[]
): Partial<Record<Name, unknown>> {
	if (typeof value !== 'object' || value === null) throw new RangeError('fields');
	const known: ReadonlySet<string> = new Set(names);
	if (!Object.keys(value).every((name) => known.has(name))) throw new RangeError('fields');
	return value;
}
