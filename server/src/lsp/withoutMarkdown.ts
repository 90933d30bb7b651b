/** Markdown as plain text, for clients that show it as it is: escapes, emphasis and code signs taken out. */
export function withoutMarkdown(markdown: string): string {
  return markdown
    .replace(
      /(\\[\\`*_{}[\]()#+\-.!|~<>&$:])|\*\*|`+|^\*(?=\S)|\*$/gm,
      (_, sign: string | undefined) => sign?.slice(1) ?? '',
    )
    .replace(/^> /gm, '  ');
}
