import type { CompartmentKey } from '#shared/compartments.ts';
import type { Day } from '#shared/time.ts';
import type { BoardView } from '#shared/view.ts';
import type { CaseFacts, Roster } from '#domain/facts.ts';
import { nextConferenceOf } from '#domain/due.ts';
import { memberInvolvement } from '#domain/involvement.ts';
import { canOfCase } from './can.ts';
import type { CaseView } from './case-view.ts';
import { atLeast } from './compartments.ts';
import { askNotesFor, asksFor, withAsks } from './project/asks.ts';
import { contributionsFor, knownFor } from './project/contributions.ts';
import {
	compartmentsFor,
	decisionsFor,
	documentAccess,
	documentsFor,
	historyFor,
	newsFor
} from './project/plan.ts';
import { releaseWindowFor } from './project/release.ts';
import { goalsFor, tasksFor } from './project/tasks.ts';
import { bridgesFor, gateCardFor, waitsFor } from './project/waiting.ts';
import { accessTo, readersIn, readersOf } from './reach.ts';
import { viewerKey, viewerOf, viewersIn, type Viewer } from './viewer.ts';

export { mayChair, seesConference } from '#domain/conferences.ts';
export { conferenceFor, conferenceLine } from './conference.ts';
export { readsCosts, readsFigures } from './figures.ts';
export { mayDo } from './may.ts';
export { nobody, type Presence } from './seat.ts';
export { minutesFor, seesMinutes } from './minutes.ts';
export { packFor, packedOf } from './pack.ts';
export { roomFor, staysOnScreen } from './room.ts';
export { meet } from './meet.ts';
export type { CaseView };
export { documentAccess, newsFor, readersOf, viewerKey, viewerOf, viewersIn, type Viewer };

/**
 * Projects facts for a viewer. Pure; `today` is the day in Amsterdam.
 * @throws when the facts hold no case
 */
export function project(facts: CaseFacts, roster: Roster, viewer: Viewer, today: Day): CaseView {
	const file = facts.cases[0];
	if (!file) throw new Error('facts without a case');
	const contributions = contributionsFor(facts, roster, viewer, today);
	const tasks = tasksFor(facts, roster, viewer, today);
	const intake = reads('case.intake', viewer);
	return {
		id: file.id,
		number: file.number,
		initials: file.initials,
		phase: file.phase,
		processing: file.processing,
		purpose: intake ? file.purpose : null,
		criteria: intake ? file.criteria : null,
		subject: subjectFor(facts, viewer),
		caseLeadId: file.caseLeadId,
		involvements: involvementsFor(facts, roster, viewer, today),
		compartments: compartmentsFor(viewer),
		contributions,
		known: withAsks(knownFor(facts, viewer, today), facts, roster, viewer),
		asks: asksFor(facts, roster, viewer),
		askNotes: askNotesFor(facts, viewer),
		documents: documentsFor(facts, viewer),
		goals: goalsFor(facts, roster, viewer),
		tasks,
		decisions: decisionsFor(facts, viewer),
		releaseWindow: releaseWindowFor(facts, viewer, tasks),
		gateCard: gateCardFor(facts, viewer),
		waits: waitsFor(facts, roster, viewer),
		bridges: bridgesFor(facts, roster, viewer, today),
		nextConference: nextConferenceOf(facts, today),
		doNotInform: reads('person.view', viewer) ? file.investigation : null,
		nextReview: file.nextReview,
		history: historyFor(facts, viewer, { contributions, tasks }),
		can: canOfCase(facts, roster, viewer)
	};
}

/** The BSN with all but its last three figures hidden (L18). */
function masked(bsn: string): string {
	return `******${bsn.slice(-3)}`;
}

function subjectFor(facts: CaseFacts, viewer: Viewer): BoardView['subject'] {
	const subject = facts.subjects[0];
	if (!subject || !reads('identity.core', viewer))
		return { name: null, aliases: [], birthDay: null, address: null };
	const { name, aliases, birthDay, address, bsn } = subject;
	const shown = { name, aliases, birthDay, address };
	return bsn !== null && reads('identity.bsn', viewer)
		? { ...shown, bsnMasked: masked(bsn) }
		: shown;
}

/** Involved agencies in order of involvement, each with the members who take part today. */
function involvementsFor(
	facts: CaseFacts,
	roster: Roster,
	viewer: Viewer,
	today: Day
): BoardView['involvements'] {
	const phones = reads('directory.professionals', viewer);
	return readersIn(facts, roster).map((reader) => ({
		agencyId: reader.agencyId,
		name: roster.agencies.find((agency) => agency.id === reader.agencyId)?.name ?? '',
		class: reader.class,
		members: roster.members.flatMap((member) => {
			const row = memberInvolvement(facts, member.id, today);
			if (member.agencyId !== reader.agencyId || !row || member.disabledAt !== null) return [];
			const lead = facts.cases[0]?.caseLeadId === member.id ? ['caseLead'] : [];
			return [
				{
					memberId: member.id,
					name: member.name,
					functions: [...member.functions, ...lead],
					...(row.until === null ? {} : { until: row.until }),
					...(phones && member.phone !== null ? { phone: member.phone } : {})
				}
			];
		})
	}));
}

function reads(compartment: CompartmentKey, viewer: Viewer): boolean {
	return atLeast(accessTo(compartment, viewer.class), 'read');
}
