import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BoardView } from '#shared/view.ts';
import type { MeView } from '#shared/view-region.ts';
import { Client } from '../kit/client.ts';
import { sitDown, write } from '../kit/wire.ts';
import { plantMeetings } from './meeting-canaries.ts';
import { plantWaiting, type Partners } from './waiting-canaries.ts';

/*
 * A case in which every agency takes part, full of words that tell whose eyes they are for. Who may
 * read each word is worked out from the policy document itself, not from the code under test.
 */

/** Everyone who takes part in the case of the canaries. */
export const partners = [
	'voorzitter',
	'notulist',
	'politie',
	'om',
	'reclassering',
	'reclassering3',
	'dji',
	'gemeente',
	'burgemeester',
	'ggz',
	'ggz2',
	'ggd',
	'wmo',
	'veiligthuis',
	'rvdk',
	'jeugd'
] as const;

/** Accounts that take no part in it, some of them colleagues of who does. */
export const strangers = [
	'voorzitter2',
	'politie2',
	'reclassering2',
	'gemeente2',
	'beheer',
	'fg'
] as const;

/** One word, and who may read it. */
export interface Canary {
	word: string;
	/** Keys of accounts. */
	readers: Set<string>;
}

interface Row {
	key: string;
	form: string;
	cells: Record<string, { access: string; upTo: string }>;
}

const document = JSON.parse(
	readFileSync(join(import.meta.dirname, '../policy/visibility-matrix.json'), 'utf8')
) as { rows: Row[] };
export const policyRows = document.rows;

export interface Aviary {
	url: string;
	clients: Map<string, Client>;
	caseId: string;
	number: string;
	/** Conferences to which few are invited: to come, cancelled, running, and one that deferred the case. */
	conferenceIds: string[];
	/** Every agency of the accounts, and every contribution of the case. */
	agencyIds: string[];
	contributionIds: string[];
	canaries: Canary[];
	/** Every document of the case, also those nobody but its provider may open. */
	documentIds: Set<string>;
}

type People = Map<string, { client: Client; me: MeView }>;

/** Builds the case over the API, as the partners themselves would. */
export async function buildAviary(url: string): Promise<Aviary> {
	const people: People = new Map();
	for (const key of [...partners, ...strangers]) {
		const client = await Client.signIn(url, key);
		people.set(key, { client, me: await client.me() });
	}
	const canaries: Canary[] = [];
	const { caseId, number } = await openCase(people, canaries);
	await plantFacts(people, caseId, canaries);
	await plantRelease(people, caseId, canaries);
	const documentIds = await plantContributions(people, caseId, canaries);
	await plantWaiting(partnersOf(people), caseId, canaries);
	for (const id of await plantPlan(people, number, canaries)) documentIds.add(id);
	const conferenceIds = [
		...(await plantConferences(people, caseId, canaries)),
		...(await plantMeetings(partnersOf(people), caseId, canaries))
	];
	const clients = new Map([...people].map(([key, { client }]) => [key, client]));
	const agencyIds = [...new Set([...people.values()].flatMap(({ me }) => me.agency?.id ?? []))];
	const contributionIds = await contributionsOf(people, caseId);
	const found = { agencyIds, contributionIds, canaries, documentIds };
	return { url, clients, caseId, number, conferenceIds, ...found };
}

/** Every contribution that any partner sees. */
async function contributionsOf(people: People, caseId: string): Promise<string[]> {
	const ids = new Set<string>();
	for (const key of partners) {
		const response = await person(people, key).client.get(`/api/v1/cases/${caseId}`);
		const board = (await response.json()) as BoardView;
		for (const { id } of board.contributions) ids.add(id);
	}
	return [...ids];
}

function person(people: People, key: string): { client: Client; me: MeView } {
	const found = people.get(key);
	if (!found) throw new Error(`nobody called ${key}`);
	return found;
}

function classOf(people: People, key: string): string {
	return person(people, key).me.agency?.class ?? '';
}

