import { expect, test } from 'vitest';
import { dueRule, dueText } from '#text/due.ts';

const plain = (text: string | null) => text?.replaceAll('\u00a0', ' ') ?? null;

test('U64 A chosen day is that day alone', () => {
	expect(dueRule({ on: '2026-11-20' })).toBeNull();
	expect(plain(dueText({ due: { on: '2026-11-20' }, dueDay: '2026-11-20' }))).toBe('vr 20 nov');
});

test('U64 A rule stands before the day it comes to now', () => {
	const before = { due: { beforeRelease: 14 }, dueDay: '2026-11-20' };
	expect(plain(dueText(before))).toBe('2 weken voor vrijlating (vr 20 nov)');
	const after = { due: { afterRelease: 3 }, dueDay: '2027-01-04' };
	expect(plain(dueText(after, '2026-12-01'))).toBe('3 dagen na vrijlating (ma 4 jan 2027)');
	const next = { due: { nextConference: true as const }, dueDay: '2026-11-26' };
	expect(plain(dueText(next))).toBe('bij het volgend overleg (do 26 nov)');
});

test('U64 A rule without a day says that its day is not known yet', () => {
	const task = { due: { beforeRelease: 7 }, dueDay: null };
	expect(plain(dueText(task))).toBe('1 week voor vrijlating (dag nog niet bekend)');
});

test('U64 No days before or after is the day of release itself', () => {
	expect(dueRule({ beforeRelease: 0 })).toBe('op de dag van vrijlating');
	expect(dueRule({ afterRelease: 0 })).toBe('op de dag van vrijlating');
});
