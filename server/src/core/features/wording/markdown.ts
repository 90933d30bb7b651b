/** Signs that mean something in Markdown or in the HTML a viewer may let through. */
const SIGNS = /[\\`*_{}[\]()#+\-.!|~<>&$:]/g;

/**
 * Text that stands in a document or a data file, written so that a Markdown viewer shows it as it is:
 * a plan must not be able to put a link, an image or a heading into a hover.
 */
export const escaped = (text: string): string => text.replace(SIGNS, '\\$&').replace(/\s+/g, ' ');

/** Text as code: names of keys and values, which people copy. */
export function code(text: string): string {
  const plain = text.replace(/\s+/g, ' ');
  const longest = Math.max(0, ...(plain.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `\`${plain}\`` : `${fence} ${plain} ${fence}`;
}

/** A block quotation of one paragraph. */
export const quotation = (markdown: string): string => `> ${markdown.replace(/\n/g, '\n> ')}`;

/** Paragraphs with the empty ones left out. */
export const paragraphs = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join('\n\n');
