import type { TaskStory } from '../story.ts';

const supervision = 'Toezicht en begeleiding (Reclasseringsregeling 1995)';

/** Almost all of it counts back from the day of release. */
export const startInDetentionTasks: TaskStory[] = [
	{
		day: -33,
		by: 'voorzitter',
		agency: 'reclassering',
		title: 'Leg de eerste week vast, dag voor dag',
		due: { beforeRelease: 14 },
		goal: 'week',
		mandatory: true,
		statutoryTask: supervision,
		steps: [{ day: -32, by: 'reclassering', do: 'accept', member: 'reclassering' }]
	},
	{
		day: -2,
		by: 'voorzitter',
		agency: 'reclassering',
		title: 'Controleer het adres voor het toezicht',
		due: { beforeRelease: 21 },
		goal: 'inside',
		statutoryTask: supervision,
		steps: []
	},
	{
		day: -25,
		by: 'voorzitter',
		agency: 'reclassering',
		title: 'Bezoek hem een keer in de PI',
		due: { beforeRelease: 28 },
		goal: 'inside',
		steps: [
			{
				day: -24,
				by: 'reclassering',
				do: 'decline',
				reasonKind: 'noFunding',
				reason: 'Werk in de PI wordt niet vergoed. De begeleider stelt ons voor via beeldbellen.'
			}
		]
	},
	{
		day: -18,
		by: 'reclassering',
		agency: 'reclassering',
		title: 'Plan een gesprek via beeldbellen',
		due: 2,
		goal: 'inside',
		statutoryTask: supervision,
		note: 'Kan ook op donderdag, dan is er een collega die hem kent.',
		steps: [
			{ day: -17, by: 'reclassering', do: 'claim', member: 'reclassering' },
			{ day: -10, by: 'reclassering', do: 'start' }
		]
	},
	{
		day: -12,
		by: 'reclassering',
		agency: 'reclassering',
		title: 'Zoek een vast moment voor de meldplicht',
		due: 26,
		goal: 'week',
		statutoryTask: supervision,
		steps: []
	},
	{
		day: -32,
		by: 'voorzitter',
		agency: 'wmo',
		title: 'Bezoek hem elke week in de PI',
		due: { beforeRelease: 1 },
		goal: 'inside',
		mandatory: true,
		statutoryTask: 'Maatwerkvoorziening uitvoeren (Wmo 2015, artikel 2.3.5)',
		steps: [
			{ day: -32, by: 'wmo', do: 'accept', member: 'wmo' },
			{ day: -27, by: 'wmo', do: 'start' },
			{ day: -6, by: 'wmo', do: 'report', text: 'Vijf bezoeken gedaan. Hij is er steeds.' },
			{ day: -1, by: 'wmo', do: 'answer', window: 2, answer: 'canDo' }
		]
	},
	{
		day: -32,
		by: 'voorzitter',
		agency: 'gemeente',
		title: 'Vraag inkomen aan vanuit de PI',
		due: { beforeRelease: 14 },
		goal: 'week',
		statutoryTask: 'Inkomen en werk (Participatiewet)',
		steps: [{ day: -32, by: 'gemeente', do: 'accept', member: 'gemeente' }]
	},
	{
		day: -22,
		by: 'reclassering',
		agency: 'gemeente',
		title: 'Zoek werk in een keuken',
		due: { afterRelease: 7 },
		goal: 'week',
		statutoryTask: 'Inkomen en werk (Participatiewet)',
		steps: [
			{ day: -21, by: 'gemeente', do: 'accept' },
			{ day: -9, by: 'gemeente', do: 'start' }
		]
	},
	{
		day: -14,
		by: 'voorzitter',
		agency: 'dji',
		title: 'Bespreek elke nieuwe datum eerst met hem',
		due: { nextConference: true },
		goal: 'inside',
		statutoryTask: 'Tenuitvoerlegging van detentie (Pbw, artikel 2)',
		steps: [
			{ day: -13, by: 'dji', do: 'accept', member: 'dji' },
			{ day: -12, by: 'dji', do: 'start' }
		]
	}
];
