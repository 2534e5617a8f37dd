import type { IncomingMessage } from 'node:http';

/** Where the address of who asks is told when a proxy stands in front. */
export interface AddressSettings {
	/** Name of a header, in small letters; null: the connection tells. */
	addressHeader: string | null;
	/** With `x-forwarded-for`: how many proxies stand in front. */
	proxies: number;
}

/** Reads addresses as the pages do; what the header does not tell, the connection does. */
export function addressReader({ addressHeader, proxies }: AddressSettings) {
	return (request: IncomingMessage): string => {
		const told = addressHeader === null ? undefined : request.headers[addressHeader];
		const all = (Array.isArray(told) ? told.join(',') : (told ?? '')).split(',');
		const named = addressHeader === 'x-forwarded-for' ? all.at(-proxies) : all.join(',');
		return named?.trim() || (request.socket.remoteAddress ?? '');
	};
}
