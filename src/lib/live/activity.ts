/**
 * Tells the server that somebody went to another page without fetching anything: navigation keeps a
 * session alive (rule: only navigation, commands and accepted own updates are activity). An answer
 * is not awaited; a session that is over shows itself at the next load.
 */
export function markNavigation(): void {
	void fetch('/session/active', { method: 'POST', keepalive: true }).catch(() => undefined);
}
