import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { createApplication, type Application } from '#application/application.ts';
import type { Doorkeeper, Identity } from '#application/ports.ts';
import { createIdentity } from '#identity/identity.ts';
import { cookieName } from '#identity/sessions.ts';
import { createRealtime } from '#realtime/realtime.ts';
import { openStorage, type Storage } from '#storage/storage.ts';
import { builtPages, livePages, type Pages } from './pages.ts';
import { makePractice, practiceWelcome } from './practice.ts';
import { createHttpServer, listen } from './server.ts';
import { readSettings, SettingsError, type Settings } from './settings.ts';

/** Settings that are missing or unsafe (sysexits EX_CONFIG). */
const badSettings = 78;
const clock = { now: () => Date.now() };
const logger = pino({ base: null }, pino.destination({ dest: 2, sync: true }));

try {
	await run(readSettings(process.env));
} catch (fault) {
	if (!(fault instanceof SettingsError)) throw fault;
	console.error(fault.message);
	process.exit(badSettings);
}

/** Builds the house, opens the door, and closes it when told to. */
async function run(settings: Settings): Promise<void> {
	const storage = open(settings);
	const secure = settings.origin?.startsWith('https:') ?? false;
	const identity = createIdentity({
		sessions: storage.sessions,
		credentials: storage.credentials,
		clock,
		idleMinutes: settings.sessionIdle,
		secure
	});
	await haveRegion(settings, storage, identity);
	const ports = { facts: storage.facts, audit: storage.audit, log: storage.log };
	const application = createApplication({ ...ports, identity, clock, newId: randomUUID });
	const address: { origin: string; pages: Pages | null } = { origin: '', pages: null };
	const realtime = createRealtime({
		door: doorOf(application),
		log: storage.log,
		now: clock.now,
		origin: () => address.origin,
		sessionCookie: cookieName(secure),
		logger
	});
	application.attach(realtime.screens);
	leaveInSlot(application);
	const server = createHttpServer({
		realtime,
		writable: remembered(storage.writable),
		isSignedIn: async (cookie) => (await application.session(cookie)) !== null,
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
function remembered(ask: () => boolean): () => boolean {
	const last = { at: 0, answer: true };
	return () => {
		if (clock.now() - last.at >= 1000) Object.assign(last, { at: clock.now(), answer: ask() });
		return last.answer;
	};
}

function open(settings: Settings): Storage {
	try {
		mkdirSync(settings.dataDir, { recursive: true, mode: 0o700 });
		return openStorage({
			file: join(settings.dataDir, 'casustafel.db'),
			migrationsFolder: join(process.cwd(), 'drizzle')
		});
	} catch (fault) {
		const why = fault instanceof Error ? fault.message : String(fault);
		throw new SettingsError(`DATA_DIR is niet te gebruiken: ${why}`);
	}
}

async function haveRegion(settings: Settings, storage: Storage, identity: Identity): Promise<void> {
	const { members } = await storage.facts.roster();
	if (members.length > 0) return;
	if (!settings.practice) throw new SettingsError('DATA_DIR bevat nog geen regio.');
	await makePractice(storage, identity, clock);
}

function doorOf(application: Application): Doorkeeper {
	return {
		session: application.session,
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
