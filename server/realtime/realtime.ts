import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { DocumentLog, Doorkeeper, Screens } from '#application/ports.ts';
import type { Instant } from '#shared/time.ts';
import type { AgencyClass } from '#shared/words.ts';
import { documentsPath, signalsPath } from '#shared/wire.ts';
import { throttled } from './activity.ts';
import { Changes } from './changes.ts';
import { caretColours } from './colours.ts';
import { Documents } from './documents.ts';
import { Engine } from './engine.ts';
import { isUnder, refusalOf, refuseUpgrade } from './entrance.ts';
import type { Logger } from './logger.ts';
import { Signals } from './signals.ts';

export interface RealtimeParts {
	door: Doorkeeper;
	log: DocumentLog;
	now: () => Instant;
	/** The site's origin, such as `https://zvh.example`; asked at every request. */
	origin: () => string;
	logger: Logger;
	/** CSS colour of a caret; left out, that of the agency's badge. */
	colourOf?: (agencyClass: AgencyClass) => string;
	/** Name of the session cookie: without it in the request the answer is 401. */
	sessionCookie?: string;
	/** Milliseconds between keep-alive messages, left out 20 s. */
	keepAliveEvery?: number;
	/** Milliseconds that a document stays in memory after its last channel, left out 30 s. */
	evictAfter?: number;
	/** Milliseconds that an update may wait for the step 2 it rests on, left out 4 s. */
	patience?: number;
}

/** The only sockets of the server: documents (Yjs) and signals (Socket.IO). */
export interface Realtime {
	screens: Screens;
	/** For the one upgrade listener. False when the path is not of this room. */
	upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
	/** For the one request listener: polling of signals. False when the path is not of this room. */
	handleRequest(request: IncomingMessage, response: ServerResponse): boolean;
	/** Closes every socket, waits for what is being written, compacts. */
	close(): Promise<void>;
}

export function createRealtime(parts: RealtimeParts): Realtime {
	const { log, now, logger } = parts;
	const { evictAfter = 30_000, keepAliveEvery = 20_000, patience = 4000 } = parts;
	const { colourOf = (agencyClass) => caretColours[agencyClass] } = parts;
	const door = throttled(parts.door, now);
	const changes = new Changes();
	const entrance = { origin: parts.origin, sessionCookie: parts.sessionCookie };
	const engine = new Engine({ door, log, now, logger, evictAfter, patience });
	const documents = new Documents({ door, engine, changes, colourOf, keepAliveEvery, logger, now });
	const signals = new Signals({ door, changes, entrance });

	return {
		screens: {
			present: () => signals.present(),
			look: (memberId, topic) => signals.look(memberId, topic),
			factsChanged: (caseId, judge) => {
				changes.note();
				documents.judge(caseId, judge);
			},
			sessionsEnded: (sessionIds) => {
				changes.note();
				const ids = new Set(sessionIds);
				documents.endSessions(ids);
				signals.endSessions(ids);
			}
		},
		upgrade: (request, socket, head) => {
			if (isUnder(request.url, signalsPath)) signals.upgrade(request, socket, head);
			else if (isUnder(request.url, documentsPath)) {
				const refusal = refusalOf(request, entrance);
				if (refusal) refuseUpgrade(socket, refusal);
				else void documents.upgrade(request, socket, head);
			} else return false;
			return true;
		},
		handleRequest: (request, response) => {
			if (!isUnder(request.url, signalsPath)) return false;
			signals.handleRequest(request, response);
			return true;
		},
		close: async () => {
			documents.close();
			signals.close();
			await engine.close();
		}
	};
}
