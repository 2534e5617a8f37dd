import { describe, expect, test, vi } from 'vitest';
import { SaveLight, SaveState } from '$lib/live/saved.svelte.ts';

function connectedState(now = 1000): SaveState {
	const state = new SaveState(false, () => now);
	state.connected();
	state.sent();
	state.acknowledged(1);
	return state;
}

describe('the save state of one document', () => {
	test('D60 says nothing before anything is typed', () => {
		expect(connectedState().saving).toEqual({ state: 'none' });
	});

	test('D60 says saving until it is confirmed, and saved at the time of that', () => {
		const state = connectedState(7_000);
		state.changed();
		state.sent();
		expect(state.saving).toEqual({ state: 'saving' });
		state.acknowledged(2);
		expect(state.saving).toEqual({ state: 'saved', at: 7_000 });
	});

	test('D60 confirms by count, and no more than what left', () => {
		const state = connectedState();
		for (let change = 0; change < 3; change++) {
			state.changed();
			state.sent();
		}
		state.acknowledged(1);
		expect(state.unconfirmed).toBe(3);
		state.acknowledged(3);
		expect(state.unconfirmed).toBe(1);
		state.acknowledged(2);
		expect(state.unconfirmed).toBe(1);
		state.acknowledged(9);
		expect(state.unconfirmed).toBe(0);
	});

	test('D61 a lost connection makes every unconfirmed change unsent', () => {
		const state = connectedState();
		state.changed();
		state.sent();
		state.disconnected();
		state.changed();
		expect(state.saving).toEqual({ state: 'unsent', count: 2 });
	});

	test('D61 only what is sent again on the new connection is confirmed by it', () => {
		const state = connectedState();
		state.changed();
		state.sent();
		state.disconnected();
		state.connected();
		state.acknowledged(2);
		expect(state.saving).toEqual({ state: 'unsent', count: 1 });
		state.sent();
		expect(state.saving).toEqual({ state: 'saving' });
		state.acknowledged(1);
		expect(state.saving.state).toBe('saved');
	});

	test('D62 stops saying saving when no answer comes, and says saved when it does', () => {
		vi.useFakeTimers();
		try {
			const state = connectedState();
			state.changed();
			state.sent();
			vi.advanceTimersByTime(6_000);
			expect(state.saving).toEqual({ state: 'unsent', count: 1 });
			state.acknowledged(2);
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
		one.sent();
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
		state.sent();
		state.acknowledged(2);
		light.leave(state);
		expect(light.saving).toEqual({ state: 'saved', at: 5_000 });
	});

	test('D63 says read only where nothing on the page can be written', () => {
		const light = new SaveLight();
		light.join(new SaveState(true));
		expect(light.saving).toEqual({ state: 'readOnly' });
	});
});
