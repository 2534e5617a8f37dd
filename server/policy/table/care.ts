import type { Rows } from './row.ts';

/** Rows of the group `care`: [access, upTo, reason] per class. */
export const careRows = {
	'forensic.diagnosis': {
		label: 'Forensic diagnostics (pro Justitia report, PBC/NIFP indication content)',
		wgs: 'persoonsgegevens over gezondheid',
		cells: {
			POL: ['none', 'none', 'never here; stays at the source'],
			OM: ['none', 'none', 'never here; stays at the source'],
			RECL: ['none', 'none', 'never here; stays at the source'],
			DJI: ['none', 'none', 'never here; stays at the source'],
			GEM: ['none', 'none', 'never here; stays at the source'],
			OOV: ['none', 'none', 'no content here until the RAC has advised'],
			GGD: ['none', 'none', 'no content here until the RAC has advised'],
			GGZ: ['none', 'none', 'never here; stays at the source'],
			WMO: ['none', 'none', 'no content here until the RAC has advised'],
			VT: ['none', 'none', 'no'],
			RVDK: ['none', 'none', 'no'],
			GI: ['none', 'none', 'no content here until the RAC has advised'],
			PROC: ['none', 'none', 'never here; stays at the source']
		}
	},
	'forensic.waiting': {
		label: 'NIFP/indication waiting status: asked on, by whom, expected, received',
		wgs: '(process data)',
		cells: {
			POL: ['read', 'read', 'status: no formal partner can act yet'],
			OM: ['write', 'write', 'commissioner; updates expected date'],
			RECL: ['write', 'write', 'requests indicatiestelling; updates'],
			DJI: ['write', 'write', 'NIFP sits under DJI: updates status'],
			GEM: ['read', 'read', 'status drives interim plan'],
			OOV: ['read', 'read', 'no formal partner can act yet'],
			GGD: ['read', 'read', 'status'],
			GGZ: ['read', 'read', 'status'],
			WMO: ['none', 'none', 'no'],
			VT: ['none', 'none', 'not needed'],
			RVDK: ['none', 'none', 'no task here'],
			GI: ['none', 'none', 'not in this register; told by a contribution'],
			PROC: ['write', 'write', 'process; escalation clock']
		}
	},
	'health.content': {
		label: 'Medical / GGZ treatment content, diagnosis, medication',
		wgs: 'persoonsgegevens over gezondheid',
		cells: {
			POL: ['none', 'none', 'beroepsgeheim; WGS 2.29(2)'],
			OM: ['none', 'none', 'beroepsgeheim; own legal routes'],
			RECL: ['none', 'read', 'only what the provider releases as advice'],
			DJI: ['none', 'none', 'PI medical service has its own channel'],
			GEM: ['none', 'none', 'beroepsgeheim'],
			OOV: ['none', 'none', 'beroepsgeheim'],
			GGD: ['none', 'read', 'between care professionals, L20 ground'],
			GGZ: [
				'write',
				'write',
				'provider, per-item ground: consent / legal duty / goed hulpverlenerschap'
			],
			WMO: ['none', 'none', 'beroepsgeheim'],
			VT: ['none', 'read', 'unless provider releases'],
			RVDK: ['none', 'read', 'unless provider releases'],
			GI: ['none', 'read', 'unless provider releases'],
			PROC: ['none', 'none', 'no; manages grounds, not content']
		}
	},
	'health.status': {
		label:
			'Care involvement: in care yes/no, provider, contact, bejegening advice, crisis agreement',
		wgs: 'persoonsgegevens over gezondheid (minimal)',
		cells: {
			POL: ['read', 'read', 'how to approach and whom to call'],
			OM: ['read', 'read', 'is care in place?'],
			RECL: ['read', 'read', 'aligns conditions'],
			DJI: ['read', 'read', 'continuity of care at exit'],
			GEM: ['read', 'read', 'aligns Wmo'],
			OOV: ['none', 'read', 'crisis agreement only'],
			GGD: ['write', 'write', 'writes what partners need to act'],
			GGZ: ['write', 'write', 'provider writes what partners need to act'],
			WMO: ['none', 'read', 'how to approach; whom to call'],
			VT: ['none', 'read', 'if in the safety plan'],
			RVDK: ['none', 'read', 'if in the safety plan'],
			GI: ['read', 'read', 'aligns measures'],
			PROC: ['read', 'read', 'process']
		}
	},
	'health.wvggz': {
		label: 'Wvggz/Wzd: melding, zorgmachtiging, crisismaatregel, dates',
		wgs: 'persoonsgegevens over gezondheid; maatregelen',
		cells: {
			POL: ['known', 'read', 'knows that there is information; measure and expiry when named'],
			OM: ['write', 'write', 'petitioner for zorgmachtiging'],
			RECL: ['known', 'read', 'knows that there is information; measure and expiry when named'],
			DJI: ['known', 'read', 'knows that there is information; measure and expiry when named'],
			GEM: ['write', 'write', 'college: Wvggz 5:1 inquiry; burgemeester: 7:1'],
			OOV: ['write', 'write', 'crisis measure 7:1'],
			GGD: ['write', 'write', 'runs the 5:1 inquiry where mandated'],
			GGZ: ['write', 'write', 'geneesheer-directeur/zorgverantwoordelijke dates'],
			WMO: ['none', 'none', 'no task here'],
			VT: ['none', 'none', 'not by default'],
			RVDK: ['none', 'read', 'only minors'],
			GI: ['none', 'read', 'only minors'],
			PROC: ['known', 'read', 'knows that there is information; measure and expiry when named']
		}
	},
	'care.indications': {
		label:
			'Indications: Wlz (profile, e.g. VG6/VG7), Wfz, Wmo, Jeugdwet; validity; waiting-list date',
		wgs: 'geindiceerde en toegekende zorg of voorzieningen',
		cells: {
			POL: ['none', 'none', 'not a police task'],
			OM: ['none', 'read', 'Wfz only'],
			RECL: ['known', 'read', 'knows that there is information; the indication when named'],
			DJI: ['write', 'write', 'Wfz placement (DJI is Wfz buyer)'],
			GEM: ['write', 'write', 'Wmo/Jeugdwet; records CIZ decision copy'],
			OOV: ['none', 'none', 'no task here'],
			GGD: ['read', 'read', 'aligns care'],
			GGZ: ['write', 'write', 'provider; own waiting list'],
			WMO: ['write', 'write', 'own offer, start and waiting date'],
			VT: ['none', 'none', 'no'],
			RVDK: ['none', 'read', 'Jeugdwet only'],
			GI: ['known', 'read', 'knows that there is information; the indication when named'],
			PROC: ['read', 'read', 'precedence check']
		}
	},
	'care.waiting': {
		label:
			'Waiting for CIZ, or for a Wlz, Wfz or Wmo place: since, expected, refusals, interim agreement and owner',
		wgs: 'geindiceerde zorg of voorzieningen, status only',
		cells: {
			POL: ['none', 'none', 'not a police task'],
			OM: ['none', 'none', 'not in this register; told by a contribution'],
			RECL: ['read', 'read', 'plans supervision'],
			DJI: ['write', 'write', 'Wfz placement'],
			GEM: ['write', 'write', 'Wmo and Jeugdwet; records CIZ'],
			OOV: ['read', 'read', 'public order meanwhile'],
			GGD: ['read', 'read', 'aligns care'],
			GGZ: ['write', 'write', 'own waiting list'],
			WMO: ['read', 'read', 'own place'],
			VT: ['none', 'none', 'no'],
			RVDK: ['none', 'none', 'not in this register; told by a contribution'],
			GI: ['read', 'read', 'Jeugdwet'],
			PROC: ['write', 'write', 'keeps the register']
		}
	},
	'care.bridging': {
		label:
			'Bridging: what is delivered instead of which entitled care, since when, refusals by providers',
		wgs: 'toegekende zorg of voorzieningen; financiele gegevens',
		cells: {
			POL: ['none', 'none', 'no'],
			OM: ['none', 'none', 'no task here'],
			RECL: ['read', 'read', 'fact+type; no costs'],
			DJI: ['read', 'read', 'fact+type; no costs'],
			GEM: ['write', 'write', 'owner of bridging and costs'],
			OOV: ['read', 'read', 'risk accepted by'],
			GGD: ['none', 'none', 'no'],
			GGZ: ['write', 'write', 'own refusal/acceptance + expected place date'],
			WMO: ['none', 'none', 'not in this register; told by a contribution'],
			VT: ['none', 'none', 'no'],
			RVDK: ['none', 'none', 'no'],
			GI: ['none', 'none', 'no'],
			PROC: ['read', 'read', 'keeps the ledger']
		}
	},
	'care.bridging_costs': {
		label: 'Bridging: cost per day, payer, budget',
		wgs: 'financiele gegevens',
		cells: {
			POL: ['none', 'none', 'no'],
			OM: ['none', 'none', 'no'],
			RECL: ['none', 'none', 'no'],
			DJI: ['none', 'none', 'no'],
			GEM: ['write', 'write', 'owner of the costs'],
			OOV: ['none', 'none', 'no'],
			GGD: ['none', 'none', 'no'],
			GGZ: ['none', 'none', 'no'],
			WMO: ['none', 'none', 'no'],
			VT: ['none', 'none', 'no'],
			RVDK: ['none', 'none', 'no'],
			GI: ['none', 'none', 'no'],
			PROC: ['read', 'read', 'keeps the ledger']
		}
	}
} as const satisfies Rows<'care'>;
