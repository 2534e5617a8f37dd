import type { PracticeCase } from '../story.ts';
import { houseBanContributions } from './house-ban-contributions.ts';
import { houseBanTasks } from './house-ban-tasks.ts';

/** 2026-0012: violence at home, a house ban that ended, and two children. */
export const houseBan: PracticeCase = {
	chair: 'voorzitter2',
	opened: -30,
	initials: 'N.P.',
	purpose:
		'Zorgen dat de partner en de kinderen van N.P. veilig zijn, en dat N.P. hulp krijgt om zonder geweld vader te zijn.',
	criteria: {
		a: 'N.P. heeft schulden en veel spanning. Thuis liep dat uit op geweld.',
		b: 'Het gaat om relaties, geld, wonen en opvoeding. Twee jonge kinderen zien het gebeuren.',
		c: 'Er waren vier meldingen in een jaar en één huisverbod. Het geweld werd erger.',
		d: 'Veilig Thuis, politie, OM, Raad en gemeente moeten hetzelfde doen, op hetzelfde moment.'
	},
	decidedBy: 'politie',
	subject: {
		name: 'Niels Peters',
		born: '1990-04-16',
		address: 'Tijdelijk bij zijn broer in Maasmond',
		bsn: '999990159'
	},
	partners: ['veiligthuis', 'politie2', 'om', 'rvdk', 'gemeente2', 'ggz2'],
	caseLead: 'veiligthuis',
	phases: [
		{ day: -29, phase: 'triage' },
		{ day: -26, phase: 'conference' }
	],
	contributions: houseBanContributions,
	goals: [
		{ key: 'safe', day: -26, title: 'Partner en kinderen zijn veilig, ook na het verbod' },
		{ key: 'father', day: -26, title: 'Hij leert spanning op tijd herkennen' }
	],
	tasks: houseBanTasks,
	plan: [
		{
			kind: 'picture',
			day: -16,
			by: 'veiligthuis',
			text: 'N.P. woont bij zijn broer. Zijn partner en de kinderen wonen thuis.\nHij ziet de kinderen op zaterdag, met een oom erbij.\nBeiden willen dat het geweld stopt. Over samen verder denken zij verschillend.'
		},
		{
			kind: 'judgement',
			day: -15,
			by: 'veiligthuis',
			text: 'De weken na een verbod zijn het gevaarlijkst.\nDe kinderen zijn stil en letten op alles. Zij moeten horen dat het niet hun schuld is.\nHij neemt zelf contact op. Dat is nieuw.'
		},
		{
			kind: 'approach',
			day: -13,
			by: 'veiligthuis',
			text: 'Er zijn afspraken met iedereen apart. Een gezamenlijk gesprek komt later.\nElke nieuwe melding bespreken wij dezelfde dag.\nWie de kinderen ziet, vraagt hoe het met hén gaat.'
		}
	],
	decisions: [
		{ day: -26, text: 'Veilig Thuis is casusregisseur. Niemand spreekt het paar samen.' }
	],
	nextReview: 28,
	waits: [
		{
			key: 'court',
			day: -24,
			by: 'om',
			waitKind: 'court',
			since: -36,
			expected: 40,
			interim: {
				day: -24,
				by: 'voorzitter2',
				agency: 'politie',
				agreement: 'Het contactverbod geldt. De wijkagent belt de partner elke week.'
			}
		}
	]
};
