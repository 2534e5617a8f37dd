import { z } from 'zod';
import { isId } from '#shared/ids.ts';
import { limits, type ClientControl } from '#shared/wire.ts';

const ch = z.number().int().min(1).max(limits.channelNumber);
const named = z.strictObject({
	ch,
	documentId: z.string().refine(isId),
	epoch: z
		.number()
		.int()
		.min(0)
		.max(2 ** 31 - 1)
});
const control: z.ZodType<ClientControl> = z.union([
	z.strictObject({ open: z.array(named).max(limits.channels) }),
	z.strictObject({ close: z.array(ch).max(limits.channels) })
]);

/** What a browser says on the control channel; null for what none says. */
export function readControl(bytes: Uint8Array): ClientControl | null {
	if (bytes.length > longestControl) return null;
	try {
		return control.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
	} catch {
		return null;
	}
}

/** Bytes. Opening as many documents as there may be takes a third of it. */
const longestControl = 64 * 1024;
