import type { CaseId } from '#shared/ids.ts';
import type { Command } from '#shared/commands.ts';
import type { CaseFacts, ConferenceFacts } from '#domain/facts.ts';
import { isRegionCommand } from '#domain/region.ts';
import type { House } from './house.ts';
import type { Person } from './people.ts';

/** The facts a command is judged and decided on. */
export interface Ground {
	/** Of the one case it is about; null where none is named, and where there is no such case. */
	facts: CaseFacts | null;
	/** Of the one conference it is about. */
	conference: ConferenceFacts | null;
	/**
	 * Cases on that conference's agenda, and those the command would put there; of a command about a
	 * member of the region every case it ever took part in.
	 */
	cases: ReadonlyMap<CaseId, CaseFacts>;
}

/** Loads what a command is about. */
export async function groundOf(house: House, person: Person, command: Command): Promise<Ground> {
	const conference =
		'conferenceId' in command ? await house.facts.conference(command.conferenceId) : null;
	const caseId = conference
		? caseAtConference(conference, command)
		: await caseOfCommand(house, person, command);
	const facts = caseId === null ? null : await house.facts.caseFacts(caseId);
	return { facts, conference, cases: await agendaCases(house, conference, command) };
}

/** Revisions of everything a ground holds, by id of case or conference. */
export function revsOf({ facts, conference, cases }: Ground): Record<string, number> {
	const revs: Record<string, number> = {};
	for (const [id, other] of cases) revs[id] = other.rev;
	const own = facts?.cases[0];
	if (facts && own) revs[own.id] = facts.rev;
	if (conference) revs[conference.conference.id] = conference.rev;
	return revs;
}

/** The case of the item that a command opens, ends or says something of. */
function caseAtConference({ conference, items }: ConferenceFacts, command: Command): CaseId | null {
	if ('caseId' in command) return command.caseId;
	const ends = command.kind === 'closeItem' || command.kind === 'endConference';
	const itemId = 'itemId' in command ? command.itemId : ends ? conference.openItemId : null;
	return items.find(({ id }) => id === itemId)?.caseId ?? null;
}

/** The case a command is about; null when it opens one, or names a thing that does not exist. */
async function caseOfCommand(
	{ facts }: House,
	{ member }: Person,
	command: Command
): Promise<CaseId | null> {
	if ('caseId' in command) return command.caseId;
	if (command.kind === 'undo')
		return (await facts.answer(member.id, command.commandId))?.caseId ?? null;
	if ('taskId' in command) return facts.caseOf('tasks', command.taskId);
	if ('contributionId' in command) return facts.caseOf('contributions', command.contributionId);
	if ('documentId' in command) return facts.caseOf('documents', command.documentId);
	if ('waitId' in command) return facts.caseOf('waits', command.waitId);
	if ('bridgeId' in command) return facts.caseOf('bridges', command.bridgeId);
	if ('askId' in command) return facts.caseOf('asks', command.askId);
	return 'goalId' in command ? facts.caseOf('goals', command.goalId) : null;
}

async function agendaCases(
	{ facts }: House,
	conference: ConferenceFacts | null,
	command: Command
): Promise<Map<CaseId, CaseFacts>> {
	const named = await namedCases(facts, command);
	const listed = conference?.items.map(({ caseId }) => caseId) ?? [];
	const cases = new Map<CaseId, CaseFacts>();
	for (const id of new Set([...named, ...listed])) {
		const found = await facts.caseFacts(id);
		if (found) cases.set(id, found);
	}
	return cases;
}

async function namedCases(facts: House['facts'], command: Command): Promise<CaseId[]> {
	if (command.kind === 'setAgenda') return command.items.map(({ caseId }) => caseId);
	return isRegionCommand(command) && 'memberId' in command ? facts.casesWith(command.memberId) : [];
}
