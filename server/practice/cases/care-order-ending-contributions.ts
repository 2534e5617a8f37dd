import type { ContributionStory } from '../story.ts';

/** The care side in few words, and what the others see. */
export const careOrderEndingContributions: ContributionStory[] = [
	{
		day: -30,
		by: 'ggz',
		compartment: 'health.wvggz',
		basis: 'fact',
		ground: 'statutory-duty',
		text: 'De zorgmachtiging loopt af op {+30}. Voor een nieuwe moet de aanvraag uiterlijk vier weken daarvoor bij het OM liggen.',
		disclosed: 'all'
	},
	{
		day: -26,
		by: 'om',
		compartment: 'health.wvggz',
		basis: 'fact',
		ground: 'statutory-duty',
		text: 'Er is nog geen verzoek om een aansluitende machtiging ontvangen. Na {+2} is er te weinig tijd voor de rechter.',
		disclosed: 'all'
	},
	{
		day: -24,
		by: 'ggz',
		compartment: 'health.content',
		basis: 'judgement',
		ground: 'consent',
		groundNote: 'Toestemming van {-25}, voor de arts van de GGD.',
		text: 'Zij is stabiel met medicijnen en merkt zelf wanneer het minder gaat. Zonder begeleiding stopte zij de vorige keer na zes weken.',
		disclosed: {
			to: { ggd: 'visible' },
			ground: 'consent',
			reason: 'De GGD ziet haar elke week en moet signalen herkennen.'
		}
	},
	{
		day: -24,
		by: 'ggz',
		compartment: 'health.status',
		basis: 'judgement',
		ground: 'consent',
		groundNote: 'Toestemming van {-25} voor dit advies aan alle partners.',
		text: 'Advies voor contact: kom op tijd, doe wat u zegt en vraag hoe zij geslapen heeft. Mijdt zij afspraken, bel dan de GGD.',
		disclosed: {
			to: {
				zvh: 'visible',
				gemeente: 'visible',
				ggd: 'visible',
				om: 'visible',
				wmo: 'visible',
				politie: 'visible',
				burgemeester: 'visible'
			},
			ground: 'consent',
			reason: 'Ook begeleiders en het team openbare orde komen haar tegen.'
		}
	},
	{
		day: -20,
		by: 'ggd',
		compartment: 'person.view',
		basis: 'fact',
		ground: 'statutory-permission',
		source: 'Huisbezoek',
		text: 'Zij wil een eigen sleutel en een plek waar haar dochter kan eten. Over de hulp zegt zij: "Ik doe het zelf ook wel."',
		disclosed: 'all'
	},
	{
		day: -20,
		by: 'gemeente2',
		compartment: 'life.housing',
		basis: 'fact',
		ground: 'wgs-2.30',
		text: 'Haar woning is opgezegd wegens een huurschuld. Zij verblijft sinds {-33} in de crisiswoning, voor drie maanden.',
		disclosed: {
			to: {
				zvh: 'visible',
				politie: 'visible',
				om: 'visible',
				ggz: 'visible',
				ggd: 'visible',
				wmo: 'visible'
			},
			ground: 'wgs-2.30',
			reason: 'Zorg en begeleiding komen bij haar thuis.'
		}
	},
	{
		day: -19,
		by: 'politie2',
		compartment: 'police.art8_13',
		basis: 'fact',
		ground: 'wpg-8',
		source: 'Politieregistratie',
		text: 'Van {-190m} tot {-130m} vijf meldingen, daarna geen enkele. In drie meldingen was zij het slachtoffer.',
		disclosed: 'all'
	},
	{
		day: -14,
		by: 'wmo',
		compartment: 'care.indications',
		basis: 'judgement',
		ground: 'wmo',
		text: 'Wij komen drie keer per week. Voor zelfstandig wonen is dat genoeg zolang de behandeling doorgaat. Stopt die, dan kunnen wij het niet alleen.',
		disclosed: 'all'
	}
];
