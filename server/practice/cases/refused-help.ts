import type { PracticeCase } from '../story.ts';
import { refusedHelpContributions } from './refused-help-contributions.ts';
import { refusedHelpTasks } from './refused-help-tasks.ts';

/** 2026-0002: he refuses every offer, and the situation at home gets worse. */
export const refusedHelp: PracticeCase = {
	chair: 'voorzitter',
	opened: -77,
	initials: 'M.A.',
	purpose:
		'Zorgen dat het thuis veilig is voor M.A. en zijn moeder, en een weg vinden naar hulp die hij wél wil aannemen.',
	criteria: {
		a: 'M.A. heeft geen werk en slaapt slecht. De spanning met zijn moeder loopt elke maand op.',
		b: 'Het gaat om wonen, inkomen, gezondheid en de veiligheid thuis. Schulden en spanning versterken elkaar.',
		c: 'Buren melden al maanden geschreeuw en vernieling. Zonder plan is de kans op ernstig geweld groot.',
		d: 'Politie, Veilig Thuis en gemeente zien elk een stuk. Alleen samen kunnen zij een aanbod doen en grenzen stellen.'
	},
	decidedBy: 'politie',
	subject: {
		name: 'Milan Akkerman',
		born: '1991-11-02',
		address: 'Lindehof 12, Maasmond',
		bsn: '999990421'
	},
	partners: ['politie', 'gemeente', 'veiligthuis'],
	caseLead: 'gemeente',
	phases: [
		{ day: -75, phase: 'triage' },
		{ day: -63, phase: 'conference' }
	],
	investigation: { day: -12, by: 'politie', checkAgain: 9 },
	contributions: refusedHelpContributions,
	goals: [
		{ key: 'safe', day: -63, title: 'Het is thuis veilig voor zoon en moeder' },
		{ key: 'offer', day: -63, title: 'Er is een aanbod dat hij wil aannemen' }
	],
	tasks: refusedHelpTasks,
	plan: [
		{
			kind: 'picture',
			day: -30,
			by: 'veiligthuis',
			text: 'M.A. woont bij zijn moeder. De spanning loopt op en beiden hebben er last van.\nHij heeft vier keer hulp geweigerd. Hij wil wel praten over werk.\nZijn moeder wil haar zoon niet kwijt en vraagt hulp voor hem. Een oom is voor beiden vertrouwd.'
		},
		{
			kind: 'judgement',
			day: -30,
			by: 'gemeente',
			text: 'Nee zeggen is hier geen onwil alleen. Hij heeft slechte ervaringen met hulp die pas komt als er iets misgaat.\nZonder aanbod dat bij hem past, verandert er niets. Alleen grenzen stellen maakt de spanning groter.\nDe veiligheid van zijn moeder gaat voor.'
		},
		{
			kind: 'approach',
			day: -2,
			by: 'gemeente',
			text: 'Wij blijven een aanbod doen en wisselen af wie dat doet. Een nee is een stand van zaken, geen einde.\nDe ervaringsdeskundige gaat elke week langs en begint over werk.\nVeilig Thuis houdt contact met de moeder. Komt er een nieuwe melding, dan spreken wij elkaar dezelfde dag.'
		}
	],
	decisions: [
		{ day: -63, text: 'De partners blijven betrokken zolang het thuis niet veilig is.' },
		{ day: -34, text: 'Eén persoon doet het aanbod. De anderen verwijzen naar die persoon.' }
	],
	nextReview: 13,
	waits: [
		{
			key: 'address',
			day: -50,
			by: 'gemeente',
			waitKind: 'address',
			since: -420,
			interim: {
				day: -34,
				by: 'gemeente',
				agency: 'gemeente',
				agreement: 'De woonconsulent belt elke maand over zijn plaats op de lijst.'
			},
			checks: [{ day: -20, by: 'gemeente' }]
		}
	],
	asks: [
		{
			day: -3,
			by: 'gemeente',
			agency: 'veiligthuis',
			group: 'safety',
			question: 'Kan de ervaringsdeskundige veilig aan huis komen?'
		}
	]
};
