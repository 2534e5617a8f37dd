import fc from 'fast-check';
import type { Command, CommandKind } from '#shared/commands.ts';
import { compartmentKeys } from '#shared/compartments.ts';
import {
	agencyClasses,
	askAnswers,
	attendanceMarks,
	declineReasons,
	disclosureLevels,
	entitledLaws,
	gateLines,
	grounds,
	groups,
	handKinds,
	roomBlockKinds,
	itemOutcomes,
	memberFunctions,
	outcomes,
	phases,
	releaseKinds,
	shiftAnswers,
	steps,
	waitKinds
} from '#shared/words.ts';
import type { CaseFacts } from '#domain/facts.ts';
import { TODAY, agencyId, agencyKeys, caseId, idOf, memberId, memberKeys } from './world.ts';

/* Any command there is, about any of the things that are at hand. */

/** Ids that commands may name; each may be empty. */
export interface Pool {
	agencies: readonly string[];
	members: readonly string[];
	goals: readonly string[];
	tasks: readonly string[];
	contributions: readonly string[];
	documents?: readonly string[];
	waits?: readonly string[];
	bridges?: readonly string[];
	asks?: readonly string[];
	conferences?: readonly string[];
	cases?: readonly string[];
	items?: readonly string[];
	guests?: readonly string[];
	decisions?: readonly string[];
}

/** Commands of one kind, or the arbitrary that makes them. */
type Makers = { [Kind in CommandKind]: fc.Arbitrary<Extract<Command, { kind: Kind }>> };

