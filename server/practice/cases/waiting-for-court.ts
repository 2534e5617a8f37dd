import type { PracticeCase } from '../story.ts';
import { waitingForCourtContributions } from './waiting-for-court-contributions.ts';
import { waitingForCourtTasks } from './waiting-for-court-tasks.ts';

/** 2026-0011: a bomb threat of a year and a half ago, and still no day in court. */
export const waitingForCourt: PracticeCase = {
	chair: 'voorzitter',
	opened: -33,
	initials: 'H.E.',
	purpose:
		'Voorkomen dat H.E. opnieuw dreigt of iemand in gevaar brengt zolang zijn zaken niet bij de rechter zijn geweest.',
	criteria: {
		a: 'H.E. is boos op instanties, is alleen en heeft geen werk meer.',
		b: 'Het gaat om inkomen, wonen, gezondheid en contact. Hij raakt in anderhalf jaar bijna alles kwijt.',
		c: 'Hij deed een bommelding bij een kantoor en stuurt nog steeds dreigende berichten.',
		d: 'Het toezicht is beëindigd en de rechter heeft nog niet beslist. Geen organisatie kan hem nu alleen vasthouden.'
	},
	decidedBy: 'burgemeester',
	subject: {
		name: 'Hugo Evers',
		born: '1985-10-30',
		address: 'Parklaan 7, Maasmond',
		bsn: '999990147'
	},
	partners: ['notulist', 'politie', 'om', 'reclassering', 'gemeente', 'burgemeester', 'ggd', 'ggz'],
	caseLead: 'reclassering',
	phases: [
		{ day: -32, phase: 'triage' },
		{ day: -30, phase: 'conference' }
	],
	left: [{ day: -13, agency: 'ggz' }],
	contributions: waitingForCourtContributions,
	goals: [
		{ key: 'safe', day: -30, title: 'Niemand wordt bedreigd in de tussentijd' },
		{ key: 'contact', day: -30, title: 'Eén persoon met wie hij praat' }
	],
	tasks: waitingForCourtTasks,
	plan: [
		{
			kind: 'picture',
			day: -16,
			by: 'reclassering',
			text: 'H.E. wacht anderhalf jaar op de rechter. Zijn toezicht is gestopt.\nHij is alleen en heeft weinig inkomen.\nMet één ambtenaar praat hij nog. Dat gesprek gaat over zijn administratie, niet over zijn zaken.'
		},
		{
			kind: 'judgement',
			day: -16,
			by: 'ggd',
			text: 'De dreiging neemt toe rond brieven van instanties.\nHij heeft iemand nodig die niets van hem moet.\nZolang een uitspraak uitblijft, is elke grens er een zonder gevolg. Dat maakt ons kwetsbaar.'
		},
		{
			kind: 'approach',
			day: -14,
			by: 'reclassering',
			text: 'Brieven gaan niet meer per post, maar worden door één persoon uitgelegd.\nKomt er een dreigend bericht, dan meldt de ontvanger dat dezelfde dag bij de politie.\nHet OM vraagt elke vier weken naar de planning.\nIs er bij de volgende bespreking nog geen datum, dan gaat de vraag naar de stuurgroep.'
		}
	],
	decisions: [
		{ day: -30, text: 'De partners blijven betrokken tot de uitspraak.' },
		{ day: -14, text: 'Wie stopt, noemt eerst wie de acties overneemt.' }
	],
	nextReview: 5,
	waits: [
		{ key: 'court', day: -30, by: 'om', waitKind: 'court', since: -520 },
		{
			key: 'tul',
			day: -30,
			by: 'reclassering',
			waitKind: 'tul',
			since: -548,
			interim: {
				day: -29,
				by: 'voorzitter',
				agency: 'gemeente',
				agreement: 'De gemeente spreekt hem elke twee weken, over zijn administratie.'
			},
			checks: [
				{ day: -22, by: 'om' },
				{ day: -13, by: 'om' }
			]
		}
	]
};
