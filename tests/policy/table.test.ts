import { describe, expect, test } from 'vitest';
import { commandSchema } from '#shared/commands.ts';
import { compartmentKeys, compartments } from '#shared/compartments.ts';
import { refusalStatus } from '#shared/refusals.ts';
import { agencyClasses, grounds, groups, type AgencyClass, type Ground } from '#shared/words.ts';
import { isPublic } from '#domain/classes.ts';
import { commandTable, type PolicyCommand } from '#policy/commands.ts';
import { table } from '#policy/compartments.ts';
import { groundsFor } from '#shared/grounds.ts';
import { aRoster, agencyId, agencyKeys, classOf } from '../kit/world.ts';
import { matrix } from './matrix.ts';

/** Every command of the contract, group by group. */
const contract: readonly string[] = `
addAgency addMember setFunctions resetPassword disableMember changePassword setPhone
openCase setPhase setSubject setBsn revealBsn involveAgency involveMember endInvolvement setCaseLead
markInvestigation addGoal renameGoal closeGoal moveGoal undo
addContribution disclose withdrawContribution eraseText askAfter answerAsk
proposeTask acceptTask claimTask declineTask startTask completeTask confirmTask returnTask
reassignTask moveDue withdrawTask setTaskGoal waitTask noteTask reportTask adoptGap
setReleaseWindow answerShift setGateLine openWait setInterim checkWait closeWait openBridge
closeBridge
planConference setAgenda inviteConference cancelConference startConference pauseConference
resumeConference openItem setStep addMinutes closeItem registerGuest markAttendance raiseHand
raiseHandFor lowerHand lowerAllHands giveFloor setReady agree disagree answerDisagreement
recordDecision showInRoom blankRoom pairRoom takeChair handChair endConference adoptConference
reopenConference`
	.trim()
	.split(/\s+/);

/** Who runs a conference is, while an item is open, a partner of it. */
const running = [
	...['startConference', 'pauseConference', 'resumeConference', 'openItem', 'setStep'],
	...['addMinutes', 'closeItem', 'registerGuest', 'markAttendance', 'recordDecision'],
	...['raiseHandFor', 'lowerAllHands', 'giveFloor', 'showInRoom', 'blankRoom', 'pairRoom']
];

/** Who may give a command, as the document says it: each way with all that it needs. */
const allowed: Partial<Record<PolicyCommand, string>> = {
	openCase: 'chair',
	setPhase: 'chair',
	setSubject: 'GEM | PROC',
	setBsn: 'GEM | PROC',
	revealBsn: 'readsBsn',
	involveAgency: 'chair | secretary',
	involveMember: 'chair | secretary | spoc + publicAgency + ownMember',
	endInvolvement: 'chair | secretary | spoc + publicAgency + ownMember',
	setCaseLead: 'chair',
	markInvestigation: 'POL/OM',
	addGoal: 'chair | secretary | caseLead',
	renameGoal: 'chair | secretary | caseLead',
	closeGoal: 'chair | secretary | caseLead',
	moveGoal: 'chair | secretary | caseLead',
	addContribution: 'cellWrite',
	disclose: 'provider',
	withdrawContribution: 'provider',
	eraseText: 'writesDocument',
	proposeTask: 'chair | secretary | caseLead | ownAgency',
	acceptTask: 'ownAgency',
	claimTask: 'ownAgency',
	declineTask: 'ownAgency',
	startTask: 'ownAgency',
	completeTask: 'ownAgency',
	returnTask: 'ownAgency',
	waitTask: 'ownAgency',
	noteTask: 'ownAgency',
	reportTask: 'ownAgency',
	confirmTask: 'chair | secretary | caseLead',
	reassignTask: 'chair | secretary | caseLead',
	withdrawTask: 'chair | secretary | caseLead | ownAgency + ownProposal',
	moveDue: 'ownAgency | chair | secretary | caseLead',
	setTaskGoal: 'chair | secretary | caseLead',
	adoptGap: 'member',
	answerShift: 'ownAgency',
	setReleaseWindow: 'DJI | chair | secretary',
	undo: 'sender',
	setGateLine: 'writesRow',
	openWait: 'writesRow',
	checkWait: 'writesRow',
	closeWait: 'writesRow',
	setInterim: 'writesRow',
	openBridge: 'writesRow',
	closeBridge: 'writesRow',
	askAfter: 'knowsOf',
	answerAsk: 'provider',
	planConference: 'chair | secretary',
	setAgenda: 'chair | secretary',
	inviteConference: 'chair | secretary',
	cancelConference: 'chair | secretary',
	...Object.fromEntries(
		running.map((kind) => [kind, 'actingChair + partnerOfItem | secretary + partnerOfItem'])
	),
	raiseHand: 'partnerPresent',
	lowerHand: 'partnerPresent + self | actingChair + partnerOfItem | secretary + partnerOfItem',
	setReady: 'partnerPresent',
	agree: 'partnerPresent',
	disagree: 'partnerPresent',
	answerDisagreement: 'chair + partnerOfItem | secretary + partnerOfItem',
	takeChair: 'chair + partnerOfItem | secretary + partnerOfItem',
	handChair: 'actingChair',
	endConference: 'conferenceChair',
	adoptConference: 'conferenceChair',
	reopenConference: 'conferenceChair',
	addAgency: 'administrator',
	addMember: 'administrator + notSelf',
	setFunctions: 'administrator + notSelf',
	resetPassword: 'administrator + notSelf',
	disableMember: 'administrator + notSelf',
	changePassword: 'self',
	setPhone: 'self | spoc + ownMember | PROC'
};

