import { codeActionsFeature } from './codeActions.ts';
import { completionFeature } from './completion.ts';
import { definitionFeature } from './definition.ts';
import { diagnosticsFeature } from './diagnostics.ts';
import { documentSymbolsFeature } from './documentSymbols.ts';
import type { ServerFeature } from './feature.ts';
import { foldingRangesFeature } from './foldingRanges.ts';
import { hoverFeature } from './hover.ts';

/** Everything an editor may ask for. A new feature is added here and nowhere else. */
export const features: readonly ServerFeature[] = [
  hoverFeature,
  completionFeature,
  definitionFeature,
  codeActionsFeature,
  diagnosticsFeature,
  documentSymbolsFeature,
  foldingRangesFeature,
];
