import type { AgencyId, MemberId } from '#shared/ids.ts';
import { isCompartment } from '#shared/compartments.ts';
import type { Command, CommandKind } from '#shared/commands.ts';
import { takesContributions } from '#shared/grounds.ts';
import { waitKinds, type AgencyClass, type CaseFunction, type WaitKind } from '#shared/words.ts';
import { isPublic } from '#domain/classes.ts';
import { waitRow } from '#shared/waiting.ts';
import type { Ask, Bridge, Contribution, Roster, Task, Undoable, Wait } from '#domain/facts.ts';
import { cellOf, table } from './compartments.ts';
import type { Condition } from './commands.ts';
import { accessTo, writesRow } from './reach.ts';
import type { Seat } from './seat.ts';

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
	wait?: Wait;
	bridge?: Bridge;
	ask?: Ask;
	/** Its own command, that can still be taken back. */
	undoable?: Undoable;
	/** What it asks after is known to it: it has that line on its board. */
	knows?: boolean;
	/** What it is at the conference. */
	seat?: Seat;
	/** It may write the document it names. */
	writesDocument?: boolean;
}

/** True when a condition of this command holds; those of the region are judged there. */
export function holds(condition: Condition, asked: Asked, kind: CommandKind): boolean {
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
			return (asked.contribution ?? asked.ask)?.agencyId === asked.agencyId;
		case 'cellWrite':
			return writesContribution(asked);
		case 'sender':
			return asked.undoable !== undefined;
		case 'knowsOf':
			return asked.knows === true;
		case 'writesRow':
			return writesItsRow(asked, kind);
		case 'readsBsn':
			return accessTo('identity.bsn', asked.class) !== 'none';
		case 'writesDocument':
			return asked.writesDocument === true;
		case 'self':
		case 'actingChair':
		case 'conferenceChair':
		case 'partnerPresent':
		case 'partnerOfItem':
			return asked.seat?.[condition] === true;
		case 'administrator':
		case 'notSelf':
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

/** True when its class writes in the row that a wait, a bridge or the gate card stands in. */
function writesItsRow(asked: Asked, kind: CommandKind): boolean {
	switch (kind) {
		case 'setGateLine':
			return writesRow('plan.gatecard', asked);
		case 'openBridge':
		case 'closeBridge':
			return writesRow('care.bridging', asked) && mayNameCosts(asked);
		default:
			return waitKindsOf(asked).some((one) => writesRow(waitRow[one], asked));
	}
}

/** The kind of the wait it is about or would open; any of them where nothing is named. */
function waitKindsOf({ command, wait }: Asked): readonly WaitKind[] {
	if (wait) return [wait.waitKind];
	return command?.kind === 'openWait' ? [command.waitKind] : waitKinds;
}

function mayNameCosts(asked: Asked): boolean {
	const { command } = asked;
	const names = command?.kind === 'openBridge' && command.costPerDay !== undefined;
	return !names || writesRow('care.bridging_costs', asked);
}
