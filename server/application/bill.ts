import { refuse, type Refusal } from '#shared/refusals.ts';
import { dayOf } from '#shared/time.ts';
import type { BillView } from '#shared/view-lists.ts';
import type { CaseFacts } from '#domain/facts.ts';
import { billOf } from '#domain/bill.ts';
import { readsCosts, readsFigures } from '#policy/policy.ts';
import type { Application, House } from './house.ts';
import { livingPerson } from './people.ts';
import { noteView } from './noting.ts';

/** Figures of the whole region without persons, for who may send the bill (P9). */
export function createBill(house: House): Pick<Application, 'bill'> {
	return {
		async bill(session): Promise<BillView | Refusal> {
			const person = await livingPerson(house.facts, session);
			const allowed = readsFigures(person.member, person.agency);
			const outcome = allowed ? 'allowed' : 'notAllowed';
			await noteView(house, session, person, { what: 'figures', outcome });
			if (!allowed) return refuse('notAllowed');
			const cases: CaseFacts[] = [];
			for (const caseId of await house.facts.allCases()) {
				const facts = await house.facts.caseFacts(caseId);
				if (facts) cases.push(facts);
			}
			return billOf(cases, dayOf(house.clock.now()), readsCosts(person.agency));
		}
	};
}
