import { z } from 'zod';
import { current, meeting, ownItem } from './view-meeting.ts';
import { can, id, instant, words } from './view-parts.ts';
import { agencyClasses, conferenceStates, itemStates, type AgencyClass } from './words.ts';

/* Who there is and who meets: accounts, agencies, conferences, receipts and the audit. */

export const meView = z
	.strictObject({
		member: z.strictObject({ id, name: z.string(), functions: words }),
		agency: z.strictObject({ id, name: z.string(), class: z.enum(agencyClasses) }).nullable()
	})
	.meta({ id: 'Me' });
export type MeView = z.infer<typeof meView>;

/** What stands in a list of conferences, and on the page of one. */
const conference = {
	id,
	title: z.string(),
	state: z.enum(conferenceStates),
	startsAt: instant,
	endsAt: instant,
	place: z.string()
};

export const conferenceListView = z
	.strictObject({ conferences: z.array(z.strictObject(conference)) })
	.meta({ id: 'Conferences' });
export type ConferenceListView = z.infer<typeof conferenceListView>;

export const conferenceView = z
	.strictObject({
		...conference,
		chairId: id,
		actingChairId: id,
		can,
		chairAwaySince: z
			.exactOptional(instant)
			.meta({ description: 'For who may take over: since when who runs it has no screen open' }),
		items: z.array(
			z.strictObject({
				id,
				minutes: z.number().int(),
				state: z.enum(itemStates),
				partner: z.boolean(),
				case: z.exactOptional(z.strictObject({ id, number: z.string(), initials: z.string() })),
				...ownItem
			})
		),
		current,
		startedAt: z.exactOptional(instant),
		endedAt: z.exactOptional(instant),
		pausedAt: z.exactOptional(instant),
		...meeting,
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
			.meta({ description: 'The chair, who is invited and who runs it' }),
		uninvited: z
			.array(
				z.strictObject({
					itemId: id,
					agencyIds: z.array(id),
					names: words,
					memberIds: z.array(id).meta({ description: 'Who of them could be invited for it' })
				})
			)
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
