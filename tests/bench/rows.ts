import type { Row } from './report.ts';

/** The rows of the contract, in its order, and what a conference adds; each of them is better the lower it is. */
export const rows: Pick<Row, 'id' | 'title' | 'unit'>[] = [
	...['100x1', '300x30', '600x60', '300x1'].map((crowd) => ({
		id: `cpu-${crowd}`,
		title: `Server CPU, ${crowd.replace('x', ' clients x ')} documents, with presence`,
		unit: '%'
	})),
	{ id: 'latency-p50', title: 'Keystroke to the other client at 300x30, median', unit: 'ms' },
	{ id: 'latency-p99', title: 'Keystroke to the other client at 300x30, p99', unit: 'ms' },
	{ id: 'join-ms', title: 'Open a document of 500 paragraphs', unit: 'ms' },
	{
		id: 'rss-per-1000-idle',
		title: 'Memory per 1,000 idle connections with a document each',
		unit: 'MiB'
	},
	{
		id: 'lost-on-kill',
		title: 'Updates a peer had seen that are gone after SIGKILL and restart',
		unit: 'updates'
	},
	{
		id: 'board-open-ms',
		title: 'Board as JSON, 12 disclosed contributions per compartment',
		unit: 'ms'
	},
	{
		id: 'command-to-screens-ms',
		title: 'Command sent to every other viewer holding the new view, 20 viewers',
		unit: 'ms'
	},
	{
		id: 'step-to-screens-p50',
		title: 'Step of a conference sent to all 20 screens holding the new page, median',
		unit: 'ms'
	},
	{
		id: 'step-to-screens-p99',
		title: 'Step of a conference sent to all 20 screens holding the new page, p99',
		unit: 'ms'
	},
	{ id: 'revoke-ms', title: 'Command sent to ten documents of a member closed', unit: 'ms' }
];
