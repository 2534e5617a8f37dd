import type Sqlite from 'better-sqlite3';
import type { CommandAnswer } from '#application/ports.ts';
import type { CommandId, MemberId } from '#shared/ids.ts';

/** First answers to commands, by member and command. */
export interface Answers {
	find(memberId: MemberId, commandId: CommandId): CommandAnswer | null;
	insert(answer: CommandAnswer): void;
}

interface StoredAnswer extends Omit<CommandAnswer, 'result'> {
	result: string;
}

const SELECT = `select member_id as memberId, command_id as commandId, body_hash as bodyHash,
	case_id as caseId, result, first_processed_at as at
	from command_answers where member_id = ? and command_id = ?`;
const INSERT = `insert into command_answers
	(member_id, command_id, body_hash, case_id, result, first_processed_at)
	values (?, ?, ?, ?, ?, ?)`;

export function answers(sqlite: Sqlite.Database): Answers {
	const select = sqlite.prepare<[string, string], StoredAnswer>(SELECT);
	const insert = sqlite.prepare(INSERT);
	return {
		find(memberId, commandId) {
			const stored = select.get(memberId, commandId);
			if (!stored) return null;
			return { ...stored, result: JSON.parse(stored.result) as Record<string, unknown> };
		},
		insert({ memberId, commandId, bodyHash, caseId, result, at }) {
			insert.run(memberId, commandId, bodyHash, caseId, JSON.stringify(result), at);
		}
	};
}
