import { readFileSync } from 'node:fs';

/*
 * What a process uses, from Linux's own count of it: all its threads together.
 */

/** Ticks of the kernel's clock in a second; the same on every Linux of today. */
const ticksPerSecond = 100;
/** Where a server has no more to give, in per cent of a core. */
export const full = 95;

/** Processor time that a process has used, in milliseconds. */
export function cpuOf(pid: number): number {
	const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
	// The name of the program stands in brackets and may hold anything.
	const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
	return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticksPerSecond;
}

/** Starts to measure; its answer is per cent of one core since then. */
export function measureCpu(pid: number): () => number {
	const [cpu, at] = [cpuOf(pid), performance.now()];
	return () => ((cpuOf(pid) - cpu) / (performance.now() - at)) * 100;
}

/** Memory of a process that is in use and not swapped out, in MiB. */
export function memoryOf(pid: number): number {
	const status = readFileSync(`/proc/${pid}/status`, 'utf8');
	return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) / 1024;
}

/** The value below which this part of them lies; 0 of none. */
export function quantile(values: readonly number[], part: number): number {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}
