import type { TaskStory } from '../story.ts';

const sleep: TaskStory[] = [
	{
		day: -69,
		by: 'voorzitter',
		agency: 'gemeente',
		title: 'Bespreek met de zus wat zij kan doen',
		due: -50,
		goal: 'sleep',
		statutoryTask: 'Maatschappelijke ondersteuning (Wmo 2015)',
		steps: [
			{ day: -68, by: 'gemeente', do: 'accept', member: 'gemeente' },
			{ day: -60, by: 'gemeente', do: 'start' },
			{
				day: -52,
				by: 'gemeente',
				do: 'complete',
				result: 'De zus wil hem ophalen en belt elke week. Bij haar slapen kan niet.'
			},
			{ day: -42, by: 'voorzitter', do: 'confirm' }
		]
	},
	{
		day: -40,
		by: 'gemeente',
		agency: 'gemeente',
		title: 'Vraag verlenging van het briefadres aan',
		due: -20,
		goal: 'sleep',
		statutoryTask: 'Bijhouden van de BRP (Wet BRP)',
		steps: [
			{
				day: -33,
				by: 'gemeente',
				do: 'withdraw',
				reason: 'Niet meer nodig: het briefadres was al verlengd.'
			}
		]
	},
	{
		day: -28,
		by: 'voorzitter',
		agency: 'gemeente',
		title: 'Regel een slaapplek voor de eerste week',
		due: { beforeRelease: 3 },
		goal: 'sleep',
		mandatory: true,
		statutoryTask: 'Maatschappelijke ondersteuning (Wmo 2015)',
		steps: [
			{ day: -27, by: 'gemeente', do: 'accept', member: 'gemeente' },
			{ day: -14, by: 'gemeente', do: 'start' },
			{
				day: -1,
				by: 'gemeente',
				do: 'report',
				text: 'Twee opvangadressen gevraagd. Eén zit vol, het andere belt terug.'
			}
		]
	},
	{
		day: -21,
		by: 'gemeente',
		agency: 'gemeente',
		title: 'Zoek een vaste woonplek voor na de opvang',
		due: 5,
		goal: 'sleep',
		statutoryTask: 'Maatschappelijke ondersteuning (Wmo 2015)',
		steps: [
			{ day: -20, by: 'gemeente', do: 'claim', member: 'gemeente' },
			{ day: -13, by: 'gemeente', do: 'start' },
			{ day: -6, by: 'gemeente', do: 'wait', on: 'antwoord van de aanbieder', askAgain: 3 }
		]
	},
	{
		day: -7,
		by: 'gemeente',
		agency: 'gemeente',
		title: 'Bel de opvang over een bed',
		due: 0,
		goal: 'sleep',
		statutoryTask: 'Maatschappelijke ondersteuning (Wmo 2015)',
		steps: [
			{ day: -6, by: 'gemeente', do: 'claim' },
			{ day: -2, by: 'gemeente', do: 'start' }
		]
	},
	{
		day: -1,
		by: 'gemeente',
		agency: 'reclassering',
		title: 'Spreek af wie hem bij de poort ophaalt',
		due: { beforeRelease: 3 },
		goal: 'sleep',
		steps: []
	}
];

