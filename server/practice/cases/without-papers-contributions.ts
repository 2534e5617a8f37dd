import type { ContributionStory } from '../story.ts';

/** A small case: what three organisations each saw. */
export const withoutPapersContributions: ContributionStory[] = [
	{
		day: -18,
		by: 'gemeente2',
		compartment: 'life.housing',
		basis: 'fact',
		ground: 'wgs-2.30',
		source: 'BRP',
		text: 'Uitgeschreven sinds {-150m}. De aanvraag voor een briefadres lag stil, omdat zij geen geldig identiteitsbewijs heeft.',
		disclosed: {
			to: {
				zvh: 'visible',
				politie: 'visible',
				ggd: 'visible',
				burgemeester: 'visible',
				wmo: 'visible'
			},
			ground: 'wgs-2.30',
			reason: 'Wie haar tegenkomt, moet weten waar zij mag staan.'
		}
	},
	{
		day: -18,
		by: 'gemeente2',
		compartment: 'identity.id_evidence',
		basis: 'fact',
		ground: 'wgs-2.30',
		text: 'Haar identiteitskaart is gestolen; de aangifte is er. Een oude pas en een vingerafdruk zijn genoeg voor een nieuwe.',
		disclosed: {
			to: { politie: 'visible', zvh: 'known' },
			ground: 'wgs-2.30',
			reason: 'De wijkagent kan haar identiteit bevestigen.'
		}
	},
	{
		day: -15,
		by: 'politie2',
		compartment: 'police.art8_13',
		basis: 'fact',
		ground: 'wpg-8',
		source: 'Politieregistratie',
		text: 'Drie meldingen van ruzie bij haar auto. In alle drie werd zij lastiggevallen.',
		disclosed: 'all'
	},
	{
		day: -13,
		by: 'ggd',
		compartment: 'health.status',
		basis: 'judgement',
		ground: 'statutory-permission',
		text: 'Zij moet binnen een maand een arts zien. Spreek af op een vaste plek; haar telefoon is vaak leeg.',
		disclosed: {
			to: {
				zvh: 'visible',
				gemeente: 'visible',
				politie: 'visible',
				burgemeester: 'visible',
				wmo: 'visible'
			},
			ground: 'statutory-permission',
			reason: 'Iedereen die haar ziet, kan haar aan de afspraak herinneren.'
		}
	},
	{
		day: -12,
		by: 'wmo',
		compartment: 'person.view',
		basis: 'fact',
		ground: 'wgs-2.30',
		source: 'Gesprek bij de auto',
		text: 'Zij wil geen opvang met anderen op een zaal. Een kamer met een slot wil zij wel: "Al is het maar klein."',
		disclosed: 'all'
	}
];
