import type { Range, Uri } from 'vscode';

/** The command that opens a clause. */
export const OPEN_CLAUSE = 'cleanplan.openClause';

/** What the command takes: a provision's id, or a place in a source. Plain data, for it also comes out of links. */
export type ClauseArgument =
  | string
  | { readonly uri: string; readonly start: LinePosition; readonly end: LinePosition };
export type LinePosition = { readonly line: number; readonly character: number };

export const clauseArgument = (uri: Uri, { start, end }: Range): ClauseArgument => ({
  uri: uri.toString(),
  start: { line: start.line, character: start.character },
  end: { line: end.line, character: end.character },
});
