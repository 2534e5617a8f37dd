import type { Day } from '#shared/time.ts';
import type { ReleaseRisk } from '#shared/calendar.ts';
import { dayAndMonth, longDay, shortDay, timeOfDay } from './days.ts';
import { counted } from './plural.ts';

/* The sentences of release, waiting, bridging and the gate card on the board. */

interface Release {
	earliest: Day;
	latest: Day;
	confirmed: Day | null;
	releaseKind: string;
}

const endOf = ({ releaseKind }: Release) =>
	releaseKind === 'sentenceEnd' ? 'strafeinde' : 'uiterlijk';

const lateOrDue = (task: string, late: boolean) => (late ? `${task} te laat` : task);

const strip = {
	today: 'vandaag',
	earliest: (window: Release, today: Day) =>
		window.confirmed === null
			? `vroegst ${shortDay(window.earliest, today)}`
			: `vrij ${shortDay(window.confirmed, today)}`,
	latest: (window: Release, today: Day) => `${endOf(window)} ${shortDay(window.latest, today)}`,
	milestone: (day: Day, number: number | null, late: boolean) =>
		`${dayAndMonth(day)}: ${lateOrDue(number === null ? 'actie' : `A-${String(number).padStart(3, '0')}`, late)}`,
	captions: {
		earliest: 'tot vroegste vrijlating',
		latest: 'tot uiterste vrijlating',
		confirmed: 'tot vrijlating',
		past: 'na vrijlating'
	},
	captionsToday: {
		earliest: 'vroegste vrijlating',
		latest: 'uiterste vrijlating',
		confirmed: 'vrijlating',
		past: 'vrijlating'
	},
	figure: (days: number) => (days === 0 ? 'Vandaag' : counted(days, 'dag', 'dagen')),
	/** Read aloud in place of the picture. */
	sentence: (window: Release, today: Day) =>
		[
			window.confirmed === null
				? `Vroegste vrijlating ${longDay(window.earliest, today)}.`
				: `Vrijlating ${longDay(window.confirmed, today)}, bevestigd door DJI.`,
			`${window.releaseKind === 'sentenceEnd' ? 'Strafeinde' : 'Uiterlijk'} ${longDay(window.latest, today)}.`
		].join(' '),
	late: (task: string, day: string) => `Te laat: ${task}, ${day}.`,
	next: (task: string, day: string) => `Hierna: ${task}, ${day}.`,
	task: (number: number | null) =>
		number === null ? 'een actie' : `actie A-${String(number).padStart(3, '0')}`
};

/** Why a release day asks for care (P2). */
const risks: Record<ReleaseRisk, string> = {
	friday: 'Dit is een vrijdag. Daarna is de meeste hulp twee dagen dicht.',
	weekend: 'Dit is in het weekend. De meeste hulp is dan dicht.',
	holiday: 'Dit is een feestdag. De meeste hulp is dan dicht.',
	beforeHoliday: 'De dag erna is een feestdag. De meeste hulp is dan dicht.'
};

const release = {
	label: 'Vrijlating',
	none: 'Geen vrijlating bekend.',
	set: 'Vrijlating invullen',
	change: 'Vrijlating wijzigen',
	source: (source: string, day: string) => `bron: ${source}, ${day}`,
	confirmedNot: 'nog niet bevestigd',
	risk: (risk: ReleaseRisk) => risks[risk],
	what: 'Wat is er veranderd?',
	whatTitle: 'Hoe de vrijlating veranderde',
	/** One version in the history. */
	was: (earliest: string, latest: string) =>
		earliest === latest ? `was ${earliest}` : `was ${earliest} tot en met ${latest}`,
	changedBy: (day: string, who: string | null, reason: string) =>
		`${day} gewijzigd${who === null ? '' : ` door ${who}`}: ${reason}`,
	dialogText: 'De dagen van alle acties die van de vrijlating afhangen, schuiven mee.',
	earliest: 'Vroegste dag',
	latest: 'Uiterste dag',
	kind: 'Soort vrijlating',
	sourceField: 'Bron',
	sourceHint: 'Bijvoorbeeld: PI Maasmond, brief van het CJIB.',
	reason: 'Reden van de wijziging',
	reasonFirst: 'Toelichting',
	reasonHint: 'Alle partners die de vrijlating zien, lezen dit.',
	confirmed: 'Bevestigde dag',
	confirmedHint: 'Vul dit in als de dag vaststaat. Alleen DJI kan dit.',
	signalled: 'U meldt een wijziging. Alleen DJI kan een dag bevestigen.',
	stale: (who: string, now: string, chosen: string) => `${who} koos net ${now}. U koos ${chosen}.`,
	someone: 'Iemand',
	keep: (day: string) => `Houd ${day}`,
	put: (day: string) => `Zet op ${day}`,
	done: 'De vrijlating is gewijzigd'
};

