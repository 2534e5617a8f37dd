/** What `npm run setup` asks and says, on the machine itself. */
export const setup = {
	questions: {
		region: 'Naam van de regio',
		name: 'Naam van de beheerder',
		email: 'E-mailadres van de beheerder'
	},
	usage:
		'Gebruik: npm run setup -- --region "Naam" --name "Naam" --email adres, of npm run setup -- --new-link adres.',
	missing: (flag: string) => `--${flag} ontbreekt: geef hem mee, of start dit in een terminal.`,
	wrong: (flag: string, problem: string) => `--${flag} klopt niet: ${problem}`,
	already:
		'DATA_DIR bevat al een regio. Kies een lege map. Een nieuwe link voor een beheerder geeft u met --new-link.',
	noAdministrator: 'Met dit e-mailadres is er geen beheerder in deze regio.',
	made: (region: string, name: string, link: string) =>
		[
			'',
			`De regio ${region} staat klaar. Start de server met npm start.`,
			...linkLines(name, link)
		].join('\n'),
	link: (name: string, link: string) => ['', ...linkLines(name, link)].join('\n')
};

function linkLines(name: string, link: string): string[] {
	return [
		`Met deze link kiest ${name} een wachtwoord. De link werkt 1 keer, 7 dagen lang:`,
		'',
		`  ${link}`,
		''
	];
}
