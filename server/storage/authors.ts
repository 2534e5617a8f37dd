import * as Y from 'yjs';
import type { Authored } from '#application/ports.ts';
import type { MemberId } from '#shared/ids.ts';
import type { Instant } from '#shared/time.ts';

/** Ranges that follow each other within this time are one. */
const togetherMs = 10 * 60_000;

/** Who wrote what in these updates of a log, in order of appearance; neighbours are one range. */
export function authorsOf(
	rows: readonly { update: Uint8Array; memberId: MemberId; at: Instant }[]
): Authored[] {
	const found: Authored[] = [];
	const last = new Map<string, Authored>();
	for (const { update, memberId, at } of rows) {
		for (const range of rangesIn(update)) {
			const key = `${memberId} ${range.deed} ${range.clientId}`;
			const known = last.get(key);
			if (known && follows(known, range) && at - known.at <= togetherMs) {
				known.length += range.length;
				known.at = at;
			} else {
				const fresh = { ...range, memberId, at };
				last.set(key, fresh);
				found.push(fresh);
			}
		}
	}
	return found;
}

type Range = Pick<Authored, 'deed' | 'clientId' | 'clock' | 'length'>;

function follows(one: Range, next: Range): boolean {
	return one.clock + one.length === next.clock;
}

function rangesIn(update: Uint8Array): Range[] {
	const { structs, ds } = Y.decodeUpdate(update);
	const added = structs.map(({ id, length }): Range => {
		return { deed: 'added', clientId: id.client, clock: id.clock, length };
	});
	const deleted = [...ds.clients].flatMap(([clientId, ranges]) =>
		ranges.map(({ clock, len }): Range => ({ deed: 'deleted', clientId, clock, length: len }))
	);
	return [...added, ...deleted];
}
