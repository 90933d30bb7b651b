import { type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import { type FoundName, findNames } from '../../core/features/workspaceSymbols/findNames.ts';
import { rowKind } from '../kinds.ts';
import { type NamedThingInPlan, WorkspacePlans } from '../workspacePlans.ts';
import type { ServerFeature } from './feature.ts';

/** Longer answers help nobody: who types one more letter gets another. */
const MOST = 200;

/** `workspace/symbol`: contents and rows of all plans by name, id or pinyin. */
export const workspaceSymbolsFeature: ServerFeature = {
  capability: () => ({ workspaceSymbolProvider: true }),
  register({ connection, session, guard }) {
    const kind = rowKind(session.client.capabilities.workspace?.symbol?.symbolKind);
    const plans = new WorkspacePlans(connection, session);
    connection.onWorkspaceSymbol(async ({ query }, token): Promise<SymbolInformation[]> => {
      // Without the files the open plans are still there.
      await plans.look().catch((error) => guard.report('workspaceSymbol', error));
      if (token.isCancellationRequested) return [];
      return guard.run('workspaceSymbol', [], () =>
        findNames(plans.names(), query, session.service.codes.pinyin, MOST).map((name) => toSymbol(name, kind)),
      );
    });
  },
};

/** @param row the kind of a row */
const toSymbol = ({ found, label }: FoundName<NamedThingInPlan>, row: SymbolKind): SymbolInformation => ({
  name: label,
  kind: found.kind === 'row' ? row : SymbolKind.Module,
  location: { uri: found.uri, range: found.range },
  ...(found.under !== undefined && { containerName: found.under }),
});
