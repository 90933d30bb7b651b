import assert from 'node:assert/strict';
import { analyze, assertFindings, ofFragment, place } from '../../support/plan.ts';
import { itFinds, itIsSilent } from '../../support/slipTable.ts';
import { countInput } from '../../support/tableInputs.ts';

describe('Marks inside （） 《》 “” 「」 are text', () => {
  itIsSilent([
    { where: 'a list of bodies', text: '规划概况:\n  会同部门: [市住建局（园林、市政）, 市生态环境局]\n' },
    { where: 'the only item of a list', text: '规划概况:\n  上位规划: [《甲、乙“十四五”规划》]\n' },
    {
      where: 'levels of government that are named together',
      text: '目标任务:\n  主要任务:\n    - {任务名称: 甲, 牵头单位: 市水务局, 责任单位: [各县、区人民政府（管委会）]}\n    - {任务名称: 乙, 牵头单位: 市水务局, 责任单位: [各镇、街道]}\n',
    },
    { where: 'a list with CRLF', text: 'about:\r\n  jointDepartments: [「甲，乙」办公室, 『丙、丁』]\r\n' },
    {
      where: 'a key that is data',
      text: '目标任务:\n  主要指标:\n    - {编号: M1, 指标名称: 甲, 目标值: 1吨, 目标分解: {减排量分地区: {县（市、区）: 5吨}}}\n',
    },
    {
      where: 'a row',
      text: 'measures:\n  - {name: 支持园区（基地、集聚区）改造，name：甲（乙）}\n'.replace('，name：甲（乙）', ''),
    },
  ]);
  itFinds([
    {
      what: 'outside of them they separate',
      text: '规划概况:\n  会同部门: [市住建局（园林、市政）、市生态环境局]\n',
      finds: ['fullwidth-comma 2:21 ‹、›'],
      mended: '规划概况:\n  会同部门: [市住建局（园林、市政）, 市生态环境局]\n',
    },
    {
      what: 'so does one between a body and those of all districts',
      text: '规划概况:\n  会同部门: [市水务局、各县、区人民政府]\n',
      finds: ['fullwidth-comma 2:14 ‹、›'],
      mended: '规划概况:\n  会同部门: [市水务局, 各县、区人民政府]\n',
    },
    {
      what: 'so does one between the departments of a city and its districts',
      text: '规划概况:\n  会同部门: [各区、市直各部门]\n',
      finds: ['fullwidth-comma 2:12 ‹、›'],
      mended: '规划概况:\n  会同部门: [各区, 市直各部门]\n',
    },
    {
      what: 'so does one among ASCII commas',
      text: 'about:\n  jointDepartments: [「甲，乙」办公室, 丙、丁]\n',
      finds: ['fullwidth-comma 2:33 ‹、›'],
      mended: 'about:\n  jointDepartments: [「甲，乙」办公室, 丙, 丁]\n',
    },
    {
      what: 'a text becomes a list without dividing them',
      text: '规划概况:\n  会同部门: 市住建局（园林、市政）、市生态环境局\n',
      finds: ['value-form 2:9 ‹市住建局（园林、市政）、市生态环境局›'],
      mended: '规划概况:\n  会同部门: [市住建局（园林、市政）, 市生态环境局]\n',
      unread: true,
    },
  ]);
});

