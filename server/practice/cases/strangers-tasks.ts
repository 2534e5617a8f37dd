import type { TaskStory } from '../story.ts';

const supervision = 'Toezicht en begeleiding (Reclasseringsregeling 1995)';
const care = 'Goede zorg (Wkkgz, artikel 2)';

/** Making one week of four. */
export const strangersTasks: TaskStory[] = [
	{
		day: -34,
		by: 'voorzitter',
		agency: 'gemeente',
		title: 'Maak elke week één overzicht van alle afspraken',
		due: 2,
		goal: 'one',
		mandatory: true,
		statutoryTask: 'Maatschappelijke ondersteuning (Wmo 2015)',
		steps: [
			{ day: -33, by: 'gemeente2', do: 'accept', member: 'gemeente2' },
			{ day: -28, by: 'gemeente2', do: 'start' },
			{ day: -5, by: 'gemeente2', do: 'report', text: 'Vorige week had zij nog vijf afspraken.' }
		]
	},
	{
		day: -34,
		by: 'voorzitter',
		agency: 'reclassering',
		title: 'Vraag de indicatie voor de plek aan',
		due: 13,
		goal: 'safe',
		statutoryTask: 'Advies en rapportage (Reclasseringsregeling 1995)',
		steps: [
			{ day: -32, by: 'reclassering', do: 'accept', member: 'reclassering' },
			{ day: -31, by: 'reclassering', do: 'start' },
			{ day: -12, by: 'reclassering', do: 'waitFor', wait: 'nifp' }
		]
	},
	{
		day: -34,
		by: 'voorzitter',
		agency: 'reclasseringDeBrug',
		title: 'Kies een andere dag voor het melden',
		due: -22,
		goal: 'one',
		statutoryTask: supervision,
		steps: [
			{ day: -32, by: 'reclassering3', do: 'accept', member: 'reclassering3' },
			{ day: -31, by: 'reclassering3', do: 'complete', result: 'Voortaan op vrijdagochtend.' },
			{ day: -26, by: 'gemeente2', do: 'confirm' }
		]
	},
	{
		day: -13,
		by: 'voorzitter',
		agency: 'om',
		title: 'Laat weten of één organisatie het toezicht kan doen',
		due: { nextConference: true },
		goal: 'one',
		statutoryTask: 'Strafrechtelijke handhaving (Wet RO, artikel 124)',
		steps: [
			{ day: -12, by: 'om', do: 'accept', member: 'om' },
			{ day: -11, by: 'om', do: 'start' }
		]
	},
	{
		day: -26,
		by: 'gemeente2',
		agency: 'ggz',
		title: 'Spreek af wie er komt als zij om hulp vraagt',
		due: -11,
		goal: 'safe',
		statutoryTask: care,
		steps: [
			{ day: -24, by: 'ggz', do: 'accept', member: 'ggz' },
			{ day: -21, by: 'ggz', do: 'start' },
			{ day: -12, by: 'ggz', do: 'move', due: -4, reason: 'Eerst overleg met de crisisdienst.' },
			{ day: -5, by: 'ggz', do: 'move', due: 5, reason: 'De crisisdienst antwoordt volgende week.' }
		]
	},
	{
		day: -26,
		by: 'gemeente2',
		agency: 'ggzDeLinde',
		title: 'Houd haar plaats op de wachtlijst vast',
		due: 20,
		goal: 'safe',
		statutoryTask: care,
		steps: [
			{ day: -24, by: 'ggz2', do: 'accept', member: 'ggz2' },
			{ day: -24, by: 'ggz2', do: 'start' },
			{ day: -23, by: 'ggz2', do: 'waitFor', wait: 'place' }
		]
	},
	{
		day: -3,
		by: 'voorzitter',
		agency: 'ggz',
		title: 'Kijk of de gesprekken korter kunnen',
		due: 9,
		goal: 'one',
		statutoryTask: care,
		steps: []
	}
];
