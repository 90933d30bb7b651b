import assert from 'node:assert/strict';
import { basisLine } from '../../../server/src/core/features/wording/basisText.ts';
import { packageService } from '../../support/packageService.ts';

const { policies } = packageService;
const clauses = policies.packs.flatMap(({ requirements }) =>
  requirements.map(({ id, quote, focus }) => ({ id, quote, focus })),
);

/** The quotation in the line below a finding. */
const shownFor = (id: (typeof clauses)[number]['id']): string | undefined =>
  /「(.*)」$/.exec(basisLine({ kind: 'clause', requirement: id }, policies, 'zh-CN'))?.[1];

describe('the line that says what a finding rests on', () => {
  it('quotes the words in question, cut between clauses', () => {
    assert.equal(shownFor('gbf-2003-100/2.1#schedule'), '…目标任务、重点内容、主要措施和进度安排…');
  });

  it('quotes only the source, and the focus whole', () => {
    for (const { id, quote, focus } of clauses) {
      const shown = shownFor(id);
      if (shown === undefined) continue;
      assert.ok(quote?.includes(shown.replace(/^…|…$/g, '')), id);
      assert.ok(focus === undefined || shown.includes(focus), `${id}: ${focus}`);
      assert.ok(shown.length <= 50, `${id}: ${shown.length}`);
    }
  });
});
