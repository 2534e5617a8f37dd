/*
 * What a strip of days draws. Places are percentages of its width, so that it is as wide as there is
 * room, without a style attribute.
 */

export interface StripLabel {
	at: number;
	text: string;
	row: 'above' | 'below';
	anchor: 'start' | 'middle' | 'end';
	tone: 'now' | 'strong' | 'quiet' | 'late';
}

export interface StripDot {
	at: number;
	late: boolean;
}

export interface Strip {
	ticks: number[];
	/** Days that count less, such as weekends. */
	shades: { at: number; width: number }[];
	now: number;
	window: { at: number; width: number } | null;
	dots: StripDot[];
	labels: StripLabel[];
}
