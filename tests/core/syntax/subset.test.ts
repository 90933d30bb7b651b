import assert from 'node:assert/strict';
import { renderFinding } from '../../../server/src/core/messages/render.ts';
import { assertFindings } from '../../support/plan.ts';

/** Each construct outside the subset: one finding, where it stands, that says what to write instead. */
const outside: readonly { what: string; text: string; finds: readonly string[]; says: RegExp }[] = [
  { what: 'an anchor', text: '指导思想:\n  表述: &a 坚持预防为主\n', finds: ['yaml-anchor 2:7 ‹&a›'], says: /删去/ },
  { what: 'an alias', text: '指导思想:\n  表述: *a\n', finds: ['yaml-alias 2:7 ‹*a›'], says: /直接写内容/ },
  {
    what: 'a merge key',
    text: '规划概况:\n  <<: *base\n  标题: 甲\n',
    finds: ['yaml-merge-key 2:3 ‹<<›'],
    says: /逐项写/,
  },
  { what: 'a tag', text: '规划概况:\n  标题: !!str 甲\n', finds: ['yaml-tag 2:7 ‹!!str›'], says: /删去/ },
  { what: 'a local tag', text: '规划概况:\n  标题: !甲 乙\n', finds: ['yaml-tag 2:7 ‹!甲›'], says: /加引号/ },
  {
    what: 'a duplicate key at the top',
    text: '规划格式: 1\n指导思想: 甲\n指导思想: 乙\n',
    finds: ['yaml-duplicate-key 3:1 ‹指导思想›'],
    says: /合并/,
  },
  {
    what: 'a duplicate key inside',
    text: '规划概况:\n  标题: 甲\n  标题: 乙\n',
    finds: ['yaml-duplicate-key 3:3 ‹标题›'],
    says: /合并/,
  },
  {
    what: 'a second document',
    text: '规划格式: 1\n---\n规划格式: 1\n',
    finds: ['yaml-documents 2:1 ‹---›'],
    says: /另一个文件/,
  },
  {
    what: 'a document after an end mark',
    text: '规划格式: 1\n...\n规划格式: 1\n',
    finds: ['yaml-documents 2:1 ‹...›'],
    says: /另一个文件/,
  },
  {
    what: 'a directive',
    text: '%YAML 1.2\n---\n规划格式: 1\n',
    finds: ['yaml-documents 1:1 ‹%YAML 1.2›'],
    says: /删去/,
  },
  { what: 'a tab indent', text: '规划概况:\n\t标题: 甲\n', finds: ['yaml-tab-indent 2:1 ‹›'], says: /空格/ },
  { what: 'a map as a key', text: '规划概况:\n  {a: 1}: 甲\n', finds: ['yaml-syntax 2:3 ‹{a: 1}›'], says: /条目名/ },
  { what: 'a list as the whole', text: '- 甲\n- 乙\n', finds: ['yaml-syntax 1:1 ‹- 甲›'], says: /规划格式: 1/ },
  { what: 'a text as the whole', text: '只有一句话\n', finds: ['yaml-syntax 1:1 ‹只有一句话›'], says: /条目/ },
];

/** Broken notation: one finding for one cause, however much the reader would say. */
const broken: readonly { what: string; text: string; finds: readonly string[] }[] = [
  { what: 'an open quote', text: '指导思想: "坚持\n规划格式: 1\n', finds: ['yaml-syntax 1:7 ‹"›'] },
  { what: 'an open bracket', text: '规划概况:\n  会同部门: [甲, 乙\n规划格式: 1\n', finds: ['yaml-syntax 2:9 ‹[›'] },
  { what: 'a colon in a text', text: '指导思想: 目标: 2030\n规划格式: 1\n', finds: ['yaml-syntax 1:7 ‹目标: 2030›'] },
  {
    what: 'a line that is no entry',
    text: '规划概况:\n  标题: 甲\n  没有冒号\n  规划期: 乙\n',
    finds: ['yaml-syntax 3:3 ‹没有冒号›'],
  },
  {
    what: 'a line out of line',
    text: '规划概况:\n  标题: 甲\n   规划期: 乙\n',
    finds: ['yaml-syntax 3:4 ‹规划期: 乙›'],
  },
  {
    what: 'a key of an item between two levels',
    text: '主要措施:\n  - 名称: 甲\n   措施类别: 资金\n',
    finds: ['yaml-syntax 3:4 ‹措施类别: 资金›'],
  },
  { what: 'a bad beginning', text: '指导思想: @甲\n', finds: ['yaml-syntax 1:7 ‹@甲›'] },
  { what: 'an unknown escape', text: '指导思想: "a\\q"\n', finds: ['yaml-syntax 1:9 ‹\\›'] },
];

describe('The YAML subset', () => {
  for (const { what, text, finds, says } of outside) {
    it(`answers ${what} once, in its place, with what to write`, () => {
      const analysis = assertFindings(text, finds);
      const finding = analysis.findings.find(({ rule }) => finds[0]?.startsWith(`${rule.id} `));
      assert.ok(finding);
      assert.equal(finding.severity, 'error');
      assert.match(renderFinding(finding, 'zh-CN'), says);
    });
  }
  for (const { what, text, finds } of broken) {
    it(`says one thing of ${what}`, () => void assertFindings(text, finds));
  }
  it('keeps what stands after a broken entry', () => {
    const analysis = assertFindings('指导思想: "坚持\n规划概况:\n  标题: 甲\n', ['yaml-syntax 1:7 ‹"›']);
    assert.equal(analysis.plan.file.about?.title?.text, '甲');
  });
});
