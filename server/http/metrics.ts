import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Figures } from '#realtime/realtime.ts';

/*
 * What who watches over the server may know of it: how much, never who or what. Prometheus text.
 */

/** From this machine itself, or with the token of the settings. */
export function mayMeasure(request: IncomingMessage, token: string | null): boolean {
	const given = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
	if (given !== undefined) return token !== null && isSame(given, token);
	// Through a proxy on this machine anybody seems to come from it.
	const forwarded = request.headers['x-forwarded-for'] ?? request.headers['forwarded'];
	return forwarded === undefined && isLoopback(request.socket.remoteAddress);
}

export function metricsText(figures: Figures, memory: NodeJS.MemoryUsage): string {
	const lines: string[] = [];
	const one = (name: string, type: 'counter' | 'gauge', value: number) => {
		lines.push(`# TYPE casustafel_${name} ${type}`, `casustafel_${name} ${value}`);
	};
	const each = (name: string, label: string, values: Record<string, number>) => {
		lines.push(`# TYPE casustafel_${name} counter`);
		for (const [key, value] of Object.entries(values))
			lines.push(`casustafel_${name}{${label}="${key}"} ${value}`);
	};
	one('document_sockets', 'gauge', figures.documentSockets);
	one('board_sockets', 'gauge', figures.boardSockets);
	one('channels', 'gauge', figures.channels);
	one('hot_documents', 'gauge', figures.hotDocuments);
	one('damaged_documents', 'gauge', figures.damagedDocuments);
	one('admissions_waiting', 'gauge', figures.admissionsWaiting);
	one('strangers', 'gauge', figures.strangers);
	one('strangers_refused_total', 'counter', figures.strangersRefused);
	one('updates_accepted_total', 'counter', figures.updatesAccepted);
	each('updates_refused_total', 'fault', figures.updatesRefused);
	one('received_bytes_total', 'counter', figures.bytesIn);
	one('sent_bytes_total', 'counter', figures.bytesOut);
	one('socket_writes_total', 'counter', figures.writes);
	one('commits_failed_total', 'counter', figures.commitsFailed);
	one('rows_total', 'counter', figures.rows);
	commitHistogram(lines, figures);
	one('resyncs_total', 'counter', figures.resyncs);
	one('readers_cut_total', 'counter', figures.cut);
	each('closes_total', 'code', figures.closes);
	each('channel_closes_total', 'code', figures.channelCloses);
	one('presence_received_total', 'counter', figures.presenceIn);
	one('presence_sent_total', 'counter', figures.presenceOut);
	one('loop_delay_p50_seconds', 'gauge', figures.loopDelayP50 / 1000);
	one('loop_delay_p99_seconds', 'gauge', figures.loopDelayP99 / 1000);
	one('resident_bytes', 'gauge', memory.rss);
	one('heap_used_bytes', 'gauge', memory.heapUsed);
	return `${lines.join('\n')}\n`;
}

/** Classes of commit time, each with all shorter ones, as Prometheus counts. */
function commitHistogram(lines: string[], figures: Figures): void {
	const name = 'casustafel_commit_seconds';
	lines.push(`# TYPE ${name} histogram`);
	let count = 0;
	for (const [bound, commits] of Object.entries(figures.commitMilliseconds)) {
		count += commits;
		const upTo = bound === 'more' ? '+Inf' : String(Number(bound) / 1000);
		lines.push(`${name}_bucket{le="${upTo}"} ${count}`);
	}
	lines.push(`${name}_sum ${figures.commitMillisecondsTotal / 1000}`, `${name}_count ${count}`);
}

function isLoopback(address: string | undefined): boolean {
	return address === '::1' || /^(?:::ffff:)?127\./.test(address ?? '');
}

function isSame(given: string, token: string): boolean {
	const [one, other] = [Buffer.from(given), Buffer.from(token)];
	return one.length === other.length && timingSafeEqual(one, other);
}
