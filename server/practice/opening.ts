import { accounts, agencyId, memberId, type AgencyKey } from './accounts.ts';
import { bornBefore, dayAt } from './calendar.ts';
import { give, madeAs, type Deed, type Stage } from './deed.ts';
import type { PracticeCase } from './story.ts';

/** How a case was opened, whom it is about, and its phases. */
export function opening(story: PracticeCase): Deed[] {
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

/** Who was involved, who leads, and whether the person may not be told yet. */
export function involving(story: PracticeCase): Deed[] {
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
	return [...deeds, ...leaving(story)];
}

/** Agencies that stopped taking part. */
function leaving({ chair, left = [] }: PracticeCase): Deed[] {
	return left.map(({ day, agency }) =>
		give(day, chair, (stage) => ({
			kind: 'endInvolvement',
			caseId: madeAs(stage, 'case'),
			agencyId: agencyId(agency)
		}))
	);
}

function involveAgency(story: PracticeCase, day: number, agency: AgencyKey): Deed {
	return give(day, story.chair, (stage) => ({
		kind: 'involveAgency',
		caseId: madeAs(stage, 'case'),
		agencyId: agencyId(agency),
		decidedBy: agencyId(story.decidedBy)
	}));
}
