import type { ContributionStory } from '../story.ts';

/** What those around him know; much of it stays with those who work with young people. */
export const youngAndOutsideContributions: ContributionStory[] = [
	{
		day: -27,
		by: 'jeugd',
		compartment: 'youth.record',
		basis: 'fact',
		ground: 'jeugdwet',
		source: 'Plan van aanpak jeugdbescherming',
		text: 'Ondertoezichtstelling sinds {-330m}, uithuisplaatsing sinds {-26}. Vier groepen zeiden nee: te jong, te zwaar, of geen plek.',
		disclosed: 'all'
	},
	{
		day: -26,
		by: 'rvdk',
		compartment: 'youth.record',
		basis: 'judgement',
		ground: 'jeugdwet',
		source: 'Raadsonderzoek',
		sourceDay: -40,
		text: 'Wij adviseren behandeling in een kleine groep en geen gesloten plek. Zijn moeder staat achter dit advies.',
		disclosed: {
			to: { om: 'visible', gemeente: 'visible', jeugd: 'visible', veiligthuis: 'visible' },
			ground: 'jeugdwet',
			reason: 'Het advies is nodig voor de zitting en voor het zoeken naar een plek.'
		}
	},
	{
		day: -25,
		by: 'jeugd',
		compartment: 'probation.supervision',
		basis: 'fact',
		ground: 'wgs-2.30',
		text: 'Jeugdreclassering sinds {-38}, met een meldplicht en een contactverbod met één jongen. Hij houdt zich daaraan.',
		disclosed: 'all'
	},
	{
		day: -25,
		by: 'om',
		compartment: 'justice.pending',
		basis: 'fact',
		ground: 'wjsg',
		text: 'De zaak van het schoolplein komt op {+54} bij de kinderrechter. Tot die tijd loopt de schorsing.',
		disclosed: {
			to: {
				politie: 'visible',
				rvdk: 'visible',
				jeugd: 'visible',
				zvh: 'visible',
				gemeente: 'known'
			},
			ground: 'wjsg',
			reason: 'De Raad adviseert in deze zaak.'
		}
	},
	{
		day: -24,
		by: 'politie2',
		compartment: 'police.art8_13',
		basis: 'fact',
		ground: 'wpg-8',
		source: 'Politieregistratie',
		text: 'Twee keer gezien met een mes, één keer in beslag genomen. Hij noemde zelf dat hij bedreigd wordt.',
		disclosed: {
			to: { om: 'visible', zvh: 'visible', rvdk: 'visible', jeugd: 'visible' },
			ground: 'wpg-8',
			reason: 'Hij is minderjarig, verdachte en mogelijk ook slachtoffer.'
		}
	},
	{
		day: -10,
		by: 'politie2',
		compartment: 'police.art8_13',
		basis: 'fact',
		ground: 'wpg-8',
		conditions: ['notToSubject', 'notInPlan'],
		text: 'Wij onderzoeken wie hem bedreigt. Bespreek dit nog niet met hem of met zijn moeder.',
		disclosed: {
			to: { om: 'visible', jeugd: 'visible' },
			ground: 'wpg-8',
			reason: 'De jeugdbescherming kiest zijn plek en moet dit weten.'
		}
	},
	{
		day: -22,
		by: 'veiligthuis',
		compartment: 'safety.vt',
		basis: 'judgement',
		ground: 'wgs-2.30',
		text: 'De thuissituatie is sinds de uithuisplaatsing rustiger. Zijn jongere zus krijgt hulp op school.',
		disclosed: 'known'
	},
	{
		day: -21,
		by: 'gemeente2',
		compartment: 'care.indications',
		basis: 'fact',
		ground: 'jeugdwet',
		text: 'Het tijdelijke verblijf wordt steeds voor twee weken toegekend. De huidige toekenning loopt tot {+5}.',
		disclosed: {
			to: { zvh: 'visible', jeugd: 'visible', rvdk: 'visible' },
			ground: 'jeugdwet',
			reason: 'Jeugdbescherming en Raad zoeken mee naar een vaste plek.'
		}
	},
	{
		day: -14,
		by: 'jeugd',
		compartment: 'person.view',
		basis: 'fact',
		ground: 'wgs-2.30',
		source: 'Gesprek in het huisje',
		text: 'Hij wil naar een plek "waar mijn spullen kunnen blijven". School wil hij proberen, als hij niet alleen over het plein hoeft.',
		disclosed: 'all'
	}
];
