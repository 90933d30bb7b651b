import { type Location, MarkupKind, type Position } from 'vscode-languageserver';
import type { SourceTarget } from '../core/features/definition/definition.ts';
import { withoutMarkdown } from './withoutMarkdown.ts';

/**
 * A clause in its source file; undefined where the host has not said where the sources are.
 *
 * @param sourceRoot URI of the folder that policy sources lie under, without a slash at its end
 */
export const sourceLocation = ({ file, range }: SourceTarget, sourceRoot: string | undefined): Location | undefined =>
  HAS_SCHEME.test(file)
    ? { uri: file, range }
    : sourceRoot === undefined
      ? undefined
      : { uri: `${sourceRoot}/${file}`, range };

/** The source of a region's pack is named by its URI; ours by a path in the package. */
const HAS_SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/** The same as a link that opens the source with the clause selected: `…/gbf-2003-100.txt#L24,1-L26,8`. */
export function sourceLineUri(target: SourceTarget, sourceRoot: string | undefined): string | undefined {
  const location = sourceLocation(target, sourceRoot);
  if (location === undefined) return undefined;
  const place = ({ line, character }: Position) => `L${line + 1},${character + 1}`;
  return `${location.uri}#${place(location.range.start)}-${place(location.range.end)}`;
}

/** Markdown for a client that shows it, else its words. */
export const markup = (markdown: string, rendered: boolean) =>
  rendered
    ? { kind: MarkupKind.Markdown, value: markdown }
    : { kind: MarkupKind.PlainText, value: withoutMarkdown(markdown) };
