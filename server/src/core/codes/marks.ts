/**
 * How a fact is known: read in a public copy (V), in two (V2), in the collected facts (F), recalled and not found
 * (R), inferred by us (I).
 */
const SURE: readonly string[] = ['V', 'V2', 'F'];

/** Whether a fact was read somewhere; one without a mark was not. */
export const isSure = (mark: string | undefined): boolean => mark !== undefined && SURE.includes(mark);

/** The weight a finding may have at most that rests on facts with these marks; undefined where they set no limit. */
export const atMostOf = (...marks: readonly (string | undefined)[]): 'hint' | undefined =>
  marks.every(isSure) ? undefined : 'hint';
