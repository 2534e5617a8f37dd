import type { ContributionStory, PracticeCase, TaskStory } from '../story.ts';

const contributions: ContributionStory[] = [
	{
		day: -18,
		by: 'jeugd',
		compartment: 'youth.record',
		basis: 'fact',
		ground: 'jeugdwet',
		source: 'Plan jeugdreclassering',
		text: 'Jeugdreclassering tot zijn achttiende verjaardag, {birthday}. De ondertoezichtstelling stopt op dezelfde dag. Hij woont nu in een kleine woongroep voor jongeren.',
		disclosed: 'all'
	},
	{
		day: -17,
		by: 'rvdk',
		compartment: 'youth.record',
		basis: 'judgement',
		ground: 'jeugdwet',
		source: 'Raadsonderzoek',
		sourceDay: -60,
		text: 'Hij functioneert jonger dan zijn leeftijd. Wij adviseren de rechter het jeugdstrafrecht toe te passen, ook na zijn achttiende.',
		disclosed: {
			to: {
				om: 'visible',
				gemeente: 'visible',
				jeugd: 'visible',
				reclassering: 'visible',
				zvh: 'known'
			},
			ground: 'jeugdwet',
			reason: 'De volwassenreclassering neemt over en moet het advies kennen.'
		}
	},
	{
		day: -16,
		by: 'jeugd',
		compartment: 'probation.supervision',
		basis: 'fact',
		ground: 'wgs-2.30',
		text: 'Begeleiding met een meldplicht en een avondklok. Hij houdt zich er sinds twee maanden aan. Loopt tot en met {birthday}.',
		disclosed: 'all'
	},
	{
		day: -15,
		by: 'om',
		compartment: 'justice.pending',
		basis: 'fact',
		ground: 'wjsg',
		text: 'Er loopt een zaak van vóór zijn verjaardag. De zitting is daarna, op {+58}. Tot de zitting loopt de schorsing door.',
		disclosed: {
			to: {
				politie: 'visible',
				reclassering: 'visible',
				jeugd: 'visible',
				rvdk: 'visible',
				zvh: 'visible',
				gemeente: 'known'
			},
			ground: 'wjsg',
			reason: 'Hij is nog minderjarig; de Raad adviseert in deze zaak.'
		}
	},
	{
		day: -15,
		by: 'politie2',
		compartment: 'police.art8_13',
		basis: 'fact',
		ground: 'wpg-8',
		source: 'Politieregistratie',
		text: 'In een half jaar drie keer aangehouden met een groep oudere jongens. De laatste twee maanden niet meer.',
		disclosed: {
			to: {
				om: 'visible',
				reclassering: 'visible',
				zvh: 'visible',
				rvdk: 'visible',
				jeugd: 'visible'
			},
			ground: 'wpg-8',
			reason: 'Hij is minderjarig en verdachte.'
		}
	},
	{
		day: -14,
		by: 'gemeente2',
		compartment: 'care.indications',
		basis: 'fact',
		ground: 'jeugdwet',
		text: 'De jeugdhulp loopt tot {birthday}. Verlengen kan alleen als er al een plan ligt. Een Wmo-aanvraag voor begeleid wonen is gestart.',
		disclosed: {
			to: {
				zvh: 'visible',
				jeugd: 'visible',
				rvdk: 'visible',
				wmo: 'visible',
				reclassering: 'known'
			},
			ground: 'jeugdwet',
			reason: 'Raad en jeugdbescherming maken het plan voor na zijn verjaardag.'
		}
	},
	{
		day: -9,
		by: 'wmo',
		compartment: 'care.indications',
		basis: 'fact',
		ground: 'wmo',
		text: 'Wij hebben een kamer met begeleiding, maar pas zes weken na zijn verjaardag. Kennismaken kan nu al.',
		disclosed: 'all'
	},
	{
		day: -13,
		by: 'gemeente2',
		compartment: 'life.housing',
		basis: 'fact',
		ground: 'wgs-2.30',
		text: 'De woongroep is voor jongeren tot achttien jaar. Voor de weken daarna is nog geen plek. Terug naar zijn moeder wil geen van beiden.',
		disclosed: {
			to: {
				zvh: 'visible',
				politie: 'visible',
				om: 'visible',
				reclassering: 'visible',
				rvdk: 'visible',
				jeugd: 'visible',
				wmo: 'visible'
			},
			ground: 'wgs-2.30',
			reason: 'De begeleiding sluit aan op de plek waar hij woont.'
		}
	},
	{
		day: -13,
		by: 'jeugd',
		compartment: 'network.people',
		basis: 'fact',
		ground: 'wgs-2.30',
		text: 'Zijn tante en zijn voetbaltrainer zijn belangrijk voor hem. Beiden willen een avond in de week klaarstaan.',
		disclosed: 'all'
	},
	{
		day: -11,
		by: 'jeugd',
		compartment: 'person.view',
		basis: 'fact',
		ground: 'wgs-2.30',
		source: 'Gesprek in de woongroep',
		text: 'Hij kijkt uit naar zijn verjaardag en is er ook bang voor: "Dan is iedereen ineens weg." Hij wil zijn mbo afmaken en wil weten wie zijn nieuwe begeleider wordt.',
		disclosed: 'all'
	}
];

