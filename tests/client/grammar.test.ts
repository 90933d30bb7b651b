import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { planGrammar, type Token, yamlGrammarFolder } from '../support/grammar.ts';
import { packageService } from '../support/packageService.ts';
import { root } from '../support/plan.ts';

const CONTENT = 'keyword.control.content.cleanplan';
const ID = 'variable.other.constant.id.cleanplan';
const NUMBER = 'constant.numeric.quantity.cleanplan';
const UNIT = 'keyword.other.unit.cleanplan';
const DATE = 'constant.numeric.date.cleanplan';
const COLON = 'invalid.illegal.fullwidth-colon.cleanplan';
const COMMA = 'invalid.illegal.fullwidth-comma.cleanplan';
const SPACE = 'invalid.illegal.ideographic-space.cleanplan';

/** What a text must have marked as ours, in its order: `[scope, text]`. A text without marks has an empty list. */
const cases: readonly (readonly [text: string, marks: readonly (readonly [string, string])[]])[] = [
  ['污染状况分析:', [[CONTENT, '污染状况分析']]],
  ['keyProjects: []', [[CONTENT, 'keyProjects']]],
  ['规划概况:', []],
  ['规划概况:\n  指导思想: 见正文', []],
  ['编号: M1', [[ID, 'M1']]],
  [
    '对应指标: [M1, M12]',
    [
      [ID, 'M1'],
      [ID, 'M12'],
    ],
  ],
  ['附件: {附件: 附件1}', [[ID, '附件1']]],
  ['污染物: [SO2, CO2, PM10, PM2.5, NH3]', []],
  ['名称: COD排放量', []],
  [
    '目标值: 下降8%以上',
    [
      [NUMBER, '8'],
      [UNIT, '%'],
    ],
  ],
  [
    '目标值: 12.4万吨',
    [
      [NUMBER, '12.4'],
      [UNIT, '万吨'],
    ],
  ],
  [
    '目标值: 5个百分点',
    [
      [NUMBER, '5'],
      [UNIT, '个百分点'],
    ],
  ],
  [
    '目标值: 10—15个',
    [
      [NUMBER, '10—15'],
      [UNIT, '个'],
    ],
  ],
  [
    '现状值: 14.2立方米/万元',
    [
      [NUMBER, '14.2'],
      [UNIT, '立方米/万元'],
    ],
  ],
  [
    '总投资: 459.81亿元',
    [
      [NUMBER, '459.81'],
      [UNIT, '亿元'],
    ],
  ],
  [
    '资金来源: {企业自筹: 0.8亿元}',
    [
      [NUMBER, '0.8'],
      [UNIT, '亿元'],
    ],
  ],
  ['规划期: 2026—2030年', [[DATE, '2026—2030年']]],
  ['完成时限: 2028年底前', [[DATE, '2028年']]],
  ['成文日期: 2021年10月29日', [[DATE, '2021年10月29日']]],
  ['目标值: 另行确定', []],
  ['# 8%、M1、指导思想：', []],
  ['概述: "8% M1"', []],
  ['概述: >-\n  概述：8%，M1\n  指导思想：文字', []],
  ['概述: 其中：化工、建材，见下', []],
  ['规划格式：1', [[COLON, '：']]],
  [
    '规划概况：\n  标题：济南',
    [
      [COLON, '：'],
      [COLON, '：'],
    ],
  ],
  [
    '进度安排：',
    [
      [CONTENT, '进度安排'],
      [COLON, '：'],
    ],
  ],
  ['a: 1\n  - 名称：补助', [[COLON, '：']]],
  [
    '对应指标: [M1， M2、M3]',
    [
      [ID, 'M1'],
      [COMMA, '，'],
      [ID, 'M2'],
      [COMMA, '、'],
      [ID, 'M3'],
    ],
  ],
  ['- {名称: 补助，措施类别: 资金}', [[COMMA, '，']]],
  ['a:\n\u3000\u3000b: c', [[SPACE, '\u3000\u3000']]],
];

const ours = (tokens: readonly Token[]): string[] =>
  tokens.flatMap(({ text, scopes }) =>
    scopes.filter((scope) => scope.endsWith('.cleanplan')).map((scope) => `${scope} ${text}`),
  );

for (const [name, folder] of [
  ['a stand-in for YAML', undefined],
  ["VS Code's YAML", yamlGrammarFolder() ?? null],
] as const) {
  describe(`The grammar on ${name}`, () => {
    let read: (text: string) => Token[][];
    before(async function () {
      if (folder === null) this.skip();
      read = await planGrammar(folder);
    });

    for (const [text, marks] of cases) {
      it(JSON.stringify(text).slice(1, -1), () => {
        assert.deepEqual(
          read(text).flatMap(ours),
          marks.map((mark) => mark.join(' ')),
        );
      });
    }

    it('marks each of the eight contents, and nothing as a slip, in every example', () => {
      const folder = join(root, 'schemas/examples');
      for (const file of readdirSync(folder).filter((name) => name.endsWith('.yaml'))) {
        const marks = read(readFileSync(join(folder, file), 'utf8')).flatMap(ours);
        const contents = marks.filter((mark) => mark.startsWith(CONTENT)).map((mark) => mark.split(' ')[1]);
        assert.deepEqual(
          marks.filter((mark) => mark.startsWith('invalid.')),
          [],
          file,
        );
        assert.equal(new Set(contents).size, contents.length, file);
        if (file.startsWith('complete.')) assert.equal(contents.length, packageService.schema.contents.length, file);
      }
    });
  });
}
