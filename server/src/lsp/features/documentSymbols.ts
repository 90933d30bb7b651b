import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import type { PlanSymbol, PlanSymbolKind } from '../../core/features/symbols/planSymbol.ts';
import { planSymbols, SymbolMemory } from '../../core/features/symbols/symbols.ts';
import { Remembered } from '../../core/incremental/remembered.ts';
import type { ServerFeature } from './feature.ts';

/** `textDocument/documentSymbol`: a tree where the client shows one, else a list. */
export const documentSymbolsFeature: ServerFeature = {
  capability: () => ({ documentSymbolProvider: true }),
  register({ connection, session, answer }) {
    const memory = new SymbolMemory(session.service);
    const converted = new Remembered<PlanSymbol, DocumentSymbol>();
    const { textDocument } = session.client.capabilities;
    const hierarchical = textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true;
    connection.onDocumentSymbol(({ textDocument: { uri } }) =>
      answer('documentSymbol', uri, null, (analysis) => {
        const symbols = planSymbols(analysis, memory);
        return hierarchical ? toDocumentSymbols(symbols, converted) : toInformation(symbols, uri);
      }),
    );
  },
};

/** Of ten thousand rows all but one are what they were before an edit. */
type Converted = Remembered<PlanSymbol, DocumentSymbol>;

const kinds: Readonly<Record<PlanSymbolKind, SymbolKind>> = {
  entry: SymbolKind.Module,
  list: SymbolKind.Array,
  map: SymbolKind.Namespace,
  text: SymbolKind.Property,
  row: SymbolKind.Struct,
};

const toDocumentSymbols = (symbols: readonly PlanSymbol[], known: Converted): DocumentSymbol[] =>
  symbols.map((symbol) => known.of(symbol, (one) => toDocumentSymbol(one, known)));

const toDocumentSymbol = (symbol: PlanSymbol, known: Converted): DocumentSymbol => ({
  name: symbol.name,
  ...(symbol.detail !== '' && { detail: symbol.detail }),
  kind: kinds[symbol.kind],
  range: symbol.range,
  selectionRange: symbol.selection,
  ...(symbol.children.length > 0 && { children: toDocumentSymbols(symbol.children, known) }),
});

/** A list has no room for details, so the id of a row stands before its name. */
function toInformation(symbols: readonly PlanSymbol[], uri: string, containerName?: string): SymbolInformation[] {
  return symbols.flatMap(({ name, detail, kind, range, children }) => [
    {
      name: kind === 'row' && detail !== '' ? `${detail} ${name}` : name,
      kind: kinds[kind],
      location: { uri, range },
      ...(containerName !== undefined && { containerName }),
    },
    ...toInformation(children, uri, name),
  ]);
}
