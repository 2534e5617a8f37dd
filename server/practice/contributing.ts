import { agencyId, type AccountKey, type AgencyKey } from './accounts.ts';
import { dated, dayAt } from './calendar.ts';
import { give, madeAs, writingIn, type Deed } from './deed.ts';
import type { ContributionStory } from './story.ts';

/** A contribution added, disclosed when it was, and written on. */
export function contributing(story: ContributionStory, index: number): Deed[] {
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
