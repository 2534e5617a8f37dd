import { memberId, type AccountKey } from './accounts.ts';
import { clockOn, dayAt } from './calendar.ts';
import { give, madeAs, type Deed, type Stage } from './deed.ts';
import type { ConferenceStory, PracticeCase } from './story.ts';

/** A case with what was made in it. */
export interface Staged {
	story: PracticeCase;
	stage: Stage;
}

/** A conference planned, with its agenda, and everybody involved in its cases invited. */
export function conferring(story: ConferenceStory, cases: readonly Staged[]): Deed[] {
	const { day, chair, title, place } = story;
	const onAgenda = story.agenda.map(({ initials, minutes }) => ({
		minutes,
		...staged(cases, initials)
	}));
	const invited = new Set(onAgenda.flatMap(({ story }) => everybodyIn(story)));
	const conferenceId = (stage: Stage) => madeAs(stage, 'conference');
	return [
		give(
			day,
			chair,
			({ today }) => ({
				kind: 'planConference',
				title,
				startsAt: clockOn(dayAt(today, story.on), story.from),
				endsAt: clockOn(dayAt(today, story.on), story.to),
				place,
				chairId: memberId(chair)
			}),
			{ name: 'conference', field: 'conferenceId' }
		),
		give(day, chair, (stage) => ({
			kind: 'setAgenda',
			conferenceId: conferenceId(stage),
			items: onAgenda.map(({ stage, minutes }) => ({ caseId: madeAs(stage, 'case'), minutes }))
		})),
		give(day, chair, (stage) => ({
			kind: 'inviteConference',
			conferenceId: conferenceId(stage),
			memberIds: [...invited].map(memberId)
		}))
	];
}

function staged(cases: readonly Staged[], initials: string): Staged {
	const found = cases.find(({ story }) => story.initials === initials);
	if (!found) throw new Error(`no case of ${initials}`);
	return found;
}

function everybodyIn({ chair, partners }: PracticeCase): AccountKey[] {
	return [chair, ...partners];
}
