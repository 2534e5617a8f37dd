import { describe, expect, test } from 'vitest';
import {
	following,
	opened,
	scrolledOff,
	shownStep,
	standingOf,
	typingBegan,
	typingEnded,
	type Place
} from '$lib/conference/member/following.ts';
import type { Step } from '#shared/words.ts';

const at = (place: Place, chair: Step) => [shownStep(place, chair), standingOf(place, chair)];

describe('a member beside the chair', () => {
	test('U172 it is wherever the chair is', () => {
		expect(at(following, 'tasks')).toEqual(['tasks', 'follows']);
		expect(at(following, 'goals')).toEqual(['goals', 'follows']);
	});

	test('U173 another step opened by hand stays, whatever the chair does, until it comes back', () => {
		const place = opened('picture', 'goals');
		expect(at(place, 'picture')).toEqual(['goals', 'loose']);
		expect(at(place, 'judgement')).toEqual(['goals', 'loose']);
		expect(at(place, 'goals')).toEqual(['goals', 'loose']);
		expect(at(following, 'judgement')).toEqual(['judgement', 'follows']);
	});

	test('U173 to open the step of the chair is to come back', () => {
		expect(opened('goals', 'goals')).toEqual(following);
	});

	test('U173 scrolling past the step of the chair leaves it there', () => {
		const place = scrolledOff(following, 'picture');
		expect(at(place, 'picture')).toEqual(['picture', 'loose']);
		expect(at(place, 'judgement')).toEqual(['picture', 'loose']);
	});

	test('U174 who writes keeps its step while the chair goes on, and when the writing ends', () => {
		const writes = typingBegan(following, 'picture');
		expect(at(writes, 'picture')).toEqual(['picture', 'follows']);
		expect(at(writes, 'judgement')).toEqual(['picture', 'behind']);
		const wrote = typingEnded(writes, 'judgement');
		expect(at(wrote, 'judgement')).toEqual(['picture', 'behind']);
	});

	test('U174 the next step after the writing takes along', () => {
		const wrote = typingEnded(typingBegan(following, 'picture'), 'judgement');
		expect(at(wrote, 'goals')).toEqual(['goals', 'follows']);
	});

	test('U174 who writes at the step of the chair goes on following it', () => {
		expect(typingEnded(typingBegan(following, 'goals'), 'goals')).toEqual(following);
	});

	test('U174 who goes on writing at an earlier step stays there', () => {
		const wrote = typingEnded(typingBegan(following, 'picture'), 'judgement');
		const again = typingBegan(wrote, 'judgement');
		expect(at(again, 'goals')).toEqual(['picture', 'behind']);
		expect(at(typingEnded(again, 'goals'), 'goals')).toEqual(['picture', 'behind']);
	});

	test('U174 scrolling while one writes leaves nothing', () => {
		const writes = typingBegan(following, 'picture');
		expect(scrolledOff(writes, 'judgement')).toBe(writes);
	});

	test('U174 who is on its own stays so, writing or not', () => {
		const place = opened('tasks', 'goals');
		expect(typingEnded(typingBegan(place, 'picture'), 'picture')).toEqual(place);
	});
});
