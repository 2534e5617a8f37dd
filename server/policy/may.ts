import type { CaseId } from '#shared/ids.ts';
import type { CompartmentKey } from '#shared/compartments.ts';
import type { Command, CommandOf } from '#shared/commands.ts';
import { groundsFor, needsNote } from '#shared/grounds.ts';
import type { CaseFunction } from '#shared/words.ts';
import type { RefusalWord } from '#shared/refusals.ts';
import type { Day } from '#shared/time.ts';
import { waitRow } from '#shared/waiting.ts';
import { isConferenceCommand } from '#domain/conferences.ts';
import { askedLevels } from '#domain/contributions.ts';
import type {
	CaseFacts,
	ConferenceFacts,
	Contribution,
	Member,
	Roster,
	Undoable
} from '#domain/facts.ts';
import { agencyInvolvement } from '#domain/involvement.ts';
import { isRegionCommand } from '#domain/region.ts';
import { isTaskCommand } from '#domain/tasks.ts';
import { ruleId } from './commands.ts';
import { mayConfer, mayPlanConference } from './conference.ts';
import { atLeast, cellOf } from './compartments.ts';
import type { Asked } from './conditions.ts';
import { documentAccess } from './project/plan.ts';
import { accessTo, reachOf } from './reach.ts';
import { mayDoInRegion } from './region.ts';
import { viewerOf, type Viewer } from './viewer.ts';
import { aboutWaiting, forbiddenWaiting } from './waiting.ts';
import { no, wayFor, type Verdict } from './ways.ts';

/** The question: may this member give this command, on these facts, today? */
export interface Question {
	/** Null where no case is named, and where there is no such case. */
	facts: CaseFacts | null;
	/** The conference it names, with the cases on its agenda and those it would put there. */
	conference: ConferenceFacts | null;
	cases: ReadonlyMap<CaseId, CaseFacts>;
	roster: Roster;
	member: Member;
	today: Day;
	command: Command;
}

/**
 * Judges a command in the order of answers: what may not be seen is `notHere`, missing or not;
 * then the deed (`notAllowed`); then the values that policy forbids.
 */
export function mayDo(question: Question): Verdict {
	const { command } = question;
	if (command.kind === 'openCase') return mayOpenCase(question);
	if (isRegionCommand(command)) return mayDoInRegion({ ...question, command });
	if (command.kind === 'planConference') return mayPlanConference(question);
	if (isConferenceCommand(command)) return mayConfer({ ...question, command });
	const viewer = question.facts
		? viewerOf(question.facts, question.roster, question.member.id, question.today)
		: null;
	if (!question.facts || !viewer) return no('notHere', 'no involvement');
	const asked = aboutThing(question, question.facts, viewer);
	if (!asked) return no('notHere', 'not in view');
	const way = wayFor(command.kind, asked);
	if (!way) return no('notAllowed', ruleId(command.kind, null));
	const forbidden =
		forbiddenValue(command, asked, question.facts) ??
		forbiddenWaiting(command, asked, question.facts, question.today);
	const rule = ruleId(command.kind, way);
	return forbidden ? no(forbidden, rule) : { ok: true, rule };
}

function mayOpenCase({ roster, member, command }: Question): Verdict {
	const agency = roster.agencies.find((row) => row.id === member.agencyId);
	const functions = member.functions.filter(
		(name): name is CaseFunction & 'chair' => name === 'chair'
	);
	const way = agency
		? wayFor('openCase', { roster, agencyId: agency.id, class: agency.class, functions, command })
		: null;
	return way
		? { ok: true, rule: ruleId('openCase', way) }
		: no('notAllowed', ruleId('openCase', null));
}

/** The thing a command is about, when this viewer sees it. */
function aboutThing(question: Question, facts: CaseFacts, viewer: Viewer): Asked | null {
	const { command, roster } = question;
	const asked: Asked = { ...viewer, roster, command };
	if (!seesGoals(command, facts, viewer) || !seesWait(command, facts, viewer)) return null;
	if (isTaskCommand(command)) {
		const task = facts.tasks.find((row) => row.id === command.taskId);
		if (!task) return null;
		const sees = task.agencyId === viewer.agencyId || reads('plan.actions', viewer);
		return sees ? { ...asked, task } : null;
	}
	if (command.kind === 'eraseText') {
		const document = facts.documents.find((row) => row.id === command.documentId);
		const access = document ? documentAccess(facts, document, viewer) : null;
		return access === null ? null : { ...asked, writesDocument: access === 'write' };
	}
	if (command.kind === 'undo') {
		const undoable = undoableOf(command, question);
		return undoable ? { ...asked, undoable } : null;
	}
	if (command.kind === 'disclose' || command.kind === 'withdrawContribution') {
		const contribution = facts.contributions.find((row) => row.id === command.contributionId);
		if (!contribution) return null;
		const reach = reachOf(contribution, viewer, question.today);
		return atLeast(reach, 'read') ? { ...asked, contribution } : null;
	}
	return aboutWaiting(asked, command, facts, question.today);
}

