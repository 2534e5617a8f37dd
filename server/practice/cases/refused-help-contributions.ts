import type { ContributionStory } from '../story.ts';

/** What the partners know of the situation at home. */
export const refusedHelpContributions: ContributionStory[] = [
	{
		day: -60,
		by: 'gemeente',
		compartment: 'person.view',
		basis: 'fact',
		ground: 'wgs-2.30',
		source: 'Gesprek aan de deur',
		text: 'Vier keer hulp aangeboden: twee keer aan de deur, één keer per brief, één keer via zijn moeder. Vier keer nee. Zijn woorden: "Jullie komen altijd pas als er iets is gebeurd."',
		disclosed: 'all'
	},
	{
		day: -9,
		by: 'gemeente',
		compartment: 'person.view',
		basis: 'judgement',
		ground: 'wgs-2.30',
		text: 'Hij wil niet praten over hulp, wel over werk. Een ervaringsdeskundige vond hij "misschien" goed. Dat is voor het eerst geen nee.',
		disclosed: 'all'
	},
	{
		day: -58,
		by: 'politie',
		compartment: 'police.art8_13',
		basis: 'fact',
		ground: 'wpg-8',
		source: 'Politieregistratie',
		text: 'Zes meldingen op de Lindehof in tien maanden, vier keer geschreeuw en twee keer vernieling in huis. Niemand wilde aangifte doen.',
		disclosed: {
			to: { zvh: 'visible', veiligthuis: 'visible' },
			ground: 'wpg-8',
			reason: 'Veilig Thuis beoordeelt de veiligheid van de moeder.'
		}
	},
	{
		day: -12,
		by: 'politie',
		compartment: 'police.art8_13',
		basis: 'judgement',
		ground: 'wpg-8',
		conditions: ['notToSubject'],
		text: 'De wijkagent wil na de laatste melding eerst overleggen voordat iemand hem erop aanspreekt.',
		disclosed: 'draft'
	},
	{
		day: -56,
		by: 'veiligthuis',
		compartment: 'safety.vt',
		basis: 'judgement',
		ground: 'wgs-2.30',
		source: 'Veiligheidsbeoordeling',
		text: 'Er is sprake van structurele onveiligheid voor de moeder. Zij wil haar zoon niet kwijt en vraagt hulp voor hem. Een gezamenlijk gesprek is nu te vroeg.',
		disclosed: 'known'
	},
	{
		day: -55,
		by: 'veiligthuis',
		compartment: 'safety.vt',
		basis: 'fact',
		ground: 'wgs-2.30',
		text: 'Met de moeder is een codewoord afgesproken. Noemt zij dat aan de telefoon, dan gaat de politie direct langs.',
		disclosed: {
			to: { politie: 'visible', gemeente: 'known', zvh: 'known' },
			ground: 'wgs-2.30',
			reason: 'De meldkamer moet het codewoord kennen.'
		}
	},
	{
		day: -54,
		by: 'veiligthuis',
		compartment: 'network.people',
		basis: 'fact',
		ground: 'wgs-2.30',
		text: 'Hij woont bij zijn moeder. Een oom in Maasmond is voor beiden vertrouwd en wil helpen.',
		disclosed: 'all'
	},
	{
		day: -40,
		by: 'veiligthuis',
		compartment: 'safety.alerts',
		basis: 'judgement',
		ground: 'wgs-2.30',
		conditions: ['notToSubject'],
		text: 'Bel de moeder alleen op haar eigen nummer en spreek niets in. Hij luistert soms mee.',
		disclosed: 'all'
	},
	{
		day: -50,
		by: 'gemeente',
		compartment: 'life.housing',
		basis: 'fact',
		ground: 'wgs-2.30',
		source: 'BRP',
		text: 'De woning staat op naam van zijn moeder. Hij staat sinds {-420m} op een wachtlijst voor een eigen woning.',
		disclosed: 'all'
	},
	{
		day: -50,
		by: 'gemeente',
		compartment: 'life.income',
		basis: 'fact',
		ground: 'wgs-2.30',
		source: 'Afdeling inkomen',
		text: 'Geen werk en geen uitkering. Hij vulde de aanvraag twee keer niet verder in.',
		disclosed: 'all'
	},
	{
		day: -20,
		by: 'gemeente',
		compartment: 'orders.admin',
		basis: 'judgement',
		ground: 'wgs-2.30',
		text: 'Een tijdelijk huisverbod is besproken en nu niet nodig gevonden. Bij een nieuwe melding kijken wij er dezelfde dag opnieuw naar.',
		disclosed: 'all'
	}
];
