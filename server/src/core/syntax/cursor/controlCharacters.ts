/** Characters that no editor shows and that the reader leaves out, as a source for regular expressions. */
const CONTROL = '[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f]';

/** True where a line holds such a character, which puts what follows out of its column. */
export const hasControlCharacters = (line: string): boolean => new RegExp(CONTROL).test(line);

export const withoutControlCharacters = (text: string): string => text.replace(new RegExp(CONTROL, 'g'), '');
