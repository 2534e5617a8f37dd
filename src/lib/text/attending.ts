import type { HandKind } from '#shared/words.ts';
import { clock } from './days.ts';
import { counted } from './plural.ts';

/** Who runs a conference, when there is no name for it. */
const leader = 'De voorzitter';

/** What a hand is up for, as its owner chooses it. */
const raise: Record<HandKind, string> = {
	speak: 'Hand opsteken',
	reply: 'Reactie op wie spreekt',
	order: 'Voorstel over de orde'
};

/** The sentences of a member in a conference that runs, and of who waits. */
export const attending = {
	opened: (number: string) => `Casus ${number} is aan de orde.`,
	follow: {
		follows: 'Volgt voorzitter',
		loose: 'Los van voorzitter',
		behind: 'U schrijft nog',
		chairAt: (step: number, name: string) => `De voorzitter is bij stap ${step}: ${name}.`,
		here: 'De voorzitter is bij deze stap.',
		back: 'Terug naar voorzitter'
	},
	own: (agency: string) => `Bijdragen van ${agency}`,
	ownEmpty: 'Uw organisatie heeft hier nog niets geschreven.',
	agenda: {
		toCome: (minutes: number) => `${minutes}\u00a0min`,
		state: (minutes: number, state: string) => `${minutes}\u00a0min, ${state}`,
		without: (minutes: number) => `${minutes}\u00a0min, zonder u`,
		leave: 'Overleg verlaten'
	},
	offer: {
		title: (agency: string) => `Nieuw voor ${agency}`,
		/** Of a day that somebody chose, and of a rule. */
		due: (day: string) => `Klaar op ${day}`,
		dueByRule: (rule: string) => `Klaar ${rule}`,
		goal: (number: string, title: string) => `Bij doel ${number} ${title}`,
		told: (title: string) => `Nieuwe actie voor uw organisatie: ${title}`,
		/** Of before this item, and not answered yet. */
		earlier: (count: number) =>
			count === 1
				? '1 eerdere actie wacht op uw antwoord'
				: `${count} eerdere acties wachten op uw antwoord`,
		look: (count: number) =>
			count === 1 ? 'Nieuwe actie bekijken' : `${count} nieuwe acties bekijken`
	},
	speakers: {
		title: 'Sprekers',
		none: 'Niemand wil nu iets zeggen.',
		floor: 'aan het woord',
		/** `reactie, plaats 1`. */
		place: (place: number, kind: string) => (kind ? `${kind}, plaats ${place}` : `plaats ${place}`),
		self: (name: string) => `${name} (u)`
	},
	present: { title: 'Aanwezig', chairs: 'voorzitter', none: 'Nog niemand is aanwezig gemeld.' },
	hand: {
		raise,
		kinds: 'Andere reden',
		lower: 'Hand omlaag',
		next: 'U bent de volgende spreker',
		place: (place: number) => `U staat op plaats ${place}`,
		floor: 'U hebt het woord',
		absent: 'De voorzitter heeft u nog niet aanwezig gemeld.'
	},
	ready: 'Ik ben gereed',
	stance: {
		title: 'Bent u akkoord?',
		text: 'U antwoordt namens uw organisatie. Het antwoord komt in het verslag.',
		agree: 'Akkoord',
		disagree: 'Niet akkoord',
		said: {
			agree: 'Uw organisatie is akkoord.',
			disagree: 'Uw organisatie is niet akkoord.'
		},
		dialog: 'Niet akkoord',
		note: 'Waarmee bent u het niet eens?',
		noteHint: 'Alle partners bij deze casus lezen dit. Het komt in het verslag.',
		deed: 'Niet akkoord geven',
		answer: 'Antwoord van de voorzitter'
	},
	waiting: {
		text: 'U bent geen partner bij deze casus. U leest dit punt niet mee.',
		back: 'U bent weer aan de beurt rond',
		inMinutes: (count: number) => `over ongeveer ${counted(count, 'minuut', 'minuten')}`,
		soon: 'dat kan nu elk moment zijn',
		at: (when: string, place: number) => `${when}, bij agendapunt ${place}`,
		last: 'Hierna staat er geen casus van u meer op de agenda.'
	},
	quiet: {
		paused: {
			title: 'Pauze',
			text: 'Het overleg is gepauzeerd. Deze pagina gaat vanzelf verder.'
		},
		begin: {
			title: 'Het overleg is begonnen',
			text: 'De voorzitter opent zo het eerste agendapunt. Deze pagina gaat vanzelf verder.'
		},
		between: {
			title: 'Tussen twee agendapunten',
			text: 'De voorzitter opent zo het volgende agendapunt. Deze pagina gaat vanzelf verder.'
		},
		over: {
			title: 'Alle agendapunten zijn geweest',
			text: 'De voorzitter sluit het overleg zo af.'
		},
		read: 'Verder lezen in de casus'
	},
	work: {
		title: 'Intussen: uw werk',
		all: 'Alles in Mijn werk',
		none: 'U hebt geen acties die nu aandacht vragen.'
	},
	take: {
		away: (name = leader, since: string) => `${name} is weg sinds ${clock(since)}`,
		/** No reason: it may be one that is not for everybody. */
		cannot: (name = leader) => `${name} kan dit overleg nu niet leiden`,
		text: 'U kunt het overleg overnemen. De voorzitter kan het later terugnemen. Dit wordt vastgelegd.',
		deed: 'Overleg overnemen',
		own: 'Iemand anders leidt nu dit overleg',
		ownText: 'U bent de voorzitter en kunt het overleg terugnemen.',
		back: 'Overleg terugnemen',
		key: 'O'
	},
	keys: [
		['R', 'hand opsteken of omlaag'],
		['G', 'gereed, of toch niet'],
		['V', 'terug naar voorzitter'],
		['O', 'overleg overnemen, als dat kan'],
		['?', 'deze lijst']
	]
};
