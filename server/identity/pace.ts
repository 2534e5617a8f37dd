import { RateLimiterRes, type RateLimiterMemory } from 'rate-limiter-flexible';

/** Takes a point; the seconds to wait when there is none left. */
export async function spend(limiter: RateLimiterMemory, key: string): Promise<number> {
	try {
		await limiter.consume(key);
		return 0;
	} catch (refused) {
		if (refused instanceof RateLimiterRes)
			return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
		throw refused;
	}
}
