import type { CaseId, DocumentId } from '#shared/ids.ts';
import { refuse, type Refusal } from '#shared/refusals.ts';
import { dayOf, toIso } from '#shared/time.ts';
import type { BoardView } from '#shared/view.ts';
import type { CaseListView, WorkTask } from '#shared/view-lists.ts';
import type { AuditView, DirectoryView } from '#shared/view-region.ts';
import { changesBetween } from '#shared/changed-places.ts';
import { mayChair, type CaseView } from '#policy/policy.ts';
import type { Application, House } from './house.ts';
import { nextConferenceOf } from './conferences.ts';
import { isNews, lookAt } from './news.ts';
import { noteView } from './noting.ts';
import { livingPerson, type Person } from './people.ts';
import type { Session } from './ports.ts';
import { allSeenBy, seenBy, versionOf } from './projections.ts';
import { grouped, listItem, unclaimedIn, workIn, workTasks } from './work.ts';

type Views = Pick<
	Application,
	| 'me'
	| 'attention'
	| 'changed'
	| 'cases'
	| 'choices'
	| 'board'
	| 'myWork'
	| 'directory'
	| 'auditedCase'
	| 'audit'
>;

const auditPage = 500;

/** Everything that is read: policy's projection, recorded once per visit. */
export function createViews(house: House): Views {
	const record = (session: Session, person: Person, what: string, outcome = 'allowed') =>
		noteView(house, session, person, { what, outcome });

	return {
		async me(session) {
			const { member, agency } = await livingPerson(house.facts, session);
			const { id, name, functions } = member;
			return {
				member: { id, name, functions },
				agency: agency && { id: agency.id, name: agency.name, class: agency.class }
			};
		},
		async cases(session) {
			const person = await livingPerson(house.facts, session);
			await record(session, person, 'cases');
			const cases: CaseListView['cases'] = [];
			for (const seen of await allSeenBy(house, person)) {
				const changedSince = await isNews(house, person, seen);
				cases.push({ ...listItem(seen.view, person.member), changedSince });
			}
			return { cases: cases.sort(byNumber) };
		},
		async choices(session) {
			const person = await livingPerson(house.facts, session);
			await record(session, person, 'cases');
			const seen = await allSeenBy(house, person);
			return seen
				.map(({ view: { id, number, initials } }) => ({ id, number, initials }))
				.sort(byNumber);
		},
		board: (session, caseId) => readBoard(house, session, caseId),
		async myWork(session) {
			const person = await livingPerson(house.facts, session);
			await record(session, person, 'my-work');
			const seen = await allSeenBy(house, person);
			const lists = seen.map(({ view }) => workIn(view, person.member, person.roster));
			const unclaimed = await unclaimedElsewhere(house, person);
			return {
				groups: grouped(
					lists.flatMap(({ tasks }) => tasks),
					dayOf(house.clock.now())
				),
				asks: lists.flatMap(({ asks }) => asks),
				shifts: lists.flatMap(({ shift }) => (shift ? [shift] : [])),
				nextConference: await nextConferenceOf(house, person),
				...(unclaimed === null ? {} : { unclaimed })
			};
		},
		async changed(session) {
			const person = await livingPerson(house.facts, session);
			const cases: Awaited<ReturnType<Views['changed']>> = [];
			for (const seen of await allSeenBy(house, person)) {
				const changedSince = await isNews(house, person, seen);
				cases.push({ id: seen.view.id, changedSince });
			}
			return cases;
		},
		async attention(session) {
			const person = await livingPerson(house.facts, session);
			const groups = grouped(await workOf(house, person), dayOf(house.clock.now()));
			const asks = ({ can }: WorkTask) => can.includes('answerShift');
			return groups.reduce(
				(sum, { key, tasks }) =>
					sum + (key === 'new' || key === 'late' ? tasks.length : tasks.filter(asks).length),
				0
			);
		},
		async directory(session) {
			const person = await livingPerson(house.facts, session);
			const allowed = person.member.functions.some((name) =>
				['chair', 'secretary', 'spoc', 'dataProtectionOfficer'].includes(name)
			);
			await record(session, person, 'directory', allowed ? 'allowed' : 'notAllowed');
			return allowed ? directoryOf(person) : refuse('notAllowed');
		},
		async auditedCase(session, number) {
			const person = await livingPerson(house.facts, session);
			if (!oversees(person)) return refuse('notAllowed');
			for (const id of await house.facts.allCases()) {
				const file = (await house.facts.caseFacts(id))?.cases[0];
				if (file?.number === number) return { id };
			}
			return { id: null };
		},
		audit: (session, caseId, after) => readAudit(house, session, caseId, after)
	};
}

