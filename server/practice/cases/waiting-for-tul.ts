import type { ContributionStory, PracticeCase, TaskStory } from '../story.ts';

const contributions: ContributionStory[] = [
	{
		day: -60,
		by: 'reclassering2',
		compartment: 'justice.tul',
		basis: 'fact',
		ground: 'wgs-2.30',
		source: 'Melding aan het OM',
		sourceDay: -431,
		text: 'Het toezicht is op {-431} beëindigd, omdat hij zich niet meer meldde. Wij hebben toen gevraagd om de voorwaardelijke straf van drie maanden ten uitvoer te leggen.',
		disclosed: 'all'
	},
	{
		day: -59,
		by: 'om',
		compartment: 'justice.tul',
		basis: 'fact',
		ground: 'wjsg',
		text: 'De TUL-vordering ligt sinds {-402} bij de rechtbank. Er is nog geen zittingsdatum. Wij vragen er elke vier weken naar, voor het laatst op {-6}.',
		disclosed: 'all'
	},
	{
		day: -59,
		by: 'om',
		compartment: 'justice.pending',
		basis: 'fact',
		ground: 'wjsg',
		text: 'Twee nieuwe zaken wachten op dezelfde zitting. Voorlopige hechtenis is niet toegewezen.',
		disclosed: 'all'
	},
	{
		day: -20,
		by: 'dji',
		compartment: 'detention.status',
		basis: 'fact',
		ground: 'pbw-18a',
		source: 'PI Maasmond',
		text: 'Hij zat van {-48} tot {-36} vast voor een openstaande boete. In die twaalf dagen is hij door niemand gesproken. Er was geen tijd voor een D&R-plan.',
		disclosed: {
			to: {
				zvh: 'visible',
				politie: 'visible',
				om: 'visible',
				reclassering: 'visible',
				gemeente: 'visible',
				burgemeester: 'visible'
			},
			ground: 'pbw-18a',
			reason: 'Ook het team openbare orde moet weten dat hij kort weg was en weer terug is.'
		}
	},
	{
		day: -55,
		by: 'politie2',
		compartment: 'police.art8_13',
		basis: 'fact',
		ground: 'wpg-8',
		source: 'Politieregistratie',
		text: 'Elf meldingen rond het station sinds {-120m}, vooral ruzie en het lastigvallen van reizigers. In twee gevallen dreigde hij met een mes.',
		disclosed: {
			to: {
				om: 'visible',
				reclassering: 'visible',
				zvh: 'visible',
				burgemeester: 'visible',
				gemeente: 'known'
			},
			ground: 'wpg-8',
			reason: 'De burgemeester weegt een maatregel rond het station.'
		}
	},
	{
		day: -50,
		by: 'politie2',
		compartment: 'safety.alerts',
		basis: 'fact',
		ground: 'wgs-2.30',
		conditions: ['notToSubject'],
		text: 'Hij kan een mes bij zich hebben. Spreek af op een plek met anderen erbij en meld vooraf waar u bent.',
		disclosed: 'all'
	},
	{
		day: -44,
		by: 'burgemeester',
		compartment: 'orders.admin',
		basis: 'fact',
		ground: 'wgs-2.30',
		source: 'Besluit burgemeester',
		text: 'Gebiedsverbod voor het stationsplein, drie maanden, tot en met {+46}. Bij een overtreding volgt een dwangsom.',
		disclosed: 'all'
	},
	{
		day: -18,
		by: 'reclassering2',
		compartment: 'probation.assessment',
		basis: 'judgement',
		ground: 'wgs-2.30',
		text: 'Hoe langer de uitspraak uitblijft, hoe minder hij een afspraak serieus neemt. Vrijwillig contact is het enige dat nu kan.',
		disclosed: 'all'
	},
	{
		day: -30,
		by: 'gemeente',
		compartment: 'life.housing',
		basis: 'fact',
		ground: 'wgs-2.30',
		text: 'Slaapt afwisselend bij bekenden en in de nachtopvang. Een briefadres heeft hij niet aangevraagd.',
		disclosed: {
			to: {
				zvh: 'visible',
				politie: 'visible',
				om: 'visible',
				reclassering: 'visible',
				dji: 'visible',
				burgemeester: 'visible'
			},
			ground: 'wgs-2.30',
			reason: 'De maatregel rond het station moet passen bij waar hij slaapt.'
		}
	},
	{
		day: -16,
		by: 'gemeente',
		compartment: 'person.view',
		basis: 'fact',
		ground: 'wgs-2.30',
		source: 'Gesprek in de nachtopvang',
		text: 'Hij zegt dat hij liever vandaag zijn straf uitzit dan nog een jaar wacht: "Ik kan niks beginnen." Een gesprek over werk wilde hij wel.',
		disclosed: 'all'
	}
];

