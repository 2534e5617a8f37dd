import type { Desk } from '$lib/case/desk.ts';
import { isPublicClass } from '$lib/shared/grounds.ts';
import type { RegionView } from '$lib/shared/view-region.ts';
import type { AgencyClass, MemberFunction } from '$lib/shared/words.ts';

export type AgencyRow = RegionView['agencies'][number];
export type AccountRow = RegionView['members'][number];

/** A one-time link as it is shown: until its window is closed, and never again. */
export interface OneTimeLink {
	memberId: string;
	name: string;
	url: string;
	valid: 'week' | 'day';
}

/** What is asked on this page. */
export type RegionQuestion =
	| { question: 'addAgency' }
	| { question: 'addMember'; agencyId: string }
	| { question: 'setFunctions' | 'resetPassword' | 'disableMember'; memberId: string }
	| { question: 'link'; link: OneTimeLink };

interface RegionData {
	accounts: RegionView;
	today: string;
}

/** The accounts on the page: by organisation, and what is asked about them. */
export class RegionState implements Desk {
	asked = $state.raw<RegionQuestion | null>(null);
	readonly ownAgencyId = undefined;
	/** Shown when the question that made it is closed. */
	#made: OneTimeLink | null = null;
	readonly #read: () => RegionData;

	constructor(read: () => RegionData) {
		this.#read = read;
	}

	get today(): string {
		return this.#read().today;
	}

	get agencies(): AgencyRow[] {
		return [...this.#read().accounts.agencies].sort(byName);
	}

	/** The account that a question is about. */
	get member(): AccountRow | undefined {
		const { asked } = this;
		if (!asked || !('memberId' in asked)) return undefined;
		return this.#read().accounts.members.find(({ id }) => id === asked.memberId);
	}

	/** Accounts that work at an organisation, or at none. */
	workingAt(agencyId: string | null): AccountRow[] {
		return this.#working.filter((row) => row.agencyId === agencyId).sort(byName);
	}

	get disabled(): AccountRow[] {
		return this.#read()
			.accounts.members.filter(({ disabled }) => disabled)
			.sort(byName);
	}

	get count(): number {
		return this.#working.length;
	}

	/** What a region does first, and whether it was; null once a chair can open a case. */
	get steps(): { agencies: boolean; people: boolean } | null {
		const begun = this.#working.some(
			({ functions, hasPassword }) => hasPassword && functions.includes('chair')
		);
		if (begun) return null;
		const classes = this.#read().accounts.agencies.map((agency) => agency.class);
		return {
			agencies: classes.includes('PROC') && classes.some(isPublicClass),
			people: this.#working.some(({ functions }) => functions.includes('chair'))
		};
	}

	/** Of the functions that run cases, those that only this account has. */
	onlyHas(member: AccountRow): MemberFunction[] {
		const others = this.#working.filter(({ id }) => id !== member.id);
		return (['chair', 'secretary'] as const).filter(
			(name) =>
				member.functions.includes(name) && !others.some(({ functions }) => functions.includes(name))
		);
	}

	/** The link in the answer to a command; its window opens when the question closes. */
	made(result: unknown, who: Omit<OneTimeLink, 'url'>): void {
		const url = linkIn(result);
		if (url) this.#made = { ...who, url: new URL(url, location.origin).href };
	}

	/** Closes the question; the keyboard goes on at what it was about. */
	answered(): void {
		const was = this.asked;
		const link = this.#made;
		this.#made = null;
		this.asked = link && { question: 'link', link };
		if (!this.asked) requestAnimationFrame(() => focusOn(was));
	}

	get #working(): AccountRow[] {
		return this.#read().accounts.members.filter(({ disabled }) => !disabled);
	}
}

/** Functions that a member of such an organisation may have. */
export function functionsAt(agencyClass: AgencyClass | null): MemberFunction[] {
	const overseeing: MemberFunction[] = ['administrator', 'dataProtectionOfficer'];
	if (agencyClass === null) return overseeing;
	const running: MemberFunction[] = agencyClass === 'PROC' ? ['chair', 'secretary'] : [];
	return [...running, 'spoc', ...overseeing];
}

/** True for functions that give no case at all. */
export function oversees(functions: readonly string[]): boolean {
	return functions.some((name) => functionsAt(null).some((other) => other === name));
}

/** True when who looks after the region would take part in cases as well. */
export function areAtOdds(functions: readonly string[]): boolean {
	return oversees(functions) && functions.some((name) => !oversees([name]));
}

/** What the result of a command holds by this name. */
export function textIn(result: unknown, name: string): string | null {
	if (typeof result !== 'object' || result === null) return null;
	const value: unknown = Reflect.get(result, name);
	return typeof value === 'string' ? value : null;
}

function linkIn(result: unknown): string | null {
	return textIn(result, 'link');
}

function byName(one: { name: string }, other: { name: string }): number {
	return one.name.localeCompare(other.name, 'nl');
}

/** Only where the keyboard was left nowhere, such as at an act that is gone. */
function focusOn(was: RegionQuestion | null): void {
	const lost = document.activeElement === null || document.activeElement === document.body;
	if (!lost || !was) return;
	const memberId = was.question === 'link' ? was.link.memberId : 'memberId' in was && was.memberId;
	if (memberId) document.getElementById(`account-${memberId}`)?.focus();
}
