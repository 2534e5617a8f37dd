import type { ReleasesView } from '#shared/view-lists.ts';
import { isToDo } from '#shared/words.ts';
import type { CaseView, Viewer } from '#policy/policy.ts';
import type { Application, House } from './house.ts';
import { livingPerson } from './people.ts';
import { allSeenBy } from './projections.ts';
import { noteView } from './noting.ts';

type Release = ReleasesView['releases'][number];

/** Releases in a member's own cases, the first on top. Who enters them sees where none is known. */
export function createReleases(house: House): Pick<Application, 'releases'> {
	return {
		async releases(session) {
			const person = await livingPerson(house.facts, session);
			await noteView(house, session, person, { what: 'releases', outcome: 'allowed' });
			const all = await allSeenBy(house, person);
			const releases = all.flatMap(({ view, viewer }) => releaseOf(view, viewer) ?? []);
			return { releases: releases.sort(byDay) };
		}
	};
}

/** The line of a case, from its view alone; null where no window stands, but for DJI. */
export function releaseOf(view: CaseView, viewer: Pick<Viewer, 'class'>): Release | null {
	if (view.releaseWindow === null && viewer.class !== 'DJI') return null;
	const { releaseWindow, tasks, gateCard, compartments } = view;
	const readsGate = compartments.some(({ key }) => key === 'plan.gatecard');
	const answers = releaseWindow?.answers ?? [];
	const sum = (of: 'canDo' | 'cannot' | 'open') => answers.reduce((n, row) => n + row[of], 0);
	return {
		caseId: view.id,
		number: view.number,
		initials: view.initials,
		window: releaseWindow && windowOf(releaseWindow),
		openTasks: tasks.filter(isToDo).length,
		gateLines: readsGate ? gateCard.filter(({ agencyLeft }) => !agencyLeft).length : null,
		answers: { canDo: sum('canDo'), cannot: sum('cannot'), open: sum('open') },
		can: view.can.filter((kind) => kind === 'setReleaseWindow')
	};
}

function windowOf(row: NonNullable<CaseView['releaseWindow']>): Release['window'] {
	const { earliest, latest, confirmed, releaseKind, source, reason, version } = row;
	return { earliest, latest, confirmed, releaseKind, source, reason, version };
}

/** By earliest day; where none is known, last. */
function byDay(a: Release, b: Release): number {
	const dayOf = ({ window, number }: Release) => `${window?.earliest ?? '9999'} ${number}`;
	return dayOf(a) < dayOf(b) ? -1 : 1;
}
