import { io, type ManagerOptions, type Socket, type SocketOptions } from 'socket.io-client';
import { describe, expect, it, onTestFinished } from 'vitest';
import { attendingNamespace, signalsPath } from '#shared/wire.ts';
import { callIn, openHouse, type House, type Visitor } from './kit.ts';

type Options = Partial<ManagerOptions & SocketOptions>;

function screen(house: House, headers: Record<string, string>, over: Options = {}): Socket {
	const socket = io(house.origin, {
		path: signalsPath,
		transports: ['websocket'],
		reconnection: false,
		extraHeaders: headers,
		...over
	});
	onTestFinished(() => void socket.disconnect());
	return socket;
}

function screenOf(house: House, visitor: Visitor, over: Options = {}): Socket {
	return screen(house, { cookie: visitor.cookie, origin: house.origin }, over);
}

/** Resolves when the screen hears this; a `look` sent before it would have come first. */
function hears(socket: Socket): Promise<unknown> {
	return new Promise((resolve) => socket.once('look', resolve));
}

async function present(house: House, count: number): Promise<void> {
	await expect.poll(() => house.realtime.screens.present().length, { interval: 5 }).toBe(count);
}

/** Resolves when a screen has heard a look that was sent after all that came before. */
async function roundTrip(house: House, socket: Socket, { memberId }: Visitor): Promise<void> {
	const heard = hears(socket);
	house.realtime.screens.look(memberId, 'work');
	await heard;
}

