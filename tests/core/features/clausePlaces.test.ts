import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import {
  clausePlaces,
  MOST_LISTED,
  requirementsInSource,
  requirementsOfKey,
} from '../../../server/src/core/features/references/clausePlaces.ts';
import { StateMemory } from '../../../server/src/core/states/requirementStates.ts';
import { SourceText } from '../../../server/src/core/text/sourceText.ts';
import type { Position } from '../../../server/src/core/text/span.ts';
import { cursorPlans } from '../../support/cursorPlans.ts';
import { analyzed, packageService } from '../../support/packageService.ts';
import { root } from '../../support/plan.ts';

const { policies } = packageService;

function places(text: SourceText, position: Position) {
  const analysis = analyzed(text);
  const wanted = requirementsOfKey(analysis, position, packageService);
  return clausePlaces(wanted, analysis, packageService, new StateMemory(policies, MOST_LISTED));
}

const HEAD = '规划格式: 1\n规划概况: {规划层级: 市级, 编制阶段: 送审稿, 编制依据: [国办发〔2003〕100号]}\n';

/** `│` before a key, `«»` the places of its clause: where it is answered, and where something is at odds with it. */
const cases: readonly (readonly [what: string, plan: string])[] = [
  ['a content that is written', `${HEAD}│«进度安排»:\n  - {阶段: 甲, 时间: 2026年}\n`],
  ['a content that says nothing', `${HEAD}│«进度安排»:\n`],
  ['a list of enterprises', `${HEAD}│«重点工业企业名单»:\n  - {编号: Q1, 企业名称: 甲公司}\n`],
  [
    'a content that an annex answers',
    `${HEAD}│«重点工业企业名单»: {附件: 附件1}\n附件:\n  - {编号: 附件1, 名称: 甲}\n`,
  ],
  ['a content that is answered in a text', `${HEAD}│«指导思想»: 甲市推行清洁生产，企业为主体。\n`],
  ['a content among others', `${HEAD}«│主要措施»:\n  - {名称: 甲}\n进度安排:\n  - {阶段: 甲, 时间: 2026年}\n`],
  ['projects', `${HEAD}│«重点投资项目规划»:\n  - {项目名称: 甲, 总投资: 100万元}\n`],
  ['the analysis', `${HEAD}│«污染状况分析»: {概述: 甲河污染严重。}\n`],
  ['what is to be done', `${HEAD}│«重点内容»:\n  - {领域: 工业, 内容: [甲]}\n`],
  [
    'who draws it up together, from the key of the first',
    `规划格式: 1\n规划概况:\n  规划层级: 市级\n  编制阶段: 送审稿\n  编制依据: [国办发〔2003〕100号]\n  │牵头单位: 甲市生态环境局\n  会同部门: «[甲市工业和信息化局, 甲市财政局]»\n`,
  ],
  [
    'who draws it up together',
    `规划格式: 1\n规划概况:\n  规划层级: 市级\n  编制阶段: 送审稿\n  编制依据: [国办发〔2003〕100号]\n  牵头单位: 甲市生态环境局\n  │会同部门: «[甲市工业和信息化局, 甲市财政局]»\n`,
  ],
  [
    'a content that is waived',
    `${HEAD}│«进度安排»:\n例外说明:\n  - {规则: content-empty, 位置: 进度安排, 理由: 甲市另行安排}\n`,
  ],
  [
    'a content in a plan that cannot be read elsewhere',
    `${HEAD}│«进度安排»:\n  - {阶段: 甲, 时间: 2026年}\n附件: "甲\n`,
  ],
];

const nothing: readonly (readonly [what: string, plan: string])[] = [
  ['a name', `${HEAD}进度安排:\n  - {阶段: │甲, 时间: 2026年}\n`],
  ['a value', `${HEAD}进度安排:\n  - {阶段: 甲, 时间: │2026年}\n`],
  ['an id', `${HEAD}重点工业企业名单:\n  - {编号: │Q1, 企业名称: 甲}\n`],
  ['prose', `${HEAD}指导思想: 甲市推行│清洁生产。\n`],
  ['the name of a content in prose', `${HEAD}指导思想: 甲见│进度安排。\n`],
  ['a key of the format', '│规划格式: 1\n'],
  ['a key that no clause speaks of', `${HEAD}附件:\n  - {编号: 附件1, │名称: 甲}\n`],
  ['a key nobody knows', `${HEAD}│随便: 甲\n`],
  ['a blank line', `${HEAD}│\n进度安排:\n`],
  ['a comment', `${HEAD}# │进度安排\n`],
  ['a plan that is no plan for this clause', '│审查依据: [cppl-2012]\n'],
  ['an empty file', '│'],
];

