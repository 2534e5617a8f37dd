import type { CommandOf } from '#shared/commands.ts';
import { refuse } from '#shared/refusals.ts';
import type { Day } from '#shared/time.ts';
import type { AgencyId, MemberId } from '#shared/ids.ts';
import type { Decided, Situation } from './decision.ts';
import type { CaseFacts, Roster, Task } from './facts.ts';
import { takesPart } from './involvement.ts';
import { askedAnew } from './release.ts';
import { taskChanged } from './task-change.ts';

/** True for a task that falls under no agency's statutory task: a gap (gat), P11. */
export function isGap(task: Task): boolean {
	return task.statutoryTask === null;
}

/**
 * True for a gap that this agency can take on: nobody did, or it did itself, or who did let go of it.
 * So of two who take it on at once the second is too late.
 */
export function isFreeFor(task: Task, agencyId: AgencyId): boolean {
	const dropped = task.state === 'declined' || task.state === 'returned';
	return isGap(task) && (task.adopted === null || dropped || task.agencyId === agencyId);
}

/** Who escalates a gap: the first chair who takes part today; null when there is none. */
export function escalationMember(facts: CaseFacts, roster: Roster, today: Day): MemberId | null {
	const chair = roster.members.find(
		(member) => member.functions.includes('chair') && takesPart(facts, roster, member.id, today)
	);
	return chair?.id ?? null;
}

/**
 * An agency takes on a gap for its own account, until a day and within a budget. Work that was
 * declined or given back is thereby accepted. What was the earlier agency's own does not go along.
 */
export function adoptGap(s: Situation, task: Task, command: CommandOf<'adoptGap'>): Decided {
	if (!isFreeFor(task, s.agencyId)) return refuse('wrongState');
	const dropped = task.state === 'declined' || task.state === 'returned';
	return taskChanged(s, 'gapAdopted', task, {
		agencyId: s.agencyId,
		memberId: null,
		adopted: { until: command.until, budget: command.budget ?? null },
		...(task.agencyId === s.agencyId
			? {}
			: { note: null, waitingFor: null, shift: askedAnew(task) }),
		...(dropped ? { state: 'accepted', reason: null, reasonKind: null } : {})
	});
}
