import type { CommandOf } from '#shared/commands.ts';
import { badField, refuse } from '#shared/refusals.ts';
import { daysBetween, type Day } from '#shared/time.ts';
import { put } from './apply.ts';
import { caseData, change, decided, type Decided, type Situation } from './decision.ts';
import type { Bridge, ChangeKind } from './facts.ts';
import { unlikelySince } from './since.ts';

/** Help begins that another law should have given (overbrugging, P9). Costs are kept in cents. */
export function openBridge(s: Situation, command: CommandOf<'openBridge'>): Decided {
	const { entitledLaw, delivered, since, costPerDay, reason } = command;
	const unlikely = unlikelySince(since, s.today);
	if (unlikely) return unlikely;
	const bridge: Bridge = {
		...caseData(s),
		id: s.newId(),
		agencyId: s.agencyId,
		entitledLaw,
		delivered,
		since,
		until: null,
		costPerDay: costPerDay === undefined ? null : Math.round(costPerDay * 100),
		reason
	};
	return bridgeChanged('bridgeOpened', bridge, { bridgeId: bridge.id });
}

/** Ends it with its last day, which counts. */
export function closeBridge(s: Situation, command: CommandOf<'closeBridge'>): Decided {
	const bridge = s.facts.bridges.find((row) => row.id === command.bridgeId);
	if (!bridge) return refuse('notHere');
	if (command.until < bridge.since) return badField('until', { code: 'order' });
	if (bridge.until !== null) return refuse('wrongState');
	return bridgeChanged('bridgeClosed', { ...bridge, until: command.until });
}

/** Days that it lasts, the first and the last counted; to `today` while it goes on. Never below 0. */
export function bridgedDays({ since, until }: Pick<Bridge, 'since' | 'until'>, today: Day): number {
	const last = until !== null && until < today ? until : today;
	return Math.max(0, daysBetween(since, last) + 1);
}

function bridgeChanged(kind: ChangeKind, bridge: Bridge, result = {}): Decided {
	const about = { what: 'bridge', id: bridge.id } as const;
	return decided([change(kind, about, put('bridges', bridge))], result);
}
