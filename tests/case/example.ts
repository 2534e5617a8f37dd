import type { BoardView, ContributionView, TaskView } from '#shared/view.ts';
import type { AgencyClass } from '#shared/words.ts';

/** An involved agency; its id is the name given. */
export function involved(
	agencyId: string,
	agencyClass: AgencyClass,
	members: string[] = []
): BoardView['involvements'][number] {
	return {
		agencyId,
		name: agencyId,
		class: agencyClass,
		members: members.map((name) => ({ memberId: name, name, functions: [] }))
	};
}

/** A contribution of the police that it and OM read, as another agency sees it. */
export function contribution(fields: Partial<ContributionView> = {}): ContributionView {
	return {
		id: 'c1',
		compartment: 'police.art8_13',
		agencyId: 'Politie',
		author: { memberId: 'm1', name: 'J. Verhagen' },
		basis: 'fact',
		ground: 'wpg-8',
		sourceDate: '2026-11-19',
		conditions: [],
		version: 1,
		text: 'Vijf meldingen.',
		disclosedAt: '2026-11-19T09:00:00.000Z',
		can: [],
		readers: ['Politie', 'OM'],
		...fields
	};
}

/** An accepted task of the municipality. */
export function task(fields: Partial<TaskView> = {}): TaskView {
	return {
		id: 't1',
		number: 3,
		title: 'Regel een slaapplek',
		agencyId: 'Gemeente',
		memberId: null,
		state: 'accepted',
		due: { on: '2026-12-01' },
		dueDay: '2026-12-01',
		late: false,
		movedTimes: 0,
		goalId: null,
		mandatory: false,
		statutoryTask: null,
		gap: null,
		waitingFor: null,
		progress: null,
		outcome: null,
		result: null,
		reasonKind: null,
		reason: null,
		history: [],
		can: [],
		...fields
	};
}

/** A case of police, OM and municipality, with nothing in it. */
export function board(fields: Partial<BoardView> = {}): BoardView {
	return {
		id: 'case',
		number: '2026-0001',
		initials: 'R.K.',
		phase: 'conference',
		processing: 'zvh',
		purpose: null,
		criteria: null,
		version: 'v',
		subject: { name: null, aliases: [], birthDay: null, address: null },
		caseLeadId: null,
		involvements: [
			involved('Gemeente', 'GEM', ['S. Bouali', 'R. Okafor']),
			involved('OM', 'OM', ['T. Prins']),
			involved('Politie', 'POL', ['J. Verhagen'])
		],
		compartments: [],
		contributions: [],
		known: [],
		asks: [],
		askNotes: [],
		documents: [],
		goals: [],
		tasks: [],
		decisions: [],
		releaseWindow: null,
		gateCard: [],
		waits: [],
		bridges: [],
		nextConference: null,
		doNotInform: null,
		nextReview: null,
		history: [],
		can: [],
		...fields
	};
}
