import { z } from 'zod';
import {
	accessLevels,
	agencyClasses,
	askAnswers,
	bases,
	bridgeReasons,
	conditionWords,
	conferenceStates,
	declineReasons,
	disclosureLevels,
	documentKinds,
	entitledLaws,
	gateLines,
	grounds,
	groups,
	itemStates,
	outcomes,
	phases,
	releaseKinds,
	shiftAnswers,
	taskStates,
	waitKinds,
	workGroups,
	type AgencyClass
} from './words.ts';

/*
 * What a viewer is shown: the one shape of pages and API alike. Everything here has passed policy.
 * Instants are ISO 8601 in UTC, days `YYYY-MM-DD` in Europe/Amsterdam.
 */

const id = z.string();
const day = z.string();
const instant = z.string();
const words = z.array(z.string());

/** Command kinds this viewer may give about the thing, as it stands now. */
const can = words;

const due = z.union([
	z.strictObject({ on: day }),
	z.strictObject({ beforeRelease: z.number().int() }),
	z.strictObject({ afterRelease: z.number().int() }),
	z.strictObject({ nextConference: z.literal(true) })
]);
export type DueView = z.infer<typeof due>;

export const contributionView = z
	.strictObject({
		id,
		compartment: z.string(),
		agencyId: id,
		author: z.strictObject({ memberId: id, name: z.string() }),
		basis: z.enum(bases),
		ground: z.enum(grounds),
		source: z.exactOptional(z.string()),
		sourceDate: day,
		conditions: z.array(z.union([z.enum(conditionWords), z.strictObject({ until: day })])),
		version: z.number().int(),
		text: z.string(),
		disclosedAt: instant.nullable(),
		can,
		readers: z.array(id),
		documentId: z.exactOptional(id),
		audience: z.exactOptional(
			z.array(z.strictObject({ agencyId: id, level: z.enum(disclosureLevels) }))
		),
		scope: z.exactOptional(z.enum(['all', 'named', 'nobody'])),
		reach: z.exactOptional(
			z
				.array(
					z.strictObject({ agencyId: id, access: z.enum(accessLevels), upTo: z.enum(accessLevels) })
				)
				.meta({ description: 'How far the table lets its provider disclose it, per agency' })
		),
		undisclosedChanges: z.exactOptional(z.number().int()),
		withdrawnAt: z.exactOptional(instant)
	})
	.meta({ id: 'Contribution' });
export type ContributionView = z.infer<typeof contributionView>;

export const taskView = z
	.strictObject({
		id,
		number: z.number().int().nullable(),
		title: z.string(),
		agencyId: id,
		memberId: id.nullable(),
		state: z.enum(taskStates),
		due,
		dueDay: day.nullable(),
		late: z.boolean(),
		movedTimes: z.number().int(),
		goalId: id.nullable(),
		mandatory: z.boolean(),
		statutoryTask: z.string().nullable(),
		gap: z.strictObject({ escalationMemberId: id.nullable() }).nullable().meta({
			description: 'No agency has a statutory task for it; who escalates it, when there is anyone'
		}),
		adopted: z.exactOptional(
			z
				.strictObject({ until: day, budget: z.union([z.string(), z.number()]).nullable() })
				.meta({ description: 'A gap that its agency took on without a statutory task' })
		),
		shift: z.exactOptional(
			z
				.strictObject({
					windowVersion: z.number().int(),
					from: day.nullable(),
					to: day.nullable(),
					answer: z.enum(shiftAnswers).nullable()
				})
				.meta({ description: 'The day that a moved release gave it, and what its agency answered' })
		),
		waitingFor: z
			.union([
				z.strictObject({ waitId: id, waitKind: z.enum(waitKinds) }),
				z.strictObject({ on: z.string(), askAgain: day })
			])
			.nullable(),
		progress: z.string().nullable(),
		outcome: z.enum(outcomes).nullable(),
		result: z.string().nullable(),
		reasonKind: z.enum(declineReasons).nullable(),
		reason: z.string().nullable(),
		history: z.array(
			z.strictObject({
				day,
				kind: z.string(),
				agencyId: z.exactOptional(id),
				reason: z.exactOptional(z.string()),
				reasonKind: z.exactOptional(z.enum(declineReasons))
			})
		),
		note: z.exactOptional(z.string()),
		can
	})
	.meta({ id: 'Task' });
