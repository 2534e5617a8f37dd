import { describe, expect, it } from 'vitest';
import { Quotas, type ConnectionQuota } from '#realtime/quotas.ts';
import { NOON } from '../kit/region.ts';

const mebibyte = 1024 * 1024;
const [one, other] = [
	'11111111-1111-4111-8111-111111111111',
	'22222222-2222-4222-8222-222222222222'
];

/** Quotas on a clock that stands still until it is moved, in milliseconds. */
function quotasAt() {
	const clock = { at: NOON };
	const quotas = new Quotas(() => clock.at);
	const enter = (memberId: string): ConnectionQuota => {
		const entered = quotas.enter(memberId);
		if (!entered) throw new Error('no room');
		return entered;
	};
	return { clock, enter, quotas };
}

/** How many messages of so many bytes are taken, each on the channel of its turn. */
function taken(connections: ConnectionQuota[], channelsEach: number, bytes: number): number {
	const places = connections.flatMap((quota) =>
		Array.from({ length: channelsEach }, () => ({ quota, channel: quota.openChannel() }))
	);
	let count = 0;
	for (;;) {
		const { quota, channel } = places[count % places.length] ?? {};
		if (!quota || !channel || !quota.takesMessage(channel, bytes)) return count;
		count++;
	}
}

describe('what one member may send and have open', () => {
	it('D119 counts messages of a member over all its connections, and each member apart', () => {
		const { clock, enter } = quotasAt();
		const connections = Array.from({ length: 10 }, () => enter(one));
		expect(taken(connections, 2, 1)).toBe(8000);
		expect(taken([enter(one)], 1, 1)).toBe(0);
		expect(taken([enter(other)], 1, 1)).toBe(1000);
		clock.at += 1000;
		expect(taken(connections, 2, 1)).toBe(800);
	});

	it('D119 counts bytes of a connection, and of a member over all of them', () => {
		const { clock, enter } = quotasAt();
		const first = enter(one);
		expect(taken([first], 1, mebibyte)).toBe(16);
		expect(taken([enter(one)], 1, mebibyte)).toBe(16);
		expect(taken([enter(one)], 1, mebibyte)).toBe(0);
		clock.at += 1000;
		expect(taken([first], 1, mebibyte)).toBe(1);
	});

	it('D119 counts carets apart from messages, and their bytes with them', () => {
		const { enter } = quotasAt();
		const quota = enter(one);
		let carets = 0;
		while (quota.takesCaret(1)) carets++;
		expect(carets).toBe(2000);
		expect(taken([quota], 1, 1)).toBe(1000);
	});

	it('D123 remembers who left, until all of its share is there again', () => {
		const { clock, enter, quotas } = quotasAt();
		const leave = (quota: ConnectionQuota) => quota.leave();
		const first = enter(one);
		expect(taken([first], 1, 16 * mebibyte)).toBe(1);
		expect(first.takesOpens(2048)).toBe(true);
		leave(first);
		const next = enter(one);
		expect(taken([next], 1, 16 * mebibyte)).toBe(1);
		expect(next.takesOpens(1)).toBe(false);
		leave(next);
		clock.at += 8000;
		const later = enter(one);
		expect(taken([later], 1, 16 * mebibyte)).toBe(1);
		expect(taken([later], 1, 1)).toBe(0);
		leave(later);
		leave(enter(other));
		expect(quotas.size).toBe(2);
		clock.at += 100_000;
		leave(enter('33333333-3333-4333-8333-333333333333'));
		expect(quotas.size).toBe(1);
	});

	it('D119 gives a member 1,024 channels, and takes back those that close', () => {
		const { enter } = quotasAt();
		const quota = enter(one);
		for (let left = 1024; left > 0; left--) expect(quota.openChannel()).not.toBeNull();
		expect(enter(one).openChannel()).toBeNull();
		quota.closeChannel();
		expect(enter(one).openChannel()).not.toBeNull();
	});
});
