import { answerWith, wrongMethod } from '$lib/api/answer.server.ts';
import { isId } from '$lib/shared/ids.ts';
import { badField } from '$lib/shared/refusals.ts';

export const GET = answerWith(async ({ application, session, event }) => {
	const id = event.params['id'] ?? '';
	const version = event.url.searchParams.get('version');
	if (!isId(id)) return badField('id', { code: 'id' });
	if (version !== null && !/^[1-9]\d{0,3}$/.test(version))
		return badField('version', { code: 'number' });
	return application.minutes(session, id, version === null ? null : Number(version));
});
export const fallback = wrongMethod;
