import { lists } from './lists.ts';
import { counted } from './plural.ts';
import { ui } from './ui.ts';
import { work } from './work.ts';

/* The sentences of the frame and of the pages around the case board, grouped by screen. */

const frame = {
	product: 'Casustafel',
	practice: 'OEFENOMGEVING',
	skip: 'Naar de inhoud',
	navigation: 'Hoofdmenu',
	myWork: 'Mijn werk',
	/* Places of the navigation, each with the hyphens where it may break under large letters. */
	cases: 'Casus\u00adsen',
	conferences: 'Over\u00adleggen',
	overview: 'Over\u00adzicht',
	releases: 'Vrij\u00adlatin\u00adgen',
	figures: 'Cijfers',
	audit: 'Logboek',
	inThisCase: 'In deze casus',
	live: 'Overleg bezig',
	livePaused: 'Overleg gepauzeerd',
	liveWhich: (title: string, place: string) => `${title}, ${place}`,
	signOut: 'Uitloggen',
	account: 'Uw account',
	needAttention: (count: number) => `${counted(count, 'actie vraagt', 'acties vragen')} aandacht`,
	/** Title of a page: never a name of a person. */
	title: (page: string) => `${page} - Casustafel`,
	home: 'Casustafel, naar het begin',
	nothingHere: 'Hier staat voor u niets'
};

const save = {
	saving: 'Opslaan\u00a0...',
	saved: (clock: string) => `Opgeslagen ${clock}`,
	unsent: (count: number) => `Niet verstuurd (${counted(count, 'wijziging', 'wijzigingen')})`,
	readOnly: 'Alleen lezen',
	refused: 'Niet aangenomen'
};

const connection = {
	lost: (time: string) => `Verbinding weg sinds ${time}.`,
	lostThen: 'U kunt blijven typen. Uw tekst is nog niet verstuurd.',
	notSent: 'Er is geen verbinding. Wat u invulde, blijft staan. Probeer het zo opnieuw.',
	stay: 'Er is geen verbinding. U blijft op deze pagina tot die er weer is.',
	lostReading: 'U kunt blijven lezen. Wat u ziet, kan verouderd zijn.',
	accessEnded: 'Uw toegang tot deze casus is gestopt.',
	accessEndedThen: 'Vragen? Bel de procesregisseur.'
};

const login = {
	title: 'Inloggen',
	email: 'E-mailadres van uw werk',
	password: 'Wachtwoord',
	submit: 'Inloggen',
	wrong: 'E-mailadres of wachtwoord klopt niet. Probeer het opnieuw.',
	tooMany: 'Er is te vaak geprobeerd in te loggen. Wacht een kwartier en probeer het dan opnieuw.',
	help: 'Inloggen lukt niet',
	helpText:
		'Bel de beheerder van uw regio. Die stuurt u een link waarmee u een nieuw wachtwoord kiest.',
	promise: ['U ziet alleen wat u mag lezen.', 'U weet altijd wie u leest.'],
	levels: [
		{
			level: 'visible',
			name: lists.levelNames.visible,
			text: 'De organisaties in de strook lezen het hele blok.'
		},
		{
			level: 'known',
			name: lists.levelNames.known,
			text: 'Een organisatie weet dat u informatie heeft, en kan u ernaar vragen.'
		},
		{
			level: 'none',
			name: lists.levelNames.none,
			text: 'Voor de ander bestaat het blok niet. Ook niet in een telling.'
		}
	],
	strip: 'Deze strook staat bij elk blok. Hier lezen vier organisaties mee en weet één ervan.'
};

const cases = {
	title: 'Casussen',
	columns: {
		number: 'Nummer',
		initials: 'Initialen',
		phase: 'Fase',
		lead: 'Casusregisseur',
		tasks: 'Onze acties',
		release: 'Vroegste vrijlating',
		conference: 'Volgend overleg',
		waits: 'Wachten'
	},
	changed: 'gewijzigd',
	changedLong: 'gewijzigd sinds u laatst keek',
	open: (count: number) => `${count} open`,
	late: (count: number) => `${count} te laat`,
	unheld: (count: number) => `${count} zonder afspraak`,
	none: 'geen',
	caption: 'Casussen waarin u partner bent',
	openNew: 'Casus openen',
	emptyTitle: 'U bent nog bij geen casus betrokken.',
	emptyText: 'Hier staan de casussen waarin uw organisatie u heeft aangewezen.',
	emptyThen: 'Verwacht u hier een casus? Bel de procesregisseur.',
	emptyOpens: 'Hier staan de casussen waarin u meedoet. Open een casus met de knop hierboven.',
	caseTitle: (number: string) => `Casus ${number}`
};

const audit = {
	title: 'Logboek',
	intro: 'Wie deed wat, wanneer en op welke grond. Ook dat u dit leest, staat hierin.',
	caption: 'Regels van het logboek',
	columns: {
		n: 'Nr.',
		at: 'Wanneer',
		member: 'Wie',
		agency: 'Organisatie',
		what: 'Wat',
		rule: 'Regel',
		outcome: 'Uitkomst'
	},
	case: 'Casusnummer',
	caseHint: 'Bijvoorbeeld 2026-0001. Leeg is het logboek van de regio.',
	caseWrong:
		'Deze casus is er niet. Controleer het nummer. Hieronder staat het logboek van de regio.',
	show: 'Logboek tonen',
	unbroken: 'De keten is heel: er is niets gewijzigd of weggehaald.',
	broken: 'De keten is gebroken. Er is in dit logboek gewijzigd.',
	brokenThen: 'Bel de beheerder en bewaar een kopie.',
	nobody: 'niemand ingelogd',
	noAgency: 'geen',
	next: 'Volgende regels',
	first: 'Vanaf het begin',
	emptyTitle: 'Dit logboek is leeg.',
	emptyText: 'Hier komt een regel zodra iemand iets doet.'
};

const errors = {
	notHereTitle: 'Niet gevonden',
	notHere: 'Dit bestaat niet, of u bent geen partner bij deze casus.',
	faultTitle: 'Er ging iets mis',
	fault: 'Dit ligt niet aan u. Probeer het over een minuut opnieuw.',
	tooManyTitle: 'Even wachten',
	tooMany: 'U vraagt veel tegelijk. Wacht een minuut en probeer het opnieuw.',
	notAllowedTitle: 'Dit is niet voor u',
	notAllowed: 'Uw account heeft hier geen toegang toe. Vragen? Bel de beheerder.',
	toStart: 'Naar het begin'
};

/** All of them. */
export const screens = { ui, frame, save, connection, login, work, cases, audit, errors };
