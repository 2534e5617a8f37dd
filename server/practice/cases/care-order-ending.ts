import type { PracticeCase } from '../story.ts';
import { careOrderEndingContributions } from './care-order-ending-contributions.ts';
import { careOrderEndingTasks } from './care-order-ending-tasks.ts';

/** 2026-0010: a zorgmachtiging ends and nothing stands ready for the day after. */
export const careOrderEnding: PracticeCase = {
	chair: 'voorzitter',
	opened: -34,
	initials: 'S.O.',
	purpose:
		'Zorgen dat hulp en wonen voor S.O. doorlopen als er straks veel tegelijk verandert, en dat zij niet op straat komt.',
	criteria: {
		a: 'S.O. raakte vorig jaar haar woonplek en haar begeleiding kwijt. Dat dreigt opnieuw.',
		b: 'Het gaat om zorg, wonen, geld en contact met haar dochter. Die hangen van elkaar af.',
		c: 'Zonder vaste plek was zij drie keer slachtoffer van diefstal en één keer zelf agressief in een winkel.',
		d: 'De behandelaar, de gemeente, de GGD en het OM hebben elk een stuk van de overgang. Niemand heeft het geheel.'
	},
	decidedBy: 'gemeente',
	subject: {
		name: 'Sanne Otten',
		born: '1979-06-21',
		address: 'Crisiswoning in Maasmond',
		bsn: '999990135'
	},
	partners: ['ggz', 'gemeente2', 'ggd', 'om', 'wmo', 'politie2', 'burgemeester'],
	caseLead: 'ggd',
	phases: [
		{ day: -33, phase: 'triage' },
		{ day: -31, phase: 'conference' },
		{ day: -22, phase: 'execution' }
	],
	contributions: careOrderEndingContributions,
	goals: [
		{ key: 'care', day: -31, title: 'De hulp loopt zonder gat door' },
		{ key: 'home', day: -31, title: 'Een plek om te wonen na de crisiswoning' }
	],
	tasks: careOrderEndingTasks,
	plan: [
		{
			kind: 'picture',
			day: -18,
			by: 'ggd',
			text: 'S.O. woont sinds een maand in een crisiswoning van de gemeente. Het gaat beter dan in het voorjaar.\nZij gaat elke week naar haar dochter en houdt haar geld bij met hulp.\nOver een maand verandert er veel tegelijk.'
		},
		{
			kind: 'judgement',
			day: -18,
			by: 'ggz',
			text: 'Zij wil doorgaan met hulp en wil daar zelf over beslissen.\nVerhuizen en nieuwe gezichten in dezelfde week is te veel.\nHaar dochter merkt het als eerste wanneer het minder gaat.'
		},
		{
			kind: 'approach',
			day: -15,
			by: 'ggd',
			text: 'Eerst de hulp vastleggen, dan pas verhuizen.\nWie merkt dat zij afspraken mijdt, belt de GGD. De GGD belt de behandelaar.\nTwee weken voor er iets verandert, zitten wij met haar en haar dochter aan tafel.'
		}
	],
	decisions: [
		{ day: -31, text: 'De GGD is casusregisseur en het vaste nummer voor signalen.' },
		{ day: -22, text: 'De gemeente houdt de crisiswoning vrij tot er een vaste plek is.' }
	],
	nextReview: 12,
	waits: [
		{
			key: 'ciz',
			day: -30,
			by: 'ggz',
			waitKind: 'ciz',
			since: -66,
			expected: 20,
			interim: {
				day: -29,
				by: 'gemeente2',
				agency: 'gemeente',
				agreement: 'De gemeente betaalt de crisiswoning tot het besluit er is.'
			},
			checks: [
				{ day: -18, by: 'ggz' },
				{ day: -5, by: 'ggz', expected: 20 }
			]
		},
		{ key: 'place', day: -21, by: 'gemeente2', waitKind: 'wmoPlace', since: -38 }
	],
	bridges: [
		{
			day: -19,
			by: 'gemeente2',
			entitledLaw: 'zvw',
			delivered: 'Crisiswoning met begeleiding',
			since: -33,
			costPerDay: 118,
			reason: 'noIndication'
		}
	]
};
