import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import type { PlanSymbol, PlanSymbolKind } from '../../core/features/symbols/planSymbol.ts';
import { planSymbols, SymbolMemory } from '../../core/features/symbols/symbols.ts';
import { rowKind } from '../kinds.ts';
import { perService } from '../perService.ts';
import type { ServerFeature } from './feature.ts';

/** `textDocument/documentSymbol`: a tree where the client shows one, else a list. */
export const documentSymbolsFeature: ServerFeature = {
  capability: () => ({ documentSymbolProvider: true }),
  register({ connection, session, answer }) {
    const memoryOf = perService((service) => new SymbolMemory(service));
    const { textDocument } = session.client.capabilities;
    const hierarchical = textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true;
    const kinds = { ...others, row: rowKind(textDocument?.documentSymbol?.symbolKind) };
    connection.onDocumentSymbol(({ textDocument: { uri } }) =>
      answer('documentSymbol', uri, null, (analysis) => {
        const symbols = planSymbols(analysis, memoryOf(session.serviceOf(analysis)));
        return hierarchical
          ? symbols.map((symbol) => toDocumentSymbol(symbol, kinds))
          : toInformation(symbols, uri, kinds);
      }),
    );
  },
};

type Kinds = Readonly<Record<PlanSymbolKind, SymbolKind>>;

const others: Omit<Kinds, 'row'> = {
  entry: SymbolKind.Module,
  list: SymbolKind.Array,
  map: SymbolKind.Namespace,
  text: SymbolKind.Property,
};

/** Plain on purpose: it is done ten thousand times for an answer. */
function toDocumentSymbol(
  { name, detail, kind, range, selection, children }: PlanSymbol,
  kinds: Kinds,
): DocumentSymbol {
  const symbol: DocumentSymbol = { name, detail, kind: kinds[kind], range, selectionRange: selection };
  if (children.length > 0) symbol.children = children.map((child) => toDocumentSymbol(child, kinds));
  return symbol;
}

/** A list has no room for details, so the id of a row stands before its name. */
function toInformation(
  symbols: readonly PlanSymbol[],
  uri: string,
  kinds: Kinds,
  containerName?: string,
): SymbolInformation[] {
  return symbols.flatMap(({ name, detail, kind, range, children }) => [
    {
      name: kind === 'row' && detail !== '' ? `${detail} ${name}` : name,
      kind: kinds[kind],
      location: { uri, range },
      ...(containerName !== undefined && { containerName }),
    },
    ...toInformation(children, uri, kinds, name),
  ]);
}
