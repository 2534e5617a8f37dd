import { roomBeat, roomPath, type RoomSignal } from '$lib/shared/wire.ts';

export interface RoomHearing {
	conferenceId: string;
	/** Loads the screen anew. */
	look(): Promise<unknown>;
	/** The conference is over, or this browser's no more. */
	over(): void;
	/** Origin of the server; the page's own when left out. */
	origin?: string;
}

const goneCode = 4404;
/** Milliseconds before it tries to come back. */
const comesBackAfter = 500;

/**
 * Whether what stands on the screen in the room may be shown. Without a sign of life for a second it
 * may not; and what changed of who is there is dark first and looked at then.
 */
export class RoomListening {
	/** What was loaded is from after the newest thing that was heard. */
	#fresh = $state(true);
	#alive = $state(false);
	readonly #hearing: RoomHearing;
	#socket: WebSocket | null = null;
	#silence: ReturnType<typeof setTimeout> | undefined;
	#retry: ReturnType<typeof setTimeout> | undefined;
	/** Looks that were asked for; the newest counts. */
	#looks = 0;
	#stopped = false;

	constructor(hearing: RoomHearing) {
		this.#hearing = hearing;
	}

	get shows(): boolean {
		return this.#alive && this.#fresh;
	}

	/** Listens until the function it returns is called. */
	start(): () => void {
		this.#connect();
		return () => {
			this.#stopped = true;
			clearTimeout(this.#silence);
			clearTimeout(this.#retry);
			this.#socket?.close();
		};
	}

	#connect(): void {
		const { conferenceId, origin = location.origin, over } = this.#hearing;
		const socket = new WebSocket(`${origin.replace(/^http/, 'ws')}${roomPath}/${conferenceId}`);
		this.#socket = socket;
		const first = { comes: true };
		socket.onmessage = ({ data }) => {
			if (this.#stopped) return;
			if (first.comes) this.#darkThenLook();
			first.comes = false;
			this.#hear(data as RoomSignal);
		};
		socket.onclose = ({ code }) => {
			if (this.#stopped) return;
			this.#alive = false;
			if (code === goneCode) return over();
			this.#retry = setTimeout(() => this.#connect(), comesBackAfter);
		};
	}

	#hear(signal: RoomSignal): void {
		this.#lives();
		if (signal === 'over') this.#hearing.over();
		else if (signal === 'dark') this.#darkThenLook();
		else if (signal === 'look') void this.#look();
	}

	#lives(): void {
		this.#alive = true;
		clearTimeout(this.#silence);
		this.#silence = setTimeout(() => {
			this.#alive = false;
			this.#fresh = false;
			// A line on which nothing is heard is given up, whatever it says itself.
			this.#socket?.close();
		}, roomBeat.patience);
	}

	#darkThenLook(): void {
		this.#fresh = false;
		void this.#look();
	}

	/** What does not come within the second is not waited for with the old on the screen. */
	async #look(): Promise<void> {
		const look = ++this.#looks;
		const late = setTimeout(() => {
			this.#fresh = false;
		}, roomBeat.patience);
		const came = await this.#hearing.look().then(
			() => true,
			() => false
		);
		clearTimeout(late);
		if (look === this.#looks) this.#fresh = came;
	}
}
