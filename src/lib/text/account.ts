/* One's own account, and the page on which a one-time link sets a password. */

const newPassword = {
	label: 'Nieuw wachtwoord',
	hint: 'Minstens 12 tekens. Een zin van een paar woorden is goed te onthouden.',
	again: 'Nieuw wachtwoord, nog een keer',
	differs: 'Dit is niet hetzelfde wachtwoord. Typ het nog een keer.'
};

const link = {
	title: 'Kies uw wachtwoord',
	for: (name: string) => `Voor het account van ${name}.`,
	email: 'U logt straks in met',
	submit: 'Wachtwoord instellen',
	done: 'Uw wachtwoord is ingesteld. Log nu in.',
	goneTitle: 'Deze link werkt niet meer',
	gone: 'Een link werkt één keer, en niet langer dan erbij is gezegd. Bel de beheerder van uw regio. Die geeft u een nieuwe link.',
	goneSet: 'Hebt u al een wachtwoord gekozen? Dan kunt u inloggen.',
	toLogin: 'Naar inloggen'
};

/** The words of both pages. */
export const account = {
	title: 'Uw account',
	name: 'Naam',
	email: 'E-mailadres',
	agency: 'Organisatie',
	noAgency: 'Geen organisatie',
	functions: 'Functies',
	noFunction: 'Geen functie',
	wrong: 'Klopt dit niet? Bel de beheerder van uw regio.',
	phoneTitle: 'Uw telefoonnummer',
	phoneText: 'Partners in uw casussen zien dit nummer. Zo kunnen zij u bellen.',
	phone: 'Telefoonnummer',
	phoneHint: 'Leeg laten mag. Dan staat er geen nummer bij uw naam.',
	phoneDeed: 'Nummer opslaan',
	phoneSaid: 'Uw telefoonnummer is opgeslagen.',
	bookTitle: 'Telefoonnummers van anderen',
	bookText: 'Deze nummers mag u bijhouden. Wie erbij staat, kan dat zelf ook.',
	bookCaption: (agency: string) => `Telefoonnummers van ${agency}`,
	bookSaid: (name: string) => `Het telefoonnummer van ${name} is opgeslagen.`,
	noPhone: 'Geen telefoonnummer',
	phoneOf: (name: string) => `Telefoonnummer van ${name}`,
	change: 'Wijzigen',
	changeOf: (name: string) => `Telefoonnummer van ${name} wijzigen`,
	save: 'Opslaan',
	passwordTitle: 'Wachtwoord wijzigen',
	passwordText:
		'Bent u ook ergens anders ingelogd? Daar wordt u dan uitgelogd. Hier blijft u ingelogd.',
	old: 'Uw wachtwoord van nu',
	passwordDeed: 'Wachtwoord wijzigen',
	passwordSaid: 'Uw wachtwoord is gewijzigd.',
	tooMany:
		'U hebt te vaak een verkeerd wachtwoord ingevuld. Wacht een kwartier en probeer het dan opnieuw.',
	newPassword,
	link
};
