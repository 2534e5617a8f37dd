import { expect, test } from 'vitest';
import Offers from '$lib/conference/member/Offers.svelte';
import TakeChair from '$lib/conference/TakeChair.svelte';
import WaitingScreen from '$lib/conference/member/WaitingScreen.svelte';
import { keepUnsent, tellGiven } from '$lib/case/unsent.ts';
import { board, involved, task } from '../case/example.ts';
import { caseData, show, wordsOf } from '../case/showing.ts';
import { one, show as showAlone } from '../ui/mounting.ts';
import { itemOf, meetingOf, person } from './meeting.ts';

const can = ['acceptTask', 'moveDue', 'declineTask'];

test('U175 the new actions of one’s own agency stand in the order of the plan, each with who does it', () => {
	const { body } = show(
		Offers,
		caseData({
			board: board({
				involvements: [involved('Politie', 'POL', ['me', 'J. Verhagen']), involved('OM', 'OM')],
				tasks: [
					task({ id: 't0', title: 'Van eerder', agencyId: 'Politie', state: 'proposed', can }),
					task({ id: 't1', title: 'Eerste', agencyId: 'Politie', state: 'proposed', can }),
					task({ id: 't2', title: 'Van een ander', agencyId: 'OM', state: 'proposed' }),
					task({ id: 't3', title: 'Tweede', agencyId: 'Politie', state: 'proposed', can }),
					task({ id: 't4', title: 'Al aangenomen', agencyId: 'Politie', state: 'accepted', can })
				]
			})
		}),
		{ conference: meetingOf({ proposed: ['t1', 't2', 't3', 't4'] }) }
	);
	const cards = [...body.querySelectorAll('.offers .offer')];
	expect(cards.map((card) => wordsOf(card.querySelector('h3')))).toEqual(['Eerste', 'Tweede']);
	expect(wordsOf(body.querySelector('h2'))).toBe('Nieuw voor Politie');
	expect(body.querySelector('select')?.value).toBe('me');
	expect(wordsOf(one(body, '[role="status"]'))).toBe('Nieuwe actie voor uw organisatie: Tweede');
});

test('U211 what was offered before and waits for an answer is at hand under it, answered in the same way', () => {
	const offered = (id: string) =>
		task({ id, title: id, agencyId: 'Politie', state: 'proposed', can });
	const tasks = [offered('Eerder'), offered('Nieuw')];
	const data = caseData({
		board: board({ involvements: [involved('Politie', 'POL', ['me', 'J. Verhagen'])], tasks })
	});
	const { body } = show(Offers, data, { conference: meetingOf({ proposed: ['Nieuw'] }) });
	const earlier = one(body, 'details');
	expect(wordsOf(earlier.querySelector('summary'))).toBe('1 eerdere actie wacht op uw antwoord');
	expect([...earlier.querySelectorAll('h3')].map(wordsOf)).toEqual(['Eerder']);
	expect([...earlier.querySelectorAll('button')].map(wordsOf)).toEqual([
		'Aannemen',
		'Aanpassen',
		'Weigeren met reden'
	]);
	expect(wordsOf(one(body, '[role="status"]')), 'it is not new').toContain('Nieuw');
});

test('U210 what was typed in a form and not sent is handed over when it leaves, and what was sent is not', () => {
	const page = document.createElement('div');
	page.innerHTML =
		'<form><input name="title"><textarea name="reason">Vooraf ingevuld</textarea></form><form><textarea name="note"></textarea></form><input name="search">';
	const type = (name: string, words: string) => {
		const field = one<HTMLInputElement>(page, `[name="${name}"]`);
		field.value = words;
		field.dispatchEvent(new Event('input', { bubbles: true }));
		return field;
	};
	const kept: string[] = [];
	const begin = () => keepUnsent((words) => kept.push(words))(page);
	const leave = begin();
	type('search', 'Niet van een formulier');
	type('note', ' De dag is te vroeg. ');
	leave?.();
	expect(kept).toEqual(['De dag is te vroeg.']);
	const leaveAgain = begin();
	const { form } = type('note', 'Verstuurd');
	type('title', 'Bel de opvang');
	if (form) tellGiven(form);
	leaveAgain?.();
	expect(kept.slice(1)).toEqual(['Bel de opvang']);
	const leaveLast = begin();
	type('title', 'Weg').form?.remove();
	leaveLast?.();
	expect(kept).toHaveLength(2);
});

test('U179 the waiting screen has the number of the item and the time to be back, and no more', () => {
	const conference = meetingOf({
		items: [itemOf('1', 'open', false), itemOf('2', 'planned')],
		current: { itemId: '1', waiting: true, expectedBackAt: '2026-11-26T13:25:00.000Z' }
	});
	const now = Date.parse('2026-11-26T13:13:00.000Z');
	expect(wordsOf(showAlone(WaitingScreen, { conference, now }))).toBe(
		'Tafel Nazorg Agendapunt 1 U bent geen partner bij deze casus. U leest dit punt niet mee. U bent weer aan de beurt rond 14:25 over ongeveer 12 minuten, bij agendapunt 2'
	);
});

test('U183 who may lead the conference now is told so, its own chair in other words, and nobody else', () => {
	const said = (memberId: string, fields: Parameters<typeof meetingOf>[0]) =>
		wordsOf(show(TakeChair, caseData(), { conference: meetingOf(fields), memberId }).body);
	const can = ['takeChair'];
	const people = [person('chair', 'V. Smit')];
	expect(said('me', { can: ['raiseHand'], people })).toBe('');
	const away = said('me', { can, people, chairAwaySince: '2026-11-26T12:52:10.000Z' });
	expect(away).toContain('V. Smit is weg sinds 13:52 U kunt het overleg overnemen.');
	expect(away).toContain('Overleg overnemen');
	expect(said('me', { can, people })).toContain('V. Smit kan dit overleg nu niet leiden');
	expect(said('me', { can, people: [] })).toContain('De voorzitter kan dit overleg nu niet');
	expect(said('chair', { can, people })).toContain('Overleg terugnemen');
});
