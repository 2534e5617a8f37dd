import type {
	AgencyId,
	AttendeeId,
	CaseId,
	CommandId,
	ConferenceId,
	ContributionId,
	DocumentId,
	MemberId
} from '#shared/ids.ts';
import type { Instant } from '#shared/time.ts';
import type { AgencyClass } from '#shared/words.ts';
import type {
	CaseFacts,
	Conference,
	ConferenceFacts,
	MinutesPart,
	Put,
	Roster,
	Version
} from '#domain/facts.ts';

/*
 * What the application asks of the rooms around it. Asynchronous in type, so that another database
 * can follow; nothing holds a transaction open across an `await`.
 */

/** The time now; tests set it. */
export interface Clock {
	now(): Instant;
}

/** An entry of the audit before it is chained. Never content, reasons or titles. */
export interface AuditDraft {
	at: Instant;
	memberId: MemberId | null;
	agencyId: AgencyId | null;
	caseId: CaseId | null;
	/** `command:proposeTask`, `view:board`, `document:<id>`, `session:opened` ... */
	what: string;
	/** Id of the rule of policy that allowed or refused it. */
	rule: string;
	/** `allowed`, or the refusal word. */
	outcome: string;
}

export interface AuditEntry extends AuditDraft {
	/** Number within its chain, from 1. */
	n: number;
}

/** The first answer to a command, kept so that the same command has one effect. */
export interface CommandAnswer {
	memberId: MemberId;
	commandId: CommandId;
	/** SHA-256 of the command's canonical JSON. */
	bodyHash: string;
	caseId: CaseId | null;
	result: Record<string, unknown>;
	at: Instant;
}

/** A document that begins to exist, as a Yjs update of its first state. */
export interface NewDocument {
	documentId: DocumentId;
	caseId: CaseId;
	epoch: number;
	state: Uint8Array;
	at: Instant;
}

/** Everything one command does, in one transaction, or nothing. */
export interface Batch {
	/**
	 * Revisions the verdict was read on, of cases and conferences by id; what must not exist yet is
	 * left out.
	 */
	expect: { rosterRev: number; revs: Record<string, number> };
	put: Put[];
	/** Rows that cease to exist. */
	drop?: Put[];
	documents: NewDocument[];
	audit: AuditDraft[];
	answer: CommandAnswer | null;
}

export interface FactsStore {
	roster(): Promise<Roster>;
	/** Null for a case that does not exist. The object is shared: never mutate it. */
	caseFacts(caseId: CaseId): Promise<CaseFacts | null>;
	/** The case that a thing belongs to; null when there is no such thing. */
	caseOf(
		table: 'contributions' | 'documents' | 'goals' | 'tasks' | 'waits' | 'bridges' | 'asks',
		id: string
	): Promise<CaseId | null>;
	/** Cases in which this member ever had an involvement, ended ones included. */
	casesWith(memberId: MemberId): Promise<CaseId[]>;
	/** What a version of the minutes of a conference says of its cases. */
	minutesParts(conferenceId: ConferenceId, version: number): Promise<MinutesPart[]>;
	/** Every published version of a contribution, oldest first. */
	versionsOf(contributionId: ContributionId): Promise<Version[]>;
	/** Null for a conference that does not exist. */
	conference(conferenceId: ConferenceId): Promise<ConferenceFacts | null>;
	/** Every conference there is, those that are over included. */
	conferences(): Promise<Conference[]>;
	/** Who is marked as there at a conference that goes on, guests included. */
	attending(): Promise<AttendeeId[]>;
	/** Cases open on any involvement with a last day, or with a task or condition bound to days. */
	allCases(): Promise<CaseId[]>;
	answer(memberId: MemberId, commandId: CommandId): Promise<CommandAnswer | null>;
	/**
	 * Writes a batch. `rev` of the roster (when a roster row is put) and of every case with a row in
	 * the batch moves on by one. Where a document begins anew, what was before it is in no file when
	 * this resolves.
	 * @returns `conflict`, with nothing written, when an expected revision moved or the answer's
	 *   command id is taken
	 */
	commit(batch: Batch): Promise<'committed' | 'conflict'>;
}

/** When a member looked at a case: the last time, and the time before the visit that goes on. */
export interface Look {
	seenAt: Instant;
	since: Instant | null;
}

