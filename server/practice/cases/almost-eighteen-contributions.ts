import type { ContributionStory } from '../story.ts';

/** What youth and adult partners know of each other's side. */
export const almostEighteenContributions: ContributionStory[] = [
	{
		day: -18,
		by: 'jeugd',
		compartment: 'youth.record',
		basis: 'fact',
		ground: 'jeugdwet',
		source: 'Plan jeugdreclassering',
		text: 'De ondertoezichtstelling stopt op zijn achttiende verjaardag, {birthday}. De jeugdreclassering loopt door tot de zitting. Hij woont nu in een kleine woongroep voor jongeren.',
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
		text: 'Hij functioneert jonger dan zijn leeftijd. Wij adviseren een overgang van een half jaar, waarin jeugdreclassering en reclassering samen optrekken.',
		disclosed: {
			to: {
				om: 'visible',
				gemeente: 'visible',
				jeugd: 'visible',
				reclassering: 'visible',
				zvh: 'known'
			},
			ground: 'jeugdwet',
			reason: 'De reclassering neemt de begeleiding over en moet het advies kennen.'
		}
	},
	{
		day: -16,
		by: 'jeugd',
		compartment: 'probation.supervision',
		basis: 'fact',
		ground: 'wgs-2.30',
		text: 'Begeleiding met een meldplicht en een avondklok. Hij houdt zich daar sinds twee maanden aan. De begeleiding loopt tot de zitting; daarna kan de reclassering overnemen.',
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
