import type { AgencyClass } from '#shared/words.ts';
import { counted, enumerated } from './plural.ts';

/* The sentences of the case board, grouped by where they stand. */

/** The agency as the subject of a sentence. */
const subjects: Record<AgencyClass, string> = {
	POL: 'De politie',
	OM: 'Het Openbaar Ministerie',
	RECL: 'De reclassering',
	DJI: 'DJI',
	GEM: 'De gemeente',
	OOV: 'De burgemeester',
	GGZ: 'De GGZ',
	GGD: 'De GGD',
	WMO: 'De Wmo-aanbieder',
	VT: 'Veilig Thuis',
	RVDK: 'De Raad voor de Kinderbescherming',
	GI: 'De gecertificeerde instelling',
	PROC: 'Het Zorg- en Veiligheidshuis'
};

const alsoKnow = (knows: number) =>
	knows > 0 ? `, ${knows} ${knows === 1 ? 'weet' : 'weten'} ervan` : '';

const page = {
	title: (number: string) => `Casus ${number}`,
	aCase: 'Casus',
	phases: 'Fase van de casus',
	phaseNow: 'nu',
	caseLead: (name: string, agency: string) => `Casusregisseur ${name}, ${agency}`,
	alsoHere: 'Ook hier',
	alsoHereWrites: (name: string, agency: string) => `${name}, ${agency}, schrijft hier`,
	more: 'Meer over deze casus',
	parts: 'Delen van de casus',
	purposeAndCriteria: 'Doel en criteria',
	purpose: 'Doel',
	/** Besluit gegevensverwerking door samenwerkingsverbanden, artikel 2.20, eerste lid. */
	criteria: {
		a: 'a. Problemen bij de betrokkene of in het gezin',
		b: 'b. Op meer leefgebieden, met risico op strafbare feiten',
		c: 'c. Dit leidt of gaat leiden tot ernstige overlast, criminaliteit of onveiligheid',
		d: 'd. Partners uit meer domeinen moeten samenwerken'
	},
	doNotInform: 'Lopend onderzoek: informeer betrokkene nog niet.',
	doNotInformThen: (agency: string, day: string) => `Opnieuw bekijken op ${day}, door ${agency}.`,
	accessEndedTitle: 'Geen toegang meer'
};

const sections = {
	beeld: 'Beeld',
	duiding: 'Duiding',
	doelen: 'Doelen en acties',
	poortkaart: 'Poortkaart',
	besluiten: 'Besluiten',
	verloop: 'Verloop',
	partners: 'Partners'
};

const tabs = {
	beeld: 'Beeld',
	plan: 'Plan',
	acties: 'Acties',
	besluiten: 'Besluiten',
	meer: 'Meer'
};

const audience = {
	all: (count: number) => `Alle ${count} partners lezen dit`,
	only: (agency: string) => `Alleen ${agency}`,
	you: 'U leest dit',
	ownTeam: 'Dit leest alleen uw organisatie',
	planWrites: 'Alle partners van dit plan lezen en schrijven dit',
	planReads: 'Alle partners van dit plan lezen dit',
	taskReaders: 'Wie deze actie ziet, leest dit',
	summary: (reads: number, of: number, knows: number) =>
		`${reads} van ${of} ${reads === 1 ? 'leest' : 'lezen'} mee${alsoKnow(knows)}`,
	short: (reads: number, knows: number) =>
		`${reads} ${reads === 1 ? 'leest' : 'lezen'} mee${alsoKnow(knows)}`,
	title: 'Wie leest dit blok',
	visible: 'lezen mee',
	known: 'weten ervan',
	none: 'zien niets',
	/** Of a block of another agency nobody is told who merely knows of it. */
	notReading: 'lezen niet mee',
	named: (agency: string) => `${agency} (u)`,
	inWords: (lists: readonly { what: string; names: readonly string[] }[]) =>
		lists
			.filter(({ names }) => names.length > 0)
			.map(({ what, names }) => `${what}: ${enumerated(names)}.`)
			.join(' '),
	readsWord: 'Leest mee',
	knowsWord: 'Weet ervan',
	noneWord: 'Ziet niets',
	notReadingWord: 'Leest niet mee'
};

