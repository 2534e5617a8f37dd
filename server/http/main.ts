import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { createApplication, type Application } from '#application/application.ts';
import type { Doorkeeper, Identity } from '#application/ports.ts';
import { createIdentity } from '#identity/identity.ts';
import { cookieName, roomCookieName } from '#shared/wire.ts';
import { createRealtime } from '#realtime/realtime.ts';
import type { Storage } from '#storage/storage.ts';
import { addressReader } from './address.ts';
import { asTheDiskIs, openData } from './data.ts';
import { mayMeasure, metricsText } from './metrics.ts';
import { builtPages, livePages, type Pages } from './pages.ts';
import { makePractice, practiceWelcome } from './practice.ts';
import { createHttpServer, listen } from './server.ts';
import { orExit, readSettings, SettingsError, type Settings } from './settings.ts';

const clock = { now: () => Date.now() };
const logger = pino({ base: null }, pino.destination({ dest: 2, sync: true }));

await orExit(() => run(readSettings(process.env)));

/** Builds the house, opens the door, and closes it when told to. */
async function run(settings: Settings): Promise<void> {
	const secure = settings.origin?.startsWith('https:') ?? false;
	const storage = await openRegion(settings, secure);
	const identity = identityOver(storage, settings, secure);
	const { facts, audit, log, receipts } = storage;
	const ports = { facts, audit, log, receipts };
	const address: { origin: string; pages: Pages | null } = { origin: '', pages: null };
	const origin = () => address.origin;
	const application = createApplication({ ...ports, identity, clock, newId: randomUUID, origin });
	const realtime = createRealtime({
		door: doorOf(application),
		log: storage.log,
		now: clock.now,
		origin,
		addressOf: addressReader(settings),
		sessionCookie: cookieName(secure),
		roomCookie: roomCookieName(secure),
		logger
	});
	application.attach(realtime.screens);
	leaveInSlot(application);
	const server = createHttpServer({
		realtime,
		writable: remembered(storage.writable),
		memberOf: async (cookie) => (await application.session(cookie))?.memberId ?? null,
		metrics: (request) =>
			mayMeasure(request, settings.metricsToken)
				? metricsText(realtime.figures(), process.memoryUsage())
				: null,
		dev: settings.dev,
		pages: () => address.pages
	});
	const { port } = await listen(server, settings.port, settings.host);
	address.origin = settings.origin ?? `http://localhost:${port}`;
	address.pages = await (settings.dev ? livePages(server) : builtPages(address.origin));
	const ticking = setInterval(() => {
		application.tick().catch(logFault('tick'));
	}, 1000);
	closeOnSignal(async () => {
		clearInterval(ticking);
		server.close();
		await realtime.close();
		server.closeAllConnections();
		storage.close();
	});
	console.log(`ready http://localhost:${port}`);
	if (settings.practice) console.log(practiceWelcome(address.origin));
}

/** Asks at most once a second: readiness is asked by anyone, and its answer costs a write. */
function remembered(ask: () => Promise<boolean>): () => Promise<boolean> {
	const last = { at: 0, answer: Promise.resolve(true) };
	return () => {
		if (clock.now() - last.at >= 1000) Object.assign(last, { at: clock.now(), answer: ask() });
		return last.answer;
	};
}

function identityOver(storage: Storage, { sessionIdle }: Settings, secure: boolean): Identity {
	const { sessions, credentials, links, facts } = storage;
	const ports = { sessions, credentials, links, facts };
	return createIdentity({ ...ports, clock, idleMinutes: sessionIdle, secure });
}

/**
 * Opens the data, with a region in it. A practice region has passwords that anyone knows, so it never
 * passes for a real one.
 */
async function openRegion(settings: Settings, secure: boolean): Promise<Storage> {
	const storage = openData(settings);
	try {
		await demandRegion(settings, storage, identityOver(storage, settings, secure));
		return asTheDiskIs(settings, storage);
	} catch (fault) {
		storage.close();
		throw fault;
	}
}

async function demandRegion(
	settings: Settings,
	storage: Storage,
	identity: Identity
): Promise<void> {
	const { members, region } = await storage.facts.roster();
	if (members.length === 0 && settings.practice) return makePractice(storage, identity, clock);
	if (members.length === 0)
		throw new SettingsError('DATA_DIR bevat nog geen regio. Maak die eerst met npm run setup.');
	if (region.practice && !settings.practice)
		throw new SettingsError('DATA_DIR bevat een oefenregio. Kies een andere map.');
	if (!region.practice && settings.practice)
		throw new SettingsError('DATA_DIR bevat een echte regio. Kies een andere map om te oefenen.');
}

function doorOf(application: Application): Doorkeeper {
	return {
		session: application.session,
		inRoom: application.inRoom,
		admit: application.admit,
		active: (session) => {
			application.active(session).catch(logFault('active'));
		},
		updateRefused: (session, caseId, documentId) => {
			application.updateRefused(session, caseId, documentId).catch(logFault('updateRefused'));
		}
	};
}

/** The pages are another module graph; they take the application from here (ADR 003). */
function leaveInSlot(application: Application): void {
	Object.assign(globalThis, { [Symbol.for('casustafel.application')]: application });
}

function logFault(where: string): (fault: unknown) => void {
	return (fault) => {
		logger.error({ where, name: fault instanceof Error ? fault.name : typeof fault }, 'fault');
	};
}

function closeOnSignal(close: () => Promise<void>): void {
	for (const signal of ['SIGTERM', 'SIGINT'] as const)
		process.once(signal, () => {
			close().then(
				() => process.exit(0),
				(fault: unknown) => {
					logFault('close')(fault);
					process.exit(1);
				}
			);
		});
}
