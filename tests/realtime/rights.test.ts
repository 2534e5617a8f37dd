import fc from 'fast-check';
import { expect, it } from 'vitest';
import { atDocument, District, Table, type Access, type Seat } from './district.ts';
import { running } from './seeds.ts';

/** Who and what, as numbers. */
interface At {
	who: number;
	what: number;
}

type Move =
	| ({ does: 'sit'; on: 'document' | 'board' } & At)
	| ({ does: 'type'; count: number } & At)
	| ({ does: 'allow'; access: Access } & At)
	| ({ does: 'renew' } & At)
	| ({ does: 'signOut' } & At)
	/** So many turns of the loop, so that rights move while words are anywhere on their way. */
	| ({ does: 'wait'; turns: number } & At);

const at = { who: fc.nat(3), what: fc.nat(2) };
const moves: fc.Arbitrary<Move[]> = fc.array(
	fc.oneof(
		{
			weight: 5,
			arbitrary: fc.record({
				does: fc.constant('sit' as const),
				on: fc.constantFrom('document' as const, 'board' as const),
				...at
			})
		},
		{
			weight: 8,
			arbitrary: fc.record({
				does: fc.constant('type' as const),
				count: fc.integer({ min: 1, max: 6 }),
				...at
			})
		},
		{
			weight: 6,
			arbitrary: fc.record({
				does: fc.constant('allow' as const),
				access: fc.constantFrom<Access>('read', 'write', 'write', null),
				...at
			})
		},
		{ weight: 1, arbitrary: fc.record({ does: fc.constant('renew' as const), ...at }) },
		{ weight: 1, arbitrary: fc.record({ does: fc.constant('signOut' as const), ...at }) },
		{
			weight: 10,
			arbitrary: fc.record({ does: fc.constant('wait' as const), turns: fc.nat(12), ...at })
		}
	),
	{ minLength: 10, maxLength: 80, size: 'max' }
);

async function play(district: District, history: readonly Move[]): Promise<void> {
	const documents = await district.begin(3);
	for (const person of district.people) {
		for (const documentId of documents) district.allow(person, documentId, 'write');
	}
	const seats: { who: number; what: number; seat: Seat }[] = [];
	const tables = new Map<string, Table>();
	for (const { who, what, ...move } of history) {
		const [person, documentId] = [district.people[who], documents[what]];
		if (!person || documentId === undefined) continue;
		if (move.does === 'sit') {
			const known = tables.get(person.cookie);
			const table = known && !known.isOver ? known : new Table(district, person);
			if (move.on === 'board') tables.set(person.cookie, table);
			const seat =
				move.on === 'board' ? table.sit(documentId) : atDocument(district, person, documentId);
			seats.push({ who, what, seat });
		} else if (move.does === 'type') {
			for (const one of seats) if (one.who === who && one.what === what) one.seat.type(move.count);
		} else if (move.does === 'allow') district.allow(person, documentId, move.access);
		else if (move.does === 'renew') await district.renew(documentId);
		else if (move.does === 'signOut') {
			district.signOut(person);
			district.signIn(person);
		} else await turns(move.turns);
	}
	await judge(district, documents, seats);
	for (const { seat } of seats) seat.leave();
	await Promise.all(seats.map(({ seat }) => seat.ended));
}

async function turns(count: number): Promise<void> {
	for (let left = count; left > 0; left--) {
		await new Promise((resolve) => setImmediate(resolve));
	}
}

/** Who still sits where it may read sees the last word of each document. */
async function judge(
	district: District,
	documents: readonly string[],
	seats: readonly { who: number; what: number; seat: Seat }[]
): Promise<void> {
	const last = district.people.at(-1);
	if (!last) throw new Error('nobody is left');
	for (const [what, documentId] of documents.entries()) {
		const closing = atDocument(district, last, documentId);
		closing.type(1, ' laatste woord');
		const here = seats.filter((one) => one.what === what).map(({ seat }) => seat);
		await Promise.all([closing, ...here].map((seat) => seat.sees('laatste woord')));
		// Who typed where it may only read is on its way out.
		const texts = () =>
			[closing, ...here.filter(({ isOver }) => !isOver)].map(({ doc }) =>
				doc.getXmlFragment('prose').toJSON()
			);
		await expect.poll(() => new Set(texts()).size, { interval: 5, timeout: 10_000 }).toBe(1);
		closing.leave();
	}
}

it('D112 nobody is ever handed a byte of what it may not read at that moment', async () => {
	const district = await District.open(5);
	await fc.assert(
		fc.asyncProperty(moves, async (history) => {
			await play(district, history);
			expect(district.wrongs).toEqual([]);
		}),
		running('rights', 80)
	);
	expect(district.frames).toBeGreaterThan(100);
}, 300_000);