const contribution = {
	add: 'Bijdrage',
	addTitle: 'Bijdrage schrijven',
	addDeed: 'Bijdrage maken',
	added: 'Uw bijdrage staat klaar. Alleen uw organisatie leest hem nog.',
	emptyTitle: 'Nog niets in het beeld.',
	emptyText:
		'Schrijf alleen wat nodig is voor het plan. Medische details horen in het eigen dossier.',
	label: (compartment: string) => `Bijdrage over ${compartment.toLowerCase()}`,
	placeholder: 'Schrijf hier wat de andere partners moeten weten.',
	source: (source: string) => `bron: ${source}`,
	ground: (ground: string) => `grondslag: ${ground}`,
	disclose: 'Vrijgeven',
	withdraw: 'Intrekken',
	unreleased: (count: number) =>
		`${counted(count, 'wijziging', 'wijzigingen')} nog niet vrijgegeven`,
	othersRead: 'Wat anderen nu lezen',
	withdrawn: (day: string) => `Ingetrokken op ${day}. Alleen uw organisatie leest dit nog.`,
	known: 'Bekend, niet gedeeld',
	knownText: (agencyClass: AgencyClass, byClass: boolean, name: string) =>
		`${byClass ? subjects[agencyClass] : name} heeft hier informatie.`,
	compartment: 'Waarover',
	basis: 'Soort',
	basisHint: 'Een feit kunt u aanwijzen. Een oordeel is wat u ervan vindt.',
	ground_: 'Grondslag',
	groundHint: 'Waarom uw organisatie dit mag delen.',
	groundNote: 'Toelichting bij de grondslag',
	sourceField: 'Bron',
	sourceHint: 'Bijvoorbeeld: BRP, gesprek, rapport.',
	sourceDate: 'Datum van de bron',
	sourceDateHint: 'De dag waarop dit bekend werd.',
	conditions: 'Voorwaarden',
	conditionsHint: 'Elke lezer ziet deze voorwaarden.',
	until: 'Te gebruiken tot en met',
	text: 'Tekst',
	textHint: 'Begin hier. U kunt straks verder schrijven, ook samen met collega’s.',
	withdrawTitle: 'Bijdrage intrekken',
	withdrawText:
		'Andere organisaties lezen dit dan niet meer. Wie het al las, heeft het gelezen. Uw organisatie houdt de tekst.',
	withdrawReason: 'Waarom trekt u dit in?',
	withdrawDeed: 'Bijdrage intrekken',
	withdrawnToast: 'De bijdrage is ingetrokken',
	erased: 'De vrijgegeven tekst is gewist.',
	erase: 'Eerdere tekst wissen',
	eraseText:
		'Verbeter eerst de tekst. Wat er nu staat, blijft staan. Alles wat er eerder stond en alle vrijgegeven versies worden voorgoed gewist, ook voor uw eigen organisatie. Daarna kunt u de verbeterde tekst opnieuw vrijgeven.',
	eraseShared:
		'Verbeter eerst de tekst. Wat er nu staat, blijft staan. Alles wat er eerder stond, wordt voorgoed gewist.',
	eraseBackup:
		'In een back-up staat de gewiste tekst nog, versleuteld. Wie de back-up terugzet, krijgt de tekst niet terug.',
	eraseReason: 'Waarom moet de eerdere tekst weg?',
	eraseHint: 'Bijvoorbeeld: onjuist, of de toestemming is ingetrokken.',
	eraseDeed: 'Voorgoed wissen',
	erasedToast: 'De eerdere tekst is gewist'
};

const disclose = {
	title: 'Bijdrage vrijgeven',
	of: (group: string, basis: string, day: string) => `${group}, ${basis.toLowerCase()} van ${day}`,
	now: 'Nu',
	later: 'Straks',
	how: 'Hoe kiest u de lezers?',
	byAgency: 'Zelf kiezen',
	byRules: 'Zo ver de regels gaan',
	byRulesText:
		'Elke partner krijgt wat de regels toestaan. Dat geldt ook voor organisaties die later meedoen.',
	who: 'Wie leest dit straks?',
	levels: { visible: 'leest mee', known: 'weet ervan', none: 'ziet niets' },
	ownAlways: 'u, altijd',
	was: (level: string) => `was: ${level}`,
	notAllowed: 'mag niet',
	ground: 'Grondslag',
	reason: 'Reden',
	reasonHint: 'De lezers zien deze reden niet. Hij staat in het logboek.',
	emptyText: 'Deze bijdrage is nog leeg. Schrijf eerst de tekst.',
	nothingChanged: 'U heeft nog niets gewijzigd. Kies eerst een andere lezer.',
	alreadyByRules: 'Elke partner krijgt dit al zo ver de regels gaan.',
	newReaders: (names: readonly string[]) =>
		`${names.length === 1 ? 'Nieuwe lezer' : 'Nieuwe lezers'}: ${enumerated(names)}.`,
	newPeople: (names: readonly string[]) =>
		names.length === 0
			? 'Er doet nog niemand van deze organisatie mee.'
			: names.length === 1
				? `Dat is nu 1 persoon: ${names.join('')}.`
				: `Dat zijn nu ${names.length} mensen: ${enumerated(names)}.`,
	newText: (names: readonly string[]) =>
		`${enumerated(names)} ${names.length === 1 ? 'leest' : 'lezen'} straks de nieuwe tekst.`,
	lostReaders: (names: readonly string[]) =>
		`${names.length === 1 ? 'Leest' : 'Lezen'} straks niet meer mee: ${enumerated(names)}.`,
	remember: 'Wie het leest, heeft het gelezen. U kunt dat niet terugdraaien.',
	deedOne: (name: string) => `Vrijgeven aan ${name}`,
	deedMany: (count: number) => `Vrijgeven aan ${count} organisaties`,
	deedRules: 'Vrijgeven zo ver de regels gaan',
	deedText: 'Nieuwe tekst vrijgeven',
	deedReaders: 'Lezers wijzigen',
	done: 'De bijdrage is vrijgegeven',
	doneReaders: 'De lezers zijn gewijzigd'
};

