import { describe, expect, test } from 'vitest';
import type { BoardView } from '#shared/view.ts';
import type { PackBoard, PackView } from '#shared/view-pack.ts';
import { worldApplication, type House } from '../kit/house.ts';
import { TODAY, memberId, type MemberKey } from '../kit/world.ts';

const notHere = { ok: false, refusal: 'notHere' };
const partners = ['chair', 'secretary', 'pol', 'gem', 'ggz'] as const;
const invited = ['pol', 'gem', 'ggz', 'vt'] as const;

/** A conference of two cases: in the first the police disclosed a fact and wrote a draft. */
async function planned() {
	const house = await worldApplication();
	const one = await house.openCase(partners);
	const two = await house.openCase(['chair', 'vt']);
	const conferenceId = await house.planConference([one, two], invited);
	await house.perform('chair', { kind: 'setSubject', caseId: one, name: 'Naamwoord' });
	const shared = await contribution(house, one, 'Deelwoord');
	await house.perform('pol', { kind: 'disclose', contributionId: shared, level: 'visible' });
	await contribution(house, one, 'Conceptwoord');
	return { house, one, two, conferenceId, shared };
}

async function contribution(house: House, caseId: string, text: string): Promise<string> {
	const made = await house.perform('pol', {
		kind: 'addContribution',
		caseId,
		compartment: 'police.art8_13',
		basis: 'fact',
		ground: 'wpg-8',
		sourceDate: TODAY,
		text
	});
	return String(made['contributionId']);
}

async function packOf(house: House, key: MemberKey, conferenceId: string): Promise<PackView> {
	const found = await house.application.pack(house.as(key), conferenceId);
	if ('refusal' in found) throw new Error(found.refusal);
	return found;
}

function casesIn({ items }: PackView): PackBoard[] {
	return items.flatMap((item) => (item.partner ? [item.board] : []));
}

describe('a pack', () => {
	test('C89 is there while the conference is to come or goes on, for who sees it and for nobody else', async () => {
		const { house, conferenceId } = await planned();
		const seen = async (key: MemberKey) =>
			!('refusal' in (await house.application.pack(house.as(key), conferenceId)));
		for (const key of ['chair', 'secretary', ...invited] as const)
			expect(await seen(key), key).toBe(true);
		for (const key of ['om', 'deputy', 'administrator', 'officer'] as const)
			expect(await house.application.pack(house.as(key), conferenceId), key).toEqual(notHere);
		await house.perform('chair', { kind: 'startConference', conferenceId });
		expect(await seen('pol')).toBe(true);
		await house.perform('chair', { kind: 'pauseConference', conferenceId });
		expect(await seen('pol')).toBe(true);
		await house.perform('chair', { kind: 'endConference', conferenceId });
		expect(await house.application.pack(house.as('pol'), conferenceId)).toEqual(notHere);
		const missing = crypto.randomUUID();
		expect(await house.application.pack(house.as('pol'), missing)).toEqual(notHere);
	});

	test('C90 holds of own cases what the board of its reader shows, and of others the minutes', async () => {
		const { house, one, two, conferenceId } = await planned();
		for (const key of ['chair', 'secretary', ...invited] as const) {
			const pack = await packOf(house, key, conferenceId);
			expect(pack.items).toHaveLength(2);
			for (const [at, caseId] of [one, two].entries()) {
				const board = await house.application.board(house.as(key), caseId);
				const item = pack.items[at];
				if ('refusal' in board) expect(item).toEqual({ minutes: 20, partner: false });
				else expectPart(item?.partner === true ? item.board : undefined, board);
			}
		}
		const bytes = async (key: MemberKey) => JSON.stringify(await packOf(house, key, conferenceId));
		expect(await bytes('vt')).not.toMatch(/woord|A\.B\..*A\.B\./);
		expect(await bytes('pol')).toMatch(/Deelwoord.*Conceptwoord|Conceptwoord.*Deelwoord/);
		expect(await bytes('secretary')).toContain('Deelwoord');
		expect(await bytes('secretary')).not.toContain('Conceptwoord');
		expect(await bytes('pol')).not.toContain('Naamwoord');
	});

	test('C90 whose part in a case ends packs it no more', async () => {
		const { house, one, conferenceId } = await planned();
		const about = { caseId: one, memberId: memberId('gem') };
		await house.perform('chair', { kind: 'endInvolvement', ...about });
		expect(casesIn(await packOf(house, 'gem', conferenceId))).toEqual([]);
	});

	test('C91 is in the audit of each of its cases once per visit, and in no other', async () => {
		const { house, one, two, conferenceId } = await planned();
		for (const key of ['pol', 'pol', 'vt', 'om'] as const)
			await house.application.pack(house.as(key), conferenceId);
		const told = async (caseId: string | null) => {
			const { entries } = await house.storage.audit.read(caseId, 0, 500);
			return entries
				.filter(({ what }) => what === 'view:pack')
				.map(({ memberId: by, outcome }) => [by, outcome]);
		};
		expect(await told(one)).toEqual([[memberId('pol'), 'allowed']]);
		expect(await told(two)).toEqual([[memberId('vt'), 'allowed']]);
		expect(await told(null)).toEqual([
			[memberId('pol'), 'allowed'],
			[memberId('vt'), 'allowed'],
			[memberId('om'), 'notHere']
		]);
	});

	test('C91 what it shows counts as read, and is no look at the case', async () => {
		const { house, one, conferenceId, shared } = await planned();
		await packOf(house, 'secretary', conferenceId);
		const answer = await house.application.readers(house.as('pol'), shared);
		expect('refusal' in answer ? [] : answer.readers.map((row) => row.memberId)).toEqual([
			memberId('secretary')
		]);
		const board = await house.application.board(house.as('secretary'), one);
		expect('refusal' in board ? null : board.sinceLast?.lastLook).toBeNull();
	});
});

/** Everything in it stands on the board as well. */
function expectPart(packed: PackBoard | undefined, board: BoardView): void {
	expect(packed).toBeDefined();
	for (const [field, value] of Object.entries(packed ?? {})) {
		const shown = board[field as keyof PackBoard];
		if (field === 'involvements')
			expect(value).toEqual(board.involvements.map((row) => ({ ...row, members: [] })));
		else if (Array.isArray(shown)) expect(shown).toEqual(expect.arrayContaining(value as []));
		else expect(value).toEqual(shown);
	}
}
