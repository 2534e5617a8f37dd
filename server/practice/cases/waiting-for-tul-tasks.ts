import type { TaskStory } from '../story.ts';

/** Who holds him while nothing is decided. */
export const waitingForTulTasks: TaskStory[] = [
	{
		day: -48,
		by: 'voorzitter2',
		agency: 'om',
		title: 'Vraag elke vier weken naar de planning',
		due: 14,
		goal: 'clear',
		mandatory: true,
		statutoryTask: 'Strafrechtelijke handhaving (Wet RO, artikel 124)',
		steps: [
			{ day: -47, by: 'om', do: 'accept', member: 'om' },
			{ day: -34, by: 'om', do: 'start' },
			{ day: -6, by: 'om', do: 'waitFor', wait: 'tul' }
		]
	},
	{
		day: -48,
		by: 'voorzitter2',
		agency: 'gemeente',
		title: 'Houd wekelijks contact tot er duidelijkheid is',
		due: 7,
		goal: 'hold',
		steps: [
			{ day: -46, by: 'gemeente', do: 'accept', member: 'gemeente' },
			{ day: -40, by: 'gemeente', do: 'start' },
			{
				day: -16,
				by: 'gemeente',
				do: 'report',
				text: 'Drie van de vier weken gesproken, steeds in de nachtopvang.'
			}
		]
	},
	{
		day: -48,
		by: 'reclassering2',
		agency: 'reclassering',
		title: 'Bied vrijwillig contact aan',
		due: -10,
		goal: 'hold',
		statutoryTask: 'Toezicht en begeleiding (Reclasseringsregeling 1995)',
		steps: [
			{ day: -46, by: 'reclassering2', do: 'claim' },
			{ day: -45, by: 'reclassering2', do: 'start' },
			{
				day: -11,
				by: 'reclassering2',
				do: 'complete',
				outcome: 'impossible',
				result: 'Hij kwam twee keer niet. Zonder opdracht kunnen wij niet meer doen.'
			}
		]
	},
	{
		day: -34,
		by: 'voorzitter2',
		agency: 'dji',
		title: 'Bel de gemeente op de eerste dag van een nieuwe detentie',
		due: 60,
		goal: 'hold',
		statutoryTask: 'Tenuitvoerlegging van detentie (Pbw, artikel 2)',
		steps: [{ day: -33, by: 'dji', do: 'accept', member: 'dji' }]
	},
	{
		day: -27,
		by: 'voorzitter2',
		agency: 'politie',
		title: 'Loop dagelijks langs het stationsplein',
		due: -7,
		goal: 'calm',
		statutoryTask: 'Handhaving van de rechtsorde (Politiewet 2012, artikel 3)',
		steps: [
			{ day: -26, by: 'politie2', do: 'accept', member: 'politie2' },
			{ day: -25, by: 'politie2', do: 'start' },
			{
				day: -6,
				by: 'politie2',
				do: 'move',
				due: -2,
				reason: 'Te weinig mensen deze week.'
			}
		]
	},
	{
		day: -2,
		by: 'voorzitter2',
		agency: 'burgemeester',
		title: 'Weeg of verlenging nodig is',
		due: { nextConference: true },
		goal: 'calm',
		statutoryTask: 'Handhaving van de openbare orde (Gemeentewet, artikel 172)',
		steps: []
	}
];
