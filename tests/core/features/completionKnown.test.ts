import assert from 'node:assert/strict';
import { itemAt, itemsAt, labels, taken } from '../../support/completionAt.ts';
import { packageService } from '../../support/packageService.ts';

const about = '规划概况:\n  牵头单位: 甲局\n  会同部门: [乙局]\n  规划期: 2021—2025年\n  基准年: 2020\n';
const analysis = '污染状况分析:\n  现状指标:\n    - {编号: X1, 指标名称: 化学需氧量, 年份: 2020}\n';
const bodies = ['甲局', '乙局', '丙局'];
const period = ['2025', '2024', '2023', '2022', '2021'];

/** The years that a target may be set for and that present figures may be of, by how 规划期 is written. */
const periods: readonly { readonly written: string; readonly first: string; readonly count: number }[] = [
  { written: '2026—2030年', first: '2030', count: 6 },
  { written: '2026—2030年，展望到2035年', first: '2030', count: 6 },
  { written: '2026—2030年（基准年2025年）', first: '2030', count: 6 },
  { written: '{开始: 2026年, 结束: 2030年}', first: '2030', count: 6 },
  { written: '“十五五”时期', first: '2030', count: 6 },
  { written: '2027年', first: '2027', count: 2 },
];

/** What a plan knows of a value before it is written: the first ones offered, in their order. */
const cases: readonly { readonly what: string; readonly text: string; readonly first: readonly string[] }[] = [
  {
    what: 'the bodies the plan names, for one',
    text: `${about}主要措施:\n  - {名称: a, 配合单位: [甲局, 丙局]}\n  - 名称: b\n    牵头单位: $0\n`,
    first: [...bodies, '按职责分工负责'],
  },
  {
    what: 'the bodies not listed yet, in a row, the one that leads last',
    text: `${about.replace('[乙局]', '[乙局, $0]')}主要措施:\n  - {名称: a, 配合单位: [丙局]}\n`,
    first: ['丙局', '甲局'],
  },
  {
    what: 'the bodies not listed yet, in a block, the one that leads last',
    text: `${about.replace('[乙局]', '\n    - 乙局\n    - $0')}主要措施:\n  - {名称: a, 配合单位: [丙局]}\n`,
    first: ['丙局', '甲局'],
  },
  {
    what: 'bodies that the plan names as leads only',
    text: `${about.replace('[乙局]', '[$0]')}主要措施:\n  - {名称: a, 牵头单位: 丁局}\n`,
    first: ['丁局', '甲局'],
  },
  {
    what: 'the bodies the plan names, with English keys',
    text: 'about:\n  leadUnit: 甲局\n  jointDepartments: [乙局, $0]\n',
    first: ['甲局'],
  },
  {
    what: 'the industries the plan names, not what is being written',
    text: '规划概况:\n  规划范围: {行业: [冶金]}\n重点工业企业名单:\n  - {企业名称: a, 所属行业: 冶$0}\n',
    first: ['冶金'],
  },
  {
    what: 'the indicators analysed, those without a target first',
    text: `${analysis}    - {编号: X2, 指标名称: 氨氮}\n目标任务:\n  主要指标:\n    - 指标名称: 化学需氧量\n      编号: M1\n    - 指标名称: $0\n`,
    first: ['氨氮', '化学需氧量'],
  },
  {
    what: 'the indicators analysed, in a row',
    text: `${analysis}目标任务:\n  主要指标:\n    - {编号: M1, 指标名称: $0}\n`,
    first: ['化学需氧量'],
  },
  {
    what: 'the years of the period, the last first, and the base year',
    text: `${about}目标任务:\n  主要指标:\n    - 指标名称: a\n      目标年: $0\n`,
    first: [...period, '2020'],
  },
  {
    what: 'the base year first where the past is meant',
    text: `${about}${analysis.replace('2020', '$0')}`,
    first: ['2020', '2019', '2018'],
  },
  {
    what: 'years as keys',
    text: `${about}目标任务:\n  主要指标:\n    - {指标名称: a, 年度目标: {2025: 下降8%, $0}}\n`,
    first: ['2024', '2023', '2022', '2021', '2020'],
  },
  {
    what: 'the next id of a row in a block',
    text: '重点工业企业名单:\n  - {编号: Q1, 企业名称: a}\n  - 编号: $0\n',
    first: ['Q2'],
  },
  {
    what: 'the next id in a row, with English keys',
    text: 'keyProjects:\n  - {id: K-07, name: a}\n  - {id: $0}\n',
    first: ['K-8'],
  },
  {
    what: 'an id that is being written as it is',
    text: '重点工业企业名单:\n  - {编号: Q1, 企业名称: a}\n  - {编号: Q2$0, 企业名称: b}\n',
    first: ['Q2'],
  },
  {
    what: 'forms of a target',
    text: '目标任务:\n  主要指标:\n    - {指标名称: a, 目标值: $0}\n',
    first: ['下降××%以上', '提高××%以上', '达到××%', '不高于××', '不低于××'],
  },
  {
    what: 'forms of a change, which is never a level to be reached',
    text: '目标任务:\n  主要指标:\n    - {指标名称: a, 变化幅度: $0}\n',
    first: ['下降××%以上', '提高××%以上'],
  },
  {
    what: 'the years a plan looks out to, which lie beyond its period',
    text: `${about}  展望年: [$0]\n`,
    first: ['2030', '2035'],
  },
  {
    what: 'forms of a yearly target',
    text: '目标任务:\n  主要指标:\n    - 指标名称: a\n      年度目标:\n        2028: $0\n',
    first: ['下降××%以上', '提高××%以上'],
  },
  {
    what: 'units of money',
    text: '重点投资项目规划:\n  - 项目名称: a\n    总投资: $0\n',
    first: ['××万元', '××亿元'],
  },
  {
    what: 'units of money behind the number that is written',
    text: '重点投资项目规划:\n  - {项目名称: a, 资金来源: {企业自筹: 约1200$0}}\n',
    first: ['约1200万元', '约1200亿元'],
  },
  {
    what: 'the ends of the years for a time limit',
    text: `${about}主要措施:\n  - {名称: a, 完成时限: $0}\n`,
    first: ['2025年底前', '2024年底前'],
  },
];

