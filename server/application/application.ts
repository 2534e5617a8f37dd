import type { CaseId, DocumentId } from '#shared/ids.ts';
import type { Refusal } from '#shared/refusals.ts';
import type {
	AuditView,
	BoardView,
	CaseListView,
	DirectoryView,
	MeView,
	WorkView
} from '#shared/view.ts';
import { createAdmission } from './admit.ts';
import { createPerform, type Performed } from './perform.ts';
import type {
	Admission,
	AuditDraft,
	AuditStore,
	Clock,
	DocumentLog,
	FactsStore,
	Identity,
	Screens,
	Session,
	SessionCookie,
	SignedIn,
	SignInAttempt
} from './ports.ts';
import { personOf } from './people.ts';
import { createTick } from './tick.ts';
import { createViews } from './views.ts';
import { Visits } from './visits.ts';

/** The rooms the application is built over. */
export interface Ports {
	facts: FactsStore;
	audit: AuditStore;
	log: Pick<DocumentLog, 'texts'>;
	identity: Identity;
	clock: Clock;
	newId: () => string;
}

/** What the inner files of the application share. */
export interface House extends Ports {
	visits: Visits;
	/** The open screens; before any are attached, none. */
	screens: () => Screens;
	/** Writes an entry that is not part of a command's transaction. */
	note(draft: Omit<AuditDraft, 'at'>): Promise<void>;
}

/** The one place that orchestrates. Pages, API and sockets go through it and nothing else. */
export interface Application {
	region(): Promise<{ name: string; practice: boolean }>;

	signIn(attempt: SignInAttempt): Promise<SignedIn>;
	signOut(session: Session): Promise<SessionCookie>;
	/** The living session of a `Cookie` header, of an account that is valid. Not activity. */
	session(cookieHeader: string | undefined): Promise<Session | null>;
	/** Counts as activity: a navigation. */
	active(session: Session): Promise<void>;
	/** Seconds to wait when this session asks too much at once; 0 when it may go on. */
	pace(session: Session): Promise<number>;

	me(session: Session): Promise<MeView>;
	cases(session: Session): Promise<CaseListView>;
	board(session: Session, caseId: CaseId): Promise<BoardView | Refusal>;
	myWork(session: Session): Promise<WorkView>;
	directory(session: Session): Promise<DirectoryView | Refusal>;
	audit(session: Session, caseId: CaseId | null, after: number): Promise<AuditView | Refusal>;

	/** Gives a command: parsed, judged, decided, committed with its audit, and shown. */
	perform(session: Session, input: unknown): Promise<Performed>;

	/** Judges and records the opening of a document. */
	admit(session: Session, documentId: DocumentId, epoch: number): Promise<Admission>;
	updateRefused(session: Session, caseId: CaseId, documentId: DocumentId): Promise<void>;

	/** What time alone changes: sessions that are over, and a new day. */
	tick(): Promise<void>;
	/** Ties the open screens in; once, at start. */
	attach(screens: Screens): void;
}

const noScreens: Screens = {
	present: () => [],
	look: () => undefined,
	factsChanged: () => undefined,
	sessionsEnded: () => undefined
};

/** Builds the application over its rooms. */
export function createApplication(ports: Ports): Application {
	const attached = { screens: noScreens };
	const house: House = {
		...ports,
		visits: new Visits(ports.clock),
		screens: () => attached.screens,
		note: (draft) => ports.audit.append([{ ...draft, at: ports.clock.now() }])
	};
	return {
		...createSigning(house),
		...createViews(house),
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
		pace: (session) => identity.pace(session)
	};
}

const nobody = { memberId: null, agencyId: null, caseId: null, rule: 'password' } as const;
