const fields = 'textarea, select, input:not([type="radio"], [type="checkbox"])';

/** True for what somebody writes or answers in: nothing may move under it. */
export function holdsAttention(element: Element | null): boolean {
	if (!(element instanceof HTMLElement)) return false;
	return (
		element.isContentEditable ||
		element.matches(fields) ||
		element.closest('dialog, [role="toolbar"]') !== null
	);
}
