import type { ContributionStory } from '../story.ts';

/** What the partners know of him, and of the place that is not there. */
export const noPlaceContributions: ContributionStory[] = [
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
		day: -6,
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
