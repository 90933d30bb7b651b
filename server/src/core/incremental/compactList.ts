/**
 * A list to be kept for every row there is, none longer than what is in it: a list that has grown holds
 * room for more, and all that are empty are the same.
 */
export const compactList = <T>(list: readonly T[]): readonly T[] => (list.length === 0 ? NONE : list.slice());

const NONE: readonly never[] = [];
