import type { ConferenceView } from '$lib/shared/view-region.ts';

type Item = ConferenceView['items'][number];
export type OwnItem = Item & Required<Pick<Item, 'case'>>;

/** The items whose case this viewer sees, in their order: what it can rearrange. */
export function ownItems(items: readonly Item[]): OwnItem[] {
	return items.filter((item): item is OwnItem => item.case !== undefined);
}

export function withoutItem(items: readonly OwnItem[], itemId: string): OwnItem[] {
	return items.filter((item) => item.id !== itemId);
}

/** True when an item can go one place up or down past another that is still to come. */
export function canMove(items: readonly OwnItem[], itemId: string, by: -1 | 1): boolean {
	const at = items.findIndex((item) => item.id === itemId);
	return items[at]?.state === 'planned' && items[at + by]?.state === 'planned';
}

/** The items with one of them a place up or down. */
export function moved(items: readonly OwnItem[], itemId: string, by: -1 | 1): OwnItem[] {
	const at = items.findIndex((item) => item.id === itemId);
	const item = items[at];
	if (!item || !canMove(items, itemId, by)) return [...items];
	return items.toSpliced(at, 1).toSpliced(at + by, 0, item);
}

/** Before which items one can be added: those with nothing after them that is open or over. */
export function placesFor(items: readonly OwnItem[]): OwnItem[] {
	const settled = items.findLastIndex(({ state }) => state !== 'planned');
	return items.slice(settled + 1);
}

/** What the command is told when a case is added before an item; at the end when there is none such. */
export function added<T>(
	items: readonly OwnItem[],
	row: T,
	beforeId: string
): (T | { caseId: string; minutes: number })[] {
	const at = items.findIndex(({ id }) => id === beforeId);
	const rows: (T | { caseId: string; minutes: number })[] = asked(items);
	return rows.toSpliced(at < 0 ? rows.length : at, 0, row);
}

/** The fields of `setAgenda` for these cases. */
export function agendaFields(
	conferenceId: string,
	items: readonly { caseId: string; minutes: number | string }[]
): Record<string, string> {
	if (items.length === 0) return { conferenceId, 'items:empty': 'true' };
	const fields = items.flatMap(({ caseId, minutes }, at) => [
		[`items.${at}.caseId`, caseId],
		[`items.${at}.minutes:number`, String(minutes)]
	]);
	return { conferenceId, ...(Object.fromEntries(fields) as Record<string, string>) };
}

/** What the command is told of the items that are there. */
export function asked(items: readonly OwnItem[]): { caseId: string; minutes: number }[] {
	return items.map(({ case: { id }, minutes }) => ({ caseId: id, minutes }));
}

/** Minutes of everything on the agenda. */
export function plannedMinutes(items: readonly Item[]): number {
	return items.reduce((sum, { minutes }) => sum + minutes, 0);
}
