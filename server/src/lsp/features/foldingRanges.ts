import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import { FoldMemory, planFolds } from '../../core/features/folding/folding.ts';
import type { Fold } from '../../core/features/folding/foldsOfPart.ts';
import type { ServerFeature } from './feature.ts';

/** `textDocument/foldingRange`: whole lines, which every client can fold. */
export const foldingRangesFeature: ServerFeature = {
  capability: () => ({ foldingRangeProvider: true }),
  register({ connection, answer }) {
    const memory = new FoldMemory();
    connection.onFoldingRanges(({ textDocument: { uri } }) =>
      answer('foldingRange', uri, null, (analysis) => planFolds(analysis, memory).map(toFoldingRange)),
    );
  },
};

/** LSP has no kind for what is neither a comment nor a region. Plain on purpose: there may be tens of thousands. */
function toFoldingRange({ start, end, kind }: Fold): FoldingRange {
  const range: FoldingRange = { startLine: start, endLine: end };
  if (kind === 'comment') range.kind = FoldingRangeKind.Comment;
  if (kind === 'region') range.kind = FoldingRangeKind.Region;
  return range;
}
