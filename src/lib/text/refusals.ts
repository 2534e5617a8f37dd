import type { FieldProblem, RefusalWord } from '#shared/refusals.ts';

/** Each says what is wrong, then what to do. They name nobody and hint at nothing hidden. */
export const refusals: Record<RefusalWord, string> = {
	notHere: 'Dit bestaat niet, of u bent geen partner bij deze casus.',
	badInput: 'Niet alles is goed ingevuld. Verbeter wat hieronder rood is.',
	notAllowed: 'Dit mag u hier niet doen. Vraag het de procesregisseur.',
	beyondUpTo:
		'Een organisatie mag dit volgens de wet niet krijgen. Kies voor haar een ander niveau.',
	groundNeeded: 'Hiervoor zijn een grondslag en een reden nodig. Vul ze allebei in.',
	groundUnfit: 'Deze grondslag past niet bij deze gegevens. Kies een andere grondslag.',
	memberUnfit: 'Deze persoon kan dit in deze casus niet doen. Kies iemand anders.',
	ownerCannotRead: 'Deze organisatie mag dit niet lezen. Kies een andere organisatie.',
	notForAll: 'Niet iedereen die aanwezig is, mag dit lezen. Toon iets anders.',
	chairNotInvolved:
		'De voorzitter is geen partner bij elke casus op de agenda. Pas de agenda aan of kies een andere voorzitter.',
	wrongState: 'Dit kan nu niet meer. Kijk hoe het er nu voor staat.',
	stale: 'Iemand wijzigde dit net. Kijk wat er nu staat en kies opnieuw.',
	closed: 'Deze casus is gesloten. U kunt er niets meer in wijzigen.',
	busy: 'Er gebeurt hier nu veel tegelijk. Probeer het over een paar seconden opnieuw.',
	already: 'Dit was al gedaan. U hoeft niets meer te doen.',
	idReused:
		'Deze opdracht is al een keer gebruikt. Laad de pagina opnieuw en probeer het nog eens.',
	agencyNotInvolved: 'Deze organisatie doet niet mee in deze casus. Betrek haar eerst.',
	lastChair: 'Dit is de enige procesregisseur in deze casus. Betrek eerst een andere.',
	unchanged: 'Er is niets veranderd. Wijzig iets, of annuleer.',
	itemOpen: 'Er is nog een agendapunt open. Sluit dat eerst af.',
	notOpen: 'Dit agendapunt is niet open. Open het eerst.',
	roomNotCleared:
		'Er is nog iemand in de zaal of aan de telefoon die hier geen partner is. Vraag diegene om te gaan.',
	disagreementOpen: 'Iemand is het ergens niet mee eens. Beantwoord dat eerst in het verslag.'
};

/** What is wrong with one field, then what to do. */
export function problems(problem: FieldProblem): string {
	switch (problem.code) {
		case 'required':
			return 'Dit is nog leeg. Vul het in.';
		case 'unknown':
			return 'Dit veld hoort hier niet. Laat het weg.';
		case 'type':
			return 'Dit is niet goed ingevuld. Vul het opnieuw in.';
		case 'id':
			return 'Deze keuze bestaat niet. Kies opnieuw.';
		case 'day':
			return 'Dit is geen dag. Kies een dag uit de kalender.';
		case 'bsn':
			return 'Dit is geen geldig BSN. Controleer de 9 cijfers.';
		case 'instant':
			return 'Dit is geen tijdstip. Vul dag en tijd in.';
		case 'number':
			return 'Dit is geen bedrag. Gebruik hoogstens 2 cijfers achter de komma.';
		case 'order':
			return 'Deze dag ligt voor de eerste. Kies een latere dag.';
		case 'ahead':
			return 'Deze dag moet nog komen. Kies vandaag of een dag ervoor.';
		case 'ago':
			return `Deze dag is te lang geleden. Kies een dag in de laatste ${problem.years} jaar.`;
		case 'email':
			return 'Dit is geen e-mailadres. Controleer het.';
		case 'phone':
			return 'Dit is geen telefoonnummer. Schrijf 6 tot 15 cijfers, zoals 06 12345678.';
		case 'password':
			return 'Dit is niet uw wachtwoord van nu. Probeer het opnieuw.';
		case 'choice':
			return 'Er is niets gekozen dat kan. Kies een van de mogelijkheden.';
		case 'taken':
			return 'Dit is al in gebruik. Kies iets anders.';
		case 'text':
			return 'Hier staat een teken dat niet kan. Typ de tekst opnieuw.';
		case 'short':
			return `Dit is te kort. Schrijf minstens ${problem.least} tekens.`;
		case 'long':
			return `Dit is te lang. Schrijf hoogstens ${problem.most.toLocaleString('nl-NL')} tekens.`;
		case 'many':
			return `Dit zijn er te veel. Kies er hoogstens ${problem.most}.`;
	}
}
