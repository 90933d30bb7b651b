import {
  type Disposable,
  type Range,
  Selection,
  type TextEditor,
  TextEditorSelectionChangeKind,
  ThemeColor,
  window,
} from 'vscode';
import type { LanguageServer } from './languageServer.ts';
import { POLICY_SCHEME } from './policyAddress.ts';
import { ProvisionsRequest } from './protocol.ts';

/**
 * Marks in a policy source the words that a requirement is taken from, where the cursor stands in
 * them, and selects them where one was brought to their start (go-to-definition leaves the cursor
 * there, whatever range it was given).
 */
export function markCitedWords(server: LanguageServer): Disposable[] {
  const cited = window.createTextEditorDecorationType({
    backgroundColor: new ThemeColor('editor.findMatchHighlightBackground'),
    overviewRulerColor: new ThemeColor('editorOverviewRuler.findMatchForeground'),
  });
  let quotes: Promise<ReadonlyMap<string, readonly Range[]>> | undefined;
  const mark = async (editor: TextEditor, brought: boolean) => {
    const { document, selection } = editor;
    if (document.uri.scheme !== POLICY_SCHEME || !server.running) return;
    // Sources don't change while the editor runs; after a failure they are asked for again.
    quotes ??= quotesByDocument(server).catch((error) => {
      server.output.error(String(error));
      quotes = undefined;
      return new Map();
    });
    const ranges = (await quotes).get(document.uri.toString()) ?? [];
    const words = wordsAt(ranges, editor.selection);
    // The mark over a selection reads badly; selected words stand out as it is.
    editor.setDecorations(
      cited,
      words.filter((range) => !range.isEqual(editor.selection)),
    );
    const [first] = words;
    const still = selection.isEmpty && editor.selection.isEqual(selection);
    if (brought && still && first?.start.isEqual(selection.start)) {
      editor.selection = new Selection(first.start, first.end);
    }
  };
  let seen: readonly TextEditor[] = [];
  const markAll = () => {
    const before = seen;
    seen = window.visibleTextEditors;
    for (const editor of seen) void mark(editor, !before.includes(editor));
  };
  markAll();
  return [
    cited,
    server.onDidChange(markAll),
    window.onDidChangeVisibleTextEditors(markAll),
    window.onDidChangeTextEditorSelection(({ textEditor, kind }) => mark(textEditor, !isByHand(kind))),
  ];
}

/** Whoever moves the cursor himself wants it where he puts it. */
const isByHand = (kind: TextEditorSelectionChangeKind | undefined): boolean =>
  kind === TextEditorSelectionChangeKind.Keyboard || kind === TextEditorSelectionChangeKind.Mouse;

/** The quotations that begin where the selection does, else the shortest one around its start. */
function wordsAt(ranges: readonly Range[], { start }: Selection): Range[] {
  const beginning = ranges.filter((range) => range.start.isEqual(start));
  if (beginning.length > 0) return beginning;
  const around = ranges.filter((range) => range.contains(start));
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
