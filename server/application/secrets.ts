import type { Command } from '#shared/commands.ts';
import { badField, refuse, type Refusal } from '#shared/refusals.ts';
import type { House } from './house.ts';
import type { Person } from './people.ts';
import type { CommandAnswer, Session } from './ports.ts';

/*
 * What commands do with passwords, links, codes and a BSN. None of these is a fact: they stand in no audit,
 * no kept answer and no log, and what a command does to them happens after its commit.
 */

/** Hours that a one-time link lives: a new member may be away, a reset is waited for. */
const newMemberHours = 7 * 24;
const resetHours = 24;

/** A command as its body is hashed: the hash of a password could be guessed from. */
export function withoutPasswords(command: Command): object {
	return command.kind === 'changePassword' ? { kind: command.kind, id: command.id } : command;
}

/** What of a result is kept for a repeated command. */
export function withoutSecrets(
	command: Command,
	result: Record<string, unknown>
): Record<string, unknown> {
	return command.kind === 'revealBsn' ? {} : result;
}

/**
 * The command that a repeated one is answered by, judged and recorded anew, where the first answer
 * held a secret that nobody kept; null where it held none.
 */
export function afresh(command: Command, first: CommandAnswer): Command | null {
	if (command.kind === 'revealBsn') return { kind: command.kind, caseId: command.caseId };
	if (command.kind === 'resetPassword') return { kind: command.kind, memberId: command.memberId };
	if (command.kind === 'pairRoom')
		return { kind: command.kind, conferenceId: command.conferenceId };
	if (command.kind === 'addMember')
		return { kind: 'resetPassword', memberId: String(first.result['memberId']) };
	return null;
}

/** Whether a repeated command has another body in what its hash leaves out. */
export async function repeatedOtherwise(
	house: House,
	{ member }: Person,
	command: Command
): Promise<Refusal | null> {
	if (command.kind !== 'changePassword') return null;
	const outcome = await house.identity.checkPassword(member, command.new);
	if (outcome === 'tooMany') return refuse('busy');
	return outcome === 'right' ? null : refuse('idReused');
}

/** What a command must prove beside the facts. */
export async function unproven(
	house: House,
	{ member }: Person,
	command: Command
): Promise<Refusal | null> {
	if (command.kind !== 'changePassword') return null;
	const outcome = await house.identity.checkPassword(member, command.old);
	if (outcome === 'tooMany') return refuse('busy');
	return outcome === 'right' ? null : badField('old', { code: 'password' });
}

/** What follows the commit; what it adds to the result is told once and kept nowhere. */
export async function takeEffect(
	house: House,
	session: Session,
	command: Command,
	result: Record<string, unknown>
): Promise<Record<string, unknown>> {
	const { identity } = house;
	switch (command.kind) {
		case 'addMember':
			return { link: await linkFor(house, String(result['memberId']), newMemberHours) };
		case 'resetPassword':
			await identity.lockOut(command.memberId);
			await endSessions(house, command.memberId);
			return { link: await linkFor(house, command.memberId, resetHours) };
		case 'disableMember':
			await identity.lockOut(command.memberId);
			await endSessions(house, command.memberId);
			return {};
		case 'changePassword':
			await identity.setPassword(session.memberId, command.new);
			await endSessions(house, session.memberId, session);
			return {};
		case 'pairRoom':
			return { code: identity.rooms.newCode(command.conferenceId) };
		default:
			return {};
	}
}

/** A page of this site that sets a password, once. */
async function linkFor(house: House, memberId: string, hours: number): Promise<string> {
	const token = await house.identity.newLink(memberId, hours);
	return `${house.origin?.() ?? ''}/wachtwoord/${token}`;
}

async function endSessions(house: House, memberId: string, except?: Session): Promise<void> {
	const ended = await house.identity.endSessions(memberId, except);
	if (ended.length > 0) house.screens().sessionsEnded(ended);
}
