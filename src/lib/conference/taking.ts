/** The button by which the lead of a conference goes from one to another: given away, or taken. */
export const takePlace = 'overleg-leiden';
