import { createHash } from 'node:crypto';
import type { AgencyId, MemberId } from '#shared/ids.ts';
import type { AgencyClass, MemberFunction } from '#shared/words.ts';

/*
 * Who there is in the practice region. Everything is invented; the telephone numbers belong to
 * nobody, the e-mail addresses end in `.example`, which no mail server serves.
 */

/** The password of every practice account. */
export const practicePassword = 'oefenen-2026!';

interface AgencyData {
	name: string;
	class: AgencyClass;
	/** Tasks by which it takes part (WGS 2.27). */
	statutoryTasks: readonly string[];
}

interface AccountData {
	/** Null for the accounts of the region itself. */
	agency: AgencyKey | null;
	name: string;
	functions: readonly MemberFunction[];
	phone: string;
	/** What the list of accounts says this account is for. */
	role: string;
}

export const agencies = {
	zvh: {
		name: 'Zorg- en Veiligheidshuis',
		class: 'PROC',
		statutoryTasks: ['Procesregie namens de deelnemers (WGS, paragraaf 2.4)']
	},
	politie: {
		name: 'Politie',
		class: 'POL',
		statutoryTasks: [
			'Handhaving van de rechtsorde (Politiewet 2012, artikel 3)',
			'Hulpverlening (Politiewet 2012, artikel 3)'
		]
	},
	om: {
		name: 'Openbaar Ministerie',
		class: 'OM',
		statutoryTasks: [
			'Strafrechtelijke handhaving (Wet RO, artikel 124)',
			'Voorbereiding zorgmachtiging (Wvggz, hoofdstuk 5)'
		]
	},
	reclassering: {
		name: 'Reclassering',
		class: 'RECL',
		statutoryTasks: [
			'Toezicht en begeleiding (Reclasseringsregeling 1995)',
			'Advies en rapportage (Reclasseringsregeling 1995)'
		]
	},
	reclasseringDeBrug: {
		name: 'Reclassering De Brug',
		class: 'RECL',
		statutoryTasks: [
			'Toezicht en begeleiding (Reclasseringsregeling 1995)',
			'Advies en rapportage (Reclasseringsregeling 1995)'
		]
	},
	dji: {
		name: 'DJI',
		class: 'DJI',
		statutoryTasks: [
			'Tenuitvoerlegging van detentie (Pbw, artikel 2)',
			'Plaatsing in forensische zorg (Wfz, artikel 2.2)'
		]
	},
	gemeente: {
		name: 'Gemeente',
		class: 'GEM',
		statutoryTasks: [
			'Maatschappelijke ondersteuning (Wmo 2015)',
			'Inkomen en werk (Participatiewet)',
			'Schuldhulpverlening (Wet gemeentelijke schuldhulpverlening)',
			'Jeugdhulp (Jeugdwet)',
			'Bijhouden van de BRP (Wet BRP)'
		]
	},
	burgemeester: {
		name: 'Burgemeester',
		class: 'OOV',
		statutoryTasks: [
			'Handhaving van de openbare orde (Gemeentewet, artikel 172)',
			'Crisismaatregel (Wvggz, artikel 7:1)'
		]
	},
	ggz: {
		name: 'GGZ Maasmond',
		class: 'GGZ',
		statutoryTasks: ['Goede zorg (Wkkgz, artikel 2)', 'Verplichte zorg (Wvggz)']
	},
	ggzDeLinde: {
		name: 'GGZ De Linde',
		class: 'GGZ',
		statutoryTasks: ['Goede zorg (Wkkgz, artikel 2)', 'Verplichte zorg (Wvggz)']
	},
	ggd: {
		name: 'GGD',
		class: 'GGD',
		statutoryTasks: [
			'Openbare geestelijke gezondheidszorg (Wet publieke gezondheid)',
			'Verkennend onderzoek (Wvggz, artikel 5:2)'
		]
	},
	wmo: {
		name: 'Thuisbasis Begeleiding',
		class: 'WMO',
		statutoryTasks: ['Maatwerkvoorziening uitvoeren (Wmo 2015, artikel 2.3.5)']
	},
	veiligthuis: {
		name: 'Veilig Thuis',
		class: 'VT',
		statutoryTasks: ['Advies- en meldpunt huiselijk geweld (Wmo 2015, artikel 4.1.1)']
	},
	rvdk: {
		name: 'Raad voor de Kinderbescherming',
		class: 'RVDK',
		statutoryTasks: ['Onderzoek en advies over kinderen (Burgerlijk Wetboek, artikel 1:238)']
	},
	jeugd: {
		name: 'Jeugdbescherming',
		class: 'GI',
		statutoryTasks: [
			'Kinderbeschermingsmaatregelen (Jeugdwet, artikel 3.2)',
			'Jeugdreclassering (Jeugdwet, artikel 3.2)'
		]
	}
} as const satisfies Record<string, AgencyData>;

