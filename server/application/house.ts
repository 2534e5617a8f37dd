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
import type { Visits } from './visits.ts';

/** What a command came to. */
export type Performed = { ok: true; result: Record<string, unknown> } | Refusal;

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
	/** How many tasks ask for an answer: new or late. A figure for every page, so no inspection. */
	attention(session: Session): Promise<number>;
	cases(session: Session): Promise<CaseListView>;
	board(session: Session, caseId: CaseId): Promise<BoardView | Refusal>;
	myWork(session: Session): Promise<WorkView>;
	directory(session: Session): Promise<DirectoryView | Refusal>;
	/** The case with this number, for who oversees its audit; null when there is none. */
	auditedCase(session: Session, number: string): Promise<{ id: CaseId | null } | Refusal>;
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
