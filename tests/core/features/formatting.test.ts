import assert from 'node:assert/strict';
import { formatLine, formatPlan, type Lines } from '../../../server/src/core/features/formatting/formatting.ts';
import { marked } from '../../support/cursor.ts';
import { withEdits } from '../../support/formatted.ts';
import { analyze, service } from '../../support/plan.ts';
import { formattingCases } from './formattingCases.ts';

const formatted = (text: string, lines?: Lines): string => {
  const analysis = analyze(text);
  return withEdits(analysis, formatPlan(analysis, service, lines));
};

const ENGLISH: readonly (readonly [string, string])[] = [
  ['规划概况', 'about'],
  ['标题', 'title'],
  ['规划层级', 'level'],
  ['规划范围', 'scope'],
  ['会同部门', 'jointDepartments'],
  ['规划期', 'period'],
  ['指导思想', 'guidingIdeology'],
  ['表述', 'text'],
  ['目标任务', 'goalsAndTasks'],
  ['总体目标', 'goals'],
  ['主要任务', 'tasks'],
  ['主要措施', 'measures'],
  ['名称', 'name'],
  ['对应指标', 'targets'],
  ['重点工业企业名单', 'keyEnterprises'],
  ['清单', 'list'],
  ['进度安排', 'schedule'],
  ['备注', 'note'],
];

const variants: readonly { readonly name: string; readonly make: (text: string) => string }[] = [
  { name: 'as it is', make: (text) => text },
  { name: 'with CRLF', make: (text) => text.replaceAll('\n', '\r\n') },
  { name: 'with a BOM', make: (text) => `\ufeff${text}` },
  { name: 'with characters of two units', make: (text) => text.replaceAll('甲', '𠮷😀') },
  { name: 'without a line end at the end', make: (text) => text.replace(/\n$/, '') },
  {
    name: 'with English keys',
    make: (text) => ENGLISH.reduce((made, [zh, en]) => made.replaceAll(new RegExp(`${zh}(?="? ?:)`, 'g'), en), text),
  },
];

describe('Formatting', () => {
  for (const { what, text, to } of formattingCases)
    it(`${to === undefined ? 'leaves' : 'forms'} ${what}`, () => {
      for (const { name, make } of variants) {
        const want = make(to ?? text);
        assert.equal(formatted(make(text)), want, name);
        assert.equal(formatted(want), want, `${name}, again`);
      }
    });

  it('changes blanks only, and those only that differ', () => {
    const edits = formatPlan(analyze('主要措施:\n- {名称:  甲}\n- {名称: 乙}\n'), service);
    assert.deepEqual(
      edits.map(({ range: { start, end }, newText }) => [start.line, start.character, end.character, newText]),
      [
        [1, 0, 0, '  '],
        [1, 6, 8, ' '],
        [2, 0, 0, '  '],
      ],
    );
  });
});

const ROWS =
  '主要措施:\n  -   名称:  甲\n      措施类别:  资金\n  -   名称:  乙\n      措施类别:  税收\n指导思想:\n    表述:  丙\n';

const ranges: readonly { what: string; text?: string; lines: Lines; to: string }[] = [
  {
    what: 'a row',
    lines: { first: 3, end: 5 },
    to: '主要措施:\n  -   名称:  甲\n      措施类别:  资金\n  - 名称: 乙\n    措施类别: 税收\n指导思想:\n    表述:  丙\n',
  },
  {
    what: 'a content',
    lines: { first: 5, end: 7 },
    to: '主要措施:\n  -   名称:  甲\n      措施类别:  资金\n  -   名称:  乙\n      措施类别:  税收\n指导思想:\n  表述: 丙\n',
  },
  {
    what: 'one line of a row, which keeps its column',
    lines: { first: 2, end: 3 },
    to: ROWS.replace('措施类别:  资金', '措施类别: 资金'),
  },
  { what: 'no lines', lines: { first: 7, end: 7 }, to: ROWS },
  {
    what: 'a row of a list at the column of its key, which stays there',
    text: '主要措施:\n- 名称:  甲\n- 名称:  乙\n  配合单位:\n  - 丙\n',
    lines: { first: 2, end: 5 },
    to: '主要措施:\n- 名称:  甲\n- 名称: 乙\n  配合单位:\n    - 丙\n',
  },
  {
    what: 'such a list as a whole',
    text: '主要措施:\n- 名称:  甲\n- 名称:  乙\n指导思想:  丙\n',
    lines: { first: 0, end: 3 },
    to: '主要措施:\n  - 名称: 甲\n  - 名称: 乙\n指导思想:  丙\n',
  },
  {
    what: 'a paragraph, whose lines are not written anew',
    text: '指导思想:\n  表述: 甲  乙\n     丙  丁\n  备注:  戊\n',
    lines: { first: 1, end: 3 },
    to: '指导思想:\n  表述: 甲  乙\n     丙  丁\n  备注:  戊\n',
  },
];

describe('Formatting lines', () => {
  for (const { what, text = ROWS, lines, to } of ranges)
    it(`forms ${what}`, () => {
      for (const { name, make } of variants.slice(0, 4)) assert.equal(formatted(make(text), lines), make(to), name);
    });
});

interface FormattedLine {
  readonly what: string;
  readonly text: string;
  readonly to: string;
}

/** The line before the cursor has just been finished with Enter. */
const typed: readonly FormattedLine[] = [
  { what: 'blanks behind a colon', text: '规划概况:\n  标题:   甲  \n  $0', to: '规划概况:\n  标题: 甲\n  ' },
  {
    what: 'blanks in a row',
    text: '主要措施:\n  - { 名称:  甲,措施类别: 资金 }\n  $0',
    to: '主要措施:\n  - {名称: 甲, 措施类别: 资金}\n  ',
  },
  { what: 'columns, which stay', text: '规划概况:\n     标题:  甲\n     $0', to: '规划概况:\n     标题: 甲\n     ' },
  { what: 'dashes', text: '主要措施:\n-   甲\n$0', to: '主要措施:\n- 甲\n' },
  {
    what: 'no other line',
    text: '规划概况:\n  标题:  甲\n  备注: 乙\n  $0',
    to: '规划概况:\n  标题:  甲\n  备注: 乙\n  ',
  },
  {
    what: 'nothing in a literal text',
    text: '指导思想:\n  表述: |\n    甲:   乙  \n    $0',
    to: '指导思想:\n  表述: |\n    甲:   乙  \n    ',
  },
  {
    what: 'nothing in quotes',
    text: '规划概况:\n  标题: "甲:   乙  \n    $0丙"\n',
    to: '规划概况:\n  标题: "甲:   乙  \n    丙"\n',
  },
  { what: 'nothing in prose', text: '指导思想: 甲\n  乙   丙  \n  $0丁\n', to: '指导思想: 甲\n  乙   丙  \n  丁\n' },
  { what: 'nothing in a comment', text: '规划概况:\n  # 甲:   乙  \n  $0', to: '规划概况:\n  # 甲:   乙  \n  ' },
  { what: 'nothing that cannot be read', text: '规划概况:\n  标题:  "甲\n  $0', to: '规划概况:\n  标题:  "甲\n  ' },
  { what: 'nothing above the first line', text: '$0规划概况:   甲\n', to: '规划概况:   甲\n' },
];

describe('Formatting a line that was just written', () => {
  for (const { what, text, to } of typed)
    it(`forms ${what}`, () => {
      const { text: plan, position } = marked(text);
      const analysis = analyze(plan.toString());
      assert.equal(withEdits(analysis, formatLine(analysis, service, position.line - 1)), to);
    });
});
