import { counted } from './plural.ts';

const months = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];

/** `dec`, and `jan 2027` for the first month of a year. */
export function monthOf(day: string): string {
	const name = months[Number(day.slice(5, 7)) - 1] ?? '';
	return name === 'jan' ? `jan\u00a0${day.slice(0, 4)}` : name;
}

/** `3e kwartaal 2026`, of `2026-3`. */
export function quarterName(quarter: string): string {
	const [year = '', number = ''] = quarter.split(/-Q?/);
	return `${number}e\u00a0kwartaal ${year}`;
}

/** The sentences of the chair's overview, of Vrijlatingen and of the figures. */
export const overview = {
	title: 'Overzicht',
	intro: (cases: number) => `${counted(cases, 'casus', 'casussen')} waarin u partner bent.`,
	today: 'Vandaag op de agenda',
	todayAt: (time: string, title: string, place: string) => `${time}, ${title}, ${place}`,
	involvementEnded: 'De organisatie doet niet meer mee',
	filters: 'Toon',
	filter: {
		all: 'Alles',
		today: 'Vandaag in overleg',
		changed: 'Gewijzigd',
		late: 'Te laat',
		unanswered: 'Geen antwoord',
		declined: 'Geweigerd',
		unheld: 'Wacht zonder afspraak',
		movedTwice: 'Twee keer verplaatst'
	},
	nothing: 'Bij deze keuze past geen casus.',
	emptyTitle: 'U bent nog bij geen casus betrokken.',
	emptyText: 'Hier ziet u in één oogopslag wat er in uw casussen speelt.',
	changed: (count: number) => `${counted(count, 'ding', 'dingen')} veranderd sinds u keek`,
	more: (count: number) => `en nog ${count}`,
	late: 'Te laat',
	lateDays: (days: number) => `${counted(days, 'dag', 'dagen')} te laat`,
	declined: 'Geweigerd',
	cannot: 'Haalt de nieuwe dag niet',
	unresolved: 'Nog geen dag',
	movedTwice: 'Twee keer of vaker verplaatst',
	times: (count: number) => `${count}\u00a0keer`,
	unanswered: 'Geen antwoord van',
	unansweredOf: (proposed: number, shifts: number) =>
		[
			proposed > 0 ? counted(proposed, 'voorstel', 'voorstellen') : '',
			shifts > 0 ? counted(shifts, 'verschoven dag', 'verschoven dagen') : ''
		]
			.filter(Boolean)
			.join(', '),
	waits: 'Wacht op',
	waitSince: (what: string, day: string, days: number) =>
		`${what}, sinds ${day} (${counted(days, 'dag', 'dagen')})`,
	expected: (day: string) => `verwacht ${day}`,
	heldBy: (agency: string) => `Tot dan: ${agency}.`,
	/** On a phone. */
	whole: 'Toon meer van deze casus',
	less: 'Toon minder',
	all: (count: number) => `Toon alle ${count} casussen`,
	fewer: (count: number) => `Toon de eerste ${count} casussen`,
	unheld: 'Niemand houdt dit vast',
	gaps: (count: number) =>
		`${counted(count, 'gat', 'gaten')}: geen wettelijke taak, en nog niemand die het op zich nam`,
	release: (day: string) => `Vroegste vrijlating ${day}`,
	conference: (day: string) => `Volgend overleg ${day}`,
	quiet: 'Niets dat nu aandacht vraagt.',
	reasons: 'Waarom acties zijn geweigerd',
	reasonsCaption: 'Geweigerde acties in uw casussen, per reden',
	reason: 'Reden',
	count: 'Aantal',
	figures: 'Cijfers van de regio',
	/** `€ 9.450`. */
	money: (euros: number) => `€\u00a0${euros.toLocaleString('nl-NL', { maximumFractionDigits: 2 })}`,
	timeline: {
		title: 'Vrijlatingen en wachten',
		label: 'Vrijlatingen en wachten in de tijd. Dezelfde gegevens staan in de tabel hieronder.',
		table: 'Toon als tabel',
		show: 'Toon de tijdlijn',
		hide: 'Verberg de tijdlijn',
		caption: 'Vrijlatingen en wachten van uw casussen',
		today: 'vandaag',
		release: 'vrijlating',
		held: 'wacht, met afspraak voor de tussentijd',
		unheld: 'wacht, niemand houdt dit vast',
		window: 'tussen vroegste en laatste dag van vrijlating',
		columns: {
			case: 'Casus',
			what: 'Wat',
			from: 'Vanaf',
			to: 'Tot',
			meanwhile: 'Tot dan'
		},
		unknown: 'niet bekend'
	},
	releases: {
		title: 'Vrijlatingen',
		caption: 'Vrijlatingen in uw casussen, de eerste bovenaan',
		columns: {
			case: 'Casus',
			earliest: 'Vroegst',
			latest: 'Uiterlijk',
			kind: 'Soort',
			source: 'Bron',
			tasks: 'Open acties',
			gate: 'Poortkaart',
			answers: 'Antwoorden',
			act: 'Wijzigen'
		},
		inDays: (days: number) =>
			days < 0
				? `${counted(-days, 'dag', 'dagen')} geleden`
				: days === 0
					? 'vandaag'
					: `over ${counted(days, 'dag', 'dagen')}`,
		confirmedOn: (day: string) => `vrij op ${day}, bevestigd`,
		until: (day: string) => `uiterlijk ${day}`,
		unknown: 'nog geen dag bekend',
		change: 'Wijzigen',
		set: 'Invullen',
		changeOf: (number: string) => `Vrijlating in casus ${number}`,
		openTasks: (count: number) => counted(count, 'open actie', 'open acties'),
		gate: (set: number, of: number) => `poortkaart ${set} van ${of}`,
		answers: (canDo: number, cannot: number, open: number) =>
			[
				canDo > 0 ? `${canDo} ${canDo === 1 ? 'haalt' : 'halen'} het` : '',
				cannot > 0 ? `${cannot} niet` : '',
				open > 0 ? `${open} open` : ''
			]
				.filter(Boolean)
				.join(', '),
		emptyTitle: 'Er is geen vrijlating bekend in uw casussen.',
		emptyText: 'Hier staan de verwachte vrijlatingen, de eerste bovenaan.',
		form: {
			earliest: 'Vroegste dag',
			latest: 'Uiterste dag',
			kind: 'Soort vrijlating',
			source: 'Bron',
			sourceHint: 'Bijvoorbeeld: PI, telefonisch',
			reason: 'Waarom wijzigt de dag?',
			reasonHint: 'Alle partners lezen dit.',
			confirmed: 'Bevestigde dag',
			confirmedHint: 'Vul dit pas in als de dag vaststaat.',
			save: 'Vrijlating wijzigen',
			saved: 'De vrijlating is gewijzigd. De acties zijn opnieuw gepland.',
			stale: (day: string) =>
				`Iemand anders wijzigde deze vrijlating net: vroegst ${day}. Kijk of uw dagen nog kloppen en wijzig opnieuw.`
		}
	},
	bill: {
		title: 'Cijfers van de regio',
		intro:
			'Over alle casussen van de regio, zonder personen. Een getal over minder dan 10 casussen staat er niet.',
		few: 'minder dan 10',
		/** `alone`: no row with a figure stands above it. */
		fewRows: (count: number, alone: boolean) =>
			`${alone ? '' : 'en '}${counted(count, 'rij', 'rijen')} met minder dan 10`,
		fewBars: 'Elk kwartaal: minder dan 10.',
		table: 'Tabel',
		bridging: 'Overbrugging',
		bridgingCaption: 'Overbrugging per wet, reden en kwartaal',
		waiting: 'Wachten',
		waitingCaption: 'Wachten per soort en kwartaal',
		law: 'Wet',
		kind: 'Waarop',
		reason: 'Reden',
		quarter: 'Kwartaal',
		cases: 'Casussen',
		days: 'Dagen',
		euros: 'Euro',
		total: 'Totaal',
		declined: 'Geweigerde acties per reden',
		gaps: 'Casussen met een gat (geen wettelijke taak), ook als iemand het op zich nam',
		download: 'CSV downloaden',
		chart: 'Overbrugging in euro per kwartaal',
		chartDays: 'Overbrugging in dagen per kwartaal',
		unheld: 'Zonder afspraak',
		empty: 'Er is nog niets om te tellen.'
	}
};
