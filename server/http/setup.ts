import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { parseCommand } from '#shared/commands.ts';
import type { FieldError } from '#shared/refusals.ts';
import type { Member, Put, Roster } from '#domain/facts.ts';
import { createIdentity } from '#identity/identity.ts';
import type { Storage } from '#storage/storage.ts';
import { problems } from '#text/refusals.ts';
import { setup as words } from '#text/setup.ts';
import { openData } from './data.ts';
import { orExit, readSettings, SettingsError, type Settings } from './settings.ts';

/*
 * npm run setup                      an empty real region and its first administrator
 * npm run setup -- --new-link EMAIL  a new link for an administrator who has no way in any more
 */

const clock = { now: () => Date.now() };
const hours = 7 * 24;
const noId = '00000000-0000-4000-8000-000000000000';

const questions = ['region', 'name', 'email'] as const;
type Question = (typeof questions)[number];

type Flags = Partial<Record<'region' | 'name' | 'email' | 'new-link', string>>;

await orExit(async () => {
	const settings = readSettings({ ...process.env, CASUSTAFEL_PRACTICE: undefined });
	const flags = readFlags(process.argv.slice(2));
	const storage = openData(settings);
	try {
		const newLink = flags['new-link'];
		const said =
			newLink === undefined
				? await makeRegion(storage, settings, flags)
				: await giveLink(storage, settings, newLink);
		console.log(said);
	} finally {
		storage.close();
	}
});

function readFlags(args: string[]): Flags {
	const text = { type: 'string' } as const;
	try {
		return parseArgs({
			args,
			options: { region: text, name: text, email: text, 'new-link': text }
		}).values;
	} catch {
		throw new SettingsError(words.usage);
	}
}

async function makeRegion(storage: Storage, settings: Settings, flags: Flags): Promise<string> {
	const roster = await storage.facts.roster();
	if (roster.members.length > 0) throw new SettingsError(words.already);
	const answers = await askAll(flags);
	const member: Member = {
		id: randomUUID(),
		agencyId: null,
		name: answers.name,
		email: answers.email,
		functions: ['administrator'],
		phone: null,
		actsFor: null,
		disabledAt: null
	};
	const rows: Put[] = [
		{ table: 'regions', row: { ...roster.region, name: answers.region, practice: false } },
		{ table: 'members', row: member }
	];
	await record(storage, roster, 'region:setup', rows);
	return words.made(answers.region, answers.name, await linkOf(storage, settings, member));
}

/** For who lost the password and has no other administrator to ask: the machine itself is the proof. */
async function giveLink(storage: Storage, settings: Settings, email: string): Promise<string> {
	const roster = await storage.facts.roster();
	const member = roster.members.find(
		(row) => row.email.toLowerCase() === email.trim().toLowerCase() && row.disabledAt === null
	);
	if (!member?.functions.includes('administrator')) throw new SettingsError(words.noAdministrator);
	await record(storage, roster, 'region:link', []);
	await storage.credentials.remove(member.id);
	await storage.sessions.removeOf(member.id);
	return words.link(member.name, await linkOf(storage, settings, member));
}

async function record(storage: Storage, roster: Roster, what: string, put: Put[]): Promise<void> {
	const nobody = { memberId: null, agencyId: null, caseId: null };
	const entry = { ...nobody, at: clock.now(), what, rule: 'machine', outcome: 'allowed' };
	const expect = { rosterRev: roster.rev, revs: {} };
	const batch = { expect, put, documents: [], audit: [entry], answer: null };
	if ((await storage.facts.commit(batch)) === 'conflict') throw new Error('the roster moved');
}

async function linkOf(storage: Storage, settings: Settings, { id }: Member): Promise<string> {
	const { sessions, credentials, links, facts } = storage;
	const over = { sessions, credentials, links, facts, clock };
	const identity = createIdentity({ ...over, idleMinutes: 1, secure: true });
	return `${settings.origin ?? ''}/wachtwoord/${await identity.newLink(id, hours)}`;
}

/** What the flags leave open is asked, when there is somebody to ask. */
async function askAll(flags: Flags): Promise<Record<Question, string>> {
	const answers = { region: '', name: '', email: '' };
	const asking = process.stdin.isTTY ? createInterface(process.stdin, process.stderr) : null;
	try {
		for (const question of questions) {
			const flag = flags[question];
			if (flag === undefined && !asking) throw new SettingsError(words.missing(question));
			answers[question] = flag ?? (await ask(question, (line) => asking?.question(line)));
			const wrong = problemOf(question, answers[question]);
			if (wrong) throw new SettingsError(words.wrong(question, wrong));
			if (question === 'email') answers.email = answers.email.trim().toLowerCase();
			else answers[question] = answers[question].trim();
		}
		return answers;
	} finally {
		asking?.close();
	}
}

/** Asks until the answer fits. */
async function ask(
	question: Question,
	put: (line: string) => Promise<string> | undefined
): Promise<string> {
	for (;;) {
		const answer = (await put(`${words.questions[question]}: `)) ?? '';
		const wrong = problemOf(question, answer);
		if (wrong === null) return answer;
		console.error(wrong);
	}
}

/** What is wrong with an answer: the same rules as for what an administrator fills in later. */
function problemOf(question: Question, answer: string): string | null {
	const field = question === 'email' ? 'email' : 'name';
	const filler = { name: 'ab', email: 'a@b.nl', [field]: answer };
	const parsed = parseCommand({ kind: 'addMember', agencyId: noId, functions: [], ...filler });
	if (parsed.ok) return null;
	const [first]: FieldError[] = parsed.errors ?? [];
	return first ? problems(first.problem) : null;
}
