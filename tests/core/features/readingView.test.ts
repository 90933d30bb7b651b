import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { ReadingBlock, ReadingRun } from '../../../server/src/core/features/readingView/readingBlocks.ts';
import { MOST_ROWS, readingView } from '../../../server/src/core/features/readingView/readingView.ts';
import { SourceText } from '../../../server/src/core/text/sourceText.ts';
import { cursorPlans } from '../../support/cursorPlans.ts';
import { editedAlong } from '../../support/editedAlong.ts';
import { longPlan } from '../../support/longPlan.ts';
import { analyzed } from '../../support/packageService.ts';

const readText = (text: string) => readingView(analyzed(SourceText.of(text)));

/** Blanks as `□`, what a target is to reach as `*…*`, what could not be read as `?…?`. */
const signs = { blank: '□', target: '*', unread: '?' } as const;

const words = (runs: readonly ReadingRun[]): string =>
  runs.map(({ text, mark }) => (mark === null ? text : `${signs[mark]}${text}${signs[mark]}`)).join('');

/** A block as lines of text: its line in the file, one-based, and what it says. */
function told(block: ReadingBlock): readonly string[] {
  const line = block.line + 1;
  switch (block.kind) {
    case 'heading':
      return [`${line} ${'#'.repeat(block.level)} ${words(block.runs)}`];
    case 'paragraph':
      return [`${line} ${block.label === null ? '·' : `${block.label} =`} ${words(block.runs)}`];
    case 'more':
      return [`${line} +${block.count}`];
    case 'table':
      return [
        `${line} | ${block.columns.join(' | ')}`,
        ...block.rows.map((row) => `${row.line + 1} | ${row.cells.map(words).join(' | ')}`),
      ];
  }
}

const HEAD = '│规划格式: 1\n';

