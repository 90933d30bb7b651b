/** A text without blanks and line ends, which say nothing between Chinese characters. */
export const withoutBlanks = (text: string): string => (/\s/.test(text) ? text.replace(/\s+/g, '') : text);
