import { workingDayBefore } from '$lib/shared/calendar.ts';
import type { Day } from '$lib/shared/time.ts';
import type { BoardView } from '$lib/shared/view.ts';
import { gateLines, type GateLine } from '$lib/shared/words.ts';

/** What is printed: nothing of the case but its lines, its initials and whom to call. */
export interface Card {
	initials: string;
	/** The day of release, as far as this viewer knows it. */
	free: { day: Day; confirmed: boolean } | null;
	/** Every question but the one of the night, which stands in the help box. */
	lines: { line: GateLine; text: string | null }[];
	night: string | null;
	/** The agency that answers questions: that of the casusregisseur. */
	agency: { name: string; phone: string | null } | null;
	/** By when it calls about what is not arranged; null when that day is past. */
	callsBefore: Day | null;
	/** Who was to arrange some line takes part no more. */
	nobodys: boolean;
	/** The person may not be told yet. */
	doNotGive: boolean;
}

/** The card of a case; null for who does not read it. */
export function cardOf(board: BoardView, today: Day): Card | null {
	if (!board.compartments.some(({ key }) => key === 'plan.gatecard')) return null;
	const textOf = (line: GateLine) => board.gateCard.find((row) => row.line === line)?.text ?? null;
	const free = freeOf(board);
	const before = free && workingDayBefore(free.day);
	return {
		initials: board.initials,
		free,
		lines: gateLines
			.filter((line) => line !== 'night')
			.map((line) => ({ line, text: textOf(line) })),
		night: textOf('night'),
		agency: agencyOf(board),
		callsBefore: before !== null && before > today ? before : null,
		nobodys: board.gateCard.some(({ agencyLeft }) => agencyLeft),
		doNotGive: board.doNotInform !== null
	};
}

function freeOf({ releaseWindow }: BoardView): Card['free'] {
	if (!releaseWindow) return null;
	const { confirmed, earliest } = releaseWindow;
	return { day: confirmed ?? earliest, confirmed: confirmed !== null };
}

/** By name of the agency alone: the card names nobody that its lines do not name. */
function agencyOf({ involvements, caseLeadId }: BoardView): Card['agency'] {
	for (const { name, members } of involvements) {
		const lead = members.find(({ memberId }) => memberId === caseLeadId);
		if (lead) return { name, phone: lead.phone ?? null };
	}
	return null;
}