const shift = {
	was: (day: string) => `Was ${day}.`,
	reason: (reason: string) => `Reden: ${reason.replace(/[.\s]+$/, '')}.`,
	source: (source: string, day: string, time: string) => `Bron: ${source}, ${day} om ${time}.`,
	replanned: (tasks: number, agencies: number) =>
		tasks === 0
			? ''
			: `${counted(tasks, 'actie', 'acties')} van ${counted(agencies, 'organisatie', 'organisaties')} ${tasks === 1 ? 'kreeg' : 'kregen'} een andere dag.`,
	waiting: (count: number, agency: string) =>
		count === 1
			? `Eén actie van ${agency} wacht op uw antwoord`
			: `${count} acties van ${agency} wachten op uw antwoord`,
	also: 'Ook bericht gekregen:',
	answersOf: 'Antwoorden per organisatie',
	can: (count: number) => `${counted(count, 'actie', 'acties')}, haalt het`,
	cannot: (count: number) => `${counted(count, 'actie', 'acties')}, haalt het niet`,
	open: (count: number) => `${counted(count, 'actie', 'acties')}, nog geen antwoord`
};

const wait = {
	label: 'Wacht op',
	/** `een zitting` at the start of a sentence. */
	on: (what: string) => `${what.charAt(0).toUpperCase()}${what.slice(1)}`,
	days: (days: number) => (days <= 0 ? 'sinds vandaag' : `al ${counted(days, 'dag', 'dagen')}`),
	since: (day: string) => `sinds ${day}`,
	expected: (day: string) => `verwacht ${day}`,
	expectedPast: (day: string) => `was verwacht op ${day}`,
	expectedUnknown: 'nog niet bekend wanneer',
	checked: (day: string) => `nagevraagd op ${day}`,
	checkedNever: 'nog niet nagevraagd',
	nobody: 'Niemand houdt dit vast.',
	nobodyThen: 'Spreek af wie er is zolang dit duurt.',
	meanwhile: 'Intussen:',
	otherThing: 'Iets anders',
	whatThen: 'Wat is dat?',
	add: 'Wacht op',
	addTitle: 'Waar wacht deze casus op?',
	addDeed: 'Wachten toevoegen',
	kind: 'Waarop',
	kindHint: 'Kies wat een ander moet beslissen of regelen.',
	sinceField: 'Sinds',
	expectedField: 'Wanneer verwacht u dit?',
	interim: 'Afspreken wie dit vasthoudt',
	interimChange: 'Afspraak wijzigen',
	interimTitle: 'Wie houdt dit vast?',
	interimText: 'Deze organisatie is er voor de betrokkene zolang het wachten duurt.',
	interimAgency: 'Organisatie',
	interimAgreement: 'Wat is de afspraak?',
	interimHint: 'Bijvoorbeeld: belt elke week, of zorgt voor een slaapplek tot de zitting.',
	interimDeed: 'Afspraak opslaan',
	interimDone: 'De afspraak is opgeslagen',
	ownerCannotRead: (agency: string) =>
		`${agency} mag niet lezen waarop deze casus wacht, en kan dit dus niet vasthouden. Kies een andere organisatie.`,
	check: 'Navragen melden',
	checkTitle: 'U hebt dit nagevraagd',
	checkText: 'De dag van vandaag komt erbij te staan.',
	checkDeed: 'Navragen melden',
	checkDone: 'Het navragen staat erbij',
	close: 'Wachten afsluiten',
	closeTitle: 'Wachten afsluiten',
	closeOutcome: 'Wat kwam eruit?',
	closeHint: 'Schrijf in een zin wat er besloten of geregeld is.',
	closeDeed: 'Wachten afsluiten',
	closeDone: 'Het wachten is afgesloten'
};

