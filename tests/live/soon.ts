import { vi } from 'vitest';

/** Waits until the check holds. Long enough for a machine that is busy with other tests. */
export function soon(check: () => void, interval = 20): Promise<void> {
	return vi.waitFor(check, { timeout: 15_000, interval });
}
