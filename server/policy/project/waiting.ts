import { gateLines } from '#shared/words.ts';
import type { Day } from '#shared/time.ts';
import { waitRow } from '#shared/waiting.ts';
import type { BridgeView, GateLineView, WaitView } from '#shared/view.ts';
import { bridgedDays } from '#domain/bridges.ts';
import type { Bridge, CaseFacts, Roster } from '#domain/facts.ts';
import { agencyInvolvement } from '#domain/involvement.ts';
import { canOfBridge, canOfWait } from '../can.ts';
import { readsRow } from '../reach.ts';
import type { Viewer } from '../viewer.ts';

/** What the case still waits for, in the rows this viewer reads; the longest first. */
export function waitsFor(facts: CaseFacts, roster: Roster, viewer: Viewer): WaitView[] {
	return facts.waits
		.filter((row) => row.closedOn === null && readsRow(waitRow[row.waitKind], viewer))
		.map((row) => {
			const { id, waitKind, since, expected, checkedOn, interim } = row;
			const can = canOfWait(row, roster, viewer);
			return { id, waitKind, since, expected, checkedOn, interim, can };
		})
		.sort(inOrder);
}

/** The bridging ledger, with days to today; its costs only for who reads those. */
export function bridgesFor(
	facts: CaseFacts,
	roster: Roster,
	viewer: Viewer,
	today: Day
): BridgeView[] {
	if (!readsRow('care.bridging', viewer)) return [];
	return facts.bridges
		.map((row) => {
			const { id, agencyId, entitledLaw, delivered, since, until, reason } = row;
			const days = bridgedDays(row, today);
			const costs = readsRow('care.bridging_costs', viewer) ? costsOf(row, days) : {};
			const can = canOfBridge(row, roster, viewer);
			return { id, agencyId, entitledLaw, delivered, since, until, reason, days, ...costs, can };
		})
		.sort(inOrder);
}

/**
 * The gate card (poortkaart), its lines in the order in which it is printed. What an agency that
 * left would arrange stays, and says so until another takes it over (P20).
 */
export function gateCardFor(facts: CaseFacts, viewer: Viewer): GateLineView[] {
	if (!readsRow('plan.gatecard', viewer)) return [];
	return facts.gateLines
		.map(({ line, text, agencyId }) => {
			const left = agencyInvolvement(facts, agencyId) === undefined;
			return { line, text, agencyId, ...(left ? { agencyLeft: true as const } : {}) };
		})
		.sort((a, b) => gateLines.indexOf(a.line) - gateLines.indexOf(b.line));
}

/** Euros, of cents. */
function costsOf({ costPerDay }: Bridge, days: number): Pick<BridgeView, 'costPerDay' | 'euros'> {
	if (costPerDay === null) return {};
	return { costPerDay: costPerDay / 100, euros: (costPerDay * days) / 100 };
}

/** By day and nothing else that a viewer might not see. */
function inOrder(a: { since: Day; id: string }, b: { since: Day; id: string }): number {
	const [one, other] = [`${a.since} ${a.id}`, `${b.since} ${b.id}`];
	return one < other ? -1 : one > other ? 1 : 0;
}
