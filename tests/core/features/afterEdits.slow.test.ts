import assert from 'node:assert/strict';
import { FoldMemory, planFolds } from '../../../server/src/core/features/folding/folding.ts';
import { readingView } from '../../../server/src/core/features/readingView/readingView.ts';
import { planSymbols, SymbolMemory } from '../../../server/src/core/features/symbols/symbols.ts';
import { planTokens, TokenMemory } from '../../../server/src/core/features/tokens/tokens.ts';
import { editedAlong } from '../../support/editedAlong.ts';
import { service } from '../../support/plan.ts';

/** Each goes on from what it kept, along edits anywhere in complete plans; the fast suite has the first sequence. */
describe('What features keep of a plan', function () {
  this.timeout(120_000);

  it('gives the outline there is from nothing', () => {
    const memory = new SymbolMemory(service);
    editedAlong([4, 5, 6], 40, (analysis, fresh) =>
      assert.deepEqual(planSymbols(analysis, memory), planSymbols(fresh, new SymbolMemory(service))),
    );
  });

  it('gives the reading view there is from nothing', () => {
    editedAlong([0, 1, 3], 25, (analysis, fresh) => assert.deepEqual(readingView(analysis), readingView(fresh)));
  });

  it('gives the tokens there are from nothing', () => {
    const memory = new TokenMemory(service);
    editedAlong([5], 40, (analysis, fresh) =>
      assert.deepEqual(planTokens(analysis, memory), planTokens(fresh, new TokenMemory(service))),
    );
  });

  it('gives the folds there are from nothing', () => {
    const memory = new FoldMemory();
    editedAlong([4, 5, 6], 40, (analysis, fresh) =>
      assert.deepEqual(planFolds(analysis, memory), planFolds(fresh, new FoldMemory())),
    );
  });
});
