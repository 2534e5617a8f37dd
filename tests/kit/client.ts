import type { BoardView } from '#shared/view.ts';
import type { CaseListView } from '#shared/view-lists.ts';
import type { MeView } from '#shared/view-region.ts';

/** Password of every practice account. */
export const practicePassword = 'oefenen-2026!';

/** A signed-in member, speaking to the server as any client would. */
export class Client {
	readonly url: string;
	readonly cookie: string;

	constructor(url: string, cookie: string) {
		this.url = url;
		this.cookie = cookie;
	}

	/** Signs a practice account in by its key, such as `politie`. */
	static async signIn(url: string, key: string): Promise<Client> {
		return Client.signInAs(url, `${key}@oefen.example`, practicePassword);
	}

	/** Signs an account in by its address. */
	static async signInAs(url: string, email: string, password: string): Promise<Client> {
		const response = await postSignIn(url, email, password);
		if (response.status !== 303) throw new Error(`sign-in of ${email}: ${response.status}`);
		const cookie = response.headers.getSetCookie().map((line) => line.split(';')[0] ?? '');
		return new Client(url, cookie.join('; '));
	}

	get(path: string): Promise<Response> {
		return fetch(`${this.url}${path}`, { headers: this.headers(), redirect: 'manual' });
	}

	post(path: string, body: BodyInit, type: string): Promise<Response> {
		const headers = { ...this.headers(), 'Content-Type': type };
		return fetch(`${this.url}${path}`, { method: 'POST', headers, body, redirect: 'manual' });
	}

	/** Gives a command; the status and the body of the answer. */
	async command(command: object): Promise<{ status: number; body: CommandAnswer }> {
		const response = await this.post(
			'/api/v1/commands',
			JSON.stringify(command),
			'application/json'
		);
		return { status: response.status, body: (await response.json()) as CommandAnswer };
	}

	/** Gives a command that must succeed; its result. */
	async perform(command: { kind: string; [name: string]: unknown }): Promise<CommandResult> {
		const { status, body } = await this.command(command);
		if (status !== 200) throw new Error(`${command.kind}: ${status} ${JSON.stringify(body)}`);
		return body.result ?? {};
	}

	async me(): Promise<MeView> {
		return (await (await this.get('/api/v1/me')).json()) as MeView;
	}

	/** The board of a case by its number, such as `2026-0001`. */
	async board(number: string): Promise<BoardView> {
		const { cases } = (await (await this.get('/api/v1/cases')).json()) as CaseListView;
		const found = cases.find((item) => item.number === number);
		if (!found) throw new Error(`no case ${number}`);
		return (await (await this.get(`/api/v1/cases/${found.id}`)).json()) as BoardView;
	}

	headers(): Record<string, string> {
		return { Cookie: this.cookie, Origin: this.url };
	}
}

export type CommandResult = Record<string, string | number>;

export interface CommandAnswer {
	ok?: boolean;
	result?: CommandResult;
	status?: number;
	title?: string;
	refusal?: string;
	errors?: { field: string; message: string }[];
}

/** Posts the sign-in form as a page without scripts would. */
export function postSignIn(url: string, email: string, password: string): Promise<Response> {
	return fetch(`${url}/login`, {
		method: 'POST',
		headers: { Origin: url, 'Content-Type': 'application/x-www-form-urlencoded' },
		body: new URLSearchParams({ email, password }),
		redirect: 'manual'
	});
}
