/** Constants of the two kinds of socket, as the contract gives them. */

/** Path of a document: `/yjs/v1/<documentId>.<epoch>`. */
export const documentsPath = '/yjs/v1';
/** Path of Socket.IO. */
export const signalsPath = '/signals';

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
	linkLength: 2000
} as const;

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

/** The one signal: look again. `topic` is `case:<id>` or `work`. */
export interface LookSignal {
	topic: string;
}
