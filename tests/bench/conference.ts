import { steps } from '../../src/lib/shared/words.ts';
import type { ConferenceView } from '../../src/lib/shared/view-region.ts';
import type { Client } from '../kit/client.ts';
import { largeMembers } from '../kit/large-region.ts';
import { listenIn } from '../kit/wire.ts';
import type { RunningCasustafel } from './casustafel.ts';
import { quantile } from './meter.ts';
import { caseIdAt, commonCaseId } from './region.ts';
import { plain, rounds, type Bench, type Sample } from './workloads.ts';

/* A conference of twenty, each of whom has its page before it and looks again as a page does. */

/** Commands for each second that a repetition lasts: enough of them that one in a hundred is one. */
const perSecond = 20;
const minute = 60_000;

interface Screen {
	/** Resolves when this screen was told to look and has what it is to show. */
	refreshed(): Promise<void>;
	hangUp(): void;
}

/** A step of the chair with a case open, until the last of twenty screens has its page again. */
export async function stepped({ server, seconds }: Bench<RunningCasustafel>): Promise<Sample> {
	const chair = server.as('chair');
	const conferenceId = await begin(chair);
	const keys = largeMembers.map(({ key }) => key);
	// One of them looks on two screens.
	const seated = [...keys, ...keys.slice(0, 20 - keys.length)];
	const screens = await Promise.all(seated.map((key) => sit(server.as(key), conferenceId)));
	const times = await rounds(seconds * perSecond, async (round) => {
		const refreshed = screens.map((screen) => screen.refreshed());
		const step = steps[(round + 1) % steps.length];
		await chair.perform({ kind: 'setStep', conferenceId, step });
		await Promise.all(refreshed);
	});
	for (const screen of screens) screen.hangUp();
	return plain({
		'step-to-screens-p50': quantile(times, 0.5),
		'step-to-screens-p99': quantile(times, 0.99)
	});
}

/** Five cases on the agenda, all are there, and the first case is open. */
async function begin(chair: Client): Promise<string> {
	const cases = [commonCaseId, ...[0, 1, 2, 3].map(caseIdAt)];
	const startsAt = Date.now();
	const { conferenceId = '' } = await chair.perform({
		kind: 'planConference',
		title: 'Dinsdagoverleg',
		startsAt: new Date(startsAt).toISOString(),
		endsAt: new Date(startsAt + 90 * minute).toISOString(),
		place: 'Zaal 2',
		chairId: (await chair.me()).member.id
	});
	const give = (kind: string, fields: object = {}) =>
		chair.perform({ kind, conferenceId, ...fields });
	await give('setAgenda', { items: cases.map((caseId) => ({ caseId, minutes: 18 })) });
	await give('inviteConference', { memberIds: largeMembers.map(({ memberId }) => memberId) });
	await give('startConference');
	for (const { memberId } of largeMembers)
		await give('markAttendance', { attendeeId: memberId, attendance: 'online' });
	const [first] = (await viewOf(chair, String(conferenceId))).items;
	await give('openItem', { itemId: first?.id });
	return String(conferenceId);
}

async function viewOf(chair: Client, conferenceId: string): Promise<ConferenceView> {
	return (await (await chair.get(`/api/v1/conferences/${conferenceId}`)).json()) as ConferenceView;
}

/** One page, as it refreshes itself: the data of this page alone, not of what is around it. */
async function sit(client: Client, conferenceId: string): Promise<Screen> {
	const ear = await listenIn(client);
	const path = `/overleggen/${conferenceId}/__data.json?x-sveltekit-invalidated=001`;
	return {
		async refreshed() {
			ear.topics.splice(0);
			await ear.next(`conference:${conferenceId}`);
			const response = await client.get(path);
			const page = await response.text();
			if (!response.ok || !page.includes(commonCaseId))
				throw new Error(`a page of the conference answers ${response.status}`);
		},
		hangUp: () => {
			ear.hangUp();
		}
	};
}