export type TaskView = z.infer<typeof taskView>;

const releaseVersion = {
	earliest: day,
	latest: day,
	releaseKind: z.enum(releaseKinds),
	confirmed: day.nullable(),
	source: z.string(),
	reason: z.string(),
	version: z.number().int(),
	agencyId: id,
	at: instant
};

export const releaseWindowView = z
	.strictObject({
		...releaseVersion,
		history: z
			.array(z.strictObject(releaseVersion))
			.meta({ description: 'The versions before this one, oldest first' }),
		answers: z.array(
			z.strictObject({
				agencyId: id,
				canDo: z.number().int(),
				cannot: z.number().int(),
				open: z.number().int()
			})
		)
	})
	.meta({ id: 'ReleaseWindow' });
export type ReleaseWindowView = z.infer<typeof releaseWindowView>;

export const waitView = z
	.strictObject({
		id,
		waitKind: z.enum(waitKinds),
		since: day,
		expected: day.nullable(),
		checkedOn: day.nullable(),
		interim: z.strictObject({ agencyId: id, agreement: z.string() }).nullable(),
		can
	})
	.meta({ id: 'Wait' });
export type WaitView = z.infer<typeof waitView>;

export const bridgeView = z
	.strictObject({
		id,
		agencyId: id,
		entitledLaw: z.enum(entitledLaws),
		delivered: z.string(),
		since: day,
		until: day.nullable(),
		reason: z.string(),
		days: z
			.number()
			.int()
			.meta({ description: 'From the first day to the last, both counted; to today while open' }),
		costPerDay: z.exactOptional(z.number()),
		euros: z.exactOptional(z.number()),
		can
	})
	.meta({ id: 'Bridge' });
export type BridgeView = z.infer<typeof bridgeView>;

export const gateLineView = z
	.strictObject({ line: z.enum(gateLines), text: z.string(), agencyId: id })
	.meta({ id: 'GateLine' });
export type GateLineView = z.infer<typeof gateLineView>;

/** What another agency asks this viewer's to share. */
export const askView = z
	.strictObject({
		askId: id,
		fromAgencyId: id,
		group: z.enum(groups),
		question: z.exactOptional(z.string()),
		askedAt: instant,
		can
	})
	.meta({ id: 'Ask' });
export type AskView = z.infer<typeof askView>;

const happening = z.strictObject({ at: instant, kind: z.string(), agencyId: z.exactOptional(id) });

export const boardView = z
	.strictObject({
		id,
		number: z.string(),
		initials: z.string(),
		phase: z.enum(phases),
		processing: z.enum(['zvh', 'reintegration']),
		purpose: z.string().nullable(),
		criteria: z
			.strictObject({ a: z.string(), b: z.string(), c: z.string(), d: z.string() })
			.nullable(),
		version: z
			.string()
			.meta({ description: 'Changes if and only if the view of this viewer changes' }),
		subject: z.strictObject({
			name: z.string().nullable(),
			aliases: words,
			birthDay: day.nullable(),
			address: z.string().nullable(),
			bsnMasked: z.exactOptional(z.string())
		}),
		caseLeadId: id.nullable(),
		involvements: z.array(
			z.strictObject({
				agencyId: id,
				name: z.string(),
				class: z.enum(agencyClasses),
				members: z.array(
					z.strictObject({
						memberId: id,
						name: z.string(),
						functions: words,
						until: z.exactOptional(day),
						phone: z.exactOptional(z.string())
					})
				)
			})
		),
		compartments: z.array(
			z.strictObject({
				key: z.string(),
				group: z.enum(groups),
				access: z.enum(['read', 'write']),
				reason: z.string()
			})
		),
		contributions: z.array(contributionView),
		known: z.array(
			z.strictObject({
				agencyId: id,
				group: z.enum(groups),
				askedAt: z.exactOptional(instant),
				answer: z.exactOptional(z.enum(askAnswers)),
				can
			})
		),
		asks: z.array(askView),
		askNotes: z
			.array(
				z.strictObject({
					agencyId: id,
					fromAgencyId: id,
					group: z.enum(groups),
					answer: z.enum(askAnswers),
					note: z.string(),
					at: instant
				})
			)
			.meta({
				description: 'What agencies told procesregie about an answer; empty for all others'
			}),
		documents: z.array(
			z.strictObject({
				id,
				epoch: z.number().int(),
				kind: z.enum(documentKinds),
				compartment: z.string(),
				access: z.enum(['read', 'write']),
				contributionId: z.exactOptional(id),
				text: z.string()
			})
		),
		goals: z.array(
			z.strictObject({
				id,
				number: z.number().int(),
				title: z.string(),
				state: z.enum(['open', 'closed']),
				can
			})
		),
		tasks: z.array(taskView),
		decisions: z.array(z.strictObject({ id, number: z.number().int(), text: z.string(), day })),
		releaseWindow: releaseWindowView.nullable(),
		gateCard: z.array(gateLineView),
		waits: z.array(waitView),
		bridges: z.array(bridgeView),
		nextConference: day.nullable(),
		doNotInform: z.strictObject({ agencyId: id, checkAgain: day }).nullable(),
		nextReview: day.nullable(),
		history: z.array(happening),
		sinceLast: z.exactOptional(
			z.strictObject({ lastLook: instant.nullable(), history: z.array(happening) }).meta({
				description: 'What others did since this member last looked; personal, no part of the view'
			})
		),
		can
	})
	.meta({ id: 'Board' });
