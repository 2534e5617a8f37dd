import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Command } from '#shared/commands.ts';
import { canonical } from '#application/canonical.ts';
import { signalDifferences } from '#application/compare.ts';
import { project, viewerOf } from '#policy/policy.ts';
import { anyCommand, type Pool } from '../kit/commands.ts';
import { secret, type Secret } from '../kit/secrets.ts';
import { TODAY, agencyKeys, agencyId, caseId, give, memberId, memberKeys } from '../kit/world.ts';

/* Vary anything a viewer may not see: nothing that reaches that viewer changes. */

/** Everything a command could name in either of the two cases. */
function pool({ facts, otherFacts }: Secret): Pool {
	const ids = (rows: readonly { id: string }[], more: readonly { id: string }[]) => [
		...new Set([...rows, ...more].map((row) => row.id))
	];
	return {
		agencies: agencyKeys.map(agencyId),
		members: memberKeys.map(memberId),
		goals: ids(facts.goals, otherFacts.goals),
		tasks: ids(facts.tasks, otherFacts.tasks),
		contributions: ids(facts.contributions, otherFacts.contributions),
		waits: ids(facts.waits, otherFacts.waits),
		bridges: ids(facts.bridges, otherFacts.bridges),
		asks: ids(facts.asks, otherFacts.asks)
	};
}

function view(secretCase: Secret, which: 'facts' | 'otherFacts') {
	const facts = secretCase[which];
	const roster = which === 'facts' ? secretCase.roster : secretCase.otherRoster;
	const viewer = viewerOf(facts, roster, memberId(secretCase.viewer), TODAY);
	if (!viewer) throw new Error('the viewer takes no part');
	return project(facts, roster, viewer, TODAY);
}

describe('noninterference', () => {
	test('V1 what a viewer may not see changes nothing of its view, not its order nor a `can`', () => {
		fc.assert(
			fc.property(secret, (given) => {
				const [one, other] = [view(given, 'facts'), view(given, 'otherFacts')];
				if (canonical(one) !== canonical(other)) expect(other).toEqual(one);
			}),
			{ numRuns: 300 }
		);
	});

	test('V2 what a viewer may not see changes no answer to any command, in word or rule', () => {
		const asked = secret.chain((given) =>
			fc.record({
				given: fc.constant(given),
				commands: fc.array(anyCommand(pool(given)), { minLength: 12, maxLength: 24 })
			})
		);
		fc.assert(
			fc.property(asked, ({ given, commands }) => {
				for (const command of commands)
					expect(answer(given, command, 'otherFacts')).toBe(answer(given, command, 'facts'));
			}),
			{ numRuns: 300 }
		);
	});

	test('V3 what a viewer may not see signals nothing to it when it changes', () => {
		fc.assert(
			fc.property(secret, (given) => {
				const looks: string[] = [];
				const screens = {
					awaySince: () => null,
					present: () => [memberId(given.viewer)],
					look: (_: string, topic: string) => looks.push(topic),
					factsChanged: () => undefined,
					sessionsEnded: () => undefined,
					hold: () => Promise.resolve(() => undefined)
				};
				const before = { facts: given.facts, roster: given.roster, today: TODAY };
				const after = { facts: given.otherFacts, roster: given.otherRoster, today: TODAY };
				signalDifferences(screens, caseId, before, after);
				expect(looks).toEqual([]);
			}),
			{ numRuns: 200 }
		);
	});
});

function answer(given: Secret, command: Command, which: 'facts' | 'otherFacts'): string {
	const roster = which === 'facts' ? given.roster : given.otherRoster;
	const outcome = give(given[which], given.viewer, command, { roster, text: 'tekst' });
	return outcome.ok
		? `${outcome.rule}: ${Object.keys(outcome.result).join()}`
		: `${outcome.rule}: ${outcome.refusal}`;
}
