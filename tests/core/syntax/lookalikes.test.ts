import assert from 'node:assert/strict';
import { renderFinding } from '../../../server/src/core/messages/render.ts';
import { analyze, ofFragment } from '../../support/plan.ts';
import { valuesOf } from '../../support/planValues.ts';
import { itFinds } from '../../support/slipTable.ts';

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
