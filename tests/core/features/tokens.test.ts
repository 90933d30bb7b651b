import assert from 'node:assert/strict';
import type { PlanToken, TokenBlock, TokenKind } from '../../../server/src/core/features/tokens/planToken.ts';
import { planTokens, TokenMemory } from '../../../server/src/core/features/tokens/tokens.ts';
import type { Analysis } from '../../../server/src/core/planService.ts';
import type { SourceText } from '../../../server/src/core/text/sourceText.ts';
import type { Range } from '../../../server/src/core/text/span.ts';
import { cursorPlans } from '../../support/cursorPlans.ts';
import { editedAlong } from '../../support/editedAlong.ts';
import { analyzed, packageService } from '../../support/packageService.ts';

const rangeOf = (line: number, { character, length }: PlanToken): Range => ({
  start: { line, character },
  end: { line, character: character + length },
});

/** Where the tokens of one kind stand. */
const placesOf = (blocks: readonly TokenBlock[], kind: TokenKind): Range[] =>
  blocks.flatMap((block) =>
    block.tokens.filter((token) => token.kind === kind).map((token) => rangeOf(block.line + token.line, token)),
  );

const tokens = (analysis: Analysis, memory = new TokenMemory(packageService)) => planTokens(analysis, memory);
const found = (text: SourceText, kind: TokenKind) => placesOf(tokens(analyzed(text)), kind);

/** `«»` all words of a kind; the cursor says nothing. */
const cases: readonly (readonly [what: string, kind: TokenKind, plan: string])[] = [
  ['the contents', 'content', '│规划格式: 1\n«指导思想»: 甲\n«进度安排»:\n  - {阶段: 甲}\n'],
  ['a content that is answered by an annex', 'content', '│«重点工业企业名单»: {附件: 附件1}\n'],
  ['a content that is not written yet', 'content', '│«主要措施»:\n'],
  ['a key nobody knows', 'unknownKey', '│规划格式: 1\n«甲随便»: 乙\n'],
  ['a key nobody knows in a map', 'unknownKey', '│规划概况:\n  标题: 甲\n  «甲随便»: 乙\n'],
  [
    'a key nobody knows in a row',
    'unknownKey',
    '│主要措施:\n  - {名称: 甲, «甲随便»: 乙}\n  - 名称: 乙\n    «丙随便»: 丁\n',
  ],
  [
    'ids where they are given',
    'givenId',
    '│目标任务:\n  主要指标:\n    - {编号: «M1», 指标名称: 甲}\n    - 编号: «甲二»\n      指标名称: 乙\n',
  ],
  ['an id between quotes', 'givenId', '│重点工业企业名单:\n  - {编号: «"Q1"», 企业名称: 甲}\n'],
  ['an annex', 'givenId', '│附件:\n  - {编号: «附件1», 名称: 甲}\n'],
  [
    'ids where they are named',
    'namedId',
    '│主要措施:\n  - {名称: 甲, 对应指标: [«M1», «M2»]}\n  - 名称: 乙\n    对应指标:\n      - «M3»\n',
  ],
  ['an annex that answers a content', 'namedId', '│重点工业企业名单: {附件: «附件1»}\n'],
  ['an enterprise that builds a project', 'namedId', '│重点投资项目规划:\n  - {项目名称: 甲, 项目单位: «Q12»}\n'],
  [
    'a figure that a target begins with',
    'namedId',
    '│目标任务:\n  主要指标:\n    - {编号: M1, 指标名称: 甲, 基期值: «X1»}\n',
  ],
  ['the values there are', 'listed', '│规划概况:\n  标题: 甲\n  规划层级: «市级»\n  编制阶段: «送审稿»\n'],
  ['regions by code', 'listed', '│规划概况:\n  标题: 甲\n  规划范围:\n    地区: [«370100»]\n'],
  ['regions by name', 'listed', '│规划概况:\n  标题: 甲\n  规划范围:\n    地区: [«山东省济南市»]\n'],
  ['industries', 'listed', '│规划概况:\n  标题: 甲\n  规划范围: {行业: [«化工», «建材»]}\n'],
  ['policies', 'listed', '│审查依据: [«gbf-2003-100»]\n指导思想: 甲\n'],
  ['policies below one another', 'listed', '│审查依据:\n  - «gbf-2003-100»\n指导思想: 甲\n'],
  ['a rule in a waiver', 'listed', '│例外说明:\n  - {规则: «content-empty», 理由: 甲}\n'],
  [
    'amounts and changes',
    'value',
    '│目标任务:\n  主要指标:\n    - {编号: M1, 指标名称: 甲, 基期值: «4200吨», 目标值: «下降8%以上», 净削减量: «336吨», 目标年: «2030»}\n',
  ],
  [
    'money',
    'value',
    '│重点投资项目规划:\n  - 项目名称: 甲\n    总投资: «1.2亿元»\n    资金来源: {企业自筹: «8000万元»}\n',
  ],
  ['days and periods', 'value', '│规划概况:\n  标题: 甲\n  规划期: «2026—2030年»\n  基准年: «2025»\n'],
  ['a time between quotes', 'value', '│目标任务:\n  主要任务:\n    - {任务名称: 甲, 完成时限: «"2028年底前"»}\n'],
  [
    'values below years',
    'value',
    '│目标任务:\n  主要指标:\n    - 编号: M1\n      指标名称: 甲\n      年度目标: {2028: «下降4%», 2030: «下降8%»}\n',
  ],
];