const bridge = {
	label: 'Over\u00adbrugging',
	title: 'Overbrugging',
	entitled: (law: string) => `Recht op ${law}.`,
	/** The reason stands as it was given. */
	reason: (reason: string) => `${reason.replace(/[.\s]+$/, '')}.`,
	by: (agency: string, delivered: string, days: number) =>
		`${agency} overbrugt met ${delivered}: dag ${days}.`,
	ended: (agency: string, delivered: string, days: number, day: string) =>
		`${agency} overbrugde met ${delivered}: ${counted(days, 'dag', 'dagen')}, tot en met ${day}.`,
	since: (day: string) => `sinds ${day}`,
	/** The sum is read by few: the row of the costs (care.bridging_costs). */
	cost: (euros: string) => `${euros}, alleen GEM en ZVH`,
	euros: (sum: number) =>
		`€\u00a0${sum.toLocaleString('nl-NL', { maximumFractionDigits: sum % 1 === 0 ? 0 : 2, minimumFractionDigits: sum % 1 === 0 ? 0 : 2 })}`,
	perDay: (euros: string) => `${euros} per dag`,
	add: 'Overbrugging',
	addTitle: 'Wat overbrugt uw organisatie?',
	addText:
		'Vul dit in als een andere wet voorgaat, en uw organisatie intussen toch iets doet. Zo telt het mee in de rekening.',
	addDeed: 'Overbrugging toevoegen',
	law: 'Op welke wet is er recht?',
	delivered: 'Wat doet uw organisatie intussen?',
	deliveredHint: 'Bijvoorbeeld: nachtopvang, begeleiding, een hotelkamer.',
	sinceField: 'Sinds',
	why: 'Waarom?',
	other: 'Wat is de reden?',
	costField: 'Kosten per dag in euro’s',
	costHint: 'Alleen gemeente en Zorg- en Veiligheidshuis lezen dit bedrag.',
	added: 'De overbrugging staat erbij',
	close: 'Overbrugging beëindigen',
	closeText: 'De laatste dag telt mee in de rekening.',
	until: 'Laatste dag',
	closeDone: 'De overbrugging is beëindigd'
};

const gap = {
	word: 'gat',
	text: 'Geen organisatie heeft hiervoor een wettelijke taak.',
	escalates: (name: string) => `${name} kaart dit aan.`,
	escalatesNobody: 'Er is nog niemand die dit aankaart.',
	adopt: 'Op ons nemen',
	adoptTitle: 'Dit gat op ons nemen',
	adoptText:
		'De actie wordt van uw organisatie, ook al is er geen wettelijke taak. Zeg tot wanneer.',
	until: 'Tot en met',
	budget: 'Uit welk budget?',
	budgetHint: 'Een bedrag of een omschrijving, bijvoorbeeld: 1.500 of maatwerkbudget.',
	adopted: (day: string) => `op zich genomen tot en met ${day}`,
	adoptedWith: (day: string, budget: string) => `op zich genomen tot en met ${day}, ${budget}`,
	done: (task: string) => `${task} is nu van uw organisatie`,
	label: 'Gat',
	hint: 'Laat dit leeg als geen wet dit regelt. De actie is dan een gat: de procesregisseur kaart dat aan.'
};

