import type { GateStory, PracticeCase, WaitStory } from '../story.ts';

const waits: WaitStory[] = [
	{
		key: 'court',
		day: -60,
		by: 'om',
		waitKind: 'court',
		since: -102,
		expected: 50,
		interim: {
			day: -58,
			by: 'voorzitter',
			agency: 'politie',
			agreement: 'Tot de zitting geldt het gebiedsverbod. De wijkagent spreekt hem daarop aan.'
		},
		checks: [{ day: -20, by: 'om', expected: 50 }]
	},
	{ key: 'tul', day: -60, by: 'om', waitKind: 'tul', since: -88 },
	{
		key: 'nifp',
		day: -54,
		by: 'om',
		waitKind: 'nifp',
		since: -54,
		expected: 36,
		interim: {
			day: -40,
			by: 'reclassering',
			agency: 'ggz',
			agreement: 'Zijn vaste afspraken in de PI gaan door, ook zonder het advies.'
		},
		checks: [{ day: -9, by: 'om', expected: 40 }]
	},
	{
		key: 'support',
		day: -24,
		by: 'gemeente',
		waitKind: 'wmoPlace',
		since: -25,
		expected: 17,
		interim: {
			day: -24,
			by: 'gemeente',
			agency: 'gemeente',
			agreement: 'Tot het besluit komt de begeleider uit de PI ook de eerste weken buiten.'
		}
	},
	{
		key: 'identity',
		day: -12,
		by: 'gemeente',
		waitKind: 'identityDocument',
		since: -12,
		expected: 2,
		interim: {
			day: -11,
			by: 'dji',
			agency: 'dji',
			agreement: 'De PI geeft een verklaring mee waarmee hij zich de eerste week kan melden.'
		}
	}
];

/** Who fetches him and where he sleeps are still to be arranged: those lines are missing. */
const gate: GateStory[] = [
	{
		day: -6,
		by: 'dji',
		line: 'money',
		agency: 'dji',
		text: 'U krijgt bij de poort € 70 voor de eerste zeven dagen.'
	},
	{
		day: -6,
		by: 'dji',
		line: 'phone',
		agency: 'dji',
		text: 'Uw telefoon krijgt u terug bij de poort. Er staat beltegoed op voor een week.'
	},
	{
		day: -5,
		by: 'gemeente',
		line: 'identityDocument',
		agency: 'gemeente',
		text: 'Uw identiteitskaart ligt klaar bij het stadhuis, Stadhuisplein 1. S. Bouali gaat met u mee.'
	},
	{
		day: -5,
		by: 'ggz',
		line: 'medication',
		agency: 'ggz',
		text: 'U krijgt medicijnen mee voor zeven dagen. Daarna haalt u ze bij apotheek Havenzicht, Kadeplein 3.'
	},
	{
		day: -2,
		by: 'reclassering',
		line: 'appointment',
		agency: 'reclassering',
		text: '{+9w} om 13.00 uur: eerste gesprek bij de reclassering, Singel 40, met N. Aydin.'
	},
	{
		day: -2,
		by: 'reclassering',
		line: 'reporting',
		agency: 'reclassering',
		text: 'Daarna meldt u zich elke dinsdag om 11.00 uur bij de reclassering, Singel 40.'
	},
	{
		day: -1,
		by: 'gemeente',
		line: 'night',
		agency: 'gemeente',
		text: 'Bel de avonddienst van de gemeente, 010 - 555 01 99. Bij gevaar: bel 112.'
	}
];

/** When he comes out, what he waits for, who bridges and who asks. */
export const earlyReleaseFacts: Pick<
	PracticeCase,
	'releases' | 'waits' | 'bridges' | 'gate' | 'asks'
> = {
	releases: [
		{
			day: -62,
			by: 'dji',
			earliest: 20,
			latest: 23,
			releaseKind: 'sentenceEnd',
			source: 'PI Maasmond',
			reason: 'Berekend vanaf het onherroepelijke vonnis.'
		},
		{
			day: -2,
			by: 'dji',
			earliest: 9,
			latest: 23,
			releaseKind: 'leave',
			source: 'PI Maasmond',
			reason: 'Eindverlof: hij mag eerder naar huis. Het strafeinde blijft {+23}.'
		}
	],
	waits,
	bridges: [
		{
			day: -19,
			by: 'gemeente',
			entitledLaw: 'wfz',
			delivered: 'Wmo-begeleider die hem nu al in de PI bezoekt',
			since: -19,
			costPerDay: 28.5,
			reason: 'noFunding'
		}
	],
	gate,
	asks: [
		{
			day: -40,
			by: 'reclassering',
			agency: 'politie',
			group: 'person',
			question: 'Met wie kunnen wij het contactverbod afstemmen?',
			answered: {
				day: -38,
				by: 'politie',
				answer: 'notShared',
				note: 'Nu niet: eerst overleggen wij met de contactpersoon van de ex-partner.'
			}
		},
		{
			day: -3,
			by: 'gemeente',
			agency: 'politie',
			group: 'safety',
			question: 'Moeten wij hiermee rekening houden bij de keuze van de opvang?'
		},
		{
			day: -2,
			by: 'voorzitter',
			agency: 'reclassering',
			group: 'detention',
			question:
				'Wat is er wél mogelijk vóór de vrijlating? Wij bespreken dit in het volgende overleg.'
		}
	]
};
