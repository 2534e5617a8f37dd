import type { TaskStory } from '../story.ts';

/** A handful of tasks for a handful of days. */
export const shortSentenceTasks: TaskStory[] = [
	{
		day: -9,
		by: 'voorzitter',
		agency: 'gemeente',
		title: 'Spreek hem vóór hij vrijkomt',
		due: { beforeRelease: 2 },
		goal: 'spoken',
		mandatory: true,
		statutoryTask: 'Maatschappelijke ondersteuning (Wmo 2015)',
		steps: [
			{ day: -8, by: 'gemeente', do: 'accept', member: 'gemeente' },
			{ day: -5, by: 'gemeente', do: 'start' }
		]
	},
	{
		day: -9,
		by: 'voorzitter',
		agency: 'dji',
		title: 'Regel een ruimte voor beeldbellen',
		due: -5,
		goal: 'spoken',
		statutoryTask: 'Tenuitvoerlegging van detentie (Pbw, artikel 2)',
		steps: [
			{ day: -8, by: 'dji', do: 'accept', member: 'dji' },
			{ day: -2, by: 'dji', do: 'move', due: -1, reason: 'Te weinig mensen op de afdeling.' }
		]
	},
	{
		day: -9,
		by: 'gemeente',
		agency: 'dji',
		title: 'Breng hem van de poort naar de opvang',
		due: { beforeRelease: 0 },
		goal: 'after',
		steps: [
			{ day: -7, by: 'gemeente', do: 'adopt', until: 12, budget: 150 },
			{ day: -6, by: 'gemeente', do: 'accept', member: 'gemeente' }
		]
	},
	{
		day: -7,
		by: 'voorzitter',
		agency: 'ggd',
		title: 'Zoek hem op in de eerste week buiten',
		due: { afterRelease: 7 },
		goal: 'after',
		statutoryTask: 'Openbare geestelijke gezondheidszorg (Wet publieke gezondheid)',
		steps: [{ day: -6, by: 'ggd', do: 'accept', member: 'ggd' }]
	},
	{
		day: -1,
		by: 'gemeente',
		agency: 'politie',
		title: 'Laat de wijkagent kennismaken op het station',
		due: { afterRelease: 3 },
		goal: 'after',
		statutoryTask: 'Hulpverlening (Politiewet 2012, artikel 3)',
		steps: []
	}
];
