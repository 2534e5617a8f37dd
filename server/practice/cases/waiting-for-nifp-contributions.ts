import type { ContributionStory } from '../story.ts';

/** What the partners know while the report is awaited. */
export const waitingForNifpContributions: ContributionStory[] = [
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
