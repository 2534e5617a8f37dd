import type { PracticeCase } from '../story.ts';
import { strangersContributions } from './strangers-contributions.ts';
import { strangersTasks } from './strangers-tasks.ts';

/** 2026-0008: two probation services and two care providers, strangers to each other in one case. */
export const strangers: PracticeCase = {
	chair: 'voorzitter',
	opened: -39,
	initials: 'L.M.',
	purpose:
		'Zorgen dat L.M. één afspraak per week heeft die zij kan nakomen, in plaats van vier die elkaar tegenspreken.',
	criteria: {
		a: 'L.M. heeft met twee reclasseringen en twee behandelaars te maken. Zij raakt de draad kwijt.',
		b: 'Het gaat om behandeling, toezicht, wonen en geld. Mist zij één afspraak, dan volgt vaak de rest.',
		c: 'Zij deed twee keer aan brandstichting in haar eigen woning. De buren zijn bang voor een derde keer.',
		d: 'Vier organisaties werken langs elkaar heen. Alleen aan één tafel kunnen zij het samen eens worden over één weg.'
	},
	decidedBy: 'om',
	subject: {
		name: 'Lotte Martens',
		born: '1996-02-04',
		address: 'Singel 118, Maasmond',
		bsn: '999990111'
	},
	partners: ['notulist', 'om', 'reclassering', 'reclassering3', 'ggz', 'ggz2', 'gemeente2'],
	caseLead: 'gemeente2',
	phases: [
		{ day: -38, phase: 'triage' },
		{ day: -34, phase: 'conference' }
	],
	contributions: strangersContributions,
	goals: [
		{ key: 'one', day: -34, title: 'Eén week met afspraken die bij elkaar passen' },
		{ key: 'safe', day: -34, title: 'Haar woning en die van de buren zijn veilig' }
	],
	tasks: strangersTasks,
	plan: [
		{
			kind: 'picture',
			day: -18,
			by: 'gemeente2',
			text: 'L.M. had vorige maand negen afspraken bij vier organisaties. Drie vielen op hetzelfde moment.\nZij wil meewerken en schrikt van brieven.\nZij woont zelfstandig. De verhuurder wil weten wat er gebeurt om een nieuwe brand te voorkomen.'
		},
		{
			kind: 'judgement',
			day: -18,
			by: 'reclassering3',
			text: 'Wat op onwil lijkt, is meestal een dubbele afspraak.\nMet één weekoverzicht kan zij bijna alles nakomen.\nDe kans op een nieuwe brand is groter als zij alleen thuis is en iets niet lukt.'
		},
		{
			kind: 'approach',
			day: -13,
			by: 'gemeente2',
			text: 'De gemeente maakt elke vrijdag één overzicht voor de week erna. Elke organisatie geeft haar afspraken door vóór donderdag 12.00 uur.\nMeer dan één afspraak per dag doen wij niet.\nWie haar niet bereikt, belt eerst de gemeente en schrijft geen brief.'
		}
	],
	decisions: [
		{ day: -34, text: 'De gemeente houdt het weekoverzicht bij.' },
		{ day: -13, text: 'Op de volgende bespreking kiezen wij één organisatie voor het toezicht.' }
	],
	nextReview: 0,
	waits: [
		{
			key: 'nifp',
			day: -33,
			by: 'reclassering',
			waitKind: 'nifp',
			since: -143,
			interim: {
				day: -32,
				by: 'reclassering',
				agency: 'reclassering',
				agreement: 'Zij komt elke week langs. Wij vragen elke vier weken naar de stand.'
			},
			checks: [{ day: -12, by: 'reclassering' }]
		},
		{
			key: 'place',
			day: -28,
			by: 'ggz2',
			waitKind: 'wfzPlace',
			since: -62,
			expected: 90,
			interim: {
				day: -28,
				by: 'ggz2',
				agency: 'ggzDeLinde',
				agreement: 'Twee keer per week een gesprek, één keer bij haar thuis.'
			}
		}
	],
	asks: [
		{
			day: -16,
			by: 'ggz',
			agency: 'ggzDeLinde',
			group: 'care',
			question: 'Op welke dag ziet u haar? Dan leggen wij ons gesprek anders.',
			answered: { day: -15, by: 'ggz2', answer: 'shared' }
		}
	]
};
