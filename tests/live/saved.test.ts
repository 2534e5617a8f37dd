import { describe, expect, test, vi } from 'vitest';
import { SaveLight, SaveState } from '$lib/live/saved.svelte.ts';

const bytes = (...values: number[]): Uint8Array => new Uint8Array(values);

function connectedState(now = 1000): SaveState {
	const state = new SaveState(false, () => now);
	state.connected();
	state.sent(bytes(0, 0));
	state.received(bytes(0, 0));
	return state;
}

describe('the save state of one document', () => {
	test('D60 says nothing before anything is typed', () => {
		expect(connectedState().saving).toEqual({ state: 'none' });
	});

	test('D60 says saving until the echo, and saved at the time of the echo', () => {
		const state = connectedState(7_000);
		state.changed();
		state.sent(bytes(1));
		expect(state.saving).toEqual({ state: 'saving' });
		state.received(bytes(1));
		expect(state.saving).toEqual({ state: 'saved', at: 7_000 });
	});

	test('D60 takes no other frame than the head of the queue for an echo', () => {
		const state = connectedState();
		state.changed();
		state.sent(bytes(1));
		state.changed();
		state.sent(bytes(2));
		state.received(bytes(2));
		state.received(bytes(3));
		expect(state.unconfirmed).toBe(2);
		state.received(bytes(1));
		expect(state.unconfirmed).toBe(1);
		state.received(bytes(2));
		expect(state.unconfirmed).toBe(0);
	});

	test('D61 a lost connection makes every unconfirmed change unsent', () => {
		const state = connectedState();
		state.changed();
		state.sent(bytes(1));
		state.disconnected();
		state.changed();
		expect(state.saving).toEqual({ state: 'unsent', count: 2 });
	});

	test('D61 an echo of the connection before confirms nothing on the new one', () => {
		const state = connectedState();
		state.changed();
		state.sent(bytes(1));
		state.disconnected();
		state.connected();
		expect(state.saving).toEqual({ state: 'unsent', count: 1 });
		state.sent(bytes(9));
		expect(state.saving).toEqual({ state: 'saving' });
		state.received(bytes(1));
		expect(state.saving).toEqual({ state: 'saving' });
		state.received(bytes(9));
		expect(state.saving.state).toBe('saved');
	});

	test('D62 stops saying saving when no answer comes, and says saved when it does', () => {
		vi.useFakeTimers();
		try {
			const state = connectedState();
			state.changed();
			state.sent(bytes(1));
			vi.advanceTimersByTime(6_000);
			expect(state.saving).toEqual({ state: 'unsent', count: 1 });
			state.received(bytes(1));
			expect(state.saving.state).toBe('saved');
		} finally {
			vi.useRealTimers();
		}
	});
});

describe('the save light of a page', () => {
	test('D63 shows the worst of its documents, and counts what is unsent over all of them', () => {
		const light = new SaveLight();
		const one = connectedState();
		const other = connectedState();
		light.join(one);
		light.join(other);
		light.join(new SaveState(true));
		expect(light.saving).toEqual({ state: 'none' });
		one.changed();
		one.sent(bytes(1));
		expect(light.saving).toEqual({ state: 'saving' });
		other.disconnected();
		other.changed();
		expect(light.saving).toEqual({ state: 'unsent', count: 1 });
		one.refused();
		expect(light.saving).toEqual({ state: 'refused' });
	});

	test('D63 keeps the time of the last save when a document closes', () => {
		const light = new SaveLight();
		const state = connectedState(5_000);
		light.join(state);
		state.changed();
		state.sent(bytes(1));
		state.received(bytes(1));
		light.leave(state);
		expect(light.saving).toEqual({ state: 'saved', at: 5_000 });
	});

	test('D63 says read only where nothing on the page can be written', () => {
		const light = new SaveLight();
		light.join(new SaveState(true));
		expect(light.saving).toEqual({ state: 'readOnly' });
	});
});
