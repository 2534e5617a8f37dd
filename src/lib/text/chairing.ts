import type { Day } from '#shared/time.ts';
import type { DueView } from '#shared/view.ts';
import { longDay } from './days.ts';
import { dueRule, dueWords } from './due.ts';
import type { DueRead } from './due-words.ts';
import { counted, enumerated } from './plural.ts';

const minutes = (count: number) => `${count}\u00a0min`;
const people = (count: number) => counted(count, 'persoon', 'personen');

/** `12:40`. */
function stretch(ms: number): string {
	const seconds = Math.floor(ms / 1000);
	const two = (part: number) => String(part).padStart(2, '0');
	return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
}

/** `3 december is een donderdag.` */
function weekdayWrong(day: Day, today: Day): string {
	const [weekday = '', ...date] = longDay(day, today).split(' ');
	return `${date.join(' ')} is een ${weekday}. Verbeter de dag of de datum.`;
}

/** What was understood of by when, and what to do when nothing was. */
function understood(read: DueRead, today: Day, knows: { release: boolean }) {
	if ('due' in read) return dueSaid(read.due, today, knows);
	return read.problem === 'weekday'
		? weekdayWrong(read.day, today)
		: 'Dit is geen dag. Typ bijvoorbeeld: vr, vr 4 dec, over 2 w, 2 weken voor vrijlating of volgend overleg.';
}

function dueSaid(due: DueView, today: Day, knows: { release: boolean }) {
	if ('on' in due) return longDay(due.on, today);
	const rule = dueRule(due) ?? '';
	if ('nextConference' in due) return rule;
	return knows.release ? `${rule}. ${dueWords.moves}` : `${rule}. ${dueWords.releaseUnknown}`;
}

