import type { ContributionStory } from '../story.ts';

/** Each holds its own part; the two of one kind know of each other what was shared by name. */
export const strangersContributions: ContributionStory[] = [
	{
		day: -33,
		by: 'reclassering',
		compartment: 'probation.supervision',
		basis: 'fact',
		ground: 'wgs-2.30',
		text: 'Toezicht uit het vonnis van {-300m}, twee jaar. Meldplicht op dinsdag. Behandeling is een voorwaarde.',
		disclosed: 'all'
	},
	{
		day: -32,
		by: 'reclassering3',
		compartment: 'probation.supervision',
		basis: 'fact',
		ground: 'wgs-2.30',
		text: 'Wij begeleiden de schorsing in de nieuwe zaak, sinds {-150m}. Meldplicht ook op dinsdag: dat hebben wij nu gezien.',
		disclosed: 'all'
	},
	{
		day: -32,
		by: 'reclassering3',
		compartment: 'probation.assessment',
		basis: 'judgement',
		ground: 'wgs-2.30',
		conditions: ['notToSubject'],
		text: 'Twee toezichten tegelijk werkt tegen haar. Wij kunnen het onze overdragen, als het OM dat goed vindt.',
		disclosed: {
			to: { om: 'visible', zvh: 'visible' },
			reason: 'Eerst bespreken wij dit met het OM.'
		}
	},
	{
		day: -31,
		by: 'om',
		compartment: 'justice.pending',
		basis: 'fact',
		ground: 'wjsg',
		text: 'De nieuwe zaak staat op {+62} op zitting. De schorsing loopt tot die dag door.',
		disclosed: 'all'
	},
	{
		day: -31,
		by: 'ggz',
		compartment: 'health.content',
		basis: 'judgement',
		ground: 'consent',
		groundNote: 'Schriftelijke toestemming van {-32}, voor de reclassering die het toezicht houdt.',
		text: 'De behandeling richt zich op omgaan met spanning. Zij oefent nu met op tijd hulp vragen. Een gemiste afspraak is bij haar een teken van spanning, niet van onwil.',
		disclosed: {
			to: { reclassering: 'visible' },
			ground: 'consent',
			reason: 'De toezichthouder moet een gemiste afspraak kunnen wegen.'
		}
	},
	{
		day: -22,
		by: 'ggz2',
		compartment: 'health.content',
		basis: 'fact',
		ground: 'consent',
		groundNote: 'Schriftelijke toestemming van {-23}, voor de andere behandelaar.',
		text: 'Zij komt bij ons op woensdag, voor de voorbereiding van een klinische plek. Het doel is rust en toezicht op medicijnen.',
		disclosed: {
			to: { ggz: 'known' },
			ground: 'consent',
			reason: 'Eerst met haar bespreken welk deel de andere behandelaar leest.'
		},
		added: { day: -15, text: 'Zij vindt het goed dat de dag en het doel worden gedeeld.' }
	},
	{
		day: -15,
		by: 'ggz2',
		compartment: 'health.status',
		basis: 'fact',
		ground: 'consent',
		groundNote: 'Toestemming van {-16}: de dag mag iedereen weten.',
		text: 'Op woensdag heeft zij een vaste afspraak bij ons. Bel haar die dag liever niet.',
		disclosed: 'all'
	},
	{
		day: -29,
		by: 'gemeente2',
		compartment: 'life.housing',
		basis: 'fact',
		ground: 'wgs-2.30',
		source: 'Woningcorporatie',
		text: 'Zij huurt sinds {-700m}. Na de tweede brand zijn rookmelders geplaatst die doormelden. De verhuurder wil haar houden als er begeleiding is.',
		disclosed: {
			to: {
				zvh: 'visible',
				om: 'visible',
				reclassering: 'visible',
				reclasseringDeBrug: 'visible',
				ggz: 'visible',
				ggzDeLinde: 'visible'
			},
			ground: 'wgs-2.30',
			reason: 'De behandelaars komen bij haar thuis.'
		}
	},
	{
		day: -19,
		by: 'gemeente2',
		compartment: 'person.view',
		basis: 'fact',
		ground: 'wgs-2.30',
		source: 'Gesprek aan huis',
		text: 'Zij legde alle brieven op tafel: "Ik wil alles goed doen, maar ik weet niet wie van wie is." Een weekoverzicht op de koelkast vindt zij een goed idee.',
		disclosed: 'all'
	}
];
