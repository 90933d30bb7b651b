import assert from 'node:assert/strict';
import { renderFinding } from '../../../server/src/core/messages/render.ts';
import { analyze, ofFragment } from '../../support/plan.ts';
import { valuesOf } from '../../support/planValues.ts';
import { itFinds, itIsSilent } from '../../support/slipTable.ts';

describe('Look-alike characters', () => {
  itFinds([
    {
      what: 'a radical in a key',
      text: '\u2f6c标任务:\n  总体目标: [甲]\n',
      finds: ['lookalike-character 1:1 ‹\u2f6c›'],
      mended: '目标任务:\n  总体目标: [甲]\n',
    },
    {
      what: 'a radical in the name of a body',
      text: '规划概况:\n  会同部门: [\u2f63态环境局, 工信局]\n',
      finds: ['lookalike-character 2:10 ‹\u2f63›'],
      mended: '规划概况:\n  会同部门: [生态环境局, 工信局]\n',
    },
    {
      what: 'supplementary radicals in a row, with CRLF',
      text: 'measures:\r\n  - {name: 降低\u2edb险、\u2ecb辆}\r\n',
      finds: ['lookalike-character 2:14 ‹\u2edb›'],
      mended: 'measures:\r\n  - {name: 降低风险、车辆}\r\n',
    },
    {
      what: 'a compatibility ideograph in a text',
      text: '规划概况:\n  编制阶段: 起草稿\n  标题: \uf9d8\n',
      finds: ['lookalike-character 3:7 ‹\uf9d8›'],
      mended: '规划概况:\n  编制阶段: 起草稿\n  标题: 律\n',
    },
    {
      what: 'full-width letters in a key',
      text: 'ａｂｏｕｔ:\n  title: 甲\n',
      finds: ['lookalike-character 1:1 ‹ａｂｏｕｔ›'],
      mended: 'about:\n  title: 甲\n',
    },
    {
      what: 'full-width letters in a fixed value in a row',
      text: 'measures:\n  - {name: 甲, kind: ｆｕｎｄｉｎｇ}\n',
      finds: ['lookalike-character 2:21 ‹ｆｕｎｄｉｎｇ›'],
      mended: 'measures:\n  - {name: 甲, kind: funding}\n',
    },
    {
      what: 'a zero-width space in a fixed value',
      text: '规划概况:\n  规划层级: 市\u200b级\n',
      finds: ['lookalike-character 2:9 ‹市\u200b级›'],
      mended: '规划概况:\n  规划层级: 市级\n',
    },
    {
      what: 'a zero-width space in an id',
      text: 'keyEnterprises:\n  - {id: Q\u200b1, name: 甲}\n',
      finds: ['lookalike-character 2:10 ‹Q\u200b1›'],
      mended: 'keyEnterprises:\n  - {id: Q1, name: 甲}\n',
    },
    {
      what: 'a Cyrillic letter in an id in a row',
      text: '目标任务:\n  主要指标:\n    - {编号: М1, 指标名称: 甲率}\n',
      finds: ['lookalike-character 3:12 ‹М1›'],
      mended: '目标任务:\n  主要指标:\n    - {编号: M1, 指标名称: 甲率}\n',
    },
    {
      what: 'a Greek letter in an id, in block form, with CRLF',
      text: 'goalsAndTasks:\r\n  targets:\r\n    - id: Α1\r\n      name: 甲率\r\n',
      finds: ['lookalike-character 3:11 ‹Α1›'],
      mended: 'goalsAndTasks:\r\n  targets:\r\n    - id: A1\r\n      name: 甲率\r\n',
    },
    {
      what: 'a Cyrillic letter in a reference in a list',
      text: '目标任务:\n  主要指标:\n    - {编号: M1, 指标名称: 甲率}\n重点内容:\n  - {名称: 甲, 对应指标: [М1]}\n',
      finds: ['lookalike-character 5:20 ‹М1›'],
      mended: '目标任务:\n  主要指标:\n    - {编号: M1, 指标名称: 甲率}\n重点内容:\n  - {名称: 甲, 对应指标: [M1]}\n',
    },
    {
      what: 'a Cyrillic letter in the key of an only child',
      text: 'аbout:\n  title: 甲\n',
      finds: ['lookalike-character 1:1 ‹аbout›'],
      mended: 'about:\n  title: 甲\n',
    },
    {
      what: 'a Cyrillic letter in a fixed value',
      text: 'about:\n  level: сounty\n',
      finds: ['lookalike-character 2:10 ‹сounty›'],
      mended: 'about:\n  level: county\n',
    },
  ]);
  itIsSilent([
    {
      where: 'Greek letters that look like no others',
      text: '目标任务:\n  主要指标:\n    - {编号: Δ1, 指标名称: 甲率}\n',
    },
    { where: 'Cyrillic letters in a name', text: '规划概况:\n  标题: 与МОСКВА合作的方案\n' },
  ]);

  it('shows the code point', () => {
    const [finding] = ofFragment(analyze('\u2f6c标任务:\n  概述: 甲\n'));
    assert.ok(finding);
    for (const locale of ['zh-CN', 'en'] as const) assert.match(renderFinding(finding, locale), /U\+2F6C/);
  });

  it('does not hide a body that a rule looks for', () => {
    const plan = (body: string) => analyze(`规划概况:\n  规划层级: 国家级\n  会同部门: [${body}, 财政部]\n`);
    const about = (body: string) => plan(body).findings.filter(({ rule }) => rule.id === 'joint-authority').length;
    assert.equal(about('\u2f63态环境部'), about('生态环境部'));
    assert.notEqual(about('\u2f63态环境部'), about('水利部'));
  });

  it('does not hide that an id is there twice', () => {
    const rows = (id: string) => `重点工业企业名单:\n  - {编号: ${id}, 企业名称: 甲}\n  - {编号: M1, 企业名称: 乙}\n`;
    const rules = (id: string) => ofFragment(analyze(rows(id))).map(({ rule }) => rule.id);
    assert.deepEqual(rules('М1'), ['lookalike-character', 'id-duplicate']);
    assert.deepEqual(rules('Ｍ1'), ['fullwidth-digit', 'id-duplicate']);
    assert.deepEqual(rules('Δ1'), []);
  });

  for (const [one, other, twice] of [
    ['ＡＢＣ公司', 'ABC公司', true],
    ['甲（集团）公司', '甲(集团)公司', true],
    ['甲（集团）公司', '甲（控股）公司', false],
  ] as const) {
    it(`${twice ? 'takes' : 'does not take'} ${one} and ${other} for one enterprise`, () => {
      const rows = `重点工业企业名单:\n  - {编号: Q1, 企业名称: ${one}}\n  - {编号: Q2, 企业名称: ${other}}\n`;
      const rules = ofFragment(analyze(rows)).map(({ rule }) => rule.id);
      assert.deepEqual(rules, twice ? ['enterprise-duplicate'] : []);
    });
  }

  it('does not hide that an enterprise is there twice', () => {
    const rows = '重点工业企业名单:\n  - {编号: Q1, 企业名称: 某\u2f6f化公司}\n  - {编号: Q2, 企业名称: 某石化公司}\n';
    const rules = ofFragment(analyze(rows)).map(({ rule }) => rule.id);
    assert.deepEqual(rules, ['lookalike-character', 'enterprise-duplicate']);
    assert.deepEqual(
      valuesOf(analyze(rows)).keyEnterprises,
      valuesOf(analyze(rows.replace('\u2f6f', '石'))).keyEnterprises,
    );
  });
});
