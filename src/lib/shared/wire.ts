import type { DocumentId } from './ids.ts';

/** Constants of the two kinds of socket, as the contract gives them. */

/** Path of a document: `/yjs/v1/<documentId>.<epoch>`; bare, that of the one socket for a board. */
export const documentsPath = '/yjs/v1';
/** Path of Socket.IO. */
export const signalsPath = '/signals';
/** Namespace of Socket.IO in which a screen says, as its `auth`, which conference it has open. */
export const attendingNamespace = '/conference';

/** Name of the session cookie; over https it is bound to the host. */
export function cookieName(secure: boolean): string {
	return secure ? '__Host-casustafel' : 'casustafel';
}

/** Name of the cookie of the browser in the room of a conference. */
export function roomCookieName(secure: boolean): string {
	return `${cookieName(secure)}-zaal`;
}

/** Path of the socket of that browser: `/zaal/v1/<conferenceId>`. It says nothing and hears `RoomSignal`. */
export const roomPath = '/zaal/v1';
/** A document that it opens has this behind its path, so that its own cookie counts and no other. */
export const roomQuery = 'zaal';
/** Milliseconds between two signs of life, and after how long without one the screen is black. */
export const roomBeat = { every: 350, patience: 1000 } as const;

/** What that browser is told: a sign of life, to look again, first to go dark and then to look, or the end. */
export type RoomSignal = 'beat' | 'look' | 'dark' | 'over';

/** Close codes of a document, in the order in which they are decided. */
export const closeCode = {
	sessionOver: 4401,
	notHere: 4404,
	oldEpoch: 4409,
	refused: 4403,
	tooLarge: 4413,
	tooFast: 4429,
	tryLater: 1013
} as const;
export type CloseCode = (typeof closeCode)[keyof typeof closeCode];

/** Message types of the y-websocket protocol. */
export const messageType = { sync: 0, awareness: 1, auth: 2, queryAwareness: 3 } as const;
/** Kinds of sync message. */
export const syncType = { step1: 0, step2: 1, update: 2 } as const;

/** Sizes in bytes. */
export const limits = {
	frameBytes: 1024 * 1024,
	updateBytes: 256 * 1024,
	documentBytes: 4 * 1024 * 1024,
	cursorBytes: 2048,
	nesting: 8,
	linkLength: 2000,
	/** Documents open at once on the one socket of a board. */
	channels: 256,
	/** Highest number that a client may give to a channel. */
	channelNumber: 2 ** 31 - 1
} as const;

/** Close code of RFC 6455 for a kind of message that is not taken, such as text. */
export const wordsCode = 1003;

/*
 * The one socket of a board. Every message is binary: a lib0 varUint with the number of a channel,
 * then one y-websocket message. On channel 0 the rest is one JSON object in UTF-8, as below.
 */

/** Number of the channel that says which others there are. */
export const controlChannel = 0;

/** What the browser says on the control channel: one of these. */
export type ClientControl =
	| { open: { ch: number; documentId: DocumentId; epoch: number }[] }
	/** Numbers of channels. What was still on its way to one may come after, so take new numbers. */
	| { close: number[] };

/** What the server says on the control channel: one of these. */
export type ServerControl =
	/** Step 1, step 2 and presence follow on the channel. `clientId` is for its Y.Doc. */
	| { opened: { ch: number; access: 'read' | 'write'; clientId: number } }
	/**
	 * Of a channel, and how many of the browser's sync messages with content (step 2 and update) on
	 * it are on disk. Takes the place of the echo.
	 */
	| { ack: [ch: number, n: number][] }
	/**
	 * A channel ended or was never opened; the socket stays. With 4409 `epoch`: the present one, and
	 * `restored`: a backup was put back, so that what was saved after it is not there.
	 */
	| { closed: { ch: number; code: CloseCode; epoch?: number; restored?: true } }
	/** Nothing else is heard while all is quiet. */
	| { alive: true }
	/** The server stops: come back after so many milliseconds. */
	| { retryAfter: number };

/** The one root type of every document. */
export const proseRoot = 'prose';
/** Node and mark names that a document may hold, each with its attributes. */
export const proseNodes = {
	paragraph: [],
	heading: ['level'],
	bulletList: ['tight'],
	orderedList: ['start', 'tight', 'type'],
	listItem: [],
	hardBreak: []
} as const;
export const proseMarks = {
	bold: [],
	italic: [],
	link: ['href', 'target', 'rel', 'class', 'title']
} as const;

/** The one signal: look again. `topic` is `case:<id>`, `conference:<id>` or `work`. */
export interface LookSignal {
	topic: string;
}
