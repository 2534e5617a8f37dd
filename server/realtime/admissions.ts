import type { Admission, Doorkeeper, Session } from '#application/ports.ts';
import type { DocumentId } from '#shared/ids.ts';
import { closeCode, type CloseCode } from '#shared/wire.ts';
import type { Changes } from './changes.ts';
import type { Engine } from './engine.ts';
import { FairQueue } from './fairQueue.ts';
import type { Logger } from './logger.ts';
import type { OpenDocument } from './openDocument.ts';
import type { Quotas } from './quotas.ts';

export interface Named {
	documentId: DocumentId;
	epoch: number;
}

export type Answer =
	| { ok: true; admission: Extract<Admission, { ok: true }>; document: OpenDocument }
	/** `now`: the present epoch, with the code of an old one; `restored`: a backup was put back. */
	| { ok: false; code: CloseCode; now?: { epoch: number; restored?: true } };

export interface AdmissionsParts {
	door: Doorkeeper;
	engine: Engine;
	changes: Changes;
	quotas: Quotas;
	logger: Logger;
}

/** How many are judged, and their documents loaded, at once. */
const atOnce = 4;

/** Judges who may open what, a few at a time and by turns of the members that ask. */
export class Admissions {
	readonly #parts: AdmissionsParts;
	readonly #queue = new FairQueue(atOnce);

	constructor(parts: AdmissionsParts) {
		this.#parts = parts;
	}

	/** How many wait for their turn. */
	get waiting(): number {
		return this.#queue.length;
	}

	/**
	 * Judges, loads, and acts upon the answer in the turn in which it was still true. Does nothing
	 * for who no longer `waits` when its turn comes, and looks nothing up for who asks too often for
	 * what is not there.
	 */
	seek(
		session: Session,
		named: Named,
		waits: () => boolean,
		act: (answer: Answer) => void
	): Promise<void> {
		const { changes, quotas } = this.#parts;
		const { memberId } = session;
		return this.#queue.run(memberId, async () => {
			if (!waits()) return;
			if (!quotas.maySeek(memberId)) return act({ ok: false, code: closeCode.tooFast });
			try {
				await changes.steady(
					() => this.#ask(session, named),
					(answer) => {
						if (!answer.ok && answer.code === closeCode.notHere) quotas.missed(memberId);
						act(answer);
					}
				);
			} catch (error) {
				this.failed(error);
				act({ ok: false, code: closeCode.tryLater });
			}
		});
	}

	/** Nobody is there any more for this answer: its document may rest. */
	unused(answer: Answer): void {
		if (answer.ok) this.#parts.engine.rest(answer.document);
	}

	failed(error: unknown): void {
		const reason = error instanceof Error ? error.message : 'unknown';
		this.#parts.logger.error({ reason }, 'admission failed');
	}

	async #ask(session: Session, { documentId, epoch }: Named): Promise<Answer> {
		const { door, engine } = this.#parts;
		const admission = await door.admit(session, documentId, epoch);
		if (!admission.ok) return refusalOf(admission);
		const document = await engine.open(documentId, epoch);
		if (!document) return { ok: false, code: closeCode.notHere };
		if (document.isTired(session.memberId)) return { ok: false, code: closeCode.tooFast };
		return { ok: true, admission, document };
	}
}

function refusalOf(admission: Extract<Admission, { ok: false }>): Answer {
	const code = closeCode[admission.why];
	const { epoch, restored = false } = admission;
	if (epoch === undefined) return { ok: false, code };
	return { ok: false, code, now: restored ? { epoch, restored } : { epoch } };
}