const tasks: TaskStory[] = [
	{
		day: -14,
		by: 'voorzitter',
		agency: 'gemeente',
		title: 'Zoek een plek voor de weken na zijn verjaardag',
		due: 11,
		goal: 'home',
		mandatory: true,
		statutoryTask: 'Maatschappelijke ondersteuning (Wmo 2015)',
		steps: [
			{ day: -13, by: 'gemeente2', do: 'accept', member: 'gemeente2' },
			{ day: -6, by: 'gemeente2', do: 'start' }
		]
	},
	{
		day: -14,
		by: 'jeugd',
		agency: 'jeugd',
		title: 'Schrijf de overdracht samen met hem',
		due: -1,
		goal: 'handover',
		statutoryTask: 'Jeugdreclassering (Jeugdwet, artikel 3.2)',
		steps: [
			{ day: -13, by: 'jeugd', do: 'claim' },
			{ day: -9, by: 'jeugd', do: 'start' },
			{ day: -4, by: 'jeugd', do: 'report', text: 'De eerste helft is klaar. Hij leest mee.' }
		]
	},
	{
		day: -14,
		by: 'jeugd',
		agency: 'reclassering',
		title: 'Maak kennis vóór zijn verjaardag',
		due: 7,
		goal: 'handover',
		steps: [
			{
				day: -10,
				by: 'reclassering',
				do: 'decline',
				reasonKind: 'noFunding',
				reason:
					'Vóór de overdracht krijgen wij geen uren. Wij zoeken met de gemeente naar een oplossing.'
			},
			{ day: -8, by: 'voorzitter', do: 'reassign', agency: 'reclassering' }
		]
	},
	{
		day: -13,
		by: 'jeugd',
		agency: 'wmo',
		title: 'Laat hem de kamer en de begeleider zien',
		due: 5,
		goal: 'home',
		statutoryTask: 'Maatwerkvoorziening uitvoeren (Wmo 2015, artikel 2.3.5)',
		steps: [{ day: -12, by: 'wmo', do: 'accept', member: 'wmo' }]
	},
	{
		day: -13,
		by: 'voorzitter',
		agency: 'rvdk',
		title: 'Stuur het advies op tijd naar de partners',
		due: -5,
		goal: 'handover',
		statutoryTask: 'Onderzoek en advies over kinderen (Burgerlijk Wetboek, artikel 1:238)',
		steps: [
			{ day: -12, by: 'rvdk', do: 'accept', member: 'rvdk' },
			{ day: -10, by: 'rvdk', do: 'start' },
			{ day: -6, by: 'rvdk', do: 'complete', result: 'Het advies is verstuurd en besproken.' },
			{ day: -5, by: 'voorzitter', do: 'confirm' }
		]
	},
	{
		day: -12,
		by: 'jeugd',
		agency: 'politie',
		title: 'Koppel de jeugdagent aan de wijkagent',
		due: 3,
		goal: 'handover',
		statutoryTask: 'Hulpverlening (Politiewet 2012, artikel 3)',
		steps: [
			{ day: -11, by: 'politie2', do: 'accept', member: 'politie2' },
			{ day: -5, by: 'politie2', do: 'start' }
		]
	},
	{
		day: -1,
		by: 'jeugd',
		agency: 'gemeente',
		title: 'Vraag verlenging van de hulp aan',
		due: 6,
		goal: 'home',
		statutoryTask: 'Jeugdhulp (Jeugdwet)',
		steps: []
	}
];

