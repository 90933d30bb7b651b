import {
  type CancellationToken,
  type CompletionContext,
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type Position,
  type ProviderResult,
  type TextDocument,
} from 'vscode';

type Completions = CompletionItem[] | CompletionList;
type NextCompletion = (
  document: TextDocument,
  position: Position,
  context: CompletionContext,
  token: CancellationToken,
) => ProviderResult<Completions>;

/**
 * Gives the server's skeletons another kind than snippets. The snippets of the manifest know neither
 * the language of a plan nor the place in it, so the manifest keeps snippets out of suggestions
 * (`editor.snippetSuggestions`), and the editor goes by the kind alone.
 */
export async function keepSkeletons(
  document: TextDocument,
  position: Position,
  context: CompletionContext,
  token: CancellationToken,
  next: NextCompletion,
): Promise<Completions | null | undefined> {
  const completions = await next(document, position, context, token);
  const items = Array.isArray(completions) ? completions : (completions?.items ?? []);
  for (const item of items) {
    if (item.kind === CompletionItemKind.Snippet) item.kind = CompletionItemKind.Struct;
  }
  return completions;
}
