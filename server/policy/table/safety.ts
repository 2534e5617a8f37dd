import type { Rows } from './row.ts';

/** Rows of the group `safety`: [access, upTo, reason] per class. */
export const safetyRows = {
	'police.art8_13': {
		label: 'Politie-informatie: Wpg art. 8 and 13 data only',
		wgs: 'politiegegevens art 8/13 Wpg',
		cells: {
			POL: ['write', 'write', 'provider (Wpg 20(3)); sets handling limits'],
			OM: ['read', 'read', 'authority over police; Wpg 16'],
			RECL: ['read', 'read', 'needed for risk in supervision, if released'],
			DJI: ['none', 'read', 'summary via problem analysis is enough; release on need'],
			GEM: ['none', 'read', 'summary level only: pattern and date, no mutations'],
			OOV: ['none', 'read', 'own Wpg route for public order; here only by name'],
			GGD: ['none', 'none', 'safety warnings go through safety.alerts'],
			GGZ: ['none', 'none', 'default off; safety warning goes through row safety.alerts'],
			WMO: ['none', 'none', 'safety warnings go through safety.alerts'],
			VT: ['none', 'read', 'only domestic-violence incidents in this case'],
			RVDK: ['none', 'read', 'only if a minor is victim/suspect'],
			GI: ['none', 'read', 'only if a minor is victim or suspect'],
			PROC: ['read', 'read', 'prepares the case picture']
		}
	},
	'police.art9_12': {
		label: 'Wpg art. 9, 10, 12 data (investigations, CIE/informants)',
		wgs: 'NOT listed in WGS 2.30',
		cells: {
			POL: ['none', 'none', 'must be refused at input'],
			OM: ['none', 'none', 'must be refused at input'],
			RECL: ['none', 'none', 'outside WGS 2.30'],
			DJI: ['none', 'none', 'outside WGS 2.30'],
			GEM: ['none', 'none', 'outside WGS 2.30'],
			OOV: ['none', 'none', 'outside WGS 2.30'],
			GGD: ['none', 'none', 'outside WGS 2.30'],
			GGZ: ['none', 'none', 'outside WGS 2.30'],
			WMO: ['none', 'none', 'outside WGS 2.30'],
			VT: ['none', 'none', 'outside WGS 2.30'],
			RVDK: ['none', 'none', 'outside WGS 2.30'],
			GI: ['none', 'none', 'outside WGS 2.30'],
			PROC: [
				'none',
				'none',
				'the row does not exist for input; police may mark a running investigation'
			]
		}
	},
	'justice.jd': {
		label: 'Justitiele documentatie (convictions)',
		wgs: 'justitiele en strafvorderlijke gegevens (via OM)',
		cells: {
			POL: ['read', 'read', 'has own access; reads what is shared'],
			OM: ['write', 'write', 'only OM provides: Wjsg 8b/39fa'],
			RECL: ['read', 'read', 'statutory task in supervision/advice'],
			DJI: ['read', 'read', 'sentence execution'],
			GEM: ['none', 'read', 'default off; OM may release a summary (type of offence, period)'],
			OOV: ['none', 'none', 'default off'],
			GGD: ['none', 'read', 'as GGZ: on need'],
			GGZ: ['none', 'read', 'default off; forensic care under title: release on need'],
			WMO: ['none', 'none', 'no'],
			VT: ['none', 'none', 'default off'],
			RVDK: ['none', 'read', 'default off (unless suspect is minor)'],
			GI: ['none', 'read', 'minors: on need'],
			PROC: ['read', 'read', 'needs it for weging; OM may restrict']
		}
	},
	'justice.pending': {
		label: 'Open criminal cases, hearing dates, waiting for court',
		wgs: 'strafvorderlijke gegevens (via OM)',
		cells: {
			POL: ['read', 'read', 'needs to know until when nothing binds the person'],
			OM: ['write', 'write', 'provider; hearing date, phase, expected month'],
			RECL: ['read', 'read', 'plans advice and supervision'],
			DJI: ['read', 'read', 'influences detention plan'],
			GEM: [
				'known',
				'read',
				'knows that there is information; status and date stand in justice.waiting'
			],
			OOV: [
				'known',
				'read',
				'knows that there is information; status and date stand in justice.waiting'
			],
			GGD: ['none', 'read', 'if treatment depends on it'],
			GGZ: ['none', 'read', 'status+date only if treatment depends on it'],
			WMO: ['none', 'none', 'no'],
			VT: ['none', 'none', 'default off'],
			RVDK: ['none', 'read', 'only for minors'],
			GI: ['read', 'read', 'as reclassering, minors'],
			PROC: ['read', 'read', 'feeds the waiting register']
		}
	},
	'justice.tul': {
		label: 'TUL: requested / hearing / decided; consequence in days',
		wgs: 'tenuitvoerleggingsgegevens (via OM)',
		cells: {
			POL: ['read', 'read', 'status: arrest may follow'],
			OM: ['write', 'write', 'provider (Wjsg 51ca)'],
			RECL: ['write', 'write', 'reports breach that triggers TUL; own advice'],
			DJI: ['read', 'read', 'extra days change the end date'],
			GEM: ['read', 'read', 'status+date: release date and interim plan'],
			OOV: [
				'known',
				'read',
				'knows that there is information; status and date stand in justice.waiting'
			],
			GGD: ['none', 'read', 'as GGZ'],
			GGZ: ['none', 'read', 'status only if under forensic title'],
			WMO: ['none', 'none', 'no'],
			VT: ['none', 'none', 'no'],
			RVDK: ['none', 'none', 'no'],
			GI: ['read', 'read', 'as reclassering, minors'],
			PROC: ['read', 'read', 'waiting register + escalation']
		}
	},
	'justice.waiting': {
		label:
			'Waiting for court or TUL: since, expected, last checked, interim agreement and owner (no content)',
		wgs: 'strafvorderlijke en tenuitvoerleggingsgegevens, status only',
		cells: {
			POL: ['read', 'read', 'until when nothing binds the person'],
			OM: ['write', 'write', 'provider of dates'],
			RECL: ['write', 'write', 'plans advice and supervision; reports the breach'],
			DJI: ['read', 'read', 'changes the end date'],
			GEM: ['read', 'read', 'interim plan depends on it'],
			OOV: ['read', 'read', 'public order meanwhile'],
			GGD: ['none', 'none', 'not in this register; told by a contribution'],
			GGZ: ['none', 'none', 'not in this register; told by a contribution'],
			WMO: ['none', 'none', 'no'],
			VT: ['none', 'none', 'default off'],
			RVDK: ['none', 'none', 'not in this register; told by a contribution'],
			GI: ['read', 'read', 'as reclassering, minors'],
			PROC: ['write', 'write', 'keeps the register']
		}
	},
	'safety.alerts': {
		label: 'Safety alerts: victim safety, threat to professionals, agreed warning',
		wgs: 'toezicht en handhaving; begeleiding',
		cells: {
			POL: ['write', 'write', 'provider'],
			OM: ['write', 'write', 'provider'],
			RECL: ['write', 'write', 'provider'],
			DJI: ['write', 'write', 'provider'],
			GEM: ['write', 'write', 'provider'],
			OOV: ['read', 'read', 'all involved must be safe'],
			GGD: ['read', 'read', 'all involved must be safe'],
			GGZ: ['read', 'read', 'all involved must be safe'],
			WMO: ['read', 'read', 'all involved must be safe'],
			VT: ['write', 'write', 'provider'],
			RVDK: ['read', 'read', 'child safety'],
			GI: ['write', 'write', 'provider'],
			PROC: ['write', 'write', 'keeps alert short, dated, with owner']
		}
	},
	'safety.vt': {
		label: 'Veilig Thuis: reports, safety assessment, conditions',
		wgs: 'begeleiding, zorg en hulpverlening',
		cells: {
			POL: ['known', 'read', 'knows that there is information; safety conditions when named'],
			OM: ['known', 'read', 'knows that there is information; safety conditions when named'],
			RECL: ['known', 'read', 'knows that there is information; safety conditions when named'],
			DJI: ['none', 'read', 'only contact/visit ban'],
			GEM: ['known', 'read', 'knows that there is information; outcome when named'],
			OOV: ['none', 'read', 'huisverbod'],
			GGD: ['none', 'read', 'on need'],
			GGZ: ['none', 'read', 'release on need'],
			WMO: ['none', 'none', 'no'],
			VT: ['write', 'write', 'provider; Wmo 2015 4.1.1'],
			RVDK: ['read', 'read', 'shares child-protection route'],
			GI: ['read', 'read', 'shares the child-protection route'],
			PROC: ['known', 'read', 'knows that there is information; outcome when named']
		}
	},
	'orders.admin': {
		label: 'Administrative orders: area ban, huisverbod, woningsluiting, briefadres decisions',
		wgs: 'toezicht en handhaving alsmede bestuurlijke maatregelen',
		cells: {
			POL: ['write', 'write', 'enforces; adds observed breach'],
			OM: ['read', 'read', 'need'],
			RECL: ['read', 'read', 'aligns conditions'],
			DJI: ['read', 'read', 'release conditions'],
			GEM: ['write', 'write', 'burgemeester/college are issuers (separate task)'],
			OOV: ['write', 'write', 'issuer'],
			GGD: ['none', 'read', 'if it restricts care access'],
			GGZ: ['none', 'read', 'only if it restricts care access'],
			WMO: ['none', 'none', 'no'],
			VT: ['none', 'read', 'huisverbod'],
			RVDK: ['none', 'read', 'huisverbod with children'],
			GI: ['none', 'read', 'if a minor is concerned'],
			PROC: ['read', 'read', 'process']
		}
	}
} as const satisfies Rows<'safety'>;