const plan = {
	picture: 'Gezamenlijk beeld',
	judgement: 'Gezamenlijk oordeel',
	approach: 'Aanpak',
	empty: 'Hier staat nog niets.',
	pictureHint: 'Wat is er aan de hand? Schrijf het samen op, in een paar zinnen.',
	judgementHint: 'Wat betekent dit? Schrijf op wat u samen het belangrijkst vindt.',
	approachHint: 'Hoe pakt u het samen aan? Wie doet wat, en in welke volgorde?'
};

const goals = {
	number: (number: number) => `D${number}`,
	none: 'Zonder doel',
	closed: 'afgesloten',
	add: 'Doel',
	addTitle: 'Doel toevoegen',
	addDeed: 'Doel toevoegen',
	renameTitle: 'Doel een andere naam geven',
	renameDeed: 'Doel wijzigen',
	title: 'Wat wilt u bereiken?',
	titleHint: 'Bijvoorbeeld: een veilige en vaste slaapplek.',
	acts: (goal: string) => `Meer over doel ${goal}`,
	rename: 'Naam wijzigen',
	close: 'Doel afsluiten',
	up: 'Omhoog',
	down: 'Omlaag',
	addTask: 'Actie bij dit doel',
	emptyTitle: 'Er zijn nog geen doelen en acties.',
	emptyText: 'Hier staat wat u samen wilt bereiken, en wie daarvoor wat doet.',
	ownTitle: 'Er zijn geen acties voor uw organisatie.',
	ownText: 'Een actie die u krijgt, staat hier.'
};

