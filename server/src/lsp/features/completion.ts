import {
  CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
  type CompletionItem as LspCompletionItem,
} from 'vscode-languageserver';
import { completion } from '../../core/features/completion/completion.ts';
import type { CompletionItem, CompletionKind } from '../../core/features/completion/completionItem.ts';
import { MAX_ITEMS } from '../../core/features/completion/values/references.ts';
import { filledSnippet } from '../../core/features/skeleton/snippet.ts';
import type { Client } from '../client.ts';
import { markup } from '../convert.ts';
import type { ServerFeature } from './feature.ts';

/** `textDocument/completion` */
export const completionFeature: ServerFeature = {
  // Behind a colon and a dash values and items are wanted; a bracket opens a row of them.
  capability: () => ({ completionProvider: { triggerCharacters: [':', '：', '-', '[', '{', ',', ' '] } }),
  register({ connection, session, answer }) {
    connection.onCompletion(({ textDocument: { uri }, position }) =>
      answer('completion', uri, null, (analysis) => {
        const items = completion(analysis, position, session.locale, session.serviceOf(analysis));
        return {
          isIncomplete: items.length >= MAX_ITEMS,
          items: items.map((item) => toCompletionItem(item, session.client)),
        };
      }),
    );
  },
};

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
