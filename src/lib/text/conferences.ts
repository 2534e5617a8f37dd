import type { ConferenceState, ItemState } from '#shared/words.ts';
import { counted, enumerated } from './plural.ts';

const minutes = (count: number) => counted(count, 'minuut', 'minuten');

const states: Record<ConferenceState, string> = {
	draft: 'in voorbereiding',
	invited: 'uitgenodigd',
	running: 'bezig',
	paused: 'gepauzeerd',
	minutesDraft: 'verslag in concept',
	adopted: 'vastgesteld',
	reopened: 'heropend',
	cancelled: 'afgezegd'
};

const itemStates: Record<ItemState, string> = {
	planned: 'nog te bespreken',
	open: 'aan de orde',
	done: 'afgerond',
	deferred: 'aangehouden',
	cancelled: 'niet besproken'
};

/** The sentences of Overleggen. */
export const conferences = {
	title: 'Overleggen',
	/** Title of the page of one conference: never what it is called. */
	pageTitle: 'Overleg',
	plan: 'Overleg plannen',
	states,
	itemStates,
	list: {
		today: 'Vandaag',
		past: 'Voorbij',
		empty: 'Er is nog geen overleg gepland.',
		emptyText: 'Hier staan de overleggen waarvoor u bent uitgenodigd.',
		emptyPlans: 'Plan een overleg, zet er casussen op en nodig de partners uit.',
		nothingToCome: 'Er is geen overleg meer gepland.'
	},
	time: (from: string, to: string) => `${from}-${to}`,
	when: (day: string, from: string, to: string, place: string) =>
		`${day} van ${from.replace(':', '.')} tot ${to.replace(':', '.')}\u00a0uur, ${place}`,
	chair: (name: string) => `Voorzitter: ${name}`,
	form: {
		title: 'Overleg plannen',
		intro: 'Na het plannen zet u casussen op de agenda en nodigt u de partners uit.',
		name: 'Naam van het overleg',
		nameHint: 'Bijvoorbeeld Tafel Nazorg. Zet hier niets in over een casus of een persoon.',
		day: 'Dag',
		from: 'Begin',
		to: 'Einde',
		place: 'Plaats',
		placeHint: 'Bijvoorbeeld zaal 2, of online.',
		chair: 'Voorzitter',
		chairHint: 'Alleen casussen waarin de voorzitter partner is, kunnen op de agenda.',
		deed: 'Overleg plannen',
		wrongTime: 'Vul een dag en een tijd in.'
	},
	agenda: {
		title: 'Agenda',
		/** Beside the agenda of a conference that runs. */
		items: 'Agendapunten',
		empty: 'Er staat nog geen casus op de agenda.',
		emptyEdit: 'Kies hieronder een casus uit uw eigen casussen.',
		sum: (planned: number, length: number) => `${planned} van ${minutes(length)} gepland`,
		over: (count: number) => `${minutes(count)} te veel`,
		item: (place: number) => `Agendapunt ${place}`,
		minutes: (count: number) => `${count}\u00a0min`,
		minutesOf: (number: string) => `Minuten voor casus ${number}`,
		minutesLabel: 'Minuten',
		unseen: 'U bent geen partner bij deze casus.',
		up: (number: string) => `Casus ${number} omhoog`,
		down: (number: string) => `Casus ${number} omlaag`,
		remove: (number: string) => `Casus ${number} van de agenda halen`,
		movedTo: (number: string, place: number) => `Casus ${number} staat nu op plaats ${place}.`,
		removed: (number: string) => `Casus ${number} staat niet meer op de agenda.`,
		minutesSet: (number: string, count: number) => `Casus ${number}: ${minutes(count)}.`,
		where: 'Plaats',
		before: (number: string) => `voor ${number}`,
		last: 'achteraan',
		addedAt: (number: string, place: string) => `Casus ${number} staat op de agenda, ${place}.`,
		choose: 'Casus',
		chooseHint: 'U kiest uit de casussen waarin u partner bent.',
		add: 'Op de agenda zetten',
		allOn: 'Al uw casussen staan op de agenda.'
	},
	people: {
		title: 'Genodigden',
		chair: 'voorzitter',
		toInvite: 'Partners die nog niet zijn uitgenodigd',
		invite: (name: string) => `${name} uitnodigen`,
		inviteShort: 'Uitnodigen',
		inviteAll: (count: number) =>
			count === 1 ? 'Betrokkene uitnodigen' : `Alle ${count} betrokkenen uitnodigen`,
		invited: (count: number) => `${counted(count, 'persoon', 'personen')} uitgenodigd`,
		everybody: 'Iedereen die bij deze casussen betrokken is, is uitgenodigd.'
	},
	standIn: {
		title: 'Komt er een vervanger?',
		text: 'Betrek die eerst bij de casus, tot en met een dag die u kiest:',
		of: (number: string, beside: boolean) =>
			`${number}, partners van deze casus${beside ? ' (opent in een nieuw tabblad)' : ''}`
	},
	missing: {
		title: (names: readonly string[], number: string) =>
			`${enumerated(names)} ${names.length === 1 ? 'is' : 'zijn'} partner van casus ${number} en niet uitgenodigd.`,
		/** An agency takes part, and nobody of it who could come. */
		without: (names: readonly string[]) =>
			`Van ${enumerated(names)} is op die dag niemand bij deze casus betrokken.`,
		involve: 'Iemand betrekken',
		invite: (people: readonly { name: string }[]) =>
			people.length === 1
				? `${people[0]?.name ?? ''} uitnodigen`
				: `${people.length} mensen uitnodigen`,
		inviteLabel: (deed: string, number: string) => `${deed} voor casus ${number}`
	},
	cancel: {
		deed: 'Overleg afzeggen',
		title: 'Overleg afzeggen',
		text: 'De casussen gaan van de agenda. Wie is uitgenodigd, ziet dat het overleg is afgezegd en waarom.',
		reason: 'Reden',
		reasonHint: 'Iedereen die is uitgenodigd, leest dit. Noem geen casus en geen persoon.',
		keep: 'Overleg laten staan',
		done: 'Het overleg is afgezegd'
	},
	cancelled: 'Dit overleg is afgezegd.',
	notHere: 'Dit overleg bestaat niet, of u bent niet uitgenodigd.'
};
