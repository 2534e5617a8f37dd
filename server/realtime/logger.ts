/** What this room tells the log: ids and codes, never content. */
export interface Logger {
	error(about: Record<string, unknown>, message: string): void;
}
