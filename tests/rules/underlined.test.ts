import assert from 'node:assert/strict';
import { framed } from '../support/frame.ts';
import { analyze, applyFix, covered } from '../support/plan.ts';
import { readBlocks } from '../support/ruleBook.ts';
import { pageText, readPage } from '../support/rulePage.ts';

const AS_OF = '2026-11-20';

/** What a person would underline in the bad block of a rule, and the other places: the book's “Range”. */
interface Underlined {
  readonly rule: string;
  readonly underlined: string;
  /** The partner, where two places are compared. */
  readonly related?: readonly string[];
  /** What its fix leaves there, where the book names one. */
  readonly fixed?: string;
}

const inBlocks: readonly Underlined[] = [
  { rule: 'content-missing', underlined: '规划格式' },
  { rule: 'content-empty', underlined: '进度安排' },
  { rule: 'joint-authority', underlined: '济南市发展和改革委员会' },
  { rule: 'annex-ref', underlined: '附件3' },
  {
    rule: 'repealed-basis',
    underlined: '中华人民共和国清洁生产促进法',
    fixed: '[中华人民共和国生态环境法典第九百六十一条]',
  },
  { rule: 'outdated-term', underlined: '济南市环境保护局', fixed: '[济南市生态环境局]' },
  { rule: 'target-baseline', underlined: '下降8%以上', fixed: '基期值: , 目标值: 下降8%以上' },
  { rule: 'unit-mismatch', underlined: '吨', related: ['立方米'] },
  { rule: 'value-impossible', underlined: '2030—2026年', fixed: '规划期: 2026—2030年' },
  { rule: 'magnitude-slip', underlined: '1.2亿元', related: ['资金来源'], fixed: '总投资: 1.2万元' },
  { rule: 'point-vs-percent', underlined: '提高3%', fixed: '目标值: 提高3个百分点' },
  { rule: 'breakdown-sum', underlined: '减排量分地区', related: ['336吨'] },
  { rule: 'text-table-mismatch', underlined: '下降10%以上', related: ['下降8%以上'], fixed: '下降8%以上。' },
  { rule: 'task-lead', underlined: '有关部门' },
  { rule: 'due-outside-period', underlined: '2031年底前', related: ['2026—2030年'], fixed: '时间: 2030年底前' },
  { rule: 'enterprise-duplicate', underlined: '示例水泥有限公司', related: ['示例水泥有限公司'] },
  { rule: 'credit-code', underlined: '91370100MA00000011' },
  {
    rule: 'audit-basis',
    underlined: '{审核类型: 自愿性, 列入依据: 有毒有害, 完成时限: 2027-10}',
    fixed: '审核类型: 强制性',
  },
  { rule: 'funding-sum', underlined: '资金来源', related: ['9000万元'] },
  { rule: 'summary-mismatch', underlined: '3个', related: ['清单'], fixed: '项目数: 2个' },
  { rule: 'obsolete-equipment-transfer', underlined: '转移', related: ['邻省'], fixed: '处置方式: 拆除报废' },
];

/** The rules outside the count have no block: the first fragment of their page stands for it. */
const onPages: readonly Underlined[] = [
  { rule: 'waiver-unused', underlined: 'id-duplicate' },
  { rule: 'waiver-expired', underlined: '2020-12' },
  { rule: 'waiver-reason', underlined: 'id-duplicate' },
  { rule: 'waiver-self-confirmed', underlined: '某市发展和改革委员会', related: ['某市发展和改革委员会'] },
  { rule: 'waiver-unknown-rule', underlined: 'id-duplicated', fixed: '规则: id-duplicate' },
  { rule: 'reference-unresolved', underlined: 'MI', fixed: 'M1' },
  { rule: 'id-duplicate', underlined: 'M1', related: ['M1'] },
];

/** Findings of which neither shows this message, or this one alone. */
const elsewhere: readonly (Underlined & { readonly text: string })[] = [
  {
    rule: 'value-unclear',
    text: '重点投资项目规划:\n  - {编号: P1, 项目名称: 废水回用, 总投资: 1.2亿}\n',
    underlined: '1.2亿',
    fixed: '总投资: 1.2亿元',
  },
  {
    rule: 'unit-mismatch',
    text: '目标任务:\n  主要指标:\n    - {编号: M1, 指标名称: 工业化学需氧量排放量, 目标值: 3800立方米, 目标年: 2030}\n',
    underlined: '立方米',
    related: ['工业化学需氧量排放量'],
  },
  {
    rule: 'magnitude-slip',
    text: `重点投资项目规划:\n${['800万元', '1200万元', '950亿元'].map((each, at) => `  - {编号: P${at}, 项目名称: 项目${at}, 总投资: ${each}}\n`).join('')}`,
    underlined: '950亿元',
    related: ['1200万元'],
  },
];

describe('What is underlined is what a person would underline:', () => {
  const { blocks } = readBlocks();
  const blockOf = (id: string) => framed(blocks.find(({ rule, kind }) => rule === id && kind === 'bad')?.text ?? '');
  const fragmentOf = (id: string) => readPage(pageText(id))[0]?.pairs[0]?.wrong ?? '';

  for (const [of, text] of [
    ...inBlocks.map((each) => [each, blockOf(each.rule)] as const),
    ...onPages.map((each) => [each, fragmentOf(each.rule)] as const),
    ...elsewhere.map((each) => [each, framed(each.text)] as const),
  ]) {
    const { rule: id, underlined, related = [], fixed } = of;
    it(`${id} ‹${underlined}›${related.map((each) => `, and ‹${each}›`).join('')}`, () => {
      const analysis = analyze(text, AS_OF);
      const own = analysis.findings.filter(({ rule }) => rule.id === id);
      const [finding] = own;
      assert.ok(finding !== undefined && own.length === 1, text);
      assert.equal(covered(analysis, finding), underlined);
      assert.deepEqual(
        finding.related.map(({ anchor }) => covered(analysis, { ...finding, anchor })),
        related,
      );
      assert.equal(finding.fix !== null, fixed !== undefined);
      if (fixed === undefined) return;
      const mended = analyze(applyFix(analysis, finding), AS_OF);
      assert.ok(mended.text.toString().includes(fixed), mended.text.toString());
      const before = new Set(analysis.findings.map(({ rule }) => rule.id));
      const brought = mended.findings.map(({ rule }) => rule.id).filter((each) => each === id || !before.has(each));
      assert.deepEqual(
        brought.filter((each) => each !== 'value-empty'),
        [],
      );
    });
  }
});
