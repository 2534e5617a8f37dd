import { z } from 'zod';
import { compartmentKeys } from './compartments.ts';
import { isId } from './ids.ts';
import type { FieldError, FieldProblem, Refusal } from './refusals.ts';
import { isDay } from './time.ts';
import {
	agencyClasses,
	askAnswers,
	attendanceMarks,
	bases,
	conditionWords,
	declineReasons,
	disclosureLevels,
	entitledLaws,
	gateLines,
	grounds,
	groups,
	handKinds,
	itemOutcomes,
	memberFunctions,
	outcomes,
	phases,
	releaseKinds,
	roomBlockKinds,
	shiftAnswers,
	steps,
	waitKinds
} from './words.ts';

/*
 * The form of every command that can be given. A schema checks shape alone: whether the thing
 * exists, and whether this member may, is policy's. Custom checks name their problem in `params`.
 */

const problem = (code: FieldProblem['code']) => ({ params: { code } });
const id = z.string().refine(isId, problem('id')).meta({ format: 'uuid' });
/** A command's own id: any UUID. */
const commandId = z.string().toLowerCase().refine(isId, problem('id')).meta({ format: 'uuid' });
const day = z.string().refine(isDay, problem('day')).meta({ format: 'date' });

/**
 * Tab and newline are the only control characters in text, surrogates come in pairs, and nothing
 * turns the direction in which it is read: what people see is what stands there, and they see something.
 */
const plain = (text: string) =>
	text.isWellFormed() &&
	!/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/u.test(text) &&
	/[^\p{Z}\p{C}\p{Default_Ignorable_Code_Point}\u2800]/u.test(text);
const oneLine = (text: string) => plain(text) && !/[\n\t\u2028\u2029]/.test(text);

/**
 * What takes no room comes along when people paste, and hides a word from who looks for it. Joiners
 * (U+200C, U+200D) and marks of direction stay: letters and emoji need them.
 */
const withoutUnseen = (text: string) =>
	text.replaceAll(/[\u00ad\u180e\u200b\u2060-\u2064\ufeff]/g, '');

const text = () => z.string().overwrite(withoutUnseen).trim();
const line = (least: number, most: number) =>
	text().min(least).max(most).refine(oneLine, problem('text'));
const prose = (most: number) => text().min(1).max(most).refine(plain, problem('text'));
const reason = prose(2000);
const title = line(3, 140);

/** Eleven-test of a citizen service number. */
const bsn = z
	.string()
	.refine(
		(text) =>
			/^\d{9}$/.test(text) &&
			text !== '000000000' &&
			[9, 8, 7, 6, 5, 4, 3, 2, -1].reduce((sum, w, i) => sum + w * Number(text[i]), 0) % 11 === 0,
		problem('bsn')
	);

/** Days before or after a release; a year at most. */
const days = z.number().int().min(0).max(366);
const due = z
	.union([
		z.strictObject({ on: day }),
		z.strictObject({ beforeRelease: days }),
		z.strictObject({ afterRelease: days }),
		z.strictObject({ nextConference: z.literal(true) })
	])
	.meta({ id: 'Due' });
/** ISO 8601 in UTC, such as `2026-11-25T13:30:00Z`, in the years that have days. */
const instant = z.iso
	.datetime()
	.refine((text) => isDay(text.slice(0, 10)), problem('instant'))
	.meta({ format: 'date-time' });
/** Euros, whole cents, a hundred thousand at most. */
const euros = z
	.number()
	.min(0)
	.max(100_000)
	.refine((sum) => Math.abs(sum * 100 - Math.round(sum * 100)) < 1e-6, problem('number'))
	.meta({ format: 'double' });
const email = z
	.string()
	.trim()
	.toLowerCase()
	.max(254)
	.refine((text) => z.email().safeParse(text).success, problem('email'))
	.meta({ format: 'email' });
/** Length is what makes a password hard to guess. */
export const passwordLengths = { least: 12, most: 200 } as const;
const newPassword = z.string().min(passwordLengths.least).max(passwordLengths.most);
/** As people write it; six digits at least and, as the world's numbering has it, fifteen at most. */
const phone = z
	.string()
	.trim()
	.max(30)
	.refine(
		(text) => text === '' || (/^\+?[0-9 ()-]+$/.test(text) && /^(\D*\d){6,15}\D*$/.test(text)),
		problem('phone')
	);
const condition = z.union([z.enum(conditionWords), z.strictObject({ until: day })]);
const level = z.enum(disclosureLevels);

