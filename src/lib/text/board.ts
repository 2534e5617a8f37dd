/** The sentences of the case board. */
export const board = {};
