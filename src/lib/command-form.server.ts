import { fail, type Action } from '@sveltejs/kit';
import { fieldMessages } from '$lib/api/problem.server.ts';
import { refusalStatus } from '$lib/shared/refusals.ts';
import { refusalText, t } from '$lib/text/text.ts';

/**
 * The form action of every page that gives commands: the same door as the API. A form has a field
 * `kind` and the command's fields: `due.on` and `audience.0.level` are nested, `agencyIds[]` a list,
 * `mandatory:boolean` true or false, `seen:number` a number as people write it, `waitingFor:null`
 * nothing, `items:empty` a list of nothing. A field left empty is left out.
 * @returns `{ kind, result }`, or a failure with `kind`, `refusal`, `message`, `errors` and `values`
 */
export const commandAction: Action = paced(async ({ request, locals }) => {
	if (!locals.session) return fail(401, { message: refusalText('notAllowed') });
	const form = await formOf(request);
	if (!form) return fail(400, { message: refusalText('badInput') });
	const given = form.get('kind');
	const kind = typeof given === 'string' ? given : '';
	const performed = await locals.application.perform(locals.session, commandFrom(form));
	if (performed.ok) return { kind, result: performed.result };
	return fail(refusalStatus[performed.refusal], {
		kind,
		refusal: performed.refusal,
		message: refusalText(performed.refusal),
		errors: fieldMessages(performed),
		values: valuesOf(form)
	});
});

/** An action for who is signed in and commands no more at once than over the API: one pace for both. */
export function paced(action: Action): Action {
	return async (event) => {
		const { application, session } = event.locals;
		const wait = session ? await application.pace(session, 'command') : 0;
		if (wait === 0) return action(event);
		event.setHeaders({ 'retry-after': String(wait) });
		return fail(429, { message: t.errors.tooMany });
	};
}

/** A form with more than this is none of ours. */
const mostFields = 300;
const longestName = 100;

/** What a form holds; null for a body that is no form, or one that no page of ours sends. */
export async function formOf(request: Request): Promise<FormData | null> {
	const form = await request.formData().catch(() => null);
	const names = form ? [...form.keys()] : [];
	const fits = names.length <= mostFields && names.every((name) => name.length <= longestName);
	return fits ? form : null;
}

type Tree = { [name: string]: unknown };

function commandFrom(form: FormData): Tree {
	const command: Tree = {};
	for (const [name, value] of form) {
		if (typeof value !== 'string' || value === '') continue;
		if (name.endsWith('[]')) append(command, name.slice(0, -2), value);
		else if (name.endsWith(':boolean')) place(command, name.slice(0, -8), value === 'true');
		else if (name.endsWith(':number')) place(command, name.slice(0, -7), numberFrom(value));
		else if (name.endsWith(':empty')) place(command, name.slice(0, -6), []);
		else if (name.endsWith(':null')) place(command, name.slice(0, -5), null);
		else place(command, name, value);
	}
	return listed(command) as Tree;
}

/** `1.250,50` as a number; what is none stays text, so that the field is told. */
function numberFrom(text: string): number | string {
	const plain = text
		.trim()
		.replaceAll(/\.(?=\d{3}(\D|$))/g, '')
		.replace(',', '.');
	return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : text;
}

/** Trees whose names count from 0 become lists. */
function listed(value: unknown): unknown {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
	const entries = Object.entries(value).map(([name, part]) => [name, listed(part)] as const);
	const counts = entries.length > 0 && entries.every(([name], at) => name === String(at));
	return counts ? entries.map(([, part]) => part) : Object.fromEntries(entries);
}

/** Parts of a path that would reach into the object itself are names like any other elsewhere. */
const reserved = ['__proto__', 'constructor', 'prototype'];

function place(tree: Tree, path: string, value: unknown): void {
	const parts = path.split('.');
	const last = parts.pop();
	if (last === undefined || [...parts, last].some((part) => reserved.includes(part))) return;
	let at = tree;
	for (const part of parts) {
		const next = at[part];
		if (next === undefined) at = at[part] = {} as Tree;
		else if (typeof next === 'object' && next !== null) at = next as Tree;
		else return;
	}
	at[last] = value;
}

function append(tree: Tree, path: string, value: string): void {
	const list = tree[path];
	if (Array.isArray(list)) list.push(value);
	else place(tree, path, [value]);
}

const secret = ['bsn', 'old', 'new', 'password', 'repeat'];

/** What was filled in, so that nothing is lost; never a secret. */
function valuesOf(form: FormData): Record<string, string> {
	const entries = [...form].filter(
		(entry): entry is [string, string] =>
			typeof entry[1] === 'string' && ![...reserved, ...secret].includes(entry[0])
	);
	return Object.fromEntries(entries);
}
