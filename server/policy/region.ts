import type { AgencyClass } from '#shared/words.ts';
import type { Member, Roster } from '#domain/facts.ts';
import { oversees } from '#domain/functions.ts';
import type { RegionCommand } from '#domain/region.ts';
import { commandTable, ruleId, type Condition } from './commands.ts';
import { no, type Verdict } from './ways.ts';

/** The question: may this member give this command about the region and its people? */
export interface RegionQuestion {
	roster: Roster;
	member: Member;
	command: RegionCommand;
}

/**
 * Judges a command about the region. The deed comes first: to whom it is not allowed, a member who
 * is there and one who is not are one answer.
 */
export function mayDoInRegion(question: RegionQuestion): Verdict {
	const { kind } = question.command;
	const ways: readonly (readonly Condition[])[] = commandTable[kind].ways;
	const way = ways.find((one) => one.every((condition) => holds(condition, question)));
	return way ? { ok: true, rule: ruleId(kind, way) } : no('notAllowed', ruleId(kind, null));
}

function holds(condition: Condition, question: RegionQuestion): boolean {
	const { member } = question;
	if (typeof condition === 'object')
		return !oversees(member) && condition.class.some((name) => name === classOf(question));
	switch (condition) {
		case 'administrator':
		case 'spoc':
			return member.functions.includes(condition);
		case 'self':
			return named(question) === undefined || named(question) === member.id;
		case 'notSelf':
			return named(question) !== member.id;
		case 'ownMember':
			return isColleague(question);
		default:
			return false;
	}
}

/** The member a command names; undefined for one that names nobody. */
function named({ command }: RegionQuestion): string | undefined {
	return 'memberId' in command ? command.memberId : undefined;
}

function isColleague(question: RegionQuestion): boolean {
	const { roster, member } = question;
	const other = roster.members.find(({ id }) => id === named(question));
	return other !== undefined && member.agencyId !== null && other.agencyId === member.agencyId;
}

function classOf({ roster, member }: RegionQuestion): AgencyClass | undefined {
	return roster.agencies.find(({ id }) => id === member.agencyId)?.class;
}