const nothing: readonly (readonly [what: string, kind: TokenKind, plan: string])[] = [
  ['a key that is no content', 'content', '│规划格式: 1\n规划概况: {标题: 甲}\n附件:\n  - {编号: 附件1}\n'],
  ['the name of a content inside another', 'content', '│规划概况:\n  标题: 指导思想\n'],
  ['a known key', 'unknownKey', '│规划概况:\n  标题: 甲\n主要措施:\n  - {名称: 甲}\n'],
  ['a misspelt key', 'unknownKey', '│规划概况:\n  标提: 甲\n  规划层级: 市级\n'],
  ['a key that is data', 'unknownKey', '│目标任务:\n  主要指标:\n    - {编号: M1, 年度目标: {2028: 下降4%}}\n'],
  ['a key without its colon', 'unknownKey', '│重点工业企业名单:\n  - {编号: Q1, 企业名称 甲公司}\n'],
  ['what only looks like an id', 'namedId', '│指导思想: 甲见M1\n主要措施:\n  - {名称: M1}\n'],
  ['a name that stands where an id may', 'namedId', '│重点投资项目规划:\n  - {项目名称: 甲, 项目单位: 甲公司}\n'],
  ['an amount that stands where an id may', 'namedId', '│目标任务:\n  主要指标:\n    - {编号: M1, 基期值: 4200吨}\n'],
  ['a value that is none of those there are', 'listed', '│规划概况:\n  标题: 甲\n  规划层级: 甲级\n'],
  ['a region nobody knows', 'listed', '│规划概况:\n  标题: 甲\n  规划范围: {地区: [甲乙丙县]}\n'],
  [
    'an amount that is not settled',
    'value',
    '│目标任务:\n  主要指标:\n    - {编号: M1, 指标名称: 甲, 目标值: 另行确定}\n',
  ],
  ['a number in a name', 'value', '│重点投资项目规划:\n  - {项目名称: 甲3台锅炉改造}\n'],
  ['a number in prose', 'value', '│指导思想: 甲到2030年下降8%。\n'],
  ['a comment', 'value', '│# 甲 8%、M1\n规划格式: 1\n'],
  ['an empty file', 'unknownKey', '│'],
  ['what cannot be read', 'givenId', '│目标任务:\n  主要指标:\n    - {编号: "M1\n'],
];

const sorted = (ranges: readonly Range[]): string[] => ranges.map((range) => JSON.stringify(range)).sort();

describe('Words of a plan', () => {
  for (const [what, kind, fixture] of cases)
    for (const { way, text, marked } of cursorPlans(fixture))
      it(`are told for ${what}, ${way}`, () => assert.deepEqual(sorted(found(text, kind)), sorted(marked)));

  for (const [what, kind, fixture] of nothing)
    for (const { way, text } of cursorPlans(fixture))
      it(`are not told for ${what}, ${way}`, () => assert.deepEqual(found(text, kind), []));

  it('come in their order, none over another', () => {
    for (const fixture of cases.map(([, , plan]) => plan))
      for (const { text } of cursorPlans(fixture)) {
        const flat = tokens(analyzed(text)).flatMap(({ line, tokens: own }) =>
          own.map((token) => ({ line: line + token.line, from: token.character, to: token.character + token.length })),
        );
        flat.slice(1).forEach((token, index) => {
          const before = flat[index];
          assert.ok(before && (before.line < token.line || (before.line === token.line && before.to <= token.from)));
        });
      }
  });

  it('are those of some lines where only some are asked for', () => {
    const rows = Array.from({ length: 300 }, (_, at) => `  - 编号: Q${at}\n    企业名称: 甲${at}\n`).join('');
    const [plan] = cursorPlans(`│规划格式: 1\n重点工业企业名单:\n${rows}`);
    const analysis = analyzed((plan as NonNullable<typeof plan>).text);
    const memory = new TokenMemory(packageService);
    const some = planTokens(analysis, memory, { first: 100, last: 103 });
    assert.deepEqual(
      some.map(({ line }) => line),
      [100, 102],
    );
    const all = tokens(analysis, memory);
    assert.equal(all.length, 301);
    assert.ok(some.every((block) => all.some(({ line, tokens: own }) => line === block.line && own === block.tokens)));
  });

  it('are after edits what they are from nothing', function () {
    this.timeout(60_000);
    const memory = new TokenMemory(packageService);
    editedAlong([5], 8, (analysis, fresh) => assert.deepEqual(tokens(analysis, memory), tokens(fresh)));
  });
});