describe('the visibility table', () => {
	test('V4 the table of the code is the advised document, to the letter', () => {
		const ours = compartmentKeys.map((key) => ({
			key,
			group: compartments[key].group,
			form: compartments[key].form,
			label: table[key].label,
			wgs: table[key].wgs,
			cells: Object.fromEntries(
				Object.entries(table[key].cells).map(([column, [access, upTo, reason]]) => [
					column,
					{ access, upTo, reason }
				])
			)
		}));
		expect(ours).toEqual(matrix.rows);
		expect(groups).toEqual(matrix.groups);
	});

	test('V5 every row has a cell for every class of agency, and for nothing else', () => {
		const classes = [...agencyClasses].sort();
		expect([...matrix.columns].sort()).toEqual(classes);
		expect(Object.keys(table).sort()).toEqual([...compartmentKeys].sort());
		for (const key of compartmentKeys)
			expect(Object.keys(table[key].cells).sort(), key).toEqual(classes);
	});

	test('V5 a row without a class does not compile', () => {
		const { POL, ...others } = table['plan.goals'].cells;
		// @ts-expect-error a class is missing
		const broken: (typeof table)['plan.goals']['cells'] = others;
		expect(broken).not.toHaveProperty('POL', POL);
	});

	test('V6 in rows of facts and shared text `upTo` equals `access`, and `never` gives nothing', () => {
		const wrong = matrix.rows.filter(({ form, cells }) =>
			Object.values(cells).some(({ access, upTo }) => {
				if (form === 'never') return access !== 'none' || upTo !== 'none';
				return form !== 'contributions' && upTo !== access;
			})
		);
		expect(wrong).toEqual([]);
	});

	test('V7 public participants are those of the document, process and private ones are not', () => {
		const roster = aRoster();
		for (const key of agencyKeys)
			expect(isPublic(roster, agencyId(key)), key).toBe(matrix.classes[classOf(key)] === 'public');
		expect(isPublic(roster, 'nobody')).toBe(false);
	});
});

describe('the table of commands', () => {
	test('V8 every command of the contract has a row and no other has', () => {
		expect(Object.keys(commandTable).sort()).toEqual([...contract].sort());
		const built = commandSchema.options.map((option) => option.shape.kind.value);
		expect(built.filter((kind) => !contract.includes(kind))).toEqual([]);
		expect(new Set(built).size).toBe(built.length);
	});

	test('V9 who may give a command is what the document says', () => {
		const built = commandSchema.options.map((option) => option.shape.kind.value);
		const ways = Object.fromEntries(
			built.map((kind) => [
				kind,
				commandTable[kind].ways
					.map((way) =>
						way.map((one) => (typeof one === 'string' ? one : one.class.join('/'))).join(' + ')
					)
					.join(' | ')
			])
		);
		expect(ways).toEqual(allowed);
	});

	test('V10 every refusal word has the status the contract gives it', () => {
		const words: Record<number, string> = {
			404: 'notHere',
			422: 'badInput beyondUpTo groundNeeded groundUnfit memberUnfit ownerCannotRead notForAll chairNotInvolved',
			403: 'notAllowed',
			409: 'wrongState stale closed busy already idReused agencyNotInvolved lastChair unchanged itemOpen notOpen roomNotCleared disagreementOpen'
		};
		const said = Object.entries(words).flatMap(([status, list]) =>
			list.split(' ').map((word) => [word, Number(status)])
		);
		expect(refusalStatus).toEqual(Object.fromEntries(said));
	});
});

describe('grounds', () => {
	const care: readonly Ground[] = [
		'consent',
		'statutory-duty',
		'statutory-permission',
		'good-care'
	];

	/** The paragraph on grounds, read anew. */
	function fitting(key: string, provider: AgencyClass): readonly Ground[] {
		if (provider === 'GGZ' || provider === 'GGD' || key.startsWith('health.')) return care;
		if (key.startsWith('police.')) return ['wpg-8', 'wpg-13'];
		if (key.startsWith('justice.')) return provider === 'OM' ? ['wjsg'] : ['wgs-2.30'];
		if (key === 'detention.status' || key.startsWith('reintegration.')) return ['pbw-18a'];
		if (key === 'detention.conduct') return ['pbw-18b'];
		if (key === 'care.indications') return provider === 'DJI' ? ['wfz'] : ['wmo', 'jeugdwet'];
		return key.startsWith('youth.') ? ['jeugdwet'] : ['wgs-2.30'];
	}

	test('V11 the grounds that fit are those of the row and of its provider, no others', () => {
		for (const { key, form, cells } of matrix.rows) {
			if (form !== 'contributions') continue;
			for (const provider of agencyClasses) {
				if (cells[provider].access !== 'write') continue;
				const fit = grounds.filter((ground) => groundsFor(key, provider).includes(ground));
				const expected = grounds.filter((ground) => fitting(key, provider).includes(ground));
				expect(fit, `${key} by ${provider}`).toEqual(expected);
			}
		}
	});
});
