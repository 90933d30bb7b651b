/** A text in quotes that YAML reads as just this text; it must be on one line. */
export const quoted = (text: string): string => (/["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`);