describe('Colons, brackets and tabs', () => {
  itFinds([
    {
      what: 'a line that does not fit below an empty one is shown, and not the empty one',
      text: '规划概况:\n  会同部门:\n    - 甲\n    \n  - 乙\n    - 丙\n',
      finds: ['yaml-syntax 5:3 ‹- 乙›'],
    },
    {
      what: 'a colon without its space behind a quoted key',
      text: '规划概况:\n  "标题":甲\n',
      finds: ['colon-space 2:7 ‹:›'],
      mended: '规划概况:\n  "标题": 甲\n',
    },
    {
      what: 'a full-width colon behind a quoted key in a row, with CRLF',
      text: "about: {title: 甲, 'baseYear'：2025}\r\n",
      finds: ['fullwidth-colon 1:29 ‹：›'],
      mended: "about: {title: 甲, 'baseYear': 2025}\r\n",
    },
    {
      what: 'a ratio sign behind a key',
      text: '规划概况∶\n  标题: 甲\n',
      finds: ['fullwidth-colon 1:5 ‹∶›'],
      mended: '规划概况:\n  标题: 甲\n',
    },
    {
      what: 'a small colon behind an only child',
      text: 'about:\n  title﹕甲\n',
      finds: ['fullwidth-colon 2:8 ‹﹕›'],
      mended: 'about:\n  title: 甲\n',
    },
    {
      what: 'full-width braces around a row',
      text: '重点内容:\n  - ｛名称: 甲｝\n',
      finds: ['fullwidth-bracket 2:5 ‹｛›'],
      mended: '重点内容:\n  - {名称: 甲}\n',
    },
    {
      what: 'full-width brackets around a list',
      text: 'about:\n  jointDepartments: ［甲, 乙］\n',
      finds: ['fullwidth-bracket 2:21 ‹［›'],
      mended: 'about:\n  jointDepartments: [甲, 乙]\n',
    },
    {
      what: 'a row closed with a full-width brace',
      text: '规划概况: {标题: 甲, 基准年: 2025｝\r\n',
      finds: ['fullwidth-bracket 1:24 ‹｝›'],
      mended: '规划概况: {标题: 甲, 基准年: 2025}\r\n',
    },
    {
      what: 'a tab behind a dash',
      text: '重点内容:\n  -\t名称: 甲\n    领域: 工业\n',
      finds: ['yaml-tab-indent 2:4 ‹›'],
      mended: '重点内容:\n  - 名称: 甲\n    领域: 工业\n',
    },
    {
      what: 'a tab behind the dash of a row, with CRLF',
      text: 'measures:\r\n-\tname: 甲\r\n    kind: funding\r\n',
      finds: ['yaml-tab-indent 2:2 ‹›'],
      mended: 'measures:\r\n-   name: 甲\r\n    kind: funding\r\n',
    },
    {
      what: "a tab in an item's second line",
      text: '重点内容:\n  - 名称: 甲\n\t领域: 工业\n',
      finds: ['yaml-tab-indent 3:1 ‹›'],
      mended: '重点内容:\n  - 名称: 甲\n    领域: 工业\n',
    },
    {
      what: "spaces and a tab in an item's second line",
      text: 'keyContents:\n  - name: 甲\n  \tfield: industry\n',
      finds: ['yaml-tab-indent 3:1 ‹›'],
      mended: 'keyContents:\n  - name: 甲\n    field: industry\n',
    },
  ]);
  itIsSilent([
    { where: 'full-width brackets in a text', text: '规划概况:\n  发文字号: ［2003］100号\n' },
    { where: 'a tab behind the dash of a text', text: '指导思想:\n  基本原则:\n    -\t甲\n    - 乙\n' },
    { where: 'a ratio in a text', text: '指导思想:\n  表述: 按1∶2配置\n' },
  ]);
});

describe('A file with nothing in it', () => {
  for (const text of ['', '\n\n', '# 说明\n', '\ufeff', '---\n# 说明\n', '\r\n# x\r\n']) {
    countInput(text, /^plan-empty/);
    it(`is one error: ${JSON.stringify(text)}`, () => {
      const analysis = analyze(text);
      assert.deepEqual(
        analysis.findings.map((finding) => place(analysis, finding)),
        ['plan-empty 1:1 ‹›'],
      );
      assert.equal(analysis.findings[0]?.severity, 'error');
    });
  }
  it('is none as soon as a key is written', () => {
    assert.ok(!analyze('规划格式: 1\n').findings.some(({ rule }) => rule.id === 'plan-empty'));
  });
});

describe('A control character', () => {
  itFinds([
    {
      what: 'in a remark before the first key',
      text: '# 注\0释\n指导思想: 甲\n',
      finds: ['control-character 1:4 ‹\0›'],
      mended: '# 注释\n指导思想: 甲\n',
    },
    {
      what: 'in a remark behind a value, with CRLF',
      text: 'about:\r\n  title: 甲 # 注\x07\r\n',
      finds: ['control-character 2:15 ‹\x07›'],
      mended: 'about:\r\n  title: 甲 # 注\r\n',
    },
    {
      what: 'in a remark among the rows of a list',
      text: '重点内容:\n  # 注\0\n  - {名称: 甲} # \0\n',
      finds: ['control-character 2:6 ‹\0›', 'control-character 3:15 ‹\0›'],
    },
  ]);
});

describe('Messages about keys', () => {
  /** The keys a message about an unknown key proposes. */
  const proposed = (text: string): readonly string[] => {
    const finding = ofFragment(analyze(text)).find(({ rule }) => rule.id === 'key-unknown');
    assert.ok(finding);
    return [finding.args.allowed ?? finding.args.suggestion].flat() as readonly string[];
  };
  const isChinese = (name: string) => /\p{Script=Han}/u.test(name) || name === '…';
  for (const [what, text] of [
    ['under a Chinese key', '重点投资项目规划:\n  分项汇总: {COD: 0.5万吨}\n'],
    ['beside Chinese keys', '规划概况: {标题: 甲, COD: 1}\n'],
    ['misspelt beside Chinese keys', '规划概况:\n  标题: 甲\n  basYear: 2025\n'],
  ] as const) {
    countInput(text);
    it(`are in Chinese ${what}`, () => assert.ok(proposed(text).every(isChinese), proposed(text).join(' ')));
  }
  for (const [what, text] of [
    ['under an English key', 'about: {总量: 1}\n'],
    ['beside English keys', 'about:\n  title: 甲\n  基准: 2025\n'],
  ] as const) {
    countInput(text);
    it(`are in English ${what}`, () => assert.ok(!proposed(text).some((name) => isChinese(name) && name !== '…')));
  }
  it('name the language of the key above where something is missing', () => {
    const [finding] = ofFragment(assertFindings('waivers:\n  - {}\n', ['field-required 2:5 ‹{}›']));
    assert.ok(!isChinese(String(finding?.args.field)));
  });
});
