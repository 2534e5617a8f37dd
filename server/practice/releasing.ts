import { agencyId } from './accounts.ts';
import { dated, dayAt } from './calendar.ts';
import { give, madeAs, type Deed } from './deed.ts';
import type { PracticeCase } from './story.ts';

/** Every version of the release window, each knowing the one before it. */
export function releasing({ releases = [] }: PracticeCase): Deed[] {
	return releases.map(({ day, by, earliest, latest, confirmed, ...said }, index) =>
		give(day, by, (stage) => ({
			kind: 'setReleaseWindow',
			caseId: madeAs(stage, 'case'),
			earliest: dayAt(stage.today, earliest),
			latest: dayAt(stage.today, latest),
			releaseKind: said.releaseKind,
			source: said.source,
			reason: dated(said.reason, stage.today),
			...(confirmed === undefined ? {} : { confirmed: dayAt(stage.today, confirmed) }),
			...(index === 0 ? {} : { seen: index })
		}))
	);
}

/** The lines of the gate card. */
export function carding({ gate = [] }: PracticeCase): Deed[] {
	return gate.map(({ day, by, line, text, agency }) =>
		give(day, by, (stage) => ({
			kind: 'setGateLine',
			caseId: madeAs(stage, 'case'),
			line,
			text: dated(text, stage.today),
			agencyId: agencyId(agency)
		}))
	);
}
