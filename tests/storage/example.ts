import { randomUUID } from 'node:crypto';
import type {
	AgencyInvolvement,
	AgendaItem,
	Ask,
	Attendance,
	Bridge,
	Conference,
	Contribution,
	Decision,
	GateLine,
	Goal,
	Guest,
	Hand,
	Happening,
	Invitation,
	MemberInvolvement,
	Minutes,
	MinutesPart,
	Pairing,
	Put,
	Ready,
	ReleaseWindow,
	Stance,
	Subject,
	Supply,
	Task,
	Undoable,
	Version,
	Wait
} from '#domain/facts.ts';
import { NOON, aCase, aDocument, aMember, aRegion, anAgency } from '../kit/region.ts';

/** A row of every table, each field filled where it can be. */
export function anExample() {
	const agency = anAgency();
	const member = aMember(agency, { phone: '0612345678', actsFor: agency.id, disabledAt: NOON });
	const caseFile = aCase(agency, {
		caseLeadId: member.id,
		investigation: { agencyId: agency.id, checkAgain: '2026-04-01' },
		nextReview: '2026-05-01',
		closedAt: NOON
	});
	const caseData = { caseId: caseFile.id, firstProcessedAt: NOON };
	const by = { agencyId: agency.id, memberId: member.id };
	const subject: Subject = {
		...caseData,
		id: caseFile.id,
		name: 'A. Beeld',
		aliases: ['Bee', 'Eeb'],
		birthDay: '1990-02-03',
		address: 'Kade 1',
		bsn: '999990019'
	};
	const agencyInvolvement: AgencyInvolvement = {
		...caseData,
		id: randomUUID(),
		agencyId: agency.id,
		decidedBy: agency.id,
		from: NOON,
		to: null
	};
	const memberInvolvement: MemberInvolvement = {
		...caseData,
		...by,
		id: randomUUID(),
		from: NOON,
		until: '2026-06-01',
		to: NOON + 1
	};
	const contribution: Contribution = {
		...caseData,
		...by,
		id: randomUUID(),
		compartment: 'police.art8_13',
		basis: 'fact',
		ground: 'wpg-8',
		groundNote: 'noot',
		source: 'mutatie',
		sourceDate: '2026-03-01',
		conditions: ['notToSubject', { until: '2026-07-01' }],
		version: 2,
		audience: { named: [{ agencyId: agency.id, level: 'visible', since: NOON }] },
		createdAt: NOON,
		withdrawnAt: null
	};
	const ofContribution = { ...caseData, contributionId: contribution.id };
	const [first, second] = [1, 2].map((number) => aVersion(contribution, number));
	const supply: Supply = {
		...ofContribution,
		id: randomUUID(),
		version: 2,
		at: NOON,
		memberId: member.id,
		ground: 'wpg-8',
		reason: null,
		audience: { all: 'known', since: NOON }
	};
	const document = aDocument(caseFile, {
		kind: 'contribution',
		compartment: contribution.compartment,
		contributionId: contribution.id
	});
	const goal: Goal = {
		...caseData,
		id: randomUUID(),
		number: 1,
		title: 'Dak',
		state: 'open',
		position: 0
	};
	const task: Task = {
		...caseData,
		...by,
		id: randomUUID(),
		number: 1,
		title: 'Bellen',
		state: 'completed',
		due: { on: '2026-03-09' },
		movedTimes: 1,
		goalId: goal.id,
		mandatory: true,
		statutoryTask: 'opsporing',
		waitingFor: { on: 'antwoord', askAgain: '2026-03-10' },
		shift: { windowVersion: 1, from: '2026-03-04', to: null, answer: null },
		adopted: { until: '2026-06-01', budget: 400 },
		progress: 'bijna',
		outcome: 'done',
		result: 'gebeld',
		reasonKind: 'other',
		reason: 'daarom',
		note: 'eigen noot',
		proposedBy: agency.id,
		history: [{ day: '2026-03-02', kind: 'taskProposed' }]
	};
	const conference: Conference = {
		id: randomUUID(),
		title: 'Casusoverleg',
		state: 'cancelled',
		startsAt: NOON + 2,
		endsAt: NOON + 3,
		place: 'Zaal 1',
		chairId: member.id,
		actingChairId: member.id,
		cancelReason: 'ziekte',
		startedAt: NOON,
		endedAt: NOON + 3_600_000,
		pausedAt: NOON + 1000,
		openItemId: randomUUID(),
		step: 'goals',
		stepAt: NOON,
		floorId: randomUUID(),
		room: { shown: true, blocks: [{ kind: 'goal', id: randomUUID() }] },
		reopenReason: 'naam verkeerd'
	};
	const decision: Decision = {
		...caseData,
		id: randomUUID(),
		number: 1,
		text: 'Besloten',
		day: '2026-03-02',
		conferenceId: conference.id
	};
	const releaseWindow: ReleaseWindow = {
		...caseData,
		id: randomUUID(),
		version: 2,
		earliest: '2026-05-29',
		latest: '2026-06-10',
		releaseKind: 'conditional',
		confirmed: '2026-06-01',
		source: 'PI',
		reason: 'eerder vrij',
		agencyId: agency.id,
		at: NOON
	};
	const gateLine: GateLine = {
		...caseData,
		id: randomUUID(),
		line: 'tonight',
		text: 'Bed in de opvang',
		agencyId: agency.id
	};
	const wait: Wait = {
		...caseData,
		id: randomUUID(),
		waitKind: 'nifp',
		since: '2026-01-12',
		expected: '2026-07-12',
		checkedOn: '2026-03-01',
		interim: { agencyId: agency.id, agreement: 'belt elke week' },
		agencyId: agency.id,
		closedOn: '2026-03-02',
		outcome: 'rapport is er'
	};
	const bridge: Bridge = {
		...caseData,
		id: randomUUID(),
		agencyId: agency.id,
		entitledLaw: 'wlz',
		delivered: 'hotelkamer',
		since: '2026-02-01',
		until: '2026-03-01',
		costPerDay: 14_550,
		reason: 'waitingList'
	};
	const ask: Ask = {
		...caseData,
		id: randomUUID(),
		agencyId: agency.id,
		group: 'safety',
		fromAgencyId: agency.id,
		fromMemberId: member.id,
		question: 'wat is er bekend',
		askedAt: NOON,
		answer: 'notShared',
		note: 'lopend onderzoek',
		answeredAt: NOON + 1
	};
	const agendaItem: AgendaItem = {
		...caseData,
		id: randomUUID(),
		conferenceId: conference.id,
		startsAt: conference.startsAt,
		position: 0,
		minutes: 20,
		added: 5,
		paused: 60_000,
		state: 'deferred',
		openedAt: NOON,
		closedAt: NOON + 60_000,
		headCount: 7,
		reason: 'eerst bellen',
		nextReview: '2026-04-09'
	};
	const ofConference = { id: randomUUID(), conferenceId: conference.id };
	const guest: Guest = {
		...ofConference,
		name: 'G. Ast',
		organisation: 'Woonstichting',
		secrecySignedOn: '2026-03-01'
	};
	const atItem = { ...ofConference, itemId: agendaItem.id };
	const attendance: Attendance = {
		...atItem,
		attendeeId: guest.id,
		attendance: 'room',
		from: NOON,
		to: NOON + 60_000
	};
	const hand: Hand = {
		...atItem,
		attendeeId: guest.id,
		handKind: 'reply',
		at: NOON,
		order: 2
	};
	const ready: Ready = { ...atItem, step: 'summary', memberId: member.id };
	const stance: Stance = {
		...atItem,
		...caseData,
		...by,
		stance: 'disagree',
		note: 'niet zo gezegd',
		answer: 'wel zo bedoeld',
		at: NOON
	};
	const pairing: Pairing = { ...ofConference, keyHash: 'ab12', at: NOON };
	const minutes: Minutes = {
		...ofConference,
		version: 1,
		hash: 'hash',
		adoptedAt: NOON,
		memberId: member.id,
		frame: {
			conferenceId: conference.id,
			version: 1,
			salt: randomUUID(),
			title: conference.title,
			place: conference.place,
			startedAt: '2026-03-02T11:00:00.000Z',
			endedAt: null,
			chair: member.name,
			reopenReason: null,
			guests: [
				{
					guestId: guest.id,
					name: guest.name,
					organisation: guest.organisation,
					secrecySignedOn: guest.secrecySignedOn
				}
			],
			itemIds: [agendaItem.id]
		}
	};
	const minutesPart: MinutesPart = {
		...atItem,
		...caseData,
		id: randomUUID(),
		version: 1,
		item: {
			itemId: agendaItem.id,
			caseId: caseFile.id,
			position: 0,
			number: caseFile.number,
			initials: caseFile.initials,
			state: 'done',
			openedAt: '2026-03-02T11:00:00.000Z',
			closedAt: null,
			headCount: 7,
			reason: 'eerst bellen',
			nextReview: '2026-04-09',
			attendance: [],
			decisions: [],
			tasks: [],
			stances: [],
			summary: 'kort gezegd',
			plan: { goals: [], picture: 'beeld', judgement: 'duiding', approach: 'aanpak' }
		}
	};
	const invitation: Invitation = {
		id: randomUUID(),
		conferenceId: conference.id,
		memberId: member.id
	};
	const undoable: Undoable = {
		...caseData,
		id: randomUUID(),
		commandId: randomUUID(),
		memberId: member.id,
		at: NOON,
		kind: 'withdrawTask',
		thingId: task.id,
		before: task,
		after: { ...task, state: 'withdrawn' }
	};
	const happening: Happening = {
		...caseData,
		id: randomUUID(),
		at: NOON,
		kind: 'goalAdded',
		agencyId: null,
		memberId: null,
		about: { what: 'goal', id: goal.id }
	};
	return {
		regions: aRegion(),
		agencies: agency,
		members: member,
		cases: caseFile,
		subjects: subject,
		agencyInvolvements: agencyInvolvement,
		memberInvolvements: memberInvolvement,
		contributions: contribution,
		versions: second ?? aVersion(contribution, 2),
		earlier: first ?? aVersion(contribution, 1),
		supplies: supply,
		documents: document,
		goals: goal,
		tasks: task,
		decisions: decision,
		releaseWindows: releaseWindow,
		gateLines: gateLine,
		waits: wait,
		bridges: bridge,
		asks: ask,
		agendaItems: agendaItem,
		undoables: undoable,
		conferences: conference,
		invitations: invitation,
		guests: guest,
		attendances: attendance,
		hands: hand,
		readies: ready,
		stances: stance,
		pairings: pairing,
		minutes,
		minutesParts: minutesPart,
		happenings: happening
	};
}