const cases: readonly (readonly [what: string, plan: string, says: readonly string[]])[] = [
  [
    'the title of the plan as the first heading of all',
    `${HEAD}规划概况:\n  标题: 甲规划\n  规划层级: 市级\n`,
    ['2 ## 规划概况', '3 # 甲规划', '4 规划层级 = 市级'],
  ],
  [
    'contents in the order of the file, not of the policy',
    `${HEAD}进度安排:\n  - {阶段: 甲}\n指导思想:\n  表述: 乙\n`,
    ['2 ## 进度安排', '3 | 阶段', '3 | 甲', '4 ## 指导思想', '5 表述 = 乙'],
  ],
  [
    'rows as a table, with a column for each key that any of them has',
    `${HEAD}主要措施:\n  - {名称: 甲, 牵头单位: 某局}\n  - 名称: 乙\n    说明: 丙\n`,
    ['2 ## 主要措施', '3 | 名称 | 牵头单位 | 说明', '3 | 甲 | 某局 | ', '4 | 乙 |  | 丙'],
  ],
  [
    'regions by code with their names beside it, alone and in a list; a code that no table has, a name and a number as they are written',
    `${HEAD}规划概况:\n  规划范围: {地区: [370112, 370999, 章丘区]}\n重点工业企业名单:\n  - {企业名称: 甲, 所在地区: 370114, 统一社会信用代码: 370112}\n`,
    [
      '2 ## 规划概况',
      '3 ### 规划范围',
      '3 地区 = 历城区（370112）、370999、章丘区',
      '4 ## 重点工业企业名单',
      '5 | 企业名称 | 所在地区 | 统一社会信用代码',
      '5 | 甲 | 章丘区（370114） | 370112',
    ],
  ],
  [
    'what a target is to reach',
    `${HEAD}目标任务:\n  主要指标:\n    - {编号: M1, 指标名称: 甲, 目标值: 下降8%}\n`,
    ['2 ## 目标任务', '3 ### 主要指标', '4 | 编号 | 指标名称 | 目标值', '4 | M1 | 甲 | *下降8%*'],
  ],
  [
    'blanks, with what keeps their place',
    `${HEAD}规划概况:\n  发文字号:\n  牵头单位: ××局\n主要措施:\n  - {名称: 甲, 牵头单位: }\n`,
    ['2 ## 规划概况', '3 发文字号 = □□', '4 牵头单位 = □××局□', '5 ## 主要措施', '6 | 名称 | 牵头单位', '6 | 甲 | □□'],
  ],
  [
    'a content in an annex, and why one was not read',
    `${HEAD}重点内容: {附件: 附件1}\n进度安排: {未转录: 没有读到}\n`,
    ['2 ## 重点内容', '2 附件 = 附件1', '3 ## 进度安排', '3 未转录 = 没有读到'],
  ],
  [
    'a list inside a content, with what stands behind it',
    `${HEAD}重点工业企业名单:\n  清单:\n    - {企业名称: 甲厂}\n  备注: 乙\n`,
    ['2 ## 重点工业企业名单', '3 ### 清单', '4 | 企业名称', '4 | 甲厂', '5 备注 = 乙'],
  ],
  [
    'values by year or by source in one cell',
    `${HEAD}重点投资项目规划:\n  - {项目名称: 甲, 资金来源: {自筹: 1万元, 贷款: 2万元}, 淘汰设备: {设备名称: 乙机}}\n`,
    [
      '2 ## 重点投资项目规划',
      '3 | 项目名称 | 资金来源 | 淘汰设备',
      '3 | 甲 | 自筹：1万元；贷款：2万元 | 设备名称：乙机',
    ],
  ],
  [
    'a paragraph of several lines',
    `${HEAD}指导思想:\n  表述: |\n    甲。\n    乙。\n`,
    ['2 ## 指导思想', '3 表述 = 甲。\n乙。'],
  ],
  [
    'texts of a list one below the other',
    `${HEAD}污染状况分析:\n  主要问题:\n    - 甲\n    - 乙\n`,
    ['2 ## 污染状况分析', '3 ### 主要问题', '4 · 甲', '5 · 乙'],
  ],
  [
    'more keys than a sheet has room for in one more column',
    `${HEAD}重点投资项目规划:\n  - {编号: P1, 项目名称: 甲, 项目单位: Q1, 项目类别: 节水, 总投资: 1万元, 对应指标: [M1], 建设内容: 乙, 项目代码: D1, 责任单位: [丁局], 备注: 丙}\n`,
    [
      '2 ## 重点投资项目规划',
      '3 | 编号 | 项目名称 | 项目单位 | 项目类别 | 总投资 | 对应指标 | 建设内容 | 项目代码 | 其他',
      '3 | P1 | 甲 | Q1 | 节水 | 1万元 | M1 | 乙 | D1 | 责任单位：丁局；备注：丙',
    ],
  ],
  [
    'half a row as it is written, between whole ones',
    `${HEAD}主要措施:\n  - {名称: 甲}\n  - {名称: \n  - {名称: 乙}\n`,
    ['2 ## 主要措施', '3 | 名称', '3 | 甲', '4 | ?- {名称:?', '5 | 乙'],
  ],
  [
    'keys that are none of ours, so that nothing written is missing',
    `${HEAD}规划概况:\n  天气: 甲\n天气预报: {明天: 乙}\n`,
    ['2 ## 规划概况', '3 天气 = ?甲?', '4 ## 天气预报', '4 · ?{明天: 乙}?'],
  ],
];