describe('completion of values that a plan knows', () => {
  for (const { what, text, first } of cases) {
    it(`offers ${what}`, () => {
      assert.deepEqual(labels(itemsAt(text)).slice(0, first.length), first);
    });
  }

  it('offers 未转录 for a single field only in a plan that is published, and the sources a row may be from', () => {
    const row = '重点投资项目规划:\n  - {编号: P1, 项目名称: $0}\n';
    const sources = '转录来源: [{编号: Y1, 名称: 甲}, {编号: Y2, 名称: 乙}]\n';
    const unread = '{未转录: 原因}';
    assert.deepEqual(labels(itemsAt(row)), []);
    assert.deepEqual(labels(itemsAt(sources + row)), [unread]);
    assert.deepEqual(labels(itemsAt(`规划概况: {编制阶段: 已印发}\n${row}`)), [unread]);
    assert.ok(labels(itemsAt('重点内容: $0\n')).includes(unread));
    assert.deepEqual(labels(itemsAt(`${sources}主要措施: [{名称: a, 转录自: $0}]\n`)), ['Y1', 'Y2']);
  });

  it('keeps the place of a year with one that can be', () => {
    const written = (text: string, key: string) => taken(`${about}${text}`, key).split(key)[1]?.match(/\d{4}/)?.[0];
    assert.equal(written('  $0\n', '展望年'), '2030');
    assert.equal(written(`${analysis.replace('年份: 2020', '$0')}`, '历年数据'), '2020');
    assert.equal(written('目标任务:\n  主要指标:\n    - {指标名称: a, $0}\n', '年度目标'), '2025');
    assert.equal(written('目标任务:\n  主要指标:\n    - {指标名称: a, $0}\n', '目标年'), '2025');
    assert.ok(!labels(itemsAt('目标任务:\n  主要指标:\n    - {指标名称: a, 变化幅度: $0}\n')).includes('达到××%'));
  });

  const policy = packageService.policies.pack('gbf-2003-100');
  const whole = `${policy?.title}（${policy?.documentNumber}）`;

  it('names the governing policy as plans do', () => {
    assert.equal(whole, '关于加快推行清洁生产的意见（国办发[2003]100号）');
    const written = (text: string) => taken(text, whole).split(/编制依据:|legalBasis:/)[1];
    assert.equal(written('规划概况:\n  编制依据:\n    - $0\n'), `\n    - ${whole}\n`);
    assert.equal(written('规划概况:\n  编制依据: [$0]\n'), ` ["${whole}"]\n`);
    assert.equal(written('规划概况:\n  编制依据: $0\n'), ` ["${whole}"]\n`);
    assert.equal(written('about:\n  legalBasis:\n    - $0\n'), `\n    - ${whole}\n`);
  });

  it('puts the policies a plan is checked against first', () => {
    const text = '审查依据: [ecocode-2026]\n规划概况:\n  编制依据:\n    - 名称: $0\n';
    assert.equal(labels(itemsAt(text))[0], packageService.policies.pack('ecocode-2026')?.title);
  });

  it('offers number and title apart where they are written apart', () => {
    assert.equal(
      taken('规划概况:\n  编制依据:\n    - {名称: a, 发文字号: $0}\n', String(policy?.documentNumber)),
      `规划概况:\n  编制依据:\n    - {名称: a, 发文字号: "${policy?.documentNumber}"}\n`,
    );
  });

  it('offers keys as well as ids for the place of a waiver', () => {
    const annex = '附件:\n  - {编号: 附件1, 名称: a}\n';
    const all = labels(itemsAt(`例外说明:\n  - {规则: joint-authority, 位置: $0}\n${annex}`));
    assert.deepEqual(all.slice(0, 3), ['附件1', '规划概况', '污染状况分析']);
    assert.ok(!all.includes('例外说明'));
    assert.ok(labels(itemsAt('waivers:\n  - rule: joint-authority\n    at: $0\n')).includes('schedule'));
  });
});

