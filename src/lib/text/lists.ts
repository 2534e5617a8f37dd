import type { CompartmentKey } from '#shared/compartments.ts';
import type {
	Access,
	AgencyClass,
	Basis,
	CaseFunction,
	ConditionWord,
	DeclineReason,
	DisclosureLevel,
	DocumentKind,
	Ground,
	Group,
	MemberFunction,
	Outcome,
	Phase,
	TaskState,
	WorkGroup
} from '#shared/words.ts';

/*
 * Dutch for every closed list. `\u00ad` is a soft hyphen: labels stand in a margin of 108 px.
 */

/** What stands in a badge. Procesregie works from the Zorg- en Veiligheidshuis and shows that. */
const badges: Record<AgencyClass, string> = {
	POL: 'POL',
	OM: 'OM',
	RECL: 'RECL',
	DJI: 'DJI',
	GEM: 'GEM',
	OOV: 'OOV',
	GGZ: 'GGZ',
	GGD: 'GGD',
	WMO: 'WMO',
	VT: 'VT',
	RVDK: 'RVDK',
	GI: 'GI',
	PROC: 'ZVH'
};

const agencyClasses: Record<AgencyClass, string> = {
	POL: 'Politie',
	OM: 'Openbaar Ministerie',
	RECL: 'Reclassering',
	DJI: 'DJI',
	GEM: 'Gemeente',
	OOV: 'Burgemeester',
	GGZ: 'GGZ',
	GGD: 'GGD',
	WMO: 'Wmo-aanbieder',
	VT: 'Veilig Thuis',
	RVDK: 'Raad voor de Kinder\u00adbescherming',
	GI: 'Gecertificeerde instelling',
	PROC: 'Zorg- en Veiligheidshuis'
};

const groups: Record<Group, string> = {
	person: 'Persoon',
	safety: 'Veiligheid',
	detention: 'Detentie',
	care: 'Zorg',
	life: 'Leefsituatie',
	youth: 'Jeugd',
	plan: 'Plan',
	process: 'Proces'
};

const compartments: Record<CompartmentKey, string> = {
	'identity.core': 'Naam en adres',
	'identity.bsn': 'Burger\u00adservice\u00adnummer',
	'identity.id_evidence': 'Identiteits\u00adbewijs',
	'case.intake': 'Aanmelding',
	'police.art8_13': 'Politie\u00adgegevens',
	'police.art9_12': 'Opsporings\u00adonderzoek',
	'justice.jd': 'Justitiële documentatie',
	'justice.pending': 'Lopende strafzaken',
	'justice.tul': 'Tenuitvoer\u00adlegging',
	'justice.waiting': 'Wachten op de rechter',
	'detention.status': 'Verblijf in detentie',
	'detention.release': 'Vrijlating',
	'detention.conduct': 'Gedrag in detentie',
	'reintegration.dr_plan': 'Re-integratie\u00adplan',
	'probation.supervision': 'Reclasserings\u00adtoezicht',
	'probation.assessment': 'Reclasserings\u00adadvies',
	'forensic.diagnosis': 'Forensisch onderzoek',
	'forensic.waiting': 'Wachten op NIFP',
	'health.content': 'Behandeling',
	'health.status': 'Zorgcontact',
	'health.wvggz': 'Verplichte zorg',
	'care.indications': 'Indicaties',
	'care.waiting': 'Wachten op zorg',
	'care.bridging': 'Overbrugging',
	'care.bridging_costs': 'Kosten van overbrugging',
	'life.housing': 'Wonen',
	'life.income': 'Inkomen',
	'life.debts': 'Schulden',
	'life.waiting': 'Wachten op papieren',
	'network.people': 'Netwerk',
	'safety.alerts': 'Veiligheids\u00adsignalen',
	'safety.vt': 'Veilig Thuis',
	'youth.record': 'Jeugd',
	'orders.admin': 'Bestuurlijke maatregelen',
	'plan.analysis': 'Beeld en duiding',
	'plan.goals': 'Doelen en aanpak',
	'plan.actions': 'Acties',
	'plan.gatecard': 'Poortkaart',
	'plan.decisions': 'Besluiten',
	'meeting.summary': 'Samenvatting',
	'person.view': 'Zienswijze',
	'directory.professionals': 'Contact\u00adgegevens',
	'audit.log': 'Logboek'
};

const access: Record<Access, string> = {
	none: 'ziet niets',
	known: 'weet ervan',
	read: 'leest mee',
	write: 'leest en schrijft'
};

/** After one agency: "Gemeente leest mee". */
const levels: Record<DisclosureLevel, string> = {
	visible: 'leest mee',
	known: 'weet ervan',
	none: 'ziet niets'
};

/** After several, and above a list of them. */
const levelsOfMany: Record<DisclosureLevel, string> = {
	visible: 'lezen mee',
	known: 'weten ervan',
	none: 'zien niets'
};