function agencyOf(people: People, key: string): string {
	return person(people, key).me.agency?.id ?? '';
}

/** Partners whose class reads a row. */
function readersOf(people: People, compartment: string): Set<string> {
	return having(people, 'read', compartment);
}

function partnersOf(people: People): Partners {
	return {
		client: (key) => person(people, key).client,
		agencyOf: (key) => agencyOf(people, key),
		having: (access, compartment) => having(people, access, compartment)
	};
}

/** Partners whose class has at least this access to a row. */
function having(people: People, least: 'read' | 'write', compartment: string): Set<string> {
	const row = policyRows.find(({ key }) => key === compartment);
	return new Set(
		partners.filter((key) => {
			const access = row?.cells[classOf(people, key)]?.access;
			return access === 'write' || (least === 'read' && access === 'read');
		})
	);
}

async function openCase(people: People, canaries: Canary[]) {
	const chair = person(people, 'voorzitter').client;
	const word = (name: string) => `kanarie-aanmelding-${name}`;
	const { caseId = '', number = '' } = await chair.perform({
		kind: 'openCase',
		initials: 'Q.Z.',
		purpose: word('doel'),
		criteria: { a: word('a'), b: word('b'), c: word('c'), d: word('d') },
		decidedBy: agencyOf(people, 'gemeente')
	});
	const intake = readersOf(people, 'case.intake');
	for (const name of ['doel', 'a', 'b', 'c', 'd'])
		canaries.push({ word: word(name), readers: intake });
	// The data protection officer asks for the audit of a case by its number, and so is told it back.
	canaries.push({ word: String(number), readers: new Set([...partners, 'fg']) });
	canaries.push({ word: 'Q.Z.', readers: new Set(partners) });
	const decidedBy = agencyOf(people, 'gemeente');
	const present = new Set([agencyOf(people, 'voorzitter')]);
	for (const key of partners) {
		const agencyId = agencyOf(people, key);
		if (!present.has(agencyId))
			await chair.perform({ kind: 'involveAgency', caseId, agencyId, decidedBy });
		present.add(agencyId);
		if (key === 'voorzitter') continue;
		const memberId = person(people, key).me.member.id;
		await chair.perform({ kind: 'involveMember', caseId, memberId });
	}
	return { caseId: String(caseId), number: String(number) };
}

const bsn = '999990019';

async function plantFacts(people: People, caseId: string, canaries: Canary[]): Promise<void> {
	const chair = person(people, 'voorzitter').client;
	const subject = { name: 'kanarienaam', address: 'kanarieadres 1', birthDay: '1987-06-05' };
	await chair.perform({ kind: 'setSubject', caseId, aliases: ['kanariebijnaam'], ...subject });
	await chair.perform({ kind: 'setBsn', caseId, bsn });
	const core = readersOf(people, 'identity.core');
	for (const word of [...Object.values(subject), 'kanariebijnaam'])
		canaries.push({ word, readers: core });
	canaries.push({ word: bsn, readers: new Set() });
	canaries.push({ word: `******${bsn.slice(-3)}`, readers: readersOf(people, 'identity.bsn') });
	await chair.perform({ kind: 'addGoal', caseId, title: 'kanariedoelzin' });
	canaries.push({ word: 'kanariedoelzin', readers: readersOf(people, 'plan.goals') });
	for (const owner of partners) await plantTask(people, caseId, owner, canaries);
	const checkAgain = '2027-03-04';
	const police = person(people, 'politie').client;
	await police.perform({ kind: 'markInvestigation', caseId, on: true, checkAgain });
	canaries.push({ word: checkAgain, readers: readersOf(people, 'person.view') });
}

