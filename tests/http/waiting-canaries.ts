import { waitRow } from '#shared/waiting.ts';
import { waitKinds, type WaitKind } from '#shared/words.ts';
import type { Client } from '../kit/client.ts';
import type { Canary } from './canaries.ts';

/** What planting needs to know of who takes part. */
export interface Partners {
	client: (key: string) => Client;
	agencyOf: (key: string) => string;
	/** Keys of partners whose class has at least this access to a row. */
	having: (access: 'read' | 'write', row: string) => Set<string>;
}

/**
 * Plants words in what the case waits for, what is bridged, the gate card, the release window and
 * what agencies ask each other. Contributions that are only known must stand there already.
 */
export async function plantWaiting(
	on: Partners,
	caseId: string,
	canaries: Canary[]
): Promise<void> {
	for (const [index, kind] of waitKinds.entries())
		await plantWait(on, caseId, kind, index, canaries);
	await plantBridge(on, caseId, canaries);
	await plantRelease(on, caseId, canaries);
	await plantAsks(on, caseId, canaries);
}

/** One that stays open, with a task that waits for it, and one that is closed. */
async function plantWait(
	on: Partners,
	caseId: string,
	waitKind: WaitKind,
	index: number,
	canaries: Canary[]
): Promise<void> {
	const [keeper = ''] = on.having('write', waitRow[waitKind]);
	const client = on.client(keeper);
	const agencyId = on.agencyOf(keeper);
	const word = (name: string) => `kanariewacht-${waitKind}-${name}`;
	const expected = `2033-01-1${index}`;
	const ids: string[] = [];
	for (const name of ['open', 'gesloten']) {
		const opening = { kind: 'openWait', caseId, waitKind, since: '2026-01-03', expected };
		const { waitId } = await client.perform(opening);
		await client.perform({ kind: 'setInterim', waitId, agencyId, agreement: word(name) });
		ids.push(String(waitId));
	}
	const [open = '', closed = ''] = ids;
	await client.perform({ kind: 'closeWait', waitId: closed, outcome: word('uitkomst') });
	const task = { caseId, title: 'Wachten', agencyId, due: { on: '2031-02-03' } };
	const { taskId } = await client.perform({ kind: 'proposeTask', ...task });
	await client.perform({ kind: 'waitTask', taskId, waitingFor: { waitId: open } });
	const readers = on.having('read', waitRow[waitKind]);
	for (const text of [open, word('open'), expected]) canaries.push({ word: text, readers });
	for (const text of [closed, word('gesloten'), word('uitkomst')])
		canaries.push({ word: text, readers: new Set() });
}

async function plantBridge(on: Partners, caseId: string, canaries: Canary[]): Promise<void> {
	const [payer = ''] = on.having('write', 'care.bridging_costs');
	const words = { delivered: 'kanariebrug-geleverd', reason: 'kanariebrug-reden' };
	const { bridgeId } = await on.client(payer).perform({
		kind: 'openBridge',
		caseId,
		entitledLaw: 'wlz',
		since: '2026-01-03',
		costPerDay: 54321.98,
		...words
	});
	const readers = on.having('read', 'care.bridging');
	for (const word of [...Object.values(words), String(bridgeId)]) canaries.push({ word, readers });
	canaries.push({ word: '54321.98', readers: on.having('read', 'care.bridging_costs') });
}

async function plantRelease(on: Partners, caseId: string, canaries: Canary[]): Promise<void> {
	const client = on.client('dji');
	const line = { caseId, line: 'night', text: 'kanariepoort', agencyId: on.agencyOf('dji') };
	await client.perform({ kind: 'setGateLine', ...line });
	canaries.push({ word: line.text, readers: on.having('read', 'plan.gatecard') });
	for (const [index, name] of ['eerst', 'later'].entries()) {
		const word = (what: string) => `kanarievrij-${what}-${name}`;
		const days = { earliest: `2034-02-0${index + 1}`, latest: `2034-03-0${index + 1}` };
		const told = { source: word('bron'), reason: word('reden') };
		const releaseKind = 'conditional';
		await client.perform({ kind: 'setReleaseWindow', caseId, releaseKind, ...days, ...told });
		for (const text of [...Object.values(days), ...Object.values(told)])
			canaries.push({ word: text, readers: on.having('read', 'detention.release') });
	}
}

/** Police are asked twice and answer one of the two, with a word for procesregie. */
async function plantAsks(on: Partners, caseId: string, canaries: Canary[]): Promise<void> {
	const police = on.client('politie');
	const ask = async (key: string, question: string) => {
		const about = { caseId, agencyId: on.agencyOf('politie'), group: 'safety', question };
		return on.client(key).perform({ kind: 'askAfter', ...about });
	};
	await ask('om', 'kanarievraag-open');
	canaries.push({ word: 'kanarievraag-open', readers: new Set(['politie']) });
	const { askId } = await ask('reclassering', 'kanarievraag-beantwoord');
	canaries.push({ word: 'kanarievraag-beantwoord', readers: new Set() });
	const note = 'kanarievraag-toelichting';
	await police.perform({ kind: 'answerAsk', askId, answer: 'notShared', note });
	canaries.push({ word: note, readers: new Set(['voorzitter', 'notulist']) });
}
