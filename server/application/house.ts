import type { AgencyId, CaseId, ConferenceId, ContributionId, DocumentId } from '#shared/ids.ts';
import type { Refusal } from '#shared/refusals.ts';
import type { BoardView } from '#shared/view.ts';
import type {
	BillView,
	CaseListView,
	OverviewView,
	ReleasesView,
	WorkView
} from '#shared/view-lists.ts';
import type { MinutesView } from '#shared/view-minutes.ts';
import type { PackView } from '#shared/view-pack.ts';
import type { RoomView } from '#shared/view-room.ts';
import type {
	AccountView,
	AuditView,
	ConferenceListView,
	ConferenceView,
	DirectoryView,
	MeView,
	ReadersView,
	RegionView
} from '#shared/view-region.ts';
import type {
	Admission,
	AuditDraft,
	AuditStore,
	Clock,
	DocumentLog,
	FactsStore,
	Identity,
	Paced,
	ReceiptStore,
	Screens,
	Session,
	SessionCookie,
	SignedIn,
	SignInAttempt
} from './ports.ts';
import type { Presences } from './presences.ts';
import type { Visits } from './visits.ts';

/** What a command came to. */
export type Performed = { ok: true; result: Record<string, unknown> } | Refusal;

type NoLink = { ok: false; why: 'gone' } | { ok: false; why: 'tooMany'; retryAfterSeconds: number };
export type OpenedLink = { ok: true; name: string; email: string } | NoLink;
export type Paired = { ok: true; conferenceId: ConferenceId; cookie: SessionCookie } | NoLink;
export type Chosen = { ok: true } | { ok: false; why: 'unfit'; refusal: Refusal } | NoLink;

/** The rooms the application is built over. */
export interface Ports {
	facts: FactsStore;
	audit: AuditStore;
	receipts: ReceiptStore;
	log: Pick<DocumentLog, 'texts' | 'load' | 'restoredSince'>;
	identity: Identity;
	clock: Clock;
	newId: () => string;
	/** The address of the site, for links; left out, links begin at its root. */
	origin?: () => string;
}

/** What the inner files of the application share. */
export interface House extends Ports {
	visits: Visits;
	presences: Presences;
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
	/** Seconds to wait when this session asks, or its member commands, too much at once; else 0. */
	pace(session: Session, what: Paced): Promise<number>;

	me(session: Session): Promise<MeView>;
	/** How many tasks ask for something: new, late, or moved with a release. A figure for every page, so no inspection. */
	attention(session: Session): Promise<number>;
	/** Own cases, and which changed since this member looked. No list is shown, so no inspection. */
	changed(session: Session): Promise<{ id: CaseId; changedSince: boolean }[]>;
	cases(session: Session): Promise<CaseListView>;
	/** Own cases by number, as an agenda names them. */
	choices(
		session: Session
	): Promise<Pick<CaseListView['cases'][number], 'id' | 'number' | 'initials'>[]>;
	board(session: Session, caseId: CaseId): Promise<BoardView | Refusal>;
	myWork(session: Session): Promise<WorkView>;
	directory(session: Session): Promise<DirectoryView | Refusal>;
	/** Its own conferences, by when they begin, those that are over included. */
	conferences(session: Session): Promise<ConferenceListView>;
	conference(session: Session, conferenceId: ConferenceId): Promise<ConferenceView | Refusal>;
	/** What the screen in the room shows, met with what this member may see. */
	room(session: Session, conferenceId: ConferenceId): Promise<RoomView | Refusal>;
	/** The same to the browser that is that screen, by its own cookie. */
	roomInside(
		cookieHeader: string | undefined,
		conferenceId: ConferenceId
	): Promise<RoomView | Refusal>;
	/** The browser in the room of this conference that a `Cookie` header brings; it counts as no one. */
	inRoom(cookieHeader: string | undefined, conferenceId?: ConferenceId): Promise<Session | null>;
	/** Uses a code up: from then on this browser is the screen in the room of that conference. */
	pair(code: string, from: string): Promise<Paired>;
	/** A version of the minutes, left out the newest or the draft, as this member may read it. */
	minutes(
		session: Session,
		conferenceId: ConferenceId,
		version: number | null
	): Promise<MinutesView | Refusal>;
	/** Overlegmap: the agenda to come, with of each own case what its board shows. */
	pack(session: Session, conferenceId: ConferenceId): Promise<PackView | Refusal>;
	/** What asks for attention in one's own cases, for chairs and secretaries. */
	overview(session: Session): Promise<OverviewView | Refusal>;
	releases(session: Session): Promise<ReleasesView>;
	/** Figures of the whole region, without persons. */
	bill(session: Session): Promise<BillView | Refusal>;
	/** One's own view met with an agency's, or with everybody's (`room`): never more than one's own. */
	preview(session: Session, caseId: CaseId, as: AgencyId): Promise<BoardView | Refusal>;
	/** Who was shown which version, for its provider alone. */
	readers(session: Session, contributionId: ContributionId): Promise<ReadersView | Refusal>;
	/** The case with this number, for who oversees its audit; null when there is none. */
	auditedCase(session: Session, number: string): Promise<{ id: CaseId | null } | Refusal>;
	audit(session: Session, caseId: CaseId | null, after: number): Promise<AuditView | Refusal>;

	/** Agencies and accounts, for the administrator alone. */
	regionView(session: Session): Promise<RegionView | Refusal>;
	/** One's own account. */
	account(session: Session): Promise<AccountView>;
	/** Whose password a one-time link sets; unknown, used and expired are one answer. */
	openLink(token: string, from: string): Promise<OpenedLink>;
	/** Sets a password by a one-time link, and ends every session of its member. */
	choosePassword(choice: { token: string; password: string; from: string }): Promise<Chosen>;

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