export type BoardView = z.infer<typeof boardView>;

const caseListItem = z
	.strictObject({
		id,
		number: z.string(),
		initials: z.string(),
		phase: z.enum(phases),
		changedSince: z.boolean().meta({
			description: 'Something this member may see changed since it last opened the board'
		}),
		caseLead: z.string().nullable(),
		openTasks: z.number().int().meta({ description: 'Open tasks of this member and its agency' }),
		lateTasks: z.number().int(),
		nextConference: day.nullable(),
		earliestRelease: day.nullable(),
		waitsWithoutInterim: z.number().int()
	})
	.meta({ id: 'CaseListItem' });

export const caseListView = z.strictObject({ cases: z.array(caseListItem) }).meta({ id: 'Cases' });
export type CaseListView = z.infer<typeof caseListView>;

export const workTask = z
	.strictObject({ ...taskView.shape, caseId: id, caseNumber: z.string(), initials: z.string() })
	.meta({ id: 'WorkTask' });
export type WorkTask = z.infer<typeof workTask>;

export const workView = z
	.strictObject({
		groups: z.array(z.strictObject({ key: z.enum(workGroups), tasks: z.array(workTask) })),
		asks: z.array(
			z.strictObject({
				...askView.shape,
				fromAgencyName: z.string(),
				caseId: id,
				caseNumber: z.string(),
				initials: z.string()
			})
		),
		shifts: z
			.array(
				z.strictObject({
					caseId: id,
					caseNumber: z.string(),
					initials: z.string(),
					windowVersion: z.number().int(),
					earliest: day,
					earlier: day.nullable(),
					tasks: z.array(workTask),
					colleagues: z
						.array(z.strictObject({ memberId: id, name: z.string() }))
						.meta({ description: 'Members of the own agency in this case, to hand over to' })
				})
			)
			.meta({
				description: 'One message per case in which a moved release gave own tasks another day'
			}),
		nextConference: z
			.strictObject({ id, title: z.string(), startsAt: instant, place: z.string() })
			.nullable(),
		unclaimed: z.exactOptional(z.number().int())
	})
	.meta({ id: 'MyWork' });
export type WorkView = z.infer<typeof workView>;

export const meView = z
	.strictObject({
		member: z.strictObject({ id, name: z.string(), functions: words }),
		agency: z.strictObject({ id, name: z.string(), class: z.enum(agencyClasses) }).nullable()
	})
	.meta({ id: 'Me' });
export type MeView = z.infer<typeof meView>;

export const conferenceListView = z
	.strictObject({
		conferences: z.array(
			z.strictObject({
				id,
				title: z.string(),
				state: z.enum(conferenceStates),
				startsAt: instant,
				endsAt: instant,
				place: z.string()
			})
		)
	})
	.meta({ id: 'Conferences' });
export type ConferenceListView = z.infer<typeof conferenceListView>;

