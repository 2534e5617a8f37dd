import { counted, enumerated } from './plural.ts';

/* The sentences of looking at a case: what changed, finding, another's view, asking, undoing. */

const since = {
	/** `4 dingen veranderd sinds di 24 nov 16.10 uur` */
	line: (count: number, when: string) =>
		`${counted(count, 'ding', 'dingen')} veranderd sinds ${when}`,
	when: (day: string, time: string) => `${day} ${time}`,
	title: 'Sinds u laatst keek',
	mark: 'gewijzigd',
	more: (count: number) => `En nog ${counted(count, 'regel', 'regels')}. Die staan bij Verloop.`
};

const find = {
	open: 'Zoek',
	openLong: 'Zoek in deze casus',
	label: 'Zoek in deze casus',
	hint: 'Uw zoekwoorden blijven op dit apparaat.',
	agency: 'Organisatie',
	everyAgency: 'Alle organisaties',
	group: 'Onderwerp',
	everyGroup: 'Alle onderwerpen',
	close: 'Zoeken stoppen',
	none: 'Niets gevonden. U zoekt alleen in wat u zelf mag lezen.',
	found: (count: number, places: readonly string[]) => `${count} gevonden: ${enumerated(places)}.`,
	inPlace: (count: number, place: string) => `${count} in ${place}`,
	noneHere: 'Hier is niets gevonden.'
};

const cases = {
	label: 'Zoek casus of actie',
	open: 'Zoek casus of actie',
	none: 'Niets gevonden. Zoek op casusnummer, initialen of een eigen actie.',
	loading: 'Bezig met ophalen',
	failed: 'Ophalen lukt nu niet. Probeer het zo opnieuw.',
	count: (count: number) => counted(count, 'resultaat', 'resultaten'),
	aCase: 'casus',
	anAction: 'actie'
};

const preview = {
	open: 'Bekijk als\u00a0...',
	menu: 'Bekijk deze casus als',
	own: 'Mijn weergave',
	room: 'Zaalscherm',
	as: (name: string) => `U bekijkt deze casus als ${name}.`,
	asRoom: 'U bekijkt deze casus zoals het zaalscherm hem toont.',
	cut: 'U ziet alleen wat u zelf ook mag lezen. U kunt niets wijzigen.',
	bar: 'Bekijk als',
	stop: 'Stop met bekijken',
	title: (number: string) => `Casus ${number} bekijken als een ander`,
	first: (name: string) => `Bekijk eerst als ${name}`
};

const asks = {
	ask: 'Vraag ernaar',
	askOf: (name: string) => `Vraag ernaar: ${name}`,
	askTitle: (name: string) => `Vragen aan ${name}`,
	askText: (group: string) =>
		`U vraagt naar informatie over ${group.toLowerCase()}. De organisatie beslist zelf of zij die deelt.`,
	question: 'Uw vraag',
	questionHint: 'Schrijf alleen wat nodig is. De hele organisatie in deze casus leest dit.',
	askDeed: 'Vraag stellen',
	asked: 'Uw vraag is gesteld',
	askedOn: (day: string) => `U vroeg ernaar op ${day}.`,
	answered: {
		shared: 'Het antwoord: gedeeld.',
		notShared: 'Het antwoord: niet gedeeld.'
	},
	title: 'Vragen aan uw organisatie',
	from: (name: string, group: string) => `${name} vraagt naar uw informatie over ${group}.`,
	on: (day: string) => `gevraagd op ${day}`,
	answerShared: 'Gedeeld',
	answerNotShared: 'Niet gedeeld',
	answerTitle: 'Niet delen',
	answerText: (name: string) => `${name} ziet dat u dit niet deelt, en niet waarom.`,
	note: 'Waarom niet?',
	noteHint: 'Alleen de procesregie leest dit.',
	answerDeed: 'Antwoorden: niet gedeeld',
	sharedTitle: 'Antwoorden dat u dit deelde',
	sharedText: (name: string) =>
		`Geef eerst een bijdrage vrij aan ${name}. Daarna antwoordt u hier dat u gedeeld hebt.`,
	sharedReady: (name: string) => `${name} leest nu een bijdrage van u over dit onderwerp.`,
	sharedNotYet: (name: string) => `${name} leest nog niets van u over dit onderwerp.`,
	sharedNoteHint: 'U hoeft niets in te vullen. Alleen de procesregie leest dit.',
	sharedNote: 'Opmerking',
	sharedDeed: 'Antwoorden: gedeeld',
	done: 'Uw antwoord is verstuurd',
	notes: 'Wat organisaties de procesregie antwoordden',
	noteFrom: (name: string, asker: string, group: string, answer: string) =>
		`${name} aan ${asker}, over ${group}: ${answer}.`,
	answerWords: { shared: 'gedeeld', notShared: 'niet gedeeld' }
};

