import type { Command } from '#shared/commands.ts';
import type { CaseId, DocumentId, MemberId } from '#shared/ids.ts';
import type { Day, Instant } from '#shared/time.ts';
import type { CaseFacts, DocumentFacts, Put } from '#domain/facts.ts';
import { put } from '#domain/apply.ts';
import {
	accounts,
	agencyId,
	idFrom,
	memberId,
	type AccountKey,
	type AgencyKey
} from './accounts.ts';
import { bornBefore, dated, dayAt } from './calendar.ts';
import type { ContributionStory, GoalStory, PracticeCase, TaskStory } from './story.ts';
import { stepCommand } from './steps.ts';

/** What the builder is given to work with. */
export interface Workshop {
	/**
	 * Gives a command as this member at this moment.
	 * @returns the result of the command
	 * @throws on a refusal
	 */
	perform(memberId: MemberId, at: Instant, command: unknown): Promise<Record<string, unknown>>;
	/** Writes rows for what no command makes, in one transaction. */
	put(rows: Put[]): Promise<void>;
	/** Adds text at the end of a document, a paragraph per line, as this member typing it. */
	write(
		documentId: DocumentId,
		epoch: number,
		memberId: MemberId,
		at: Instant,
		text: string
	): Promise<void>;
	facts(caseId: CaseId): Promise<CaseFacts>;
}

/** A case while it is being built: what was made so far, by the name the story gives it. */
export interface Stage {
	workshop: Workshop;
	today: Day;
	made: Map<string, string>;
}

/** Something that was done on a day, counted from today. */
export interface Deed {
	day: number;
	act: (stage: Stage, at: Instant) => Promise<void>;
}

/** Everything that was done in a case, in order. */
export function deedsOf(story: PracticeCase): Deed[] {
	const deeds = [
		...opening(story),
		...involving(story),
		...story.contributions.flatMap((contribution, index) => contributing(contribution, index)),
		...story.goals.flatMap((goal) => aiming(story, goal)),
		...story.tasks.flatMap((task, index) => working(task, index)),
		...writing(story),
		...deciding(story)
	];
	return deeds.toSorted((a, b) => a.day - b.day);
}

/** The id of what was made under a name. */
export function madeAs(stage: Stage, name: string): string {
	const id = stage.made.get(name);
	if (id === undefined) throw new Error(`nothing was made as ${name}`);
	return id;
}

/** A command given; `as` is the name under which an id in its result is kept. */
function give(
	day: number,
	by: AccountKey,
	command: (stage: Stage) => Command,
	as?: { name: string; field: string }
): Deed {
	return {
		day,
		async act(stage, at) {
			const result = await stage.workshop.perform(memberId(by), at, command(stage));
			const id = as && result[as.field];
			if (as && typeof id === 'string') stage.made.set(as.name, id);
		}
	};
}

function opening(story: PracticeCase): Deed[] {
	const { chair, opened, initials, purpose, criteria, subject } = story;
	const caseId = (stage: Stage) => madeAs(stage, 'case');
	return [
		give(
			opened,
			chair,
			() => {
				const decidedBy = agencyId(story.decidedBy);
				return { kind: 'openCase', initials, purpose, criteria, decidedBy };
			},
			{ name: 'case', field: 'caseId' }
		),
		give(opened, chair, (stage) => ({
			kind: 'setSubject',
			caseId: caseId(stage),
			name: subject.name,
			...(subject.aliases ? { aliases: subject.aliases } : {}),
			birthDay:
				typeof subject.born === 'string'
					? subject.born
					: bornBefore(stage.today, subject.born.becomes),
			address: subject.address
		})),
		give(opened, chair, (stage) => ({
			kind: 'setBsn',
			caseId: caseId(stage),
			bsn: subject.bsn
		})),
		...story.phases.map(({ day, phase }) =>
			give(day, chair, (stage) => ({ kind: 'setPhase', caseId: caseId(stage), phase }))
		)
	];
}

function involving(story: PracticeCase): Deed[] {
	const { chair, caseLead, investigation } = story;
	const day = story.opened + 1;
	const known = new Set<AgencyKey>(['zvh']);
	const deeds = story.partners.flatMap((partner) => {
		const agency: AgencyKey | null = accounts[partner].agency;
		if (agency === null) throw new Error(`${partner} takes part in no case`);
		const member = give(day, chair, (stage) => ({
			kind: 'involveMember',
			caseId: madeAs(stage, 'case'),
			memberId: memberId(partner)
		}));
		if (known.has(agency)) return [member];
		known.add(agency);
		return [involveAgency(story, day, agency), member];
	});
	deeds.push(
		give(day, chair, (stage) => ({
			kind: 'setCaseLead',
			caseId: madeAs(stage, 'case'),
			memberId: memberId(caseLead)
		}))
	);
	if (investigation)
		deeds.push(
			give(investigation.day, investigation.by, (stage) => ({
				kind: 'markInvestigation',
				caseId: madeAs(stage, 'case'),
				on: true,
				checkAgain: dayAt(stage.today, investigation.checkAgain)
			}))
		);
	return deeds;
}

function involveAgency(story: PracticeCase, day: number, agency: AgencyKey): Deed {
	return give(day, story.chair, (stage) => ({
		kind: 'involveAgency',
		caseId: madeAs(stage, 'case'),
		agencyId: agencyId(agency),
		decidedBy: agencyId(story.decidedBy)
	}));
}