/** True when every goal a command names is there for this viewer. */
function seesGoals(command: Command, facts: CaseFacts, viewer: Viewer): boolean {
	const named = [
		'goalId' in command ? command.goalId : undefined,
		'before' in command ? command.before : undefined
	].filter((id) => id !== undefined);
	if (named.length === 0) return true;
	return (
		reads('plan.goals', viewer) && named.every((id) => facts.goals.some((row) => row.id === id))
	);
}

/** True when the wait that a task is to wait for is there for this viewer. */
function seesWait(command: Command, facts: CaseFacts, viewer: Viewer): boolean {
	if (command.kind !== 'waitTask' || !command.waitingFor || 'on' in command.waitingFor) return true;
	const { waitId } = command.waitingFor;
	const wait = facts.waits.find((row) => row.id === waitId);
	return wait !== undefined && reads(waitRow[wait.waitKind], viewer);
}

/** What its sender may take back; another's command is not there. */
function undoableOf(
	{ commandId }: CommandOf<'undo'>,
	{ facts, member }: Question
): Undoable | undefined {
	return facts?.undoables.find((row) => row.commandId === commandId && row.memberId === member.id);
}

function reads(compartment: CompartmentKey, viewer: Viewer): boolean {
	return atLeast(accessTo(compartment, viewer.class), 'read');
}

function forbiddenValue(command: Command, asked: Asked, facts: CaseFacts): RefusalWord | null {
	if (command.kind === 'addContribution') {
		if (!groundsFor(command.compartment, asked.class).includes(command.ground))
			return 'groundUnfit';
		return needsNote(command.ground) && !command.groundNote ? 'groundNeeded' : null;
	}
	if (command.kind === 'setCaseLead') return unfitLead(command, asked.roster);
	if (command.kind === 'setReleaseWindow' && command.confirmed !== undefined)
		return asked.class === 'DJI' ? null : 'notAllowed';
	if (command.kind === 'disclose' && asked.contribution)
		return forbiddenDisclosure(command, asked.contribution, asked, facts);
	return null;
}

/** Who leads a case reads its actions. */
function unfitLead({ memberId }: CommandOf<'setCaseLead'>, roster: Roster): RefusalWord | null {
	const member = roster.members.find((row) => row.id === memberId);
	const agency = roster.agencies.find((row) => row.id === member?.agencyId);
	const reads = agency && atLeast(accessTo('plan.actions', agency.class), 'read');
	return reads ? null : 'memberUnfit';
}

/** Naming a reader above its `access` takes a ground and a reason; above its `upTo` nothing helps. */
function forbiddenDisclosure(
	command: CommandOf<'disclose'>,
	contribution: Contribution,
	{ roster, class: provider }: Asked,
	facts: CaseFacts
): RefusalWord | null {
	const { compartment } = contribution;
	const asked = askedLevels(command);
	const named = 'named' in asked ? asked.named : [];
	const cells = named.flatMap(({ agencyId, level }) => {
		const agency = roster.agencies.find((row) => row.id === agencyId);
		if (!agency || level === 'none' || agencyId === contribution.agencyId) return [];
		if (!agencyInvolvement(facts, agencyId)) return [];
		const wanted = level === 'visible' ? 'read' : 'known';
		return [{ wanted, ...cellOf(compartment, agency.class) } as const];
	});
	if (cells.some((cell) => !atLeast(cell.upTo, cell.wanted))) return 'beyondUpTo';
	if (command.ground && !groundsFor(compartment, provider).includes(command.ground))
		return 'groundUnfit';
	const above = cells.some((cell) => !atLeast(cell.access, cell.wanted));
	return above && !(command.ground && command.reason) ? 'groundNeeded' : null;
}
