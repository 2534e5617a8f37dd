import type { TaskStory } from '../story.ts';

/** Bridging, and going on looking. */
export const noPlaceTasks: TaskStory[] = [
	{
		day: -48,
		by: 'voorzitter',
		agency: 'gemeente',
		title: 'Vraag het zorgkantoor om een plek',
		due: -30,
		goal: 'place',
		steps: [
			{ day: -47, by: 'gemeente2', do: 'accept', member: 'gemeente2' },
			{ day: -44, by: 'gemeente2', do: 'start' },
			{ day: -31, by: 'gemeente2', do: 'move', due: -15, reason: 'Nog geen reactie.' },
			{ day: -16, by: 'gemeente2', do: 'move', due: -6, reason: 'Drie aanbieders zeiden nee.' },
			{ day: -7, by: 'gemeente2', do: 'move', due: 8, reason: 'Twee aanbieders denken nog na.' },
			{
				day: -6,
				by: 'gemeente2',
				do: 'report',
				text: 'Vijf aanbieders gevraagd. Drie zeiden nee: vol, te ver weg, te zware vraag.'
			},
			{ day: -6, by: 'gemeente2', do: 'waitFor', wait: 'place' }
		]
	},
	{
		day: -48,
		by: 'voorzitter',
		agency: 'ggzDeLinde',
		title: 'Kijk of een tijdelijke plek kan',
		due: -20,
		goal: 'place',
		steps: [
			{
				day: -42,
				by: 'ggz2',
				do: 'decline',
				reasonKind: 'noCapacity',
				reason: 'Onze tijdelijke plekken zijn vol en te licht voor deze vraag.'
			}
		]
	},
	{
		day: -34,
		by: 'gemeente2',
		agency: 'wmo',
		title: 'Ga elke dag even langs',
		due: 6,
		goal: 'bridge',
		statutoryTask: 'Maatwerkvoorziening uitvoeren (Wmo 2015, artikel 2.3.5)',
		steps: [
			{ day: -33, by: 'wmo', do: 'accept', member: 'wmo' },
			{ day: -32, by: 'wmo', do: 'start' },
			{ day: -3, by: 'wmo', do: 'report', text: 'Op werkdagen lukt het. In het weekend niet.' }
		]
	},
	{
		day: -22,
		by: 'gemeente2',
		agency: 'gemeente',
		title: 'Regel de verlenging van het hotel',
		due: 3,
		goal: 'bridge',
		mandatory: true,
		steps: [
			{ day: -21, by: 'gemeente2', do: 'claim', member: 'gemeente' },
			{ day: -20, by: 'gemeente2', do: 'adopt', until: 60, budget: 9000 },
			{ day: -8, by: 'gemeente', do: 'start' }
		]
	},
	{
		day: -22,
		by: 'voorzitter',
		agency: 'ggd',
		title: 'Houd een vast moment op het spreekuur vrij',
		due: -12,
		goal: 'bridge',
		statutoryTask: 'Openbare geestelijke gezondheidszorg (Wet publieke gezondheid)',
		steps: [
			{ day: -21, by: 'ggd', do: 'accept', member: 'ggd' },
			{ day: -13, by: 'ggd', do: 'complete', result: 'Elke dinsdag om 10.00 uur.' },
			{ day: -8, by: 'gemeente2', do: 'confirm' }
		]
	},
	{
		day: -8,
		by: 'voorzitter',
		agency: 'reclasseringDeBrug',
		title: 'Pas de afspraken aan op het verblijf',
		due: -1,
		goal: 'bridge',
		statutoryTask: 'Toezicht en begeleiding (Reclasseringsregeling 1995)',
		steps: [
			{ day: -7, by: 'reclassering3', do: 'accept', member: 'reclassering3' },
			{ day: -4, by: 'reclassering3', do: 'start' }
		]
	},
	{
		day: -8,
		by: 'voorzitter',
		agency: 'zvh',
		title: 'Zet de antwoorden van aanbieders op een rij',
		due: 2,
		goal: 'place',
		statutoryTask: 'Procesregie namens de deelnemers (WGS, paragraaf 2.4)',
		steps: [{ day: -7, by: 'voorzitter', do: 'claim' }]
	},
	{
		day: -1,
		by: 'gemeente2',
		agency: 'burgemeester',
		title: 'Bespreek het tekort aan plekken met de regio',
		due: 15,
		goal: 'place',
		steps: []
	}
];
