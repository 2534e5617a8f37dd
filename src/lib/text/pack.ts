import type { Day, Instant } from '#shared/time.ts';
import { longDay, timeOfDay } from './days.ts';
import { enumerated } from './plural.ts';

/** The sentences of the overlegmap: what somebody takes along on paper to a conference. */
export const pack = {
	/** Title of the page, and so the name of the file when it is printed to one: nothing else. */
	pageTitle: 'Overlegmap',
	title: 'Overlegmap',
	open: 'Overlegmap',
	openHint: 'opent in een nieuw tabblad',
	back: 'Terug naar het overleg',
	print: 'Afdrukken',
	about:
		'Hier staat van elke casus wat u nu in die casus leest. Na het afdrukken verandert het papier niet meer mee.',
	forWhom: (name: string, agency: string) => `Voor ${name}, ${agency}`,
	secrecy:
		'U moet geheimhouden wat hier staat. Geef dit papier aan niemand. Vernietig het na het overleg.',
	agenda: 'Agenda',
	practice: 'OEFENCASUS',
	case: (number: string, initials: string) => `Casus ${number}, ${initials}`,
	/** Of a case that one is no partner of: nothing else. */
	item: (place: number) => `Agendapunt ${place}`,
	minutes: (count: number) => `${count}\u00a0min`,
	itemOf: (place: number, count: number) => `Agendapunt ${place} (${count}\u00a0min)`,
	none: 'U bent bij geen van deze casussen partner.',
	purpose: (purpose: string) => `Doel: ${purpose}`,
	terms: 'Vrijlating en termijnen',
	release: 'Vrijlating',
	review: 'Volgende bespreking',
	reviewBy: (day: string) => `uiterlijk ${day}`,
	answers: 'Antwoorden op de nieuwe dag',
	answersOf: (agency: string, said: readonly string[]) => `${agency}: ${said.join('; ')}.`,
	questions: 'Open vragen',
	asked: (agency: string, group: string, day: string) =>
		`U vroeg ${agency} op ${day} naar informatie over ${group}. Er is nog geen antwoord.`,
	picture: 'Beeld',
	judgement: 'Duiding',
	goals: 'Doelen',
	texts: { picture: 'Gezamenlijk beeld', judgement: 'Gezamenlijke duiding', approach: 'Aanpak' },
	goalClosed: (title: string) => `${title} (afgesloten)`,
	draft: 'Nog niet vrijgegeven.',
	reads: (names: readonly string[]) => `Lezen dit: ${enumerated(names)}.`,
	/** With the year: paper lasts. */
	printed: (name: string, agency: string, day: Day, at: Instant) =>
		`Afgedrukt door ${name}, ${agency}, op ${longDay(day, '').replace(/^\S+ /, '')} om ${timeOfDay(at)}`,
	secret: 'Geheim te houden'
};
