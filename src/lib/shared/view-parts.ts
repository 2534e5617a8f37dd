import { z } from 'zod';

/* What views are made of: instants are ISO 8601 in UTC, days `YYYY-MM-DD` in Europe/Amsterdam. */

export const id = z.string();
export const day = z.string();
export const instant = z.string();
export const words = z.array(z.string());

/** Command kinds this viewer may give about the thing, as it stands now. */
export const can = z.array(z.string());

/** A line of the course of a case. */
export const happening = z.strictObject({
	at: instant,
	kind: z.string(),
	agencyId: z.exactOptional(id)
});