describe('years that are offered', () => {
  const offered = (text: string) => labels(itemsAt(text)).filter((label) => /^\d{4}年?(底前)?$/.test(label));

  for (const { written, first, count } of periods)
    it(`are those of the period ${written}`, () => {
      const years = offered(`规划概况:\n  规划期: ${written}\n目标任务:\n  主要指标:\n    - 目标年: $0\n`);
      assert.equal(years[0], first);
      assert.equal(years.length, count);
    });

  const back = ['2020', '2019', '2018', '2017', '2016'];
  for (const [what, text, expected] of [
    ['年份', `${about}污染状况分析:\n  现状指标:\n    - 年份: $0\n`, back],
    ['核算期', `${about}污染状况分析:\n  现状指标:\n    - 核算期: $0\n`, back.map((year) => `${year}年`)],
    ['历年数据', `${about}污染状况分析:\n  现状指标:\n    - 历年数据:\n        $0\n`, back],
    ['开始', '规划概况:\n  规划期:\n    开始: $0\n    结束: 2030年\n', ['2026年']],
    ['结束', '规划概况:\n  规划期:\n    开始: 2021年\n    结束: $0\n', ['2025年']],
  ] as const)
    it(`suit ${what}`, () => {
      assert.deepEqual(offered(text).sort().reverse(), expected);
    });
});

describe('what a skeleton holds to be replaced', () => {
  const after = (text: string, label: string) => taken(text, label).split('\n').at(-2)?.trim();

  it('names no day to come for what is gone by', () => {
    assert.equal(after('规划概况:\n  $0\n', '成文日期'), '成文日期: 2026年×月×日');
    assert.equal(after('规划概况:\n  $0\n', '印发日期'), '印发日期: 2026年×月×日');
    assert.equal(after('about:\n  $0\n', 'adoptedOn'), 'adoptedOn: 2026-××-××');
  });

  it('leaves a gap for a number, and names no source as one', () => {
    assert.equal(
      after('重点投资项目规划:\n  - 项目名称: a\n    资金来源:\n      $0\n', '银行贷款'),
      '银行贷款: ××万元',
    );
    assert.equal(after('目标任务:\n  主要指标:\n    - 指标名称: a\n      $0\n', '年度目标'), '2030: ××');
  });

  it('takes its years from the plan, and sets no day to come', () => {
    assert.equal(after(`${about}目标任务:\n  主要指标:\n    - 指标名称: a\n      $0\n`, '目标年'), '目标年: 2025');
    assert.equal(after(`${about}主要措施:\n  - 名称: a\n    $0\n`, '完成时限'), '完成时限: ××年');
  });

  for (const [what, text, key, snippet, plain] of [
    [
      'what is fixed',
      '重点投资项目规划:\n  - 项目名称: a\n    $0\n',
      '项目类别',
      /^项目类别: \$\{1\|××,节能,/,
      '项目类别: ××',
    ],
    [
      'ids that are there',
      '目标任务:\n  主要指标: [{编号: M1}, {编号: M2}]\n主要措施:\n  - 名称: a\n    $0\n',
      '对应指标',
      /^对应指标: \[\$\{1\|××,M1,M2\|\}\]/,
      '对应指标: [××]',
    ],
  ] as const)
    it(`leaves it to the planner to choose: ${what}`, () => {
      assert.equal(after(text, key), plain);
      assert.match(itemAt(text, key).insertText, snippet);
    });
});
