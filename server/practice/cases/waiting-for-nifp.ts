import type { ContributionStory, PracticeCase, TaskStory } from '../story.ts';

const contributions: ContributionStory[] = [
	{
		day: -38,
		by: 'om',
		compartment: 'justice.pending',
		basis: 'fact',
		ground: 'wjsg',
		source: 'Aanvraag bij het NIFP',
		sourceDay: -188,
		text: 'Het onderzoek door het NIFP is op {-188} aangevraagd. Er is nog geen onderzoeker. Zonder rapport plant de rechtbank geen inhoudelijke zitting.',
		disclosed: {
			to: {
				politie: 'visible',
				reclasseringDeBrug: 'visible',
				zvh: 'visible',
				gemeente: 'visible',
				burgemeester: 'known',
				ggz: 'visible',
				ggd: 'visible'
			},
			ground: 'wjsg',
			reason:
				'Gemeente en zorg maken een afspraak voor de tussentijd en moeten weten hoe lang die duurt.'
		}
	},
	{
		day: -36,
		by: 'politie',
		compartment: 'police.art8_13',
		basis: 'fact',
		ground: 'wpg-8',
		source: 'Politieregistratie',
		text: 'Acht meldingen van verward gedrag in drie maanden. Twee keer is hij meegenomen voor een beoordeling en dezelfde avond weer naar huis gegaan.',
		disclosed: 'all'
	},
	{
		day: -34,
		by: 'politie',
		compartment: 'safety.alerts',
		basis: 'judgement',
		ground: 'wgs-2.30',
		text: 'Ga niet alleen naar binnen. Hij schrikt van uniformen; een bekend gezicht vooraan werkt beter.',
		disclosed: 'all'
	},
	{
		day: -34,
		by: 'reclassering3',
		compartment: 'probation.supervision',
		basis: 'fact',
		ground: 'wgs-2.30',
		text: 'Hij is geschorst onder voorwaarden. Hij meldt zich elke twee weken. Behandeling kunnen wij pas als voorwaarde adviseren als het rapport er is.',
		disclosed: 'all'
	},
	{
		day: -30,
		by: 'ggz',
		compartment: 'health.status',
		basis: 'judgement',
		ground: 'statutory-permission',
		text: 'Hij is bij ons bekend, maar komt niet meer. Wordt hij onrustig en slaapt hij twee nachten niet, bel dan de crisisdienst.',
		disclosed: 'all'
	},
	{
		day: -29,
		by: 'ggz2',
		compartment: 'health.content',
		basis: 'fact',
		ground: 'good-care',
		groundNote: 'Nog te bespreken met hem. Tot die tijd delen wij dit niet.',
		text: 'Twee jaar geleden had hij bij ons een korte behandeling. Hij stopte toen na een wisseling van behandelaar.',
		disclosed: 'draft'
	},
	{
		day: -26,
		by: 'ggd',
		compartment: 'health.wvggz',
		basis: 'fact',
		ground: 'statutory-duty',
		source: 'Verkennend onderzoek',
		text: 'Het verkennend onderzoek is op {-26} afgerond. De uitkomst is nu: geen aanvraag voor een zorgmachtiging. Bij een nieuwe melding kijken wij opnieuw.',
		disclosed: 'all'
	},
	{
		day: -24,
		by: 'gemeente2',
		compartment: 'life.housing',
		basis: 'fact',
		ground: 'wgs-2.30',
		source: 'Woningcorporatie',
		text: 'Hij huurt een eigen woning. De verhuurder heeft op {-24} gewaarschuwd: bij nog twee klachten volgt een procedure.',
		disclosed: 'all'
	},
	{
		day: -12,
		by: 'ggd',
		compartment: 'person.view',
		basis: 'fact',
		ground: 'statutory-permission',
		source: 'Huisbezoek',
		text: 'Hij zegt dat hij moe is van het wachten en dat niemand hem vertelt hoe lang het duurt. Boodschappen doen met een vaste begeleider vindt hij goed.',
		disclosed: {
			to: {
				zvh: 'visible',
				politie: 'visible',
				om: 'visible',
				reclasseringDeBrug: 'visible',
				gemeente: 'visible',
				ggz: 'visible',
				ggzDeLinde: 'visible',
				burgemeester: 'visible'
			},
			ground: 'statutory-permission',
			reason: 'Iedereen die hem kan tegenkomen, moet weten wat voor hem werkt.'
		}
	}
];

