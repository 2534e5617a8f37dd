import { addDays, daysBetween, type Day } from '#shared/time.ts';
import type { BillView } from '#shared/view-lists.ts';
import {
	bridgeReasons,
	declineReasons,
	entitledLaws,
	waitKinds,
	type BridgeReason
} from '#shared/words.ts';
import type { CaseFacts } from './facts.ts';

/*
 * Waiting and bridging counted over all cases, without persons. A figure over fewer than ten cases
 * is not told, nor a total from which such a figure would follow.
 */

/** Cases under which a figure is not told. */
export const FEWEST = 10;

/** What one case adds to one row of one quarter. */
interface Share {
	caseId: string;
	/** Key of the row, without the quarter. */
	row: string;
	quarter: string;
	days: number;
	/** Null: nobody said what it costs. */
	cents: number | null;
	unheld: boolean;
}

interface Sum {
	cases: Set<string>;
	/** Those of which it is known what they cost. */
	priced: Set<string>;
	unheld: Set<string>;
	days: number;
	cents: number;
}

type Figures = Omit<BillView['bridgingTotals'][number], 'quarter'>;

/**
 * The figures of these cases up to today.
 * @param costs whether sums of money are told
 */
export function billOf(cases: readonly CaseFacts[], today: Day, costs: boolean): BillView {
	const bridging = cases.flatMap((facts) => bridgeShares(facts, today));
	const waiting = cases.flatMap((facts) => waitShares(facts, today));
	const bridgeSums = summed(bridging);
	const waitSums = summed(waiting);
	const quarters = [...new Set([...bridging, ...waiting].map(({ quarter }) => quarter))].sort();
	const byQuarter = inQuarters(bridging);
	return {
		bridging: quarters.flatMap((quarter) => bridgeRows(bridgeSums, quarter, costs)),
		bridgingTotals: quarters.flatMap((quarter) =>
			totalOf(byQuarter.get(quarter) ?? [], quarter, costs)
		),
		waiting: quarters.flatMap((quarter) => waitRows(waitSums, quarter)),
		declined: declinedIn(cases),
		gaps: gapsIn(cases)
	};
}

function bridgeShares(facts: CaseFacts, today: Day): Share[] {
	return facts.bridges.flatMap((bridge) => {
		const row = `${bridge.entitledLaw} ${reasonOf(bridge.reason)}`;
		const last = bridge.until !== null && bridge.until < today ? bridge.until : today;
		return perQuarter(bridge.since, last).map(({ quarter, days }) => {
			const cents = bridge.costPerDay === null ? null : days * bridge.costPerDay;
			return { caseId: bridge.caseId, row, quarter, days, cents, unheld: false };
		});
	});
}

function waitShares(facts: CaseFacts, today: Day): Share[] {
	return facts.waits.flatMap((wait) =>
		perQuarter(wait.since, wait.closedOn ?? today).map(({ quarter, days }) => ({
			caseId: wait.caseId,
			row: wait.waitKind,
			quarter,
			days,
			cents: null,
			unheld: wait.closedOn === null && wait.interim === null
		}))
	);
}

function reasonOf(reason: string): BridgeReason {
	return bridgeReasons.find((word) => word === reason) ?? 'other';
}

/** The days from one day to another, both counted, by the quarter they fall in. */
export function perQuarter(from: Day, to: Day): { quarter: string; days: number }[] {
	const parts: { quarter: string; days: number }[] = [];
	for (let day = from; day <= to;) {
		const end = endOfQuarter(day) < to ? endOfQuarter(day) : to;
		parts.push({ quarter: quarterOf(day), days: daysBetween(day, end) + 1 });
		day = addDays(end, 1);
	}
	return parts;
}

