/** A pattern that a text fits and nothing else does: signs that mean something in a regular expression are escaped. */
export const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
