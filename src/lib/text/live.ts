import { counted } from './plural.ts';

/** The sentences of live text: the editor, and words that could not be kept. */
export const live = {
	leaveUnsent:
		'Uw laatste tekst is nog niet opgeslagen. Gaat u weg, dan is die kwijt. Toch weggaan?',

	toolbar: (label: string): string => `Opmaak van ${label}`,
	bold: 'Vet',
	italic: 'Cursief',
	heading: 'Kop',
	bulletList: 'Lijst',
	orderedList: 'Genummerd',
	link: 'Link',
	linkAddress: 'Adres van de link',
	linkHint: 'Begin met https:// of mailto:',
	linkPut: 'Link plaatsen',
	linkRemove: 'Link weghalen',
	linkWrong: 'Dit adres kan niet. Begin met https:// of mailto:',

	tooMuchPasted: 'Dit is te veel om in één keer te plakken. Plak het in delen.',
	draftKept: {
		refused: 'Uw laatste woorden zijn niet opgeslagen. Voeg ze opnieuw in, of gooi ze weg.',
		tooLarge: 'Deze tekst is te lang geworden. Uw laatste woorden zijn niet opgeslagen.',
		moved:
			'Deze tekst is vernieuwd. Uw laatste woorden staan er niet in. Voeg ze opnieuw in, of gooi ze weg.',
		restored:
			'Er is een back-up teruggezet. Deze woorden van u staan daar niet in. Voeg ze opnieuw in, of gooi ze weg.',
		gone: 'U kunt hier niet meer schrijven. Uw laatste woorden zijn niet opgeslagen.'
	},
	draftLabel: 'Woorden die niet zijn opgeslagen',
	draftInsert: 'Woorden opnieuw invoegen',
	draftCopy: 'Woorden kopiëren',
	draftCopied: 'Gekopieerd',
	draftDrop: 'Woorden weggooien',
	draftCase: 'Casus openen in een nieuw tabblad',

	/** On top of the page of somebody whose session ended while they wrote. */
	again: {
		title: 'U bent uitgelogd',
		text: 'Log opnieuw in. Dan gaat u verder waar u was.',
		unsent: (count: number) =>
			`${counted(count, 'wijziging is', 'wijzigingen zijn')} nog niet verstuurd. Na het inloggen gebeurt dat meteen.`,
		hidden: 'Zolang u niet bent ingelogd, staat hier niets van de casus.',
		submit: 'Inloggen en verdergaan',
		stop: 'Stoppen',
		stopUnsent: 'Tekst weggooien en stoppen',
		unreachable: 'Er is geen verbinding. Probeer het zo opnieuw.',
		otherTitle: 'Hier is iemand anders ingelogd',
		otherText:
			'De tekst die u typte en die nog niet was verstuurd, is weggegooid. Zo komt die niet onder een andere naam te staan.',
		otherThen: 'Verder als deze persoon'
	}
};