const command = <Kind extends string, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) =>
	z
		.strictObject({ kind: z.literal(kind), id: z.exactOptional(commandId), ...shape })
		.meta({ id: kind });
const optional = z.exactOptional;

const regionCommands = [
	command('addAgency', {
		name: line(2, 80),
		class: z.enum(agencyClasses),
		statutoryTasks: z.array(line(2, 120)).max(30)
	}),
	command('addMember', {
		agencyId: id,
		name: line(2, 80),
		email,
		functions: z.array(z.enum(memberFunctions)).max(5),
		actsFor: optional(id)
	}),
	command('setFunctions', { memberId: id, functions: z.array(z.enum(memberFunctions)).max(5) }),
	command('resetPassword', { memberId: id }),
	command('disableMember', { memberId: id }),
	command('changePassword', { old: z.string().min(1).max(200), new: newPassword }),
	command('setPhone', { memberId: id, phone })
] as const;

const caseCommands = [
	command('openCase', {
		initials: line(1, 12),
		purpose: prose(2000),
		criteria: z.strictObject({
			a: prose(2000),
			b: prose(2000),
			c: prose(2000),
			d: prose(2000)
		}),
		decidedBy: id
	}),
	command('setPhase', { caseId: id, phase: z.enum(phases) }),
	command('setSubject', {
		caseId: id,
		name: optional(line(1, 120)),
		aliases: optional(z.array(line(1, 120)).max(10)),
		birthDay: optional(day),
		address: optional(line(1, 200)),
		seen: optional(
			z.strictObject({
				name: optional(z.string().nullable()),
				aliases: optional(z.array(z.string())),
				birthDay: optional(z.string().nullable()),
				address: optional(z.string().nullable())
			})
		)
	}),
	command('setBsn', { caseId: id, bsn }),
	command('revealBsn', { caseId: id }),
	command('involveAgency', { caseId: id, agencyId: id, decidedBy: optional(id) }),
	command('involveMember', { caseId: id, memberId: id, until: optional(day) }),
	command('endInvolvement', { caseId: id, agencyId: optional(id), memberId: optional(id) }),
	command('setCaseLead', { caseId: id, memberId: id }),
	command('markInvestigation', { caseId: id, on: z.boolean(), checkAgain: day }),
	command('addGoal', { caseId: id, title }),
	command('renameGoal', { goalId: id, title }),
	command('closeGoal', { goalId: id }),
	command('moveGoal', { goalId: id, before: optional(id) }),
	command('undo', { commandId })
] as const;

const contributionCommands = [
	command('addContribution', {
		caseId: id,
		compartment: z.enum(compartmentKeys),
		basis: z.enum(bases),
		ground: z.enum(grounds),
		groundNote: optional(prose(2000)),
		source: optional(line(1, 200)),
		sourceDate: day,
		conditions: optional(z.array(condition).max(4)),
		text: optional(prose(20_000))
	}),
	command('disclose', {
		contributionId: id,
		level: optional(level),
		agencyIds: optional(z.array(id).min(1).max(50)),
		audience: optional(
			z
				.array(z.strictObject({ agencyId: id, level }))
				.min(1)
				.max(50)
		),
		ground: optional(z.enum(grounds)),
		reason: optional(reason)
	}),
	command('withdrawContribution', { contributionId: id, reason }),
	command('eraseText', { documentId: id, reason }),
	command('askAfter', {
		caseId: id,
		agencyId: id,
		group: z.enum(groups),
		question: optional(prose(1000))
	}),
	command('answerAsk', { askId: id, answer: z.enum(askAnswers), note: optional(prose(1000)) })
] as const;

const taskCommands = [
	command('proposeTask', {
		caseId: id,
		title,
		agencyId: id,
		due,
		goalId: optional(id),
		mandatory: optional(z.boolean()),
		statutoryTask: optional(line(1, 120)),
		note: optional(prose(4000))
	}),
	command('acceptTask', { taskId: id, memberId: optional(id) }),
	command('claimTask', { taskId: id, memberId: optional(id) }),
	command('declineTask', { taskId: id, reasonKind: z.enum(declineReasons), reason }),
	command('startTask', { taskId: id }),
	command('completeTask', { taskId: id, outcome: z.enum(outcomes), result: prose(4000) }),
	command('confirmTask', { taskId: id }),
	command('returnTask', { taskId: id, reason }),
	command('reassignTask', { taskId: id, agencyId: id }),
	command('moveDue', { taskId: id, due, reason, seen: optional(due) }),
	command('withdrawTask', { taskId: id, reason }),
	command('setTaskGoal', { taskId: id, goalId: id }),
	command('waitTask', {
		taskId: id,
		waitingFor: z
			.union([z.strictObject({ waitId: id }), z.strictObject({ on: line(1, 140), askAgain: day })])
			.nullable()
	}),
	command('noteTask', { taskId: id, text: prose(4000) }),
	command('reportTask', { taskId: id, text: prose(4000) }),
	command('adoptGap', { taskId: id, until: day, budget: optional(z.union([euros, line(1, 140)])) })
] as const;

