import type { TaskStory } from '../story.ts';

/** After the ban. */
export const houseBanTasks: TaskStory[] = [
	{
		day: -25,
		by: 'voorzitter2',
		agency: 'veiligthuis',
		title: 'Loop elke week de afspraken na met beide ouders',
		due: 1,
		goal: 'safe',
		mandatory: true,
		statutoryTask: 'Advies- en meldpunt huiselijk geweld (Wmo 2015, artikel 4.1.1)',
		steps: [
			{ day: -25, by: 'veiligthuis', do: 'accept', member: 'veiligthuis' },
			{ day: -24, by: 'veiligthuis', do: 'start' }
		]
	},
	{
		day: -25,
		by: 'voorzitter2',
		agency: 'politie',
		title: 'Bel de partner elke week op een vast moment',
		due: -1,
		goal: 'safe',
		statutoryTask: 'Hulpverlening (Politiewet 2012, artikel 3)',
		steps: [
			{ day: -25, by: 'politie2', do: 'accept', member: 'politie2' },
			{ day: -24, by: 'politie2', do: 'start' }
		]
	},
	{
		day: -22,
		by: 'veiligthuis',
		agency: 'rvdk',
		title: 'Vertel de kinderen wat er onderzocht wordt',
		due: 5,
		goal: 'safe',
		statutoryTask: 'Onderzoek en advies over kinderen (Burgerlijk Wetboek, artikel 1:238)',
		steps: [{ day: -21, by: 'rvdk', do: 'accept', member: 'rvdk' }]
	},
	{
		day: -22,
		by: 'veiligthuis',
		agency: 'ggzDeLinde',
		title: 'Plan een eerste gesprek',
		due: 7,
		goal: 'father',
		statutoryTask: 'Goede zorg (Wkkgz, artikel 2)',
		steps: [
			{ day: -20, by: 'ggz2', do: 'accept', member: 'ggz2' },
			{ day: -17, by: 'ggz2', do: 'start' }
		]
	},
	{
		day: -16,
		by: 'voorzitter2',
		agency: 'gemeente',
		title: 'Zoek een plek waar hij de kinderen kan zien',
		due: { nextConference: true },
		goal: 'father',
		statutoryTask: 'Jeugdhulp (Jeugdwet)',
		steps: [{ day: -15, by: 'gemeente2', do: 'accept', member: 'gemeente2' }]
	}
];