describe('signals', () => {
	it('S60 refuses a screen without the origin of the site or a living session', async () => {
		const house = await openHouse();
		const { politie, om } = house.visitors;
		om.signedIn = false;
		const attempts = [
			screen(house, { cookie: politie.cookie }),
			screen(house, { cookie: politie.cookie, origin: 'http://elders.example' }),
			screen(house, { origin: house.origin }),
			screenOf(house, om),
			screen(
				house,
				{ cookie: politie.cookie, origin: 'http://elders.example' },
				{ transports: ['polling'] }
			),
			screen(house, {}, { transports: ['polling'] })
		];
		await Promise.all(
			attempts.map((socket) => new Promise((resolve) => socket.once('connect_error', resolve)))
		);
		expect(house.realtime.screens.present()).toEqual([]);
	});

	it('S61 says look to every screen of that member, and to no other', async () => {
		const house = await openHouse();
		const { politie, om } = house.visitors;
		const mine = [screenOf(house, politie), screenOf(house, politie)];
		const other = screenOf(house, om);
		const counts = mine.map(() => 0);
		mine.forEach((socket, place) => {
			socket.onAny((...said) => {
				expect(said).toEqual(['look', { topic: 'case:1' }]);
				counts[place] = (counts[place] ?? 0) + 1;
			});
		});
		const heard: unknown[] = [];
		other.onAny((...said) => void heard.push(said));
		await present(house, 2);
		// Two screens of one member count as one present, so the second is waited for by ear.
		const both = () => {
			house.realtime.screens.look(politie.memberId, 'case:1');
			return counts.every((count) => count > 0);
		};
		await expect.poll(both, { interval: 5 }).toBe(true);
		house.realtime.screens.look(om.memberId, 'work');
		await expect.poll(() => heard, { interval: 5 }).toEqual([['look', { topic: 'work' }]]);
	});

	it('S62 tells which members have a screen', async () => {
		const house = await openHouse();
		const { politie, om } = house.visitors;
		const [one] = [screenOf(house, politie), screenOf(house, om)];
		await present(house, 2);
		one?.disconnect();
		await present(house, 1);
		expect(house.realtime.screens.present()).toEqual([om.memberId]);
	});

	it('S63 closes the screens of a session that ended, and its documents too', async () => {
		const house = await openHouse();
		const { politie, om } = house.visitors;
		const [mine, other] = [screenOf(house, politie), screenOf(house, om)];
		const line = await callIn(house, politie);
		await present(house, 2);
		const ended = new Promise((resolve) => mine.once('disconnect', resolve));
		politie.signedIn = false;
		house.realtime.screens.sessionsEnded([politie.session.id]);
		house.realtime.screens.look(politie.memberId, 'work');
		await ended;
		expect(await line.closed).toBe(4401);
		expect(house.realtime.screens.present()).toEqual([om.memberId]);
		expect(other.connected).toBe(true);
	});

	it('C53 knows when the last screen of a member closed, and of who had none since it began', async () => {
		const time = { at: 1000 };
		const house = await openHouse({ now: () => time.at });
		const { politie, om } = house.visitors;
		const { screens } = house.realtime;
		const [first, second] = [screenOf(house, politie), screenOf(house, politie)];
		await present(house, 1);
		await expect
			.poll(() => [first.connected, second.connected], { interval: 5 })
			.toEqual([true, true]);
		time.at = 2000;
		expect([screens.awaySince(politie.memberId), screens.awaySince(om.memberId)]).toEqual([
			null,
			1000
		]);
		first.disconnect();
		await roundTrip(house, second, politie);
		expect(screens.awaySince(politie.memberId)).toBeNull();
		time.at = 3000;
		second.disconnect();
		await present(house, 0);
		time.at = 4000;
		expect(screens.awaySince(politie.memberId)).toBe(3000);
		screenOf(house, politie);
		await present(house, 1);
		expect(screens.awaySince(politie.memberId)).toBeNull();
		screens.sessionsEnded([politie.session.id]);
		expect(screens.awaySince(politie.memberId)).toBe(4000);
	});

	it('C94 knows who has a conference open, and when who had it open left', async () => {
		const time = { at: 1000 };
		const house = await openHouse({ now: () => time.at });
		const { politie, om } = house.visitors;
		const [one, two] = [crypto.randomUUID(), crypto.randomUUID()];
		const { screens } = house.realtime;
		const at = (conferenceId: string) => Object.fromEntries(screens.attending(conferenceId));
		const soon = (conferenceId: string, found: object) =>
			expect.poll(() => at(conferenceId), { interval: 5 }).toEqual(found);
		const attend = (screen: Socket, conferenceId: unknown) =>
			screen.io.socket(attendingNamespace, { auth: { conferenceId } });
		const mine = [screenOf(house, politie), screenOf(house, politie)] as const;
		const both = mine.map((screen) => attend(screen, one));
		attend(screenOf(house, om), two);
		await soon(one, { [politie.memberId]: null });
		await soon(two, { [om.memberId]: null });
		await expect.poll(() => both.map(({ connected }) => connected)).toEqual([true, true]);
		time.at = 2000;
		both[0]?.disconnect();
		await roundTrip(house, mine[0], politie);
		await roundTrip(house, mine[1], politie);
		expect(at(one)).toEqual({ [politie.memberId]: null });
		time.at = 3000;
		both[1]?.disconnect();
		await soon(one, { [politie.memberId]: 3000 });
		expect(screens.present().sort()).toEqual([politie.memberId, om.memberId].sort());
		om.signedIn = false;
		time.at = 4000;
		screens.sessionsEnded([om.session.id]);
		await soon(two, { [om.memberId]: 4000 });
		const refused = attend(screenOf(house, politie), 'geen id');
		await new Promise((resolve) => refused.once('disconnect', resolve));
		expect(at('geen id')).toEqual({});
	});

	it('C94 keeps nothing open for a session that ended, over a connection that serves nothing else too, and remembers of one member four conferences', async () => {
		const house = await openHouse();
		const { politie, om } = house.visitors;
		const { screens } = house.realtime;
		const only = (visitor: Visitor, conferenceId: string) => {
			const over = { auth: { conferenceId } };
			const socket = io(`${house.origin}${attendingNamespace}`, {
				path: signalsPath,
				transports: ['websocket'],
				reconnection: false,
				extraHeaders: { cookie: visitor.cookie, origin: house.origin },
				...over
			});
			onTestFinished(() => void socket.disconnect());
			return socket;
		};
		const state = (id: string, memberId: string) => screens.attending(id).get(memberId);
		const soon = (id: string, memberId: string, found: unknown) =>
			expect.poll(() => typeof state(id, memberId), { interval: 5 }).toBe(found);

		const conference = crypto.randomUUID();
		const socket = only(om, conference);
		await soon(conference, om.memberId, 'object');
		expect(screens.present()).not.toContain(om.memberId);
		const cut = new Promise((resolve) => socket.once('disconnect', resolve));
		screens.sessionsEnded([om.session.id]);
		await cut;
		await soon(conference, om.memberId, 'number');

		const ids = Array.from({ length: 6 }, () => crypto.randomUUID());
		for (const id of ids) {
			const one = only(politie, id);
			await soon(id, politie.memberId, 'object');
			one.disconnect();
			await soon(id, politie.memberId, 'number');
		}
		expect(ids.map((id) => typeof state(id, politie.memberId))).toEqual([
			...Array.from({ length: 2 }, () => 'undefined'),
			...Array.from({ length: 4 }, () => 'number')
		]);
	});

	it('S64 listens to nothing a screen says', async () => {
		const house = await openHouse();
		const { politie } = house.visitors;
		const socket = screenOf(house, politie);
		await present(house, 1);
		socket.emit('look', { topic: 'work' });
		socket.emit('join', 'case:1');
		const heard = hears(socket);
		house.realtime.screens.look(politie.memberId, 'work');
		expect(await heard).toEqual({ topic: 'work' });
	});

	it('D125 gives one member 64 sessions, polling or not, and others their own', async () => {
		const house = await openHouse();
		const { politie, om } = house.visitors;
		const knock = ({ cookie }: Visitor) =>
			fetch(`${house.origin}${signalsPath}/?EIO=4&transport=polling`, { headers: { cookie } });
		const first = screenOf(house, politie);
		await new Promise<void>((resolve) => first.once('connect', () => resolve()));
		for (let left = 63; left > 0; left--) expect((await knock(politie)).status).toBe(200);
		expect((await knock(politie)).status).toBe(400);
		const refused = screenOf(house, politie);
		await new Promise((resolve) => refused.once('connect_error', resolve));
		expect((await knock(om)).status).toBe(200);
		first.disconnect();
		await expect.poll(async () => (await knock(politie)).status, { interval: 5 }).toBe(200);
		expect((await knock(politie)).status).toBe(400);
	});

	it('S65 serves a screen that begins by polling', async () => {
		const house = await openHouse();
		const { politie } = house.visitors;
		const socket = screenOf(house, politie, { transports: ['polling', 'websocket'] });
		await present(house, 1);
		const heard = hears(socket);
		house.realtime.screens.look(politie.memberId, 'work');
		expect(await heard).toEqual({ topic: 'work' });
	});
});