/** The sentences of who runs a conference. */
export const chairing = {
	start: 'Overleg starten',
	goAlong: 'Ga naar deze stap',
	agenda: {
		minutes,
		done: (count: number) => `${minutes(count)}, afgerond`,
		deferred: 'aangehouden',
		now: (planned: number) => `${minutes(planned)}, aan de orde`,
		toCome: (planned: number, clock: string) => `${minutes(planned)}, rond ${clock}`,
		leave: (count: number) => `${counted(count, 'persoon gaat', 'mensen gaan')} eruit`,
		open: 'openen',
		late: (count: number) => `Loopt ${minutes(count)} uit`,
		onlyYou: 'Alleen u ziet dit',
		change: 'Agenda wijzigen',
		changeDone: 'Terug naar het overleg',
		end: 'Overleg beëindigen',
		endAgain: 'Druk nog eens om te beëindigen',
		ended: 'Het overleg is beëindigd'
	},
	ahead: {
		title: 'Vooruitkijken',
		none: 'Er is geen andere casus op de agenda.',
		item: (number: string, initials: string) => `Casus ${number}, ${initials}`,
		newTab: 'opent in een nieuw tabblad'
	},
	between: {
		title: 'Tussen twee casussen',
		paused: 'Het overleg is gepauzeerd',
		next: (number: string, initials: string) => `Straks: casus ${number}, ${initials}`,
		none: 'Alle casussen waarbij u partner bent, zijn besproken.',
		noneThen: 'U kunt het overleg beëindigen.',
		open: 'Casus openen'
	},
	openItem: {
		title: (number: string) => `Casus ${number} openen`,
		leave: (names: readonly string[]) =>
			`${enumerated(names)} ${names.length === 1 ? 'gaat' : 'gaan'} nu weg.`,
		leaveText: (count: number) =>
			`${count === 1 ? 'Deze persoon is' : 'Zij zijn'} geen partner bij deze casus.`,
		nobodyLeaves: 'Wie nu in de zaal of aan de telefoon is, is partner bij deze casus.',
		cleared: 'Zij zijn de ruimte uit of hebben opgehangen',
		guests: (names: readonly string[]) => `Als gast aanwezig: ${enumerated(names)}.`,
		guestsText:
			'Hoort een gast niet bij deze casus? Laat de gast weggaan en zet de gast eerst op afwezig.',
		headCount: 'Hoeveel mensen zijn er in de zaal?',
		headCountHint: 'U telt uzelf mee.',
		deed: 'Casus openen'
	},
	closeItem: {
		title: (number: string) => `Casus ${number} afsluiten`,
		notReady: (count: number) =>
			`${people(count)} ${count === 1 ? 'is' : 'zijn'} nog niet gereed met deze stap.`,
		outcome: 'Hoe sluit u af?',
		outcomes: { done: 'Afgerond', deferred: 'Aangehouden' },
		nextReview: 'Wanneer bespreekt u deze casus weer?',
		reason: 'Waarom houdt u deze casus aan?',
		reasonHint: 'Dit komt in het verslag van deze casus.',
		deed: 'Casus afsluiten'
	},
	bar: {
		label: 'Het overleg leiden',
		back: 'Vorige',
		next: 'Volgende',
		close: 'Afsluiten',
		nextCase: 'Volgende casus',
		ready: (ready: number, of: number) => `${ready}/${of} gereed`,
		spent: stretch,
		of: (planned: number) => `van ${stretch(planned)}`,
		over: (spent: number, planned: number) => `+${stretch(spent - planned)} over`,
		timerLabel: 'Tijd van deze casus',
		moreMinutes: '+5 min',
		pause: 'Pauze',
		resume: 'Verdergaan',
		hands: 'Handen',
		action: 'Actie',
		decision: 'Besluit',
		hand: 'Overdragen'
	},
	action: {
		title: 'Nieuwe actie',
		hint: 'Tab naar het volgende deel, Enter bewaart',
		agency: 'Voor welke organisatie?',
		agencyNone: 'Organisatie',
		what: 'Wat gaat zij doen?',
		when: 'Wanneer is het klaar?',
		whenShort: 'Wanneer',
		save: 'Bewaren',
		close: 'Sluiten',
		said: (task: string, agency: string) => `Voorgesteld aan ${agency}: ${task}`,
		understood
	},
	decision: {
		title: 'Nieuw besluit',
		hint: 'Enter bewaart',
		text: 'Wat is besloten?',
		said: 'Het besluit is vastgelegd.'
	},
	outcomes: {
		new: 'Nieuw in dit overleg',
		noneNew: 'Nog geen acties of besluiten. Met A zet u een actie neer, met B een besluit.',
		all: 'Alle acties van deze casus staan hierboven.',
		tally: 'aangenomen:',
		tallyOf: (accepted: number, of: number) => `${accepted} van ${of}`
	},
	people: {
		title: 'Zaal en online',
		unmarked: 'niet gemeld',
		ready: 'gereed',
		here: 'heeft het overleg open',
		menu: (name: string) => `Aanwezigheid en hand van ${name}`,
		raise: 'Hand opsteken',
		lower: 'Hand omlaag',
		addGuest: 'Gast opschrijven',
		handLabel: (place: number, kind: string) => `hand omhoog, plaats ${place}, ${kind}`
	},
	floor: {
		title: 'Aan het woord',
		nobody: 'Niemand.',
		give: 'Geef woord',
		giveTo: (name: string) => `Geef woord aan ${name}`,
		lowerAll: 'Alle handen omlaag'
	},
	guest: {
		title: 'Gast opschrijven',
		text: 'Een gast heeft geen account. Een gast telt mee als lezer van doelen, acties, besluiten en de samenvatting.',
		name: 'Naam',
		organisation: 'Organisatie',
		signed: 'Dag waarop de geheimhoudingsverklaring is getekend',
		deed: 'Gast opschrijven',
		done: (name: string) => `${name} staat in de lijst. Geef daar aan of de gast er is.`
	},
	handOver: {
		title: 'Overleg overdragen',
		text: 'De ander leidt vanaf dan dit overleg. De voorzitter kan het altijd terugnemen.',
		to: 'Aan wie draagt u over?',
		deed: 'Overdragen',
		done: (name: string) => `${name} leidt nu het overleg`
	},
	keys: [
		['→', 'volgende stap'],
		['←', 'vorige stap'],
		['Shift →', 'volgende casus'],
		['A', 'actie'],
		['B', 'besluit'],
		['H', 'woord geven aan de volgende'],
		['L', 'alle handen omlaag'],
		['+', '5 minuten erbij'],
		['P', 'pauze'],
		['G', 'gast opschrijven'],
		['W', 'agenda wijzigen, of terug'],
		['K', 'vooruitkijken'],
		['O', 'overleg overdragen of overnemen'],
		['E', 'overleg beëindigen, na nog een keer'],
		['.', 'zaalscherm zwart, of weer tonen'],
		['Z', 'kiezen wat op het zaalscherm staat'],
		['S', 'zaalscherm koppelen'],
		['?', 'deze lijst']
	]
};
