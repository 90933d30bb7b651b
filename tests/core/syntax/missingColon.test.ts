import assert from 'node:assert/strict';
import { fill } from '../../../server/src/core/messages/render.ts';
import { analyze, ofFragment } from '../../support/plan.ts';
import { itFinds, itIsSilent } from '../../support/slipTable.ts';

const rows = (row: string) => `重点工业企业名单:\n  - ${row}\n`;

describe('A key without its colon', () => {
  const right = rows('{编号: Q1, 企业名称: 甲公司}');
  itFinds([
    ...[' ', '', '－', '　', ';', '；', ' = ', '\u00a0'].map((mark) => ({
      what: `with “${mark}” in its place, in a row`,
      text: rows(`{编号: Q1, 企业名称${mark}甲公司}`),
      finds: [`colon-space 2:14 ‹企业名称${mark}甲公司›`],
      mended: right,
    })),
    {
      what: 'in every entry of a row',
      text: '目标任务:\n  主要指标:\n    - {编号= M1, 指标名称= 甲率}\n',
      finds: ['colon-space 3:8 ‹编号= M1›', 'colon-space 3:16 ‹指标名称= 甲率›'],
      mended: '目标任务:\n  主要指标:\n    - {编号: M1, 指标名称= 甲率}\n',
      leaves: ['colon-space 3:16 ‹指标名称= 甲率›'],
    },
    {
      what: 'in an only child, with CRLF',
      text: 'about: {title 甲}\r\n',
      finds: ['colon-space 1:9 ‹title 甲›'],
      mended: 'about: {title: 甲}\r\n',
    },
    {
      what: 'in a line by itself',
      text: '规划概况:\n  标题 甲\n',
      finds: ['colon-space 2:3 ‹标题 甲›'],
      mended: '规划概况:\n  标题: 甲\n',
    },
    {
      what: 'before a negative number',
      text: '目标任务:\n  主要指标:\n    - {编号: M1, 指标名称: 甲率, 目标值 -8%}\n',
      finds: ['colon-space 3:26 ‹目标值 -8%›', 'value-impossible 3:30 ‹-8%›'],
      mended: '目标任务:\n  主要指标:\n    - {编号: M1, 指标名称: 甲率, 目标值: -8%}\n',
      leaves: ['value-impossible 3:31 ‹-8%›'],
    },
  ]);
  itIsSilent([
    { where: 'a text that begins with a key', text: '指导思想: {表述: 标题 甲}\n' },
    { where: 'an item of a list that does', text: '规划概况:\n  会同部门: [标题 甲]\n' },
  ]);
  it('is no such thing where a colon stands', () => {
    const rules = ofFragment(analyze('规划概况: {标题 甲: , 基准年: 2025}\n')).map(({ message }) => message);
    assert.ok(!rules.includes('missing'), rules.join());
  });
  it('has a fix that says all it replaces', () => {
    const [finding] = ofFragment(analyze(rows('{编号: Q1, 企业名称－甲公司}')));
    assert.ok(finding?.fix);
    assert.equal(
      fill(finding.fix.title, finding.fix.args ?? {}, 'zh-CN'),
      '把“企业名称－甲公司”改成“企业名称: 甲公司”',
    );
  });
});

describe('A colon inside a key', () => {
  const right = '重点投资项目规划:\n  汇总:\n    项目数: 3\n';
  itFinds([
    {
      what: 'before the last character, over a map',
      text: '重点投资项目规划:\n  汇:总\n    项目数: 3\n',
      finds: ['colon-space 2:3 ‹汇:总›'],
      mended: right,
    },
    {
      what: 'with CRLF',
      text: '重点投资项目规划:\r\n  汇:总\r\n    项目数: 3\r\n',
      finds: ['colon-space 2:3 ‹汇:总›'],
      mended: right.replaceAll('\n', '\r\n'),
    },
    {
      what: 'of a content, with a wide colon',
      text: '规划格式: 1\n主要措：施\n  - {名称: 甲}\n',
      finds: ['colon-space 2:1 ‹主要措：施›'],
      mended: '规划格式: 1\n主要措施:\n  - {名称: 甲}\n',
    },
    {
      what: 'before a text',
      text: '规划概况:\n  规划期: 2026—2030年\n  标:题 甲市规划\n',
      finds: ['colon-space 3:3 ‹标:题›'],
      mended: '规划概况:\n  规划期: 2026—2030年\n  标题: 甲市规划\n',
    },
  ]);
  itIsSilent([
    { where: 'a key whose text goes on with it to another key', text: '规划概况:\n  标题: 题甲\n' },
    { where: 'a text with a colon', text: '指导思想: {表述: 汇:总}\n' },
  ]);
});
