import { z } from 'zod';
import {
	accessLevels,
	agencyClasses,
	bases,
	conditionWords,
	declineReasons,
	disclosureLevels,
	documentKinds,
	grounds,
	groups,
	outcomes,
	phases,
	taskStates,
	workGroups
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

const due = z.strictObject({ on: day });

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
		gap: z.null(),
		waitingFor: z.strictObject({ on: z.string(), askAgain: day }).nullable(),
		progress: z.string().nullable(),
		outcome: z.enum(outcomes).nullable(),
		result: z.string().nullable(),
		reasonKind: z.enum(declineReasons).nullable(),
		reason: z.string().nullable(),
		history: z.array(
			z.strictObject({ day, kind: z.string(), reason: z.exactOptional(z.string()) })
		),
		note: z.exactOptional(z.string()),
		can
	})
	.meta({ id: 'Task' });
export type TaskView = z.infer<typeof taskView>;

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
		known: z.array(z.strictObject({ agencyId: id, group: z.enum(groups), can })),
		asks: z.array(z.never()),
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
		releaseWindow: z.null(),
		gateCard: z.array(z.never()),
		waits: z.array(z.never()),
		bridges: z.array(z.never()),
		doNotInform: z.strictObject({ agencyId: id, checkAgain: day }).nullable(),
		nextReview: day.nullable(),
		history: z.array(
			z.strictObject({ at: instant, kind: z.string(), agencyId: z.exactOptional(id) })
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
		phase: z.enum(phases)
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
		asks: z.array(z.never())
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
		)
	})
	.meta({ id: 'Directory' });
export type DirectoryView = z.infer<typeof directoryView>;

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
