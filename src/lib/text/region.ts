import type { MemberFunction } from '#shared/words.ts';
import { counted } from './plural.ts';

/* The pages of who looks after the organisations and accounts of a region. */

/** What somebody with this function does, in one line. */
const functionLines: Record<MemberFunction, string> = {
	chair: 'Opent casussen, betrekt partners en zit overleggen voor.',
	secretary: 'Bereidt overleggen voor en betrekt mensen bij een casus.',
	spoc: 'Ziet welke acties van de organisatie nog niemand doet, en houdt telefoonnummers bij.',
	administrator: 'Beheert organisaties en accounts. Ziet geen enkele casus.',
	dataProtectionOfficer: 'Leest het logboek. Ziet geen enkele casus.'
};

const steps = {
	title: 'Zo begint uw regio',
	done: 'Gedaan',
	agencies: 'Voeg de organisaties toe',
	agenciesThen:
		'Begin met het Zorg- en Veiligheidshuis zelf. Daarna volgen de ketenpartners die meedoen. Minstens één van hen is publiek, zoals de gemeente: die besluit wie meedoet.',
	people: 'Voeg per organisatie de mensen toe',
	peopleThen:
		'Ieder krijgt een link om een wachtwoord te kiezen. Minstens één van hen is procesregisseur.',
	open: 'Een procesregisseur opent de eerste casus',
	openThen: 'Dat kan zodra die een wachtwoord heeft. U ziet van casussen niets. Dat hoort zo.'
};

const addAgency = {
	act: 'Organisatie toevoegen',
	title: 'Organisatie toevoegen',
	name: 'Naam',
	nameHint: 'Zo staat de organisatie in elke casus. De naam kunt u later niet wijzigen.',
	class: 'Soort organisatie',
	classHint: 'De soort bepaalt wat zij mag zien. Die kunt u later niet wijzigen.',
	tasks: 'Wettelijke taken',
	tasksHint:
		'Eén taak per regel. Een actie die bij een wettelijke taak hoort, gaat naar wie die taak heeft.',
	deed: 'Organisatie toevoegen',
	said: 'De organisatie is toegevoegd.'
};

const addMember = {
	act: 'Medewerker toevoegen',
	actFor: (agency: string) => `Medewerker toevoegen bij ${agency}`,
	title: 'Medewerker toevoegen',
	agency: 'Organisatie',
	agencyHint: 'Die kunt u later niet wijzigen.',
	name: 'Naam',
	nameHint: 'Bijvoorbeeld: J. Verhagen',
	email: 'E-mailadres van het werk',
	emailHint: 'Hiermee logt deze medewerker in.',
	actsFor: 'Werkt in opdracht van',
	actsForHint: 'De overheid namens wie deze medewerker bij het Zorg- en Veiligheidshuis werkt.',
	nobody: 'Niemand in het bijzonder',
	deed: 'Medewerker toevoegen'
};

const functions = {
	label: 'Functies',
	hint: 'Geen functie kiezen mag ook. Wie bij een casus betrokken is, schrijft daar altijd mee.',
	title: 'Functies wijzigen',
	atOdds: 'Beheer en toezicht gaan niet samen met werk aan casussen. Kies een van de twee.',
	leaves: 'Bij deze functie hoort geen enkele casus. Deze medewerker gaat uit alle casussen.',
	deed: 'Functies opslaan',
	said: (name: string) => `De functies van ${name} zijn gewijzigd.`
};

const reset = {
	act: 'Nieuwe link geven',
	title: (name: string) => `Nieuwe link voor ${name}`,
	text: 'Deze medewerker kiest met de link een nieuw wachtwoord.',
	textThen:
		'Het oude wachtwoord en een eerdere link werken meteen niet meer. Wie is ingelogd, wordt uitgelogd.',
	textFirst: 'Deze medewerker heeft nog geen wachtwoord. Een eerdere link werkt meteen niet meer.',
	deed: 'Nieuwe link maken'
};

const disable = {
	act: 'Account afsluiten',
	title: (name: string) => `Account van ${name} afsluiten`,
	text: 'Dit kunt u niet terugdraaien. Deze medewerker wordt meteen uitgelogd en gaat uit alle casussen.',
	textThen: 'Wat de organisatie in een casus schreef, blijft staan.',
	last: (functions: string[]) =>
		`Niemand anders in deze regio is ${functions.join(' of ').toLowerCase()}: geef eerst een collega die functie en laat die bij de casussen betrekken.`,
	name: (name: string) => `Typ de naam om door te gaan: ${name}`,
	unready: 'Typ eerst de naam precies over.',
	deed: 'Account afsluiten',
	said: (name: string) => `Het account van ${name} is afgesloten.`
};

const link = {
	title: (name: string) => `Link voor ${name}`,
	once: 'U ziet deze link maar één keer. Kopieer de link voordat u dit venster sluit.',
	label: 'Link om een wachtwoord te kiezen',
	copy: 'Link kopiëren',
	copied: 'De link is gekopieerd.',
	notCopied: 'Kopiëren lukte niet. De link is geselecteerd: druk op Ctrl en C.',
	then: 'Wat u nu doet',
	send: (name: string) =>
		`Geef de link zelf aan ${name}: persoonlijk of in een beveiligd bericht. Liever niet per e-mail, want wie die mailbox leest, kan er ook mee inloggen.`,
	week: 'De link werkt één keer en 7 dagen lang.',
	day: 'De link werkt één keer en 24 uur lang.',
	lost: 'Kwijt of te laat? Geef dan een nieuwe link. De oude werkt dan niet meer.',
	close: 'Klaar'
};

/** The words of the pages under *Beheer*. */
export const region = {
	title: 'Beheer',
	intro: 'De organisaties en accounts van deze regio. Hier staat niets uit een casus.',
	nobodyHome:
		'Uw account hoort bij geen organisatie en heeft geen functie. Vraag het de beheerder van uw regio.',
	count: (agencies: number, people: number) =>
		`${counted(agencies, 'organisatie', 'organisaties')}, ${counted(people, 'account', 'accounts')}`,
	noAgency: 'Zonder organisatie',
	disabled: 'Afgesloten accounts',
	disabledText: 'Deze mensen kunnen niet meer inloggen.',
	noPeople: 'Hier werkt nog niemand met een account.',
	tasks: (count: number) => counted(count, 'wettelijke taak', 'wettelijke taken'),
	noTasks: 'Geen wettelijke taken',
	noFunction: 'Geen functie',
	actsFor: (agency: string) => `in opdracht van ${agency}`,
	noPhone: 'Geen telefoonnummer',
	noPassword: 'Nog geen wachtwoord',
	self: 'Dit bent u',
	more: (name: string) => `Meer voor ${name}`,
	functionLines,
	steps,
	addAgency,
	addMember,
	functions,
	reset,
	disable,
	link
};
