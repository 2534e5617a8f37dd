import type { AttendanceMark, HandKind, StanceWord, Step } from '#shared/words.ts';

/** Steps of an item, in their order. */
const steps: Record<Step, string> = {
	tasks: 'Vorige acties',
	picture: 'Beeld',
	judgement: 'Duiding',
	goals: 'Doelen en acties',
	summary: 'Samenvatting'
};

/** How somebody is there. */
export const attendances: Record<AttendanceMark, string> = {
	room: 'zaal',
	online: 'online',
	phone: 'telefoon',
	excused: 'afgemeld',
	absent: 'afwezig'
};

/** Why somebody raises a hand. */
const handKinds: Record<HandKind, string> = { order: 'orde', reply: 'reactie', speak: 'spreken' };

/** What an agency says of an item. */
const stances: Record<StanceWord, string> = { agree: 'akkoord', disagree: 'niet akkoord' };

/** The words of a conference that runs, for whoever sits at it. */
export const conferenceLive = {
	steps,
	attendances,
	handKinds,
	stances,
	stepsLabel: 'Stappen van dit agendapunt',
	stepOf: (step: number, of: number) => `Stap ${step} van ${of}`,
	readyOf: (ready: number, of: number) => `${ready} van ${of} gereed`,
	agenda: 'Agenda',
	agendaItem: (place: number) => `Agendapunt ${place}`,
	caseTitle: (number: string) => `Casus ${number}`,
	agreed: {
		earlier: 'Open acties van eerder',
		noneEarlier: 'Er zijn geen open acties.',
		waits: (agency: string) => `wacht op ${agency}`,
		accepted: (initials: string) => (initials ? `aangenomen, ${initials}` : 'aangenomen'),
		decision: 'Besluit:',
		open: 'Nog niet aangenomen',
		taken: 'Aangenomen acties',
		noActions: 'Er zijn geen nieuwe acties.',
		decisions: 'Besluiten',
		noDecisions: 'Er is niets besloten.',
		stances: 'Akkoord per organisatie',
		silent: 'nog geen antwoord',
		answer: 'Antwoord van de voorzitter'
	}
};