const supervision: TaskStory[] = [
	{
		day: -35,
		by: 'voorzitter',
		agency: 'politie',
		title: 'Praat het wijkteam bij over de afspraken',
		due: -16,
		goal: 'supervision',
		statutoryTask: 'Handhaving van de rechtsorde (Politiewet 2012, artikel 3)',
		steps: [
			{ day: -34, by: 'politie', do: 'accept', member: 'politie' },
			{ day: -18, by: 'politie', do: 'move', due: -12, reason: 'De teamchef is ziek.' },
			{ day: -12, by: 'politie', do: 'move', due: -5, reason: 'Het rooster is gewijzigd.' },
			{ day: -8, by: 'politie', do: 'start' },
			{
				day: -7,
				by: 'politie',
				do: 'note',
				text: 'Wie er dienst heeft op {+9} is nog niet bekend. Het rooster komt deze week.'
			},
			{
				day: -6,
				by: 'politie',
				do: 'report',
				text: 'De afspraak met het wijkteam staat. Daarna laat de politie weten of de route klopt.'
			}
		]
	},
	{
		day: -35,
		by: 'voorzitter',
		agency: 'reclassering',
		title: 'Maak kennis in de PI, vóór de vrijlating',
		due: -14,
		goal: 'supervision',
		steps: [
			{
				day: -30,
				by: 'reclassering',
				do: 'decline',
				reasonKind: 'noFunding',
				reason:
					'Uren vóór de vrijlating worden niet vergoed. Wij vragen het na in de regio en bellen wel met de casemanager.'
			}
		]
	},
	{
		day: -28,
		by: 'gemeente',
		agency: 'reclassering',
		title: 'Plan het eerste gesprek op de dag van vrijlating',
		due: { beforeRelease: 0 },
		goal: 'supervision',
		mandatory: true,
		statutoryTask: 'Toezicht en begeleiding (Reclasseringsregeling 1995)',
		steps: [
			{ day: -27, by: 'reclassering', do: 'accept', member: 'reclassering' },
			{ day: -2, by: 'reclassering', do: 'answer', window: 2, answer: 'canDo' },
			{
				day: -2,
				by: 'reclassering',
				do: 'report',
				text: 'Het gesprek is verplaatst naar {+9}, 13.00 uur.'
			}
		]
	},
	{
		day: -27,
		by: 'voorzitter',
		agency: 'reclassering',
		title: 'Stuur de afspraken van het toezicht naar de PI',
		due: { beforeRelease: 5 },
		goal: 'supervision',
		statutoryTask: 'Toezicht en begeleiding (Reclasseringsregeling 1995)',
		steps: [
			{ day: -26, by: 'reclassering', do: 'accept', member: 'reclassering' },
			{ day: -15, by: 'reclassering', do: 'start' },
			{ day: -2, by: 'reclassering', do: 'answer', window: 2, answer: 'canDo' }
		]
	},
	{
		day: -27,
		by: 'voorzitter',
		agency: 'politie',
		title: 'Laat weten wie er die dag dienst heeft',
		due: { beforeRelease: 2 },
		goal: 'supervision',
		statutoryTask: 'Handhaving van de rechtsorde (Politiewet 2012, artikel 3)',
		steps: [
			{ day: -25, by: 'politie', do: 'accept', member: 'politie' },
			{ day: -1, by: 'politie', do: 'answer', window: 2, answer: 'cannot' }
		]
	},
	{
		day: -20,
		by: 'voorzitter',
		agency: 'om',
		title: 'Geef nieuwe data door aan de casusregisseur',
		due: 12,
		goal: 'supervision',
		statutoryTask: 'Strafrechtelijke handhaving (Wet RO, artikel 124)',
		steps: [
			{ day: -19, by: 'om', do: 'accept', member: 'om' },
			{ day: -10, by: 'om', do: 'start' },
			{ day: -9, by: 'om', do: 'wait', on: 'een vaste datum', askAgain: 5 }
		]
	},
	{
		day: -1,
		by: 'voorzitter',
		agency: 'politie',
		title: 'Plan het wijkteam in op de dag van vrijlating',
		due: { beforeRelease: 1 },
		goal: 'supervision',
		statutoryTask: 'Handhaving van de rechtsorde (Politiewet 2012, artikel 3)',
		steps: []
	}
];

