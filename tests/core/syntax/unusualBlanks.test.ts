import assert from 'node:assert/strict';
import { renderFinding } from '../../../server/src/core/messages/render.ts';
import { codePoint } from '../../../server/src/core/syntax/slips/characters.ts';
import { analyze, assertFindings, ofFragment } from '../../support/plan.ts';
import { itFinds, itIsSilent } from '../../support/slipTable.ts';

describe('Unusual blanks between tokens', () => {
  itFinds([
    {
      what: 'an ideographic space behind a colon in a row',
      text: '重点工业企业名单:\n  - {编号: Q1, 企业名称:\u3000甲}\n',
      finds: ['unusual-blank 2:19 ‹›'],
      mended: '重点工业企业名单:\n  - {编号: Q1, 企业名称: 甲}\n',
    },
    {
      what: 'a no-break space behind a colon in a row',
      text: 'keyEnterprises:\n  - {id: Q1, name:\u00a0甲}\n',
      finds: ['unusual-blank 2:19 ‹›'],
      mended: 'keyEnterprises:\n  - {id: Q1, name: 甲}\n',
    },
    {
      what: 'no blank at all behind a colon in a row: another slip',
      text: '重点工业企业名单:\n  - {编号: Q1, 企业名称:甲}\n',
      finds: ['colon-space 2:18 ‹:›'],
      mended: '重点工业企业名单:\n  - {编号: Q1, 企业名称: 甲}\n',
    },
    {
      what: 'a no-break space behind a colon, in block form',
      text: '规划概况:\n  标题: 甲\n  规划期:\u00a02026—2030年\n',
      finds: ['unusual-blank 3:7 ‹›'],
      mended: '规划概况:\n  标题: 甲\n  规划期: 2026—2030年\n',
    },
    {
      what: 'an ideographic space behind the colon of an only child',
      text: '规划概况:\n  标题:\u3000甲\n',
      finds: ['unusual-blank 2:6 ‹›'],
      mended: '规划概况:\n  标题: 甲\n',
    },
    {
      what: 'a thin space behind the colon of an only child, with CRLF',
      text: 'about:\r\n  title:\u2009甲\r\n',
      finds: ['unusual-blank 2:9 ‹›'],
      mended: 'about:\r\n  title: 甲\r\n',
    },
    {
      what: 'a line of nothing else',
      text: '规划概况:\n  标题: 甲\n\u00a0\n  基准年: 2025\n',
      finds: ['unusual-blank 3:1 ‹›'],
      mended: '规划概况:\n  标题: 甲\n\n  基准年: 2025\n',
    },
    {
      what: 'one before a remark',
      text: 'about:\n  title: 甲\u3000# 注\n',
      finds: ['unusual-blank 2:11 ‹›'],
      mended: 'about:\n  title: 甲 # 注\n',
    },
    {
      what: 'one behind a year',
      text: '规划概况:\r\n  基准年: 2025\u3000\r\n  标题: 甲\r\n',
      finds: ['unusual-blank 2:12 ‹›'],
      mended: '规划概况:\r\n  基准年: 2025\r\n  标题: 甲\r\n',
    },
    {
      what: 'one behind a quoted text',
      text: 'about:\n  title: "甲"\u00a0\n  baseYear: 2025\n',
      finds: ['unusual-blank 2:13 ‹›'],
      mended: 'about:\n  title: "甲"\n  baseYear: 2025\n',
    },
    {
      what: 'one behind a dash',
      text: '重点内容:\n  -\u3000名称: 节水\n    领域: 工业\n',
      finds: ['unusual-blank 2:4 ‹›'],
      mended: '重点内容:\n  - 名称: 节水\n    领域: 工业\n',
    },
    {
      what: 'the same behind each dash: one finding',
      text: 'guidingIdeology:\n  principles:\n    -\u00a0甲\n    -\u00a0乙\n',
      finds: ['unusual-blank 3:6 ‹›'],
      mended: 'guidingIdeology:\n  principles:\n    - 甲\n    - 乙\n',
    },
    {
      what: 'the same in each row of a list: one finding',
      text: 'measures:\n  - name:\u00a0甲\n    kind: funding\n  - name:\u00a0乙\n    kind: funding\n',
      finds: ['unusual-blank 2:10 ‹›'],
      mended: 'measures:\n  - name: 甲\n    kind: funding\n  - name: 乙\n    kind: funding\n',
    },
    {
      what: 'zero-width and soft hyphens around the items of a list',
      text: '规划概况:\n  会同部门: [\u200b甲\u200b,\u200b乙]\n',
      finds: ['unusual-blank 2:10 ‹\u200b›'],
      mended: '规划概况:\n  会同部门: [甲,乙]\n',
    },
    {
      what: 'a soft hyphen inside a key',
      text: 'about:\n  ti\u00adtle: 甲\n  baseYear: 2025\n',
      finds: ['unusual-blank 2:5 ‹\u00ad›'],
      mended: 'about:\n  title: 甲\n  baseYear: 2025\n',
    },
    {
      what: 'a direction mark before a key',
      text: '规划概况:\n  \u200e标题: 甲\n',
      finds: ['unusual-blank 2:3 ‹\u200e›'],
      mended: '规划概况:\n  标题: 甲\n',
    },
    {
      what: 'a zero-width space at the margin',
      text: '规划格式: 1\n\u200b规划概况:\n  标题: 甲\n',
      finds: ['unusual-blank 2:1 ‹\u200b›'],
      mended: '规划格式: 1\n规划概况:\n  标题: 甲\n',
    },
    {
      what: 'a next-line character inside a key',
      text: '规划概况:\n  标\u0085题: 甲\n',
      finds: ['unusual-blank 2:4 ‹\u0085›'],
      mended: '规划概况:\n  标题: 甲\n',
    },
    {
      what: 'a next-line character behind a key in a row, with CRLF',
      text: 'about: {title\u0085: 甲, base\u0085Year: 2025}\r\n',
      finds: ['unusual-blank 1:14 ‹\u0085›'],
      mended: 'about: {title: 甲, baseYear: 2025}\r\n',
    },
    {
      what: 'an ideographic space that spreads a key',
      text: '规划概况:\n  标\u3000题: 甲\n  基准年: 2025\n',
      finds: ['unusual-blank 2:4 ‹›'],
      mended: '规划概况:\n  标题: 甲\n  基准年: 2025\n',
    },
    ...['\u200e', '\u200f', '\u202a', '\u202c', '\u2067', '\u061c'].flatMap((mark) => [
      {
        what: `${codePoint(mark)} on a line of its own`,
        text: `规划概况:\n  标题: 甲\n${mark}\n  基准年: 2025\n`,
        finds: [`unusual-blank 3:1 ‹${mark}›`],
        mended: '规划概况:\n  标题: 甲\n\n  基准年: 2025\n',
      },
      {
        what: `${codePoint(mark)} at the end of a line, with CRLF`,
        text: `about:\r\n  title: 甲${mark}\r\n`,
        finds: [`unusual-blank 2:11 ‹${mark}›`],
        mended: 'about:\r\n  title: 甲\r\n',
      },
      {
        what: `${codePoint(mark)} before a key in a row`,
        text: `重点内容:\n  - {${mark}名称: 甲}\n`,
        finds: [`unusual-blank 2:6 ‹${mark}›`],
        mended: '重点内容:\n  - {名称: 甲}\n',
      },
    ]),
    {
      what: 'a direction mark above the first key',
      text: '\u200e\n规划概况:\n  标题: 甲\n',
      finds: ['unusual-blank 1:1 ‹\u200e›'],
      mended: '\n规划概况:\n  标题: 甲\n',
    },
    {
      what: 'an ideographic space before the remark above the first key, with CRLF',
      text: '# 一\r\n\u3000# 二\r\nabout:\r\n  title: 甲\r\n',
      finds: ['unusual-blank 2:1 ‹›'],
      mended: '# 一\r\n# 二\r\nabout:\r\n  title: 甲\r\n',
    },
    {
      what: 'a direction mark before a dash and one among rows',
      text: '重点内容:\n  \u202a- 名称: 甲\n  \u202c\n  - 名称: 乙\n',
      finds: ['unusual-blank 2:3 ‹\u202a›', 'unusual-blank 3:3 ‹\u202c›'],
      mended: '重点内容:\n  - 名称: 甲\n  \u202c\n  - 名称: 乙\n',
      leaves: ['unusual-blank 3:3 ‹\u202c›'],
    },
  ]);

  itIsSilent([
    { where: 'the mark of the encoding above a remark', text: '\ufeff# 说明\n\n规划概况:\n  标题: 甲\n' },
    { where: 'direction marks in a text', text: '规划概况:\n  标题: 甲\u202a乙\u202c丙\n' },
    { where: 'blanks in a text', text: '规划概况:\n  标题: 甲\u3000乙\u00a0丙\n  会同部门: [甲\u3000乙]\n' },
    {
      where: 'blanks in quotes',
      text: '规划概况:\n  标题: "\u3000甲\u00a0"\n  会同部门: ["甲\u3000", \'\u00a0乙\']\n',
    },
    {
      where: 'blanks in a block text',
      text: '指导思想:\n  表述: |\n    \u3000\u3000坚持预防为主\u3000\n    \u3000\n    键:\u3000值\n',
    },
    { where: 'a blank before # with no blank behind it', text: '重点内容:\n  - 名称: 电厂\u3000#2机组\n' },
  ]);

  it('keeps what stands in quotes', () => {
    const { plan } = assertFindings('规划概况:\n  标题: "\u3000甲\u00a0"\n', []);
    assert.equal(plan.file.about?.title?.text, '\u3000甲\u00a0');
  });

  for (const [character, zh, en] of [
    ['\u00a0', '不换行空格（U+00A0', 'a no-break space here (U+00A0'],
    ['\u2003', '排版用的空格（U+2003', 'a typographic space here (U+2003'],
    ['\u00ad', '软连字符（U+00AD', 'a soft hyphen here (U+00AD'],
    ['\u200f', '文字方向符（U+200F', 'a direction mark here (U+200F'],
  ] as const) {
    it(`names ${zh}`, () => {
      const [finding] = ofFragment(analyze(`规划概况:\n  标题: 甲${character}\n`));
      assert.ok(finding);
      assert.ok(renderFinding(finding, 'zh-CN').includes(zh), renderFinding(finding, 'zh-CN'));
      assert.ok(renderFinding(finding, 'en').includes(en), renderFinding(finding, 'en'));
    });
  }
});
