import assert from 'node:assert/strict';
import { basisLine, basisText } from '../../../server/src/core/features/wording/basisText.ts';
import { packageService } from '../../support/packageService.ts';

const { policies } = packageService;
const clauses = policies.packs.flatMap(({ requirements }) =>
  requirements.map(({ id, quote, focus }) => ({ id, quote, focus })),
);

/** The quotation in the line below a finding. */
const shownFor = (id: (typeof clauses)[number]['id']): string | undefined =>
  /「(.*)」$/.exec(basisLine({ kind: 'clause', requirement: id }, policies, 'zh-CN'))?.[1];

describe('what a key rests on', () => {
  const ended = /所说的资金或收费，(.*)起已停止/;

  it('says from when on the fund that a clause leads to is no longer there, and of no other clause', () => {
    const said = clauses.flatMap(({ id }) => {
      const [, day] = ended.exec(basisText([{ kind: 'clause', requirement: id }], policies, 'zh-CN')) ?? [];
      return day === undefined ? [] : [[id, day]];
    });
    assert.deepEqual(said, [['gbf-2003-100/2.3#charge-fund-priority', '2018-01-01']]);
  });
});

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
