/** A link, whose label is text of ours; its address goes. */
const LINK = /(?<!\\)\[((?:\\.|[^\]\\])*)\]\([^()\s]*\)/g;

/** Markdown as plain text, for clients that show it as it is: escapes, emphasis, links and code signs taken out. */
export function withoutMarkdown(markdown: string): string {
  return markdown
    .replace(LINK, '$1')
    .replace(
      /(\\[\\`*_{}[\]()#+\-.!|~<>&$:])|\*\*|`+|^\*(?=\S)|\*$| {2}$/gm,
      (_, sign: string | undefined) => sign?.slice(1) ?? '',
    )
    .replace(/^> /gm, '  ');
}