function contributing(story: ContributionStory, index: number): Deed[] {
	const { by, day, compartment, basis, ground, groundNote, source, conditions } = story;
	const name = `contribution ${index}`;
	const added = give(
		day,
		by,
		(stage) => ({
			kind: 'addContribution',
			caseId: madeAs(stage, 'case'),
			compartment,
			basis,
			ground,
			...(groundNote ? { groundNote: dated(groundNote, stage.today) } : {}),
			...(source ? { source } : {}),
			sourceDate: dayAt(stage.today, story.sourceDay ?? day),
			...(conditions
				? {
						conditions: conditions.map((condition) =>
							typeof condition === 'string'
								? condition
								: { until: dayAt(stage.today, condition.until) }
						)
					}
				: {}),
			text: dated(story.text, stage.today)
		}),
		{ name, field: 'contributionId' }
	);
	const deeds = [added];
	if (story.disclosed !== 'draft') deeds.push(disclosing(story, name));
	if (story.added) deeds.push(adding(by, name, story.added));
	return deeds;
}

function adding(by: AccountKey, name: string, { day, text }: { day: number; text: string }): Deed {
	return writingIn(day, by, text, (row, stage) => row.contributionId === madeAs(stage, name));
}

function disclosing({ day, by, disclosed }: ContributionStory, name: string): Deed {
	return give(day, by, (stage) => {
		const command = { kind: 'disclose', contributionId: madeAs(stage, name) } as const;
		if (disclosed === 'all') return { ...command, level: 'visible' };
		if (disclosed === 'known') return { ...command, level: 'known' };
		if (disclosed === 'draft') return { ...command, level: 'none' };
		const { to, ground, reason } = disclosed;
		return {
			...command,
			audience: Object.entries(to).map(([key, level]) => ({
				agencyId: agencyId(key as AgencyKey),
				level
			})),
			...(ground ? { ground } : {}),
			...(reason ? { reason: dated(reason, stage.today) } : {})
		};
	});
}

function aiming({ chair }: PracticeCase, { key, day, title, closed }: GoalStory): Deed[] {
	const name = `goal ${key}`;
	const added = give(
		day,
		chair,
		(stage) => ({ kind: 'addGoal', caseId: madeAs(stage, 'case'), title }),
		{ name, field: 'goalId' }
	);
	if (closed === undefined) return [added];
	return [
		added,
		give(closed, chair, (stage) => ({ kind: 'closeGoal', goalId: madeAs(stage, name) }))
	];
}

function working(story: TaskStory, index: number): Deed[] {
	const { day, by, title, agency, goal, mandatory, statutoryTask, note } = story;
	const name = `task ${index}`;
	const proposed = give(
		day,
		by,
		(stage) => ({
			kind: 'proposeTask',
			caseId: madeAs(stage, 'case'),
			title,
			agencyId: agencyId(agency),
			due: { on: dayAt(stage.today, story.due) },
			...(goal ? { goalId: madeAs(stage, `goal ${goal}`) } : {}),
			...(mandatory ? { mandatory } : {}),
			...(statutoryTask ? { statutoryTask } : {}),
			...(note ? { note: dated(note, stage.today) } : {})
		}),
		{ name, field: 'taskId' }
	);
	const steps = story.steps.map((step) =>
		give(step.day, step.by, (stage) => stepCommand(step, madeAs(stage, name), stage.today))
	);
	return [proposed, ...steps];
}

function writing(story: PracticeCase): Deed[] {
	return story.plan.map(({ day, by, kind, text }) =>
		writingIn(day, by, text, (row) => row.kind === kind)
	);
}

/** Text typed in one document of the case. */
function writingIn(
	day: number,
	by: AccountKey,
	text: string,
	isIt: (row: DocumentFacts, stage: Stage) => boolean
): Deed {
	return {
		day,
		async act(stage, at) {
			const { documents } = await stage.workshop.facts(madeAs(stage, 'case'));
			const document = documents.find((row) => isIt(row, stage));
			if (!document) throw new Error('a case without this document');
			const { id, epoch } = document;
			await stage.workshop.write(id, epoch, memberId(by), at, dated(text, stage.today));
		}
	};
}

/** Outside a conference no command records a decision, nor the day of the next review. */
function deciding(story: PracticeCase): Deed[] {
	const decisions = story.decisions.map(({ day, text }, index) => ({
		day,
		async act(stage: Stage, at: Instant) {
			const caseId = madeAs(stage, 'case');
			const row = {
				id: idFrom(`decision ${story.subject.bsn} ${index}`),
				caseId,
				firstProcessedAt: at,
				number: index + 1,
				text: dated(text, stage.today),
				day: dayAt(stage.today, day)
			};
			await stage.workshop.put([put('decisions', row)]);
		}
	}));
	const review = {
		day: story.decisions.at(-1)?.day ?? story.opened,
		async act(stage: Stage) {
			const [file] = (await stage.workshop.facts(madeAs(stage, 'case'))).cases;
			if (!file) throw new Error('a case without a row');
			const nextReview = dayAt(stage.today, story.nextReview);
			await stage.workshop.put([put('cases', { ...file, nextReview })]);
		}
	};
	return [...decisions, review];
}
