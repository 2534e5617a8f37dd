/** Identifiers are random (UUID v4): nothing in them tells order or number. */
export type AgencyId = string;
export type MemberId = string;
export type CaseId = string;
export type ContributionId = string;
export type DocumentId = string;
export type GoalId = string;
export type TaskId = string;
export type DecisionId = string;
export type CommandId = string;
export type WaitId = string;
export type BridgeId = string;
export type AskId = string;
export type ConferenceId = string;
export type ItemId = string;
export type GuestId = string;
/** Who sits at a conference: the id of a member, or of a guest. */
export type AttendeeId = string;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** True for a UUID in lower case, of any version. */
export function isId(text: string): boolean {
	return UUID.test(text);
}
