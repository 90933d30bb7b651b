import { CompletionItemKind, SymbolKind } from 'vscode-languageserver';

/** The kinds that the first version of LSP had, which every client knows: the numbers up to this. */
const FIRST = 18;

/** The kinds a client says it knows; undefined where it says nothing of them. */
type Known<Kind> = { readonly valueSet?: readonly Kind[] } | undefined;

const knows = <Kind extends number>(known: Known<Kind>, kind: Kind): boolean =>
  known?.valueSet === undefined ? kind <= FIRST : known.valueSet.includes(kind);

/** The kind of a row as a client knows it. */
export const rowKind = (known: Known<SymbolKind>): SymbolKind =>
  knows(known, SymbolKind.Struct) ? SymbolKind.Struct : SymbolKind.Class;

/** The kind of one of the values there are, as a client knows it. */
export const enumMemberKind = (known: Known<CompletionItemKind>): CompletionItemKind =>
  knows(known, CompletionItemKind.EnumMember) ? CompletionItemKind.EnumMember : CompletionItemKind.Enum;
