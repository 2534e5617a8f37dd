import fc from 'fast-check';
import { waitRow } from '#shared/waiting.ts';
import {
	askAnswers,
	bridgeReasons,
	entitledLaws,
	gateLines,
	groups,
	releaseKinds,
	waitKinds
} from '#shared/words.ts';
import type { Ask, Bridge, GateLine, ReleaseWindow, Wait } from '#domain/facts.ts';
import { atLeast, cellOf } from '../policy/matrix.ts';
import {
	NOW,
	TODAY,
	aBridge,
	aGateLine,
	aWait,
	aWindow,
	agencyId,
	agencyKeys,
	anAsk,
	classOf,
	memberId,
	plainMember,
	type AgencyKey
} from './world.ts';

/* What a case waits for, what is bridged, when somebody comes out, and what agencies ask each other. */

/** The part of a case that some viewer may not see. */
export interface Waiting {
	waits: Wait[];
	bridges: Bridge[];
	gateLines: GateLine[];
	asks: Ask[];
	releaseWindows: ReleaseWindow[];
}

const word = fc.nat(99_999).map((number) => `woord${number}`);
const maybe = <T>(arb: fc.Arbitrary<T>) => fc.option(arb, { nil: null });
const some = <T>(of: readonly T[]) => fc.constantFrom(...of);
const agency = some(agencyKeys.map(agencyId));
const id = fc.uuid({ version: 4 });
const day = some(['2026-01-05', '2026-02-20', TODAY, '2026-04-01']);
const instant = fc.integer({ min: NOW - 9, max: NOW });

const wait: fc.Arbitrary<Wait> = fc
	.record({
		id,
		waitKind: some(waitKinds),
		since: day,
		expected: maybe(day),
		checkedOn: maybe(day),
		interim: maybe(fc.record({ agencyId: agency, agreement: word })),
		agencyId: agency,
		closedOn: maybe(day),
		outcome: word
	})
	.map((row) => aWait({ ...row, outcome: row.closedOn === null ? null : row.outcome }));

const bridge: fc.Arbitrary<Bridge> = fc
	.record({
		id,
		agencyId: agency,
		entitledLaw: some(entitledLaws),
		delivered: word,
		since: day,
		until: maybe(day),
		costPerDay: maybe(fc.nat(40_000)),
		reason: fc.oneof(word, some(bridgeReasons))
	})
	.map(aBridge);

const lines: fc.Arbitrary<GateLine[]> = fc
	.uniqueArray(fc.record({ line: some(gateLines), text: word, agencyId: agency }), {
		selector: ({ line }) => line,
		maxLength: 4
	})
	.map((rows) => rows.map(aGateLine));

const ask: fc.Arbitrary<Ask> = fc
	.record({
		id,
		agencyId: some(['POL', 'RECL', 'GGZ', 'GGZ2', 'PROC'].map((key) => agencyId(key as AgencyKey))),
		group: some(groups),
		fromAgencyId: agency,
		question: maybe(word),
		askedAt: instant,
		answer: maybe(some(askAnswers)),
		note: maybe(word),
		answeredAt: instant
	})
	.filter((row) => row.agencyId !== row.fromAgencyId)
	.map((row) => anAsk(row.answer === null ? { ...row, note: null, answeredAt: null } : { ...row }));

const windows: fc.Arbitrary<ReleaseWindow[]> = fc
	.array(
		fc.record({ earliest: day, releaseKind: some(releaseKinds), source: word, reason: word }),
		{
			maxLength: 2
		}
	)
	.map((rows) => rows.map((row, index) => aWindow({ ...row, version: index + 1 })));

export const waiting: fc.Arbitrary<Waiting> = fc.record({
	waits: fc.array(wait, { maxLength: 5 }),
	bridges: fc.array(bridge, { maxLength: 3 }),
	gateLines: lines,
	asks: fc.array(ask, { maxLength: 6 }),
	releaseWindows: windows
});

/** What of `a` an agency sees, with the secrets of `b`. */
export function mixWaiting(own: AgencyKey, a: Waiting, b: Waiting): Waiting {
	const reads = (key: Parameters<typeof cellOf>[0]) =>
		atLeast(cellOf(key, classOf(own)).access, 'read');
	const readsWait = (row: Wait) => reads(waitRow[row.waitKind]);
	return {
		waits: [
			...b.waits.filter((row) => !readsWait(row)),
			...a.waits.filter(readsWait).map((row) => otherwiseReadWait(row, b))
		],
		bridges: !reads('care.bridging')
			? b.bridges
			: reads('care.bridging_costs')
				? a.bridges
				: a.bridges.map((row, index) => ({
						...row,
						costPerDay: b.bridges[index]?.costPerDay ?? null
					})),
		gateLines: reads('plan.gatecard') ? a.gateLines : b.gateLines,
		asks: mixAsks(own, a.asks, b.asks),
		releaseWindows: reads('detention.release') ? a.releaseWindows : b.releaseWindows
	};
}

/** Nobody is shown who opened a wait, nor how it ended. */
function otherwiseReadWait(row: Wait, { waits: [other] }: Waiting): Wait {
	if (!other) return row;
	return { ...row, agencyId: other.agencyId, outcome: row.outcome && other.id };
}

/** One's own questions without their words, those to oneself without their asker, PROC's notes. */
function mixAsks(own: AgencyKey, a: readonly Ask[], b: readonly Ask[]): Ask[] {
	const notes = classOf(own) === 'PROC';
	const from = (row: Ask) => row.fromAgencyId === agencyId(own);
	const to = (row: Ask) => row.agencyId === agencyId(own);
	const shown = (row: Ask) => from(row) || to(row) || (notes && row.note !== null);
	const other = b[0] ?? anAsk({ note: 'woord', question: 'woord' });
	const kept = a.filter(shown).map((row) => ({
		...row,
		fromMemberId: memberId(plainMember.DJI),
		question: to(row) ? row.question : other.question,
		askedAt: from(row) || to(row) ? row.askedAt : other.askedAt,
		note: notes || row.answer === null ? row.note : other.note,
		answeredAt: notes || row.answer === null ? row.answeredAt : NOW
	}));
	return [...b.filter((row) => !shown(row)), ...kept];
}

/** Happenings about all of this, by no one in particular. */
export function waitingHappened({ waits, bridges, gateLines: card, releaseWindows }: Waiting) {
	return [
		...waits.map((row) => ['waitOpened', 'wait', row.id] as const),
		...waits
			.filter((row) => row.closedOn !== null)
			.map((row) => ['waitClosed', 'wait', row.id] as const),
		...bridges.map((row) => ['bridgeOpened', 'bridge', row.id] as const),
		...card.map((row) => ['gateLineSet', 'gateLine', row.id] as const),
		...releaseWindows.map((row) => ['releaseWindowSet', 'release', row.id] as const)
	];
}