function quarterOf(day: Day): string {
	return `${day.slice(0, 4)}-${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

function endOfQuarter(day: Day): Day {
	const month = Math.ceil(Number(day.slice(5, 7)) / 3) * 3;
	const year = Number(day.slice(0, 4));
	const next =
		month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
	return addDays(next, -1);
}

function inQuarters(shares: readonly Share[]): Map<string, Share[]> {
	const quarters = new Map<string, Share[]>();
	for (const share of shares) {
		const known = quarters.get(share.quarter);
		if (known) known.push(share);
		else quarters.set(share.quarter, [share]);
	}
	return quarters;
}

function summed(shares: readonly Share[]): Map<string, Sum> {
	const sums = new Map<string, Sum>();
	for (const share of shares) {
		const key = `${share.row} ${share.quarter}`;
		const sum = sums.get(key) ?? emptySum();
		add(sum, share);
		sums.set(key, sum);
	}
	return sums;
}

function emptySum(): Sum {
	return { cases: new Set(), priced: new Set(), unheld: new Set(), days: 0, cents: 0 };
}

function add(sum: Sum, { caseId, days, cents, unheld }: Share): void {
	sum.cases.add(caseId);
	if (unheld) sum.unheld.add(caseId);
	if (cents !== null) sum.priced.add(caseId);
	sum.days += days;
	sum.cents += cents ?? 0;
}

function bridgeRows(
	sums: ReadonlyMap<string, Sum>,
	quarter: string,
	costs: boolean
): BillView['bridging'] {
	return entitledLaws.flatMap((law) =>
		bridgeReasons.flatMap((reason) => {
			const sum = sums.get(`${law} ${reason} ${quarter}`);
			return sum ? [{ law, reason, quarter, ...figures(sum, costs) }] : [];
		})
	);
}

function waitRows(sums: ReadonlyMap<string, Sum>, quarter: string): BillView['waiting'] {
	return waitKinds.flatMap((waitKind) => {
		const sum = sums.get(`${waitKind} ${quarter}`);
		if (!sum) return [];
		const { cases, days } = figures(sum, false);
		return [{ waitKind, quarter, cases, days, unheld: unheldOf(sum) }];
	});
}

/** Told only when it is over enough cases, and when so are those it leaves. */
function unheldOf({ cases, unheld }: Sum): number | null {
	const held = cases.size - unheld.size;
	return isTold(unheld.size) && (held === 0 || isTold(held)) ? unheld.size : null;
}

/** Of money, the cases count of which it is known what they cost. */
function figures(sum: Sum, costs: boolean): Figures {
	const told = isTold(sum.cases.size);
	const priced = told && isTold(sum.priced.size);
	return {
		cases: told ? sum.cases.size : null,
		days: told ? sum.days : null,
		...(costs ? { euros: priced ? sum.cents / 100 : null } : {})
	};
}

function isTold(cases: number): boolean {
	return cases >= FEWEST;
}

/**
 * The total of a quarter. Taking the told rows from it leaves the untold ones: it is told only when
 * those hold enough cases that stand in no told row.
 */
function totalOf(
	own: readonly Share[],
	quarter: string,
	costs: boolean
): BillView['bridgingTotals'] {
	if (own.length === 0) return [];
	const sums = [...summed(own).values()];
	const total = emptySum();
	for (const share of own) add(total, share);
	const { cases, days, euros } = figures(total, costs);
	const counted = leavesEnough(sums, ({ cases: of }) => of);
	const priced = leavesEnough(sums, ({ priced: of }) => of);
	return [
		{
			quarter,
			cases: counted ? cases : null,
			days: counted ? days : null,
			...(costs ? { euros: counted && priced ? (euros ?? null) : null } : {})
		}
	];
}

/** True when all rows are told, or those that are not hold enough cases beside the told ones. */
function leavesEnough(sums: readonly Sum[], casesOf: (sum: Sum) => ReadonlySet<string>): boolean {
	const shown = sums.filter((sum) => isTold(casesOf(sum).size));
	if (shown.length === sums.length) return true;
	const seen = new Set(shown.flatMap((sum) => [...casesOf(sum)]));
	const all = new Set(sums.flatMap((sum) => [...casesOf(sum)]));
	return isTold(all.size - seen.size);
}

/** Refusals are counted from what happened, so that giving a task to another agency hides none. */
function declinedIn(cases: readonly CaseFacts[]): BillView['declined'] {
	return declineReasons.map((reasonKind) => {
		const counts = cases.map(
			({ tasks }) =>
				tasks.filter(({ history }) => history.some((event) => event.reasonKind === reasonKind))
					.length
		);
		return { reasonKind, ...counted(counts) };
	});
}

function gapsIn(cases: readonly CaseFacts[]): BillView['gaps'] {
	return counted(
		cases.map(
			({ tasks }) =>
				tasks.filter(
					({ statutoryTask, state }) =>
						statutoryTask === null && state !== 'confirmed' && state !== 'withdrawn'
				).length
		)
	);
}

/** How many cases have any, and how many there are in all. */
function counted(counts: readonly number[]): { cases: number | null; tasks: number | null } {
	const cases = counts.filter((count) => count > 0).length;
	const tasks = counts.reduce((sum, count) => sum + count, 0);
	return isTold(cases) ? { cases, tasks } : { cases: null, tasks: null };
}
