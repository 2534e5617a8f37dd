/** What is wrong with the folder of the keys, for who keeps the machine. */
export const keysProblems = {
	missing: (path: string) =>
		`De sleutels ontbreken: ${path} is er niet. Zet de nieuwste kopie van de map terug. Zonder sleutels is niets te lezen.`,
	exposed: (path: string) =>
		`De sleutels liggen open: anderen mogen bij ${path}. Maak map en bestanden van deze gebruiker alleen (chmod -R go-rwx).`,
	damaged: (path: string) =>
		`De sleutels zijn beschadigd: ${path}. Zet de nieuwste kopie van de map terug.`,
	wrong: (path: string) =>
		`De hoofdsleutel is niet die van deze sleutels: ${path}. Zet de nieuwste kopie van de hele map terug.`,
	incomplete: (path: string) =>
		`De sleutels horen niet bij deze gegevens, of zijn te oud: in ${path} ontbreekt die van een casus. Zet de nieuwste kopie van de map terug.`
};

/** Whoever copies the one folder must not have the other with it. */
export const keysInside =
	'KEYS_DIR en DATA_DIR liggen in elkaar. Kies voor de sleutels een map ernaast.';
