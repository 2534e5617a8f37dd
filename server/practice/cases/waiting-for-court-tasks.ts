import type { TaskStory } from '../story.ts';

/** Holding on to him, and to each other. */
export const waitingForCourtTasks: TaskStory[] = [
	{
		day: -30,
		by: 'voorzitter',
		agency: 'om',
		title: 'Vraag elke vier weken naar een datum',
		due: 6,
		goal: 'safe',
		mandatory: true,
		statutoryTask: 'Strafrechtelijke handhaving (Wet RO, artikel 124)',
		steps: [
			{ day: -29, by: 'om', do: 'accept', member: 'om' },
			{ day: -29, by: 'om', do: 'start' },
			{ day: -13, by: 'om', do: 'waitFor', wait: 'court' }
		]
	},
	{
		day: -30,
		by: 'voorzitter',
		agency: 'gemeente',
		title: 'Spreek hem elke twee weken',
		due: 9,
		goal: 'contact',
		statutoryTask: 'Inkomen en werk (Participatiewet)',
		steps: [
			{ day: -29, by: 'gemeente', do: 'accept', member: 'gemeente' },
			{ day: -27, by: 'gemeente', do: 'start' },
			{
				day: -11,
				by: 'gemeente',
				do: 'report',
				text: 'Hij komt steeds en belt zelf als hij later is.'
			}
		]
	},
	{
		day: -24,
		by: 'voorzitter',
		agency: 'reclassering',
		title: 'Schrijf op wat de rechter moet weten',
		due: -16,
		goal: 'safe',
		statutoryTask: 'Advies en rapportage (Reclasseringsregeling 1995)',
		steps: [
			{ day: -24, by: 'reclassering', do: 'accept', member: 'reclassering' },
			{ day: -23, by: 'reclassering', do: 'start' },
			{
				day: -16,
				by: 'reclassering',
				do: 'move',
				due: -11,
				reason: 'Nog niet alle stukken binnen.'
			},
			{ day: -12, by: 'reclassering', do: 'move', due: -3, reason: 'De collega is ziek.' },
			{ day: -4, by: 'reclassering', do: 'note', text: 'Hoofdstuk 2 en 3 zijn klaar.' }
		]
	},
	{
		day: -24,
		by: 'reclassering',
		agency: 'ggz',
		title: 'Bied een gesprek aan',
		due: -10,
		goal: 'contact',
		statutoryTask: 'Goede zorg (Wkkgz, artikel 2)',
		steps: [
			{ day: -24, by: 'ggz', do: 'accept', member: 'ggz' },
			{ day: -22, by: 'ggz', do: 'start' }
		]
	},
	{
		day: -22,
		by: 'reclassering',
		agency: 'ggd',
		title: 'Kijk of hij een gesprek wil',
		due: 5,
		goal: 'contact',
		statutoryTask: 'Openbare geestelijke gezondheidszorg (Wet publieke gezondheid)',
		steps: [{ day: -21, by: 'ggd', do: 'accept', member: 'ggd' }]
	},
	{
		day: -16,
		by: 'voorzitter',
		agency: 'burgemeester',
		title: 'Weeg of een nieuw verbod kan',
		due: -8,
		goal: 'safe',
		statutoryTask: 'Handhaving van de openbare orde (Gemeentewet, artikel 172)',
		steps: [
			{ day: -15, by: 'burgemeester', do: 'accept', member: 'burgemeester' },
			{
				day: -9,
				by: 'burgemeester',
				do: 'complete',
				outcome: 'impossible',
				result: 'Zonder nieuwe feiten kan het niet.'
			}
		]
	},
	{
		day: -16,
		by: 'reclassering',
		agency: 'reclassering',
		title: 'Bel hem over de brief van de rechtbank',
		due: 0,
		goal: 'contact',
		statutoryTask: 'Toezicht en begeleiding (Reclasseringsregeling 1995)',
		steps: [
			{ day: -15, by: 'reclassering', do: 'claim', member: 'reclassering' },
			{ day: -5, by: 'reclassering', do: 'start' }
		]
	}
];