const undo = {
	act: 'Ongedaan maken',
	done: 'Ongedaan gemaakt',
	late: 'Dit kan niet meer ongedaan worden gemaakt. Er is te veel tijd voorbij, of iemand ging er al mee verder.',
	/** What is told when the thing was made and a dialog says nothing of its own. */
	said: {
		proposeTask: 'De actie staat op het bord',
		addGoal: 'Het doel staat op het bord',
		openWait: 'Het wachten staat op het bord',
		withdrawTask: 'De actie is vervallen'
	}
};

const group = {
	label: 'Acties ordenen',
	by: {
		goal: 'per doel',
		agency: 'per organisatie',
		state: 'per stand',
		due: 'per dag'
	},
	gone: 'Van een organisatie die niet meer meedoet',
	due: {
		late: 'Te laat',
		today: 'Vandaag',
		week: 'Deze week',
		later: 'Later',
		open: 'Zonder dag',
		done: 'Klaar'
	}
};

const readers = {
	why: 'Waarom deze lezers?',
	whyMe: 'Waarom zie ik dit?',
	readBy: 'Dit lazen zij al:',
	readLine: (name: string, agency: string | null, when: string) =>
		`${name}${agency ? `, ${agency}` : ''}, ${when}`,
	gone: 'Iemand die niet meer meedoet',
	unread: 'Niemand van deze organisatie opende dit nog.',
	unreadAnyone: 'Niemand van een andere organisatie opende dit nog.',
	unknown: 'Wie dit al las, kunnen we nu niet tonen.',
	whyNot: 'waarom niet?',
	whyNotTitle: (name: string) => `Waarom mag ${name} dit niet lezen?`,
	whyNotText: 'De regels laten niet toe dat deze organisatie dit leest of ervan weet.',
	whyNotRead: 'De regels laten niet toe dat deze organisatie dit leest. Ervan weten mag wel.'
};

/** What belongs in a domain and what does not, where one's own organisation may write. */
const empty = {
	title: (about: string) => `Nog niets over ${about}.`,
	add: (about: string) => `Bijdrage over ${about}`,
	about: {
		person: 'het netwerk',
		safety: 'veiligheid',
		detention: 'detentie',
		care: 'zorg',
		life: 'wonen, inkomen en schulden',
		youth: 'jeugd',
		plan: 'het plan',
		process: 'het proces'
	},
	text: {
		person: 'Schrijf alleen over gezin en directe contacten, en waarom dat nodig is.',
		safety: 'Schrijf alleen wat nodig is voor het plan. Een lopend onderzoek hoort hier niet.',
		detention:
			'Schrijf alleen wat nodig is voor het plan. Bezoekers en incidenten horen hier niet.',
		care: 'Schrijf alleen wat nodig is voor het plan. Medische details horen in het eigen dossier.',
		life: 'Schrijf alleen wat nodig is voor het plan. Bedragen en schuldeisers horen hier niet.',
		youth: 'Schrijf alleen wat nodig is voor het plan. Het jeugddossier zelf hoort hier niet.',
		plan: 'Schrijf alleen wat nodig is voor het plan.',
		process: 'Schrijf alleen wat nodig is voor het plan.'
	},
	course: 'Hier staat wie wat wanneer deed. De teksten zelf staan er niet in.'
};

const longText = {
	more: 'Lees verder',
	panel: 'Bijdrage',
	close: 'Bijdrage sluiten',
	gone: 'Deze bijdrage is er niet meer, of u mag haar niet lezen.'
};

const paste = {
	narrower: (circle: string, count: number) =>
		`U plakt uit '${circle}' in een blok dat ${counted(count, 'organisatie', 'organisaties')} ${count === 1 ? 'leest' : 'lezen'}.`,
	images: 'Afbeeldingen zijn niet mee geplakt. Er staat alleen tekst.',
	someCircle: (count: number) =>
		`een blok dat ${counted(count, 'organisatie', 'organisaties')} ${count === 1 ? 'leest' : 'lezen'}`
};

const drag = {
	task: 'Sleep naar een ander doel, of kies het in het menu van de actie.',
	moved: 'De actie staat nu bij een ander doel',
	goalMoved: 'De volgorde van de doelen is gewijzigd'
};

/** All of them. */
export const looking = {
	since,
	find,
	cases,
	preview,
	asks,
	undo,
	group,
	readers,
	empty,
	longText,
	paste,
	drag
};
