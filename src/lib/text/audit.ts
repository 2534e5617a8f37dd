import type { CommandKind } from '#shared/commands.ts';
import { lists } from './lists.ts';

/** What somebody did or tried to do, for who reads the audit. One line per command. */
const commands: Record<CommandKind, string> = {
	openCase: 'Casus openen',
	setPhase: 'Fase kiezen',
	setSubject: 'Gegevens van de betrokkene wijzigen',
	setBsn: 'BSN invullen',
	revealBsn: 'BSN tonen',
	involveAgency: 'Organisatie betrekken',
	involveMember: 'Medewerker betrekken',
	endInvolvement: 'Deelname beëindigen',
	setCaseLead: 'Casusregisseur aanwijzen',
	markInvestigation: 'Lopend onderzoek melden',
	addGoal: 'Doel toevoegen',
	renameGoal: 'Doel hernoemen',
	closeGoal: 'Doel afsluiten',
	moveGoal: 'Doel verplaatsen',
	addContribution: 'Bijdrage schrijven',
	disclose: 'Bijdrage vrijgeven',
	withdrawContribution: 'Bijdrage intrekken',
	eraseText: 'Eerdere tekst wissen',
	proposeTask: 'Actie voorstellen',
	acceptTask: 'Actie aannemen',
	claimTask: 'Uitvoerder van een actie kiezen',
	declineTask: 'Actie weigeren',
	startTask: 'Aan een actie beginnen',
	completeTask: 'Actie gereed melden',
	confirmTask: 'Actie bevestigen',
	returnTask: 'Actie teruggeven',
	reassignTask: 'Actie aan een andere organisatie geven',
	moveDue: 'Actie verplaatsen',
	withdrawTask: 'Actie laten vervallen',
	setTaskGoal: 'Actie bij een ander doel zetten',
	waitTask: 'Wachten van een actie wijzigen',
	noteTask: 'Werknotitie schrijven',
	reportTask: 'Stand van een actie schrijven',
	adoptGap: 'Een gat op zich nemen',
	undo: 'Ongedaan maken',
	askAfter: 'Vragen naar informatie',
	answerAsk: 'Een vraag beantwoorden',
	setReleaseWindow: 'Vrijlating wijzigen',
	answerShift: 'Antwoorden op een verschoven dag',
	setGateLine: 'Poortkaart invullen',
	openWait: 'Wachten vastleggen',
	setInterim: 'Afspraak voor de tussentijd maken',
	checkWait: 'Wachten navragen',
	closeWait: 'Wachten afsluiten',
	openBridge: 'Overbrugging beginnen',
	closeBridge: 'Overbrugging beëindigen',
	planConference: 'Overleg plannen',
	setAgenda: 'Agenda maken',
	inviteConference: 'Uitnodigen voor een overleg',
	cancelConference: 'Overleg afzeggen',
	startConference: 'Overleg beginnen',
	pauseConference: 'Overleg pauzeren',
	resumeConference: 'Overleg hervatten',
	endConference: 'Overleg beëindigen',
	openItem: 'Agendapunt openen',
	setStep: 'Stap van een agendapunt kiezen',
	addMinutes: 'Minuten bij een agendapunt zetten',
	closeItem: 'Agendapunt afsluiten',
	registerGuest: 'Gast bij een overleg opschrijven',
	markAttendance: 'Aanwezigheid opschrijven',
	recordDecision: 'Besluit vastleggen',
	raiseHand: 'Hand opsteken',
	raiseHandFor: 'Hand opsteken voor een ander',
	lowerHand: 'Hand laten zakken',
	lowerAllHands: 'Alle handen laten zakken',
	giveFloor: 'Het woord geven',
	setReady: 'Gereed melden bij een stap',
	agree: 'Akkoord gaan met een agendapunt',
	disagree: 'Niet akkoord gaan met een agendapunt',
	answerDisagreement: 'Antwoorden op niet akkoord',
	takeChair: 'Voorzitterschap overnemen',
	handChair: 'Voorzitterschap overdragen',
	showInRoom: 'Iets op het zaalscherm zetten',
	blankRoom: 'Zaalscherm zwart maken',
	pairRoom: 'Code voor een zaalscherm vragen',
	adoptConference: 'Verslag vaststellen',
	reopenConference: 'Verslag heropenen',
	addAgency: 'Organisatie toevoegen',
	addMember: 'Medewerker toevoegen',
	setFunctions: 'Functies wijzigen',
	resetPassword: 'Nieuwe link voor een wachtwoord geven',
	disableMember: 'Account afsluiten',
	changePassword: 'Eigen wachtwoord wijzigen',
	setPhone: 'Telefoonnummer wijzigen'
};

