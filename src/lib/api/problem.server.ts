import { refusalStatus, type Refusal, type RefusalWord } from '$lib/shared/refusals.ts';
import type { ProblemView } from '$lib/shared/view-region.ts';
import { problemText, refusalText, t } from '$lib/text/text.ts';

type Status = keyof typeof t.statuses;

/** An error of the API without a word of its own, or with one. */
export function problem(status: Status, refusal?: RefusalWord): Response {
	const title = refusal ? refusalText(refusal) : t.statuses[status];
	return answer({ status, title, ...(refusal ? { refusal } : {}) });
}

/** A refusal as the API answers it; the same byte for byte for what is missing and not yours. */
export function refused({ refusal, errors }: Refusal): Response {
	const status = refusalStatus[refusal];
	const body: ProblemView = { status, title: refusalText(refusal), refusal };
	if (errors) body.errors = fieldMessages({ ok: false, refusal, errors });
	return answer(body);
}

/** Each field that is wrong, with a sentence about it. */
export function fieldMessages({ errors = [] }: Refusal): { field: string; message: string }[] {
	return errors.map(({ field, problem: wrong }) => ({ field, message: problemText(wrong) }));
}

/** Asked too much at once. */
export function tooMany(seconds: number): Response {
	const response = problem(429);
	response.headers.set('Retry-After', String(seconds));
	return response;
}

function answer(body: ProblemView): Response {
	return new Response(JSON.stringify(body), {
		status: body.status,
		headers: { 'Content-Type': 'application/problem+json' }
	});
}
