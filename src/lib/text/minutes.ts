import type { AttendanceMark, TaskState } from '#shared/words.ts';
import { attendances } from './conference-live.ts';
import { counted } from './plural.ts';

/** How an action stood when the minutes were made. */
const taskStates: Record<TaskState, string> = {
	proposed: 'nog niet aangenomen',
	accepted: 'aangenomen',
	started: 'aangenomen, bezig',
	completed: 'klaar gemeld',
	confirmed: 'klaar',
	declined: 'niet aangenomen',
	returned: 'teruggegeven',
	withdrawn: 'ingetrokken'
};

/** The sentences of the minutes of a conference (verslag, besluitenlijst). */
export const minutes = {
	/** Never what the conference is called. */
	pageTitle: 'Verslag',
	title: 'Verslag',
	open: 'Verslag',
	back: 'Terug naar het overleg',
	print: 'Afdrukken',
	draft: 'Concept',
	draftText:
		'Dit verslag is nog niet vastgesteld. Het volgt uit wat in het overleg is vastgelegd, en verandert mee.',
	draftVersion: (version: number) => `Concept van versie ${version}`,
	adopted: (version: number, day: string) => `Versie ${version}, vastgesteld op ${day}`,
	versions: 'Versies',
	version: (version: number) => `Versie ${version}`,
	newest: 'Nieuwste',
	held: (day: string, from: string, to: string, place: string) =>
		`${day} van ${from.replace(':', '.')} tot ${to.replace(':', '.')}\u00a0uur, ${place}`,
	chair: (name: string) => `Voorzitter: ${name}`,
	item: (place: number) => `Agendapunt ${place}`,
	case: (number: string, initials: string) => `Casus ${number}, ${initials}`,
	notPartner: 'U bent geen partner bij deze casus.',
	deferred: (reason: string | null) => (reason ? `Aangehouden: ${reason}` : 'Aangehouden'),
	times: (from: string, to: string) =>
		`Besproken van ${from.replace(':', '.')} tot ${to.replace(':', '.')}\u00a0uur`,
	sentences: (parts: readonly string[]) =>
		parts.map((part) => `${part.replace(/\.$/, '')}.`).join(' '),
	heads: (count: number) => `${counted(count, 'persoon', 'personen')} in de zaal`,
	review: (day: string) => `Volgende bespreking uiterlijk ${day}`,
	decisions: 'Besluiten',
	noDecisions: 'Er is niets besloten.',
	decision: (number: number) => `B${number}`,
	tasks: 'Acties',
	noTasks: 'Er zijn geen nieuwe acties.',
	columns: { number: 'Nr', what: 'Wat', who: 'Wie', when: 'Wanneer', state: 'Stand' },
	taskStates,
	noDay: 'nog geen dag',
	atNextConference: 'volgend overleg',
	summary: 'Samenvatting',
	noSummary: 'Er is geen samenvatting geschreven.',
	summaryHint: 'Schrijf hier in een paar zinnen wat is afgesproken.',
	stances: 'Akkoord',
	stance: { agree: 'akkoord', disagree: 'niet akkoord' },
	answer: 'Antwoord',
	answerTo: (agency: string) => `Antwoord aan ${agency}`,
	answerDeed: 'Antwoord bewaren',
	plan: 'Plan zoals afgesproken',
	goal: (number: number) => `Doel ${number}`,
	goalClosed: 'afgesloten',
	picture: 'Beeld',
	judgement: 'Duiding',
	approach: 'Aanpak',
	attendance: 'Aanwezigheid',
	/** With from when to when, once that is over. */
	mark: (mark: AttendanceMark, span: readonly [from: string, to: string] | null) =>
		span ? `${attendances[mark]} ${span.join('-')}` : attendances[mark],
	adopt: 'Verslag vaststellen',
	adoptAgain: 'Druk nog eens om vast te stellen',
	adoptedDone: 'Het verslag is vastgesteld',
	openFirst: 'Geef eerst antwoord aan wie niet akkoord is. Daarna kunt u het verslag vaststellen.',
	reopen: {
		deed: 'Verslag heropenen',
		title: 'Verslag heropenen',
		text: 'Er komt een nieuwe versie. De versie die er nu is, blijft te lezen.',
		reason: 'Waarom?',
		reasonHint: 'Alleen u leest dit.',
		keep: 'Zo laten',
		done: 'Het verslag is heropend'
	},
	reopened: (reason: string) => `Heropend: ${reason}`,
	hash: 'Controlegetal',
	noHash: 'Nog geen controlegetal',
	foot: (version: string, hash: string) => `${version}. Controlegetal ${hash}`,
	own: 'U leest in dit verslag wat u in deze casussen mag lezen.'
};
