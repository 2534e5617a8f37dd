import type { ContributionStory } from '../story.ts';

/** While nothing is decided, the partners know this. */
export const waitingForTulContributions: ContributionStory[] = [
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
		day: -5,
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
		text: 'Hij zat van {-48} tot {-36} vast voor een openstaande boete. In die korte tijd is hij door niemand gesproken. Er was geen tijd voor een D&R-plan.',
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
