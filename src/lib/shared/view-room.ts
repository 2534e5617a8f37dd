import { z } from 'zod';
import { day, id, instant } from './view-parts.ts';
import { agencyClasses, documentKinds, roomStates, steps, taskStates } from './words.ts';

/* What the screen in the room shows: what everyone who is present may read, and whoever asks. */

const from = { agencyId: id, agencyName: z.string(), class: z.enum(agencyClasses) };

const roomBlock = z.discriminatedUnion('kind', [
	z.strictObject({
		kind: z.literal('decision'),
		id,
		number: z.number().int(),
		text: z.string(),
		day
	}),
	z.strictObject({
		kind: z.literal('task'),
		id,
		title: z.string(),
		...from,
		dueDay: day.nullable(),
		state: z.enum(taskStates)
	}),
	z.strictObject({
		kind: z.literal('goal'),
		id,
		number: z.number().int(),
		title: z.string(),
		state: z.enum(['open', 'closed'])
	}),
	z.strictObject({
		kind: z.literal('document'),
		id,
		epoch: z.number().int(),
		documentKind: z.enum(documentKinds),
		text: z.string()
	}),
	z.strictObject({
		kind: z.literal('contribution'),
		id,
		compartment: z.string(),
		...from,
		text: z.string()
	})
]);
export type RoomBlock = z.infer<typeof roomBlock>;

const speaker = z.strictObject({ name: z.string(), of: z.string() });

export const roomView = z
	.strictObject({
		state: z.enum(roomStates),
		title: z.string(),
		step: z.enum(steps).nullable(),
		blocks: z.array(roomBlock),
		case: z.exactOptional(z.strictObject({ number: z.string(), initials: z.string() })),
		openedAt: z.exactOptional(instant),
		paused: z
			.exactOptional(z.number().int())
			.meta({ description: 'Milliseconds of it that went by in pauses' }),
		minutes: z
			.exactOptional(z.number().int())
			.meta({ description: 'Planned for the item, with what was added' }),
		floor: z.exactOptional(speaker),
		next: z.exactOptional(speaker)
	})
	.meta({ id: 'Room' });
export type RoomView = z.infer<typeof roomView>;