export const conferenceView = z
	.strictObject({
		id,
		title: z.string(),
		state: z.enum(conferenceStates),
		startsAt: instant,
		endsAt: instant,
		place: z.string(),
		chairId: id,
		actingChairId: id,
		can,
		items: z.array(
			z.strictObject({
				id,
				minutes: z.number().int(),
				state: z.enum(itemStates),
				partner: z.boolean(),
				case: z.exactOptional(z.strictObject({ id, number: z.string(), initials: z.string() }))
			})
		),
		current: z.null(),
		people: z
			.array(
				z.strictObject({
					memberId: id,
					name: z.string(),
					agencyId: id.nullable(),
					agencyName: z.string(),
					class: z.enum(agencyClasses).nullable()
				})
			)
			.meta({ description: 'The chair and who is invited' }),
		uninvited: z
			.array(z.strictObject({ itemId: id, agencyIds: z.array(id), names: words }))
			.meta({ description: 'Of own items: partners of which nobody is invited' }),
		invitable: z.exactOptional(
			z
				.array(
					z.strictObject({
						memberId: id,
						name: z.string(),
						agencyId: id,
						agencyName: z.string(),
						class: z.enum(agencyClasses)
					})
				)
				.meta({
					description: 'For who may invite: who takes part in an own item and is not invited'
				})
		),
		cancelReason: z.exactOptional(z.string())
	})
	.meta({ id: 'Conference' });
export type ConferenceView = z.infer<typeof conferenceView>;

/** An agency as lists name it. */
const named = { agencyId: id, agencyName: z.string(), class: z.enum(agencyClasses) };

/** A task in the overview, with its owner. */
const overviewTask = {
	taskId: id,
	number: z.number().int().nullable(),
	title: z.string(),
	...named,
	dueDay: day.nullable()
};
const plainTasks = z.array(z.strictObject(overviewTask));

/** One case in the chair's overview: what in her own view of it asks for attention. */
export const overviewCase = z
	.strictObject({
		id,
		number: z.string(),
		initials: z.string(),
		phase: z.enum(phases),
		today: z.boolean().meta({ description: 'On the agenda of a conference today' }),
		changedCount: z.number().int(),
		changed: z
			.array(z.strictObject({ at: instant, kind: z.string(), agencyName: z.string().nullable() }))
			.meta({ description: 'The newest of what changed, five at most' }),
		late: plainTasks,
		declined: z.array(
			z.strictObject({
				...overviewTask,
				reasonKind: z.enum(declineReasons).nullable(),
				reason: z.string().nullable()
			})
		),
		cannot: plainTasks.meta({ description: 'Their agency cannot make the day a release moved' }),
		movedTwice: z.array(z.strictObject({ ...overviewTask, movedTimes: z.number().int() })),
		unresolved: plainTasks.meta({ description: 'Their rule gives no day yet' }),
		unanswered: z.array(
			z.strictObject({ ...named, proposed: z.number().int(), shifts: z.number().int() })
		),
		waits: z.array(
			z.strictObject({
				id,
				waitKind: z.enum(waitKinds),
				since: day,
				days: z.number().int(),
				expected: day.nullable(),
				interim: z.strictObject({ ...named, agreement: z.string() }).nullable()
			})
		),
		gaps: z.number().int(),
		earliestRelease: day.nullable(),
		latestRelease: day.nullable(),
		confirmedRelease: day.nullable(),
		nextConference: day.nullable()
	})
	.meta({ id: 'OverviewCase' });
export type OverviewCase = z.infer<typeof overviewCase>;

export const overviewView = z
	.strictObject({
		today: z.array(
			z.strictObject({
				conferenceId: id,
				title: z.string(),
				startsAt: instant,
				place: z.string(),
				caseIds: z.array(id)
			})
		),
		cases: z.array(overviewCase),
		declineReasons: z.array(
			z.strictObject({ reasonKind: z.enum(declineReasons), count: z.number().int() })
		)
	})
	.meta({ id: 'Overview' });
export type OverviewView = z.infer<typeof overviewView>;

/** Releases in one's own cases, the first on top; for who enters them also cases without one. */
export const releasesView = z
	.strictObject({
		releases: z.array(
			z.strictObject({
				caseId: id,
				number: z.string(),
				initials: z.string(),
				window: z
					.strictObject({
						earliest: day,
						latest: day,
						confirmed: day.nullable(),
						releaseKind: z.enum(releaseKinds),
						source: z.string(),
						reason: z.string(),
						version: z.number().int()
					})
					.nullable(),
				openTasks: z.number().int(),
				gateLines: z
					.number()
					.int()
					.nullable()
					.meta({ description: 'Lines of the gate card that are set; null for who reads none' }),
				answers: z.strictObject({
					canDo: z.number().int(),
					cannot: z.number().int(),
					open: z.number().int()
				}),
				can
			})
		)
	})
	.meta({ id: 'Releases' });
