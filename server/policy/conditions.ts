import type { AgencyId, MemberId } from '#shared/ids.ts';
import { isCompartment } from '#shared/compartments.ts';
import type { Command } from '#shared/commands.ts';
import { takesContributions } from '#shared/grounds.ts';
import type { AgencyClass, CaseFunction } from '#shared/words.ts';
import { isPublic } from '#domain/classes.ts';
import type { Contribution, Roster, Task } from '#domain/facts.ts';
import { cellOf, table } from './compartments.ts';
import type { Condition } from './commands.ts';
import { accessTo } from './reach.ts';

/**
 * What a condition is judged on. Without a `command` the question is whether the viewer may give
 * one at all: parameters then count as the best that could be sent.
 */
export interface Asked {
	roster: Roster;
	/** Null where no case is named. */
	agencyId: AgencyId;
	class: AgencyClass;
	functions: readonly CaseFunction[];
	command?: Command;
	task?: Task;
	contribution?: Contribution;
}

/** True when a condition holds. Those of what is not built yet never hold. */
export function holds(condition: Condition, asked: Asked): boolean {
	if (typeof condition === 'object') return condition.class.includes(asked.class);
	switch (condition) {
		case 'member':
			return true;
		case 'chair':
		case 'secretary':
		case 'caseLead':
		case 'spoc':
			return asked.functions.includes(condition);
		case 'publicAgency':
			return isPublic(asked.roster, asked.agencyId);
		case 'ownMember':
			return namesOwnMember(asked);
		case 'ownAgency':
			return ownsIt(asked);
		case 'ownProposal':
			return asked.task?.proposedBy === asked.agencyId;
		case 'provider':
			return asked.contribution?.agencyId === asked.agencyId;
		case 'cellWrite':
			return writesContribution(asked);
		case 'readsBsn':
			return accessTo('identity.bsn', asked.class) !== 'none';
		case 'administrator':
		case 'notSelf':
		case 'self':
		case 'writesDocument':
		case 'knowsOf':
		case 'sender':
		case 'writesRow':
		case 'actingChair':
		case 'conferenceChair':
		case 'partnerPresent':
		case 'partnerOfItem':
			return false;
	}
}

function namesOwnMember({ roster, agencyId, command }: Asked): boolean {
	if (!command) return true;
	if (command.kind !== 'involveMember' && command.kind !== 'endInvolvement') return false;
	return command.memberId !== undefined && employer(roster, command.memberId) === agencyId;
}

function employer(roster: Roster, memberId: MemberId): AgencyId | null {
	return roster.members.find((member) => member.id === memberId)?.agencyId ?? null;
}

/** The task's owner, or for a task still to be proposed the agency it names. */
function ownsIt({ agencyId, task, command }: Asked): boolean {
	if (task) return task.agencyId === agencyId;
	return !command || (command.kind === 'proposeTask' && command.agencyId === agencyId);
}

function writesContribution(asked: Asked): boolean {
	const { command } = asked;
	if (!command)
		return Object.keys(table).some((key) => isCompartment(key) && writesIn(key, asked.class));
	return command.kind === 'addContribution' && writesIn(command.compartment, asked.class);
}

function writesIn(compartment: keyof typeof table, agencyClass: AgencyClass): boolean {
	return takesContributions(compartment) && cellOf(compartment, agencyClass).access === 'write';
}
