import type { TaskStory } from '../story.ts';

/** Before the last day of the order. */
export const careOrderEndingTasks: TaskStory[] = [
	{
		day: -30,
		by: 'voorzitter',
		agency: 'ggz',
		title: 'Beslis hoe de hulp doorgaat',
		due: -14,
		goal: 'care',
		mandatory: true,
		statutoryTask: 'Goede zorg (Wkkgz, artikel 2)',
		steps: [
			{ day: -30, by: 'ggz', do: 'accept', member: 'ggz' },
			{ day: -24, by: 'ggz', do: 'start' },
			{ day: -14, by: 'ggz', do: 'move', due: -8, reason: 'De arts wil haar eerst spreken.' },
			{ day: -9, by: 'ggz', do: 'move', due: -2, reason: 'De afspraak ging niet door.' }
		]
	},
	{
		day: -22,
		by: 'ggd',
		agency: 'gemeente',
		title: 'Zoek een vaste plek voor na de crisiswoning',
		due: 25,
		goal: 'home',
		statutoryTask: 'Maatschappelijke ondersteuning (Wmo 2015)',
		steps: [
			{ day: -21, by: 'gemeente2', do: 'accept', member: 'gemeente2' },
			{ day: -21, by: 'gemeente2', do: 'start' },
			{ day: -20, by: 'gemeente2', do: 'waitFor', wait: 'place' }
		]
	},
	{
		day: -22,
		by: 'voorzitter',
		agency: 'wmo',
		title: 'Ga drie keer per week langs',
		due: 30,
		goal: 'home',
		statutoryTask: 'Maatwerkvoorziening uitvoeren (Wmo 2015, artikel 2.3.5)',
		steps: [
			{ day: -21, by: 'wmo', do: 'accept', member: 'wmo' },
			{ day: -19, by: 'wmo', do: 'start' }
		]
	},
	{
		day: -15,
		by: 'ggd',
		agency: 'ggd',
		title: 'Nodig haar en haar dochter uit voor een gesprek',
		due: 12,
		goal: 'care',
		statutoryTask: 'Openbare geestelijke gezondheidszorg (Wet publieke gezondheid)',
		steps: [{ day: -14, by: 'ggd', do: 'claim', member: 'ggd' }]
	},
	{
		day: -15,
		by: 'ggd',
		agency: 'burgemeester',
		title: 'Lees mee als er onrust ontstaat',
		due: 30,
		goal: 'care',
		statutoryTask: 'Handhaving van de openbare orde (Gemeentewet, artikel 172)',
		steps: [{ day: -14, by: 'burgemeester', do: 'accept', member: 'burgemeester' }]
	}
];
