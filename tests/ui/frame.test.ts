import { expect, test, vi } from 'vitest';
import { accessTo } from '#policy/reach.ts';
import { agencyClasses } from '#shared/words.ts';
import type { MeView } from '../../src/lib/shared/view-region.ts';
import { Frame } from '../../src/lib/ui/frame.svelte.ts';
import Navigation from '../../src/routes/(app)/Navigation.svelte';
import Layout from '../../src/routes/+layout.svelte';
import { innerPath } from '../../src/routes/login/inner-path.ts';
import { show, text } from './mounting.ts';

const police = { id: 'p', name: 'Politie', class: 'POL' } as const;
const who = (functions: string[], agency: MeView['agency']): MeView => ({
	member: { id: 'm', name: 'J. Verhagen', functions },
	agency
});
const places = (me: MeView, attention = 0) =>
	[...show(Navigation, { me, attention, frame: new Frame() }).querySelectorAll('a')].map((link) =>
		link.textContent.replaceAll('\u00ad', '').replaceAll(/\s+/g, ' ').trim()
	);

test('U18 a member sees its work, its cases and its conferences, and a count only when there is one', () => {
	expect(places(who([], police))).toEqual(['Mijn werk', 'Casussen', 'Overleggen', 'Vrijlatingen']);
	expect(places(who([], police), 2)[0]).toBe('Mijn werk 2 2 acties vragen aandacht');
});

test('U18 who chairs gets the overview, a municipality the figures', () => {
	const of = (name: string, agencyClass: 'PROC' | 'DJI' | 'GEM') =>
		({ id: 'a', name, class: agencyClass }) as const;
	const own = ['Mijn werk', 'Casussen', 'Overleggen', 'Vrijlatingen'];
	expect(places(who(['chair'], of('ZVH', 'PROC')))).toEqual(['Overzicht', ...own]);
	expect(places(who([], of('DJI', 'DJI')))).toEqual(own);
	expect(places(who([], of('Gemeente', 'GEM')))).toEqual([...own, 'Cijfers']);
});

test('U154 the releases stand in the navigation of every class that reads them by the table, and of nobody else', () => {
	for (const agencyClass of agencyClasses) {
		const reads = ['read', 'write'].includes(accessTo('detention.release', agencyClass));
		const shown = places(who([], { id: 'a', name: 'Een', class: agencyClass }));
		expect(shown.includes('Vrijlatingen'), agencyClass).toBe(reads);
	}
	for (const name of ['administrator', 'dataProtectionOfficer'])
		expect(places(who([name], null))).not.toContain('Vrijlatingen');
});

test('U18 who has no case content gets no way to cases', () => {
	expect(places(who(['administrator'], null))).toEqual(['Beheer']);
	expect(places(who(['dataProtectionOfficer'], null))).toEqual(['Logboek']);
});

test('E21 Beheer stands in the navigation of an administrator, also of one at an agency, and of nobody else', () => {
	expect(places(who(['administrator'], police))).toContain('Beheer');
	expect(places(who(['spoc'], police))).not.toContain('Beheer');
	expect(places(who(['dataProtectionOfficer'], null))).not.toContain('Beheer');
});

test('U18 the sections of a page stand in the navigation until it takes them away', () => {
	const frame = new Frame();
	const remove = frame.setSections([{ id: 'beeld', label: 'Beeld' }]);
	expect(frame.current).toBe('beeld');
	const next = [{ id: 'acties', label: 'Acties' }];
	frame.setSections(next);
	remove();
	expect(frame.sections).toBe(next);
});

/** An event of leaving or coming back, kept in the back-forward cache or not. */
function transition(type: string, persisted: boolean) {
	return Object.assign(new Event(type), { persisted });
}

test('U16 a page that would wait in the back-forward cache is emptied', () => {
	show(Layout, {
		data: { region: { name: 'Oefenregio', practice: true } },
		children: text('een casus'),
		params: {}
	} as never);
	const emptied = vi.spyOn(document.documentElement, 'replaceChildren').mockReturnValue();
	window.dispatchEvent(transition('pagehide', false));
	expect(emptied).not.toHaveBeenCalled();
	window.dispatchEvent(transition('pagehide', true));
	expect(emptied).toHaveBeenCalledWith();
	emptied.mockRestore();
});

const site = (wish: string) =>
	new URL(`https://huis.example/login?naar=${encodeURIComponent(wish)}`);

test('U17 signing in leads back to the page that was asked for', () => {
	expect(innerPath(site('/casussen/1?actie=2'))).toBe('/casussen/1?actie=2');
	expect(innerPath(new URL('https://huis.example/login'))).toBe('/casussen');
});

test.each([
	'https://elders.example/',
	'//elders.example/',
	'/\\elders.example/',
	'/\t/elders.example',
	'javascript:alert(1)',
	'casussen'
])('U17 signing in never leads to another site: %s', (wish) => {
	expect(innerPath(site(wish))).toBe('/casussen');
});
