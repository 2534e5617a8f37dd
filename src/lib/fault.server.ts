/**
 * Logs a fault of a page or of the API by an id, its route and where it happened. Never its message:
 * that may hold content.
 */
export function logFault(error: unknown, route: string | null): void {
	const at = error instanceof Error ? error.stack?.split('\n').slice(1, 6) : undefined;
	const name = error instanceof Error ? error.name : typeof error;
	const line = { level: 50, id: crypto.randomUUID(), route, name, at };
	process.stderr.write(`${JSON.stringify(line)}\n`);
}
