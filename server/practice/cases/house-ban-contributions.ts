import type { ContributionStory } from '../story.ts';

/** Each knows one side of the same house. */
export const houseBanContributions: ContributionStory[] = [
	{
		day: -25,
		by: 'veiligthuis',
		compartment: 'safety.vt',
		basis: 'judgement',
		ground: 'wgs-2.30',
		source: 'Veiligheidsbeoordeling',
		text: 'Acuut onveilig bij de melding, nu onveilig. De partner heeft een veiligheidsplan en een noodknop. De kinderen krijgen hulp via school.',
		disclosed: {
			to: {
				politie: 'visible',
				om: 'visible',
				rvdk: 'visible',
				gemeente: 'visible',
				zvh: 'visible'
			},
			ground: 'wgs-2.30',
			reason: 'Allen bewaken dit plan.'
		}
	},
	{
		day: -25,
		by: 'politie2',
		compartment: 'police.art8_13',
		basis: 'fact',
		ground: 'wpg-8',
		source: 'Politieregistratie',
		text: 'Vier meldingen in twaalf maanden. Bij de laatste had de partner letsel; daarvan is aangifte gedaan.',
		disclosed: {
			to: { om: 'visible', zvh: 'visible', veiligthuis: 'visible', rvdk: 'visible' },
			ground: 'wpg-8',
			reason: 'Veilig Thuis en de Raad beoordelen de veiligheid van de kinderen.'
		}
	},
	{
		day: -24,
		by: 'om',
		compartment: 'justice.pending',
		basis: 'fact',
		ground: 'wjsg',
		text: 'De mishandeling komt op {+40} voor de rechter. Tot die dag geldt een contactverbod met zijn partner.',
		disclosed: 'all'
	},
	{
		day: -24,
		by: 'gemeente2',
		compartment: 'orders.admin',
		basis: 'fact',
		ground: 'wgs-2.30',
		source: 'Besluit burgemeester',
		sourceDay: -40,
		text: 'Het huisverbod van tien dagen is verlengd tot {-12} en is nu afgelopen.',
		disclosed: {
			to: {
				politie: 'visible',
				om: 'visible',
				zvh: 'visible',
				veiligthuis: 'visible',
				rvdk: 'visible'
			},
			ground: 'wgs-2.30',
			reason: 'Veilig Thuis en de Raad moeten weten wat er geldt.'
		}
	},
	{
		day: -22,
		by: 'rvdk',
		compartment: 'youth.record',
		basis: 'fact',
		ground: 'jeugdwet',
		text: 'Wij onderzoeken of een maatregel voor de kinderen nodig is. De uitkomst komt uiterlijk {+18}.',
		disclosed: {
			to: { om: 'visible', veiligthuis: 'visible', gemeente: 'visible', zvh: 'known' },
			ground: 'jeugdwet',
			reason: 'De partners moeten weten wanneer er duidelijkheid is.'
		}
	},
	{
		day: -18,
		by: 'gemeente2',
		compartment: 'life.debts',
		basis: 'fact',
		ground: 'wgs-2.30',
		text: 'Een betalingsregeling is gestart. De partner is niet meer aansprakelijk voor zijn nieuwe schulden.',
		disclosed: 'all'
	},
	{
		day: -17,
		by: 'ggz2',
		compartment: 'health.status',
		basis: 'fact',
		ground: 'consent',
		groundNote: 'Toestemming van {-18}: alleen dat hij zich heeft aangemeld.',
		text: 'Hij heeft zich zelf aangemeld. De eerste afspraak is op {+7}.',
		disclosed: {
			to: { zvh: 'visible', veiligthuis: 'visible', om: 'visible', gemeente: 'visible' },
			ground: 'consent',
			reason: 'Veilig Thuis bewaakt de stappen van het plan.'
		}
	},
	{
		day: -14,
		by: 'veiligthuis',
		compartment: 'person.view',
		basis: 'fact',
		ground: 'wgs-2.30',
		source: 'Gesprek met hem alleen',
		text: 'Hij schaamt zich en wil dat de kinderen niet bang voor hem zijn. Hij vraagt zelf om hulp, ook bij geld.',
		disclosed: 'all'
	}
];
