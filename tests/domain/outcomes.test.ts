import { describe, expect, test } from 'vitest';
import { caseOne, caseTwo, conferenceId } from '../kit/conference.ts';
import { anOpenItem, itemOne, itemTwo, type Meeting } from '../kit/meeting.ts';
import { NOW, TODAY, agencyId, idOf, memberId } from '../kit/world.ts';

const stances = ({ cases }: Meeting) => cases.get(caseOne)?.stances ?? [];
const said = (meeting: Meeting) =>
	stances(meeting).map(({ stance, note, answer }) => [stance, note, answer]);

describe('decisions', () => {
	const decision = { caseId: caseOne, text: 'Wij schalen op.' };

	test('C48 one is recorded in the case whose item is open, with its conference', () => {
		const meeting = anOpenItem();
		const { decisionId } = meeting.perform('secretary', 'recordDecision', decision);
		expect(meeting.cases.get(caseOne)?.decisions).toEqual([
			{
				id: decisionId,
				caseId: caseOne,
				firstProcessedAt: NOW,
				number: 1,
				text: 'Wij schalen op.',
				day: TODAY,
				conferenceId
			}
		]);
	});

	test('C48 they are numbered within their case, and no other case takes one', () => {
		const meeting = anOpenItem();
		for (let n = 0; n < 3; n++) meeting.perform('chair', 'recordDecision', decision);
		expect(meeting.give('chair', 'recordDecision', { ...decision, caseId: caseTwo })).toBe(
			'notOpen'
		);
		const caseIds = [idOf('no case')];
		for (const caseId of caseIds)
			expect(meeting.give('chair', 'recordDecision', { ...decision, caseId })).toBe('notHere');
		expect(meeting.cases.get(caseOne)?.decisions.map(({ number }) => number)).toEqual([1, 2, 3]);
		meeting.perform('chair', 'closeItem', { outcome: 'done' });
		expect(meeting.give('chair', 'recordDecision', decision)).toBe('notOpen');
		meeting.perform('chair', 'openItem', { itemId: itemTwo });
		meeting.perform('chair', 'recordDecision', { ...decision, caseId: caseTwo });
		expect(meeting.cases.get(caseTwo)?.decisions.map(({ number }) => number)).toEqual([1]);
	});
});

describe('agreement', () => {
	test('C49 an agency agrees once, and may say otherwise', () => {
		const meeting = anOpenItem('pol');
		const about = { itemId: itemOne };
		meeting.perform('pol', 'agree', about);
		expect(meeting.give('pol', 'agree', about)).toBe('already');
		meeting.perform('pol', 'disagree', { ...about, note: 'Niet gezegd' });
		expect(meeting.give('pol', 'disagree', { ...about, note: 'Niet gezegd' })).toBe('already');
		expect(said(meeting)).toEqual([['disagree', 'Niet gezegd', null]]);
		expect(stances(meeting)[0]).toMatchObject({
			agencyId: agencyId('POL'),
			memberId: memberId('pol'),
			conferenceId,
			itemId: itemOne
		});
	});

	test('C49 it is of the open item alone', () => {
		const meeting = anOpenItem('pol');
		expect(meeting.give('pol', 'agree', { itemId: itemTwo })).toBe('notAllowed');
		expect(meeting.give('chair', 'agree', { itemId: itemTwo })).toBe('notOpen');
		expect(meeting.give('pol', 'agree', { itemId: idOf('no item') })).toBe('notHere');
	});

	test('C50 a disagreement is answered, and anew when it is said anew', () => {
		const meeting = anOpenItem('pol', 'gem');
		const about = { itemId: itemOne, agencyId: agencyId('POL') };
		const answer = (text: string) =>
			meeting.give('chair', 'answerDisagreement', { ...about, answer: text });
		expect(answer('Opgenomen')).toBe('notHere');
		meeting.perform('pol', 'disagree', { itemId: itemOne, note: 'Niet gezegd' });
		expect(answer('Opgenomen')).toBe('done');
		expect(answer('Opgenomen')).toBe('unchanged');
		expect(answer('Opgenomen in punt 2')).toBe('done');
		expect(said(meeting)).toEqual([['disagree', 'Niet gezegd', 'Opgenomen in punt 2']]);
		meeting.perform('pol', 'disagree', { itemId: itemOne, note: 'Ook punt 3 niet' });
		expect(said(meeting)).toEqual([['disagree', 'Ook punt 3 niet', null]]);
		meeting.perform('pol', 'agree', { itemId: itemOne });
		expect(answer('Te laat')).toBe('notHere');
	});

	test('C50 also when its item is closed and the minutes are a draft, by a chair or secretary who is a partner', () => {
		const meeting = anOpenItem('pol');
		meeting.perform('pol', 'disagree', { itemId: itemOne, note: 'Niet gezegd' });
		meeting.perform('chair', 'closeItem', { outcome: 'done' });
		const answer = { itemId: itemOne, agencyId: agencyId('POL'), answer: 'Opgenomen' };
		expect(meeting.give('deputy', 'answerDisagreement', answer)).toBe('notAllowed');
		expect(meeting.give('pol', 'answerDisagreement', answer)).toBe('notAllowed');
		meeting.perform('chair', 'pauseConference');
		expect(meeting.give('chair', 'answerDisagreement', answer)).toBe('wrongState');
		meeting.perform('chair', 'endConference');
		expect(meeting.give('secretary', 'answerDisagreement', answer)).toBe('done');
	});
});
