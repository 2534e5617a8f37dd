import type { ConferenceListView, ConferenceView } from '#shared/view-region.ts';
import type { Step } from '#shared/words.ts';
import { Client } from '../kit/client.ts';

/** The conference of today, run by its chair from elsewhere. */
export class Meeting {
	readonly id: string;
	readonly chair: Client;

	private constructor(id: string, chair: Client) {
		this.id = id;
		this.chair = chair;
	}

	/** Takes the chair's seat; the conference need not have begun. */
	static async today(url: string): Promise<Meeting> {
		const chair = await Client.signIn(url, 'voorzitter');
		const list = (await (await chair.get('/api/v1/conferences')).json()) as ConferenceListView;
		const found = list.conferences.find(({ title }) => title === 'Casusoverleg Maasmond');
		if (!found) throw new Error('no conference today');
		return new Meeting(found.id, chair);
	}

	get path(): string {
		return `/overleggen/${this.id}`;
	}

	async view(): Promise<ConferenceView> {
		return (await (
			await this.chair.get(`/api/v1/conferences/${this.id}`)
		).json()) as ConferenceView;
	}

	/** Gives a command about this conference. */
	async give(kind: string, fields: object = {}): Promise<void> {
		const id = crypto.randomUUID();
		await this.chair.perform({ kind, id, conferenceId: this.id, ...fields });
	}

	/** Begins it, or goes on after a pause. */
	async runs(): Promise<void> {
		const { state } = await this.view();
		if (state === 'paused') await this.give('resumeConference');
		if (state === 'invited' || state === 'draft') await this.give('startConference');
	}

	/** Marks members present by the key of their accounts, unless they are. */
	async marks(...keys: string[]): Promise<void> {
		const { attendance = [] } = await this.view();
		for (const key of keys) {
			const { member } = await (await Client.signIn(this.chair.url, key)).me();
			const there = attendance.some(
				({ attendeeId, attendance, to }) =>
					attendeeId === member.id && attendance === 'online' && to === undefined
			);
			if (there) continue;
			await this.give('markAttendance', { attendeeId: member.id, attendance: 'online' });
		}
	}

	/** Marks everybody who is there as absent. */
	async empties(): Promise<void> {
		const { attendance = [] } = await this.view();
		const there = attendance.filter(
			({ attendance, to }) =>
				to === undefined && attendance !== 'excused' && attendance !== 'absent'
		);
		for (const { attendeeId } of there)
			await this.give('markAttendance', { attendeeId, attendance: 'absent' });
	}

	/** Puts off what is open, and waits for the next. */
	async nothingOpen(): Promise<void> {
		const { current } = await this.view();
		if (current) await this.give('closeItem', { outcome: 'deferred', reason: 'Later vandaag.' });
	}

	/** Opens the item of this case, unless it is open, at this step. */
	async at(number: string, step: Step): Promise<void> {
		await this.runs();
		const { items, current } = await this.view();
		const item = items.find((row) => row.case?.number === number);
		if (!item) throw new Error(`${number} is not on the agenda`);
		if (current?.itemId !== item.id) {
			await this.nothingOpen();
			await this.give('openItem', { itemId: item.id, roomCleared: true });
		}
		await this.steps(step);
	}

	async steps(step: Step): Promise<void> {
		const { current } = await this.view();
		if (current && !current.waiting && current.step !== step) await this.give('setStep', { step });
	}
}
