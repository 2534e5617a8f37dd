import type { ContributionStory, PracticeCase, TaskStory } from '../story.ts';

const contributions: ContributionStory[] = [
	{
		day: -52,
		by: 'gemeente2',
		compartment: 'care.indications',
		basis: 'fact',
		ground: 'wmo',
		source: 'Kopie besluit CIZ',
		sourceDay: -258,
		text: 'Wlz-indicatie met profiel VG7 sinds {-258}, zonder einddatum. Er is nog geen plek. Een Wlz-indicatie gaat vóór de Wmo.',
		disclosed: {
			to: {
				zvh: 'visible',
				ggzDeLinde: 'visible',
				ggd: 'visible',
				wmo: 'visible',
				reclasseringDeBrug: 'visible'
			},
			ground: 'wmo',
			reason: 'De reclassering moet weten welke woonvorm past bij het toezicht.'
		}
	},
	{
		day: -21,
		by: 'ggz2',
		compartment: 'care.indications',
		basis: 'fact',
		ground: 'statutory-permission',
		source: 'Eigen wachtlijst',
		text: 'Wij hebben één plek die kan passen. Op zijn vroegst komt die over vijf maanden vrij. Voor een tijdelijke plek is onze groep te licht.',
		disclosed: 'all'
	},
	{
		day: -14,
		by: 'wmo',
		compartment: 'care.indications',
		basis: 'judgement',
		ground: 'wmo',
		text: 'Wij begeleiden hem zes uur per week. Dat is te weinig voor wat hij nodig heeft en wij hebben geen nachtdienst. Deze plek was bedoeld voor iemand anders.',
		disclosed: 'all'
	},
	{
		day: -30,
		by: 'gemeente2',
		compartment: 'life.housing',
		basis: 'fact',
		ground: 'wgs-2.30',
		text: 'Nachtopvang van {-83} tot {-20}. Daarna een hotelkamer, steeds voor twee weken verlengd. De huidige verlenging loopt tot {+4}.',
		disclosed: {
			to: {
				zvh: 'visible',
				reclasseringDeBrug: 'visible',
				ggzDeLinde: 'visible',
				ggd: 'visible',
				wmo: 'visible',
				burgemeester: 'visible'
			},
			ground: 'wgs-2.30',
			reason: 'Zorg en begeleiding hangen af van waar hij slaapt.'
		}
	},
	{
		day: -28,
		by: 'gemeente2',
		compartment: 'life.income',
		basis: 'fact',
		ground: 'wgs-2.30',
		text: 'Hij heeft een Wajong-uitkering en een bewindvoerder. De vaste lasten worden betaald.',
		disclosed: 'all'
	},
	{
		day: -40,
		by: 'ggz2',
		compartment: 'health.status',
		basis: 'judgement',
		ground: 'good-care',
		groundNote:
			'Zonder dit advies loopt de begeleiding vast. Besproken met T.V. en zijn mentor; zij vinden het goed.',
		text: 'Advies voor contact: één boodschap per keer en laat hem die herhalen. Kondig veranderingen een dag van tevoren aan.',
		disclosed: {
			to: {
				zvh: 'visible',
				gemeente: 'visible',
				reclasseringDeBrug: 'visible',
				ggd: 'visible',
				wmo: 'visible',
				burgemeester: 'visible'
			},
			ground: 'good-care',
			reason: 'Ook begeleiders en het team openbare orde hebben dagelijks met hem te maken.'
		}
	},
	{
		day: -38,
		by: 'ggz2',
		compartment: 'health.content',
		basis: 'judgement',
		ground: 'good-care',
		groundNote: 'Nodig voor de overdracht aan de arts van de GGD. Besproken met zijn mentor.',
		text: 'De behandeling is afgerond. Hij heeft vooral structuur en nabijheid nodig, geen nieuwe behandeling.',
		disclosed: {
			to: { ggd: 'visible' },
			ground: 'good-care',
			reason: 'De arts van de GGD ziet hem in de opvang.'
		}
	},
	{
		day: -35,
		by: 'ggd',
		compartment: 'health.status',
		basis: 'fact',
		ground: 'statutory-permission',
		text: 'Wij zien hem elke week op het spreekuur van de opvang. Hij komt steeds op tijd.',
		disclosed: 'all'
	},
	{
		day: -45,
		by: 'reclassering3',
		compartment: 'probation.supervision',
		basis: 'fact',
		ground: 'wgs-2.30',
		text: 'Toezicht tot {+190m}, met meldplicht en begeleid wonen als voorwaarde. Aan die laatste voorwaarde kan hij nu niet voldoen. Dat verwijten wij hem niet.',
		disclosed: 'all'
	},
	{
		day: -17,
		by: 'wmo',
		compartment: 'person.view',
		basis: 'fact',
		ground: 'wgs-2.30',
		source: 'Gesprek in het hotel',
		text: 'Hij vindt het hotel eenzaam en eet slecht. Hij wil een kamer "waar iemand is". Hij vraagt elke week of er nieuws is.',
		disclosed: 'all'
	}
];