const tasks: TaskStory[] = [
	{
		day: -33,
		by: 'voorzitter',
		agency: 'om',
		title: 'Vraag naar de stand en meld het antwoord',
		due: 9,
		goal: 'clear',
		mandatory: true,
		statutoryTask: 'Strafrechtelijke handhaving (Wet RO, artikel 124)',
		steps: [
			{ day: -32, by: 'om', do: 'accept', member: 'om' },
			{ day: -20, by: 'om', do: 'start' },
			{ day: -8, by: 'om', do: 'wait', on: 'een onderzoeker', askAgain: 9 }
		]
	},
	{
		day: -33,
		by: 'voorzitter',
		agency: 'ggz',
		title: 'Bied elke week een afspraak aan, ook thuis',
		due: 4,
		goal: 'meanwhile',
		statutoryTask: 'Goede zorg (Wkkgz, artikel 2)',
		steps: [
			{ day: -31, by: 'ggz', do: 'accept', member: 'ggz' },
			{ day: -27, by: 'ggz', do: 'start' },
			{ day: -10, by: 'ggz', do: 'report', text: 'Twee keer niet thuis, één keer gesproken.' },
			{ day: -9, by: 'ggz', do: 'note', text: 'Collega vragen die hij van vroeger kent.' }
		]
	},
	{
		day: -33,
		by: 'voorzitter',
		agency: 'gemeente',
		title: 'Zoek een vaste begeleider voor thuis',
		due: -9,
		goal: 'meanwhile',
		statutoryTask: 'Maatschappelijke ondersteuning (Wmo 2015)',
		steps: [
			{ day: -31, by: 'gemeente2', do: 'accept', member: 'gemeente2' },
			{ day: -22, by: 'gemeente2', do: 'start' },
			{
				day: -11,
				by: 'gemeente2',
				do: 'complete',
				result: 'Vanaf {-5} komt er twee keer per week een begeleider.'
			}
		]
	},
	{
		day: -20,
		by: 'gemeente2',
		agency: 'politie',
		title: 'Spreek met de buren een vast nummer af',
		due: -6,
		goal: 'meanwhile',
		statutoryTask: 'Hulpverlening (Politiewet 2012, artikel 3)',
		steps: [
			{ day: -19, by: 'politie', do: 'accept', member: 'politie' },
			{ day: -7, by: 'politie', do: 'start' }
		]
	},
	{
		day: -20,
		by: 'gemeente2',
		agency: 'ggzDeLinde',
		title: 'Lees mee als er een nieuwe melding komt',
		due: 18,
		goal: 'meanwhile',
		statutoryTask: 'Goede zorg (Wkkgz, artikel 2)',
		steps: [{ day: -18, by: 'ggz2', do: 'accept' }]
	},
	{
		day: -20,
		by: 'voorzitter',
		agency: 'reclasseringDeBrug',
		title: 'Begin alvast met begeleiding',
		due: -2,
		goal: 'meanwhile',
		steps: [
			{
				day: -17,
				by: 'reclassering3',
				do: 'decline',
				reasonKind: 'noStatutoryTask',
				reason: 'Zonder opdracht van de rechter mogen wij niet meer doen dan het meldgesprek.'
			}
		]
	},
	{
		day: -1,
		by: 'gemeente2',
		agency: 'ggd',
		title: 'Kijk opnieuw als de signalen toenemen',
		due: 12,
		goal: 'meanwhile',
		statutoryTask: 'Openbare geestelijke gezondheidszorg (Wet publieke gezondheid)',
		steps: []
	}
];

/** 2026-0005: a report has been awaited for half a year and nobody formal can act meanwhile. */
export const waitingForNifp: PracticeCase = {
	chair: 'voorzitter',
	opened: -42,
	initials: 'K.B.',
	purpose:
		'Voorkomen dat de toestand van K.B. thuis uit de hand loopt zolang het onderzoek niet klaar is, en afspreken wie wat doet.',
	criteria: {
		a: 'K.B. is verward en angstig. Hij zorgt slecht voor zichzelf en mijdt hulp.',
		b: 'Het gaat om gezondheid, wonen en contact met de buurt. Hij dreigt zijn woning kwijt te raken.',
		c: 'Er waren acht meldingen in drie maanden en een bedreiging van een buurman.',
		d: 'Zorg, politie, reclassering en gemeente hebben elk een deel van de mogelijkheden. Geen van hen kan nu alleen optreden.'
	},
	decidedBy: 'om',
	subject: {
		name: 'Karim Bensaid',
		born: '1982-01-23',
		address: 'Dijkstraat 48, Maasmond',
		bsn: '999990056'
	},
	partners: ['politie', 'om', 'reclassering3', 'gemeente2', 'ggz', 'ggz2', 'ggd', 'burgemeester'],
	caseLead: 'gemeente2',
	phases: [
		{ day: -40, phase: 'triage' },
		{ day: -34, phase: 'conference' }
	],
	contributions,
	goals: [
		{ key: 'clear', day: -34, title: 'Weten wanneer het onderzoek begint' },
		{ key: 'meanwhile', day: -34, title: 'Het gaat thuis goed genoeg in de tussentijd' }
	],
	tasks,
	plan: [
		{
			kind: 'picture',
			day: -19,
			by: 'gemeente2',
			text: 'K.B. wacht ruim een half jaar op een onderzoek. Tot dat er is, kan geen van de partners een verplichte stap zetten.\nHij woont alleen, is vaak angstig en mijdt hulp. De buren bellen als zij zich zorgen maken.\nBoodschappen doen met een vaste begeleider vindt hij goed. Dat is nu de beste ingang.'
		},
		{
			kind: 'judgement',
			day: -18,
			by: 'ggz',
			text: 'Het gaat wisselend en kan snel slechter worden. Vaste gezichten helpen, nieuwe gezichten niet.\nDe signalen die wij afspreken, moeten voor iedereen dezelfde zijn.\nHij moet weten dat hij wacht, waarop, en wie hij kan bellen.'
		},
		{
			kind: 'approach',
			day: -17,
			by: 'ggd',
			text: 'Wij spreken drie signalen af: twee nachten niet slapen, de deur niet opendoen voor de begeleider, of een nieuwe melding van de buren.\nWie een signaal ziet, belt dezelfde dag de GGD. De GGD belt wie nodig is.\nDe begeleider komt twee keer per week. De zorg biedt elke week een afspraak aan.\nElke vier weken kijken wij drie minuten of de afspraak nog klopt.'
		}
	],
	decisions: [
		{ day: -34, text: 'De GGD is het vaste nummer voor signalen tot het onderzoek er is.' },
		{ day: -20, text: 'De gemeente vertelt hem wat er gebeurt en hoe lang het kan duren.' }
	],
	nextReview: 9
};