function byNumber(a: { number: string }, b: { number: string }): number {
	return a.number < b.number ? -1 : 1;
}

async function workOf(house: House, person: Person): Promise<WorkTask[]> {
	const all = await allSeenBy(house, person);
	return all.flatMap(({ view }) => workTasks(view, person.member));
}

/** A spoc's number of its agency's unclaimed tasks in cases that are not its own; else null. */
async function unclaimedElsewhere(house: House, { member }: Person): Promise<number | null> {
	if (!member.functions.includes('spoc') || member.agencyId === null) return null;
	const today = dayOf(house.clock.now());
	let sum = 0;
	for (const caseId of await house.facts.allCases()) {
		const facts = await house.facts.caseFacts(caseId);
		if (facts) sum += unclaimedIn(facts, member, today);
	}
	return sum;
}

async function readBoard(
	house: House,
	session: Session,
	caseId: CaseId
): Promise<BoardView | Refusal> {
	const person = await livingPerson(house.facts, session);
	const facts = await house.facts.caseFacts(caseId);
	const seen = facts && seenBy(house, facts, person);
	const known = facts ? caseId : null;
	const outcome = seen ? 'allowed' : 'notHere';
	await noteView(house, session, person, { what: 'board', caseId: known, outcome });
	if (!seen) return refuse('notHere');
	const { view } = seen;
	return {
		...(await textsFor(house, view)),
		version: versionOf(view),
		sinceLast: await lookAt(house, person, seen)
	};
}

/** A view with the committed texts of its documents laid over it. */
export async function textsFor({ log }: House, view: CaseView): Promise<CaseView> {
	const texts = await log.texts(view.documents.map((document) => document.id));
	return withTexts(view, texts);
}

/** Lays the committed texts over a view; they are no part of it and move no `version`. */
function withTexts(view: CaseView, texts: Map<DocumentId, string>): CaseView {
	return {
		...view,
		documents: view.documents.map((row) => ({ ...row, text: texts.get(row.id) ?? '' })),
		contributions: view.contributions.map((row) =>
			row.documentId === undefined
				? row
				: {
						...row,
						undisclosedChanges: changesBetween(row.text, texts.get(row.documentId) ?? '')
					}
		)
	};
}

function directoryOf({ roster }: Person): DirectoryView {
	return {
		agencies: roster.agencies.map((agency) => ({
			id: agency.id,
			name: agency.name,
			class: agency.class,
			members: roster.members
				.filter((row) => row.agencyId === agency.id && row.disabledAt === null)
				.map(({ id, name }) => ({ id, name }))
		})),
		chairs: roster.members.map(({ id }) => id).filter((id) => mayChair(roster, id))
	};
}

function oversees({ member }: Person): boolean {
	return member.functions.includes('dataProtectionOfficer');
}

/** For the data protection officer alone; looking at the log is itself an entry (L44). */
async function readAudit(
	house: House,
	session: Session,
	caseId: CaseId | null,
	after: number
): Promise<AuditView | Refusal> {
	const person = await livingPerson(house.facts, session);
	const allowed = oversees(person);
	const chain = allowed ? caseId : null;
	const outcome = allowed ? 'allowed' : 'notAllowed';
	await noteView(house, session, person, { what: 'audit', caseId: chain, outcome });
	if (!allowed) return refuse('notAllowed');
	const { entries, unbroken } = await house.audit.read(caseId, after, auditPage);
	return {
		entries: entries.map((entry) => ({
			n: entry.n,
			at: toIso(entry.at),
			memberId: entry.memberId,
			agencyId: entry.agencyId,
			caseId: entry.caseId,
			what: entry.what,
			rule: entry.rule,
			outcome: entry.outcome
		})),
		chain: unbroken ? 'unbroken' : 'broken'
	};
}
