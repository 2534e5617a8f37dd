import { z } from 'zod';
import { can, day, happening, id, instant, words } from './view-parts.ts';
import {
	accessLevels,
	agencyClasses,
	askAnswers,
	bases,
	conditionWords,
	declineReasons,
	disclosureLevels,
	documentKinds,
	entitledLaws,
	gateLines,
	grounds,
	groups,
	outcomes,
	phases,
	releaseKinds,
	shiftAnswers,
	taskStates,
	waitKinds
} from './words.ts';

/*
 * What a viewer is shown: the one shape of pages and API alike. Everything here has passed policy.
 * Instants are ISO 8601 in UTC, days `YYYY-MM-DD` in Europe/Amsterdam.
 */

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
	.strictObject({
		line: z.enum(gateLines),
		text: z.string(),
		agencyId: id,
		agencyLeft: z
			.exactOptional(z.literal(true))
			.meta({ description: 'Who arranged this takes part no more: nobody arranges it now' })
	})
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
				itemId: z.exactOptional(id).meta({ description: 'Of a summary: its agenda item' }),
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
		decisions: z.array(
			z.strictObject({
				id,
				number: z.number().int(),
				text: z.string(),
				day,
				conferenceId: z.exactOptional(id)
			})
		),
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
