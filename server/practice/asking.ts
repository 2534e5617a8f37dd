import { agencyId } from './accounts.ts';
import { dated } from './calendar.ts';
import { give, madeAs, type Deed } from './deed.ts';
import type { AskStory, PracticeCase } from './story.ts';

/** Questions after what an agency holds and has not shared. */
export function asking({ asks = [] }: PracticeCase): Deed[] {
	return asks.flatMap(asked);
}

function asked({ day, by, agency, group, question, answered }: AskStory, index: number): Deed[] {
	const name = `ask ${index}`;
	const deed = give(
		day,
		by,
		(stage) => ({
			kind: 'askAfter',
			caseId: madeAs(stage, 'case'),
			agencyId: agencyId(agency),
			group,
			...(question ? { question: dated(question, stage.today) } : {})
		}),
		{ name, field: 'askId' }
	);
	if (!answered) return [deed];
	return [
		deed,
		give(answered.day, answered.by, (stage) => ({
			kind: 'answerAsk',
			askId: madeAs(stage, name),
			answer: answered.answer,
			...(answered.note ? { note: dated(answered.note, stage.today) } : {})
		}))
	];
}
