import type { CommandOf } from '#shared/commands.ts';
import { refuse } from '#shared/refusals.ts';
import { put } from './apply.ts';
import { caseData, change, decided, type Decided, type Situation } from './decision.ts';
import type { GateLine } from './facts.ts';
import { agencyInvolvement } from './involvement.ts';

/** Writes one line of the gate card (poortkaart), with who arranges it. */
export function setGateLine(s: Situation, command: CommandOf<'setGateLine'>): Decided {
	const { line, text, agencyId } = command;
	if (!agencyInvolvement(s.facts, agencyId)) return refuse('agencyNotInvolved');
	const now = s.facts.gateLines.find((row) => row.line === line);
	if (command.seen !== undefined && command.seen !== (now?.text ?? null)) return refuse('stale');
	if (now && now.text === text && now.agencyId === agencyId) return decided([]);
	const row: GateLine = { ...(now ?? { ...caseData(s), id: s.newId() }), line, text, agencyId };
	const about = { what: 'gateLine', id: row.id } as const;
	return decided([change('gateLineSet', about, put('gateLines', row))]);
}