export type ReleasesView = z.infer<typeof releasesView>;

/** A figure over cases; null: over fewer than ten, or one from which such a figure follows. */
const figure = z.number().nullable();

/** Figures of the whole region, without persons. Quarters are `2026-3`. */
export const billView = z
	.strictObject({
		bridging: z.array(
			z.strictObject({
				law: z.enum(entitledLaws),
				reason: z.enum(bridgeReasons),
				quarter: z.string(),
				cases: figure,
				days: figure,
				euros: z.exactOptional(figure)
			})
		),
		bridgingTotals: z
			.array(
				z.strictObject({
					quarter: z.string(),
					cases: figure,
					days: figure,
					euros: z.exactOptional(figure)
				})
			)
			.meta({ description: 'Per quarter' }),
		waiting: z.array(
			z.strictObject({
				waitKind: z.enum(waitKinds),
				quarter: z.string(),
				cases: figure,
				days: figure,
				unheld: figure.meta({ description: 'Cases in which nobody holds the person meanwhile' })
			})
		),
		declined: z.array(
			z.strictObject({ reasonKind: z.enum(declineReasons), cases: figure, tasks: figure })
		),
		gaps: z.strictObject({ cases: figure, tasks: figure })
	})
	.meta({ id: 'Bill' });
export type BillView = z.infer<typeof billView>;

export const readersView = z
	.strictObject({
		readers: z.array(z.strictObject({ memberId: id, version: z.number().int(), at: instant }))
	})
	.meta({ id: 'Readers' });
export type ReadersView = z.infer<typeof readersView>;

/** Agencies and people of the region, for who may involve them in a case or name a decider. */
export const directoryView = z
	.strictObject({
		agencies: z.array(
			z.strictObject({
				id,
				name: z.string(),
				class: z.enum(agencyClasses),
				members: z.array(z.strictObject({ id, name: z.string() }))
			})
		),
		chairs: z.array(id).meta({ description: 'Members who may be made chair of a conference' })
	})
	.meta({ id: 'Directory' });
export type DirectoryView = z.infer<typeof directoryView>;

/** Agencies and accounts of the region, for its administrator alone. Nothing of any case. */
export const regionView = z
	.strictObject({
		name: z.string(),
		agencies: z.array(
			z.strictObject({
				id,
				name: z.string(),
				class: z.enum(agencyClasses),
				statutoryTasks: z.array(z.string())
			})
		),
		members: z.array(
			z.strictObject({
				id,
				agencyId: id.nullable(),
				name: z.string(),
				email: z.string(),
				functions: words,
				phone: z.string().nullable(),
				actsFor: id.nullable(),
				disabled: z.boolean(),
				hasPassword: z.boolean().meta({ description: 'False until a one-time link was used' })
			})
		)
	})
	.meta({ id: 'Region' });
export type RegionView = z.infer<typeof regionView>;

/** One's own account, with the phones one may write down for others. */
export interface AccountView {
	name: string;
	email: string;
	functions: readonly string[];
	phone: string | null;
	agency: { name: string; class: AgencyClass } | null;
	phoneBook: {
		id: string;
		name: string;
		class: AgencyClass;
		members: { id: string; name: string; phone: string | null }[];
	}[];
}

export const auditView = z
	.strictObject({
		entries: z.array(
			z.strictObject({
				n: z.number().int(),
				at: instant,
				memberId: id.nullable(),
				agencyId: id.nullable(),
				caseId: id.nullable(),
				what: z.string(),
				rule: z.string(),
				outcome: z.string()
			})
		),
		chain: z.enum(['unbroken', 'broken'])
	})
	.meta({ id: 'Audit' });
export type AuditView = z.infer<typeof auditView>;

export const problemView = z
	.strictObject({
		type: z.exactOptional(z.string()),
		status: z.number().int(),
		title: z.string(),
		refusal: z.exactOptional(z.string()),
		errors: z.exactOptional(z.array(z.strictObject({ field: z.string(), message: z.string() })))
	})
	.meta({ id: 'Problem' });
export type ProblemView = z.infer<typeof problemView>;
