import type { Client } from '../kit/client.ts';
import type { MeView } from '#shared/view-region.ts';
import type { Canary } from './canaries.ts';
import type { Partners } from './waiting-canaries.ts';

/** Invited to both conferences; the first takes no part in the case, and so waits. */
const invited = ['voorzitter2', 'politie', 'ggz', 'wmo'];
const partners = ['voorzitter', 'notulist', 'politie', 'ggz', 'wmo'];

/** A conference at which the case is open, and one that deferred it, each full of words. */
export async function plantMeetings(
	people: Partners,
	caseId: string,
	canaries: Canary[]
): Promise<string[]> {
	const running = await begin(people, caseId);
	await plantOpen(people, { ...running, caseId }, canaries);
	const deferred = await begin(people, caseId);
	const reason = 'kanarieoverleg-aanhoudreden';
	const { conferenceId } = deferred;
	await deferred.chair.perform({ kind: 'openItem', ...deferred.item });
	const minuted = 'kanarieoverleg-verslagbesluit';
	const decision = { kind: 'recordDecision', conferenceId, caseId, text: minuted };
	await deferred.chair.perform(decision);
	await deferred.chair.perform({ kind: 'closeItem', conferenceId, outcome: 'deferred', reason });
	await deferred.chair.perform({ kind: 'endConference', conferenceId });
	await deferred.chair.perform({ kind: 'adoptConference', conferenceId });
	const reopened = 'kanarieoverleg-heropend';
	await deferred.chair.perform({ kind: 'reopenConference', conferenceId, reason: reopened });
	canaries.push({ word: reason, readers: new Set(partners) });
	canaries.push({ word: minuted, readers: people.having('read', 'plan.decisions') });
	canaries.push({ word: reopened, readers: new Set(['voorzitter']) });
	return [running.conferenceId, conferenceId];
}

async function begin(people: Partners, caseId: string) {
	const chair = people.client('voorzitter');
	const { member } = await chair.me();
	const made = await chair.perform({
		kind: 'planConference',
		title: 'Overleg van vandaag',
		startsAt: '2031-05-07T11:30:00Z',
		endsAt: '2031-05-07T13:30:00Z',
		place: 'Zaal 3',
		chairId: member.id
	});
	const conferenceId = String(made['conferenceId']);
	const members = await Promise.all(invited.map((key) => people.client(key).me()));
	const memberIds = members.map((me: MeView) => me.member.id);
	await chair.perform({ kind: 'setAgenda', conferenceId, items: [{ caseId, minutes: 25 }] });
	await chair.perform({ kind: 'inviteConference', conferenceId, memberIds });
	await chair.perform({ kind: 'startConference', conferenceId });
	return {
		chair,
		conferenceId,
		memberIds,
		item: { conferenceId, itemId: await itemOf(chair, conferenceId) }
	};
}

async function itemOf(client: Client, conferenceId: string): Promise<string> {
	const response = await client.get(`/api/v1/conferences/${conferenceId}`);
	const { items } = (await response.json()) as { items: { id: string }[] };
	return items[0]?.id ?? '';
}

async function plantOpen(
	people: Partners,
	at: Awaited<ReturnType<typeof begin>> & { caseId: string },
	canaries: Canary[]
): Promise<void> {
	const { chair, conferenceId, item, memberIds, caseId } = at;
	const word = (what: string) => `kanarieoverleg-${what}`;
	for (const attendeeId of memberIds)
		await chair.perform({ kind: 'markAttendance', conferenceId, attendeeId, attendance: 'online' });
	await chair.perform({
		kind: 'registerGuest',
		conferenceId,
		name: word('gastnaam'),
		organisation: word('gastorganisatie'),
		secrecySignedOn: '2026-01-02'
	});
	await chair.perform({ kind: 'openItem', ...item });
	await chair.perform({ kind: 'recordDecision', conferenceId, caseId, text: word('besluit') });
	await chair.perform({ kind: 'showInRoom', conferenceId, blocks: [] });
	await people.client('politie').perform({ kind: 'disagree', ...item, note: word('oneens') });
	const agencyId = people.agencyOf('politie');
	await chair.perform({ kind: 'answerDisagreement', ...item, agencyId, answer: word('antwoord') });
	for (const what of ['gastnaam', 'gastorganisatie'])
		canaries.push({ word: word(what), readers: new Set(partners) });
	const summary = people.having('read', 'meeting.summary');
	const readers = new Set(partners.filter((key) => summary.has(key)));
	for (const what of ['oneens', 'antwoord']) canaries.push({ word: word(what), readers });
	canaries.push({ word: word('besluit'), readers: people.having('read', 'plan.decisions') });
}
