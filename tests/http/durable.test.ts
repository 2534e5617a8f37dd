import { expect, test, onTestFinished } from 'vitest';
import { Client } from '../kit/client.ts';
import { startServer } from '../kit/server.ts';
import { knock, sitDown, untilHolds, write } from '../kit/wire.ts';

test('D80 what anyone saw survives SIGKILL: words, tasks and who is signed in', async () => {
	const server = await startServer();
	onTestFinished(() => server.dispose());
	const police = await Client.signIn(server.url, 'politie');
	const probation = await Client.signIn(server.url, 'reclassering');
	const { id: caseId, documents } = await police.board('2026-0001');
	const picture = documents.find(({ kind }) => kind === 'picture');
	if (!picture) throw new Error('no picture');
	const mine = await sitDown(police, picture.id);
	const theirs = await sitDown(probation, picture.id);
	const words = Array.from({ length: 20 }, (_, n) => `gezien-${n}`);
	for (const word of words) {
		write(mine.doc, word);
		await untilHolds(theirs.doc, word);
	}
	const { goalId } = await (
		await Client.signIn(server.url, 'voorzitter')
	).perform({ kind: 'addGoal', caseId, title: 'Blijft na een harde stop' });
	mine.provider.disconnect();
	theirs.provider.disconnect();
	await server.killAndRestart();
	const after = await police.board('2026-0001');
	const text = after.documents.find(({ id }) => id === picture.id)?.text ?? '';
	for (const word of words) expect(text).toContain(word);
	expect(after.goals.map(({ id }) => id)).toContain(goalId);
	mine.leave();
	theirs.leave();
}, 90_000);

test('D81 a right that ends closes the channel before the command is answered', async () => {
	const server = await startServer();
	onTestFinished(() => server.dispose());
	const chair = await Client.signIn(server.url, 'voorzitter');
	const probation = await Client.signIn(server.url, 'reclassering');
	const { documents, id: caseId } = await probation.board('2026-0001');
	const picture = documents.find(({ kind }) => kind === 'picture');
	if (!picture) throw new Error('no picture');
	const desk = await sitDown(probation, picture.id);
	const { member } = await probation.me();
	await chair.perform({ kind: 'endInvolvement', caseId, memberId: member.id });
	expect(await desk.closed).toBe(4404);
	expect((await knock(probation, picture.id)).code).toBe(4404);
	expect((await probation.get(`/api/v1/cases/${caseId}`)).status).toBe(404);
	desk.leave();
}, 60_000);
