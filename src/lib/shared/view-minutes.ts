import { z } from 'zod';
import { can, day, id, instant } from './view-parts.ts';
import { agencyClasses, attendanceMarks, itemStates, stanceWords, taskStates } from './words.ts';

/* The minutes of a conference (besluitenlijst), as one reader may see them today. */

const from = { agencyId: id, agencyName: z.string(), class: z.enum(agencyClasses) };

const attendance = z.strictObject({
	attendeeId: id,
	name: z.string(),
	of: z.string().meta({ description: 'Agency or organisation' }),
	attendance: z.enum(attendanceMarks),
	from: instant,
	to: instant.nullable()
});

const task = z.strictObject({
	id,
	number: z.number().int().nullable(),
	title: z.string(),
	...from,
	dueDay: day.nullable(),
	atNextConference: z.exactOptional(z.literal(true)).meta({
		description: 'Due at the next conference, which has no day yet'
	}),
	state: z.enum(taskStates),
	reason: z.string().nullable()
});

const goal = z.strictObject({
	id,
	number: z.number().int(),
	title: z.string(),
	state: z.enum(['open', 'closed'])
});

const ownItem = z.strictObject({
	itemId: id,
	partner: z.literal(true),
	position: z.number().int(),
	state: z.enum(itemStates),
	case: z.strictObject({ id, number: z.string(), initials: z.string() }),
	openedAt: instant.nullable(),
	closedAt: instant.nullable(),
	headCount: z.number().int().nullable(),
	reason: z.string().nullable(),
	nextReview: day.nullable(),
	attendance: z.array(attendance),
	decisions: z.array(z.strictObject({ id, number: z.number().int(), text: z.string(), day })),
	tasks: z.array(task),
	stances: z.array(
		z.strictObject({
			...from,
			stance: z.enum(stanceWords),
			note: z.string().nullable(),
			answer: z.string().nullable()
		})
	),
	summary: z.exactOptional(z.string()),
	draft: z
		.exactOptional(z.strictObject({ documentId: id, epoch: z.number().int() }))
		.meta({ description: 'The text of the summary, for who may still write in it' }),
	plan: z.strictObject({
		goals: z.array(goal),
		picture: z.exactOptional(z.string()),
		judgement: z.exactOptional(z.string()),
		approach: z.exactOptional(z.string())
	})
});
export type MinutesItemView = z.infer<typeof ownItem>;

export const minutesView = z
	.strictObject({
		conferenceId: id,
		title: z.string(),
		place: z.string(),
		startedAt: instant.nullable(),
		endedAt: instant.nullable(),
		chair: z.string(),
		version: z.number().int(),
		hash: z
			.string()
			.nullable()
			.meta({ description: 'SHA-256 of the whole record, base64url; null while it is a draft' }),
		adoptedAt: instant.nullable(),
		reopenReason: z.string().nullable(),
		versions: z
			.array(z.strictObject({ version: z.number().int(), hash: z.string(), adoptedAt: instant }))
			.meta({ description: 'All that were adopted, oldest first' }),
		items: z.array(
			z.discriminatedUnion('partner', [
				ownItem,
				z.strictObject({ itemId: id, partner: z.literal(false), position: z.number().int() })
			])
		),
		can
	})
	.meta({ id: 'Minutes' });
export type MinutesView = z.infer<typeof minutesView>;
