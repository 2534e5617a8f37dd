import type { Group } from './words.ts';

/** How a row of the table is filled: by providers, by commands, by co-editing, or not at all. */
export type Form = 'contributions' | 'facts' | 'shared' | 'never';

/** The rows of the visibility table: closed, in its order. Their cells stand in `policy/table`. */
export const compartments = {
	'identity.core': { group: 'person', form: 'facts' },
	'identity.bsn': { group: 'person', form: 'facts' },
	'identity.id_evidence': { group: 'person', form: 'contributions' },
	'case.intake': { group: 'process', form: 'facts' },
	'police.art8_13': { group: 'safety', form: 'contributions' },
	'police.art9_12': { group: 'safety', form: 'never' },
	'justice.jd': { group: 'safety', form: 'contributions' },
	'justice.pending': { group: 'safety', form: 'contributions' },
	'justice.tul': { group: 'safety', form: 'contributions' },
	'justice.waiting': { group: 'safety', form: 'facts' },
	'detention.status': { group: 'detention', form: 'contributions' },
	'detention.release': { group: 'detention', form: 'facts' },
	'detention.conduct': { group: 'detention', form: 'contributions' },
	'reintegration.dr_plan': { group: 'detention', form: 'contributions' },
	'probation.supervision': { group: 'detention', form: 'contributions' },
	'probation.assessment': { group: 'detention', form: 'contributions' },
	'forensic.diagnosis': { group: 'care', form: 'never' },
	'forensic.waiting': { group: 'care', form: 'facts' },
	'health.content': { group: 'care', form: 'contributions' },
	'health.status': { group: 'care', form: 'contributions' },
	'health.wvggz': { group: 'care', form: 'contributions' },
	'care.indications': { group: 'care', form: 'contributions' },
	'care.waiting': { group: 'care', form: 'facts' },
	'care.bridging': { group: 'care', form: 'facts' },
	'care.bridging_costs': { group: 'care', form: 'facts' },
	'life.housing': { group: 'life', form: 'contributions' },
	'life.income': { group: 'life', form: 'contributions' },
	'life.debts': { group: 'life', form: 'contributions' },
	'life.waiting': { group: 'life', form: 'facts' },
	'network.people': { group: 'person', form: 'contributions' },
	'safety.alerts': { group: 'safety', form: 'contributions' },
	'safety.vt': { group: 'safety', form: 'contributions' },
	'youth.record': { group: 'youth', form: 'contributions' },
	'orders.admin': { group: 'safety', form: 'contributions' },
	'plan.analysis': { group: 'plan', form: 'shared' },
	'plan.goals': { group: 'plan', form: 'shared' },
	'plan.actions': { group: 'plan', form: 'facts' },
	'plan.gatecard': { group: 'plan', form: 'facts' },
	'plan.decisions': { group: 'plan', form: 'facts' },
	'meeting.summary': { group: 'plan', form: 'shared' },
	'person.view': { group: 'person', form: 'contributions' },
	'directory.professionals': { group: 'process', form: 'facts' },
	'audit.log': { group: 'process', form: 'never' }
} as const satisfies Record<string, { group: Group; form: Form }>;

export type CompartmentKey = keyof typeof compartments;

export const compartmentKeys = Object.keys(compartments) as CompartmentKey[];

/** True for the key of a row. */
export function isCompartment(text: string): text is CompartmentKey {
	return Object.hasOwn(compartments, text);
}
