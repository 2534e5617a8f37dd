import type { Command, CommandOf } from '#shared/commands.ts';
import type { AgencyId, MemberId } from '#shared/ids.ts';
import { badField, refuse, type Refusal } from '#shared/refusals.ts';
import type { MemberFunction } from '#shared/words.ts';
import { put } from './apply.ts';
import { isPublic } from './classes.ts';
import { change, decided, type Decided, type Situation } from './decision.ts';
import type { Agency, CaseFacts, Change, ChangeKind, Member, Put, Roster } from './facts.ts';
import { areAtOdds, oversees } from './functions.ts';
import { endedMembers } from './involvement.ts';

/*
 * Who there is in the region. Passwords and links are no facts: what a command does to those
 * happens in `application/region.ts`.
 */

const regionKinds = [
	'addAgency',
	'addMember',
	'setFunctions',
	'resetPassword',
	'disableMember',
	'changePassword',
	'setPhone'
] as const;
export type RegionCommand = CommandOf<(typeof regionKinds)[number]>;

/** True for a command about the region and its people. */
export function isRegionCommand(command: Command): command is RegionCommand {
	return (regionKinds as readonly string[]).includes(command.kind);
}

export function decideRegion(s: Situation, command: RegionCommand): Decided {
	switch (command.kind) {
		case 'addAgency':
			return addAgency(s, command);
		case 'addMember':
			return addMember(s, command);
		case 'setFunctions':
			return setFunctions(s, command);
		case 'resetPassword':
			return resetPassword(s, command);
		case 'disableMember':
			return disableMember(s, command);
		case 'changePassword':
			return decided([about('passwordChanged')]);
		case 'setPhone':
			return setPhone(s, command);
	}
}

function addAgency(s: Situation, command: CommandOf<'addAgency'>): Decided {
	if (s.roster.agencies.some(({ name }) => fold(name) === fold(command.name)))
		return badField('name', { code: 'taken' });
	const row: Agency = {
		id: s.newId(),
		name: command.name,
		class: command.class,
		statutoryTasks: [...new Set(command.statutoryTasks)]
	};
	return decided([about('agencyAdded', put('agencies', row))], { agencyId: row.id });
}

function addMember(s: Situation, command: CommandOf<'addMember'>): Decided {
	const agency = s.roster.agencies.find(({ id }) => id === command.agencyId);
	if (!agency) return refuse('notHere');
	if (s.roster.members.some(({ email }) => fold(email) === fold(command.email)))
		return badField('email', { code: 'taken' });
	const functions = [...new Set(command.functions)];
	const unfit = unfitFunctions(agency, functions) ?? unfitActsFor(s.roster, agency, command);
	if (unfit) return unfit;
	const row: Member = {
		id: s.newId(),
		agencyId: agency.id,
		name: command.name,
		email: command.email,
		functions,
		phone: null,
		actsFor: command.actsFor ?? null,
		disabledAt: null
	};
	return decided([about('memberAdded', put('members', row))], { memberId: row.id });
}

/** Who begins to oversee leaves every case at once. */
function setFunctions(s: Situation, command: CommandOf<'setFunctions'>): Decided {
	const member = s.roster.members.find(({ id }) => id === command.memberId);
	if (!member) return refuse('notHere');
	if (member.disabledAt !== null) return refuse('wrongState');
	const functions = [...new Set(command.functions)];
	const agency = s.roster.agencies.find(({ id }) => id === member.agencyId) ?? null;
	const unfit = unfitFunctions(agency, functions);
	if (unfit) return unfit;
	if (sameWords(functions, member.functions)) return decided([]);
	if (!functions.includes('administrator') && isLastAdministrator(s.roster, member.id))
		return refuse('wrongState');
	const left = oversees({ functions }) && !oversees(member) ? leftCases(s, member) : [];
	return decided([about('functionsSet', put('members', { ...member, functions }), ...left)]);
}

function resetPassword(s: Situation, command: CommandOf<'resetPassword'>): Decided {
	const member = s.roster.members.find(({ id }) => id === command.memberId);
	if (!member) return refuse('notHere');
	return member.disabledAt === null ? decided([about('passwordReset')]) : refuse('wrongState');
}

/** Ends an account for good, and its part in every case. */
function disableMember(s: Situation, command: CommandOf<'disableMember'>): Decided {
	const member = s.roster.members.find(({ id }) => id === command.memberId);
	if (!member) return refuse('notHere');
	if (member.disabledAt !== null) return refuse('already');
	if (isLastAdministrator(s.roster, member.id)) return refuse('wrongState');
	const row = put('members', { ...member, disabledAt: s.now });
	return decided([about('memberDisabled', row, ...leftCases(s, member))]);
}

function setPhone(s: Situation, command: CommandOf<'setPhone'>): Decided {
	const member = s.roster.members.find(({ id }) => id === command.memberId);
	if (!member) return refuse('notHere');
	if (member.disabledAt !== null) return refuse('wrongState');
	const phone = command.phone === '' ? null : command.phone;
	if (phone === member.phone) return decided([]);
	return decided([about('phoneSet', put('members', { ...member, phone }))]);
}

/** A change about no one case. */
function about(kind: ChangeKind, ...puts: Put[]): Change {
	return change(kind, { what: 'region', id: 'region' }, ...puts);
}

/** Chair and secretary work for procesregie; nobody oversees and takes part as well. */
function unfitFunctions(
	agency: Agency | null,
	functions: readonly MemberFunction[]
): Refusal | null {
	const runs = functions.includes('chair') || functions.includes('secretary');
	const unfit =
		areAtOdds(functions) ||
		(runs && agency?.class !== 'PROC') ||
		(functions.includes('spoc') && agency === null);
	return unfit ? badField('functions', { code: 'choice' }) : null;
}

/** A PROC account acts for a public participant (L6); nobody else acts for another. */
function unfitActsFor(
	roster: Roster,
	agency: Agency,
	{ actsFor }: { actsFor?: AgencyId }
): Refusal | null {
	const fits = actsFor === undefined || (agency.class === 'PROC' && isPublic(roster, actsFor));
	return fits ? null : badField('actsFor', { code: 'choice' });
}

/** The region always has somebody to look after its accounts. */
function isLastAdministrator(roster: Roster, memberId: MemberId): boolean {
	const all = roster.members.filter(
		(row) => row.disabledAt === null && row.functions.includes('administrator')
	);
	return all.length === 1 && all[0]?.id === memberId;
}

/** What ends in the cases this member takes part in; their course tells it without a name. */
function leftCases(s: Situation, member: Member): Put[] {
	return [...s.cases.values()].flatMap((facts) => leftCase({ ...s, facts }, facts, member));
}

function leftCase(s: Situation, facts: CaseFacts, { id, agencyId }: Member): Put[] {
	const rows = facts.memberInvolvements.filter((row) => row.memberId === id && row.to === null);
	const [first] = rows;
	if (!first || agencyId === null) return [];
	const happening = put('happenings', {
		id: s.newId(),
		caseId: first.caseId,
		firstProcessedAt: s.now,
		at: s.now,
		kind: 'involvementEnded',
		agencyId: null,
		memberId: null,
		about: { what: 'agency', id: agencyId }
	});
	return [...endedMembers(s, rows), happening];
}

function sameWords(some: readonly string[], others: readonly string[]): boolean {
	return some.length === others.length && some.every((word) => others.includes(word));
}

/** Names and addresses are the same whatever their capitals. */
function fold(text: string): string {
	return text.normalize('NFC').toLowerCase();
}
