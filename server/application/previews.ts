import type { AgencyId, ContributionId } from '#shared/ids.ts';
import { refuse, type Refusal } from '#shared/refusals.ts';
import { dayOf, toIso } from '#shared/time.ts';
import type { BoardView } from '#shared/view.ts';
import type { ReadersView } from '#shared/view-region.ts';
import type { CaseFacts, Roster } from '#domain/facts.ts';
import { meet, viewersIn, type CaseView, type Viewer } from '#policy/policy.ts';
import type { Application, House } from './house.ts';
import { receiptShown } from './news.ts';
import { livingPerson } from './people.ts';
import { projected, seenBy, versionOf, type Seen } from './projections.ts';
import { noteView } from './noting.ts';
import { textsFor } from './views.ts';

/** Whose eyes a preview looks through as well: those of an agency by its id, or of all: `room`. */
export type PreviewAs = AgencyId;

/** What others see of a case, never more than who asks, and who read what an agency disclosed. */
export function createPreviews(house: House): Pick<Application, 'preview' | 'readers'> {
	return {
		async preview(session, caseId, as): Promise<BoardView | Refusal> {
			const person = await livingPerson(house.facts, session);
			const facts = await house.facts.caseFacts(caseId);
			const own = facts && seenBy(house, facts, person);
			const met = own && metWith(house, own, own.facts, person.roster, as);
			const outcome = met ? 'allowed' : 'notHere';
			const known = facts ? caseId : null;
			await noteView(house, session, person, {
				what: 'preview',
				caseId: known,
				how: `as ${as}`,
				outcome
			});
			if (!met) return refuse('notHere');
			// What it shows is read as on the board. It leaves out much, so it is no look at the case.
			await receiptShown(house, person, { view: met, viewer: own.viewer });
			const shown = await textsFor(house, met);
			return { ...shown, version: versionOf(met) };
		},
		async readers(session, contributionId): Promise<ReadersView | Refusal> {
			const person = await livingPerson(house.facts, session);
			const caseId = await house.facts.caseOf('contributions', contributionId);
			const facts = caseId === null ? null : await house.facts.caseFacts(caseId);
			const seen = facts && seenBy(house, facts, person);
			const provides = seen && isProvider(seen.facts, contributionId, seen.viewer.agencyId);
			const outcome = provides ? 'allowed' : 'notHere';
			await noteView(house, session, person, {
				what: 'readers',
				caseId: facts ? caseId : null,
				outcome
			});
			if (!provides) return refuse('notHere');
			const receipts = await house.receipts.of(contributionId);
			return { readers: receipts.map((row) => ({ ...row, at: toIso(row.at) })) };
		}
	};
}

function isProvider(facts: CaseFacts, contributionId: ContributionId, agencyId: AgencyId): boolean {
	return facts.contributions.some((row) => row.id === contributionId && row.agencyId === agencyId);
}

/** A view met with that of others; null when that agency takes no part in the case. */
function metWith(
	house: House,
	own: Pick<Seen, 'view' | 'viewer'>,
	facts: CaseFacts,
	roster: Roster,
	as: PreviewAs
): CaseView | null {
	const viewers = viewersIn(facts, roster).filter(
		({ agencyId }) => as === 'room' || agencyId === as
	);
	if (viewers.length === 0) return null;
	const today = dayOf(house.clock.now());
	const met = viewers.reduce(
		(so, viewer) => meet(so, projected(facts, roster, viewer, today)),
		own.view
	);
	return { ...met, known: met.known.filter((line) => isTold(line.agencyId, own.viewer, as)) };
}

/** Who merely knows of something is told to its provider alone: a third learns it from no preview. */
function isTold(provider: AgencyId, { agencyId }: Viewer, as: PreviewAs): boolean {
	return provider === agencyId || provider === as;
}
