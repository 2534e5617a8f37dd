import type { CommandKind } from '#shared/commands.ts';
import type { RefusalWord } from '#shared/refusals.ts';
import { commandTable, type Condition } from './commands.ts';
import { holds, type Asked } from './conditions.ts';

/** Whether policy lets a command be given, by which rule. */
export type Verdict =
	{ ok: true; rule: string } | { ok: false; refusal: RefusalWord; rule: string };

/** The way by which a command may be given about a thing; null when there is none. */
export function wayFor(kind: CommandKind, asked: Asked): readonly Condition[] | null {
	const ways: readonly (readonly Condition[])[] = commandTable[kind].ways;
	return ways.find((way) => way.every((condition) => holds(condition, asked, kind))) ?? null;
}

export function no(refusal: RefusalWord, rule: string): Verdict {
	return { ok: false, refusal, rule };
}
