import { counted } from './plural.ts';

/** The sentences of Mijn werk. */
export const work = {
	title: 'Mijn werk',
	number: (number: number) => `A-${String(number).padStart(3, '0')}`,
	/** A task that its reader may not know the number of is called by what it is. */
	numberOf: (number: number | null) =>
		number === null ? 'De actie' : `Actie A-${String(number).padStart(3, '0')}`,
	whose: 'Wiens acties',
	whoseOptions: [
		{ value: 'team', label: 'Van mij en ons team' },
		{ value: 'me', label: 'Alleen van mij' }
	],
	filter: 'Filter',
	filterLabel: 'Zoek in uw acties',
	filterHint: 'Op actie, casusnummer of initialen',
	filterFound: (count: number) => `${counted(count, 'actie', 'acties')} gevonden`,
	filterEmpty: 'Geen actie past bij wat u zoekt.',
	filterClear: 'Toon alle acties',
	moved: (times: number) => `${times}\u00a0keer verplaatst`,
	late: (days: number) => `te laat, ${days}\u00a0d`,
	today: 'vandaag',
	noDay: 'dag nog niet bekend',
	askAgain: (day: string) => `vraag weer ${day}`,
	waitsFor: (what: string) => `wacht op ${what}`,
	accept: 'Aannemen',
	decline: 'Weigeren',
	complete: 'Gereed melden',
	askAgainDeed: 'Opnieuw vragen',
	more: (task: string) => `Meer bij ${task}`,
	mine: 'Dit doe ik',
	start: 'Beginnen',
	move: 'Verplaatsen',
	wait: 'Wacht op iets',
	stopWaiting: 'Wacht niet meer',
	report: 'Stand schrijven',
	note: 'Werknotitie schrijven',
	giveBack: 'Teruggeven',
	emptyTitle: 'U hebt geen acties.',
	emptyText: 'Hier staan acties van uzelf en acties van uw team die nog niemand doet.',
	nothingToday: (day: string) => `Geen acties voor vandaag. Uw eerste actie is op ${day}.`,
	toCases: 'Naar uw casussen',
	accepted: (task: string) => `${task} is aangenomen`,
	taken: (task: string) => `${task} staat op uw naam`,
	started: (task: string) => `${task} is begonnen`,
	unclaimed: (count: number) =>
		`${counted(count, 'actie', 'acties')} van uw organisatie ${count === 1 ? 'heeft' : 'hebben'} nog niemand die het doet, in casussen waarin u zelf geen partner bent.`,
	unclaimedThen: 'Vraag uw collega’s in die casussen wie ze doet.',
	next: 'Volgend overleg',
	nextDay: (day: string, time: string, place: string) => `${day} ${time}, ${place}`,
	openConference: 'Overleg openen',
	since: 'Sinds u laatst keek',
	changed: (count: number) => `${counted(count, 'casus', 'casussen')} veranderd`,
	keys: [
		['J', 'volgende actie'],
		['K', 'vorige actie'],
		['Enter', 'actie openen'],
		['E', 'aannemen'],
		['W', 'weigeren'],
		['G', 'gereed melden'],
		['D', 'verplaatsen'],
		['N', 'werknotitie schrijven'],
		['/', 'zoeken in uw acties']
	],
	shift: {
		/** `days` that it came nearer; null for a first one. */
		title: (days: number | null, day: string) =>
			days === null
				? `De vroegste vrijlating is bekend: ${day}`
				: days === 0
					? `De vrijlating is gewijzigd. De vroegste dag blijft ${day}`
					: days > 0
						? `De vroegste vrijlating is ${counted(days, 'dag', 'dagen')} eerder: ${day}`
						: `De vroegste vrijlating is ${counted(-days, 'dag', 'dagen')} later: ${day}`,
		where: (number: string, initials: string) => `Casus ${number}, ${initials}:`,
		waiting: (count: number) =>
			count === 1
				? 'één actie kreeg een andere dag en wacht op uw antwoord.'
				: `${count} acties kregen een andere dag en wachten op uw antwoord.`,
		was: 'was',
		now: 'nu',
		daysLeft: (days: number) =>
			days === 0 ? 'is nu vandaag' : `is nu over ${counted(days, 'dag', 'dagen')}`,
		past: (days: number) => `is nu ${counted(days, 'dag', 'dagen')} te laat`,
		unknown: 'nog geen dag',
		canDo: 'Haal ik',
		cannot: 'Haal ik niet',
		handOver: 'Overdragen',
		handTitle: 'Actie overdragen',
		handTo: 'Aan wie draagt u over?',
		handTeam: 'Het hele team',
		handText: 'Uw collega krijgt dezelfde vraag: lukt het op de nieuwe dag?',
		answered: (task: string) => `Uw antwoord bij ${task} is verstuurd`
	},
	asks: {
		title: 'Vragen aan uw organisatie',
		asks: (agency: string, group: string) => `${agency} vraagt naar ${group}`,
		open: 'Vraag bekijken'
	}
};
