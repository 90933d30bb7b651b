import { type CompletionItem, InsertTextFormat, InsertTextMode } from 'vscode-languageserver-protocol';
import { filledSnippet } from '../../server/src/core/features/skeleton/snippet.ts';
import type { SourceText } from '../../server/src/core/text/sourceText.ts';
import type { Range } from '../../server/src/core/text/span.ts';

/** What an editor does to the text when an item is taken. */
export interface TakenEdit {
  readonly label: string;
  readonly range: Range;
  readonly newText: string;
}

/**
 * The edit an editor makes of an item it was sent: tab stops as they are; further lines indented like
 * the first where the item says so, and left alone where it does not.
 */
export function takenEdit(text: SourceText, item: CompletionItem): TakenEdit {
  const { label, textEdit, insertTextFormat, insertTextMode } = item;
  if (textEdit === undefined || !('range' in textEdit)) throw new Error(`${label} has no edit`);
  const { range } = textEdit;
  const written = insertTextFormat === InsertTextFormat.Snippet ? filledSnippet(textEdit.newText) : textEdit.newText;
  if (insertTextMode !== InsertTextMode.adjustIndentation) return { label, range, newText: written };
  const before = text.lineText(range.start.line).slice(0, range.start.character);
  const indentation = /^\s*/.exec(before)?.[0] ?? '';
  return { label, range, newText: written.replace(/\n(?!\n|$)/g, `\n${indentation}`) };
}

/** The text after an item is taken. */
export function taken(text: SourceText, item: CompletionItem): string {
  const { range, newText } = takenEdit(text, item);
  return text.withEdit(range, newText).toString();
}
