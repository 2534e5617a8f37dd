import type { Command } from '#shared/commands.ts';
import { isRegionCommand } from '#domain/region.ts';

/**
 * Whose account a command is about, and which functions it gives, as further words of the rule in
 * the audit: an administrator gives rights, so what it gave to whom can be looked up (L33, L42). Of a
 * conference likewise who runs it, and that its room was cleared.
 * @param result what the command answered; of a new member its id
 */
export function whom(command: Command, result: Record<string, unknown> = {}): string {
	if (command.kind === 'takeChair') return ` + conference ${command.conferenceId}`;
	if (command.kind === 'handChair')
		return ` + conference ${command.conferenceId} + account ${command.memberId}`;
	if (command.kind === 'openItem') return command.roomCleared ? ' + room cleared' : '';
	if (!isRegionCommand(command)) return '';
	const memberId = 'memberId' in command ? command.memberId : result['memberId'];
	const account = typeof memberId === 'string' ? ` + account ${memberId}` : '';
	const functions = 'functions' in command ? command.functions : [];
	return `${account}${functions.map((name) => ` + gives ${name}`).join('')}`;
}
