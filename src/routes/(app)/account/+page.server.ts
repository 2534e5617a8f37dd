import { fail, type ActionFailure } from '@sveltejs/kit';
import { fieldMessages } from '$lib/api/problem.server.ts';
import { formOf, paced } from '$lib/command-form.server.ts';
import { refusalStatus, type Refusal } from '$lib/shared/refusals.ts';
import { refusalText, t } from '$lib/text/text.ts';
import { signedIn } from '../signed-in.ts';
import type { Actions, PageServerLoad } from './$types';

/** One's own account, and the phones one may keep for others. */
export const load: PageServerLoad = async (event) => ({
	account: await event.locals.application.account(signedIn(event))
});

export const actions: Actions = {
	phone: paced(async ({ request, locals }) => {
		if (!locals.session) return fail(401, { message: refusalText('notAllowed') });
		const form = await formOf(request);
		const memberId = textOf(form, 'memberId');
		// An empty number is a number taken away, so it is not left out.
		const command = { kind: 'setPhone', memberId, phone: textOf(form, 'phone') };
		const performed = await locals.application.perform(locals.session, command);
		return performed.ok ? { done: 'phone' } : failure(told(performed));
	}),
	password: paced(async ({ request, locals }) => {
		if (!locals.session) return fail(401, { message: refusalText('notAllowed') });
		const form = await formOf(request);
		const [old, next] = [textOf(form, 'old'), textOf(form, 'new')];
		if (form?.has('repeat') && textOf(form, 'repeat') !== next) return failure(differs());
		const command = { kind: 'changePassword', ...(old ? { old } : {}), new: next };
		const performed = await locals.application.perform(locals.session, command);
		if (performed.ok) return { done: 'password' };
		if (performed.refusal === 'busy') return fail(429, { message: t.account.tooMany });
		return failure(told(performed));
	})
};

interface Told {
	refusal: Refusal['refusal'];
	errors: { field: string; message: string }[];
}

/** What was filled in is not sent back: a password never is. */
function failure({ refusal, errors }: Told): ActionFailure<Told & { message: string }> {
	return fail(refusalStatus[refusal], { refusal, message: refusalText(refusal), errors });
}

function differs(): Told {
	const errors = [{ field: 'repeat', message: t.account.newPassword.differs }];
	return { refusal: 'badInput', errors };
}

function told(refused: Refusal): Told {
	return { refusal: refused.refusal, errors: fieldMessages(refused) };
}

function textOf(form: FormData | null, name: string): string {
	const value = form?.get(name);
	return typeof value === 'string' ? value : '';
}