/** Two windows, the first of them history by now, each with its words. */
async function plantRelease(people: People, caseId: string, canaries: Canary[]): Promise<void> {
	const { client } = person(people, 'dji');
	const readers = readersOf(people, 'detention.release');
	for (const earliest of ['2031-05-06', '2031-04-08']) {
		const [source, reason] = [`kanarie-bron-${earliest}`, `kanarie-vrijlating-${earliest}`];
		const window = { earliest, latest: '2031-06-03', releaseKind: 'leave', source, reason };
		await client.perform({ kind: 'setReleaseWindow', caseId, ...window });
		canaries.push({ word: source, readers }, { word: reason, readers });
	}
}

/** A task that its owner took up, with a note that its own agency alone reads. */
async function plantTask(people: People, caseId: string, owner: string, canaries: Canary[]) {
	const chair = person(people, 'voorzitter').client;
	const { client } = person(people, owner);
	const agencyId = agencyOf(people, owner);
	const word = (name: string) => `kanarie-actie-${name}-van-${owner}-zelf`;
	const due = { on: '2031-02-03' };
	const proposal = { kind: 'proposeTask', caseId, title: word('titel'), agencyId, due };
	const { taskId } = await chair.perform(proposal);
	const { state } = await taskOf(client, caseId, String(taskId));
	if (state === 'proposed') await client.perform({ kind: 'acceptTask', taskId });
	await client.perform({ kind: 'noteTask', taskId, text: word('notitie') });
	await client.perform({ kind: 'reportTask', taskId, text: word('voortgang') });
	await client.perform({
		kind: 'moveDue',
		taskId,
		due: { on: '2031-02-04' },
		reason: word('reden')
	});
	const own = partners.filter((key) => agencyOf(people, key) === agencyId);
	const readers = new Set([...readersOf(people, 'plan.actions'), ...own]);
	for (const name of ['titel', 'voortgang', 'reden']) canaries.push({ word: word(name), readers });
	canaries.push({ word: word('notitie'), readers: new Set(own) });
}

async function taskOf(client: Client, caseId: string, taskId: string): Promise<{ state: string }> {
	const response = await client.get(`/api/v1/cases/${caseId}`);
	const { tasks } = (await response.json()) as { tasks: { id: string; state: string }[] };
	const task = tasks.find(({ id }) => id === taskId);
	if (!task) throw new Error('its owner does not see a task');
	return task;
}

/** In every row, by every agency that writes in it: a draft, and one of each kind of disclosure. */
async function plantContributions(
	people: People,
	caseId: string,
	canaries: Canary[]
): Promise<Set<string>> {
	const documentIds = new Set<string>();
	for (const row of policyRows.filter(({ form }) => form === 'contributions'))
		for (const provider of partners) {
			if (provider === 'notulist') continue;
			if (row.cells[classOf(people, provider)]?.access !== 'write') continue;
			for (const disclosure of ['draft', 'all', 'known', 'named'] as const) {
				const planted = await plantOne(people, caseId, row, provider, disclosure);
				documentIds.add(planted.documentId);
				canaries.push(...planted.canaries);
			}
		}
	return documentIds;
}

