import { codeActionsFeature } from './codeActions.ts';
import { codeLensFeature } from './codeLens.ts';
import { completionFeature } from './completion.ts';
import { definitionFeature } from './definition.ts';
import { diagnosticsFeature } from './diagnostics.ts';
import { documentSymbolsFeature } from './documentSymbols.ts';
import type { ServerFeature } from './feature.ts';
import { foldingRangesFeature } from './foldingRanges.ts';
import { formattingFeature } from './formatting.ts';
import { highlightsFeature } from './highlights.ts';
import { hoverFeature } from './hover.ts';
import { inlayHintsFeature } from './inlayHints.ts';
import { linksFeature } from './links.ts';
import { referencesFeature } from './references.ts';
import { renameFeature } from './rename.ts';
import { selectionsFeature } from './selections.ts';
import { semanticTokensFeature } from './semanticTokens.ts';
import { workspaceSymbolsFeature } from './workspaceSymbols.ts';

/** Everything an editor may ask for. A new feature is added here and nowhere else. */
export const features: readonly ServerFeature[] = [
  hoverFeature,
  completionFeature,
  definitionFeature,
  codeActionsFeature,
  diagnosticsFeature,
  documentSymbolsFeature,
  foldingRangesFeature,
  referencesFeature,
  renameFeature,
  highlightsFeature,
  selectionsFeature,
  linksFeature,
  codeLensFeature,
  inlayHintsFeature,
  semanticTokensFeature,
  workspaceSymbolsFeature,
  formattingFeature,
];