const tasks = {
	add: 'Actie',
	number: (number: number) => `A-${String(number).padStart(3, '0')}`,
	late: (days: number) => `te laat, ${days}\u00a0d`,
	lateLong: (days: number) => counted(days, 'dag te laat', 'dagen te laat'),
	today: 'vandaag',
	moved: (times: number) => `${times}\u00a0keer verplaatst`,
	offered: 'voorgesteld aan u',
	waitsFor: (what: string) => `wacht op ${what}`,
	withdrawn: (count: number) => counted(count, 'vervallen actie', 'vervallen acties'),
	panel: (number: string) => `Actie ${number}`,
	panelPlain: 'Actie',
	theTask: 'De actie',
	of: 'Van',
	team: 'hele team',
	due: 'Klaar op',
	state: 'Stand',
	goal: 'Bij doel',
	waits: 'Wacht op',
	askAgain: (day: string) => `Vraag het weer op ${day}.`,
	mandatory: 'Verplicht',
	mandatoryYes: 'ja, voor de betrokkene',
	statutory: 'Wettelijke taak',
	outcome: 'Afloop',
	result: 'Resultaat',
	reason: 'Reden',
	progress: 'Hoe staat het ervoor',
	progressEmpty: 'Hierover is nog niets geschreven.',
	note: 'Werknotitie',
	noteEmpty: 'Nog geen notitie.',
	history: 'Verloop',
	close: 'Actie sluiten',
	gone: 'Deze actie bestaat niet, of u mag haar niet zien.',

	acts: {
		acceptTask: 'Aannemen',
		declineTask: 'Weigeren met reden',
		startTask: 'Beginnen',
		completeTask: 'Gereed melden',
		confirmTask: 'Bevestigen',
		returnTask: 'Teruggeven',
		reassignTask: 'Andere organisatie kiezen',
		claimTask: 'Kiezen wie het doet',
		moveDue: 'Verplaatsen',
		waitTask: 'Op iets laten wachten',
		adoptGap: 'Op ons nemen',
		stopWaiting: 'Niet meer wachten',
		setTaskGoal: 'Bij een doel zetten',
		withdrawTask: 'Laten vervallen',
		noteTask: 'Notitie schrijven',
		noteTaskAgain: 'Notitie wijzigen',
		reportTask: 'Stand schrijven',
		reportTaskAgain: 'Stand wijzigen',
		adjust: 'Aanpassen'
	},
	more: 'Meer met deze actie',

	proposeTitle: 'Actie voorstellen',
	proposeDeed: 'Actie voorstellen',
	proposeOwnDeed: 'Actie toevoegen',
	titleField: 'Wat moet er gebeuren?',
	titleHint:
		'Begin met een werkwoord. Schrijf het neutraal: geen woorden over ziekte of strafbare feiten.',
	agency: 'Organisatie',
	agencyHint: 'Die beslist of zij de actie aanneemt.',
	goalField: 'Bij welk doel?',
	noGoal: 'Zonder doel',
	mandatoryField: 'Dit is verplicht voor de betrokkene',
	statutoryField: 'Wettelijke taak van deze organisatie',
	statutoryHint: 'Bijvoorbeeld: Wmo 2015, reclasseringstoezicht.',
	noteField: 'Notitie voor uw eigen organisatie',
	noteFieldHint: 'Alleen uw organisatie leest dit.',
	acceptTitle: (agency: string) => `Actie aannemen namens ${agency}`,
	acceptWho: 'Wie doet het?',
	acceptTeam: 'Nog niemand, het is van ons hele team',
	accepted: (task: string) => `${task} is aangenomen`,
	claimTitle: 'Kiezen wie de actie doet',
	claimDeed: 'Uitvoerder kiezen',
	declineTitle: 'Actie weigeren',
	declineWhy: 'Waarom kan het niet?',
	declineReason: 'Reden',
	declineHint: 'Wie de actie voorstelde, leest dit.',
	declined: (task: string) => `${task} is geweigerd`,
	completeTitle: 'Actie gereed melden',
	completeOutcome: 'Hoe liep het af?',
	completeResult: 'Resultaat',
	completeHint: 'Schrijf in een of twee zinnen wat er nu geregeld is.',
	completed: (task: string) => `${task} is gereed gemeld`,
	returnTitle: 'Actie teruggeven',
	returnText: 'De procesregisseur zoekt dan een andere oplossing.',
	returnReason: 'Waarom geeft u de actie terug?',
	returned: (task: string) => `${task} is teruggegeven`,
	withdrawTitle: 'Actie laten vervallen',
	withdrawText: 'De actie hoeft dan niet meer. Ze blijft in het verloop staan.',
	withdrawReason: 'Waarom hoeft de actie niet meer?',
	withdrawDeed: 'Actie laten vervallen',
	withdrawnToast: (task: string) => `${task} is vervallen`,
	reassignTitle: 'Actie aan een andere organisatie geven',
	reassignDeed: 'Actie voorstellen',
	moveTitle: 'Actie verplaatsen',
	moveDay: 'Nieuwe dag',
	moveReason: 'Reden van verplaatsen',
	moveNow: (day: string) => `Nu: ${day}`,
	moveReasonHint: 'De eigenaar van de actie leest die.',
	moveReasonOwn: 'Iedereen die de actie ziet, leest die.',
	moveDeed: 'Actie verplaatsen',
	stale: (now: string, chosen: string) => `Zojuist gewijzigd naar ${now}. U koos ${chosen}.`,
	keep: (day: string) => `Houd ${day}`,
	put: (day: string) => `Zet op ${day}`,
	goalTitle: 'Actie bij een doel zetten',
	goalDeed: 'Doel kiezen',
	waitTitle: 'Actie laten wachten',
	waitOn: 'Waar wacht de actie op?',
	waitOnHint: 'Bijvoorbeeld: antwoord van de aanbieder.',
	waitAskAgain: 'Wanneer vraagt u het weer?',
	waitDeed: 'Laten wachten',
	noteTitle: 'Werknotitie',
	noteText: 'Notitie',
	noteDeed: 'Notitie opslaan',
	reportTitle: 'Hoe staat het ervoor?',
	reportText: 'Stand van zaken',
	reportHint: 'Wie deze actie ziet, leest dit.',
	reportDeed: 'Stand opslaan',
	done: 'Gedaan'
};

const decisions = {
	number: (number: number) => `B${number}`,
	emptyTitle: 'Er is nog niets besloten.',
	emptyText: 'Een besluit dat de partners in een overleg nemen, staat hier met nummer en dag.'
};

