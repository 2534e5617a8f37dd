import { beforeNavigate } from '$app/navigation';
import { t } from '$lib/text/text.ts';

/**
 * Warns before a page is left with words that exist in this browser alone. Call it once, while the
 * page's component is set up. Closing the tab shows the browser's own warning.
 */
export function guardLeaving(holdsWords: () => boolean): void {
	beforeNavigate(({ type, cancel }) => {
		if (!holdsWords()) return;
		if (type === 'leave' || !confirm(t.live.leaveUnsent)) cancel();
	});
}
