import { flushSync, mount, unmount, type Component } from 'svelte';
import { afterEach, expect, test } from 'vitest';
import { audienceOf, inWords } from '$lib/case/audience.ts';
import Contribution from '$lib/case/Contribution.svelte';
import { Disclosing } from '$lib/case/dialogs/disclosing.svelte.ts';
import DiscloseRows from '$lib/case/dialogs/DiscloseRows.svelte';
import NewReaders from '$lib/case/dialogs/NewReaders.svelte';
import KnownBlock from '$lib/case/KnownBlock.svelte';
import { inFixedOrder } from '$lib/case/partners.ts';
import type { AgencyClass } from '#shared/words.ts';
import { board, contribution } from './example.ts';
import WithCase from './WithCase.svelte';

let shown: Record<string, unknown> | undefined;

afterEach(async () => {
	if (shown) await unmount(shown);
	shown = undefined;
});

/** Shows a part of the board to a member of an agency, whose id is its name. */
function show(own: string, ownClass: AgencyClass, part: unknown, props: Record<string, unknown>) {
	const me = {
		member: { id: 'me', name: 'N. Iemand', functions: [] },
		agency: { id: own, name: own, class: ownClass }
	};
	shown = mount(WithCase, {
		target: document.body,
		props: {
			data: { board: board(), me, today: '2026-11-24', directory: null },
			part: part as Component<Record<string, unknown>>,
			props
		}
	});
	flushSync();
	return document.body;
}

const partnersFor = (own: string) => inFixedOrder(board().involvements, own);
const levelsFor = (own: string, row: Parameters<typeof audienceOf>[0]) =>
	audienceOf(row, partnersFor(own)).cells.map(({ level }) => level);
const own = (levels: Record<string, 'visible' | 'known' | 'none'>) =>
	contribution({
		readers: [],
		audience: Object.entries(levels).map(([agencyId, level]) => ({ agencyId, level }))
	});

test('U31 Its provider is shown the level of each agency, another only who reads it', () => {
	const mine = own({ OM: 'visible', Gemeente: 'known' });
	expect(levelsFor('Politie', mine)).toEqual(['visible', 'visible', 'known']);
	expect(levelsFor('OM', contribution())).toEqual(['visible', 'visible', 'notReading']);
});

test('U32 The edge tells whether all read, only one’s own, or some', () => {
	const edge = (row: Parameters<typeof audienceOf>[0]) =>
		audienceOf(row, partnersFor('Politie')).edge;
	expect(edge(own({ OM: 'visible', Gemeente: 'visible' }))).toBe('all');
	expect(edge(own({ OM: 'none', Gemeente: 'none' }))).toBe('own');
	expect(edge(own({ OM: 'known', Gemeente: 'none' }))).toBe('some');
	expect(audienceOf(contribution(), partnersFor('OM')).edge).toBe('some');
});

test('U33 The strip says its readers in words, one’s own agency as such', () => {
	const { cells } = audienceOf(own({ OM: 'visible', Gemeente: 'known' }), partnersFor('Politie'));
	expect(inWords(cells)).toBe('Leest mee: Politie (u) en OM. Weet ervan: Gemeente.');
	const strip = show('OM', 'OM', Contribution, {
		row: contribution(),
		first: true,
		sameRow: false
	}).querySelector('button.strip');
	expect(strip?.textContent).toContain('Leest mee: Politie en OM (u).');
	expect(strip?.textContent).toContain('Leest niet mee: Gemeente.');
	expect(strip?.textContent).not.toContain('Weet ervan');
});

test('U35 A known block names its agency, and tells no author, date, number or text', () => {
	const body = show('Gemeente', 'GEM', KnownBlock, {
		known: { agencyId: 'Politie', group: 'safety', can: [] },
		first: true
	});
	expect(body.querySelector('time, .line button')).toBeNull();
	expect(body.textContent?.replaceAll(/\s+/g, ' ').trim()).toBe(
		'Veiligheid POLPolitie Bekend, niet gedeeld De politie heeft hier informatie.'
	);
});

