import type { TaskStory } from '../story.ts';

/** Breaking the circle. */
export const withoutPapersTasks: TaskStory[] = [
	{
		day: -18,
		by: 'voorzitter2',
		agency: 'gemeente',
		title: 'Geef voorrang aan het briefadres',
		due: 4,
		goal: 'papers',
		mandatory: true,
		statutoryTask: 'Bijhouden van de BRP (Wet BRP)',
		steps: [
			{ day: -17, by: 'gemeente2', do: 'accept', member: 'gemeente2' },
			{ day: -12, by: 'gemeente2', do: 'start' }
		]
	},
	{
		day: -18,
		by: 'gemeente2',
		agency: 'politie',
		title: 'Bevestig wie zij is voor de aanvraag',
		due: -7,
		goal: 'papers',
		statutoryTask: 'Hulpverlening (Politiewet 2012, artikel 3)',
		steps: [
			{ day: -16, by: 'politie2', do: 'accept', member: 'politie2' },
			{ day: -8, by: 'politie2', do: 'complete', result: 'De verklaring ligt bij de balie.' }
		]
	},
	{
		day: -18,
		by: 'gemeente2',
		agency: 'wmo',
		title: 'Zoek een kamer voor als het vriest',
		due: 6,
		goal: 'papers',
		steps: [
			{ day: -15, by: 'gemeente2', do: 'adopt', until: 30, budget: 'Winterregeling' },
			{ day: -14, by: 'gemeente2', do: 'accept', member: 'gemeente2' }
		]
	},
	{
		day: -12,
		by: 'gemeente2',
		agency: 'ggd',
		title: 'Houd een plek vrij op het spreekuur',
		due: 3,
		goal: 'papers',
		statutoryTask: 'Openbare geestelijke gezondheidszorg (Wet publieke gezondheid)',
		steps: [{ day: -11, by: 'ggd', do: 'accept', member: 'ggd' }]
	},
	{
		day: -9,
		by: 'voorzitter2',
		agency: 'burgemeester',
		title: 'Stem de afspraak af met de handhavers',
		due: { nextConference: true },
		goal: 'papers',
		statutoryTask: 'Handhaving van de openbare orde (Gemeentewet, artikel 172)',
		steps: []
	}
];