/** An arbitrary for every kind of command. */
export function commandsAbout(pool: Pool): Makers {
	const one = (ids: readonly string[]) => fc.constantFrom(...ids, idOf('nothing'));
	const agency = one(pool.agencies);
	const member = one(pool.members);
	const goal = one(pool.goals);
	const task = one(pool.tasks);
	const contribution = one(pool.contributions);
	const document = one(pool.documents ?? []);
	const file = pool.cases ? one(pool.cases) : fc.constant(caseId);
	const word = fc.nat(99_999).map((number) => `woord${number}`);
	const day = fc.constantFrom('2026-02-20', TODAY, '2026-03-20', '2026-04-01');
	const due = fc.oneof(
		fc.record({ on: day }),
		fc.record({ beforeRelease: fc.nat(40) }),
		fc.record({ afterRelease: fc.nat(40) }),
		fc.record({ nextConference: fc.constant(true as const) })
	);
	const wait = one(pool.waits ?? []);
	const bridge = one(pool.bridges ?? []);
	const ask = one(pool.asks ?? []);
	const conference = one(pool.conferences ?? []);
	const about = { conferenceId: conference };
	const aboutItem = { ...about, itemId: one(pool.items ?? []) };
	const attendee = { ...about, attendeeId: one([...pool.members, ...(pool.guests ?? [])]) };
	const displayed = one([
		...(pool.decisions ?? []),
		...pool.tasks,
		...pool.goals,
		...pool.contributions,
		...(pool.documents ?? [])
	]);
	const handKind = fc.constantFrom(...handKinds);
	const step = fc.constantFrom(...steps);
	const version = fc.constantFrom(1, 2);
	const functions = fc.subarray([...memberFunctions]);
	const instant = fc.constantFrom('2026-03-02T13:30:00Z', '2026-03-09T08:00:00Z');
	const of = <Kind extends CommandKind>(
		kind: Kind,
		fields: object = {},
		optional: object = {}
	): Makers[Kind] => {
		const all = { kind: fc.constant(kind), ...fields, ...optional };
		const requiredKeys = ['kind', ...Object.keys(fields)] as never[];
		return fc.record(all, { requiredKeys }) as unknown as Makers[Kind];
	};
	const inCase = { caseId: file };
	const level = fc.constantFrom(...disclosureLevels);
	return {
		addAgency: of('addAgency', {
			name: word,
			class: fc.constantFrom(...agencyClasses),
			statutoryTasks: fc.array(word, { maxLength: 2 })
		}),
		addMember: of(
			'addMember',
			{
				agencyId: agency,
				name: word,
				email: word.map((text) => `${text}@oefen.example`),
				functions
			},
			{ actsFor: agency }
		),
		setFunctions: of('setFunctions', { memberId: member, functions }),
		resetPassword: of('resetPassword', { memberId: member }),
		disableMember: of('disableMember', { memberId: member }),
		changePassword: of('changePassword', { old: word, new: fc.constant('lang genoeg is dit') }),
		setPhone: of('setPhone', { memberId: member, phone: fc.constantFrom('', '06 12345678') }),
		undo: of('undo', { commandId: one([]) }),
		askAfter: of(
			'askAfter',
			{ ...inCase, agencyId: agency, group: fc.constantFrom(...groups) },
			{ question: word }
		),
		answerAsk: of(
			'answerAsk',
			{ askId: ask, answer: fc.constantFrom(...askAnswers) },
			{ note: word }
		),
		adoptGap: of('adoptGap', { taskId: task, until: day }, { budget: word }),
		setReleaseWindow: of(
			'setReleaseWindow',
			{
				...inCase,
				earliest: day,
				latest: day,
				releaseKind: fc.constantFrom(...releaseKinds),
				source: word,
				reason: word
			},
			{ confirmed: day, seen: version }
		),
		answerShift: of(
			'answerShift',
			{ taskId: task, windowVersion: version, answer: fc.constantFrom(...shiftAnswers) },
			{ memberId: member }
		),
		setGateLine: of(
			'setGateLine',
			{ ...inCase, line: fc.constantFrom(...gateLines), text: word, agencyId: agency },
			{ seen: word }
		),
		openWait: of(
			'openWait',
			{ ...inCase, waitKind: fc.constantFrom(...waitKinds), since: day },
			{ expected: day }
		),
		setInterim: of('setInterim', { waitId: wait, agencyId: agency, agreement: word }),
		checkWait: of('checkWait', { waitId: wait }, { expected: day }),
		closeWait: of('closeWait', { waitId: wait, outcome: word }),
		openBridge: of(
			'openBridge',
			{
				...inCase,
				entitledLaw: fc.constantFrom(...entitledLaws),
				delivered: word,
				since: day,
				reason: word
			},
			{ costPerDay: fc.constantFrom(0, 150, 99.5) }
		),
		closeBridge: of('closeBridge', { bridgeId: bridge, until: day }),
		planConference: of('planConference', {
			title: word,
			startsAt: instant,
			endsAt: instant,
			place: word,
			chairId: member
		}),
		setAgenda: of('setAgenda', {
			conferenceId: conference,
			items: fc.array(fc.record({ caseId: file, minutes: fc.constant(15) }), { maxLength: 2 })
		}),
		inviteConference: of('inviteConference', {
			conferenceId: conference,
			memberIds: fc.array(member, { minLength: 1, maxLength: 3 })
		}),
		cancelConference: of('cancelConference', { conferenceId: conference, reason: word }),
		startConference: of('startConference', about),
		pauseConference: of('pauseConference', about),
		resumeConference: of('resumeConference', about),
		endConference: of('endConference', about),
		openItem: of('openItem', aboutItem, { headCount: fc.nat(12), roomCleared: fc.boolean() }),
		setStep: of('setStep', { ...about, step }, { seen: step }),
		addMinutes: of('addMinutes', { ...about, minutes: fc.constantFrom(1, 5) }),
		closeItem: fc.oneof(
			of('closeItem', { ...about, outcome: fc.constant(itemOutcomes[0]) }, { nextReview: day }),
			of('closeItem', { ...about, outcome: fc.constant(itemOutcomes[1]), reason: word })
		),
		registerGuest: of('registerGuest', {
			...about,
			name: word,
			organisation: word,
			secrecySignedOn: day
		}),
		markAttendance: of('markAttendance', {
			...attendee,
			attendance: fc.constantFrom(...attendanceMarks)
		}),
		recordDecision: of('recordDecision', { ...about, ...inCase, text: word }),
		raiseHand: of('raiseHand', about, { handKind }),
		raiseHandFor: of('raiseHandFor', attendee, { handKind }),
		lowerHand: of('lowerHand', about, { attendeeId: attendee.attendeeId }),
		lowerAllHands: of('lowerAllHands', about),
		giveFloor: of('giveFloor', attendee),
		setReady: of('setReady', { ...about, ready: fc.boolean() }),
		agree: of('agree', aboutItem),
		disagree: of('disagree', { ...aboutItem, note: word }),
		answerDisagreement: of('answerDisagreement', {
			...aboutItem,
			agencyId: agency,
			answer: word
		}),
		showInRoom: of('showInRoom', {
			...about,
			blocks: fc.uniqueArray(
				fc.record({ kind: fc.constantFrom(...roomBlockKinds), id: displayed }),
				{ maxLength: 3, selector: ({ id }) => id }
			)
		}),
		blankRoom: of('blankRoom', about),
		pairRoom: of('pairRoom', about),
		adoptConference: of('adoptConference', about),
		reopenConference: of('reopenConference', { ...about, reason: word }),
		takeChair: of('takeChair', about),
		handChair: of('handChair', { ...about, memberId: member }),
		openCase: of('openCase', {
			initials: word,
			purpose: word,
			criteria: fc.record({ a: word, b: word, c: word, d: word }),
			decidedBy: agency
		}),
		setPhase: of('setPhase', { ...inCase, phase: fc.constantFrom(...phases) }),
		setSubject: of('setSubject', inCase, { name: word, address: word }),
		setBsn: of('setBsn', { ...inCase, bsn: fc.constantFrom('999990019', '111222333') }),
		revealBsn: of('revealBsn', inCase),
		involveAgency: of('involveAgency', { ...inCase, agencyId: agency }, { decidedBy: agency }),
		involveMember: of('involveMember', { ...inCase, memberId: member }, { until: day }),
		endInvolvement: fc.oneof(
			of('endInvolvement', { ...inCase, agencyId: agency }),
			of('endInvolvement', { ...inCase, memberId: member })
		),
		setCaseLead: of('setCaseLead', { ...inCase, memberId: member }),
		markInvestigation: of('markInvestigation', {
			...inCase,
			on: fc.boolean(),
			checkAgain: day
		}),
		addGoal: of('addGoal', { ...inCase, title: word }),
		renameGoal: of('renameGoal', { goalId: goal, title: word }),
		closeGoal: of('closeGoal', { goalId: goal }),
		moveGoal: of('moveGoal', { goalId: goal }, { before: goal }),
		addContribution: of(
			'addContribution',
			{
				...inCase,
				compartment: fc.constantFrom(...compartmentKeys),
				basis: fc.constant('fact'),
				ground: fc.constantFrom(...grounds),
				sourceDate: day
			},
			{ groundNote: word, text: word }
		),
		disclose: fc.oneof(
			of('disclose', { contributionId: contribution, level }),
			of(
				'disclose',
				{
					contributionId: contribution,
					audience: fc.array(fc.record({ agencyId: agency, level }), {
						minLength: 1,
						maxLength: 4
					})
				},
				{ ground: fc.constantFrom(...grounds), reason: word }
			)
		),
		withdrawContribution: of('withdrawContribution', {
			contributionId: contribution,
			reason: word
		}),
		eraseText: of('eraseText', { documentId: document, reason: word }),
		proposeTask: of(
			'proposeTask',
			{ ...inCase, title: word, agencyId: agency, due },
			{ goalId: goal, note: word }
		),
		acceptTask: of('acceptTask', { taskId: task }, { memberId: member }),
		claimTask: of('claimTask', { taskId: task }, { memberId: member }),
		declineTask: of('declineTask', {
			taskId: task,
			reasonKind: fc.constantFrom(...declineReasons),
			reason: word
		}),
		startTask: of('startTask', { taskId: task }),
		completeTask: of('completeTask', {
			taskId: task,
			outcome: fc.constantFrom(...outcomes),
			result: word
		}),
		confirmTask: of('confirmTask', { taskId: task }),
		returnTask: of('returnTask', { taskId: task, reason: word }),
		reassignTask: of('reassignTask', { taskId: task, agencyId: agency }),
		moveDue: of('moveDue', { taskId: task, due, reason: word }, { seen: due }),
		withdrawTask: of('withdrawTask', { taskId: task, reason: word }),
		setTaskGoal: of('setTaskGoal', { taskId: task, goalId: goal }),
		waitTask: of('waitTask', {
			taskId: task,
			waitingFor: fc.option(
				fc.oneof(fc.record({ on: word, askAgain: day }), fc.record({ waitId: wait })),
				{ nil: null }
			)
		}),
		noteTask: of('noteTask', { taskId: task, text: word }),
		reportTask: of('reportTask', { taskId: task, text: word })
	};
}