const support: TaskStory[] = [
	{
		day: -48,
		by: 'voorzitter',
		agency: 'dji',
		title: 'Wijs één vaste casemanager aan',
		due: -44,
		goal: 'contact',
		statutoryTask: 'Tenuitvoerlegging van detentie (Pbw, artikel 2)',
		steps: [
			{ day: -47, by: 'dji', do: 'accept', member: 'dji' },
			{
				day: -45,
				by: 'dji',
				do: 'complete',
				result: 'L. Kuiper blijft casemanager tot de vrijlating.'
			},
			{ day: -42, by: 'gemeente', do: 'confirm' }
		]
	},
	{
		day: -28,
		by: 'gemeente',
		agency: 'dji',
		title: 'Bereid de overdracht naar buiten voor',
		due: 7,
		goal: 'support',
		mandatory: true,
		statutoryTask: 'Tenuitvoerlegging van detentie (Pbw, artikel 2)',
		steps: [
			{ day: -26, by: 'dji', do: 'accept', member: 'dji' },
			{ day: -15, by: 'dji', do: 'start' },
			{
				day: -2,
				by: 'dji',
				do: 'complete',
				result:
					'De overdracht is besproken met R.K. en met de gemeente. Zijn spullen en papieren liggen op {+9} om 9.00 uur klaar.'
			}
		]
	},
	{
		day: -22,
		by: 'gemeente',
		agency: 'dji',
		title: 'Geef een dag van tevoren het uur van vertrek door',
		due: { beforeRelease: 1 },
		goal: 'support',
		statutoryTask: 'Tenuitvoerlegging van detentie (Pbw, artikel 2)',
		steps: [{ day: -20, by: 'dji', do: 'accept', member: 'dji' }]
	},
	{
		day: -22,
		by: 'gemeente',
		agency: 'dji',
		title: 'Leg papieren en spullen klaar',
		due: { beforeRelease: 2 },
		goal: 'support',
		statutoryTask: 'Tenuitvoerlegging van detentie (Pbw, artikel 2)',
		steps: [{ day: -20, by: 'dji', do: 'accept', member: 'dji' }]
	},
	{
		day: -22,
		by: 'gemeente',
		agency: 'gemeente',
		title: 'Dien de aanvraag in vanuit de PI',
		due: { beforeRelease: 7 },
		goal: 'support',
		statutoryTask: 'Inkomen en werk (Participatiewet)',
		note: 'R. Okafor kan invallen, maar is nog niet betrokken bij deze casus.',
		steps: [
			{ day: -21, by: 'gemeente', do: 'claim' },
			{ day: -5, by: 'gemeente', do: 'start' }
		]
	},
	{
		day: -21,
		by: 'gemeente',
		agency: 'ggz',
		title: 'Zoek een eerdere plek voor het eerste gesprek',
		due: -3,
		goal: 'support',
		statutoryTask: 'Goede zorg (Wkkgz, artikel 2)',
		steps: [
			{ day: -20, by: 'ggz', do: 'accept', member: 'ggz' },
			{
				day: -9,
				by: 'ggz',
				do: 'return',
				reason: 'Binnen ons team is geen eerdere plek. Vraag het ook aan een andere aanbieder.'
			}
		]
	},
	{
		day: -13,
		by: 'voorzitter',
		agency: 'ggz',
		title: 'Plan een eerste gesprek in de week na de vrijlating',
		due: { afterRelease: 7 },
		goal: 'support',
		statutoryTask: 'Goede zorg (Wkkgz, artikel 2)',
		steps: [{ day: -12, by: 'ggz', do: 'accept' }]
	},
	{
		day: -9,
		by: 'ggz',
		agency: 'ggz',
		title: 'Stem de overgang af met de PI',
		due: 4,
		goal: 'support',
		statutoryTask: 'Goede zorg (Wkkgz, artikel 2)',
		note: 'Recept en overdracht lopen via de medische dienst, niet via dit bord.',
		steps: [
			{ day: -8, by: 'ggz', do: 'claim' },
			{ day: -5, by: 'ggz', do: 'start' }
		]
	},
	{
		day: -6,
		by: 'notulist',
		agency: 'zvh',
		title: 'Vraag de PI elke week naar de datum',
		due: 1,
		statutoryTask: 'Procesregie namens de deelnemers (WGS, paragraaf 2.4)',
		steps: [{ day: -5, by: 'notulist', do: 'claim' }]
	}
];

/** Tasks in every state, of every partner; titles tell nothing that not all may know. */
export const earlyReleaseTasks: TaskStory[] = [...sleep, ...supervision, ...support];
