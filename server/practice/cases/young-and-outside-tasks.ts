import type { TaskStory } from '../story.ts';

/** One more move, and no more. */
export const youngAndOutsideTasks: TaskStory[] = [
	{
		day: -27,
		by: 'voorzitter',
		agency: 'jeugd',
		title: 'Zoek een plek waar hij kan blijven',
		due: -8,
		goal: 'place',
		mandatory: true,
		statutoryTask: 'Kinderbeschermingsmaatregelen (Jeugdwet, artikel 3.2)',
		steps: [
			{ day: -26, by: 'jeugd', do: 'accept', member: 'jeugd' },
			{ day: -25, by: 'jeugd', do: 'start' },
			{ day: -9, by: 'jeugd', do: 'move', due: -3, reason: 'Nog geen antwoord uit twee regio’s.' },
			{ day: -4, by: 'jeugd', do: 'move', due: 6, reason: 'Eén groep wil eerst kennismaken.' }
		]
	},
	{
		day: -27,
		by: 'voorzitter',
		agency: 'gemeente',
		title: 'Verleng het tijdelijke verblijf op tijd',
		due: 3,
		goal: 'place',
		statutoryTask: 'Jeugdhulp (Jeugdwet)',
		steps: [
			{ day: -26, by: 'gemeente2', do: 'accept', member: 'gemeente2' },
			{ day: -12, by: 'gemeente2', do: 'start' }
		]
	},
	{
		day: -20,
		by: 'jeugd',
		agency: 'gemeente',
		title: 'Spreek met school af hoe hij binnenkomt',
		due: 4,
		goal: 'school',
		statutoryTask: 'Jeugdhulp (Jeugdwet)',
		steps: [{ day: -18, by: 'gemeente2', do: 'accept', member: 'gemeente2' }]
	},
	{
		day: -20,
		by: 'jeugd',
		agency: 'politie',
		title: 'Laat de jeugdagent elke week langsgaan',
		due: -3,
		goal: 'school',
		statutoryTask: 'Hulpverlening (Politiewet 2012, artikel 3)',
		steps: [
			{ day: -18, by: 'politie2', do: 'accept', member: 'politie2' },
			{ day: -16, by: 'politie2', do: 'start' },
			{
				day: -4,
				by: 'politie2',
				do: 'complete',
				result: 'Drie keer geweest. Hij praat steeds meer.'
			}
		]
	},
	{
		day: -18,
		by: 'voorzitter',
		agency: 'rvdk',
		title: 'Stuur het advies naar de zoekende partijen',
		due: -12,
		goal: 'place',
		statutoryTask: 'Onderzoek en advies over kinderen (Burgerlijk Wetboek, artikel 1:238)',
		steps: [
			{ day: -17, by: 'rvdk', do: 'accept', member: 'rvdk' },
			{
				day: -13,
				by: 'rvdk',
				do: 'complete',
				result: 'Verstuurd, na een gesprek met zijn moeder.'
			},
			{ day: -12, by: 'jeugd', do: 'confirm' }
		]
	},
	{
		day: -16,
		by: 'voorzitter',
		agency: 'veiligthuis',
		title: 'Begeleid de bezoeken op zondag',
		due: -5,
		goal: 'place',
		steps: [
			{
				day: -14,
				by: 'veiligthuis',
				do: 'decline',
				reasonKind: 'noStatutoryTask',
				reason: 'Bezoek begeleiden is niet onze taak. De groepsbegeleiding kan dit.'
			}
		]
	},
	{
		day: -2,
		by: 'jeugd',
		agency: 'om',
		title: 'Laat weten of de zitting eerder kan',
		due: 10,
		goal: 'school',
		statutoryTask: 'Strafrechtelijke handhaving (Wet RO, artikel 124)',
		steps: []
	}
];
