import type { PracticeCase } from '../story.ts';
import { waitingForTulContributions } from './waiting-for-tul-contributions.ts';
import { waitingForTulTasks } from './waiting-for-tul-tasks.ts';

/** 2026-0003: a suspended sentence waits for its hearing for more than a year. */
export const waitingForTul: PracticeCase = {
	chair: 'voorzitter2',
	opened: -63,
	initials: 'D.H.',
	purpose:
		'De overlast en dreiging rond het station stoppen, en afspreken wie D.H. vasthoudt zolang er geen uitspraak is.',
	criteria: {
		a: 'D.H. heeft geen vaste slaapplek en geen dagritme. Hij komt afspraken niet na.',
		b: 'Het gaat om wonen, dagbesteding, geld en contacten. Zonder vast punt in de week verergert alles.',
		c: 'Reizigers en winkeliers voelen zich al maanden onveilig rond het station. Hij dreigt ook naar mensen die hem aanspreken.',
		d: 'De straf wacht op de rechter, het toezicht is gestopt en hulp is vrijwillig. Alleen samen is er een afspraak voor de tussentijd te maken.'
	},
	decidedBy: 'om',
	subject: {
		name: 'Dennis Hoekstra',
		born: '1987-07-29',
		address: 'Geen vast adres, verblijft in Maasmond',
		bsn: '999990032'
	},
	partners: ['voorzitter', 'politie2', 'om', 'reclassering2', 'dji', 'gemeente', 'burgemeester'],
	caseLead: 'reclassering2',
	phases: [
		{ day: -61, phase: 'triage' },
		{ day: -49, phase: 'conference' },
		{ day: -20, phase: 'execution' }
	],
	contributions: waitingForTulContributions,
	goals: [
		{ key: 'clear', day: -49, title: 'Duidelijkheid over de straf' },
		{ key: 'hold', day: -49, title: 'Iemand houdt contact in de tussentijd' },
		{ key: 'calm', day: -49, title: 'Rust op en rond het station' }
	],
	tasks: waitingForTulTasks,
	plan: [
		{
			kind: 'picture',
			day: -17,
			by: 'reclassering2',
			text: 'D.H. wacht al meer dan een jaar op een uitspraak. In die tijd is er geen toezicht en nam de overlast rond het station toe.\nHij slaapt bij bekenden en in de nachtopvang.\nVan {-48} tot {-36} zat hij vast. Niemand heeft hem toen gesproken.'
		},
		{
			kind: 'judgement',
			day: -16,
			by: 'politie2',
			text: 'Het wachten zelf is nu het grootste risico. Hij merkt dat er niets volgt en gaat door.\nEen verbod alleen verplaatst de overlast. Er moet ook iemand zijn die hij kent.\nEen korte detentie is een kans om hem te spreken. Die kans moeten wij de volgende keer pakken.'
		},
		{
			kind: 'approach',
			day: -15,
			by: 'reclassering2',
			text: 'De gemeente spreekt hem elke week in de nachtopvang, tot de uitspraak er is.\nHet OM vraagt elke vier weken naar de planning en meldt het antwoord hier.\nZit hij weer kort vast, dan belt de PI dezelfde dag de gemeente. De gemeente spreekt hem vóór hij vrijkomt.\nIs er op de volgende bespreking nog geen datum, dan legt de voorzitter het voor aan de stuurgroep.'
		}
	],
	decisions: [
		{ day: -49, text: 'De gemeente houdt contact tot de uitspraak, ook zonder wettelijke taak.' },
		{ day: -20, text: 'Blijft een zittingsdatum uit, dan gaat de vraag naar de stuurgroep.' }
	],
	nextReview: 14,
	waits: [
		{
			key: 'tul',
			day: -60,
			by: 'om',
			waitKind: 'tul',
			since: -402,
			interim: {
				day: -49,
				by: 'voorzitter2',
				agency: 'gemeente',
				agreement: 'De gemeente spreekt hem elke week in de nachtopvang, tot de uitspraak er is.'
			},
			checks: [
				{ day: -34, by: 'om' },
				{ day: -6, by: 'om' }
			]
		},
		{ key: 'court', day: -59, by: 'om', waitKind: 'court', since: -120, expected: 46 }
	]
};
