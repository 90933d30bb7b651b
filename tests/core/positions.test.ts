import assert from 'node:assert/strict';
import { SourceText } from '../../server/src/core/text/sourceText.ts';
import { analyze, assertFindings, covered, ofFragment } from '../support/plan.ts';

const WRONG = '规划类型: 随便写';

/** What stands before a mistake in its file, and where the mistake is then (line, column, one-based). */
const before: readonly { what: string; text: string; at: string }[] = [
  { what: 'nothing unusual', text: `规划概况:\n  标题: 甲\n  ${WRONG}\n`, at: '3:9' },
  { what: 'a byte order mark', text: `\ufeff规划概况:\n  ${WRONG}\n`, at: '2:9' },
  { what: 'Windows line ends', text: `规划概况:\r\n  标题: 甲\r\n  ${WRONG}\r\n`, at: '3:9' },
  { what: 'old Mac line ends', text: `规划概况:\r  标题: 甲\r  ${WRONG}\r`, at: '3:9' },
  { what: 'a rare character', text: `规划概况: {标题: 𠮷𠮷, ${WRONG}}\n`, at: '1:24' },
  { what: 'an emoji of several parts', text: `规划概况: {标题: 👨‍👩‍👧, ${WRONG}}\n`, at: '1:28' },
  { what: 'all of them', text: `\ufeff# 𠮷\r\n规划概况:\r\n  备注: "😀"\r\n  ${WRONG}`, at: '4:9' },
];

describe('Positions', () => {
  for (const { what, text, at } of before) {
    it(`are exact behind ${what}`, () => void assertFindings(text, [`value-enum ${at} ‹随便写›`]));
  }

  it('count a byte order mark as the one unit it is', () => {
    const analysis = assertFindings('\ufeff随便: 甲\n', ['key-unknown 1:2 ‹随便›']);
    assert.equal(covered(analysis, ofFragment(analysis)[0] as never), '随便');
  });

  it('do not move when earlier characters were mended to be read', () => {
    assertFindings('规划概况：\n　标题：甲\n　规划类型：随便写\n', [
      'fullwidth-colon 1:5 ‹：›',
      'ideographic-space 2:1 ‹›',
      'fullwidth-colon 2:4 ‹：›',
      'fullwidth-colon 3:6 ‹：›',
      'value-enum 3:7 ‹随便写›',
    ]);
  });
});

/** Scalars that other readers turn into something else. */
const texts: readonly { key: string; written: string }[] = [
  { key: '统一社会信用代码', written: '913701000000000000' },
  { key: '所在地区', written: '012345' },
  { key: '企业名称', written: '1e5' },
  { key: '企业名称', written: 'yes' },
  { key: '企业名称', written: '2026-06' },
  { key: '企业名称', written: '0x1F' },
  { key: '企业名称', written: '12:30:45' },
  { key: '企业名称', written: '.5' },
  { key: '企业名称', written: 'NaN' },
];

describe('Scalars', () => {
  for (const { key, written } of texts) {
    it(`keep their text: ${written}`, () => {
      const name = key === '企业名称' ? '' : '企业名称: 甲, ';
      const { plan } = analyze(`重点工业企业名单:\n  - {${name}${key}: ${written}}\n`);
      const list = plan.file.keyEnterprises;
      assert.equal(list?.form, 'list');
      const [row] = list.value.items;
      const field = { 统一社会信用代码: row?.creditCode, 所在地区: row?.region, 企业名称: row?.name }[key];
      assert.equal(field?.text, written);
    });
  }
  it('are nothing when YAML says so', () => {
    for (const nothing of ['~', 'null', '']) {
      assertFindings(`规划概况: {编制阶段: 送审稿}\n指导思想: ${nothing}\n`, ['content-empty 2:1 ‹指导思想›']);
    }
  });
});

describe('SourceText', () => {
  it('edits like a string, sharing the lines it does not touch', () => {
    const text = SourceText.of('甲\r\n乙\n丙');
    const edited = text.withEdit({ start: { line: 1, character: 1 }, end: { line: 1, character: 1 } }, '丁\n戊');
    assert.equal(edited.toString(), '甲\r\n乙丁\n戊\n丙');
    assert.deepEqual(edited.editFrom(text), { first: 1, removed: 1, inserted: 2 });
  });
  it('clamps positions outside the text', () => {
    const text = SourceText.of('甲乙\n丙');
    assert.equal(text.offsetAt({ line: 0, character: 99 }), 2);
    assert.equal(text.offsetAt({ line: 99, character: 0 }), 4);
    assert.deepEqual(text.positionAt(99), { line: 1, character: 1 });
  });
});
