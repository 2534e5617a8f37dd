import type { PracticeCase } from '../story.ts';

/** What he waits for, and what the municipality delivers meanwhile. */
export const noPlaceFacts: Pick<PracticeCase, 'waits' | 'bridges' | 'asks'> = {
	waits: [
		{
			key: 'ciz',
			day: -55,
			by: 'gemeente2',
			waitKind: 'ciz',
			since: -300,
			interim: {
				day: -55,
				by: 'gemeente2',
				agency: 'gemeente',
				agreement: 'Zes uur begeleiding per week uit de Wmo tot het besluit.'
			},
			closed: { day: -52, by: 'gemeente2', outcome: 'Het besluit is er: Wlz, profiel VG7.' }
		},
		{
			key: 'place',
			day: -49,
			by: 'gemeente2',
			waitKind: 'wlzPlace',
			since: -258,
			expected: 150,
			interim: {
				day: -49,
				by: 'voorzitter',
				agency: 'gemeente',
				agreement: 'De gemeente overbrugt en zoekt elke week verder.'
			},
			checks: [
				{ day: -21, by: 'ggz2', expected: 150 },
				{ day: -6, by: 'gemeente2' }
			]
		}
	],
	bridges: [
		{
			day: -50,
			by: 'gemeente2',
			entitledLaw: 'wlz',
			delivered: 'Nachtopvang',
			since: -83,
			costPerDay: 62,
			reason: 'noFit',
			closed: { day: -20, by: 'gemeente2', until: -20 }
		},
		{
			day: -19,
			by: 'gemeente2',
			entitledLaw: 'wlz',
			delivered: 'Hotelkamer',
			since: -19,
			costPerDay: 96.5,
			reason: 'noFit'
		},
		{
			day: -33,
			by: 'gemeente2',
			entitledLaw: 'wlz',
			delivered: 'Wmo-begeleiding, zes uur per week',
			since: -83,
			costPerDay: 54,
			reason: 'waitingList'
		}
	],
	asks: [
		{
			day: -7,
			by: 'reclassering3',
			agency: 'wmo',
			group: 'care',
			question: 'Kunnen wij ervan uitgaan dat de begeleiding doorgaat tot er een plek is?',
			answered: {
				day: -5,
				by: 'wmo',
				answer: 'notShared',
				note: 'Wij willen dit eerst met de gemeente bespreken.'
			}
		}
	]
};
