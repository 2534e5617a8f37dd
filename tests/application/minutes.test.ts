import { createHash } from 'node:crypto';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { DueView } from '#shared/view.ts';
import type { MinutesItemView, MinutesView } from '#shared/view-minutes.ts';
import { proseRoot } from '#shared/wire.ts';
import { canonical } from '#application/canonical.ts';
import { stateFrom } from '#domain/prose.ts';
import { wordsIn } from '../storage/words.ts';
import { worldApplication, type House } from '../kit/house.ts';
import { bytesUnder, temporaryStorage } from '../kit/storage.ts';
import { TODAY, agencyId, memberId, type MemberKey } from '../kit/world.ts';

const minute = 60_000;
const partners = ['chair', 'secretary', 'pol', 'gem', 'wmo'] as const;

/** A real house, in a file, with a conference of two cases that ended; the first was discussed. */
async function ended(disagreed = true, due: DueView = { on: '2026-03-20' }) {
	const storage = temporaryStorage();
	const house = await worldApplication(storage);
	const one = await house.openCase(partners);
	const two = await house.openCase(['chair', 'vt']);
	const conferenceId = await house.planConference([one, two], ['pol', 'gem', 'wmo', 'vt']);
	await house.perform('chair', { kind: 'startConference', conferenceId });
	for (const key of ['pol', 'gem'] as const)
		await house.perform('chair', {
			kind: 'markAttendance',
			conferenceId,
			attendeeId: memberId(key),
			attendance: 'room'
		});
	const facts = await house.storage.facts.conference(conferenceId);
	const [itemId = ''] = facts?.items.map(({ id }) => id) ?? [];
	await house.perform('chair', { kind: 'openItem', conferenceId, itemId, headCount: 3 });
	house.clock.pass(minute);
	await house.perform('chair', {
		kind: 'recordDecision',
		conferenceId,
		caseId: one,
		text: 'Besluitwoord.'
	});
	const { taskId } = await house.perform('chair', {
		kind: 'proposeTask',
		caseId: one,
		title: 'Actiewoord',
		agencyId: agencyId('GEM'),
		due
	});
	await house.perform('gem', { kind: 'acceptTask', taskId: String(taskId) });
	await writes(house, one, 'summary', 'Samenvatwoord.', 'pol');
	await writes(house, one, 'picture', 'Beeldwoord.', 'pol');
	await house.perform('pol', { kind: 'agree', conferenceId, itemId });
	if (disagreed)
		await house.perform('gem', { kind: 'disagree', conferenceId, itemId, note: 'Bezwaarwoord' });
	house.clock.pass(minute);
	await house.perform('chair', {
		kind: 'closeItem',
		conferenceId,
		outcome: 'done',
		nextReview: '2026-04-09'
	});
	await house.perform('chair', { kind: 'endConference', conferenceId });
	return { house, storage, one, two, conferenceId, itemId };
}

/** Somebody writes in a text of the case. */
async function writes(house: House, caseId: string, kind: string, words: string, by: MemberKey) {
	const document = (await house.facts(caseId)).documents.find((row) => row.kind === kind);
	if (!document) throw new Error(`no ${kind}`);
	const { id: documentId, epoch } = document;
	const loaded = await house.storage.log.load(documentId, epoch);
	const doc = stateFrom(loaded?.updates ?? []);
	const before = Y.encodeStateVector(doc);
	const paragraph = new Y.XmlElement('paragraph');
	paragraph.insert(0, [new Y.XmlText(words)]);
	doc.getXmlFragment(proseRoot).insert(0, [paragraph]);
	const update = Y.encodeStateAsUpdate(doc, before);
	const seq = (loaded?.headSeq ?? 0) + 1;
	const at = house.clock.now();
	await house.storage.log.append([{ documentId, epoch, seq, memberId: memberId(by), update, at }]);
}

async function minutesOf(
	house: House,
	key: MemberKey,
	conferenceId: string,
	version: number | null = null
): Promise<MinutesView> {
	const found = await house.application.minutes(house.as(key), conferenceId, version);
	if ('refusal' in found) throw new Error(found.refusal);
	return found;
}

function ownItem({ items }: MinutesView): MinutesItemView {
	const [first] = items;
	if (!first?.partner) throw new Error('not its own');
	return first;
}

const adopt = (conferenceId: string) => ({ kind: 'adoptConference', conferenceId }) as const;
const answer = (conferenceId: string, itemId: string) =>
	({
		kind: 'answerDisagreement',
		conferenceId,
		itemId,
		agencyId: agencyId('GEM'),
		answer: 'Antwoordwoord'
	}) as const;

