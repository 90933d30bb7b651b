/** A text as it is quoted in a message, whose own quotation marks it would double. */
export const withInnerQuotes = (text: string): string => text.replace(/[“"]/g, '‘').replace(/”/g, '’');
