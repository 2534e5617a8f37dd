import type { ContributionStory } from '../story.ts';

/** What those inside and those outside know of him. */
export const startInDetentionContributions: ContributionStory[] = [
	{
		day: -35,
		by: 'dji',
		compartment: 'detention.status',
		basis: 'fact',
		ground: 'pbw-18a',
		source: 'PI Maasmond',
		text: 'Verblijft sinds {-270m} in PI Maasmond, afdeling B. Hij werkt vier ochtenden per week in de keuken. Casemanager is L. Kuiper.',
		disclosed: 'all'
	},
	{
		day: -30,
		by: 'dji',
		compartment: 'reintegration.dr_plan',
		basis: 'fact',
		ground: 'pbw-18a',
		source: 'Deelbaar D&R-plan',
		text: 'Op orde: identiteitskaart, zorgverzekering, begeleiding. Nog open: wonen na de eerste maand, inkomen en twee schulden.',
		disclosed: {
			to: { gemeente: 'visible', reclassering: 'visible', wmo: 'visible', zvh: 'known' },
			ground: 'pbw-18a',
			reason: 'De begeleider werkt binnen en buiten aan dit plan.'
		}
	},
	{
		day: -30,
		by: 'reclassering',
		compartment: 'probation.supervision',
		basis: 'fact',
		ground: 'wgs-2.30',
		text: 'Toezicht vanaf de dag van vrijlating, met een meldplicht en dagbesteding als voorwaarden. Wij controleren vooraf het adres waar hij gaat wonen.',
		disclosed: 'all'
	},
	{
		day: -29,
		by: 'reclassering',
		compartment: 'probation.assessment',
		basis: 'judgement',
		ground: 'wgs-2.30',
		text: 'De kans op herhaling is het hoogst in de eerste drie weken. Werk en een vaste begeleider verlagen die kans.',
		disclosed: 'all'
	},
	{
		day: -28,
		by: 'om',
		compartment: 'justice.jd',
		basis: 'fact',
		ground: 'wjsg',
		source: 'Justitiële documentatie',
		text: 'Zes veroordelingen sinds 2015, steeds voor inbraak. De laatste straf is 24 maanden.',
		disclosed: 'all'
	},
	{
		day: -28,
		by: 'politie',
		compartment: 'police.art8_13',
		basis: 'fact',
		ground: 'wpg-8',
		source: 'Politieregistratie',
		text: 'Na de vorige vrijlating was hij binnen drie weken verdachte van twee inbraken, samen met twee oude bekenden.',
		disclosed: 'all'
	},
	{
		day: -24,
		by: 'wmo',
		compartment: 'person.view',
		basis: 'fact',
		ground: 'wgs-2.30',
		source: 'Gesprek in de PI',
		text: 'Hij wil werken in een keuken, zoals nu. Hij vraagt bij elk bezoek of de datum nog klopt: "Dan kan ik mijn neef bellen."',
		disclosed: 'all'
	},
	{
		day: -18,
		by: 'gemeente',
		compartment: 'life.housing',
		basis: 'fact',
		ground: 'wgs-2.30',
		text: 'Zijn huur is vorig jaar opgezegd. Hij kan vier weken terecht bij een neef in Maasmond; de verhuurder weet ervan.',
		disclosed: {
			to: {
				zvh: 'visible',
				politie: 'visible',
				om: 'visible',
				reclassering: 'visible',
				dji: 'visible',
				wmo: 'visible'
			},
			ground: 'wgs-2.30',
			reason: 'De begeleider moet weten waar hij gaat wonen.'
		}
	},
	{
		day: -15,
		by: 'gemeente',
		compartment: 'care.indications',
		basis: 'fact',
		ground: 'wmo',
		source: 'Wmo-besluit',
		text: 'Begeleiding uit de Wmo is toegekend voor een jaar, ook tijdens detentie. Beschermd wonen is aangevraagd; de wachttijd is drie maanden.',
		disclosed: 'all'
	}
];
