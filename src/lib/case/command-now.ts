import { lookAgain } from '$lib/live/looking.ts';
import type { CommandKind } from '$lib/shared/commands.ts';
import { refusalStatus, type RefusalWord } from '$lib/shared/refusals.ts';
import { refusalText, t } from '$lib/text/text.ts';

/** What a command that no form gives came to. */
export type Given =
	| { ok: true; result: Readonly<Record<string, unknown>> }
	| { ok: false; refusal: RefusalWord | null; message: string };

/**
 * Gives a command that asks nothing: by dragging, or from a message that outlives its page. The same
 * door as the API; the page then shows the facts as they are.
 */
export async function giveNow(
	kind: CommandKind,
	fields: Readonly<Record<string, unknown>>
): Promise<Given> {
	const body = JSON.stringify({ kind, id: crypto.randomUUID(), ...fields });
	const answer = await fetch('/api/v1/commands', {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body
	}).catch(() => null);
	if (!answer) return { ok: false, refusal: null, message: t.connection.notSent };
	const refusal = answer.ok ? null : await refusalIn(answer);
	const done = answer.ok ? ((await answer.json()) as { result: Record<string, unknown> }) : null;
	await lookAgain();
	if (done) return { ok: true, result: done.result };
	return { ok: false, refusal, message: refusal ? refusalText(refusal) : t.errors.fault };
}

async function refusalIn(answer: Response): Promise<RefusalWord | null> {
	const problem: unknown = await answer.json().catch(() => null);
	if (typeof problem !== 'object' || problem === null || !('refusal' in problem)) return null;
	const word = problem.refusal;
	return typeof word === 'string' && isWord(word) ? word : null;
}

function isWord(text: string): text is RefusalWord {
	return Object.hasOwn(refusalStatus, text);
}
