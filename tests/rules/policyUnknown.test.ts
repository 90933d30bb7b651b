import assert from 'node:assert/strict';
import { renderFinding } from '../../server/src/core/messages/render.ts';
import { analyze } from '../support/plan.ts';
import { itFinds, type RuleCase } from '../support/ruleCases.ts';

const plan = (policies: string) => `规划格式: 1\n审查依据: [${policies}]\n`;

/** What is written, and the id that is meant. */
const meant: readonly (readonly [written: string, id: string])[] = [
  ['循环经济促进法', 'cepl-2018'],
  ['《中华人民共和国循环经济促进法》', 'cepl-2018'],
  ['清洁生产促进法', 'cppl-2012'],
  ['《清洁生产促进法》（2012年修正）', 'cppl-2012'],
  ['主席令第五十四号', 'cppl-2012'],
  ['清洁生产促进发', 'cppl-2012'],
  ['生态环境法典', 'ecocode-2026'],
  ['国办发〔2003〕100号', 'gbf-2003-100'],
  ['"国办发[2003]100号"', 'gbf-2003-100'],
  ['国办发（2003）第100号', 'gbf-2003-100'],
  ['国办发【2003】100号', 'gbf-2003-100'],
  ['《关于加快推行清洁生产的意见》（国办发〔2003〕100号）', 'gbf-2003-100'],
  ['CEPL-2018', 'cepl-2018'],
  ['ＣＥＰＬ-2018', 'cepl-2018'],
  ['gbf-2003-10', 'gbf-2003-100'],
];

const list =
  'gbf-2003-100（关于加快推行清洁生产的意见）、cppl-2012（中华人民共和国清洁生产促进法（2012年修正））、cepl-2018（';

const cases: readonly RuleCase[] = [
  ...meant.map(
    ([written, id]): RuleCase => ({
      when: written,
      text: plan(written),
      finds: [written],
      severity: 'error',
      fixed: id,
    }),
  ),
  ...['国办发〔2013〕100号', '国办发〔2003〕10号', '清洁生产促进法（2002年）', '水污染防治法', '随便'].map(
    (written): RuleCase => ({ when: `of none of ours: ${written}`, text: plan(written), finds: [written] }),
  ),
  {
    when: 'the law by its title, in words',
    text: plan('清洁生产促进法'),
    finds: ['清洁生产促进法'],
    says: '没有代号为“清洁生产促进法”的政策，不能据以检查。“中华人民共和国清洁生产促进法（2012年修正）”的代号是cppl-2012，如指这份政策，请更正。',
  },
  {
    when: 'one twice, by id and by number',
    text: plan('gbf-2003-100, 国办发〔2003〕100号'),
    finds: ['国办发〔2003〕100号'],
  },
  { when: 'the ids', text: plan('gbf-2003-100, cppl-2012, cepl-2018, ecocode-2026') },
  { when: 'no policy named', text: '规划格式: 1\n' },
];

describe('policy-unknown', () => {
  itFinds('policy-unknown', cases);

  it('lists ids with their titles where none is meant', () => {
    const [found] = analyze(plan('随便')).findings.filter(({ rule }) => rule.id === 'policy-unknown');
    assert.ok(found);
    assert.equal(found.fix, null);
    assert.ok(renderFinding(found, 'zh-CN').includes(list));
  });

  it('writes no id twice', () => {
    const found = analyze(plan('国办发〔2003〕100号, 关于加快推行清洁生产的意见')).findings;
    const fixes = found.filter(({ rule }) => rule.id === 'policy-unknown').map(({ fix }) => fix !== null);
    assert.deepEqual(fixes, [true, false]);
  });
});
