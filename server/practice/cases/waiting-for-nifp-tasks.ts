import type { TaskStory } from '../story.ts';

/** The agreement for the time between. */
export const waitingForNifpTasks: TaskStory[] = [
	{
		day: -33,
		by: 'voorzitter',
		agency: 'om',
		title: 'Vraag naar de stand en meld het antwoord',
		due: 9,
		goal: 'clear',
		mandatory: true,
		statutoryTask: 'Strafrechtelijke handhaving (Wet RO, artikel 124)',
		steps: [
			{ day: -32, by: 'om', do: 'accept', member: 'om' },
			{ day: -20, by: 'om', do: 'start' },
			{ day: -8, by: 'om', do: 'waitFor', wait: 'nifp' }
		]
	},
	{
		day: -33,
		by: 'voorzitter',
		agency: 'ggz',
		title: 'Bied elke week een afspraak aan, ook thuis',
		due: 4,
		goal: 'meanwhile',
		statutoryTask: 'Goede zorg (Wkkgz, artikel 2)',
		steps: [
			{ day: -31, by: 'ggz', do: 'accept', member: 'ggz' },
			{ day: -27, by: 'ggz', do: 'start' },
			{ day: -10, by: 'ggz', do: 'report', text: 'Twee keer niet thuis, één keer gesproken.' },
			{ day: -9, by: 'ggz', do: 'note', text: 'Collega vragen die hij van vroeger kent.' }
		]
	},
	{
		day: -33,
		by: 'voorzitter',
		agency: 'gemeente',
		title: 'Zoek een vaste begeleider voor thuis',
		due: -9,
		goal: 'meanwhile',
		statutoryTask: 'Maatschappelijke ondersteuning (Wmo 2015)',
		steps: [
			{ day: -31, by: 'gemeente2', do: 'accept', member: 'gemeente2' },
			{ day: -22, by: 'gemeente2', do: 'start' },
			{
				day: -11,
				by: 'gemeente2',
				do: 'complete',
				result: 'Vanaf {-5} komt er twee keer per week een begeleider.'
			}
		]
	},
	{
		day: -20,
		by: 'gemeente2',
		agency: 'politie',
		title: 'Spreek met de buren een vast nummer af',
		due: -6,
		goal: 'meanwhile',
		statutoryTask: 'Hulpverlening (Politiewet 2012, artikel 3)',
		steps: [
			{ day: -19, by: 'politie', do: 'accept', member: 'politie' },
			{ day: -7, by: 'politie', do: 'start' }
		]
	},
	{
		day: -20,
		by: 'gemeente2',
		agency: 'ggzDeLinde',
		title: 'Lees mee als er een nieuwe melding komt',
		due: 18,
		goal: 'meanwhile',
		statutoryTask: 'Goede zorg (Wkkgz, artikel 2)',
		steps: [{ day: -18, by: 'ggz2', do: 'accept' }]
	},
	{
		day: -20,
		by: 'voorzitter',
		agency: 'reclasseringDeBrug',
		title: 'Begin alvast met begeleiding',
		due: -2,
		goal: 'meanwhile',
		steps: [
			{
				day: -17,
				by: 'reclassering3',
				do: 'decline',
				reasonKind: 'noStatutoryTask',
				reason: 'Zonder opdracht van de rechter mogen wij niet meer doen dan het meldgesprek.'
			}
		]
	},
	{
		day: -1,
		by: 'gemeente2',
		agency: 'ggd',
		title: 'Kijk opnieuw als de signalen toenemen',
		due: 12,
		goal: 'meanwhile',
		statutoryTask: 'Openbare geestelijke gezondheidszorg (Wet publieke gezondheid)',
		steps: []
	}
];
