/** The few words of the kit itself. The kit reads this file and no other of these. */
export const ui = {
	close: 'Sluiten',
	cancel: 'Annuleren',
	optional: 'niet verplicht',
	dismiss: 'Melding sluiten',
	choose: 'Kies',
	messages: 'Meldingen',
	show: 'Toon',
	hide: 'Verberg',
	showPassword: 'Toon wachtwoord',
	hidePassword: 'Verberg wachtwoord',
	keys: {
		open: 'Toetsen',
		title: 'Toetsen op deze pagina',
		intro: 'Deze toetsen werken niet terwijl u typt.',
		on: 'Toetsen aan'
	}
};
