import { dayOf, type Instant } from '#shared/time.ts';
import { longDay, timeOfDay } from './days.ts';

/** What `npm run backup` and `npm run restore` say, on the machine itself. */

interface Held {
	region: string;
	cases: number;
	lastAt: Instant | null;
}

export const backup = {
	usage: 'Gebruik: npm run backup -- BESTAND, of npm run backup -- BESTAND --keys MAP.',
	made: (file: string, keys: string, held: Held) =>
		[
			`De back-up staat in ${file}: ${holds(held)}.`,
			`De sleutels zitten er niet in. Die staan in ${keys}.`,
			'Bewaar dit bestand een paar weken, niet op deze machine.',
			'Bewaar van de sleutels alleen de nieuwste kopie, op een andere plek dan de back-up.'
		].join('\n'),
	keysCopied: (folder: string) => `De nieuwste kopie van de sleutels staat in ${folder}.`,
	damaged: (count: number) =>
		`Let op: ${texts(count)} beschadigd. Dat was al zo in de database. Bewaar ook uw oudere back-ups.`
};

export const restore = {
	usage:
		'Gebruik: npm run restore -- BESTAND. Zet daar --even-damaged achter om ook beschadigde teksten terug te zetten.',
	found: (file: string, of: Held, present: Held | null) =>
		[
			`Back-up ${file}: ${holds(of)}.`,
			present
				? `Die komt in de plaats van: ${holds(present)}.`
				: 'Er is nu geen database die te lezen is.'
		].join('\n'),
	steps: {
		copied: 'De back-up is nagekeken.',
		renewed: 'De teksten zijn klaargezet.',
		kept: 'De oude database is bewaard.',
		replaced: 'De back-up is teruggezet.'
	},
	done: (done: { destroyed: number; erased: number; damaged: number; kept: string | null }) =>
		[
			done.kept && `De oude database staat nu in ${done.kept}. Verwijder die als alles klopt.`,
			done.destroyed > 0 && `${cases(done.destroyed)} niet teruggezet: de sleutel is vernietigd.`,
			done.erased > 0 &&
				`${texts(done.erased)} na de back-up gewist. Daar staat nu een regel die dat zegt.`,
			done.damaged > 0 &&
				`${texts(done.damaged)} beschadigd. Daar staat nu een regel die dat zegt.`,
			'Iedereen moet opnieuw inloggen. Links om een wachtwoord te kiezen werken niet meer.',
			'Kijk na wie sinds de back-up is gestopt of geen toegang meer heeft: dat weet de back-up niet.',
			'Start nu de server met npm start.'
		]
			.filter(Boolean)
			.join('\n'),
	erased: (at: Instant) =>
		`De tekst die hier stond, is gewist op ${longDay(dayOf(at), '')}. Schrijf de tekst zo nodig opnieuw.`,
	lost: 'Een deel van deze tekst is beschadigd en niet teruggezet. Lees na wat hieronder staat.'
};

/** Why a backup was not made or not put back. */
export const backupProblems = {
	exists: 'Dat bestand bestaat al. Kies een andere naam: een back-up wordt nooit overschreven.',
	inKeys: 'Een back-up mag niet in de map van de sleutels staan. Kies een andere map.',
	missing: 'Dat bestand is er niet.',
	noDatabase: 'In DATA_DIR staat geen database.',
	foreign: 'Dit is geen database van Casustafel, of het bestand is beschadigd.',
	ownCopy:
		'Deze naam gebruikt het terugzetten zelf. Geef de back-up een andere naam en probeer het opnieuw.',
	newer: 'Deze back-up is van een nieuwere versie van Casustafel. Installeer die eerst.',
	spoilt: 'Het bestand is beschadigd. Kies een andere back-up.',
	noKey: 'De sleutels horen niet bij deze back-up: een casus gaat er niet mee open.',
	inUse: 'De server loopt nog. Stop eerst de server en probeer het dan opnieuw.',
	beingRead: 'Een ander programma leest de database nog. Sluit dat eerst en probeer het opnieuw.'
};

export const damagedBackup = (count: number) =>
	`${texts(count)} beschadigd in deze back-up. Kies een andere back-up. Hebt u geen andere? Zet dan --even-damaged achter het bestand.`;

export const nothingReplaced = 'Er is niets vervangen.';

function holds({ region, cases: count, lastAt }: Held): string {
	const last = lastAt === null ? '' : `, laatst gebruikt op ${moment(lastAt)}`;
	return `${region || 'regio zonder naam'}, ${count} ${count === 1 ? 'casus' : 'casussen'}${last}`;
}

function moment(at: Instant): string {
	return `${longDay(dayOf(at), '')} om ${timeOfDay(at)}`;
}

function texts(count: number): string {
	return count === 1 ? '1 tekst is' : `${count} teksten zijn`;
}

function cases(count: number): string {
	return count === 1 ? '1 casus is' : `${count} casussen zijn`;
}
