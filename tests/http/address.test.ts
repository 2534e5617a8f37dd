import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { expect, it } from 'vitest';
import { addressReader } from '../../server/http/address.ts';

function asked(headers: Record<string, string>): IncomingMessage {
	const request = new IncomingMessage(new Socket());
	Object.assign(request.headers, headers);
	return request;
}

it('D122 knows the address that the last proxy of ours tells, and that of the connection without', () => {
	const forwarded = { 'x-forwarded-for': '6.6.6.6, 10.0.0.1, 10.0.0.2' };
	const read = (addressHeader: string | null, proxies: number, headers: Record<string, string>) =>
		addressReader({ addressHeader, proxies })(asked(headers));
	expect(read('x-forwarded-for', 1, forwarded)).toBe('10.0.0.2');
	expect(read('x-forwarded-for', 2, forwarded)).toBe('10.0.0.1');
	expect(read('x-forwarded-for', 4, forwarded)).toBe('');
	expect(read('x-real-ip', 1, { 'x-real-ip': '10.0.0.3' })).toBe('10.0.0.3');
	expect(read(null, 1, forwarded)).toBe('');
	expect(read('x-forwarded-for', 1, {})).toBe('');
});
