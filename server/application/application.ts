import { createAdmission } from './admit.ts';
import { createConferences } from './conferences.ts';
import type { Application, House, Ports } from './house.ts';
import { createPerform } from './perform.ts';
import { personOf } from './people.ts';
import type { Screens } from './ports.ts';
import { createMinutes } from './minutes.ts';
import { createPacks } from './packs.ts';
import { createRegion } from './region.ts';
import { createRoom } from './room.ts';
import { createTick } from './tick.ts';
import { createBill } from './bill.ts';
import { createOverview } from './overview.ts';
import { createPreviews } from './previews.ts';
import { Presences } from './presences.ts';
import { createReleases } from './releases.ts';
import { createViews } from './views.ts';
import { Visits } from './visits.ts';

export type { Application };

const noScreens: Screens = {
	present: () => [],
	awaySince: () => null,
	attending: () => new Map(),
	rooms: () => new Set(),
	tellRoom: () => undefined,
	look: () => undefined,
	factsChanged: () => undefined,
	sessionsEnded: () => undefined,
	hold: () => Promise.resolve(() => undefined)
};

/** Builds the application over its rooms. */
export function createApplication(ports: Ports): Application {
	const attached = { screens: noScreens };
	const house: House = {
		...ports,
		visits: new Visits(ports.clock),
		presences: new Presences(),
		screens: () => attached.screens,
		note: (draft) => ports.audit.append([{ ...draft, at: ports.clock.now() }])
	};
	return {
		...createSigning(house),
		...createViews(house),
		...createOverview(house),
		...createReleases(house),
		...createBill(house),
		...createPreviews(house),
		...createConferences(house),
		...createRoom(house),
		...createMinutes(house),
		...createPacks(house),
		...createRegion(house),
		...createPerform(house),
		...createAdmission(house),
		...createTick(house),
		async region() {
			const { region } = await ports.facts.roster();
			return { name: region.name, practice: region.practice };
		},
		attach(screens) {
			attached.screens = screens;
		}
	};
}

type Signing = Pick<Application, 'signIn' | 'signOut' | 'session' | 'active' | 'pace'>;

function createSigning(house: House): Signing {
	const { identity, facts } = house;
	return {
		async signIn(attempt) {
			const signedIn = await identity.signIn(attempt);
			if (!signedIn.ok) {
				await house.note({ ...nobody, what: 'session:open', outcome: signedIn.why });
				return signedIn;
			}
			const person = await personOf(facts, signedIn.session);
			if (!person) {
				await identity.signOut(signedIn.session);
				await house.note({ ...nobody, what: 'session:open', outcome: 'wrong' });
				return { ok: false, why: 'wrong' };
			}
			const { member } = person;
			const who = {
				memberId: member.id,
				agencyId: member.agencyId,
				caseId: null,
				rule: 'password'
			};
			await house.note({ ...who, what: 'session:open', outcome: 'allowed' });
			return signedIn;
		},
		async signOut(session) {
			const cookie = await identity.signOut(session);
			house.screens().sessionsEnded([session.id]);
			const who = { memberId: session.memberId, agencyId: null, caseId: null, rule: 'self' };
			await house.note({ ...who, what: 'session:close', outcome: 'allowed' });
			return cookie;
		},
		async session(cookieHeader) {
			const session = await identity.find(cookieHeader);
			return session && (await personOf(facts, session)) ? session : null;
		},
		active: (session) => identity.touch(session),
		pace: (session, what) => identity.pace(session, what)
	};
}

const nobody = { memberId: null, agencyId: null, caseId: null, rule: 'password' } as const;
