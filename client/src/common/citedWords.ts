import { type Disposable, type Range, type TextEditor, ThemeColor, window } from 'vscode';
import type { LanguageServer } from './languageServer.ts';
import { POLICY_SCHEME } from './policyDocuments.ts';
import { ProvisionsRequest } from './protocol.ts';

/**
 * Marks in a policy source the words that a requirement is taken from, where the cursor stands in
 * them: wherever one came from (definition, related information, a link), one lands at their start.
 */
export function markCitedWords(server: LanguageServer): Disposable[] {
  const cited = window.createTextEditorDecorationType({
    backgroundColor: new ThemeColor('editor.findMatchHighlightBackground'),
    overviewRulerColor: new ThemeColor('editorOverviewRuler.findMatchForeground'),
  });
  let quotes: Promise<ReadonlyMap<string, readonly Range[]>> | undefined;
  const mark = async (editor: TextEditor | undefined) => {
    if (editor?.document.uri.scheme !== POLICY_SCHEME || !server.running) return;
    // Sources don't change while the editor runs; after a failure they are asked for again.
    quotes ??= quotesByDocument(server).catch((error) => {
      server.output.error(String(error));
      quotes = undefined;
      return new Map();
    });
    const ranges = (await quotes).get(editor.document.uri.toString()) ?? [];
    editor.setDecorations(cited, wordsAt(ranges, editor));
  };
  const markAll = () => {
    for (const editor of window.visibleTextEditors) void mark(editor);
  };
  markAll();
  return [
    cited,
    server.onDidChange(markAll),
    window.onDidChangeVisibleTextEditors(markAll),
    window.onDidChangeTextEditorSelection(({ textEditor }) => mark(textEditor)),
  ];
}

/** The quotations that begin at the cursor, else the shortest one around it. */
function wordsAt(ranges: readonly Range[], { selection: { active } }: TextEditor): Range[] {
  const beginning = ranges.filter(({ start }) => start.isEqual(active));
  if (beginning.length > 0) return beginning;
  const around = ranges.filter((range) => range.contains(active));
  return around.filter((range) => !around.some((other) => other !== range && range.contains(other))).slice(0, 1);
}

async function quotesByDocument(server: LanguageServer): Promise<ReadonlyMap<string, readonly Range[]>> {
  const byDocument = new Map<string, Range[]>();
  for (const { location, quotes } of await server.request(ProvisionsRequest)) {
    if (location === null) continue;
    const uri = server.converter.asUri(location.uri).toString();
    byDocument.set(uri, [...(byDocument.get(uri) ?? []), ...quotes.map((range) => server.converter.asRange(range))]);
  }
  return byDocument;
}