export type Example = ReturnType<typeof anExample>;

function aVersion({ id, caseId, firstProcessedAt }: Contribution, number: number): Version {
	return {
		id: randomUUID(),
		caseId,
		firstProcessedAt,
		contributionId: id,
		number,
		text: `tekst ${number}`,
		publishedAt: NOON + number
	};
}

/** The example as puts, what is referred to last: the order of a batch must not matter. */
export function putsOf(example: Example): Put[] {
	const { earlier, ...rows } = example;
	const puts: Put[] = [
		{ table: 'versions', row: earlier },
		{ table: 'happenings', row: rows.happenings },
		{ table: 'undoables', row: rows.undoables },
		{ table: 'agendaItems', row: rows.agendaItems },
		{ table: 'minutesParts', row: rows.minutesParts },
		{ table: 'minutes', row: rows.minutes },
		{ table: 'pairings', row: rows.pairings },
		{ table: 'stances', row: rows.stances },
		{ table: 'readies', row: rows.readies },
		{ table: 'hands', row: rows.hands },
		{ table: 'attendances', row: rows.attendances },
		{ table: 'guests', row: rows.guests },
		{ table: 'invitations', row: rows.invitations },
		{ table: 'conferences', row: rows.conferences },
		{ table: 'asks', row: rows.asks },
		{ table: 'bridges', row: rows.bridges },
		{ table: 'waits', row: rows.waits },
		{ table: 'gateLines', row: rows.gateLines },
		{ table: 'releaseWindows', row: rows.releaseWindows },
		{ table: 'decisions', row: rows.decisions },
		{ table: 'tasks', row: rows.tasks },
		{ table: 'goals', row: rows.goals },
		{ table: 'documents', row: rows.documents },
		{ table: 'supplies', row: rows.supplies },
		{ table: 'versions', row: rows.versions },
		{ table: 'contributions', row: rows.contributions },
		{ table: 'memberInvolvements', row: rows.memberInvolvements },
		{ table: 'agencyInvolvements', row: rows.agencyInvolvements },
		{ table: 'subjects', row: rows.subjects },
		{ table: 'cases', row: rows.cases },
		{ table: 'members', row: rows.members },
		{ table: 'agencies', row: rows.agencies },
		{ table: 'regions', row: rows.regions }
	];
	return puts;
}