/** The level as a property of a text. */
const levelNames: Record<DisclosureLevel, string> = {
	visible: 'Zichtbaar',
	known: 'Bekend',
	none: 'Onzichtbaar'
};

const functions: Record<MemberFunction | CaseFunction, string> = {
	chair: 'Procesregisseur',
	secretary: 'Secretaris',
	spoc: 'Contactpersoon',
	caseLead: 'Casusregisseur',
	administrator: 'Beheerder',
	dataProtectionOfficer: 'Functionaris gegevens\u00adbescherming'
};

const phases: Record<Phase, string> = {
	intake: 'Aanmelding',
	triage: 'Triage',
	conference: 'Casusoverleg',
	execution: 'Uitvoering',
	winddown: 'Afschaling'
};

const grounds: Record<Ground, string> = {
	'wgs-2.30': 'WGS artikel 2.30',
	'wpg-8': 'Wpg artikel 8',
	'wpg-13': 'Wpg artikel 13',
	wjsg: 'Wjsg',
	'pbw-18a': 'Pbw artikel 18a',
	'pbw-18b': 'Pbw artikel 18b',
	wfz: 'Wfz',
	wmo: 'Wmo 2015',
	jeugdwet: 'Jeugdwet',
	consent: 'Toestemming',
	'statutory-duty': 'Wettelijke plicht',
	'statutory-permission': 'Wettelijk recht',
	'good-care': 'Goed hulpverlenerschap'
};

/** The law in full, or what the ground means. */
const groundLaws: Record<Ground, string> = {
	'wgs-2.30': 'Wet gegevensverwerking door samenwerkingsverbanden',
	'wpg-8': 'Wet politiegegevens, dagelijkse politietaak',
	'wpg-13': 'Wet politiegegevens, ondersteunende taken',
	wjsg: 'Wet justitiële en strafvorderlijke gegevens',
	'pbw-18a': 'Penitentiaire beginselenwet, re-integratie',
	'pbw-18b': 'Penitentiaire beginselenwet, gedrag en risico',
	wfz: 'Wet forensische zorg',
	wmo: 'Wet maatschappelijke ondersteuning 2015',
	jeugdwet: 'Jeugdwet',
	consent: 'De betrokkene heeft ja gezegd. Schrijf op wanneer en waarvoor.',
	'statutory-duty': 'Een wet zegt dat u dit moet delen.',
	'statutory-permission': 'Een wet zegt dat u dit mag delen.',
	'good-care': 'Zwijgen doet meer schade dan delen. Schrijf op waarom.'
};

const bases: Record<Basis, string> = { fact: 'Feit', judgement: 'Oordeel' };

const conditions: Record<ConditionWord, string> = {
	notToSubject: 'Niet bespreken met betrokkene',
	notInPlan: 'Niet in het plan zetten',
	meetingOnly: 'Alleen in het overleg'
};

const documentKinds: Record<DocumentKind, string> = {
	contribution: 'Bijdrage',
	picture: 'Beeld',
	judgement: 'Duiding',
	approach: 'Aanpak',
	summary: 'Samenvatting'
};

const taskStates: Record<TaskState, string> = {
	proposed: 'voorgesteld',
	accepted: 'aangenomen',
	started: 'bezig',
	completed: 'gereed gemeld',
	confirmed: 'bevestigd',
	declined: 'geweigerd',
	returned: 'teruggegeven',
	withdrawn: 'vervallen'
};

const declineReasons: Record<DeclineReason, string> = {
	noStatutoryTask: 'Dit is niet onze wettelijke taak',
	noFunding: 'Hier is geen geld voor',
	noCapacity: 'We hebben nu geen mensen of tijd',
	notOurs: 'Dit hoort bij een andere organisatie',
	other: 'Een andere reden'
};

const outcomes: Record<Outcome, string> = {
	done: 'Gelukt',
	impossible: 'Kan niet',
	notDone: 'Niet gedaan'
};

const workGroups: Record<WorkGroup, string> = {
	new: 'Nieuw voor ons',
	late: 'Te laat',
	today: 'Vandaag',
	week: 'Deze week',
	later: 'Later',
	waiting: 'Wacht op anderen'
};

const processing: Record<'zvh' | 'reintegration', string> = {
	zvh: 'Casusoverleg van het Zorg- en Veiligheidshuis',
	reintegration: 'Re-integratie na detentie'
};

/** Every closed list, by its name. */
export const lists = {
	badges,
	agencyClasses,
	groups,
	compartments,
	access,
	levels,
	levelsOfMany,
	levelNames,
	functions,
	phases,
	grounds,
	groundLaws,
	bases,
	conditions,
	documentKinds,
	taskStates,
	declineReasons,
	outcomes,
	workGroups,
	processing
};