/** Which version a member was shown, and when first. */
export interface Receipt {
	memberId: MemberId;
	version: number;
	at: Instant;
}

/** Receipts of what was read ("gelezen door", "sinds u laatst keek"); never from the audit (L44). */
export interface ReceiptStore {
	/** Writes down what a member was shown, each version once. */
	shown(
		memberId: MemberId,
		caseId: CaseId,
		shown: readonly { contributionId: ContributionId; version: number }[],
		at: Instant
	): Promise<void>;
	/** Receipts of every version of a contribution, oldest first. */
	of(contributionId: ContributionId): Promise<Receipt[]>;
	/** A member looks at a case. @returns since when what happened is news to it; null: all of it */
	look(memberId: MemberId, caseId: CaseId, at: Instant): Promise<Instant | null>;
	/** When a member last looked at a case; null for never. */
	lastLook(memberId: MemberId, caseId: CaseId): Promise<Instant | null>;
}

export interface AuditStore {
	append(drafts: AuditDraft[]): Promise<void>;
	/**
	 * Entries of one chain after number `after`, at most `limit`; the chain of the region when
	 * `caseId` is null. Verifies the whole chain.
	 */
	read(
		caseId: CaseId | null,
		after: number,
		limit: number
	): Promise<{ entries: AuditEntry[]; unbroken: boolean }>;
}

/** One accepted update of a document. */
export interface LogRow {
	documentId: DocumentId;
	epoch: number;
	/** Dense per document and epoch, from 1. */
	seq: number;
	memberId: MemberId;
	at: Instant;
	update: Uint8Array;
	/** Yjs client id of the structs it adds; left out when it only deletes. */
	clientId?: number;
}

export interface DocumentLog {
	/**
	 * Snapshot (if any) and the updates after it, in order; null for an unknown document or epoch.
	 * `claims` tells whose each Yjs client id is, from the rows ever appended in this epoch, those
	 * compacted since included: without it nobody can go on writing under an id from before a restart.
	 * `damaged`: the end of the log is missing or not what was written. What is left is given, to be
	 * read and not written on.
	 * @throws Error when nothing of it can be trusted
	 */
	load(
		documentId: DocumentId,
		epoch: number
	): Promise<{
		caseId: CaseId;
		headSeq: number;
		updates: Uint8Array[];
		claims?: ReadonlyMap<number, MemberId>;
		damaged?: boolean;
	} | null>;
	/** One transaction, on disk when the promise resolves. Rejects on a sequence that is taken. */
	append(rows: LogRow[]): Promise<void>;
	/** Puts a garbage-collected state in the place of the log up to and including `seq`. */
	compact(documentId: DocumentId, epoch: number, seq: number, state: Uint8Array): Promise<void>;
	/** Visible text of the committed head, plain, one line per block. Unknown ids are left out. */
	texts(documentIds: DocumentId[]): Promise<Map<DocumentId, string>>;
	/**
	 * A backup was put back since this epoch, and nothing of the document was erased since: words of
	 * that epoch may be offered to who wrote them.
	 */
	restoredSince(documentId: DocumentId, epoch: number): Promise<boolean>;
	/** Who wrote what in the compacted part of an epoch, without what; oldest first. */
	authors(documentId: DocumentId, epoch: number): Promise<Authored[]>;
}

/** A range of clocks of one Yjs client id that a member added or deleted. */
export interface Authored {
	memberId: MemberId;
	/** When the newest of it was accepted. */
	at: Instant;
	deed: 'added' | 'deleted';
	clientId: number;
	clock: number;
	length: number;
}

export interface SessionRow {
	/** SHA-256 of the token in the cookie; safe to log. */
	id: string;
	memberId: MemberId;
	createdAt: Instant;
	/** Last navigation, command or accepted own update. */
	activeAt: Instant;
	/** Absolute end. */
	expiresAt: Instant;
}

export interface SessionStore {
	insert(session: SessionRow): Promise<void>;
	find(id: string): Promise<SessionRow | null>;
	touch(id: string, activeAt: Instant): Promise<void>;
	remove(id: string): Promise<void>;
	/** Ends every session of a member, but for `except`; the ids of the ended ones. */
	removeOf(memberId: MemberId, except?: string): Promise<string[]>;
	/**
	 * Removes and returns what is over: idle since before `idleBefore` (of `attending` members since
	 * before theirs), or expired at `now`.
	 */
	removeOver(
		now: Instant,
		idleBefore: Instant,
		attending?: { members: readonly MemberId[]; idleBefore: Instant }
	): Promise<string[]>;
}

