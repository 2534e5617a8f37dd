import { expect, test } from 'vitest';
import { compartmentKeys, compartments } from '#shared/compartments.ts';
import { dayOf } from '#shared/time.ts';
import { waitRow } from '#shared/waiting.ts';
import { taskStates } from '#shared/words.ts';
import { accountKeys, memberId } from '#practice/accounts.ts';
import { cellOf } from '#policy/compartments.ts';
import {
	built,
	caseWith,
	involvedIn,
	isLate,
	nameOf,
	numberOf,
	otherReaders,
	seenBy,
	textOf,
	WEDNESDAY
} from './built.ts';

const region = await built(WEDNESDAY);
const first = caseWith(region, '2026-0001');
const classesIn = (facts: typeof first) =>
	region.roster.agencies
		.filter((agency) => facts.agencyInvolvements.some((row) => row.agencyId === agency.id))
		.map((agency) => agency.class);

test('O4 fourteen cases are made by their own members, and every act stands in an unbroken audit', () => {
	expect(region.roster.region.name).toBe('Oefenregio Maasmond');
	expect(region.cases.map(numberOf)).toEqual(
		Array.from({ length: 14 }, (_, n) => `2026-${String(n + 1).padStart(4, '0')}`)
	);
	for (const { entries, unbroken } of region.audits) {
		expect(unbroken).toBe(true);
		expect(entries.length).toBeGreaterThan(40);
		expect(entries.filter((entry) => entry.outcome !== 'allowed')).toEqual([]);
	}
	expect(region.passwords).toEqual(accountKeys.map(memberId));
});

test('O5 all of it was done before today, in the order in which it is written down', () => {
	for (const { entries } of region.audits) {
		const moments = entries.map((entry) => entry.at);
		expect(moments).toEqual(moments.toSorted((a, b) => a - b));
		expect(entries.every((entry) => dayOf(entry.at) < region.today)).toBe(true);
	}
	const opened = region.cases.map((facts) => facts.cases[0]?.firstProcessedAt ?? 0);
	expect(opened).toEqual(opened.toSorted((a, b) => a - b));
});

test('O6 exactly the members that the contract names take part in the first two cases', () => {
	expect(involvedIn(first)).toEqual([
		'voorzitter',
		'notulist',
		'politie',
		'om',
		'reclassering',
		'dji',
		'gemeente',
		'ggz'
	]);
	expect(first.cases[0]?.caseLeadId).toBe(memberId('gemeente'));
	expect(involvedIn(caseWith(region, '2026-0002'))).toEqual([
		'voorzitter',
		'politie',
		'gemeente',
		'veiligthuis'
	]);
});

test('O7 in the first case every row with a writer holds something another partner reads', () => {
	const silent = compartmentKeys.filter((key) => {
		const { form } = compartments[key];
		const writable = classesIn(first).some((one) => cellOf(key, one).access === 'write');
		if (form !== 'contributions' || !writable) return false;
		const rows = first.contributions.filter((row) => row.compartment === key);
		return !rows.some((row) => otherReaders(region, first, row).length > 0);
	});
	expect(silent).toEqual([]);
	const health = first.contributions.filter((row) => row.compartment === 'health.content');
	expect(health.map((row) => otherReaders(region, first, row))).toEqual([['Reclassering']]);
});

test('O8 police hold a draft in the first case, and one thing that the OM alone reads', () => {
	const police = first.contributions.filter((row) => row.compartment === 'police.art8_13');
	expect(police.map((row) => otherReaders(region, first, row))).toContainEqual([
		'Openbaar Ministerie'
	]);
	const [draft, ...more] = police.filter((row) => row.audience === null);
	expect(more).toEqual([]);
	expect(draft?.version).toBe(0);
});

test('O9 every row of facts has something to show in the first case', () => {
	const view = seenBy(region, first, 'voorzitter');
	expect(view.subject).toMatchObject({ name: 'Ruben Kalff', bsnMasked: '******019' });
	expect(view.subject.aliases.length).toBeGreaterThan(0);
	expect(view.subject.birthDay).not.toBeNull();
	expect(view.subject.address).not.toBeNull();
	expect(view.purpose).not.toBe('');
	expect(Object.values(view.criteria ?? {}).every((text) => text.length > 40)).toBe(true);
	expect(view.goals.map((goal) => goal.state)).toContain('closed');
	expect(view.decisions.length).toBeGreaterThan(2);
	expect(view.nextReview && view.nextReview > region.today).toBe(true);
	const phones = view.involvements.flatMap((row) => row.members.map((member) => member.phone));
	expect(phones.every((phone) => phone !== undefined)).toBe(true);
	expect(view.history.length).toBeGreaterThan(20);
	expect(view.releaseWindow?.history.length).toBeGreaterThan(0);
	expect(new Set(view.waits.map(({ waitKind }) => waitRow[waitKind]))).toEqual(
		new Set(['justice.waiting', 'forensic.waiting', 'care.waiting', 'life.waiting'])
	);
	expect(view.bridges.some(({ days, euros }) => days > 0 && (euros ?? 0) > 0)).toBe(true);
	expect(view.gateCard.length).toBeGreaterThan(4);
});

