import type { PracticeCase } from '../story.ts';

/** 2026-0002: he refuses every offer, and the situation at home gets worse. */
export const refusedHelp: PracticeCase = {
	chair: 'voorzitter',
	opened: -77,
	initials: 'M.A.',
	purpose:
		'Zorgen dat het thuis veilig is voor M.A. en zijn moeder, en een weg vinden naar hulp die hij wél wil aannemen.',
	criteria: {
		a: 'M.A. heeft geen werk en slaapt slecht. De spanning met zijn moeder loopt elke maand op.',
		b: 'Het gaat om wonen, inkomen, gezondheid en de veiligheid thuis. Schulden en spanning versterken elkaar.',
		c: 'De politie kwam dit jaar zes keer aan de deur. De buren melden geschreeuw en vernieling.',
		d: 'Politie, Veilig Thuis en gemeente zien elk een stuk. Alleen samen kunnen zij een aanbod doen en grenzen stellen.'
	},
	decidedBy: 'politie',
	subject: {
		name: 'Milan Akkerman',
		born: '1991-11-02',
		address: 'Lindehof 12, Maasmond',
		bsn: '999990421'
	},
	partners: ['politie', 'gemeente', 'veiligthuis'],
	caseLead: 'gemeente',
	phases: [
		{ day: -75, phase: 'triage' },
		{ day: -63, phase: 'conference' }
	],
	investigation: { day: -12, by: 'politie', checkAgain: 9 },
	contributions: [
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
	],
	goals: [
		{ key: 'safe', day: -63, title: 'Het is thuis veilig voor zoon en moeder' },
		{ key: 'offer', day: -63, title: 'Er is een aanbod dat hij wil aannemen' }
	],
	tasks: [
		{
			day: -62,
			by: 'voorzitter',
			agency: 'veiligthuis',
			title: 'Maak veiligheidsafspraken met het gezin',
			due: -50,
			goal: 'safe',
			mandatory: true,
			statutoryTask: 'Advies- en meldpunt huiselijk geweld (Wmo 2015, artikel 4.1.1)',
			steps: [
				{ day: -61, by: 'veiligthuis', do: 'accept', member: 'veiligthuis' },
				{ day: -58, by: 'veiligthuis', do: 'start' },
				{
					day: -55,
					by: 'veiligthuis',
					do: 'complete',
					result: 'De afspraken zijn gemaakt en met de politie gedeeld.'
				},
				{ day: -49, by: 'voorzitter', do: 'confirm' }
			]
		},
		{
			day: -62,
			by: 'voorzitter',
			agency: 'politie',
			title: 'Geef een nieuwe melding dezelfde dag door',
			due: 21,
			goal: 'safe',
			statutoryTask: 'Hulpverlening (Politiewet 2012, artikel 3)',
			steps: [
				{ day: -61, by: 'politie', do: 'accept', member: 'politie' },
				{ day: -60, by: 'politie', do: 'start' }
			]
		},
		{
			day: -40,
			by: 'gemeente',
			agency: 'gemeente',
			title: 'Bied opnieuw een gesprek aan, met een ander gezicht',
			due: -7,
			goal: 'offer',
			statutoryTask: 'Maatschappelijke ondersteuning (Wmo 2015)',
			steps: [
				{ day: -39, by: 'gemeente', do: 'claim' },
				{ day: -30, by: 'gemeente', do: 'start' },
				{
					day: -8,
					by: 'gemeente',
					do: 'move',
					due: -3,
					reason: 'De ervaringsdeskundige kan pas deze week.'
				},
				{
					day: -2,
					by: 'gemeente',
					do: 'report',
					text: 'Hij deed open en wilde praten over werk. Volgende keer samen wandelen.'
				}
			]
		},
		{
			day: -34,
			by: 'gemeente',
			agency: 'veiligthuis',
			title: 'Vraag hem zelf om toestemming voor hulp',
			due: -20,
			goal: 'offer',
			steps: [
				{
					day: -32,
					by: 'veiligthuis',
					do: 'decline',
					reasonKind: 'notOurs',
					reason: 'Wij spreken de moeder. Het is beter als iemand anders hem benadert.'
				}
			]
		},
		{
			day: -2,
			by: 'gemeente',
			agency: 'veiligthuis',
			title: 'Spreek het gezin opnieuw over de afspraken',
			due: 5,
			goal: 'safe',
			statutoryTask: 'Advies- en meldpunt huiselijk geweld (Wmo 2015, artikel 4.1.1)',
			steps: []
		},
		{
			day: -1,
			by: 'gemeente',
			agency: 'gemeente',
			title: 'Zoek een proefplaats bij een werkgever',
			due: 10,
			goal: 'offer',
			statutoryTask: 'Inkomen en werk (Participatiewet)',
			steps: [{ day: -1, by: 'gemeente', do: 'claim' }]
		}
	],
	plan: [
		{
			kind: 'picture',
			day: -30,
			by: 'veiligthuis',
			text: 'M.A. woont bij zijn moeder. De spanning loopt op en beiden hebben er last van.\nHij heeft vier keer hulp geweigerd. Hij wil wel praten over werk.\nZijn moeder wil haar zoon niet kwijt en vraagt hulp voor hem. Een oom is voor beiden vertrouwd.'
		},
		{
			kind: 'judgement',
			day: -30,
			by: 'gemeente',
			text: 'Nee zeggen is hier geen onwil alleen. Hij heeft slechte ervaringen met hulp die pas komt als er iets misgaat.\nZonder aanbod dat bij hem past, verandert er niets. Alleen grenzen stellen maakt de spanning groter.\nDe veiligheid van zijn moeder gaat voor.'
		},
		{
			kind: 'approach',
			day: -2,
			by: 'gemeente',
			text: 'Wij blijven een aanbod doen en wisselen af wie dat doet. Een nee is een stand van zaken, geen einde.\nDe ervaringsdeskundige gaat elke week langs en begint over werk.\nVeilig Thuis houdt contact met de moeder. Komt er een nieuwe melding, dan spreken wij elkaar dezelfde dag.'
		}
	],
	decisions: [
		{ day: -63, text: 'De partners blijven betrokken zolang het thuis niet veilig is.' },
		{ day: -34, text: 'Eén persoon doet het aanbod. De anderen verwijzen naar die persoon.' }
	],
	nextReview: 13
};
