/** A name or code as two rows are compared by: without blanks, marks and letters in one width. */
export const plainOf = (text: string): string => text.replace(/\s/g, '').normalize('NFKC');

/** Whether two rows say two things; one that says nothing may be the other. */
export const areApart = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && a !== b;
