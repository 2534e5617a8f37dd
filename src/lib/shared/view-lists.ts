import { z } from 'zod';
import { taskView, askView } from './view.ts';
import { can, day, id, instant } from './view-parts.ts';
import {
	agencyClasses,
	bridgeReasons,
	declineReasons,
	entitledLaws,
	phases,
	releaseKinds,
	waitKinds,
	workGroups
} from './words.ts';

/* What is read over several cases: lists, work, the overview, releases and figures. */

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
