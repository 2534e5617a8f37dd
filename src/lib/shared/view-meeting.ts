import { z } from 'zod';
import { day, id, instant, words } from './view-parts.ts';
import { attendanceMarks, handKinds, roomBlockKinds, stanceWords, steps } from './words.ts';

/* What a conference that runs shows: the item that is open, and to its partners what goes on in it. */

/** Where the conference is. Who is no partner of the open item waits, and is told no more than that. */
export const current = z
	.discriminatedUnion('waiting', [
		z.strictObject({
			itemId: id,
			waiting: z.literal(false),
			step: z.enum(steps),
			openedAt: instant,
			stepAt: instant
		}),
		z.strictObject({
			itemId: id,
			waiting: z.literal(true),
			expectedBackAt: instant.nullable().meta({
				description: 'By the planned minutes, when an own item is next; null: none is to come'
			})
		})
	])
	.nullable();

/** What partners see of an item, beside what all see. */
export const ownItem = {
	added: z.exactOptional(z.number().int()).meta({ description: 'Minutes added to those planned' }),
	paused: z.exactOptional(z.number().int()).meta({
		description: 'Milliseconds since it opened that went by in pauses that are over'
	}),
	openedAt: z.exactOptional(instant),
	closedAt: z.exactOptional(instant),
	headCount: z.exactOptional(z.number().int()),
	reason: z.exactOptional(z.string()).meta({ description: 'Why it was deferred' }),
	nextReview: z.exactOptional(day)
};

const attendance = z.strictObject({
	attendeeId: id,
	name: z.string(),
	attendance: z.enum(attendanceMarks),
	from: instant,
	to: z.exactOptional(instant)
});

/** For partners of the open item; between items attendance and guests for who runs the conference. */
export const meeting = {
	attendance: z.exactOptional(z.array(attendance)),
	here: z.exactOptional(words).meta({
		description: 'For who runs it: ids of the members who have the page of the conference open'
	}),
	guests: z.exactOptional(
		z.array(
			z.strictObject({
				guestId: id,
				name: z.string(),
				organisation: z.string(),
				secrecySignedOn: day
			})
		)
	),
	hands: z.exactOptional(
		z.array(z.strictObject({ attendeeId: id, name: z.string(), handKind: z.enum(handKinds) }))
	),
	floor: z.exactOptional(id.nullable()),
	ready: z.exactOptional(
		z.strictObject({
			ready: z.number().int(),
			of: z.number().int(),
			own: z.boolean(),
			members: z
				.exactOptional(words)
				.meta({ description: 'For who runs it: ids of the members who are ready' })
		})
	),
	tally: z.exactOptional(
		z.array(
			z.strictObject({
				agencyId: id,
				accepted: z.number().int(),
				proposed: z.number().int(),
				declined: z.number().int()
			})
		)
	),
	proposed: z
		.exactOptional(words)
		.meta({ description: 'Ids of the tasks that were proposed in the open item' }),
	stances: z
		.exactOptional(
			z.array(
				z.strictObject({
					itemId: id,
					agencyId: id,
					stance: z.enum(stanceWords),
					note: z.exactOptional(z.string()),
					answer: z.exactOptional(z.string())
				})
			)
		)
		.meta({ description: 'Of own items, also when they are closed' }),
	room: z
		.exactOptional(
			z.strictObject({
				shown: z.boolean(),
				blocks: z.array(z.strictObject({ kind: z.enum(roomBlockKinds), id }))
			})
		)
		.meta({
			description: 'For who runs it: what is on the screen in the room, or was and may come back'
		}),
	clearing: z.exactOptional(z.array(z.strictObject({ itemId: id, names: words }))).meta({
		description: 'Of own items to come: who must leave the room or the line before it opens'
	})
};