const course = {
	empty: 'Er is nog niets gebeurd.',
	all: (count: number) => `Alle ${count} regels tonen`
};

const partners = {
	until: (day: string) => `tot en met ${day}`,
	nobody: 'Hier doet nog niemand van mee.',
	call: (name: string, phone: string) => `Bel ${name}, ${phone}`,
	add: 'Partner',
	acts: (name: string) => `Meer over ${name}`,
	addMember: 'Medewerker toevoegen',
	endAgency: 'Deelname beëindigen',
	endMember: 'Deelname beëindigen',
	makeLead: 'Casusregisseur maken',
	agencyTitle: 'Organisatie betrekken',
	agencyText: 'Niemand van de organisatie ziet iets, tot u een medewerker toevoegt.',
	agencyField: 'Organisatie',
	decidedBy: 'Wie heeft dit besloten?',
	decidedByHint: 'Alleen een publieke organisatie kan dit besluiten.',
	agencyDeed: 'Organisatie betrekken',
	memberTitle: (agency: string) => `Medewerker van ${agency} toevoegen`,
	memberField: 'Medewerker',
	memberUntil: 'Vervanger tot en met',
	memberUntilHint: 'Vul dit alleen in voor een tijdelijke vervanger.',
	memberNone: 'Iedereen van deze organisatie doet al mee.',
	memberDeed: 'Medewerker toevoegen',
	endTitle: 'Deelname beëindigen',
	endAgencyText: (name: string) =>
		`Niemand van ${name} ziet deze casus dan nog. De open acties van deze organisatie komen terug bij de procesregisseur.`,
	endMemberText: (name: string) => `${name} ziet deze casus dan niet meer.`,
	endDeed: 'Deelname beëindigen',
	leadTitle: 'Casusregisseur kiezen',
	leadField: 'Casusregisseur',
	leadDeed: 'Casusregisseur kiezen'
};

const subject = {
	title: 'Betrokkene',
	name: 'Naam',
	aliases: 'Andere namen',
	aliasesHint: 'Zet een komma tussen twee namen.',
	birthDay: 'Geboortedatum',
	address: 'Adres',
	bsn: 'BSN',
	empty: 'Nog niet ingevuld',
	edit: 'Gegevens wijzigen',
	editTitle: 'Gegevens van de betrokkene wijzigen',
	editDeed: 'Gegevens opslaan',
	nowIs: (value: string) => (value ? `Zojuist gewijzigd in: ${value}` : 'Zojuist leeggemaakt'),
	setBsn: 'BSN invullen',
	changeBsn: 'BSN wijzigen',
	bsnField: 'Burgerservicenummer',
	bsnHint: '9 cijfers. Na opslaan ziet u alleen de laatste 3.',
	bsnDeed: 'BSN opslaan',
	reveal: 'BSN tonen',
	revealTitle: 'BSN tonen',
	revealText: 'In het logboek komt te staan dat u het BSN bekeek.',
	revealDeed: 'BSN tonen',
	revealed: 'Na sluiten is het BSN weer verborgen.'
};

const caseActs = {
	phase: 'Fase kiezen',
	phaseTitle: 'Fase kiezen',
	phaseField: 'Fase',
	phaseDeed: 'Fase opslaan',
	lead: 'Casusregisseur kiezen',
	investigation: 'Lopend onderzoek melden',
	investigationTitle: 'Lopend onderzoek',
	investigationOn: 'Mag de betrokkene worden geïnformeerd?',
	investigationOptions: {
		yes: 'Nee, informeer betrokkene nog niet',
		no: 'Ja, er is geen beletsel'
	},
	checkAgain: 'Wanneer kijkt u dit na?',
	investigationDeed: 'Melding opslaan'
};

const open = {
	title: 'Casus openen',
	intro: 'U legt vast wat de publieke partners hebben besloten.',
	initials: 'Initialen van de betrokkene',
	initialsHint: 'Bijvoorbeeld: R.K. De naam vult u later in.',
	purpose: 'Doel van de casus',
	purposeHint: 'Waarom bespreken partners deze persoon samen?',
	criteria: 'Criteria',
	criteriaHint: 'Schrijf bij elk criterium waarom deze casus eraan voldoet.',
	decidedBy: 'Wie heeft dit besloten?',
	decidedByHint: 'Alleen een publieke organisatie kan dit besluiten.',
	deed: 'Casus openen'
};

/** All of them. */
export const board = {
	page,
	sections,
	tabs,
	audience,
	contribution,
	disclose,
	plan,
	goals,
	tasks,
	decisions,
	course,
	partners,
	subject,
	caseActs,
	open
};
