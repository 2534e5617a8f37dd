import { isCompartment } from '$lib/shared/compartments.ts';
import type { ContributionView } from '$lib/shared/view.ts';
import { t } from '$lib/text/text.ts';

/**
 * Why these read a contribution, in sentences: the reason of its row, and how it came to them.
 * @param provider the name of the agency whose contribution it is
 * @param own the agency of who looks
 */
export function whyReads(
	row: ContributionView,
	provider: string,
	own: string | undefined
): string[] {
	const reason = isCompartment(row.compartment) ? [t.reasons[row.compartment]] : [];
	if (row.agencyId !== own) return [...reason, t.readingWords.given(provider)];
	return [...reason, t.readingWords.own, ...chosenBy(row)];
}

/** Only its provider is told how it was disclosed. */
function chosenBy({ scope }: ContributionView): string[] {
	if (scope === 'all') return [t.readingWords.rules];
	if (scope === 'named') return [t.readingWords.named];
	return scope === 'nobody' ? [t.readingWords.draft] : [];
}
