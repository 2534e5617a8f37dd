import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';

/**
 * The line between one browser and the server, as its proxy. What the browser itself hands out of a
 * response is gone once a page has read it as a stream; here every byte passes, and stays.
 */
export interface Line {
	/** For the browser. */
	proxy: { server: string };
	/**
	 * Everything that came down the line so far: heads and bodies, and frames of sockets.
	 * @throws when any of it was compressed, in which no word is found
	 */
	received(): string;
	/** Nothing passes any more, and what was connected is not. */
	drop(): void;
	comeBack(): void;
	close(): void;
}

/** A body or a socket whose bytes are not its words. */
const compressed = /^(?:content-encoding: (?!identity)|sec-websocket-extensions:)/im;
/** Of one stretch between two machines; the browser has its own with the line. */
const hopOnly = ['connection', 'keep-alive'];
/** A page calls nobody else, as little as in a browser without a line. */
const own = ['localhost', '127.0.0.1'];

/** Puts up a line that keeps what comes down it. */
export async function openLine(): Promise<Line> {
	const came: Buffer[][] = [];
	const sockets = new Set<Duplex>();
	let isDown = false;
	const proxy = createServer((asked, answer) => {
		passOn(asked, answer, keep(came));
	});
	proxy.on('connection', (socket: Socket) => {
		if (isDown) return void socket.destroy();
		sockets.add(socket);
		socket.on('close', () => sockets.delete(socket));
	});
	proxy.on('connect', ({ url = '' }: IncomingMessage, browser: Duplex) => {
		tunnel(url, browser, keep(came));
	});
	await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
	const { port } = proxy.address() as AddressInfo;
	const cut = () => {
		for (const socket of sockets) socket.destroy();
	};
	return {
		proxy: { server: `http://127.0.0.1:${port}` },
		received() {
			const pieces = came.map((parts) => Buffer.concat(parts).toString());
			const unread = pieces.find((piece) => compressed.test(headOf(piece)));
			if (unread !== undefined) throw new Error(`compressed: ${headOf(unread)}`);
			return pieces.join('\n');
		},
		drop() {
			isDown = true;
			cut();
		},
		comeBack: () => (isDown = false),
		close() {
			cut();
			proxy.close();
		}
	};
}

/** Where what comes down one connection is kept, in one piece. */
function keep(came: Buffer[][]): (part: Buffer) => void {
	const parts: Buffer[] = [];
	came.push(parts);
	return (part) => parts.push(part);
}

function headOf(piece: string): string {
	return piece.split('\r\n\r\n', 1)[0] ?? '';
}

/** One request on a connection of its own, and its answer in plain words. */
function passOn(
	asked: IncomingMessage,
	answer: ServerResponse,
	hear: (part: Buffer) => void
): void {
	const { method, url = '', headers } = asked;
	if (!own.includes(new URL(url).hostname)) return void answer.destroy();
	const plain = { ...headers, 'accept-encoding': 'identity' };
	const onward = request(url, { method, headers: plain, agent: false });
	onward.on('response', (response) => {
		const { statusCode = 502, statusMessage = '', rawHeaders } = response;
		const fields = fieldsOf(rawHeaders);
		const head = [`${statusCode} ${statusMessage}`, ...fields.map((field) => field.join(': '))];
		hear(Buffer.from(`${head.join('\r\n')}\r\n\r\n`));
		response.on('data', hear);
		const passed = fields.filter(([name]) => !hopOnly.includes(name.toLowerCase()));
		answer.writeHead(statusCode, statusMessage, passed.flat());
		response.pipe(answer);
		response.on('error', () => answer.destroy());
	});
	onward.on('error', () => answer.destroy());
	answer.on('close', () => onward.destroy());
	asked.pipe(onward);
}

/** A socket, through which the browser speaks to the server itself. */
function tunnel(address: string, browser: Duplex, hear: (part: Buffer) => void): void {
	const { hostname, port } = new URL(`http://${address}`);
	if (!own.includes(hostname)) return void browser.destroy();
	const server = connect(Number(port), hostname, () => {
		browser.write('HTTP/1.1 200 OK\r\n\r\n');
		browser.pipe(server);
		server.pipe(browser);
	});
	server.on('data', hear);
	for (const [one, other] of [
		[server, browser],
		[browser, server]
	] as const) {
		one.on('error', () => other.destroy());
		one.on('close', () => other.destroy());
	}
}

/** Names and values as Node hands them out in turn. */
function fieldsOf(raw: readonly string[]): [name: string, value: string][] {
	return raw.flatMap((name, at) => (at % 2 === 0 ? [[name, raw[at + 1] ?? '']] : []));
}