export interface CredentialStore {
	/** By e-mail, in lower case. */
	byEmail(email: string): Promise<{ memberId: MemberId; passwordHash: string } | null>;
	/** Null for who has no password. */
	hashOf(memberId: MemberId): Promise<string | null>;
	setPassword(memberId: MemberId, passwordHash: string): Promise<void>;
	/** The password stops working. */
	remove(memberId: MemberId): Promise<void>;
	/** Who has a password. */
	members(): Promise<MemberId[]>;
}

/** One-time links to set a password. Of the token only its SHA-256 is ever kept. */
export interface PasswordLinkStore {
	/** Takes the place of the member's former link. */
	put(link: { memberId: MemberId; tokenHash: string; expiresAt: Instant }): Promise<void>;
	find(tokenHash: string): Promise<{ memberId: MemberId; expiresAt: Instant } | null>;
	/**
	 * Uses a link up, in one transaction: its member has this password from now on, and no session.
	 * @returns null, with nothing done, for a link that is unknown, used or expired
	 */
	redeem(
		tokenHash: string,
		passwordHash: string,
		now: Instant
	): Promise<{ memberId: MemberId; ended: string[] } | null>;
	/** A link that was given stops working. */
	remove(memberId: MemberId): Promise<void>;
}

/** The cookie that carries a session, as the browser is to be told. */
export interface SessionCookie {
	name: string;
	value: string;
	attributes: {
		path: string;
		httpOnly: boolean;
		sameSite: 'lax' | 'strict';
		secure: boolean;
		maxAge?: number;
	};
}

export interface SignInAttempt {
	email: string;
	password: string;
	/** Address it comes from, for rate limiting alone. */
	from: string;
}

export type SignedIn =
	| { ok: true; session: Session; cookie: SessionCookie }
	| { ok: false; why: 'wrong' }
	| { ok: false; why: 'tooMany'; retryAfterSeconds: number };

/** How the browser in the room of a conference comes in. */
export interface RoomKeys {
	/** A code to type over, for two minutes and one use; that of before is void. */
	newCode(conferenceId: ConferenceId): string;
	/** Uses a code up. Unknown, used and expired are one answer. */
	redeem(
		code: string,
		from: string
	): Promise<
		{ ok: true; conferenceId: ConferenceId } | { ok: false; why: 'gone' } | TooManyAttempts
	>;
	/** A new key for a browser: its SHA-256, and the cookie that holds it. */
	newKey(conferenceId: ConferenceId): { keyHash: string; cookie: SessionCookie };
	/** The key that a `Cookie` header brings, whether it opens anything or not. */
	read(cookieHeader: string | undefined): { conferenceId: ConferenceId; keyHash: string } | null;
}

/** What is counted, so that nobody asks too much at once. */
export type Paced = 'request' | 'command';

/** Who somebody is. The second factor and OpenID Connect come in behind this same door. */
export interface Identity {
	/** The same time and the same answer for a known and an unknown e-mail address. */
	signIn(attempt: SignInAttempt): Promise<SignedIn>;
	/** The living session that a `Cookie` header brings; null when there is none. */
	find(cookieHeader: string | undefined): Promise<Session | null>;
	/** Counts as activity. */
	touch(session: Session): Promise<void>;
	/** Ends a session; the cookie that takes its place is empty. */
	signOut(session: Session): Promise<SessionCookie>;
	/** Ends what is idle or expired; the ids of the ended sessions. */
	endOver(): Promise<string[]>;
	/** Seconds to wait when this session asks, or its member commands, too much at once; else 0. */
	pace(session: Session, what: Paced): Promise<number>;
	setPassword(memberId: MemberId, password: string): Promise<void>;
	/** Whether this is the member's password. A wrong one counts as a wrong sign-in does. */
	checkPassword(
		member: { id: MemberId; email: string },
		password: string
	): Promise<'right' | 'wrong' | 'tooMany'>;
	/** Who has a password. */
	withPassword(): Promise<MemberId[]>;
	/** The password and the link of a member stop working. */
	lockOut(memberId: MemberId): Promise<void>;
	/** Ends the sessions of a member, but for `except`; their ids. */
	endSessions(memberId: MemberId, except?: Session): Promise<string[]>;
	/** A token for a new one-time link, the only place where it exists; the former link is void. */
	newLink(memberId: MemberId, hours: number): Promise<string>;
	/** Whose living link this token opens, without using it up. */
	linkOf(token: string, from: string): Promise<LinkState>;
	/** The browsers in rooms. */
	rooms: RoomKeys;
	/** Uses the link up: sets the password and ends every session of its member. */
	redeem(token: string, password: string, from: string): Promise<Redeemed>;
}

