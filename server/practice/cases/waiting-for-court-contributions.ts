import type { ContributionStory } from '../story.ts';

/** What they know while the court has not spoken. */
export const waitingForCourtContributions: ContributionStory[] = [
	{
		day: -30,
		by: 'om',
		compartment: 'justice.pending',
		basis: 'fact',
		ground: 'wjsg',
		text: 'De zaak van de bommelding is sinds {-520} klaar voor de rechter. Er is nog geen zittingsdatum. Voorlopige hechtenis is toen niet gevraagd.',
		disclosed: {
			to: {
				politie: 'visible',
				reclassering: 'visible',
				zvh: 'visible',
				gemeente: 'visible',
				burgemeester: 'visible'
			},
			ground: 'wjsg',
			reason: 'Gemeente en burgemeester maken afspraken voor de tussentijd.'
		}
	},
	{
		day: -29,
		by: 'reclassering',
		compartment: 'justice.tul',
		basis: 'fact',
		ground: 'wgs-2.30',
		source: 'Melding aan het OM',
		sourceDay: -548,
		text: 'Het vorige toezicht is beëindigd en de TUL is op {-548} gevraagd: vier maanden. Ook die wacht op een zitting.',
		disclosed: 'all'
	},
	{
		day: -29,
		by: 'politie',
		compartment: 'police.art8_13',
		basis: 'fact',
		ground: 'wpg-8',
		source: 'Politieregistratie',
		text: 'Eén bommelding bij een kantoor aan de Kade, daarna zeven dreigende berichten aan medewerkers van twee instanties. Er is niets gevonden dat gevaarlijk was.',
		disclosed: {
			to: {
				om: 'visible',
				reclassering: 'visible',
				zvh: 'visible',
				burgemeester: 'visible',
				gemeente: 'visible'
			},
			ground: 'wpg-8',
			reason: 'De medewerkers van de gemeente moeten veilig kunnen werken.'
		}
	},
	{
		day: -27,
		by: 'politie',
		compartment: 'safety.alerts',
		basis: 'judgement',
		ground: 'wgs-2.30',
		conditions: ['notToSubject'],
		text: 'Spreek hem niet alleen en niet aan een balie. Een bericht met een datum of een plaats: bel direct 112.',
		disclosed: 'all'
	},
	{
		day: -26,
		by: 'burgemeester',
		compartment: 'orders.admin',
		basis: 'fact',
		ground: 'wgs-2.30',
		source: 'Besluit burgemeester',
		text: 'Een verbod voor het kantoor en de straat eromheen liep tot {-20}. Verlengen kan alleen met nieuwe feiten.',
		disclosed: 'all'
	},
	{
		day: -24,
		by: 'reclassering',
		compartment: 'probation.assessment',
		basis: 'judgement',
		ground: 'wgs-2.30',
		text: 'De kans op nieuwe bedreigingen is hoog, die op geweld laag. Die kans wordt groter met elke maand zonder uitspraak.',
		disclosed: 'all'
	},
	{
		day: -20,
		by: 'ggd',
		compartment: 'health.status',
		basis: 'judgement',
		ground: 'statutory-permission',
		text: 'Advies voor contact: leg uit wat er gebeurt en wanneer, ook als er geen nieuws is. Wachten zonder bericht maakt hem onrustig.',
		disclosed: {
			to: {
				zvh: 'visible',
				politie: 'visible',
				om: 'visible',
				reclassering: 'visible',
				gemeente: 'visible',
				burgemeester: 'visible'
			},
			ground: 'statutory-permission',
			reason: 'Ook het team openbare orde spreekt hem.'
		}
	},
	{
		day: -16,
		by: 'gemeente',
		compartment: 'life.income',
		basis: 'fact',
		ground: 'wgs-2.30',
		text: 'Zijn WW stopt op {+33}. Een aanvraag voor bijstand wil hij met S. Bouali invullen.',
		disclosed: 'all'
	},
	{
		day: -15,
		by: 'gemeente',
		compartment: 'person.view',
		basis: 'fact',
		ground: 'wgs-2.30',
		source: 'Gesprek in het wijkcentrum',
		text: 'Hij wil dat het voorbij is: "Geef mij maar een datum, dan weet ik waar ik aan toe ben." Hij heeft spijt van de melding.',
		disclosed: 'all'
	}
];