test('O10 tasks of the first case are in every state, late, moved, waiting and refused', () => {
	const { tasks } = first;
	const states = new Set(tasks.map((task) => task.state));
	expect(taskStates.filter((state) => !states.has(state))).toEqual([]);
	expect(tasks.some((task) => isLate(region, task))).toBe(true);
	expect(tasks.some((task) => task.movedTimes === 2)).toBe(true);
	expect(tasks.some((task) => task.waitingFor !== null)).toBe(true);
	expect(tasks.some((task) => task.memberId === null && task.state === 'accepted')).toBe(true);
	const refused = tasks.filter((task) => task.state === 'declined');
	expect(refused.map((task) => task.reasonKind)).toEqual(['noFunding']);
	expect(new Set(tasks.map((task) => task.agencyId)).size).toBe(7);
	expect(tasks.some((task) => task.statutoryTask === null)).toBe(true);
});

test('O12 a task names a statutory task of its own agency, or none', () => {
	const foreign = region.cases.flatMap((facts) =>
		facts.tasks.filter(({ statutoryTask, agencyId }) => {
			const agency = region.roster.agencies.find((row) => row.id === agencyId);
			return statutoryTask !== null && !agency?.statutoryTasks.includes(statutoryTask);
		})
	);
	expect(foreign.map((task) => task.title)).toEqual([]);
});

test('O13 no text keeps a date that was not filled in', () => {
	expect(JSON.stringify(region.cases)).not.toMatch(/\{[+-]\d+[wm]?\}|\{birthday\}/);
	expect([...region.texts.values()].filter((text) => /[{}]/.test(text))).toEqual([]);
});

test('O14 texts are short: contributions of one to four sentences, plan texts of three to eight', () => {
	const misfits = region.cases.flatMap((facts) => {
		const plan = ['picture', 'judgement', 'approach'].map((kind) => textOf(region, facts, kind));
		const told = facts.contributions.map(
			(row) =>
				facts.versions.find((version) => version.contributionId === row.id)?.text ??
				textOf(region, facts, row)
		);
		return [
			...plan.filter((text) => sentencesIn(text) < 3 || sentencesIn(text) > 8),
			...told.filter((text) => sentencesIn(text) < 1 || sentencesIn(text) > 4)
		];
	});
	expect(misfits).toEqual([]);
});

/** Counts ends of sentences; the points of initials end none. */
function sentencesIn(text: string): number {
	return text.replace(/\b\p{Lu}\./gu, 'X').match(/[.?!]["”]?(?=\s|$)/g)?.length ?? 0;
}

test('O17 together the cases show every way to disclose, and every partner somewhere', () => {
	const audiences = region.cases.flatMap((facts) => facts.contributions.map((r) => r.audience));
	expect(audiences).toContain(null);
	expect(audiences.some((one) => one && 'all' in one && one.all === 'visible')).toBe(true);
	expect(audiences.some((one) => one && 'all' in one && one.all === 'known')).toBe(true);
	const levels = audiences.flatMap((one) => (one && 'named' in one ? one.named : []));
	expect(new Set(levels.map((entry) => entry.level))).toEqual(new Set(['visible', 'known']));
	const somewhere = new Set(region.cases.flatMap(involvedIn));
	expect(accountKeys.filter((key) => !somewhere.has(key))).toEqual(['beheer', 'fg']);
});

test('O18 somewhere words were added after disclosing, and wait to be disclosed', () => {
	const waiting = first.contributions.filter((row) => {
		const published = first.versions.find((version) => version.contributionId === row.id);
		return published && published.text !== textOf(region, first, row);
	});
	expect(waiting.map((row) => nameOf(region, row.agencyId))).toEqual(['Gemeente']);
});

test('O19 the texts that all co-write repeat no sentence of what some may not read', () => {
	const leaks = region.cases.flatMap((facts) => {
		const shared = ['picture', 'judgement', 'approach'].map((kind) => textOf(region, facts, kind));
		const open = [...shared, ...facts.tasks.map((task) => task.title)].join('\n');
		const all = facts.agencyInvolvements.length - 1;
		return facts.contributions
			.filter((row) => otherReaders(region, facts, row).length < all)
			.flatMap((row) => textOf(region, facts, row).split(/(?<=[.?!])\s+/))
			.filter((sentence) => open.includes(sentence));
	});
	expect(leaks).toEqual([]);
});
