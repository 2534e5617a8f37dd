import type { Command, CommandOf } from '#shared/commands.ts';
import type { RefusalWord } from '#shared/refusals.ts';
import type { Day } from '#shared/time.ts';
import { waitRow } from '#shared/waiting.ts';
import { stands } from '#domain/asks.ts';
import type { Ask, CaseFacts, Roster, Wait } from '#domain/facts.ts';
import { atLeast } from './compartments.ts';
import type { Asked } from './conditions.ts';
import { reachesIn, readsRow } from './reach.ts';

/** Commands on a wait that exists. */
type WaitCommand = CommandOf<'setInterim' | 'checkWait' | 'closeWait'>;

/**
 * What a command on waiting, bridging or asking is about: a wait or bridge in a row it reads, a
 * question to its own agency, or what is known to it. Null when that is not there for the asker;
 * other commands as they came.
 */
export function aboutWaiting(
	asked: Asked,
	command: Command,
	facts: CaseFacts,
	today: Day
): Asked | null {
	if (isWaitCommand(command)) {
		const wait = facts.waits.find((row) => row.id === command.waitId);
		return wait && readsRow(waitRow[wait.waitKind], asked) ? { ...asked, wait } : null;
	}
	if (command.kind === 'closeBridge') {
		const bridge = facts.bridges.find((row) => row.id === command.bridgeId);
		return bridge && readsRow('care.bridging', asked) ? { ...asked, bridge } : null;
	}
	if (command.kind === 'answerAsk') {
		const ask = facts.asks.find((row) => row.id === command.askId && stands(facts, row));
		return ask?.agencyId === asked.agencyId ? { ...asked, ask } : null;
	}
	if (command.kind === 'askAfter')
		return { ...asked, knows: reachesIn(facts, asked, command, today).includes('known') };
	return asked;
}

/** Values of such a command that policy forbids. */
export function forbiddenWaiting(
	command: Command,
	asked: Asked,
	facts: CaseFacts,
	today: Day
): RefusalWord | null {
	if (command.kind === 'setInterim' && asked.wait)
		return unfitHolder(command, asked.wait, asked.roster);
	if (command.kind === 'answerAsk' && command.answer === 'shared' && asked.ask)
		return readsNow(facts, asked.roster, asked.ask, today) ? null : 'wrongState';
	return null;
}

/** Who holds the person while a case waits knows what it waits for. */
function unfitHolder(
	{ agencyId }: CommandOf<'setInterim'>,
	wait: Wait,
	roster: Roster
): RefusalWord | null {
	const agency = roster.agencies.find((row) => row.id === agencyId);
	return !agency || readsRow(waitRow[wait.waitKind], agency) ? null : 'ownerCannotRead';
}

/** True when who asked reads anything of whom it asked, in that group. */
function readsNow(facts: CaseFacts, roster: Roster, ask: Ask, today: Day): boolean {
	const agency = roster.agencies.find((row) => row.id === ask.fromAgencyId);
	const reader = agency && { agencyId: agency.id, class: agency.class };
	return reader ? reachesIn(facts, reader, ask, today).some((one) => atLeast(one, 'read')) : false;
}

function isWaitCommand(command: Command): command is WaitCommand {
	return 'waitId' in command;
}
