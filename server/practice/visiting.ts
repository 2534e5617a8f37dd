import { accounts, memberId, type AccountKey } from './accounts.ts';
import { madeAs, type Deed } from './deed.ts';
import type { PracticeCase } from './story.ts';

/** Everybody looked at their cases then; what others did since is news to them this morning. */
const LAST_LOOK = -3;

/** Everybody who takes part looked at the case, after what was done that day. */
export function visiting(story: PracticeCase): Deed {
	return {
		day: LAST_LOOK,
		async act(stage, at) {
			for (const key of takingPart(story))
				await stage.workshop.visit(memberId(key), madeAs(stage, 'case'), at);
		}
	};
}

function takingPart({ chair, partners, left = [] }: PracticeCase): AccountKey[] {
	const gone = left.map(({ agency }) => agency);
	return [chair, ...partners].filter((key) => {
		const { agency } = accounts[key];
		return agency !== null && !gone.includes(agency);
	});
}