/** What a token is good for. Unknown, used and expired are one answer. */
export type LinkState =
	{ ok: true; memberId: MemberId; ended?: never } | { ok: false; why: 'gone' } | TooManyAttempts;
export type Redeemed =
	{ ok: true; memberId: MemberId; ended: string[] } | { ok: false; why: 'gone' } | TooManyAttempts;

interface TooManyAttempts {
	ok: false;
	why: 'tooMany';
	retryAfterSeconds: number;
}

/** Who is signed in. */
export interface Session {
	id: string;
	memberId: MemberId;
}

/** May this member have this epoch of this document open now? `oldEpoch`: a later one only. */
export type Judge = (
	memberId: MemberId,
	documentId: DocumentId,
	epoch: number
) => 'read' | 'write' | 'oldEpoch' | null;

/** Verdict on opening a channel. */
export type Admission =
	| {
			ok: true;
			caseId: CaseId;
			access: 'read' | 'write';
			member: { id: MemberId; name: string; agencyName: string; agencyClass: AgencyClass };
			/** It is shown nobody's caret: a screen that others look at too. */
			textOnly?: true;
	  }
	/**
	 * `epoch`: the present one of a document that is there, with `oldEpoch`; `restored`: of the asked
	 * one, own words may be offered again.
	 */
	| { ok: false; why: 'sessionOver' | 'notHere' | 'oldEpoch'; epoch?: number; restored?: boolean };

/** What the sockets ask of the application. */
export interface Doorkeeper {
	/** The browser in the room of this conference that a `Cookie` header brings; null when it is none. */
	inRoom(cookieHeader: string | undefined, conferenceId?: ConferenceId): Promise<Session | null>;
	/** The living session that a `Cookie` header brings; null when there is none. Not activity. */
	session(cookieHeader: string | undefined): Promise<Session | null>;
	/** Judges and records the opening of a channel. */
	admit(session: Session, documentId: DocumentId, epoch: number): Promise<Admission>;
	/** An own update was accepted: this counts as activity. */
	active(session: Session): void;
	/** An update was refused: recorded without content. */
	updateRefused(session: Session, caseId: CaseId, documentId: DocumentId): void;
}

/** The open screens and channels, as far as the application must reach them. */
export interface Screens {
	/** Members with an open signals socket. */
	present(): MemberId[];
	/**
	 * When the last signals socket of this member closed; null while it has one. Who had none since
	 * this server began is gone since then.
	 */
	awaySince(memberId: MemberId): Instant | null;
	/**
	 * Who has the page of this conference open (null), and when the last one of who had closed. Who had
	 * none since this server began is not in it.
	 */
	attending(conferenceId: ConferenceId): ReadonlyMap<MemberId, Instant | null>;
	/** Conferences with a browser in the room that listens. */
	rooms(): ReadonlySet<ConferenceId>;
	/** Tells the browsers in the room of a conference to look again; first to go dark; or that it is over. */
	tellRoom(conferenceId: ConferenceId, signal: 'look' | 'dark' | 'over'): void;
	/** Tells every screen of this member: look again at `topic`. */
	look(memberId: MemberId, topic: string): void;
	/**
	 * Takes in nothing more of the documents of a case, of all when it is null, until the function it
	 * gives is called. What is being committed is on disk by then. So no row follows the commit that
	 * ends its writer's right, and none is missing from a text that begins anew.
	 */
	hold(caseId: CaseId | null): Promise<() => void>;
	/** Closes at once, in this very turn, what the judge no longer allows in this case. */
	factsChanged(caseId: CaseId, judge: Judge): void;
	/** Closes every socket of these sessions. */
	sessionsEnded(sessionIds: string[]): void;
}
