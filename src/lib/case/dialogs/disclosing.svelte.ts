import type { ContributionView } from '$lib/shared/view.ts';
import { accessLevels, type Access, type DisclosureLevel } from '$lib/shared/words.ts';
import { t } from '$lib/text/text.ts';
import { audienceFrom, audienceOf, type Audience } from '../audience.ts';
import type { Partner } from '../partners.ts';

/** The access a level gives. */
const given = { visible: 'read', known: 'known', none: 'none' } as const;

/** The level that follows from an access. */
const byAccess = { write: 'visible', read: 'visible', known: 'known', none: 'none' } as const;

/** The readers being chosen for one contribution, beside those it has now. */
export class Disclosing {
	/** `rules`: everyone, as far as the table gives by itself, those that join later too. */
	how = $state<'agencies' | 'rules'>('agencies');
	#chosen = $state<Record<string, DisclosureLevel>>({});
	#began: 'agencies' | 'rules';
	#row: () => ContributionView;
	#partners: () => readonly Partner[];

	constructor(row: () => ContributionView, partners: () => readonly Partner[]) {
		this.#row = row;
		this.#partners = partners;
		const { scope, audience = [] } = row();
		if (scope === 'all' && audience.some(({ level }) => level === 'visible')) this.how = 'rules';
		this.#began = this.how;
	}

	/** What is disclosed. */
	get contributionId(): string {
		return this.#row().id;
	}

	/** The row of the table it stands in. */
	get compartment(): string {
		return this.#row().compartment;
	}

	/** Whether the table lets the provider give this level at all. */
	allows(agencyId: string, level: DisclosureLevel): boolean {
		return holds(this.#reach(agencyId)?.upTo, level);
	}

	/** Someone would get more than the table gives by itself: that takes a ground and a reason. */
	get needsGround(): boolean {
		return (
			this.how === 'agencies' &&
			this.others.some(
				({ agencyId }) => !holds(this.#reach(agencyId)?.access, this.level(agencyId))
			)
		);
	}

	/** Every involved agency, in the fixed order. */
	get all(): readonly Partner[] {
		return this.#partners();
	}

	/** Those that are not the provider. */
	get others(): Partner[] {
		return this.#partners().filter(({ agencyId }) => agencyId !== this.#row().agencyId);
	}

	was(agencyId: string): DisclosureLevel {
		return this.#row().audience?.find((entry) => entry.agencyId === agencyId)?.level ?? 'none';
	}

	level(agencyId: string): DisclosureLevel {
		if (this.how === 'rules') return byAccess[this.#reach(agencyId)?.access ?? 'none'];
		return this.#chosen[agencyId] ?? this.was(agencyId);
	}

	choose(agencyId: string, level: DisclosureLevel): void {
		this.#chosen[agencyId] = level;
	}

	changed(agencyId: string): boolean {
		return this.level(agencyId) !== this.was(agencyId);
	}

	get now(): Audience {
		return audienceOf(this.#row(), this.#partners());
	}

	get later(): Audience {
		return audienceFrom(
			this.#partners().map((partner) => ({
				partner,
				level: partner.agencyId === this.#row().agencyId ? 'visible' : this.level(partner.agencyId)
			}))
		);
	}

	/** Agencies that would read and do not yet. */
	get newReaders(): Partner[] {
		return this.others.filter(
			({ agencyId }) => this.level(agencyId) === 'visible' && this.was(agencyId) !== 'visible'
		);
	}

	/** Agencies that read it and would not any more. */
	get lostReaders(): Partner[] {
		return this.others.filter(
			({ agencyId }) => this.level(agencyId) !== 'visible' && this.was(agencyId) === 'visible'
		);
	}

	/** Agencies that read it and go on reading. */
	get keptReaders(): Partner[] {
		return this.others.filter(
			({ agencyId }) => this.level(agencyId) === 'visible' && this.was(agencyId) === 'visible'
		);
	}

	/** Someone other than the provider would read. */
	get anyReader(): boolean {
		return this.others.some((row) => this.level(row.agencyId) === 'visible');
	}

	/** Someone who goes on reading gets a new text. */
	get showsNewText(): boolean {
		return this.newText && this.keptReaders.length > 0;
	}

	/** Giving it would make no difference. */
	get same(): boolean {
		return (
			this.how === this.#began &&
			!this.newText &&
			this.others.every(({ agencyId }) => !this.changed(agencyId))
		);
	}

	/** The text differs from what was disclosed before. */
	get newText(): boolean {
		return this.#row().version > 0 && (this.#row().undisclosedChanges ?? 0) > 0;
	}

	/** Someone gets to read something new. */
	get shows(): boolean {
		return this.newReaders.length > 0 || this.showsNewText;
	}

	#reach(agencyId: string) {
		return this.#row().reach?.find((entry) => entry.agencyId === agencyId);
	}

	/** The deed, as its button says it. */
	get deed(): string {
		const words = t.board.disclose;
		if (this.how === 'rules') return words.deedRules;
		const [first, ...more] = this.newReaders;
		if (first) return more.length ? words.deedMany(more.length + 1) : words.deedOne(first.name);
		return this.showsNewText ? words.deedText : words.deedReaders;
	}
}

function holds(access: Access | undefined, level: DisclosureLevel): boolean {
	return accessLevels.indexOf(access ?? 'read') >= accessLevels.indexOf(given[level]);
}
