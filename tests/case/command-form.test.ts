import { expect, test } from 'vitest';
import { commandAction, paced } from '$lib/command-form.server.ts';

/** The command that a form comes to. */
async function commandOf(fields: Record<string, string>): Promise<unknown> {
	const body = new FormData();
	for (const [name, value] of Object.entries(fields)) body.append(name, value);
	let given: unknown;
	const perform = (_: unknown, command: unknown) => {
		given = command;
		return Promise.resolve({ ok: true, result: {} });
	};
	const event = {
		request: new Request('http://localhost/', { method: 'POST', body }),
		locals: { session: {}, application: { perform, pace: () => Promise.resolve(0) } }
	};
	await commandAction(event as unknown as Parameters<typeof commandAction>[0]);
	return given;
}

test('U65 A number in a form is read as people in the Netherlands write it', async () => {
	expect(
		await commandOf({ kind: 'openBridge', 'costPerDay:number': '1.250,50', 'seen:number': '3' })
	).toEqual({ kind: 'openBridge', costPerDay: 1250.5, seen: 3 });
	expect(await commandOf({ 'due.beforeRelease:number': '14' })).toEqual({
		due: { beforeRelease: 14 }
	});
});

test('U65 What is no number stays text, and nothing is nothing', async () => {
	expect(await commandOf({ 'a:number': 'veel', 'b:number': '', 'c:null': 'null' })).toEqual({
		a: 'veel',
		c: null
	});
});

test('S78 who asks too much at once by forms waits as over the API, and is told so in Dutch', async () => {
	const headers: Record<string, string> = {};
	const event = (session: object | null, wait: number) =>
		({
			locals: { session, application: { pace: () => Promise.resolve(wait) } },
			setHeaders: (more: Record<string, string>) => Object.assign(headers, more)
		}) as unknown as Parameters<typeof commandAction>[0];
	const action = paced(() => ({ done: true }));
	expect(await action(event({}, 0))).toEqual({ done: true });
	expect(await action(event(null, 7))).toEqual({ done: true });
	expect(headers).toEqual({});
	const waits = { status: 429, data: { message: expect.stringContaining('opnieuw') as string } };
	expect(await action(event({}, 7))).toMatchObject(waits);
	expect(await commandAction(event({}, 7))).toMatchObject(waits);
	expect(headers).toEqual({ 'retry-after': '7' });
});
