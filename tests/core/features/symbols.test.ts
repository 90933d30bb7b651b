import assert from 'node:assert/strict';
import type { PlanSymbol } from '../../../server/src/core/features/symbols/planSymbol.ts';
import { planSymbols, SymbolMemory } from '../../../server/src/core/features/symbols/symbols.ts';
import type { Analysis } from '../../../server/src/core/planService.ts';
import type { Range } from '../../../server/src/core/text/span.ts';
import { editedAlong } from '../../support/editedAlong.ts';
import { analyze, example, service } from '../../support/plan.ts';

/** `lines kind name | detail`, one-based lines, two blanks for each level. */
const outline = (symbols: readonly PlanSymbol[], depth = 0): string[] =>
  symbols.flatMap(({ name, detail, kind, range: { start, end }, children }) => [
    `${'  '.repeat(depth)}${start.line + 1}-${end.line + 1} ${kind} ${name}${detail === '' ? '' : ` | ${detail}`}`,
    ...outline(children, depth + 1),
  ]);

const symbolsOf = (analysis: Analysis): readonly PlanSymbol[] => planSymbols(analysis, new SymbolMemory(service));

const cases: readonly { what: string; text: string; shows: readonly string[] }[] = [
  { what: 'nothing in an empty text', text: '# 说明\n', shows: [] },
  {
    what: 'keys with their texts, and maps in them',
    text: '规划格式: 1\n\n规划概况:\n  标题: 甲市方案\n  规划范围: {行业: [冶金, 化工]}\n\n# 注\n指导思想: >-\n  以企业\n  为主体\n\n',
    shows: [
      '1-1 text 规划格式 | 1',
      '3-5 entry 规划概况',
      '  4-4 text 标题 | 甲市方案',
      '  5-5 map 规划范围',
      '    5-5 list 行业 | 冶金, 化工',
      '8-10 text 指导思想 | 以企业为主体',
    ],
  },
  {
    what: 'rows by name and id, in whatever order they are written',
    text: '重点工业企业名单:\n  - 所属行业: 化工\n    企业名称: 甲公司\n    编号: Q1\n\n  # 第二家\n  - {编号: Q2, 企业名称: 乙公司}\n\n进度安排:\n- 阶段: 启动\n  时间: 2026年\n',
    shows: [
      '1-7 entry 重点工业企业名单',
      '  2-4 row 甲公司 | Q1',
      '  7-7 row 乙公司 | Q2',
      '9-11 entry 进度安排',
      '  10-11 row 启动',
    ],
  },
  {
    what: 'the same with English keys',
    text: 'keyEnterprises:\n  - industry: x\n    name: 甲公司\n    id: Q1\nschedule: [{stage: start}]\n',
    shows: ['1-4 entry keyEnterprises', '  2-4 row 甲公司 | Q1', '5-5 entry schedule', '  5-5 row start'],
  },
  {
    what: 'a list under 清单 with what stands around it',
    text: '重点工业企业名单:\n  汇总:\n    企业数量: 2\n  清单:\n    - 编号: Q1\n      企业名称: 甲公司\n    - {编号: Q2, 企业名称: 乙公司}\n  备注: 无\n指导思想: 甲\n',
    shows: [
      '1-8 entry 重点工业企业名单',
      '  2-3 map 汇总',
      '    3-3 text 企业数量 | 2',
      '  4-7 list 清单',
      '    5-6 row 甲公司 | Q1',
      '    7-7 row 乙公司 | Q2',
      '  8-8 text 备注 | 无',
      '9-9 text 指导思想 | 甲',
    ],
  },
  {
    what: 'rows that have no name by their id, or by what is written',
    text: '目标任务:\n  主要指标:\n    - 编号: M1\n    -\n    - {属性: 约束性}\n    - 下降8%\n',
    shows: [
      '1-6 entry 目标任务',
      '  2-6 list 主要指标',
      '    3-3 row M1',
      '    4-4 row …',
      '    5-5 row 约束性',
      '    6-6 row 下降8%',
    ],
  },
  {
    what: 'keys nobody knows, and one whose value is not written yet',
    text: '随便: {甲: 乙}\n指导思想:\n进度安排:\n  - 阶段:\n',
    shows: ['1-1 entry 随便', '  1-1 text 甲 | 乙', '2-2 entry 指导思想', '3-4 entry 进度安排', '  4-4 row 阶段:'],
  },
  {
    what: 'the whole entries around one that cannot be read',
    text: '规划格式: 1\n规划概况:\n  标题: "甲\n  规划层级: 市级\n进度安排:\n  - {阶段: 启动\n  - {阶段: 总结}\n指导思想：甲\n',
    shows: [
      '1-1 text 规划格式 | 1',
      '2-4 entry 规划概况',
      '5-7 entry 进度安排',
      '  6-6 row {阶段: 启动',
      '  7-7 row 总结',
      '8-8 text 指导思想 | 甲',
    ],
  },
];

describe('The outline of a plan', () => {
  for (const { what, text, shows } of cases)
    it(`shows ${what}`, () => assert.deepEqual(outline(symbolsOf(analyze(text))), shows));

  it('says the same in Windows lines', () => {
    for (const { text, shows } of cases)
      assert.deepEqual(outline(symbolsOf(analyze(text.replaceAll('\n', '\r\n')))), shows);
  });

  it('selects a place inside the whole, and names everything', () => {
    for (const text of [example('complete.zh'), example('complete.en'), ...cases.map((each) => each.text)]) {
      const all = (symbols: readonly PlanSymbol[]): PlanSymbol[] =>
        symbols.flatMap((symbol) => [symbol, ...all(symbol.children)]);
      for (const { name, range, selection, children } of all(symbolsOf(analyze(text)))) {
        assert.notEqual(name.trim(), '');
        for (const inner of [selection, ...children.map((child) => child.range)])
          assert.ok(within(inner, range), `${name} ${JSON.stringify([inner, range])}`);
      }
    }
  });

  it('is after edits what it is from nothing', function () {
    this.timeout(60_000);
    const memory = new SymbolMemory(service);
    editedAlong([3], 8, (analysis, fresh) => assert.deepEqual(planSymbols(analysis, memory), symbolsOf(fresh)));
  });

  it('reads no row again that was not edited', () => {
    const rows = Array.from({ length: 300 }, (_, at) => `  - 编号: Q${at}\n    企业名称: 企业${at}\n`);
    const before = analyze(`规划格式: 1\n重点工业企业名单:\n${rows.join('')}`);
    const memory = new SymbolMemory(service);
    const old = planSymbols(before, memory)[1]?.children ?? [];
    const at = { line: 2 + 2 * 150 + 1, character: 10 };
    const after = service.analyze(before.text.withEdit({ start: at, end: at }, '新'), before.context, before);
    const now = planSymbols(after, memory)[1]?.children ?? [];
    assert.equal(now.length, 300);
    assert.deepEqual(
      now.filter((row) => !old.includes(row)).map(({ name }) => name),
      ['新企业150'],
    );
  });
});

function within(inner: Range, outer: Range): boolean {
  const order = (a: Range['start'], b: Range['start']) => a.line - b.line || a.character - b.character;
  return order(outer.start, inner.start) <= 0 && order(inner.end, outer.end) <= 0;
}