/** What is no command. A document is named by its id, which tells nothing here. */
const others: Record<string, string> = {
	'view:board': 'Casus bekijken',
	'view:cases': 'Lijst van casussen bekijken',
	'view:my-work': 'Mijn werk bekijken',
	'view:conferences': 'Lijst van overleggen bekijken',
	'view:conference': 'Overleg bekijken',
	'view:minutes': 'Verslag van een overleg bekijken',
	'view:pack': 'Overlegmap bekijken',
	'view:room': 'Zaalscherm bekijken',
	'room:paired': 'Een scherm koppelen aan de zaal van een overleg',
	'view:overview': 'Overzicht van de eigen casussen bekijken',
	'view:releases': 'Lijst van vrijlatingen bekijken',
	'view:figures': 'Cijfers van de regio bekijken',
	'view:preview': 'Bekijken als een ander',
	'view:readers': 'Bekijken wie een bijdrage las',
	'view:directory': 'Organisaties en mensen bekijken',
	'view:audit': 'Logboek bekijken',
	'view:region': 'Organisaties en accounts bekijken',
	'password:set': 'Wachtwoord kiezen met een link',
	'region:setup': 'Regio maken',
	'region:link': 'Nieuwe link voor een beheerder maken',
	'region:restore': 'Back-up terugzetten',
	'session:open': 'Inloggen',
	'session:close': 'Uitloggen'
};

const outcomes: Record<string, string> = {
	allowed: 'toegestaan',
	wrong: 'e-mailadres of wachtwoord klopte niet',
	tooMany: 'te vaak geprobeerd'
};

/** What an entry of the audit is about; what has no Dutch stays as it is recorded. */
export function auditWhat(what: string): string {
	if (what.startsWith('document:')) return 'Tekst openen of schrijven';
	const kind = what.startsWith('command:') ? what.slice('command:'.length) : '';
	return (commands as Record<string, string>)[kind] ?? others[what] ?? what;
}

/** Why it was allowed or not, in words; a rule is conditions joined by a plus. */
const rules: Record<string, string> = {
	member: 'iedereen',
	chair: 'voorzitter',
	secretary: 'notulist',
	caseLead: 'casusregisseur',
	spoc: 'contactpersoon',
	publicAgency: 'publieke deelnemer',
	ownMember: 'eigen medewerker',
	ownAgency: 'eigen organisatie',
	ownProposal: 'eigen voorstel',
	provider: 'verstrekker',
	cellWrite: 'schrijfrecht in dit blok',
	readsBsn: 'leesrecht op het BSN',
	'no way': 'geen regel staat dit toe',
	'no involvement': 'niet betrokken',
	'not in view': 'niet in beeld',
	password: 'wachtwoord',
	link: 'link voor één keer',
	machine: 'op de server zelf',
	self: 'eigen sessie',
	administrator: 'beheerder',
	notSelf: 'niet over zichzelf',
	guard: 'inhoud past niet',
	write: 'schrijfrecht',
	read: 'leesrecht',
	'no access': 'geen recht'
};

/** The rule of policy that gave the verdict. */
export function auditRule(rule: string): string {
	if (rule.startsWith('view: ')) return 'eigen weergave';
	const [, conditions = rule] = /: (.*)$/.exec(rule) ?? [];
	return conditions
		.split(' + ')
		.map((word) => rules[word] ?? givenFunction(word) ?? word)
		.join(', ');
}

/** A function that a command gave to an account. */
function givenFunction(word: string): string | undefined {
	const [, name] = /^gives (\w+)$/.exec(word) ?? [];
	if (name === undefined) return undefined;
	const known: Record<string, string> = lists.functions;
	return `functie ${(known[name] ?? name).toLowerCase()}`;
}

/** How it ended. A refusal keeps its word, so that it can be looked up. */
export function auditOutcome(outcome: string): string {
	return outcomes[outcome] ?? `geweigerd (${outcome})`;
}
