/** Who reads the text in a place of the board. */
export interface Circle {
	/** Agencies. */
	readers: ReadonlySet<string>;
	name: string;
}

/** The last copy made on this page. */
export interface Copied {
	circle: Circle;
	mark: string;
}
