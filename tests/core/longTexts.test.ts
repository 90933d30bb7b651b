import assert from 'node:assert/strict';
import { fill, renderFinding } from '../../server/src/core/messages/render.ts';
import { MAX_INPUT_BYTES } from '../../server/src/core/problems/inputRules.ts';
import { quotable, shortened } from '../../server/src/core/text/shortened.ts';
import { analyze, ofFragment } from '../support/plan.ts';

const LONG = `头${'很长的文字'.repeat(30)}尾`;

/** Inputs whose message quotes what is written. */
const cases: readonly { readonly what: string; readonly text: string }[] = [
  { what: 'a fixed value, block', text: `规划概况:\n  规划层级: ${LONG}\n` },
  { what: 'a year in a row, in English', text: `about: {title: 甲, baseYear: ${LONG}}\n` },
  { what: 'a text that has to be in quotes', text: `重点内容:\n  - 名称: ${LONG} #2机组\n` },
  { what: 'an unknown key of an only child', text: `规划概况:\n  ${LONG}: 甲\n` },
  { what: 'an id, with CRLF', text: `目标任务:\r\n  主要指标:\r\n    - {编号: 甲 ${LONG}, 指标名称: 甲率}\r\n` },
  { what: 'an item of a list', text: `about:\n  jointDepartments: [甲, ${LONG} #2机组]\n` },
];

describe('Long texts in messages', () => {
  for (const { what, text } of cases) {
    it(`are cut and told by beginning and end: ${what}`, () => {
      const findings = ofFragment(analyze(text));
      assert.ok(findings.length > 0);
      for (const finding of findings) {
        for (const locale of ['zh-CN', 'en'] as const) {
          const sentence = renderFinding(finding, locale);
          assert.ok(sentence.length < 260, sentence);
          if (sentence.includes('很长')) assert.match(sentence, /头很长的文字.*…/);
        }
      }
      assert.ok(findings.some((finding) => renderFinding(finding, 'zh-CN').includes('头很长的文字')));
    });
  }

  it('are as large as they are, not as large as they may be', () => {
    const [finding] = analyze(`# ${'x'.repeat(MAX_INPUT_BYTES)}\n`).findings;
    assert.match(finding === undefined ? '' : renderFinding(finding, 'zh-CN'), /^文件有 32\.1 MiB，超过上限 32 MiB，/);
  });

  it('stand whole in the title of a fix that removes them', () => {
    assert.equal(fill({ zh: '删去“{text}”', en: '' }, { text: LONG }, 'zh-CN'), `删去“${LONG}”`);
  });

  for (const [text, shown] of [
    ['甲'.repeat(60), '甲'.repeat(60)],
    [`${'甲'.repeat(48)}${'乙'.repeat(13)}`, `${'甲'.repeat(40)}…${'乙'.repeat(12)}`],
    ['😀'.repeat(60), '😀'.repeat(60)],
    ['😀'.repeat(61), `${'😀'.repeat(40)}…${'😀'.repeat(12)}`],
  ] as const) {
    it(`show ${[...text].length} characters as ${[...shown].length}`, () => assert.equal(quotable(text), shown));
  }

  it('keep their beginning where they name a row', () => {
    assert.equal(shortened('甲乙丙', 3), '甲乙丙');
    assert.equal(shortened('甲😀丙丁', 2), '甲😀…');
  });
});
