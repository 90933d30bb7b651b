import assert from 'node:assert/strict';
import { cursorPlans } from '../../support/cursorPlans.ts';
import { analyzed } from '../../support/packageService.ts';
import { rewritten, testRewrites } from '../../support/rewriteCases.ts';

const project = (id: number, more: string): string => `- {编号: P${id}, 项目名称: 甲${id}${more}}`;
const projects = (...rows: readonly string[]): string =>
  `重点投资│项目规划:\n${rows.map((row) => `  ${row}\n`).join('')}`;
const summed = (summary: readonly string[], ...rows: readonly string[]): string =>
  `重点投资项目规划:\n  汇总:\n${summary.map((line) => `    ${line}\n`).join('')}  清单:\n${rows.map((row) => `    ${row}\n`).join('')}`;

const FUNDED = [
  project(1, ', 总投资: 3600万元, 资金来源: {企业自筹: 2000万元, 银行贷款: 1600万元}'),
  project(2, ', 总投资: 0.52亿元, 资金来源: {企业自筹: 0.32亿元, 地方财政: 2000万元}'),
];
const COUNTED = '项目数: 2个';

describe('A list with a summary beside it', () => {
  testRewrites('with-summary', {
    done: [
      [
        'with number, investment and its sources',
        projects(...FUNDED),
        summed(
          [COUNTED, '总投资: 8800万元', '资金来源: {企业自筹: 5200万元, 银行贷款: 1600万元, 地方财政: 2000万元}'],
          ...FUNDED,
        ),
      ],
      [
        'from a row',
        projects(project(1, ''), project(2, '│')).replace('│', ''),
        summed([COUNTED], project(1, ''), project(2, '')),
      ],
      [
        'with nothing of what no row says',
        projects(project(1, ''), project(2, '')),
        summed([COUNTED], project(1, ''), project(2, '')),
      ],
      ...(
        [
          ['has no investment', ''],
          ['has one that is not known yet', ', 总投资: '],
          ['has an approximate one', ', 总投资: 约800万元'],
          ['has one of at most', ', 总投资: 800万元以内'],
          ['has one without a unit', ', 总投资: 800'],
          ['has one of each year', ', 总投资: 每年200万元'],
          ['has one in another currency', ', 总投资: 800万美元'],
          ['has it settled elsewhere', ', 总投资: 另行确定'],
        ] as const
      ).map(([what, more]): readonly [string, string, string] => [
        `with a blank for the investment where one row ${what}`,
        projects(project(1, ', 总投资: 3600万元'), project(2, more)),
        summed([COUNTED, '总投资:'], project(1, ', 总投资: 3600万元'), project(2, more)),
      ]),
      ...(
        [
          ['names none', ', 总投资: 800万元'],
          ['names one without its amount', ', 总投资: 800万元, 资金来源: 企业自筹'],
          ['has shares', ', 总投资: 800万元, 资金来源: {企业自筹: 60%, 银行贷款: 40%}'],
          ['does not come to its investment', ', 总投资: 800万元, 资金来源: {企业自筹: 700万元}'],
          ['has a total among them', ', 总投资: 800万元, 资金来源: {企业自筹: 800万元, 合计: 800万元}'],
        ] as const
      ).map(([what, more]): readonly [string, string, string] => [
        `with a blank for the sources where one row ${what}`,
        projects(project(1, ', 总投资: 1200万元, 资金来源: {企业自筹: 1200万元}'), project(2, more)),
        summed(
          [COUNTED, '总投资: 2000万元', '资金来源:'],
          project(1, ', 总投资: 1200万元, 资金来源: {企业自筹: 1200万元}'),
          project(2, more),
        ),
      ]),
      [
        'with a blank for the number where a row is still empty',
        projects(project(1, ''), '-'),
        summed(['项目数:'], project(1, ''), '-'),
      ],
      [
        'of enterprises, in lines, with comments and empty lines',
        '# 名单\n重点工业企业│名单:  # 待核\n  # 造纸\n  - 编号: Q1\n    企业名称: 甲厂\n\n  - 编号: Q2  # 乙\n    企业名称: |\n      乙厂\n    # 尾注\n\n附件: []\n',
        '# 名单\n重点工业企业名单:  # 待核\n  汇总:\n    企业数: 2家\n  清单:\n    # 造纸\n    - 编号: Q1\n      企业名称: 甲厂\n\n    - 编号: Q2  # 乙\n      企业名称: |\n        乙厂\n      # 尾注\n\n附件: []\n',
      ],
      [
        'of a list at the margin, in a file that ends without a line end',
        '重点投资│项目规划:\n- 项目名称: 甲\n  备注: 乙',
        '重点投资项目规划:\n  汇总:\n    项目数: 1个\n  清单:\n    - 项目名称: 甲\n      备注: 乙',
      ],
      [
        'of a list that stands far to the right already',
        '重点投资│项目规划:\n      - 项目名称: 甲\n',
        '重点投资项目规划:\n  汇总:\n    项目数: 1个\n  清单:\n      - 项目名称: 甲\n',
      ],
    ],
    nothing: [
      ['for a list that has one', summed([COUNTED], ...FUNDED).replace('重点', '│重点')],
      ['for a list beside one', summed([COUNTED], ...FUNDED).replace('清单', '│清单')],
      ['for a list of a content without summaries', '主要措施│:\n  - {名称: 甲}\n'],
      ['for a list between brackets', '重点投资│项目规划: [{项目名称: 甲}]\n'],
      ['for a content in an annex', '重点投资│项目规划: {附件: 附件1}\n'],
      ['for a key with nothing behind it', '重点投资│项目规划:\n'],
      ['on a row of a list in it', '重点投资项目规划:\n  汇总: {项目数: 1个}\n  清单:\n    - {项目名称: 甲│}\n'],
    ],
    refused: [
      [
        'where a row cannot be read for certain',
        projects(FUNDED[0] as string, '- {编号: P2， 项目名称: 乙'),
        /^第\d行还有写错的地方/,
      ],
    ],
  });

  for (const { way, text, position } of cursorPlans(projects(...FUNDED)))
    it(`is at odds with nothing, ${way}`, () => {
      const count = (each: typeof text) => analyzed(each).findings.map(({ rule }) => rule.id);
      const after = text.withEdit(
        { start: { line: 0, character: 0 }, end: text.positionAt(text.length) },
        rewritten({ text, position }, 'with-summary'),
      );
      assert.deepEqual(count(after).sort(), count(text).sort());
    });
});