/** What must not be in a document, though it is in the file, or might be made up. */
const nothing: readonly (readonly [what: string, plan: string, not: RegExp])[] = [
  ['the format of the file', `${HEAD}指导思想:\n  表述: 甲\n`, /规划格式/],
  ['remarks', `${HEAD}指导思想: # 乙\n  表述: 甲 # 丙\n# 丁\n`, /[乙丙丁#]$/m],
  ['a title that is not written', `${HEAD}规划概况:\n  规划层级: 市级\n`, /^\d+ # /m],
  ['contents that are not written', `${HEAD}主要措施:\n  - {名称: 甲}\n`, /进度安排|指导思想|重点/],
  ['a blank where something is written', `${HEAD}规划概况:\n  标题: 甲\n主要措施:\n  - {名称: 乙}\n`, /□/],
  ['a blank where another row has a key', `${HEAD}主要措施:\n  - {名称: 甲}\n  - {名称: 乙, 说明: 丙}\n`, /□/],
  ['quotes of the file', `${HEAD}指导思想:\n  表述: "甲"\n`, /"/],
  ['a target among what is no target', `${HEAD}污染状况分析:\n  现状指标:\n    - {指标名称: 甲, 现状值: 1吨}\n`, /\*/],
  ['anything of an empty file', '│', /./],
];

describe('A plan as a document', () => {
  for (const [what, fixture, says] of cases)
    for (const { way, text } of cursorPlans(fixture))
      it(`has ${what}, ${way}`, () => {
        const lines = readingView(analyzed(text)).blocks.flatMap(told);
        if (way === 'with English keys') {
          // The words differ; what stands where does not.
          const place = (line: string) => /^\d+ [#|·+]*/.exec(line)?.[0];
          assert.deepEqual(lines.map(place), says.map(place));
        } else {
          assert.deepEqual(lines, way === 'with 𠮷' ? says.map((line) => line.replaceAll('甲', '𠮷')) : says);
        }
      });

  for (const [what, fixture, not] of nothing)
    for (const { way, text } of cursorPlans(fixture))
      it(`has not ${what}, ${way}`, () => {
        const lines = readingView(analyzed(text)).blocks.flatMap(told);
        for (const line of lines) assert.doesNotMatch(line, not);
      });

  it('is called by the titles of keys in an English plan, not by the words of the file', () => {
    const { language, title, blocks } = readText(
      'cleanplan: 1\nabout:\n  title: Plan\nkeyEnterprises:\n  - {name: A}\n',
    );
    assert.deepEqual([language, title], ['en', 'Plan']);
    const lines = blocks.flatMap(told).join('\n');
    assert.doesNotMatch(lines, /keyEnterprises|\p{Script=Han}/u);
  });

  it('says values of ours by their titles in an English plan, and all others as they are written', () => {
    const { blocks } = readText(
      [
        'cleanplan: 1',
        'about: {title: review, planType: implementationPlan, level: "municipal", stage: draughty, scope: {industries: [冶金]}}',
        'keyProjects:',
        '  - {name: draft, category: processChange, retires: {name: 磨机, disposal: scrapped}}',
        '',
      ].join('\n'),
    );
    assert.deepEqual(blocks.flatMap(told).slice(1), [
      '2 # review',
      '2 Kind of plan = Implementation plan',
      '2 Level = Municipal',
      '2 Stage = draughty',
      '2 ### Scope',
      '2 Industries = 冶金',
      '3 ## Key investment projects',
      '4 | Project | Category | Equipment retired',
      '4 | draft | Process change | Equipment: 磨机; Disposal: Scrapped',
    ]);
  });

  it('says a value in English by its Chinese name in a Chinese plan', () => {
    const { blocks } = readText('规划格式: 1\n规划概况: {规划类型: implementationPlan, 标题: draft}\n');
    assert.deepEqual(blocks.flatMap(told).slice(1), ['2 规划类型 = 实施方案', '2 # draft']);
  });

  it('has every place of the examples in the order of the file', () => {
    for (const name of ['complete.zh', 'complete.en', 'published-national-145-2021', 'first-draft']) {
      const text = readFileSync(`schemas/examples/${name}.cleanplan.yaml`, 'utf8');
      const lines = readText(text).blocks.map(({ line }) => line);
      assert.ok(lines.length > 20, name);
      assert.deepEqual(
        lines,
        lines.toSorted((a, b) => a - b),
        name,
      );
    }
  });

  it('is after edits what it is of the text from nothing', () => {
    editedAlong([0], 5, (analysis, fresh) => assert.deepEqual(readingView(analysis), readingView(fresh)));
  });

  it('counts the rows of a long list that it does not show, and is small', () => {
    const text = longPlan({ enterprises: 600, projects: 500, targets: 20 });
    const analysis = analyzed(SourceText.of(text));
    const view = readingView(analysis);
    const more = view.blocks.filter(({ kind }) => kind === 'more');
    assert.deepEqual(
      more.map((block) => block.kind === 'more' && block.count),
      [600 - MOST_ROWS, 500 - MOST_ROWS],
    );
    for (const { line } of more) assert.match(analysis.text.lineText(line), /^ {2}- /);
    for (const block of view.blocks) if (block.kind === 'table') assert.ok(block.rows.length <= MOST_ROWS);
    assert.ok(JSON.stringify(view).length < 1_000_000);
  });
});
