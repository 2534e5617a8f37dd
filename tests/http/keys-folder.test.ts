import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openData } from '#http/data.ts';
import { readSettings, SettingsError } from '#http/settings.ts';

/** A folder that goes when the test ends. */
function aPlace(): string {
	const place = mkdtempSync(join(tmpdir(), 'casustafel-'));
	onTestFinished(() => {
		rmSync(place, { recursive: true, force: true });
	});
	return place;
}

function opening(DATA_DIR: string, KEYS_DIR?: string) {
	const settings = readSettings({ CASUSTAFEL_PRACTICE: '1', DATA_DIR, KEYS_DIR });
	return () => {
		openData(settings).close();
	};
}

test('K25 the keys lie in KEYS_DIR, or else beside DATA_DIR', () => {
	const place = aPlace();
	const [data, keys] = [join(place, 'data'), join(place, 'diep', 'sleutels')];
	opening(data)();
	expect(existsSync(join(`${data}.keys`, 'master.key'))).toBe(true);
	opening(join(place, 'andere'), keys)();
	expect(existsSync(join(keys, 'master.key'))).toBe(true);
	expect(existsSync(join(place, 'andere.keys'))).toBe(false);
});

test('K25 keys in the folder of the data, or the data in theirs, are refused before anything is made', () => {
	const place = aPlace();
	const data = join(place, 'data');
	mkdirSync(data);
	symlinkSync(data, join(place, 'omweg'));
	for (const keys of [data, join(data, 'keys'), join(place, 'omweg', 'diep', 'keys'), place]) {
		expect(opening(data, keys)).toThrow(SettingsError);
		expect(opening(data, keys)).toThrow(/^KEYS_DIR en DATA_DIR liggen in elkaar/);
	}
	expect(existsSync(join(data, 'casustafel.db'))).toBe(false);
});

test('K25 a folder of keys that cannot be used is said in one sentence', () => {
	const place = aPlace();
	const [data, keys] = [join(place, 'data'), join(place, 'sleutels')];
	opening(data, keys)();
	chmodSync(keys, 0o755);
	expect(opening(data, keys)).toThrow(`De sleutels liggen open: anderen mogen bij ${keys}.`);
	chmodSync(keys, 0o700);
	rmSync(join(keys, 'keys.db'));
	expect(opening(data, keys)).toThrow(`De sleutels ontbreken: ${join(keys, 'keys.db')}`);
});
