/** The sentences of live text: the editor, and words that could not be kept. */
export const live = {
	leaveUnsent:
		'Uw laatste tekst is nog niet verstuurd. Gaat u weg, dan is die kwijt. Toch weggaan?',

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
		refused: 'Uw laatste woorden zijn niet opgeslagen. Kopieer ze en zet ze opnieuw in de tekst.',
		tooLarge: 'Deze tekst is te lang geworden. Uw laatste woorden zijn niet opgeslagen.',
		moved: 'Deze tekst is vernieuwd. Uw laatste woorden zijn niet opgeslagen.',
		gone: 'U kunt hier niet meer schrijven. Uw laatste woorden zijn niet opgeslagen.',
		sessionOver: 'U bent uitgelogd. Uw laatste woorden zijn niet opgeslagen.'
	},
	draftLabel: 'Woorden die niet zijn opgeslagen',
	draftCopy: 'Woorden kopiëren',
	draftCopied: 'Gekopieerd',
	draftDrop: 'Woorden weggooien'
};