async function plantOne(
	people: People,
	caseId: string,
	row: Row,
	provider: string,
	disclosure: 'draft' | 'all' | 'known' | 'named'
) {
	const { client } = person(people, provider);
	const word = `kanarie-${row.key.replace(/[._]/g, '-')}-${provider}-${disclosure}`;
	const ground = groundFor(row.key, classOf(people, provider));
	const { contributionId, documentId } = await client.perform({
		kind: 'addContribution',
		caseId,
		compartment: row.key,
		basis: 'fact',
		ground,
		source: `bron-${word}`,
		sourceDate: '2026-01-02',
		text: word
	});
	const agencyId = agencyOf(people, provider);
	const own = partners.filter((key) => agencyOf(people, key) === agencyId);
	const readers = new Set<string>(own);
	const others = partners.filter((key) => !own.includes(key));
	if (disclosure === 'all') {
		await client.perform({ kind: 'disclose', contributionId, level: 'visible' });
		for (const key of readersOf(people, row.key)) readers.add(key);
	} else if (disclosure === 'known') {
		await client.perform({ kind: 'disclose', contributionId, level: 'known' });
	} else if (disclosure === 'named') {
		const chosen = others.find((key) =>
			['read', 'write'].includes(row.cells[classOf(people, key)]?.upTo ?? 'none')
		);
		if (chosen) {
			const named = { agencyIds: [agencyOf(people, chosen)], ground, reason: `reden-${word}` };
			await client.perform({ kind: 'disclose', contributionId, level: 'visible', ...named });
			const chosenAgency = agencyOf(people, chosen);
			for (const key of others) if (agencyOf(people, key) === chosenAgency) readers.add(key);
		}
	}
	const later = `later-${word}`;
	const desk = await sitDown(client, String(documentId));
	write(desk.doc, later);
	await desk.saved();
	desk.leave();
	return {
		documentId: String(documentId),
		canaries: [
			{ word: `bron-${word}`, readers },
			{ word: later, readers: new Set(own) },
			{ word: `reden-${word}`, readers: new Set<string>() }
		]
	};
}

function groundFor(compartment: string, provider: string): string {
	if (provider === 'GGZ' || provider === 'GGD') return 'statutory-duty';
	if (compartment.startsWith('police.')) return 'wpg-8';
	if (compartment.startsWith('justice.')) return provider === 'OM' ? 'wjsg' : 'wgs-2.30';
	if (compartment === 'detention.status' || compartment.startsWith('reintegration.'))
		return 'pbw-18a';
	if (compartment === 'detention.conduct') return 'pbw-18b';
	if (compartment.startsWith('health.')) return 'statutory-duty';
	if (compartment === 'care.indications') return provider === 'DJI' ? 'wfz' : 'wmo';
	return compartment.startsWith('youth.') ? 'jeugdwet' : 'wgs-2.30';
}

/** Words typed in the plan's own documents, by whoever may write there. */
async function plantPlan(people: People, number: string, canaries: Canary[]): Promise<string[]> {
	const { client } = person(people, 'gemeente');
	const { documents } = await client.board(number);
	const plan = documents.filter(({ kind }) => kind !== 'contribution');
	for (const { id, kind, compartment } of plan) {
		const word = `kanarie-plan-${kind}`;
		const desk = await sitDown(client, id);
		write(desk.doc, word);
		await desk.saved();
		desk.leave();
		canaries.push({ word, readers: readersOf(people, compartment) });
	}
	return plan.map(({ id }) => id);
}

/** One conference that is on and one that is cancelled, each seen by its chair and who is invited. */
async function plantConferences(
	people: People,
	caseId: string,
	canaries: Canary[]
): Promise<string[]> {
	const { client, me } = person(people, 'voorzitter');
	const invited = ['politie', 'ggz'];
	const readers = new Set(['voorzitter', 'notulist', ...invited]);
	const ids: string[] = [];
	for (const name of ['eerste', 'tweede']) {
		const word = (what: string) => `kanarieoverleg-${what}-${name}`;
		const { conferenceId } = await client.perform({
			kind: 'planConference',
			title: word('titel'),
			startsAt: '2031-05-06T11:30:00Z',
			endsAt: '2031-05-06T13:30:00Z',
			place: word('plaats'),
			chairId: me.member.id
		});
		const memberIds = invited.map((key) => person(people, key).me.member.id);
		const items = [{ caseId, minutes: 25 }];
		await client.perform({ kind: 'setAgenda', conferenceId, items });
		await client.perform({ kind: 'inviteConference', conferenceId, memberIds });
		for (const what of ['titel', 'plaats']) canaries.push({ word: word(what), readers });
		ids.push(String(conferenceId));
	}
	const reason = 'kanarieoverleg-afzegreden';
	await client.perform({ kind: 'cancelConference', conferenceId: ids[1], reason });
	canaries.push({ word: reason, readers });
	return ids;
}