export type AgencyKey = keyof typeof agencies;

const phone = (last: string) => `010 - 555 01 ${last}`;
const account = (
	agency: AgencyKey | null,
	name: string,
	functions: readonly MemberFunction[],
	last: string,
	role: string
): AccountData => ({ agency, name, functions, phone: phone(last), role });

/** The accounts of the contract. Where an agency has one account, that account is spoc too. */
export const accounts = {
	voorzitter: account('zvh', 'E. Dekker', ['chair'], '01', 'voorzitter'),
	voorzitter2: account('zvh', 'G. Ramdin', ['chair'], '02', 'tweede voorzitter'),
	notulist: account('zvh', 'V. Smit', ['secretary'], '03', 'notulist'),
	politie: account('politie', 'J. Verhagen', [], '11', 'wijkagent'),
	politie2: account('politie', 'M. el Idrissi', ['spoc'], '12', 'contactpersoon'),
	om: account('om', 'T. Prins', ['spoc'], '14', 'parketsecretaris'),
	reclassering: account('reclassering', 'N. Aydin', [], '21', 'toezichthouder'),
	reclassering2: account('reclassering', 'P. van Leeuwen', ['spoc'], '22', 'contactpersoon'),
	reclassering3: account('reclasseringDeBrug', 'C. Martina', ['spoc'], '24', 'toezichthouder'),
	dji: account('dji', 'L. Kuiper', ['spoc'], '27', 'casemanager PI'),
	gemeente: account('gemeente', 'S. Bouali', [], '31', 'team Detentie en Re-integratie'),
	gemeente2: account('gemeente', 'R. Okafor', ['spoc'], '32', 'contactpersoon team D&R'),
	burgemeester: account('burgemeester', 'I. Vermeer', ['spoc'], '35', 'openbare orde'),
	ggz: account('ggz', 'F. Mensah', ['spoc'], '41', 'behandelaar'),
	ggz2: account('ggzDeLinde', 'D. Novak', ['spoc'], '43', 'behandelaar'),
	ggd: account('ggd', 'H. Tran', ['spoc'], '45', 'adviseur zorg en overlast'),
	wmo: account('wmo', 'B. de Graaf', ['spoc'], '47', 'woonbegeleider'),
	veiligthuis: account('veiligthuis', 'K. Pinas', ['spoc'], '51', 'casemanager'),
	rvdk: account('rvdk', 'W. Haan', ['spoc'], '53', 'raadsonderzoeker'),
	jeugd: account('jeugd', 'Y. Yılmaz', ['spoc'], '55', 'jeugdreclasseerder'),
	beheer: account(null, 'O. Bakker', ['administrator'], '91', 'beheerder, geen casussen'),
	fg: account(
		null,
		'J. Lim',
		['dataProtectionOfficer'],
		'92',
		'functionaris gegevensbescherming, geen casussen'
	)
} as const satisfies Record<string, AccountData>;

export type AccountKey = keyof typeof accounts;

export const agencyKeys = Object.keys(agencies) as AgencyKey[];
export const accountKeys = Object.keys(accounts) as AccountKey[];

/** The same agency has the same id at every fresh start. */
export function agencyId(key: AgencyKey): AgencyId {
	return idFrom(`agency:${key}`);
}

/** The same account has the same id at every fresh start. */
export function memberId(key: AccountKey): MemberId {
	return idFrom(`member:${key}`);
}

/** The address to sign in with. */
export function emailOf(key: AccountKey): string {
	return `${key}@oefen.example`;
}

/** An id in the form of a UUID v4 that follows from a name. */
export function idFrom(name: string): string {
	const hex = createHash('sha256').update(`casustafel practice ${name}`).digest('hex');
	const variant = (8 + (parseInt(hex.charAt(16), 16) % 4)).toString(16);
	return [
		hex.slice(0, 8),
		hex.slice(8, 12),
		`4${hex.slice(13, 16)}`,
		`${variant}${hex.slice(17, 20)}`,
		hex.slice(20, 32)
	].join('-');
}
