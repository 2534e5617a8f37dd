import type { BoardView } from '#shared/view.ts';

/**
 * A viewer's projection of one case: everything it may see of the facts, and nothing else. Without
 * `version`, which is computed over it, and with the texts of documents left empty: those travel
 * with the view and are no part of it.
 */
export type CaseView = Omit<BoardView, 'version'>;