test('U35 A known block calls an agency by its own name where that is not the name of its class', () => {
	const body = show('Politie', 'POL', KnownBlock, {
		known: { agencyId: 'OM', group: 'safety', can: [] },
		first: true
	});
	expect(body.textContent).toContain('OM heeft hier informatie.');
});

test('U43 A contribution of another is plain text without any act', () => {
	const body = show('OM', 'OM', Contribution, {
		row: contribution({ text: 'Een.\nTwee.' }),
		first: true,
		sameRow: false
	});
	expect([...body.querySelectorAll('.paragraphs p')].map((p) => p.textContent)).toEqual([
		'Een.',
		'Twee.'
	]);
	expect(body.querySelectorAll('.foot button')).toHaveLength(0);
});

test('U44 Disclosing names each new reader and its people, and the button names the agency', () => {
	const row = own({ OM: 'none', Gemeente: 'known' });
	const choice = new Disclosing(
		() => row,
		() => partnersFor('Politie')
	);
	expect(choice.shows).toBe(false);
	const body = show('Politie', 'POL', NewReaders, { choice });
	choice.choose('Gemeente', 'visible');
	flushSync();
	expect(choice.deed).toBe('Vrijgeven aan Gemeente');
	expect(body.textContent).toContain('Nieuwe lezer: Gemeente.');
	expect(body.textContent).toContain('2 mensen: S. Bouali en R. Okafor.');
	expect(body.textContent).toContain('Wie het leest, heeft het gelezen.');
	choice.choose('OM', 'visible');
	expect(choice.deed).toBe('Vrijgeven aan 2 organisaties');
});

test('U44 Disclosing as far as the rules go names who will read and who no longer does', () => {
	const row = contribution({
		audience: [
			{ agencyId: 'OM', level: 'visible' },
			{ agencyId: 'Gemeente', level: 'none' }
		],
		scope: 'named',
		reach: [
			{ agencyId: 'OM', access: 'known', upTo: 'read' },
			{ agencyId: 'Gemeente', access: 'read', upTo: 'read' }
		]
	});
	const choice = new Disclosing(
		() => row,
		() => partnersFor('Politie')
	);
	const body = show('Politie', 'POL', NewReaders, { choice });
	choice.how = 'rules';
	flushSync();
	expect(inWords(choice.later.cells)).toBe('Leest mee: Politie (u) en Gemeente. Weet ervan: OM.');
	expect(choice.deed).toBe('Vrijgeven zo ver de regels gaan');
	expect(body.textContent).toContain('Nieuwe lezer: Gemeente.');
	expect(body.textContent).toContain('Leest straks niet meer mee: OM.');
});

test('U50 Disclosing that would change nothing cannot be given', () => {
	const row = own({ OM: 'visible', Gemeente: 'known' });
	const choice = new Disclosing(
		() => row,
		() => partnersFor('Politie')
	);
	expect(choice.same).toBe(true);
	choice.choose('OM', 'none');
	expect(choice.same).toBe(false);
	choice.choose('OM', 'visible');
	choice.how = 'rules';
	expect(choice.same).toBe(false);
});

test('U45 Disclosing sends a level for every other agency and none for its provider', () => {
	const row = own({ OM: 'visible', Gemeente: 'known' });
	const choice = new Disclosing(
		() => row,
		() => partnersFor('Politie')
	);
	const body = show('Politie', 'POL', DiscloseRows, { choice });
	const sent = [...body.querySelectorAll<HTMLInputElement>('input')]
		.filter((input) => input.type === 'hidden' || input.checked)
		.map(({ name, value }) => [name, value]);
	expect(sent).toEqual([
		['audience.0.agencyId', 'OM'],
		['audience.0.level', 'visible'],
		['audience.1.agencyId', 'Gemeente'],
		['audience.1.level', 'known']
	]);
});
