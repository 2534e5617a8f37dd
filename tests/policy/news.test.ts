import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newsFor, project, viewerOf } from '#policy/policy.ts';
import { secret, type Secret } from '../kit/secrets.ts';
import { NOW, TODAY, memberId } from '../kit/world.ts';

/* What is new since a member looked tells it no more than its view does. */

const dayMs = 86_400_000;

/** Moments before, between and after what happened. */
const moment = fc.oneof(
	fc.integer({ min: NOW - 90 * dayMs, max: NOW }),
	fc.integer({ min: NOW - 110, max: NOW + 1 })
);

function newsIn(given: Secret, which: 'facts' | 'otherFacts', since: number) {
	const facts = given[which];
	const roster = which === 'facts' ? given.roster : given.otherRoster;
	const viewer = viewerOf(facts, roster, memberId(given.viewer), TODAY);
	if (!viewer) throw new Error('the viewer takes no part');
	const view = project(facts, roster, viewer, TODAY);
	const reader = { memberId: memberId(given.viewer), since };
	return { view, news: newsFor(facts, viewer, view, reader) };
}

/** What the generated deeds are by; whether they are one's own is not hidden from oneself. */
const doer = memberId('om');

test('Q7 what a member may not see changes nothing of its news', () => {
	const seen = { lines: 0 };
	fc.assert(
		fc.property(secret, moment, (given, since) => {
			fc.pre(memberId(given.viewer) !== doer);
			const { news } = newsIn(given, 'facts', since);
			expect(newsIn(given, 'otherFacts', since).news).toEqual(news);
			seen.lines += news.length;
		}),
		{ numRuns: 200 }
	);
	expect(seen.lines).toBeGreaterThan(0);
});

test('Q7 news is part of the course of the case, and all of it to who looked at nothing yet', () => {
	fc.assert(
		fc.property(secret, moment, (given, since) => {
			const { view, news } = newsIn(given, 'facts', since);
			const later = view.history.filter(({ at }) => at > new Date(since).toISOString());
			for (const line of news) expect(later).toContainEqual(line);
			if (memberId(given.viewer) !== doer) expect(news).toEqual(later);
		}),
		{ numRuns: 100 }
	);
});
