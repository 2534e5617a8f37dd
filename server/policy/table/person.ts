import type { Rows } from './row.ts';

/** Rows of the group `person`: [access, upTo, reason] per class. */
export const personRows = {
	'identity.core': {
		label: 'Identity & contact (name, aliases, birth date, address)',
		wgs: 'identificerende en contactgegevens',
		cells: {
			POL: ['read', 'read', 'must know who; corrects via error report'],
			OM: ['read', 'read', 'must know who'],
			RECL: ['read', 'read', 'must know who'],
			DJI: ['read', 'read', 'must know who; PI registration check'],
			GEM: ['write', 'write', 'BRP is municipal source'],
			OOV: ['read', 'read', 'must know who'],
			GGD: ['read', 'read', 'must know who, once involved'],
			GGZ: ['read', 'read', 'must know who, once involved'],
			WMO: ['read', 'read', 'must know who, once involved'],
			VT: ['read', 'read', 'must know who, once involved'],
			RVDK: ['read', 'read', 'must know who, once involved'],
			GI: ['read', 'read', 'must know who, once involved'],
			PROC: ['write', 'write', 'types it in at aanmelding, runs duplicate check']
		}
	},
	'identity.bsn': {
		label: 'BSN (masked; reveal = logged action)',
		wgs: 'burgerservicenummer',
		cells: {
			POL: ['read', 'read', 'masked; reveal for matching in own system'],
			OM: ['read', 'read', 'masked; OM mostly uses SKN'],
			RECL: ['read', 'read', 'masked; reveal for own dossier match'],
			DJI: ['read', 'read', 'masked; DJI matches on SKN/BSN'],
			GEM: ['write', 'write', 'BRP source, 11-proef validated'],
			OOV: ['none', 'none', 'no task here'],
			GGD: ['read', 'read', 'masked; care may use BSN'],
			GGZ: ['read', 'read', 'masked; care providers may use BSN for care'],
			WMO: ['none', 'none', 'uses its own administration'],
			VT: ['read', 'read', 'masked; legal task'],
			RVDK: ['read', 'read', 'masked; legal task'],
			GI: ['read', 'read', 'masked; legal task'],
			PROC: ['write', 'write', 'enters once; never shown in lists, URLs, mail']
		}
	},
	'identity.id_evidence': {
		label: 'Nationality / ID document - only for identification',
		wgs: 'identificerende gegevens; BGS 1.9 restricts',
		cells: {
			POL: ['none', 'read', 'only while identity is unresolved'],
			OM: ['none', 'read', 'only while identity is unresolved'],
			RECL: ['none', 'none', 'not needed for supervision plan'],
			DJI: ['read', 'read', 'identity in detention'],
			GEM: ['write', 'write', 'ID-basisvoorwaarde owner'],
			OOV: ['none', 'none', 'no task here'],
			GGD: ['none', 'none', 'no task here'],
			GGZ: ['none', 'none', 'not needed'],
			WMO: ['none', 'none', 'no task here'],
			VT: ['none', 'none', 'not needed'],
			RVDK: ['none', 'none', 'not needed'],
			GI: ['none', 'none', 'no task here'],
			PROC: ['known', 'known', 'knows that there is information; never the document']
		}
	},
	'network.people': {
		label: 'Network/family: only gezinslid or direct social contact (BGS 2.19)',
		wgs: 'relaties met gezinsleden en directe sociale contacten',
		cells: {
			POL: ['write', 'write', 'may add with relation type + necessity'],
			OM: ['read', 'read', 'need'],
			RECL: ['write', 'write', 'may add with relation type + necessity'],
			DJI: ['read', 'read', 'visitors are NOT copied in'],
			GEM: ['write', 'write', 'may add with relation type + necessity'],
			OOV: ['none', 'read', 'on need'],
			GGD: ['read', 'read', 'system approach'],
			GGZ: ['read', 'read', 'system approach, if involved'],
			WMO: ['none', 'none', 'no'],
			VT: ['write', 'write', 'may add; domestic violence'],
			RVDK: ['write', 'write', 'may add; children'],
			GI: ['write', 'write', 'may add; family'],
			PROC: ['write', 'write', 'keeps it to first-degree circle']
		}
	},
	'person.view': {
		label: 'View of the person (zienswijze), refusals of help, information given (AVG 14)',
		wgs: 'contact; begeleiding',
		cells: {
			POL: ['read', 'read', 'respectful contact'],
			OM: ['read', 'read', 'need'],
			RECL: ['write', 'write', 'often the contact person'],
			DJI: ['write', 'write', 'casemanager conversation'],
			GEM: ['write', 'write', 'outreach conversation (praatplaat)'],
			OOV: ['none', 'read', 'on need'],
			GGD: ['write', 'write', 'conversation'],
			GGZ: ['write', 'write', 'conversation'],
			WMO: ['write', 'write', 'conversation'],
			VT: ['write', 'write', 'conversation'],
			RVDK: ['write', 'write', 'conversation'],
			GI: ['write', 'write', 'conversation'],
			PROC: ['write', 'write', 'records who informed whom, or why not yet']
		}
	}
} as const satisfies Rows<'person'>;
