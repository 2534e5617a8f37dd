import type { AgencyId, MemberId } from '#shared/ids.ts';
import type { CommandOf } from '#shared/commands.ts';
import { badField, refuse } from '#shared/refusals.ts';
import type { Day } from '#shared/time.ts';
import { isToDo } from '#shared/words.ts';
import { put } from './apply.ts';
import { isPublic } from './classes.ts';
import { caseData, caseOf, change, decided, type Decided, type Situation } from './decision.ts';
import type {
	AgencyInvolvement,
	CaseFacts,
	Change,
	Contribution,
	Member,
	MemberInvolvement,
	Put,
	Roster,
	Task
} from './facts.ts';
import { oversees } from './functions.ts';

/** The open involvement of an agency. */
export function agencyInvolvement(
	facts: CaseFacts,
	agencyId: AgencyId
): AgencyInvolvement | undefined {
	return facts.agencyInvolvements.find((row) => row.agencyId === agencyId && row.to === null);
}

/** The open involvement of a member on a day; a stand-in's last day is inclusive. */
export function memberInvolvement(
	facts: CaseFacts,
	memberId: MemberId,
	today: Day
): MemberInvolvement | undefined {
	return facts.memberInvolvements.find(
		(row) =>
			row.memberId === memberId && row.to === null && (row.until === null || row.until >= today)
	);
}

/** A member with a valid account who takes part now, through an agency that does. */
export function takesPart(
	facts: CaseFacts,
	roster: Roster,
	memberId: MemberId,
	today: Day
): Member | undefined {
	const member = roster.members.find((row) => row.id === memberId);
	if (!member?.agencyId || member.disabledAt !== null || oversees(member)) return undefined;
	const involved =
		agencyInvolvement(facts, member.agencyId) && memberInvolvement(facts, memberId, today);
	return involved ? member : undefined;
}

export function involveAgency(s: Situation, command: CommandOf<'involveAgency'>): Decided {
	const agency = s.roster.agencies.find((row) => row.id === command.agencyId);
	if (!agency) return refuse('notHere');
	const actsFor = s.roster.members.find((row) => row.id === s.memberId)?.actsFor;
	const decidedBy = command.decidedBy ?? actsFor ?? null;
	if (decidedBy === null) return badField('decidedBy', { code: 'required' });
	if (!isPublic(s.roster, decidedBy)) return badField('decidedBy', { code: 'choice' });
	if (agencyInvolvement(s.facts, agency.id)) return refuse('already');
	const row: AgencyInvolvement = {
		...caseData(s),
		id: s.newId(),
		agencyId: agency.id,
		decidedBy,
		from: s.now,
		to: null
	};
	const about = { what: 'agency', id: agency.id } as const;
	return decided([change('agencyInvolved', about, put('agencyInvolvements', row))]);
}

export function involveMember(s: Situation, command: CommandOf<'involveMember'>): Decided {
	const member = s.roster.members.find((row) => row.id === command.memberId);
	if (!member) return refuse('notHere');
	if (member.disabledAt !== null || member.agencyId === null || oversees(member))
		return refuse('memberUnfit');
	if (command.until !== undefined && command.until < s.today)
		return badField('until', { code: 'day' });
	if (!agencyInvolvement(s.facts, member.agencyId)) return refuse('agencyNotInvolved');
	if (memberInvolvement(s.facts, member.id, s.today)) return refuse('already');
	const row = newMemberInvolvement(s, member.id, member.agencyId, command.until ?? null);
	const about = { what: 'agency', id: member.agencyId } as const;
	return decided([change('memberInvolved', about, put('memberInvolvements', row))]);
}

/** A row for a member who takes part from now on. */
export function newMemberInvolvement(
	s: Situation,
	memberId: MemberId,
	agencyId: AgencyId,
	until: Day | null
): MemberInvolvement {
	return { ...caseData(s), id: s.newId(), memberId, agencyId, from: s.now, until, to: null };
}

export function endInvolvement(s: Situation, command: CommandOf<'endInvolvement'>): Decided {
	return command.memberId ? endMember(s, command.memberId) : endAgency(s, command.agencyId ?? '');
}

function endMember(s: Situation, memberId: MemberId): Decided {
	const row = memberInvolvement(s.facts, memberId, s.today);
	if (!row) return refuse('already');
	if (leavesNoChair(s, (member) => member.id === memberId)) return refuse('lastChair');
	const about = { what: 'agency', id: row.agencyId } as const;
	return decided([change('involvementEnded', about, ...endedMembers(s, [row]))]);
}

function endAgency(s: Situation, agencyId: AgencyId): Decided {
	const row = agencyInvolvement(s.facts, agencyId);
	if (!row) return refuse('agencyNotInvolved');
	if (leavesNoChair(s, (member) => member.agencyId === agencyId)) return refuse('lastChair');
	const members = s.facts.memberInvolvements.filter(
		(member) => member.agencyId === agencyId && member.to === null
	);
	const about = { what: 'agency', id: agencyId } as const;
	return decided([
		change(
			'involvementEnded',
			about,
			put('agencyInvolvements', { ...row, to: s.now }),
			...endedMembers(s, members),
			...s.facts.contributions.flatMap((contribution) => withoutReader(contribution, agencyId)),
			...withoutInterim(s.facts, agencyId)
		),
		...s.facts.tasks
			.filter((task) => task.agencyId === agencyId && isToDo(task))
			.map((task) => returned(s, task))
	]);
}

/** The rows that end with these involvements: the names on tasks and the case lead among them. */
export function endedMembers(s: Situation, rows: MemberInvolvement[]): Change['put'] {
	const gone = new Set(rows.map((row) => row.memberId));
	const file = caseOf(s.facts);
	return [
		...rows.map((row) => put('memberInvolvements', { ...row, to: s.now })),
		...s.facts.tasks
			.filter((task) => task.memberId !== null && gone.has(task.memberId) && isToDo(task))
			.map((task) => put('tasks', { ...task, memberId: null })),
		...(file.caseLeadId !== null && gone.has(file.caseLeadId)
			? [put('cases', { ...file, caseLeadId: null })]
			: [])
	];
}

/** Who was let in by name and left is let in no more, also when it comes back. */
function withoutReader(row: Contribution, agencyId: AgencyId): Put[] {
	const { audience } = row;
	if (audience === null || !('named' in audience)) return [];
	const named = audience.named.filter((entry) => entry.agencyId !== agencyId);
	if (named.length === audience.named.length) return [];
	return [put('contributions', { ...row, audience: named.length === 0 ? null : { named } })];
}

/** Who leaves holds nobody: its agreements end, so that the waits stand without an owner (P20). */
function withoutInterim(facts: CaseFacts, agencyId: AgencyId): Put[] {
	return facts.waits
		.filter((row) => row.closedOn === null && row.interim?.agencyId === agencyId)
		.map((row) => put('waits', { ...row, interim: null }));
}

function returned(s: Situation, task: Task): Change {
	const reason = 'involvementEnded';
	const row: Task = {
		...task,
		state: 'returned',
		memberId: null,
		waitingFor: null,
		reason,
		history: [...task.history, { day: s.today, kind: 'taskReturned', reason }]
	};
	return change('taskReturned', { what: 'task', id: task.id }, put('tasks', row));
}

function leavesNoChair(s: Situation, leaves: (member: Member) => boolean): boolean {
	const chairs = s.roster.members.filter(
		(member) =>
			member.functions.includes('chair') && takesPart(s.facts, s.roster, member.id, s.today)
	);
	return chairs.some(leaves) && chairs.every(leaves);
}
