import type { PracticeCase } from '../story.ts';
import { withoutPapersContributions } from './without-papers-contributions.ts';
import { withoutPapersTasks } from './without-papers-tasks.ts';

/** 2026-0013: no identity card without an address, and no address without an identity card. */
export const withoutPapers: PracticeCase = {
	chair: 'voorzitter2',
	opened: -26,
	initials: 'A.G.',
	purpose:
		'Zorgen dat A.G. weer een adres en een identiteitskaart heeft, zodat zij zorg en inkomen kan krijgen en de overlast stopt.',
	criteria: {
		a: 'A.G. slaapt in haar auto. Zonder papieren krijgt zij geen zorg en geen inkomen.',
		b: 'Het gaat om wonen, inkomen, zorg en veiligheid. Zij is alleen en wordt lastiggevallen.',
		c: 'Er zijn klachten over kamperen op parkeerplaatsen en over ruzies in de nacht.',
		d: 'Elke organisatie wacht op een papier van een andere. Samen kunnen zij de kring doorbreken.'
	},
	decidedBy: 'gemeente',
	subject: {
		name: 'Annemiek Groot',
		born: '1972-08-19',
		address: 'Geen vast adres',
		bsn: '999990160'
	},
	partners: ['gemeente2', 'ggd', 'burgemeester', 'wmo', 'politie2'],
	caseLead: 'gemeente2',
	phases: [
		{ day: -24, phase: 'triage' },
		{ day: -19, phase: 'conference' }
	],
	contributions: withoutPapersContributions,
	goals: [{ key: 'papers', day: -19, title: 'Een adres en een identiteitskaart' }],
	tasks: withoutPapersTasks,
	plan: [
		{
			kind: 'picture',
			day: -11,
			by: 'gemeente2',
			text: 'A.G. slaapt sinds de zomer in haar auto. Zij verloor haar huis na een scheiding.\nZij is uitgeschreven. Daardoor stopten haar zorgverzekering en haar inkomen.\nZij wil geholpen worden en houdt haar afspraken.'
		},
		{
			kind: 'judgement',
			day: -10,
			by: 'ggd',
			text: 'Zij is geen overlastgever, maar iemand zonder huis.\nDe kou is nu het eerste risico.\nMet een briefadres kan binnen twee weken bijna alles weer lopen.'
		},
		{
			kind: 'approach',
			day: -9,
			by: 'gemeente2',
			text: 'Het briefadres gaat vóór alles. De rest volgt daaruit.\nTot die tijd heeft zij een vaste parkeerplaats bij het sportpark. De handhavers weten dat.\nVriest het, dan belt de GGD haar en is er een bed.'
		}
	],
	decisions: [{ day: -19, text: 'Handhavers sturen haar niet weg van het sportpark.' }],
	nextReview: 28,
	waits: [
		{
			key: 'address',
			day: -18,
			by: 'gemeente2',
			waitKind: 'address',
			since: -45,
			expected: 9,
			interim: {
				day: -17,
				by: 'gemeente2',
				agency: 'gemeente',
				agreement: 'Zij mag op het sportpark staan. Post komt binnen bij het wijkteam.'
			}
		},
		{ key: 'card', day: -18, by: 'gemeente2', waitKind: 'identityDocument', since: -45 }
	]
};
