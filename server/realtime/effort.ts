import * as Y from 'yjs';

/*
 * Yjs finds the place of a struct by looking at everything that stands between its two neighbours.
 * For who types that is next to nothing; bytes can be made so that a few of them look at a whole
 * text thousands of times. So each step is counted before it is taken, and there is an end to it.
 */

/** Thrown out of an update that takes more than it may. The document is touched. */
export class TooMuchEffort extends Error {}

/** A document in which steps are counted while an update is applied. */
export class CountingDoc extends Y.Doc {
	/** Steps that the update may still take. */
	effortLeft = Infinity;

	/**
	 * Applies in at most so many steps. @returns the steps it took
	 * @throws TooMuchEffort when it would take more
	 */
	applyWithin(most: number, update: Uint8Array): number {
		this.effortLeft = most;
		try {
			Y.applyUpdate(this, update);
			return most - this.effortLeft;
		} finally {
			this.effortLeft = Infinity;
		}
	}
}

const place: unknown = Reflect.get(Y.Item.prototype, 'integrate');

/** Everything that Yjs integrates passes here; where nothing is being counted it goes on at once. */
Y.Item.prototype.integrate = function (transaction: Y.Transaction, offset: number): void {
	const { doc } = transaction;
	if (doc instanceof CountingDoc && doc.effortLeft !== Infinity) spend(this, doc, offset);
	if (typeof place === 'function') Reflect.apply(place, this, [transaction, offset]);
};

function spend(item: Y.Item, doc: CountingDoc, offset: number): void {
	const { parent, parentSub, right } = item;
	if (!(parent instanceof Y.AbstractType)) return;
	const before = offset > 0 ? knownPart(item, doc, offset) : item.left;
	if (before ? before.right === right : right?.left === null) return;
	let at: Y.Item | null = before ? before.right : parent._start;
	if (!before && parentSub !== null) at = oldestOf(parent._map.get(parentSub) ?? null, doc);
	// Yjs stops at once at what has another left neighbour: then nobody else wrote in the same gap.
	if (!at || !Y.compareIDs(at.origin, before ? before.lastId : item.origin)) return take(doc);
	for (; at !== null && at !== right; at = at.right) take(doc);
}

/** The last letter of a struct that is here already. */
function knownPart({ id }: Y.Item, doc: Y.Doc, offset: number): Y.Item | null {
	const known = Y.getItem(doc.store, Y.createID(id.client, id.clock + offset - 1));
	return known instanceof Y.Item ? known : null;
}

/** The first of all values that an attribute ever had. */
function oldestOf(newest: Y.Item | null, doc: CountingDoc): Y.Item | null {
	let at = newest;
	for (; at?.left; at = at.left) take(doc);
	return at;
}

function take(doc: CountingDoc): void {
	if (--doc.effortLeft < 0) throw new TooMuchEffort();
}
