import type { PracticeCase } from '../story.ts';
import { waitingForNifpContributions } from './waiting-for-nifp-contributions.ts';
import { waitingForNifpTasks } from './waiting-for-nifp-tasks.ts';

/** 2026-0005: a report has been awaited for half a year and nobody formal can act meanwhile. */
export const waitingForNifp: PracticeCase = {
	chair: 'voorzitter',
	opened: -42,
	initials: 'K.B.',
	purpose:
		'Voorkomen dat de toestand van K.B. thuis uit de hand loopt zolang het onderzoek niet klaar is, en afspreken wie wat doet.',
	criteria: {
		a: 'K.B. is verward en angstig. Hij zorgt slecht voor zichzelf en mijdt hulp.',
		b: 'Het gaat om gezondheid, wonen en contact met de buurt. Hij dreigt zijn woning kwijt te raken.',
		c: 'De buurt maakt zich al maanden zorgen en er was een bedreigende situatie op straat.',
		d: 'Zorg, politie, reclassering en gemeente hebben elk een deel van de mogelijkheden. Geen van hen kan nu alleen optreden.'
	},
	decidedBy: 'om',
	subject: {
		name: 'Karim Bensaid',
		born: '1982-01-23',
		address: 'Dijkstraat 48, Maasmond',
		bsn: '999990056'
	},
	partners: ['politie', 'om', 'reclassering3', 'gemeente2', 'ggz', 'ggz2', 'ggd', 'burgemeester'],
	caseLead: 'gemeente2',
	phases: [
		{ day: -40, phase: 'triage' },
		{ day: -34, phase: 'conference' }
	],
	contributions: waitingForNifpContributions,
	goals: [
		{ key: 'clear', day: -34, title: 'Weten wanneer het onderzoek begint' },
		{ key: 'meanwhile', day: -34, title: 'Het gaat thuis goed genoeg in de tussentijd' }
	],
	tasks: waitingForNifpTasks,
	plan: [
		{
			kind: 'picture',
			day: -19,
			by: 'gemeente2',
			text: 'K.B. wacht ruim een half jaar op een onderzoek. Zolang dat onderzoek er niet is, kan geen van de partners een verplichte stap zetten.\nHij woont alleen en mijdt hulp. De buren bellen als zij zich zorgen maken.\nBoodschappen doen met een vaste begeleider vindt hij goed. Dat is nu de beste ingang.'
		},
		{
			kind: 'judgement',
			day: -18,
			by: 'ggz',
			text: 'Het gaat wisselend en kan snel slechter worden. Vaste gezichten helpen, nieuwe gezichten niet.\nDe signalen die wij afspreken, moeten voor iedereen dezelfde zijn.\nHij moet weten dat hij wacht, waarop, en wie hij kan bellen.'
		},
		{
			kind: 'approach',
			day: -17,
			by: 'ggd',
			text: 'Wij spreken drie signalen af: twee nachten niet slapen, de deur niet opendoen voor de begeleider, of een nieuwe melding van de buren.\nWie een signaal ziet, belt dezelfde dag de GGD. De GGD belt wie nodig is.\nDe begeleider komt twee keer per week. De zorg biedt elke week een afspraak aan.\nElke vier weken kijken wij drie minuten of de afspraak nog klopt.'
		}
	],
	decisions: [
		{ day: -34, text: 'De GGD is het vaste nummer voor signalen tot het onderzoek er is.' },
		{ day: -20, text: 'De gemeente vertelt hem wat er gebeurt en hoe lang het kan duren.' }
	],
	nextReview: 9,
	waits: [
		{
			key: 'nifp',
			day: -38,
			by: 'om',
			waitKind: 'nifp',
			since: -188,
			interim: {
				day: -34,
				by: 'voorzitter',
				agency: 'ggd',
				agreement:
					'De GGD is het vaste nummer. Bij twee nachten niet slapen, een dichte deur of een nieuwe melding belt de GGD wie nodig is.'
			},
			checks: [
				{ day: -20, by: 'om' },
				{ day: -8, by: 'om' }
			]
		},
		{
			key: 'court',
			day: -38,
			by: 'om',
			waitKind: 'court',
			since: -210,
			interim: {
				day: -34,
				by: 'reclassering3',
				agency: 'reclasseringDeBrug',
				agreement: 'Het meldgesprek gaat elke twee weken door.'
			}
		}
	]
};