const tasks: TaskStory[] = [
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
			{ day: -6, by: 'gemeente2', do: 'wait', on: 'twee aanbieders', askAgain: 1 }
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
		day: -1,
		by: 'gemeente2',
		agency: 'burgemeester',
		title: 'Bespreek het tekort aan plekken met de regio',
		due: 15,
		goal: 'place',
		steps: []
	}
];

/** 2026-0004: a right to Wlz care without a place, so that the municipality bridges. */
export const noPlace: PracticeCase = {
	chair: 'voorzitter',
	opened: -56,
	initials: 'T.V.',
	purpose:
		'Een passende woonplek vinden voor T.V. en tot die tijd voorkomen dat hij op straat komt en opnieuw in de problemen raakt.',
	criteria: {
		a: 'T.V. kan niet zonder dagelijkse begeleiding en heeft geen plek waar die er is.',
		b: 'Het gaat om wonen, zorg, dagbesteding en toezicht. Valt één daarvan weg, dan gaat het snel mis.',
		c: 'Na zijn detentie zwierf hij drie weken. Hij pleegde toen winkeldiefstallen en bedreigde een beveiliger.',
		d: 'De zorg die hij nodig heeft, is er niet. Gemeente, zorg en reclassering moeten samen overbruggen en samen blijven zoeken.'
	},
	decidedBy: 'gemeente',
	subject: {
		name: 'Thomas Verbruggen',
		aliases: ['Tommie'],
		born: '1999-05-08',
		address: 'Verblijft in Maasmond, briefadres Stadhuisplein 1',
		bsn: '999990044'
	},
	partners: [
		'notulist',
		'gemeente2',
		'gemeente',
		'ggz2',
		'wmo',
		'ggd',
		'reclassering3',
		'burgemeester'
	],
	caseLead: 'gemeente2',
	phases: [
		{ day: -54, phase: 'triage' },
		{ day: -49, phase: 'conference' },
		{ day: -22, phase: 'execution' }
	],
	contributions,
	goals: [
		{ key: 'place', day: -49, title: 'Een passende plek met begeleiding, dag en nacht' },
		{ key: 'bridge', day: -49, title: 'Niet op straat zolang die plek er niet is' }
	],
	tasks,
	plan: [
		{
			kind: 'picture',
			day: -14,
			by: 'gemeente2',
			text: 'T.V. heeft recht op een plek met begeleiding, dag en nacht. Die plek is er niet.\nEerst sliep hij in de nachtopvang, nu in een hotel. Elke twee weken is onzeker of hij kan blijven.\nHij komt zijn afspraken na en vraagt elke week of er nieuws is.'
		},
		{
			kind: 'judgement',
			day: -13,
			by: 'ggd',
			text: 'Dit is geen oplossing, maar wel beter dan de straat. Hij krijgt minder begeleiding dan hij nodig heeft.\nHoe langer dit duurt, hoe groter de kans dat hij afhaakt.\nDat hij zich aan zijn afspraken houdt, is een sterk punt. Dat willen wij niet verspelen.'
		},
		{
			kind: 'approach',
			day: -8,
			by: 'gemeente2',
			text: 'Wij zoeken door tot er een plek is en houden bij wie er nee zei en waarom.\nTot die tijd verlengt de gemeente het hotel steeds een week voordat het afloopt. Hij hoort dat dezelfde dag.\nOp werkdagen gaat er elke dag iemand langs. Voor het weekend zoeken wij nog een afspraak.\nIs er op de volgende bespreking geen plek, dan gaat de lijst met antwoorden naar de regio.'
		}
	],
	decisions: [
		{ day: -49, text: 'De gemeente overbrugt tot er een plek is. De partners blijven meezoeken.' },
		{ day: -22, text: 'Hij verhuist van de nachtopvang naar een hotel, met dagelijks bezoek.' },
		{ day: -8, text: 'Elke weigering wordt genoteerd met datum en reden.' }
	],
	nextReview: 6
};
