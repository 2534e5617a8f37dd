/** One call to the system that ended, in the order in which they began or ended as noted. */
export interface Call {
	name: string;
	/** What the descriptor stands for. */
	on: string;
	/** What was written, as text byte by byte. */
	data: string;
	/** Its lines: where it began and where it ended. */
	began: number;
	ended: number;
	ok: boolean;
}

const whole = /^(\d+) +(\w+)\(\d+<([^>]*)>(.*)$/;
const resumed = /^(\d+) +<\.\.\. \w+ resumed>(.*)$/;

/** Reads what `strace -f -y -xx` wrote. */
export function callsIn(trace: string): Call[] {
	const calls: Call[] = [];
	const unfinished = new Map<string, Call>();
	for (const [at, line] of trace.split('\n').entries()) {
		const [, thread = '', name, on = '', rest = ''] = whole.exec(line) ?? [];
		if (name) {
			const call = {
				name,
				on: readable(on),
				data: readable(rest),
				began: at,
				ended: at,
				ok: isOk(rest)
			};
			calls.push(call);
			if (rest.endsWith('<unfinished ...>')) unfinished.set(thread, { ...call });
			if (rest.endsWith('<unfinished ...>')) call.ended = Infinity;
			if (rest.endsWith('<unfinished ...>')) unfinished.set(thread, call);
			continue;
		}
		const [, same = '', tail = ''] = resumed.exec(line) ?? [];
		const call = unfinished.get(same);
		if (!call) continue;
		unfinished.delete(same);
		call.ended = at;
		call.ok = isOk(tail);
	}
	return calls;
}

/**
 * Sends of a word that came too early: before it some write to the log of the database was not
 * followed by a sync of it that ended well, or there was none at all.
 */
export function unsynced(calls: readonly Call[], word: string): Call[] {
	return calls.filter(
		(call) => isSend(call) && call.data.includes(word) && !isAfterSync(calls, call)
	);
}

function isAfterSync(calls: readonly Call[], send: Call): boolean {
	const earlier = calls.filter(({ on, began }) => on.endsWith('-wal') && began < send.began);
	const written = earlier
		.filter(({ name }) => name.startsWith('pwrite') || name === 'write')
		.at(-1);
	if (!written) return false;
	return earlier.some(
		({ name, began, ended, ok }) =>
			name.includes('sync') && ok && began > written.began && ended < send.began
	);
}

function isSend({ on }: Call): boolean {
	return /^(TCP|TCPv6|socket|UNIX)/.test(on);
}

function isOk(rest: string): boolean {
	return /\) += \d+/.test(rest);
}

/** Text in which bytes are written as `\x61`. */
function readable(text: string): string {
	return text.replace(/\\x([0-9a-f]{2})/g, (_, hex: string) =>
		String.fromCharCode(Number.parseInt(hex, 16))
	);
}
