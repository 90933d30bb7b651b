/**
 * Rules of the rule book that nobody has built yet; their part of the examination waits. A test fails while one of
 * them is registered, so whoever builds a rule takes it off.
 */
export const awaited: ReadonlySet<string> = new Set([]);

/**
 * Rules that are there and do not pass their examination yet. It is taken and printed, and counts for nothing; a test
 * fails once such a rule passes all of it, so that it is taken off here. The blocks of the rule book hold for them too.
 */
export const notYetToTheBook: ReadonlySet<string> = new Set([]);

/** N20 and N21 speak in the coverage view, which comes later: their blocks are not findings in the text. */
export const inCoverageView: ReadonlySet<string> = new Set(['phase-out-absent', 'duty-uncovered']);
