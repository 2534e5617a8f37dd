import type { TaskStory } from '../story.ts';

/** Offers, and safety at home. */
export const refusedHelpTasks: TaskStory[] = [
	{
		day: -62,
		by: 'voorzitter',
		agency: 'veiligthuis',
		title: 'Maak veiligheidsafspraken met het gezin',
		due: -50,
		goal: 'safe',
		mandatory: true,
		statutoryTask: 'Advies- en meldpunt huiselijk geweld (Wmo 2015, artikel 4.1.1)',
		steps: [
			{ day: -61, by: 'veiligthuis', do: 'accept', member: 'veiligthuis' },
			{ day: -58, by: 'veiligthuis', do: 'start' },
			{
				day: -55,
				by: 'veiligthuis',
				do: 'complete',
				result: 'De afspraken zijn gemaakt en met de politie gedeeld.'
			},
			{ day: -49, by: 'voorzitter', do: 'confirm' }
		]
	},
	{
		day: -62,
		by: 'voorzitter',
		agency: 'politie',
		title: 'Geef een nieuwe melding dezelfde dag door',
		due: 21,
		goal: 'safe',
		statutoryTask: 'Hulpverlening (Politiewet 2012, artikel 3)',
		steps: [
			{ day: -61, by: 'politie', do: 'accept' },
			{ day: -60, by: 'politie', do: 'start' }
		]
	},
	{
		day: -40,
		by: 'gemeente',
		agency: 'gemeente',
		title: 'Bied opnieuw een gesprek aan, met een ander gezicht',
		due: -7,
		goal: 'offer',
		statutoryTask: 'Maatschappelijke ondersteuning (Wmo 2015)',
		steps: [
			{ day: -39, by: 'gemeente', do: 'claim' },
			{ day: -30, by: 'gemeente', do: 'start' },
			{
				day: -8,
				by: 'gemeente',
				do: 'move',
				due: -3,
				reason: 'De ervaringsdeskundige kan pas deze week.'
			},
			{
				day: -2,
				by: 'gemeente',
				do: 'report',
				text: 'Hij deed open en wilde praten over werk. Volgende keer samen wandelen.'
			}
		]
	},
	{
		day: -34,
		by: 'gemeente',
		agency: 'veiligthuis',
		title: 'Vraag hem zelf om toestemming voor hulp',
		due: -20,
		goal: 'offer',
		steps: [
			{
				day: -32,
				by: 'veiligthuis',
				do: 'decline',
				reasonKind: 'notOurs',
				reason: 'Wij spreken de moeder. Het is beter als iemand anders hem benadert.'
			}
		]
	},
	{
		day: -2,
		by: 'gemeente',
		agency: 'veiligthuis',
		title: 'Spreek het gezin opnieuw over de afspraken',
		due: 5,
		goal: 'safe',
		statutoryTask: 'Advies- en meldpunt huiselijk geweld (Wmo 2015, artikel 4.1.1)',
		steps: []
	},
	{
		day: -1,
		by: 'gemeente',
		agency: 'gemeente',
		title: 'Zoek een proefplaats bij een werkgever',
		due: { nextConference: true },
		goal: 'offer',
		statutoryTask: 'Inkomen en werk (Participatiewet)',
		steps: []
	}
];
