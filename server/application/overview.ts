import { isOpenGap } from '#shared/gaps.ts';
import { refuse, type Refusal } from '#shared/refusals.ts';
import { dayOf, daysBetween, type Day } from '#shared/time.ts';
import type { BoardView, TaskView } from '#shared/view.ts';
import type { OverviewCase, OverviewView } from '#shared/view-lists.ts';
import { declineReasons, isToDo } from '#shared/words.ts';
import type { Agency, Member, Roster } from '#domain/facts.ts';
import { conferenceFor, seesConference, type CaseView } from '#policy/policy.ts';
import { casesOn } from './conferences.ts';
import type { Application, House } from './house.ts';
import { newsOf } from './news.ts';
import { livingPerson, type Person } from './people.ts';
import { allSeenBy } from './projections.ts';
import { noteView } from './noting.ts';

type Table = Parameters<typeof conferenceFor>[0];

/** How many of the things that changed are told. */
const newsTold = 5;

/** What asks for attention in a member's own cases: her own views of them and nothing beside. */
export function createOverview(house: House): Pick<Application, 'overview'> {
	return {
		async overview(session): Promise<OverviewView | Refusal> {
			const person = await livingPerson(house.facts, session);
			const allowed = oversees(person.member);
			const outcome = allowed ? 'allowed' : 'notAllowed';
			await noteView(house, session, person, { what: 'overview', outcome });
			if (!allowed) return refuse('notAllowed');
			const all = await allSeenBy(house, person);
			const today = await conferencesToday(house, person);
			const onAgenda = new Set(today.flatMap(({ caseIds }) => caseIds));
			const cases: OverviewCase[] = [];
			for (const seen of all) {
				const { view } = seen;
				const news = await newsOf(house, person, seen);
				cases.push({
					...caseOf(view, person.roster, dayOf(house.clock.now())),
					...newsIn(news, person.roster),
					today: onAgenda.has(view.id)
				});
			}
			cases.sort((a, b) => (a.number < b.number ? -1 : 1));
			return { today, cases, declineReasons: reasonsIn(all.map(({ view }) => view)) };
		}
	};
}

/** True for whose overview there is. */
export function oversees({ functions }: Pick<Member, 'functions'>): boolean {
	return functions.includes('chair') || functions.includes('secretary');
}

/** What others did in a case since a member looked, as its overview tells it. */
export function newsIn(
	news: BoardView['history'] | null,
	{ agencies }: Roster
): Pick<OverviewCase, 'changed' | 'changedCount'> {
	const named = new Names(agencies);
	return {
		changedCount: news?.length ?? 0,
		changed: (news ?? []).slice(-newsTold).map(({ at, kind, agencyId }) => ({
			at,
			kind,
			agencyName: agencyId === undefined ? null : named.of(agencyId).agencyName
		}))
	};
}

/** A case in the overview, from its view alone. */
export function caseOf(
	view: CaseView,
	roster: Roster,
	today: Day
): Omit<OverviewCase, 'today' | 'changed' | 'changedCount'> {
	const open = view.tasks.filter(isToDo);
	const named = new Names(roster.agencies);
	const told = (tasks: readonly TaskView[]) => tasks.map((task) => named.task(task));
	return {
		id: view.id,
		number: view.number,
		initials: view.initials,
		phase: view.phase,
		late: told(open.filter(({ late }) => late)),
		declined: view.tasks
			.filter(({ state }) => state === 'declined' || state === 'returned')
			.map((task) => ({
				...named.task(task),
				reasonKind: task.reasonKind,
				reason: task.reason
			})),
		cannot: told(open.filter(({ shift }) => shift?.answer === 'cannot')),
		movedTwice: open
			.filter(({ movedTimes }) => movedTimes > 1)
			.map((task) => ({ ...named.task(task), movedTimes: task.movedTimes })),
		unresolved: told(open.filter(({ dueDay }) => dueDay === null)),
		unanswered: unansweredIn(open, named),
		waits: waitsIn(view, named, today),
		gaps: view.tasks.filter(isOpenGap).length,
		earliestRelease: view.releaseWindow?.earliest ?? null,
		latestRelease: view.releaseWindow?.latest ?? null,
		confirmedRelease: view.releaseWindow?.confirmed ?? null,
		nextConference: view.nextConference
	};
}

/** Agencies as lists name them; also those that take part no more but still have a task. */
class Names {
	readonly #agencies: readonly Agency[];

	constructor(agencies: readonly Agency[]) {
		this.#agencies = agencies;
	}

	of(agencyId: string): { agencyId: string; agencyName: string; class: Agency['class'] } {
		const agency = this.#agencies.find((row) => row.id === agencyId);
		if (!agency) throw new Error('a view names an agency that is not on the roster');
		return { agencyId, agencyName: agency.name, class: agency.class };
	}

	task({ id, number, title, agencyId, dueDay }: TaskView): OverviewCase['late'][number] {
		return { taskId: id, number, title, ...this.of(agencyId), dueDay };
	}
}

function unansweredIn(open: readonly TaskView[], named: Names): OverviewCase['unanswered'] {
	const counts = new Map<string, OverviewCase['unanswered'][number]>();
	for (const task of open) {
		const proposed = task.state === 'proposed' ? 1 : 0;
		const shifts = task.shift?.answer === null ? 1 : 0;
		if (proposed + shifts === 0) continue;
		const count = counts.get(task.agencyId) ?? {
			...named.of(task.agencyId),
			proposed: 0,
			shifts: 0
		};
		count.proposed += proposed;
		count.shifts += shifts;
		counts.set(task.agencyId, count);
	}
	return [...counts.values()];
}

function waitsIn(view: CaseView, named: Names, today: Day): OverviewCase['waits'] {
	return view.waits.map(({ id, waitKind, since, expected, interim }) => ({
		id,
		waitKind,
		since,
		days: Math.max(0, daysBetween(since, today)),
		expected,
		interim: interim && { ...named.of(interim.agencyId), agreement: interim.agreement }
	}));
}

/** How often tasks of these cases were refused, by reason; also those another agency took since. */
export function reasonsIn(all: readonly CaseView[]): OverviewView['declineReasons'] {
	const events = all.flatMap((view) => view.tasks.flatMap(({ history }) => history));
	return declineReasons.map((reasonKind) => ({
		reasonKind,
		count: events.filter((event) => event.reasonKind === reasonKind).length
	}));
}

async function conferencesToday(
	house: House,
	{ roster, member }: Person
): Promise<OverviewView['today']> {
	const today = dayOf(house.clock.now());
	const listed: OverviewView['today'] = [];
	for (const { id, startsAt } of await house.facts.conferences()) {
		if (dayOf(startsAt) !== today) continue;
		const conference = await house.facts.conference(id);
		if (!conference || !seesConference(conference, roster, member)) continue;
		const cases = await casesOn(house, conference);
		const line = overviewLine({ conference, cases, roster, member, today });
		if (line) listed.push(line);
	}
	return listed.sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
}

/** A conference as the overview of this member tells it; null on any other day than its own. */
export function overviewLine(
	table: Table,
	view = conferenceFor(table)
): OverviewView['today'][number] | null {
	const { id, startsAt, state } = table.conference.conference;
	if (dayOf(startsAt) !== table.today || state === 'cancelled') return null;
	if (!view) return null;
	const caseIds = view.items.flatMap((item) => (item.case ? [item.case.id] : []));
	const { title, place } = view;
	return { conferenceId: id, title, startsAt: view.startsAt, place, caseIds };
}
