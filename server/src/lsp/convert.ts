import {
  CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
  type Location,
  type LocationLink,
  type CompletionItem as LspCompletionItem,
  type Hover as LspHover,
  MarkupKind,
} from 'vscode-languageserver';
import type { CompletionItem, CompletionKind } from '../core/features/completion/completionItem.ts';
import type { Definition, PlanTarget, SourceTarget } from '../core/features/definition/definition.ts';
import type { Hover } from '../core/features/hover/hover.ts';
import { filledSnippet } from '../core/features/skeleton/snippet.ts';
import type { Client } from './client.ts';
import { withoutMarkdown } from './withoutMarkdown.ts';

const kinds: Readonly<Record<CompletionKind, CompletionItemKind>> = {
  content: CompletionItemKind.Module,
  key: CompletionItemKind.Property,
  skeleton: CompletionItemKind.Snippet,
  enum: CompletionItemKind.EnumMember,
  reference: CompletionItemKind.Reference,
  value: CompletionItemKind.Value,
};

export function toCompletionItem(item: CompletionItem, client: Client): LspCompletionItem {
  const { label, detail, sortText, filterText, range } = item;
  const text = client.snippets ? item.insertText : filledSnippet(item.insertText);
  const newText =
    client.insertTextMode === InsertTextMode.adjustIndentation
      ? text
      : text.replace(/\n(?!\n|$)/g, `\n${item.indentation}`);
  return {
    label,
    kind: kinds[item.kind],
    sortText,
    filterText,
    textEdit: { range, newText },
    insertTextFormat: client.snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    ...(client.insertTextMode !== undefined && { insertTextMode: client.insertTextMode }),
    ...(detail !== '' && { detail }),
    ...(item.documentation !== '' && { documentation: markup(item.documentation, client.markdownCompletion) }),
  };
}

export const toHover = ({ markdown, range }: Hover, client: Client): LspHover => ({
  contents: markup(markdown, client.markdownHover),
  range,
});

/**
 * @param uri the plan's own
 * @param sourceRoot URI of the folder that policy sources lie under, without a slash at its end
 */
export function toLocations(
  { origin, targets }: Definition,
  uri: string,
  sourceRoot: string | undefined,
  client: Client,
): Location[] | LocationLink[] {
  const locations = targets.flatMap((target) => locationOf(target, uri, sourceRoot) ?? []);
  if (!client.links) return locations;
  return locations.map(({ uri: targetUri, range }) => ({
    targetUri,
    targetRange: range,
    targetSelectionRange: range,
    originSelectionRange: origin,
  }));
}

function locationOf(
  target: SourceTarget | PlanTarget,
  uri: string,
  sourceRoot: string | undefined,
): Location | undefined {
  return target.kind === 'plan' ? { uri, range: target.range } : sourceLocation(target, sourceRoot);
}

/**
 * A clause in its source file; undefined where the host has not said where the sources are.
 *
 * @param sourceRoot as for `toLocations`
 */
export const sourceLocation = ({ file, range }: SourceTarget, sourceRoot: string | undefined): Location | undefined =>
  sourceRoot === undefined ? undefined : { uri: `${sourceRoot}/${file}`, range };

const markup = (markdown: string, rendered: boolean) =>
  rendered
    ? { kind: MarkupKind.Markdown, value: markdown }
    : { kind: MarkupKind.PlainText, value: withoutMarkdown(markdown) };