/** 2026-0006: he turns eighteen next month, and with that day everything changes. */
export const almostEighteen: PracticeCase = {
	chair: 'voorzitter',
	opened: -21,
	initials: 'Y.T.',
	purpose:
		'Zorgen dat Y.T. op zijn achttiende verjaardag een woonplek en begeleiding heeft, zodat hij niet terugvalt als de jeugdhulp stopt.',
	criteria: {
		a: 'Y.T. heeft veel begeleiding nodig en kan niet thuis wonen. Met zijn verjaardag stopt bijna alles tegelijk.',
		b: 'Het gaat om wonen, school, vrienden en begeleiding. Oudere jongens trekken aan hem.',
		c: 'Hij is in een half jaar drie keer aangehouden. Zonder plek en begeleiding is de kans op herhaling groot.',
		d: 'Jeugd en volwassenen hebben eigen regels en eigen geld. De overgang lukt alleen als beide kanten samen plannen.'
	},
	decidedBy: 'rvdk',
	subject: {
		name: 'Yassin Tahiri',
		born: { becomes: 18 },
		address: 'Woongroep De Kade, Kadeweg 5, Maasmond',
		bsn: '999990068'
	},
	partners: ['notulist', 'politie2', 'om', 'reclassering', 'gemeente2', 'rvdk', 'jeugd', 'wmo'],
	caseLead: 'jeugd',
	phases: [
		{ day: -19, phase: 'triage' },
		{ day: -15, phase: 'conference' }
	],
	contributions,
	goals: [
		{ key: 'home', day: -15, title: 'Een plek om te wonen vanaf zijn verjaardag' },
		{ key: 'handover', day: -15, title: 'Nieuwe begeleiders kent hij vóór die dag' }
	],
	tasks,
	plan: [
		{
			kind: 'picture',
			day: -7,
			by: 'jeugd',
			text: 'Y.T. wordt op {birthday} achttien. Op die dag stoppen de woongroep en de begeleiding die hij nu heeft.\nDe laatste twee maanden gaat het goed. Hij gaat naar school en houdt zich aan zijn afspraken.\nEr is een kamer in zicht, maar pas zes weken later. Zijn tante en zijn trainer willen helpen.'
		},
		{
			kind: 'judgement',
			day: -6,
			by: 'rvdk',
			text: 'Hij is jonger dan zijn leeftijd. Een harde overgang past niet bij hem.\nHet gat van zes weken is het grootste risico. Dan trekken oude vrienden het meest.\nHij wil zelf vooruit. Dat hij meeschrijft aan de overdracht, is daarom belangrijk.'
		},
		{
			kind: 'approach',
			day: -5,
			by: 'jeugd',
			text: 'Oude en nieuwe begeleiders werken acht weken naast elkaar, vier vóór en vier na zijn verjaardag.\nDe gemeente regelt een plek voor de tussenliggende weken. Lukt dat niet op tijd, dan hoort de voorzitter dat direct.\nHij schrijft mee aan de overdracht en kiest zelf wie hem aan de nieuwe mensen voorstelt.\nSchool en voetbal blijven zoals ze zijn.'
		}
	],
	decisions: [
		{
			day: -15,
			text: 'De jeugdreclassering draagt pas over als de opvolger kennis heeft gemaakt.'
		},
		{ day: -5, text: 'De tussenliggende weken staan bovenaan bij de volgende bespreking.' }
	],
	nextReview: 7
};
