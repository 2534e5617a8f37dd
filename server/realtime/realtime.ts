import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Admission, DocumentLog, Doorkeeper, Screens } from '#application/ports.ts';
import type { Instant } from '#shared/time.ts';
import type { AgencyClass } from '#shared/words.ts';
import { closeCode, documentsPath, roomPath, signalsPath } from '#shared/wire.ts';
import { throttled } from './activity.ts';
import { Admissions } from './admissions.ts';
import { Attending } from './attending.ts';
import { Boards } from './boards.ts';
import { Changes } from './changes.ts';
import { caretColours } from './colours.ts';
import { Documents } from './documents.ts';
import { Engine } from './engine.ts';
import { isOfRoom, isUnder, refusalOf, refuseUpgrade } from './entrance.ts';
import type { Logger } from './logger.ts';
import { Meter, type Figures } from './meter.ts';
import { Post } from './outlet.ts';
import type { Identity } from './presence.ts';
import { Quotas } from './quotas.ts';
import { Reception } from './reception.ts';
import { RoomScreens } from './room-screens.ts';
import { Signals } from './signals.ts';
import { Strangers } from './strangers.ts';
import { Upgrades } from './upgrades.ts';

type MemberOfChannel = Extract<Admission, { ok: true }>['member'];

export interface RealtimeParts {
	door: Doorkeeper;
	log: DocumentLog;
	now: () => Instant;
	/** The site's origin, such as `https://zvh.example`; asked at every request. */
	origin: () => string;
	logger: Logger;
	/** The address of who asks; left out, that of the connection. */
	addressOf?: (request: IncomingMessage) => string;
	/** CSS colour of a caret; left out, that of the agency's badge. */
	colourOf?: (agencyClass: AgencyClass) => string;
	/** Name of the session cookie: without it in the request the answer is 401. */
	sessionCookie?: string;
	/** Name of the cookie of a browser in a room, likewise. */
	roomCookie?: string;
	/** Milliseconds between keep-alive messages, left out 20 s. */
	keepAliveEvery?: number;
	/** Milliseconds that a document stays in memory after its last channel, left out 30 s. */
	evictAfter?: number;
	/** Milliseconds that an update may wait for the step 2 it rests on, left out 4 s. */
	patience?: number;
	/** Milliseconds in which each mebibyte that waits for a slow reader must leave, left out 30 s. */
	drainWithin?: number;
}

export type { Figures };

/** The only sockets of the server: documents (Yjs) and signals (Socket.IO). */
export interface Realtime {
	screens: Screens;
	/** For the one upgrade listener. False when the path is not of this room. */
	upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
	/** For the one request listener: polling of signals. False when the path is not of this room. */
	handleRequest(request: IncomingMessage, response: ServerResponse): boolean;
	/** How much of everything, for who watches over the server. */
	figures(): Figures;
	/** Closes every socket, waits for what is being written, compacts. */
	close(): Promise<void>;
}

export function createRealtime(parts: RealtimeParts): Realtime {
	const { log, now, logger } = parts;
	const { evictAfter = 30_000, keepAliveEvery = 20_000, patience = 4000 } = parts;
	const { colourOf = (agencyClass) => caretColours[agencyClass], drainWithin = 30_000 } = parts;
	const door = throttled(parts.door, now);
	const changes = new Changes();
	const meter = new Meter();
	const entrance = { origin: parts.origin, sessionCookie: parts.sessionCookie };
	const roomEntrance = { origin: parts.origin, sessionCookie: parts.roomCookie };
	const engine = new Engine({ door, log, now, logger, evictAfter, patience, meter });
	const quotas = new Quotas(now);
	const admissions = new Admissions({ door, engine, changes, quotas, logger });
	const strangers = new Strangers(meter, parts.addressOf);
	const common = {
		admissions,
		engine,
		meter,
		reception: new Reception(engine, meter),
		quotas,
		outlets: { post: new Post(), meter, drainWithin },
		identify: identifying(colourOf)
	};
	const documents = new Documents(common);
	const boards = new Boards(common);
	const upgrades = new Upgrades({ door, admissions, documents, boards, strangers });
	const attending = new Attending({ door, changes, now });
	const signals = new Signals({ door, changes, entrance, now, attending });
	const rooms = new RoomScreens({ door, changes, strangers });
	const keepingAlive = setInterval(() => {
		documents.keepAlive();
		boards.keepAlive();
	}, keepAliveEvery).unref();

	return {
		screens: {
			present: () => signals.present(),
			awaySince: (memberId) => signals.awaySince(memberId),
			attending: (conferenceId) => attending.of(conferenceId),
			look: (memberId, topic) => signals.look(memberId, topic),
			rooms: () => rooms.listening(),
			tellRoom: (conferenceId, signal) => {
				changes.note();
				rooms.tell(conferenceId, signal);
			},
			hold: (caseId) => engine.hold(caseId),
			factsChanged: (caseId, judge) => {
				changes.note();
				documents.judge(caseId, judge);
			},
			sessionsEnded: (sessionIds) => {
				changes.note();
				const ids = new Set(sessionIds);
				documents.end(closeCode.sessionOver, ({ session }) => ids.has(session.id));
				boards.endSessions(ids);
				signals.endSessions(ids);
			}
		},
		upgrade: (request, socket, head) => {
			if (isUnder(request.url, signalsPath)) signals.upgrade(request, socket, head);
			else if (isUnder(request.url, roomPath)) {
				const refusal = refusalOf(request, roomEntrance);
				if (refusal) refuseUpgrade(socket, refusal);
				else void rooms.upgrade(request, socket, head);
			} else if (isUnder(request.url, documentsPath)) {
				const inRoom = isOfRoom(request.url);
				const refusal = refusalOf(request, inRoom ? roomEntrance : entrance);
				if (refusal) refuseUpgrade(socket, refusal);
				else void upgrades.upgrade(request, socket, head);
			} else return false;
			return true;
		},
		handleRequest: (request, response) => {
			if (!isUnder(request.url, signalsPath)) return false;
			signals.handleRequest(request, response);
			return true;
		},
		figures: () => {
			const channels = [...engine.channels()].length;
			const { hot: hotDocuments, damaged: damagedDocuments } = engine.held;
			const waiting = { admissionsWaiting: admissions.waiting, strangers: strangers.count };
			return { ...meter.counted(), ...waiting, channels, hotDocuments, damagedDocuments };
		},
		close: async () => {
			clearInterval(keepingAlive);
			boards.close();
			documents.end(closeCode.tryLater);
			upgrades.close();
			signals.close();
			rooms.close();
			await engine.close();
			meter.close();
		}
	};
}

function identifying(colourOf: (agencyClass: AgencyClass) => string) {
	return ({ name, agencyName, agencyClass }: MemberOfChannel): Identity => ({
		name,
		agency: agencyName,
		agencyClass,
		color: colourOf(agencyClass)
	});
}