const releaseCommands = [
	command('setReleaseWindow', {
		caseId: id,
		earliest: day,
		latest: day,
		releaseKind: z.enum(releaseKinds),
		source: line(1, 140),
		reason: prose(1000),
		confirmed: optional(day),
		seen: optional(z.number().int().min(0))
	}),
	command('answerShift', {
		taskId: id,
		windowVersion: z.number().int().min(1),
		answer: z.enum(shiftAnswers),
		memberId: optional(id)
	}),
	command('setGateLine', {
		caseId: id,
		line: z.enum(gateLines),
		text: prose(500),
		agencyId: id,
		seen: optional(z.string().nullable())
	}),
	command('openWait', {
		caseId: id,
		waitKind: z.enum(waitKinds),
		since: day,
		expected: optional(day)
	}),
	command('setInterim', { waitId: id, agencyId: id, agreement: prose(1000) }),
	command('checkWait', { waitId: id, expected: optional(day) }),
	command('closeWait', { waitId: id, outcome: prose(1000) }),
	command('openBridge', {
		caseId: id,
		entitledLaw: z.enum(entitledLaws),
		delivered: line(1, 140),
		since: day,
		costPerDay: optional(euros),
		reason: prose(1000)
	}),
	command('closeBridge', { bridgeId: id, until: day })
] as const;

const conferenceCommands = [
	command('planConference', {
		title: line(3, 140),
		startsAt: instant,
		endsAt: instant,
		place: line(1, 140),
		chairId: id
	}),
	command('setAgenda', {
		conferenceId: id,
		items: z
			.array(z.strictObject({ caseId: id, minutes: z.number().int().min(1).max(480) }))
			.max(50)
	}),
	command('inviteConference', { conferenceId: id, memberIds: z.array(id).min(1).max(200) }),
	command('cancelConference', { conferenceId: id, reason })
] as const;

const aboutItem = { conferenceId: id, itemId: id };
const attendee = { conferenceId: id, attendeeId: id };
const handKind = optional(z.enum(handKinds));
/** A thing put on the screen in the room. */
const displayed = z.strictObject({ kind: z.enum(roomBlockKinds), id });

const meetingCommands = [
	command('startConference', { conferenceId: id }),
	command('pauseConference', { conferenceId: id }),
	command('resumeConference', { conferenceId: id }),
	command('endConference', { conferenceId: id }),
	command('openItem', {
		...aboutItem,
		headCount: optional(z.number().int().min(0).max(200)),
		roomCleared: optional(z.boolean()),
		seen: optional(id.nullable())
	}),
	command('setStep', {
		conferenceId: id,
		step: z.enum(steps),
		seen: optional(z.union([z.enum(steps), id]))
	}),
	command('addMinutes', { conferenceId: id, minutes: z.number().int().min(1).max(240) }),
	command('closeItem', {
		conferenceId: id,
		outcome: z.enum(itemOutcomes),
		reason: optional(reason),
		nextReview: optional(day),
		seen: optional(id)
	}),
	command('registerGuest', {
		conferenceId: id,
		name: line(2, 80),
		organisation: line(2, 80),
		secrecySignedOn: day
	}),
	command('markAttendance', { ...attendee, attendance: z.enum(attendanceMarks) }),
	command('recordDecision', { conferenceId: id, caseId: id, text: prose(2000) }),
	command('raiseHand', { conferenceId: id, handKind }),
	command('raiseHandFor', { ...attendee, handKind }),
	command('lowerHand', { conferenceId: id, attendeeId: optional(id) }),
	command('lowerAllHands', { conferenceId: id }),
	command('giveFloor', attendee),
	command('setReady', { conferenceId: id, ready: z.boolean() }),
	command('agree', aboutItem),
	command('disagree', { ...aboutItem, note: prose(2000) }),
	command('answerDisagreement', { ...aboutItem, agencyId: id, answer: prose(2000) }),
	command('showInRoom', { conferenceId: id, blocks: z.array(displayed).max(12) }),
	command('blankRoom', { conferenceId: id }),
	command('pairRoom', { conferenceId: id }),
	command('takeChair', { conferenceId: id }),
	command('handChair', { conferenceId: id, memberId: id }),
	command('adoptConference', { conferenceId: id }),
	command('reopenConference', { conferenceId: id, reason })
] as const;