/** Of the card that a person takes along: for who fills it in. */
const gate = {
	title: 'Poortkaart',
	print: 'Poortkaart bekijken en afdrukken',
	text: 'De betrokkene krijgt deze kaart mee. Schrijf kort en gewoon, zonder ziektes en zonder gegevens van anderen.',
	start: 'Poortkaart invullen',
	emptyTitle: 'Er is nog geen poortkaart.',
	emptyText:
		'Hier staat wat geregeld is voor de eerste dagen buiten. Zodra er een vrijlating bekend is, ziet u wat nog mist.',
	arranged: (count: number, of: number) => `${count} van ${of} geregeld`,
	not: 'Nog niet geregeld.',
	left: (agency: string | null) =>
		`${agency ?? 'De organisatie die dit zou regelen,'} doet niet meer mee. Kies wie dit overneemt.`,
	belongs: {
		fetch: 'Wie er bij de poort staat, hoe laat, en het telefoonnummer.',
		tonight: 'Het adres, vanaf hoe laat, en tot welke dag.',
		money: 'Wat de betrokkene meekrijgt, en wanneer een uitkering begint.',
		phone: 'Of de telefoon klaarligt, en een beltegoed.',
		identityDocument: 'Waar het bewijs ligt en wie het ophaalt.',
		medication:
			'Voor hoeveel dagen, en waar het daarna te halen is. Geen namen van medicijnen of ziektes.',
		appointment: 'Dag, tijd, plaats en bij wie.',
		reporting: 'Waar en wanneer de betrokkene zich moet melden.',
		night: 'Wie er ’s avonds en ’s nachts opneemt, met nummer.'
	},
	fill: 'Invullen',
	edit: 'Wijzigen',
	editOf: (question: string) => `Wijzigen: ${question}`,
	fillOf: (question: string) => `Invullen: ${question}`,
	answer: 'Antwoord op de kaart',
	answerHint: 'Spreek de betrokkene aan met u.',
	agency: 'Wie regelt dit?',
	deed: 'Regel opslaan',
	done: 'De regel staat op de kaart',
	stale: (now: string) => `Een ander schreef net: ${now}`,
	staleText: 'Sla nog een keer op als uw tekst de juiste is.'
};

/** Of the card itself: the person it is about reads this. */
const card = {
	pageTitle: 'Poortkaart',
	back: 'Terug naar de casus',
	print: 'Afdrukken',
	left: 'Wie een deel hiervan regelt, doet niet meer mee. Laat eerst een ander dat overnemen.',
	doNotGive:
		'Geef deze kaart nog niet mee: er loopt een onderzoek dat de betrokkene nog niet mag weten.',
	to: (initials: string) => `Poortkaart voor ${initials}`,
	title: 'Uw eerste dagen buiten',
	free: 'U komt vrij op',
	freeEarliest: 'U komt op zijn vroegst vrij op',
	notYet: 'Nog niet geregeld.',
	calls: (agency: string, day: string) => `${agency} belt u hierover vóór ${day}.`,
	callsSoon: (agency: string) => `${agency} belt u hierover zo snel mogelijk.`,
	asks: 'Vraag ernaar bij uw casemanager.',
	byDay: 'Vragen overdag?',
	call: (agency: string, phone: string) => `Bel ${agency}, ${phone}`,
	ask: (agency: string) => `Vraag naar ${agency}`,
	hours: 'werkdagen van 9.00 tot 17.00 uur',
	byNight: 'Hulp in de avond of nacht?',
	danger: 'Bij gevaar: bel 112',
	practice: 'OEFENOMGEVING: alle gegevens zijn verzonnen.',
	/** With its year and without the day of the week. */
	made: (day: Day, at: number) =>
		`Gemaakt op ${longDay(day, '').replace(/^\S+ /, '')}, ${timeOfDay(at)}`
};

export const facts = { strip, release, shift, wait, bridge, gap, gate, card };