const sorted = (ranges: readonly object[]): string[] => ranges.map((range) => JSON.stringify(range)).sort();

describe('The places of a clause', () => {
  for (const [what, fixture] of cases)
    for (const { way, text, position, marked } of cursorPlans(fixture))
      it(`are found for ${what}, ${way}`, () => assert.deepEqual(sorted(places(text, position)), sorted(marked)));

  for (const [what, fixture] of nothing)
    for (const { way, text, position } of cursorPlans(fixture))
      it(`are not looked for at ${what}, ${way}`, () => {
        assert.deepEqual(places(text, position), []);
        assert.deepEqual(requirementsOfKey(analyzed(text), position, packageService), []);
      });

  it('are none of a content whose text cannot be read', () => {
    const [plan] = cursorPlans(`${HEAD}│进度安排: [{"甲\n`);
    const { text, position } = plan as NonNullable<typeof plan>;
    assert.notDeepEqual(requirementsOfKey(analyzed(text), position, packageService), []);
    assert.deepEqual(places(text, position), []);
  });
});

describe('The places of a clause that many rows answer', () => {
  const wanted = policies.pack('gbf-2003-100')?.requirements.filter(({ id }) => id.endsWith('#tax-incentives')) ?? [];
  const TAX = /优惠/;

  function linesOf(plan: string): string[] {
    const analysis = analyzed(SourceText.of(plan));
    const ranges = clausePlaces(wanted, analysis, packageService, new StateMemory(policies, MOST_LISTED));
    return ranges.map(({ start }) => analysis.text.lineText(start.line));
  }

  it('are all of them, in the order of the file, and none of the rows between', () => {
    const rows = Array.from({ length: 60 }, (_, at) =>
      at % 5 === 4 ? `  - {名称: 宣传${at}, 措施类别: 宣传培训}` : `  - {名称: 优惠${at}, 措施类别: 税收}`,
    );
    assert.deepEqual(
      linesOf(`${HEAD}主要措施:\n${rows.join('\n')}\n`),
      rows.filter((row) => TAX.test(row)),
    );
  });

  it('are as many as an editor bears', () => {
    const rows = Array.from({ length: MOST_LISTED + 200 }, (_, at) => `  - {名称: 优惠${at}, 措施类别: 税收}`);
    assert.deepEqual(linesOf(`${HEAD}主要措施:\n${rows.join('\n')}\n`), rows.slice(0, MOST_LISTED));
  });
});

describe('The requirements of words in a policy', () => {
  const file = 'seeds/gbf-2003-100.txt';
  const source = SourceText.of(readFileSync(`${root}${file}`, 'utf8'));
  const at = (words: string): readonly string[] => {
    const offset = source.toString().indexOf(words);
    assert.notEqual(offset, -1, words);
    return requirementsInSource(file, source.positionAt(offset), policies).map(({ id }) => id);
  };

  it('are those that are taken from just these words', () => {
    assert.ok(at('进度安排').includes('gbf-2003-100/2.1#schedule'));
    assert.ok(at('市场在资源').every((id) => id.startsWith('gbf-2003-100/1.2#')));
    for (const { id, place } of policies.pack('gbf-2003-100')?.requirements ?? []) {
      const found = requirementsInSource(file, place?.range.start as Position, policies);
      assert.ok(found.length > 0, id);
    }
  });

  it('are none outside every clause, and none in another file', () => {
    assert.deepEqual(requirementsInSource(file, { line: 0, character: 0 }, policies), []);
    assert.deepEqual(requirementsInSource('seeds/other.txt', { line: 50, character: 5 }, policies), []);
  });

  it('lead to the places of a whole plan', () => {
    const analysis = analyzed(
      SourceText.of(readFileSync(`${root}schemas/examples/complete.zh.cleanplan.yaml`, 'utf8')),
    );
    const offset = source.toString().indexOf('进度安排');
    const wanted = requirementsInSource(file, source.positionAt(offset), policies);
    const lines = clausePlaces(wanted, analysis, packageService, new StateMemory(policies, MOST_LISTED)).map(
      ({ start }) => analysis.text.lineText(start.line).replace(/:.*/, ''),
    );
    // One sentence names the eight contents.
    for (const name of ['污染状况分析', '指导思想', '目标任务', '进度安排', '重点投资项目规划'])
      assert.ok(lines.includes(name), name);
  });
});
