import type { Command } from '#shared/commands.ts';
import type { CaseId, DocumentId, MemberId } from '#shared/ids.ts';
import type { Day, Instant } from '#shared/time.ts';
import type { CaseFacts, DocumentFacts, Put } from '#domain/facts.ts';
import { memberId, type AccountKey } from './accounts.ts';
import { dated } from './calendar.ts';

/** What the builder is given to work with. */
export interface Workshop {
	/**
	 * Gives a command as this member at this moment.
	 * @returns the result of the command
	 * @throws on a refusal
	 */
	perform(memberId: MemberId, at: Instant, command: unknown): Promise<Record<string, unknown>>;
	/** Writes rows for what no command makes, in one transaction. */
	put(rows: Put[]): Promise<void>;
	/** Adds text at the end of a document, a paragraph per line, as this member typing it. */
	write(
		documentId: DocumentId,
		epoch: number,
		memberId: MemberId,
		at: Instant,
		text: string
	): Promise<void>;
	/** Opens a case as this member: what it is shown then is no news to it later. */
	visit(memberId: MemberId, caseId: CaseId, at: Instant): Promise<void>;
	facts(caseId: CaseId): Promise<CaseFacts>;
}

/** A case while it is being built: what was made so far, by the name the story gives it. */
export interface Stage {
	workshop: Workshop;
	today: Day;
	made: Map<string, string>;
}

/** Something that was done on a day, counted from today. */
export interface Deed {
	day: number;
	act: (stage: Stage, at: Instant) => Promise<void>;
}

/** The id of what was made under a name. */
export function madeAs(stage: Stage, name: string): string {
	const id = stage.made.get(name);
	if (id === undefined) throw new Error(`nothing was made as ${name}`);
	return id;
}

/** A command given; `as` is the name under which an id in its result is kept. */
export function give(
	day: number,
	by: AccountKey,
	command: (stage: Stage) => Command,
	as?: { name: string; field: string }
): Deed {
	return {
		day,
		async act(stage, at) {
			const result = await stage.workshop.perform(memberId(by), at, command(stage));
			const id = as && result[as.field];
			if (as && typeof id === 'string') stage.made.set(as.name, id);
		}
	};
}

/** Text typed in one document of the case. */
export function writingIn(
	day: number,
	by: AccountKey,
	text: string,
	isIt: (row: DocumentFacts, stage: Stage) => boolean
): Deed {
	return {
		day,
		async act(stage, at) {
			const { documents } = await stage.workshop.facts(madeAs(stage, 'case'));
			const document = documents.find((row) => isIt(row, stage));
			if (!document) throw new Error('a case without this document');
			const { id, epoch } = document;
			await stage.workshop.write(id, epoch, memberId(by), at, dated(text, stage.today));
		}
	};
}