/** Any command, told apart by `kind`. */
export const commandSchema = z
	.discriminatedUnion('kind', [
		...regionCommands,
		...caseCommands,
		...contributionCommands,
		...taskCommands,
		...releaseCommands,
		...conferenceCommands,
		...meetingCommands
	])
	.meta({ id: 'Command' });

export type Command = z.infer<typeof commandSchema>;
export type CommandKind = Command['kind'];
export type CommandOf<Kind extends CommandKind> = Extract<Command, { kind: Kind }>;
/**
 * Reads untrusted input as a command.
 * @returns the command, or `badInput` with one error per field
 */
export function parseCommand(input: unknown): { ok: true; command: Command } | Refusal {
	const parsed = commandSchema.safeParse(input, { reportInput: true });
	if (parsed.success) return crossCheck(parsed.data);
	const errors = onePerField(parsed.error.issues.flatMap(fieldErrors));
	return { ok: false, refusal: 'badInput', errors };
}

/** What is wrong first says enough: an empty text is also one without a letter. */
function onePerField(errors: FieldError[]): FieldError[] {
	const firsts = new Map<string, FieldError>();
	for (const error of errors) if (!firsts.has(error.field)) firsts.set(error.field, error);
	return [...firsts.values()];
}

/** Rules of form between fields. */
function crossCheck(command: Command): { ok: true; command: Command } | Refusal {
	const errors: FieldError[] = [];
	if (command.kind === 'endInvolvement') {
		if (!command.agencyId && !command.memberId) errors.push(required('agencyId'));
		if (command.agencyId && command.memberId) errors.push(unknown('memberId'));
	}
	if (command.kind === 'disclose') {
		if (command.audience) {
			if (command.level) errors.push(unknown('level'));
			if (command.agencyIds) errors.push(unknown('agencyIds'));
		} else if (!command.level) errors.push(required('level'));
		const named = command.audience?.map(({ agencyId }) => agencyId) ?? [];
		errors.push(...twice(named, (at) => `audience.${at}.agencyId`));
	}
	if (command.kind === 'showInRoom')
		errors.push(
			...twice(
				command.blocks.map(({ id: shown }) => shown),
				(at) => `blocks.${at}.id`
			)
		);
	if (command.kind === 'closeItem' && command.outcome === 'deferred') {
		if (!command.reason) errors.push(required('reason'));
		if (command.nextReview) errors.push(unknown('nextReview'));
	}
	return errors.length ? { ok: false, refusal: 'badInput', errors } : { ok: true, command };
}

/** Nothing is named twice: which of the two would count? */
function twice(ids: readonly string[], fieldAt: (at: number) => string): FieldError[] {
	return ids.flatMap((each, at) =>
		ids.indexOf(each) < at ? [{ field: fieldAt(at), problem: { code: 'choice' } as const }] : []
	);
}

const required = (field: string): FieldError => ({ field, problem: { code: 'required' } });
const unknown = (field: string): FieldError => ({ field, problem: { code: 'unknown' } });

function fieldErrors(issue: z.core.$ZodIssue): FieldError[] {
	const at = issue.path.map(String);
	if (issue.code === 'unrecognized_keys')
		return issue.keys.map((key) => unknown([...at, key].join('.')));
	return [{ field: at.join('.'), problem: problemOf(issue) }];
}

function problemOf(issue: z.core.$ZodIssue): FieldProblem {
	switch (issue.code) {
		case 'custom':
			return { code: issue.params?.['code'] as 'id' | 'day' | 'bsn' | 'text' | 'phone' };
		case 'too_small':
			return issue.minimum === 1
				? { code: 'required' }
				: { code: 'short', least: Number(issue.minimum) };
		case 'too_big':
			if (issue.origin === 'array') return { code: 'many', most: Number(issue.maximum) };
			return { code: 'long', most: Number(issue.maximum) };
		case 'invalid_type':
			return issue.input === undefined ? { code: 'required' } : { code: 'type' };
		case 'invalid_value':
		case 'invalid_union':
			return { code: issue.input === undefined ? 'required' : 'choice' };
		default:
			return { code: 'type' };
	}
}
