import type { CaseId } from '#shared/ids.ts';
import type { Keys } from './keys.ts';
import type { Place } from './log-statements.ts';
import { seal, unseal } from './sealing.ts';

/** Seals what a case holds with the key of that case. */
export interface Sealer {
	/** Makes the key of the case when it has none. @throws when its key was destroyed */
	seal(caseId: CaseId, place: string, plain: Uint8Array): Uint8Array;
	/** @throws when it does not open: another place or key, changed, or its key destroyed */
	unseal(caseId: CaseId, place: string, sealed: Uint8Array): Uint8Array;
}

export function sealerOf(keys: Keys): Sealer {
	return {
		seal: (caseId, place, plain) => {
			keys.makeKey(caseId);
			return seal(keys.keyOf(caseId), place, plain);
		},
		unseal: (caseId, place, sealed) => unseal(keys.keyOf(caseId), place, sealed)
	};
}

/** Seals what JSON can say. */
export function sealJson(sealer: Sealer, caseId: CaseId, place: string, value: object): Uint8Array {
	return sealer.seal(caseId, place, Buffer.from(JSON.stringify(value)));
}

/** Opens what `sealJson` sealed. @throws when it does not open */
export function unsealJson<Value extends object>(
	sealer: Sealer,
	caseId: CaseId,
	place: string,
	sealed: Uint8Array
): Value {
	const plain = sealer.unseal(caseId, place, sealed);
	return JSON.parse(Buffer.from(plain).toString()) as Value;
}

/** What a row of a log is sealed as: an update, or the state that `snapshot` tells. */
export function placeOf(
	{ documentId, epoch }: Place,
	seq: number,
	kind: 'update' | 'snapshot' = 'update'
): string {
	return `${kind} ${documentId} ${epoch} ${seq}`;
}