describe('minutes', () => {
	test('C74 are a draft from the end on, made of what is in the facts, and not there before', async () => {
		const { house, conferenceId, itemId } = await ended();
		const view = await minutesOf(house, 'chair', conferenceId);
		expect(view).toMatchObject({ version: 1, hash: null, adoptedAt: null, versions: [] });
		expect(view.items).toHaveLength(1);
		expect(ownItem(view)).toMatchObject({
			itemId,
			state: 'done',
			headCount: 3,
			nextReview: '2026-04-09',
			attendance: [
				{ name: 'Persoon pol', of: 'Organisatie POL', attendance: 'room' },
				{ name: 'Persoon gem', of: 'Organisatie GEM', attendance: 'room' }
			],
			decisions: [{ number: 1, text: 'Besluitwoord.', day: TODAY }],
			tasks: [{ title: 'Actiewoord', class: 'GEM', state: 'accepted', dueDay: '2026-03-20' }],
			stances: [
				{ class: 'POL', stance: 'agree' },
				{ class: 'GEM', stance: 'disagree', note: 'Bezwaarwoord', answer: null }
			],
			plan: { picture: 'Beeldwoord.\n' }
		});
		expect(ownItem(view).summary).toContain('Samenvatwoord.');
		const [mark] = ownItem(view).attendance;
		expect(Date.parse(mark?.to ?? '') - Date.parse(mark?.from ?? '')).toBe(2 * minute);
		const other = await house.perform('chair', {
			kind: 'planConference',
			title: 'Volgende week',
			startsAt: '2026-03-09T13:30:00Z',
			endsAt: '2026-03-09T15:30:00Z',
			place: 'Zaal 2',
			chairId: memberId('chair')
		});
		const early = await house.application.minutes(
			house.as('chair'),
			String(other['conferenceId']),
			null
		);
		expect(early).toEqual({ ok: false, refusal: 'notHere' });
	});

	test('C106 say of an action that it is due at the next conference while that has no day', async () => {
		const { house, conferenceId } = await ended(false, { nextConference: true });
		const [task] = ownItem(await minutesOf(house, 'chair', conferenceId)).tasks;
		expect(task).toMatchObject({ dueDay: null, atNextConference: true });
	});

	test('C75 each reads its own items, and in them its own rows', async () => {
		const { house, conferenceId } = await ended();
		expect((await minutesOf(house, 'vt', conferenceId)).items).toEqual([
			{ itemId: expect.any(String) as string, partner: false, position: 0 }
		]);
		const wmo = ownItem(await minutesOf(house, 'wmo', conferenceId));
		expect(wmo).toMatchObject({ decisions: [], tasks: [], stances: [] });
		for (const field of ['summary', 'draft']) expect(wmo).not.toHaveProperty(field);
		expect(wmo.plan).not.toHaveProperty('picture');
		for (const key of ['om', 'administrator', 'officer'] as const)
			expect(await house.application.minutes(house.as(key), conferenceId, null)).toEqual({
				ok: false,
				refusal: 'notHere'
			});
	});

	test('C76 the summary is written by its partners while the item is open, then by chair and secretary', async () => {
		const { house, one, conferenceId } = await ended();
		const board = async (key: MemberKey) => {
			const found = await house.application.board(house.as(key), one);
			if ('refusal' in found) throw new Error(found.refusal);
			return found.documents.find(({ kind }) => kind === 'summary')?.access;
		};
		const all = () => Promise.all((['chair', 'secretary', 'pol', 'wmo'] as const).map(board));
		expect(await all()).toEqual(['write', 'write', 'read', undefined]);
		const drafts = async (key: MemberKey) =>
			ownItem(await minutesOf(house, key, conferenceId)).draft !== undefined;
		expect(await drafts('secretary')).toBe(true);
		expect(await drafts('pol')).toBe(false);
		expect(house.screens.judges.length).toBeGreaterThan(0);
	});

	test('C77 are adopted by the chair of the conference once every disagreement has an answer', async () => {
		const { house, conferenceId, itemId } = await ended();
		expect(await house.give('secretary', adopt(conferenceId))).toMatchObject({
			refusal: 'notAllowed'
		});
		const can = async () => (await minutesOf(house, 'chair', conferenceId)).can;
		expect(await can()).not.toContain('adoptConference');
		expect(await house.give('chair', adopt(conferenceId))).toMatchObject({
			refusal: 'disagreementOpen'
		});
		await house.perform('secretary', answer(conferenceId, itemId));
		expect(await can()).toContain('adoptConference');
		expect(await house.perform('chair', adopt(conferenceId))).toEqual({ version: 1 });
		expect(await house.give('chair', adopt(conferenceId))).toMatchObject({ refusal: 'wrongState' });
		expect(await house.give('chair', answer(conferenceId, itemId))).toMatchObject({
			refusal: 'wrongState'
		});
	});

	test('C78 their hash is that of the whole record, the same to every reader, and guessable by none', async () => {
		const { house, conferenceId } = await ended(false);
		await house.perform('chair', adopt(conferenceId));
		const stored = await house.storage.facts.conference(conferenceId);
		const [row] = stored?.minutes ?? [];
		const parts = await house.storage.facts.minutesParts(conferenceId, 1);
		const whole = canonical({ ...row?.frame, items: parts.map(({ item }) => item) });
		const hash = createHash('sha256').update(whole).digest('base64url');
		for (const key of ['chair', 'pol', 'vt'] as const) {
			const view = await minutesOf(house, key, conferenceId);
			expect(view).toMatchObject({ version: 1, hash });
			expect(JSON.stringify(view)).not.toContain(row?.frame.salt);
		}
		expect(whole).toContain('Samenvatwoord.');
		expect(row?.frame.salt).toMatch(/^[0-9a-f-]{36}$/);
	});

	test('C79 what was adopted stays as it was, whatever happens to the case', async () => {
		const { house, one, conferenceId } = await ended(false);
		await house.perform('chair', adopt(conferenceId));
		const before = await minutesOf(house, 'pol', conferenceId);
		const task = (await house.facts(one)).tasks[0];
		await house.perform('gem', { kind: 'startTask', taskId: task?.id ?? '' });
		await writes(house, one, 'picture', 'Later woord.', 'pol');
		expect(await minutesOf(house, 'pol', conferenceId)).toEqual(before);
		await house.perform('chair', {
			kind: 'endInvolvement',
			caseId: one,
			memberId: memberId('pol')
		});
		expect((await minutesOf(house, 'pol', conferenceId)).items).toMatchObject([{ partner: false }]);
	});

	test('C80 no statement changes or removes them in the database, but with their case', async () => {
		const { house, storage, one, conferenceId } = await ended(false);
		await house.perform('chair', adopt(conferenceId));
		const sqlite = new Sqlite(storage.file);
		for (const statement of [
			`update minutes set hash = 'anders'`,
			`delete from minutes`,
			`update minutes_parts set version = 2`,
			`delete from minutes_parts`
		])
			expect(() => sqlite.exec(statement), statement).toThrow('minutes were adopted');
		sqlite.pragma('foreign_keys = OFF');
		sqlite.prepare('delete from cases where id = ?').run(one);
		expect(sqlite.prepare('delete from minutes_parts where case_id = ?').run(one).changes).toBe(1);
		sqlite.close();
	});

	test('C81 adopting erases the drafts of the summary: their words stand sealed in the record alone', async () => {
		const { house, storage, one, conferenceId } = await ended(false);
		const summary = (await house.facts(one)).documents.find(({ kind }) => kind === 'summary');
		if (!summary) throw new Error('no summary');
		expect(wordsIn(storage.file)).toContain('Samenvatwoord.');
		await house.perform('chair', adopt(conferenceId));
		expect(await house.storage.log.load(summary.id, 1)).toBeNull();
		const texts = await house.storage.log.texts([summary.id]);
		expect(texts.get(summary.id)).toBe('');
		expect(house.screens.judges.at(-1)?.(memberId('chair'), summary.id, 1)).toBeNull();
		expect(wordsIn(storage.file)).not.toContain('Samenvatwoord.');
		expect(bytesUnder(dirname(storage.file))).not.toContain('Samenvatwoord');
	});

	test('C82 are opened again with a reason: the next version begins with these words, and this one stays', async () => {
		const { house, one, conferenceId } = await ended(false);
		await house.perform('chair', adopt(conferenceId));
		const first = await minutesOf(house, 'pol', conferenceId);
		const reopen = { kind: 'reopenConference', conferenceId, reason: 'Naam verkeerd' } as const;
		expect(await house.give('secretary', reopen)).toMatchObject({ refusal: 'notAllowed' });
		await house.perform('chair', reopen);
		expect(await house.give('chair', reopen)).toMatchObject({ refusal: 'wrongState' });
		const draft = await minutesOf(house, 'chair', conferenceId);
		expect(draft).toMatchObject({ version: 2, hash: null, reopenReason: 'Naam verkeerd' });
		expect(ownItem(draft).summary).toBe(ownItem(first).summary);
		expect((await minutesOf(house, 'pol', conferenceId)).reopenReason).toBeNull();
		const again = await minutesOf(house, 'pol', conferenceId, 1);
		expect({ ...again, can: [] }).toEqual({ ...first, can: [] });
		await writes(house, one, 'summary', 'Herstelwoord.', 'secretary');
		await house.perform('chair', adopt(conferenceId));
		const second = await minutesOf(house, 'pol', conferenceId);
		expect(second.versions.map(({ version }) => version)).toEqual([1, 2]);
		expect(second.hash).not.toBe(first.hash);
		expect(ownItem(second).summary).toContain('Herstelwoord.');
		expect((await minutesOf(house, 'pol', conferenceId, 1)).hash).toBe(first.hash);
		expect(await house.application.minutes(house.as('pol'), conferenceId, 3)).toEqual({
			ok: false,
			refusal: 'notHere'
		});
	});
});
