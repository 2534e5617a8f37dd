import type Sqlite from 'better-sqlite3';
import type { CommandAnswer } from '#application/ports.ts';
import type { CommandId, MemberId } from '#shared/ids.ts';
import { sealJson, unsealJson, type Sealer } from './sealer.ts';

/** First answers to commands, by member and command. Those about a case are sealed. */
export interface Answers {
	find(memberId: MemberId, commandId: CommandId): CommandAnswer | null;
	insert(answer: CommandAnswer): void;
}

interface StoredAnswer extends Omit<CommandAnswer, 'bodyHash' | 'result'> {
	bodyHash: string;
	result: string;
	sealed: Buffer;
}

type Words = Pick<CommandAnswer, 'bodyHash' | 'result'>;

const SELECT = `select member_id as memberId, command_id as commandId, body_hash as bodyHash,
	case_id as caseId, result, first_processed_at as at, sealed
	from command_answers where member_id = ? and command_id = ?`;
const INSERT = `insert into command_answers
	(member_id, command_id, body_hash, case_id, result, first_processed_at, sealed)
	values (?, ?, ?, ?, ?, ?, ?)`;
const NOTHING = Buffer.alloc(0);

export function answers(sqlite: Sqlite.Database, sealer: Sealer): Answers {
	const select = sqlite.prepare<[string, string], StoredAnswer>(SELECT);
	const insert = sqlite.prepare(INSERT);
	return {
		find(memberId, commandId) {
			const stored = select.get(memberId, commandId);
			if (!stored) return null;
			const { sealed, ...answer } = stored;
			if (answer.caseId === null) return { ...answer, result: parsed(answer.result) };
			const words = unsealJson<Words>(sealer, answer.caseId, placeOf(answer), sealed);
			return { ...answer, ...words };
		},
		insert(answer) {
			const { memberId, commandId, bodyHash, caseId, result, at } = answer;
			if (caseId === null) {
				const plain = [bodyHash, caseId, JSON.stringify(result)];
				insert.run(memberId, commandId, ...plain, at, NOTHING);
				return;
			}
			const words: Words = { bodyHash, result };
			const sealed = sealJson(sealer, caseId, placeOf(answer), words);
			insert.run(memberId, commandId, null, caseId, null, at, sealed);
		}
	};
}

function parsed(text: string): Record<string, unknown> {
	return JSON.parse(text) as Record<string, unknown>;
}

function placeOf({ memberId, commandId }: Pick<CommandAnswer, 'memberId' | 'commandId'>): string {
	return `command_answers ${memberId} ${commandId}`;
}
