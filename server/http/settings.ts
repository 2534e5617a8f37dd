import { resolve } from 'node:path';
import type { AddressSettings } from './address.ts';

/** What the environment says. Each is documented in the README. */
export interface Settings extends AddressSettings {
	/** 0 picks a free port. */
	port: number;
	host: string;
	/** Null: the address it listens on, over http. */
	origin: string | null;
	dataDir: string;
	/** The folder of the keys, apart from the data. */
	keysDir: string;
	/** Minutes without activity after which a session is over. */
	sessionIdle: number;
	/** Makes the practice region when there is no region. */
	practice: boolean;
	/** What asks for `/metrics` from another machine has to know; null: only this machine may ask. */
	metricsToken: string | null;
	/** Serves the pages from their sources. */
	dev: boolean;
}

/** Thrown for a setting that is missing or unsafe, with the one sentence that says which. */
export class SettingsError extends Error {}

/** Settings that are missing or unsafe (sysexits EX_CONFIG). */
const badSettings = 78;

/** Runs the work; a setting that is wrong ends the process with 78 and its one sentence. */
export async function orExit(work: () => Promise<void>): Promise<void> {
	try {
		await work();
	} catch (fault) {
		if (!(fault instanceof SettingsError)) throw fault;
		console.error(fault.message);
		process.exit(badSettings);
	}
}

const twelveHours = 12 * 60;

/**
 * Reads and checks the settings.
 * @throws SettingsError naming the first setting that is wrong
 */
export function readSettings(env: Record<string, string | undefined>): Settings {
	const practice = env['CASUSTAFEL_PRACTICE'] === '1';
	const dataDir = env['DATA_DIR'];
	if (!dataDir) throw new SettingsError('DATA_DIR ontbreekt: geef de map voor de gegevens.');
	const origin = originFrom(env['ORIGIN']);
	if (!practice && origin === null)
		throw new SettingsError(
			'ORIGIN ontbreekt: geef het adres van de site, zoals https://bord.voorbeeld.nl.'
		);
	return {
		port: wholeNumber(env, 'PORT', 3000, 0, 65_535),
		host: env['HOST'] || 'localhost',
		origin,
		dataDir: resolve(dataDir),
		keysDir: resolve(env['KEYS_DIR'] || `${resolve(dataDir)}.keys`),
		sessionIdle: wholeNumber(env, 'SESSION_IDLE', 15, 1, twelveHours),
		practice,
		metricsToken: tokenFrom(env['METRICS_TOKEN']),
		addressHeader: env['ADDRESS_HEADER']?.toLowerCase() || null,
		proxies: wholeNumber(env, 'XFF_DEPTH', 1, 1, 100),
		dev: env['CASUSTAFEL_DEV'] === '1'
	};
}

/** https, or http on this machine alone: a session cookie never crosses a network in the open. */
function originFrom(value: string | undefined): string | null {
	if (!value) return null;
	const url = URL.canParse(value) ? new URL(value) : null;
	const local = url !== null && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
	if (url === null || url.origin !== value.replace(/\/$/, ''))
		throw new SettingsError(
			'ORIGIN klopt niet: geef alleen het adres, zoals https://bord.voorbeeld.nl.'
		);
	if (url.protocol !== 'https:' && !(local && url.protocol === 'http:'))
		throw new SettingsError('ORIGIN is niet veilig: gebruik https.');
	return url.origin;
}

const shortestToken = 16;

function tokenFrom(value: string | undefined): string | null {
	if (!value) return null;
	if (value.length < shortestToken)
		throw new SettingsError(`METRICS_TOKEN is te kort: geef ten minste ${shortestToken} tekens.`);
	return value;
}

function wholeNumber(
	env: Record<string, string | undefined>,
	name: string,
	otherwise: number,
	least: number,
	most: number
): number {
	const value = env[name];
	if (value === undefined || value === '') return otherwise;
	const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
	if (!(number >= least && number <= most))
		throw new SettingsError(
			`${name} klopt niet: geef een heel getal van ${least} tot en met ${most}.`
		);
	return number;
}