/** Any command of these kinds, or of all. */
export function anyCommand(pool: Pool, kinds?: readonly CommandKind[]): fc.Arbitrary<Command> {
	const makers = commandsAbout(pool);
	const chosen = kinds ?? (Object.keys(makers) as CommandKind[]);
	return fc.oneof(...chosen.map((kind): fc.Arbitrary<Command> => makers[kind]));
}

const slotsOf = (name: string) =>
	Array.from({ length: 6 }, (_, index) => idOf(`${name} slot ${index}`));

/** Things that do not exist yet: places for those that a run of commands makes. */
export const slots = {
	agencies: agencyKeys.map(agencyId),
	members: memberKeys.map(memberId),
	goals: slotsOf('goal'),
	tasks: slotsOf('task'),
	contributions: slotsOf('contribution'),
	documents: slotsOf('document'),
	waits: slotsOf('wait'),
	bridges: slotsOf('bridge'),
	asks: slotsOf('ask'),
	cases: [caseId]
} as const satisfies Pool;

const boundTables = [
	...(['goals', 'tasks', 'contributions', 'documents'] as const),
	...(['waits', 'bridges', 'asks'] as const)
] as const;

/** The command about what now stands in those places. */
export function bound(command: Command, facts: CaseFacts): Command {
	const real = new Map<string, string>([[caseId, facts.cases[0]?.id ?? caseId]]);
	for (const table of boundTables)
		slots[table].forEach((slot, index) => {
			const row = facts[table][index % Math.max(1, facts[table].length)];
			if (row) real.set(slot, row.id);
		});
	const put = (_key: string, value: unknown) =>
		typeof value === 'string' ? (real.get(value) ?? value) : value;
	return JSON.parse(JSON.stringify(command, put)) as Command;
}
