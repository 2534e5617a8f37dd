import type { DocumentKind, TaskState } from '#shared/words.ts';

/** `12:40`. */
function stretch(ms: number): string {
	const seconds = Math.floor(ms / 1000);
	const two = (part: number) => String(part).padStart(2, '0');
	return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
}

/** What the room hears of a task: whether somebody does it. */
const taskStates: Record<TaskState, string> = {
	proposed: 'wacht op aannemen',
	accepted: 'aangenomen',
	started: 'bezig',
	completed: 'klaar gemeld',
	confirmed: 'klaar',
	declined: 'niet aangenomen',
	returned: 'teruggegeven',
	withdrawn: 'ingetrokken'
};

/** Titles of the texts that partners write together. */
const texts: Record<DocumentKind, string> = {
	contribution: 'Bijdrage',
	picture: 'Beeld',
	judgement: 'Duiding',
	approach: 'Aanpak',
	summary: 'Samenvatting'
};

/** The sentences of the screen in the room, and of the page that makes a browser that screen. */
export const room = {
	pageTitle: 'Zaalscherm',
	caseOf: (number: string, initials: string) => `${number}, ${initials}`,
	stepOf: (step: number, of: number, name: string) => `Stap ${step} van ${of}: ${name}`,
	decision: 'Besluit in bespreking',
	goal: (number: number) => `Doel ${number}`,
	goalClosed: 'afgesloten',
	texts,
	taskStates,
	speaks: 'Aan het woord',
	next: 'Daarna',
	speaker: (of: string, name: string) => (of ? `${of}, ${name}` : name),
	spent: stretch,
	of: (planned: number) => `van ${stretch(planned)}`,
	over: (spent: number, planned: number) => `+${stretch(spent - planned)}`,
	overWord: 'over tijd',
	empty: 'Hier staat nog geen tekst.',
	/** What does not fit on the screen. */
	cut: { text: 'De tekst gaat verder.', things: 'Niet alles past op dit scherm.' },
	pair: {
		title: 'Zaalscherm koppelen',
		text: 'De voorzitter van het overleg ziet een code. Typ die code hier. Daarna toont dit scherm wat de voorzitter laat zien, tot het overleg voorbij is.',
		code: 'Code',
		hint: 'Zes letters en cijfers, bijvoorbeeld K7P-4MT. De code geldt twee minuten.',
		deed: 'Koppelen',
		wrong: 'Deze code klopt niet of is niet meer geldig. Vraag de voorzitter om een nieuwe code.',
		tooMany: 'Er zijn hier te veel codes geprobeerd. Wacht een kwartier en probeer het opnieuw.'
	},
	preview: {
		title: 'Zaalscherm',
		blank: 'Het scherm is zwart.',
		/** Something was on it. */
		darkened: 'Het scherm is zwart. Dat gebeurt ook vanzelf als iemand komt of gaat.',
		nobody: 'Het scherm toont niets: niemand is aanwezig, of iemand mag deze casus niet zien.',
		cut: {
			text: 'De tekst is te lang voor het scherm. De zaal ziet het begin.',
			things: 'Niet alles past op het scherm. Kies minder tegelijk.'
		},
		dark: 'Zwart',
		again: 'Weer tonen',
		head: 'Casus tonen',
		choose: 'Wat erop staat',
		chooseDeed: 'Kiezen',
		pair: 'Scherm koppelen',
		hideCode: 'Code verbergen',
		code: (code: string) => `Code ${code.slice(0, 3)}-${code.slice(3)}`,
		codeHint: (address: string) =>
			`Open ${address} op het scherm in de zaal en typ daar deze code. De code geldt twee minuten.`
	}
};
