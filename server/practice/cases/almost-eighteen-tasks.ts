import type { TaskStory } from '../story.ts';

/** What must be done before his birthday. */
export const almostEighteenTasks: TaskStory[] = [
	{
		day: -14,
		by: 'voorzitter',
		agency: 'gemeente',
		title: 'Zoek een plek voor de weken na zijn verjaardag',
		due: 11,
		goal: 'home',
		mandatory: true,
		statutoryTask: 'Maatschappelijke ondersteuning (Wmo 2015)',
		steps: [
			{ day: -13, by: 'gemeente2', do: 'accept', member: 'gemeente2' },
			{ day: -6, by: 'gemeente2', do: 'start' }
		]
	},
	{
		day: -14,
		by: 'jeugd',
		agency: 'jeugd',
		title: 'Schrijf de overdracht samen met hem',
		due: -1,
		goal: 'handover',
		statutoryTask: 'Jeugdreclassering (Jeugdwet, artikel 3.2)',
		steps: [
			{ day: -13, by: 'jeugd', do: 'claim' },
			{ day: -9, by: 'jeugd', do: 'start' },
			{ day: -4, by: 'jeugd', do: 'report', text: 'De eerste helft is klaar. Hij leest mee.' }
		]
	},
	{
		day: -14,
		by: 'jeugd',
		agency: 'reclassering',
		title: 'Maak kennis vóór zijn verjaardag',
		due: 7,
		goal: 'handover',
		steps: [
			{
				day: -10,
				by: 'reclassering',
				do: 'decline',
				reasonKind: 'noFunding',
				reason:
					'Vóór de overdracht krijgen wij geen uren. Wij zoeken met de gemeente naar een oplossing.'
			}
		]
	},
	{
		day: -13,
		by: 'jeugd',
		agency: 'wmo',
		title: 'Laat hem de kamer en de begeleider zien',
		due: 5,
		goal: 'home',
		statutoryTask: 'Maatwerkvoorziening uitvoeren (Wmo 2015, artikel 2.3.5)',
		steps: [{ day: -12, by: 'wmo', do: 'accept', member: 'wmo' }]
	},
	{
		day: -13,
		by: 'voorzitter',
		agency: 'rvdk',
		title: 'Stuur het advies op tijd naar de partners',
		due: -5,
		goal: 'handover',
		statutoryTask: 'Onderzoek en advies over kinderen (Burgerlijk Wetboek, artikel 1:238)',
		steps: [
			{ day: -12, by: 'rvdk', do: 'accept', member: 'rvdk' },
			{ day: -10, by: 'rvdk', do: 'start' },
			{ day: -6, by: 'rvdk', do: 'complete', result: 'Het advies is verstuurd en besproken.' },
			{ day: -5, by: 'voorzitter', do: 'confirm' }
		]
	},
	{
		day: -12,
		by: 'jeugd',
		agency: 'politie',
		title: 'Koppel de jeugdagent aan de wijkagent',
		due: 3,
		goal: 'handover',
		statutoryTask: 'Hulpverlening (Politiewet 2012, artikel 3)',
		steps: [
			{ day: -11, by: 'politie2', do: 'accept', member: 'politie2' },
			{ day: -5, by: 'politie2', do: 'start' }
		]
	},
	{
		day: -2,
		by: 'voorzitter',
		agency: 'om',
		title: 'Laat weten of het eerder kan',
		due: 9,
		goal: 'handover',
		statutoryTask: 'Strafrechtelijke handhaving (Wet RO, artikel 124)',
		steps: []
	},
	{
		day: -1,
		by: 'jeugd',
		agency: 'gemeente',
		title: 'Vraag verlenging van de hulp aan',
		due: 6,
		goal: 'home',
		statutoryTask: 'Jeugdhulp (Jeugdwet)',
		steps: []
	}
];
