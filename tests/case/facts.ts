import type { BridgeView, ReleaseWindowView, WaitView } from '#shared/view.ts';

/** A release that DJI brought eleven days forward yesterday. */
export function releaseWindow(fields: Partial<ReleaseWindowView> = {}): ReleaseWindowView {
	const first = {
		earliest: '2026-12-15',
		latest: '2026-12-18',
		releaseKind: 'sentenceEnd' as const,
		confirmed: null,
		source: 'PI Maasmond',
		reason: 'Vonnis',
		version: 1,
		agencyId: 'DJI',
		at: '2026-10-01T09:00:00.000Z'
	};
	return {
		...first,
		earliest: '2026-12-04',
		reason: 'Eindverlof',
		version: 2,
		at: '2026-11-23T08:12:00.000Z',
		history: [first],
		answers: [],
		...fields
	};
}

/** A wait that nobody holds. */
export function wait(fields: Partial<WaitView> = {}): WaitView {
	return {
		id: 'w1',
		waitKind: 'court',
		since: '2026-08-14',
		expected: null,
		checkedOn: null,
		interim: null,
		can: [],
		...fields
	};
}

/** What the municipality does while the Wlz goes before. */
export function bridge(fields: Partial<BridgeView> = {}): BridgeView {
	return {
		id: 'b1',
		agencyId: 'Gemeente',
		entitledLaw: 'wlz',
		delivered: 'nachtopvang',
		since: '2026-09-23',
		until: null,
		reason: 'noFit',
		days: 63,
		can: [],
		...fields
	};
}
