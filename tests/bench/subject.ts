import type { Seat } from './speech.ts';

export const subjectNames = ['casustafel', 'hocuspocus', 'y-websocket-server'] as const;
export type SubjectName = (typeof subjectNames)[number];

/** A server that runs, in a process of its own. */
export interface Running {
	pid(): number;
	/** The seat of a client at a document, both counted from 0. */
	seat(document: number, client: number): Seat;
	/** SIGKILL, and the same server again on the same address and data. */
	killAndRestart(): Promise<void>;
	dispose(): Promise<void>;
}

/** `stored`: with a database, for a server that has a choice. */
export type Start = (options: { stored: boolean }) => Promise<Running>;
