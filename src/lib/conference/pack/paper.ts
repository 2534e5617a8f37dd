import { audienceOf, namesAt, type Edge } from '$lib/case/audience.ts';
import type { Partner } from '$lib/case/partners.ts';
import { isOffered } from '$lib/case/plan.ts';
import { dayOf, type Day } from '$lib/shared/time.ts';
import type { ContributionView, TaskView } from '$lib/shared/view.ts';
import type { PackBoard, PackItemView } from '$lib/shared/view-pack.ts';
import { dayAndMonth, daysLate, longDay } from '$lib/text/days.ts';
import { dueText } from '$lib/text/due.ts';
import { conditionText, t } from '$lib/text/text.ts';
import { waitedFor } from '$lib/text/waiting.ts';

/** An item of the pack with its place on the agenda, from 1. */
export type Placed = PackItemView & { place: number };
export type PlacedCase = Extract<Placed, { partner: true }>;

export function placed(items: readonly PackItemView[]): Placed[] {
	return items.map((item, at) => ({ ...item, place: at + 1 }));
}

/** Who reads a contribution, in a word and as the edge left of it. */
export function readersOf(
	row: ContributionView,
	partners: readonly Partner[]
): { edge: Edge; words: string } {
	const { edge, cells } = audienceOf(row, partners);
	const words = t.board.audience;
	if (edge === 'all') return { edge, words: words.all(cells.length) };
	const own = cells.find(({ partner }) => partner.own)?.partner.name ?? '';
	if (edge === 'own') return { edge, words: words.only(own) };
	return { edge, words: t.pack.reads(namesAt(cells, 'visible')) };
}

/** What a contribution says: what was disclosed, or of an own draft the text as it stands. */
export function textOf(row: ContributionView, documents: PackBoard['documents']): string {
	if (row.version > 0) return row.text;
	return documents.find(({ id }) => id === row.documentId)?.text ?? '';
}

/** What a contribution rests on, and how it may be used. */
export function groundsOf(row: ContributionView, today: Day): string[] {
	return [
		t.lists.bases[row.basis],
		row.author.name,
		...(row.source ? [t.board.contribution.source(row.source)] : []),
		...row.conditions.map((condition) => conditionText(condition, today))
	];
}

/** By when a task is due. */
export function dueOf(task: TaskView, today: Day): string {
	const late = task.late && task.dueDay !== null ? daysLate(task.dueDay, today) : 0;
	const text = dueText(task, today);
	return late > 0 ? `${text}, ${t.board.tasks.lateLong(late)}` : text;
}

/** How a task stands. */
export function stateOf(task: TaskView, ownAgencyId: string | undefined): string {
	if (task.waitingFor) return t.board.tasks.waitsFor(waitedFor(task.waitingFor));
	return isOffered(task, ownAgencyId) ? t.board.tasks.offered : t.lists.taskStates[task.state];
}

/** What is known of the release, in sentences; none where nothing is told of it. */
export function releaseLines(window: PackBoard['releaseWindow'], today: Day): string[] {
	if (!window) return [];
	const words = t.facts.release;
	const since = dayAndMonth(dayOf(Date.parse(window.at)), today);
	const source = words.source(window.source, since);
	return [
		t.facts.strip.sentence(window, today),
		window.confirmed === null ? `${source}, ${words.confirmedNot}` : source
	];
}

/** What agencies answered to the days that a moved release gave their tasks. */
export function answerLines(
	window: PackBoard['releaseWindow'],
	partners: readonly Partner[]
): string[] {
	const words = t.facts.shift;
	return partners.flatMap(({ agencyId, name }) =>
		(window?.answers ?? [])
			.filter((row) => row.agencyId === agencyId)
			.map(({ canDo, open, cannot }) =>
				t.pack.answersOf(name, [
					...(canDo ? [words.can(canDo)] : []),
					...(open ? [words.open(open)] : []),
					...(cannot ? [words.cannot(cannot)] : [])
				])
			)
	);
}

/** What others ask one's own agency, and what it asks others, as far as there is no answer. */
export function questionsOf(
	board: Pick<PackBoard, 'asks' | 'known'>,
	partners: readonly Partner[],
	today: Day
): { id: string; sentence: string; question: string | undefined }[] {
	const nameOf = (agencyId: string) =>
		partners.find((partner) => partner.agencyId === agencyId)?.name ?? '';
	const dayText = (at: string) => longDay(dayOf(Date.parse(at)), today);
	const groupOf = (group: keyof typeof t.lists.groups) => t.lists.groups[group].toLowerCase();
	const words = t.looking.asks;
	const toUs = board.asks.map(({ askId, fromAgencyId, group, askedAt, question }) => ({
		id: askId,
		sentence: `${words.from(nameOf(fromAgencyId), groupOf(group))} ${words.on(dayText(askedAt))}`,
		question
	}));
	const byUs = board.known.flatMap(({ agencyId, group, askedAt, answer }) =>
		askedAt === undefined || answer !== undefined
			? []
			: [
					{
						id: `${agencyId} ${group}`,
						sentence: t.pack.asked(nameOf(agencyId), groupOf(group), dayText(askedAt)),
						question: undefined
					}
				]
	);
	return [...toUs, ...byUs];
}
