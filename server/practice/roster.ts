import type { Agency, Member, Put, Region } from '#domain/facts.ts';
import { put } from '#domain/apply.ts';
import {
	accountKeys,
	accounts,
	agencies,
	agencyId,
	agencyKeys,
	emailOf,
	memberId,
	type AccountKey,
	type AgencyKey
} from './accounts.ts';

/** One line of the list of accounts that the demo prints at its start. */
export interface PracticeAccount {
	key: AccountKey;
	name: string;
	/** Name of the agency; null for the accounts of the region itself. */
	agency: string | null;
	role: string;
}

/** The accounts one can sign in with, in the order of the contract. */
export const practiceAccounts: readonly PracticeAccount[] = accountKeys.map((key) => {
	const { agency, name, role } = accounts[key];
	return { key, name, agency: agency === null ? null : agencies[agency].name, role };
});

/** Rows of the region, its agencies and its members. Case numbers begin at 2026-0001. */
export function rosterRows(): Put[] {
	return [
		put('regions', region),
		...agencyKeys.map((key) => put('agencies', agencyRow(key))),
		...accountKeys.map((key) => put('members', memberRow(key)))
	];
}

const region: Region = {
	id: 'region',
	name: 'Oefenregio Maasmond',
	practice: true,
	numberYear: 2026,
	lastNumberYear: 2026,
	lastNumber: 0
};

function agencyRow(key: AgencyKey): Agency {
	const { name, class: agencyClass, statutoryTasks } = agencies[key];
	return { id: agencyId(key), name, class: agencyClass, statutoryTasks: [...statutoryTasks] };
}

/** Those who run the process act for the municipality, a public participant (L6). */
function memberRow(key: AccountKey): Member {
	const { agency, name, functions, phone } = accounts[key];
	return {
		id: memberId(key),
		agencyId: agency === null ? null : agencyId(agency),
		name,
		email: emailOf(key),
		functions: [...functions],
		phone,
		actsFor: agency === 'zvh' ? agencyId('gemeente') : null,
		disabledAt: null
	};
}
