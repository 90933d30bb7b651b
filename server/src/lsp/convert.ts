import { type Location, MarkupKind } from 'vscode-languageserver';
import type { SourceTarget } from '../core/features/definition/definition.ts';
import { withoutMarkdown } from './withoutMarkdown.ts';

/**
 * A clause in its source file; undefined where the host has not said where the sources are.
 *
 * @param sourceRoot URI of the folder that policy sources lie under, without a slash at its end
 */
export const sourceLocation = ({ file, range }: SourceTarget, sourceRoot: string | undefined): Location | undefined =>
  sourceRoot === undefined ? undefined : { uri: `${sourceRoot}/${file}`, range };

/** Markdown for a client that shows it, else its words. */
export const markup = (markdown: string, rendered: boolean) =>
  rendered
    ? { kind: MarkupKind.Markdown, value: markdown }
    : { kind: MarkupKind.PlainText, value: withoutMarkdown(markdown) };
