import { t } from '$lib/text/text.ts';
import type { Section } from '$lib/ui/frame.svelte.ts';

interface Part extends Section {
	/** The tab it stands under on a phone. */
	tab: keyof typeof t.board.tabs;
}

/** The parts of a board in their order; those a viewer has nothing of are not there. */
function partsOf(hasJudgement: boolean, hasDecisions: boolean, hasGateCard: boolean): Part[] {
	const words = t.board.sections;
	return [
		{ id: 'beeld', label: words.beeld, tab: 'beeld' as const },
		{ id: 'duiding', label: words.duiding, tab: 'plan' as const },
		{ id: 'doelen', label: words.doelen, tab: 'acties' as const },
		{ id: 'poortkaart', label: words.poortkaart, tab: 'acties' as const },
		{ id: 'besluiten', label: words.besluiten, tab: 'besluiten' as const },
		{ id: 'verloop', label: words.verloop, tab: 'meer' as const },
		{ id: 'partners', label: words.partners, tab: 'meer' as const }
	].filter(
		({ id }) =>
			(id !== 'duiding' || hasJudgement) &&
			(id !== 'poortkaart' || hasGateCard) &&
			(id !== 'besluiten' || hasDecisions)
	);
}

/** For the navigation: *In deze casus*. */
export function sectionsOf(
	hasJudgement: boolean,
	hasDecisions: boolean,
	hasGateCard = false
): Section[] {
	return partsOf(hasJudgement, hasDecisions, hasGateCard).map(({ id, label }) => ({ id, label }));
}

/** For a phone, where one part shows at a time. */
export function tabsOf(
	hasJudgement: boolean,
	hasDecisions: boolean,
	hasGateCard = false
): { id: string; label: string; controls: string }[] {
	const parts = partsOf(hasJudgement, hasDecisions, hasGateCard);
	const tabs = [...new Set(parts.map(({ tab }) => tab))];
	return tabs.map((tab) => ({
		id: tab,
		label: t.board.tabs[tab],
		controls: parts.find((part) => part.tab === tab)?.id ?? tab
	}));
}