const tasks: TaskStory[] = [
	{
		day: -48,
		by: 'voorzitter2',
		agency: 'om',
		title: 'Vraag elke vier weken naar de planning',
		due: 14,
		goal: 'clear',
		mandatory: true,
		statutoryTask: 'Strafrechtelijke handhaving (Wet RO, artikel 124)',
		steps: [
			{ day: -47, by: 'om', do: 'accept', member: 'om' },
			{ day: -34, by: 'om', do: 'start' },
			{ day: -6, by: 'om', do: 'wait', on: 'de planning van de rechtbank', askAgain: 14 }
		]
	},
	{
		day: -48,
		by: 'voorzitter2',
		agency: 'gemeente',
		title: 'Houd wekelijks contact tot er duidelijkheid is',
		due: 7,
		goal: 'hold',
		steps: [
			{ day: -46, by: 'gemeente', do: 'accept', member: 'gemeente' },
			{ day: -40, by: 'gemeente', do: 'start' },
			{
				day: -16,
				by: 'gemeente',
				do: 'report',
				text: 'Drie van de vier weken gesproken, steeds in de nachtopvang.'
			}
		]
	},
	{
		day: -48,
		by: 'reclassering2',
		agency: 'reclassering',
		title: 'Bied vrijwillig contact aan',
		due: -10,
		goal: 'hold',
		statutoryTask: 'Toezicht en begeleiding (Reclasseringsregeling 1995)',
		steps: [
			{ day: -46, by: 'reclassering2', do: 'claim' },
			{ day: -45, by: 'reclassering2', do: 'start' },
			{
				day: -11,
				by: 'reclassering2',
				do: 'complete',
				outcome: 'impossible',
				result: 'Hij kwam twee keer niet. Zonder opdracht kunnen wij niet meer doen.'
			}
		]
	},
	{
		day: -34,
		by: 'voorzitter2',
		agency: 'dji',
		title: 'Bel de gemeente op de eerste dag van een nieuwe detentie',
		due: 60,
		goal: 'hold',
		statutoryTask: 'Tenuitvoerlegging van detentie (Pbw, artikel 2)',
		steps: [{ day: -33, by: 'dji', do: 'accept', member: 'dji' }]
	},
	{
		day: -27,
		by: 'voorzitter2',
		agency: 'politie',
		title: 'Loop dagelijks langs het stationsplein',
		due: -4,
		goal: 'calm',
		statutoryTask: 'Handhaving van de rechtsorde (Politiewet 2012, artikel 3)',
		steps: [
			{ day: -26, by: 'politie2', do: 'accept', member: 'politie2' },
			{ day: -25, by: 'politie2', do: 'start' },
			{
				day: -6,
				by: 'politie2',
				do: 'move',
				due: -2,
				reason: 'Te weinig mensen deze week.'
			}
		]
	},
	{
		day: -2,
		by: 'voorzitter2',
		agency: 'burgemeester',
		title: 'Weeg of verlenging nodig is',
		due: 20,
		goal: 'calm',
		statutoryTask: 'Handhaving van de openbare orde (Gemeentewet, artikel 172)',
		steps: []
	}
];

/** 2026-0003: a suspended sentence waits for its hearing for more than a year. */
export const waitingForTul: PracticeCase = {
	chair: 'voorzitter2',
	opened: -63,
	initials: 'D.H.',
	purpose:
		'De overlast en dreiging rond het station stoppen, en afspreken wie D.H. vasthoudt zolang er geen uitspraak is.',
	criteria: {
		a: 'D.H. heeft geen vaste slaapplek en gebruikt middelen. Hij komt afspraken niet na.',
		b: 'Het gaat om wonen, dagbesteding, verslaving en geld. Zonder vast punt in de week verergert alles.',
		c: 'Er zijn elf meldingen in vier maanden en reizigers voelen zich onveilig. Twee keer was er een wapen in het spel.',
		d: 'De straf wacht op de rechter, het toezicht is gestopt en hulp is vrijwillig. Alleen samen is er een afspraak voor de tussentijd te maken.'
	},
	decidedBy: 'om',
	subject: {
		name: 'Dennis Hoekstra',
		born: '1987-07-29',
		address: 'Geen vast adres, verblijft in Maasmond',
		bsn: '999990032'
	},
	partners: ['voorzitter', 'politie2', 'om', 'reclassering2', 'dji', 'gemeente', 'burgemeester'],
	caseLead: 'reclassering2',
	phases: [
		{ day: -61, phase: 'triage' },
		{ day: -49, phase: 'conference' },
		{ day: -20, phase: 'execution' }
	],
	contributions,
	goals: [
		{ key: 'clear', day: -49, title: 'Duidelijkheid over de straf' },
		{ key: 'hold', day: -49, title: 'Iemand houdt contact in de tussentijd' },
		{ key: 'calm', day: -49, title: 'Rust op en rond het station' }
	],
	tasks,
	plan: [
		{
			kind: 'picture',
			day: -17,
			by: 'reclassering2',
			text: 'D.H. wacht al meer dan een jaar op een uitspraak. In die tijd is er geen toezicht en nam de overlast rond het station toe.\nHij slaapt bij bekenden en in de nachtopvang.\nVan {-48} tot {-36} zat hij vast. Niemand heeft hem toen gesproken.'
		},
		{
			kind: 'judgement',
			day: -16,
			by: 'politie2',
			text: 'Het wachten zelf is nu het grootste risico. Hij merkt dat er niets volgt en gaat door.\nEen verbod alleen verplaatst de overlast. Er moet ook iemand zijn die hij kent.\nEen korte detentie is een kans om hem te spreken. Die kans moeten wij de volgende keer pakken.'
		},
		{
			kind: 'approach',
			day: -15,
			by: 'reclassering2',
			text: 'De gemeente spreekt hem elke week in de nachtopvang, tot de uitspraak er is.\nHet OM vraagt elke vier weken naar de planning en meldt het antwoord hier.\nZit hij weer kort vast, dan belt de PI dezelfde dag de gemeente. De gemeente spreekt hem vóór hij vrijkomt.\nIs er op de volgende bespreking nog geen datum, dan legt de voorzitter het voor aan de stuurgroep.'
		}
	],
	decisions: [
		{ day: -49, text: 'De gemeente houdt contact tot de uitspraak, ook zonder wettelijke taak.' },
		{ day: -20, text: 'Blijft een zittingsdatum uit, dan gaat de vraag naar de stuurgroep.' }
	],
	nextReview: 14
};
