import type { Client } from './client.ts';
import { missingFrom, stateOf, TypingLine } from './lines.ts';
import type { RunningServer } from './server.ts';

/** What one crash under typing came to. */
export interface Crash {
	/** Updates that a peer had seen. */
	seen: number;
	/** Updates of which the sender had been told that they are saved. */
	saved: number;
	/** Those of both that are gone. */
	lost: number;
	/** Updates that were still on their way. */
	unsaved: number;
}

/** A number below `below`. */
export type Draw = (below: number) => number;

/** Draws that are the same for the same seed (mulberry32). */
export function drawing(seed: number): Draw {
	let state = seed >>> 0;
	return (below) => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
	};
}

/** A connection sends so many messages without being too fast. */
const mostSent = 900;
/** Updates of one writer that are on their way at once. */
const mostWaiting = 6;

/**
 * Lets these members type in one document, kills the server at some moment under it, starts it again
 * over the same data, and looks for what anyone had seen or been told. Every other one writes on the
 * one socket of a board. Nobody sends anything again.
 */
export async function crashOnce(
	server: RunningServer,
	writers: readonly Client[],
	documentId: string,
	draw: Draw
): Promise<Crash> {
	const lines = await Promise.all(
		writers.map((client, at) =>
			at % 2 === 0
				? TypingLine.onDocument(client, documentId)
				: TypingLine.onBoard(client, documentId)
		)
	);
	await heard(lines, 1 + draw(700), draw);
	const ended = Promise.all(lines.map(({ closed }) => closed));
	await server.killAndRestart();
	await ended;
	const [reader] = writers;
	if (!reader) throw new Error('nobody writes');
	const restored = await stateOf(reader, documentId);
	const [seen, saved] = [lines.flatMap((line) => line.seen), lines.flatMap((line) => line.saved)];
	const lost = missingFrom(restored, [...seen, ...saved]).length;
	const unsaved = lines.reduce((sum, { waiting }) => sum + waiting, 0);
	for (const line of lines) line.leave();
	return { seen: seen.length, saved: saved.length, lost, unsaved };
}

/** Everybody types on whatever is heard, until so much was heard. */
function heard(lines: readonly TypingLine[], until: number, draw: Draw): Promise<void> {
	let count = 0;
	return new Promise((resolve) => {
		for (const line of lines) {
			line.onHeard = () => {
				if (++count === until) resolve();
				keepTyping(line, draw);
			};
			keepTyping(line, draw);
		}
	});
}

function keepTyping(line: TypingLine, draw: Draw): void {
	while (line.waiting < mostWaiting && line.sent < mostSent) {
		const before = line.sent;
		if (draw(8) === 0) line.erase(1 + draw(5));
		else line.type(`${draw(1000)} `);
		if (line.sent === before && line.waiting === 0) line.type('x');
		if (line.sent === before) return;
	}
}
