/** Deepest nesting that is read. A plan needs eight; past this a file is broken or hostile. */
export const MAX_DEPTH = 64;
