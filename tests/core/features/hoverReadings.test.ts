import assert from 'node:assert/strict';
import { hover } from '../../../server/src/core/features/hover/hover.ts';
import type { Locale } from '../../../server/src/core/text/locale.ts';
import { withoutMarkdown } from '../../../server/src/lsp/withoutMarkdown.ts';
import { cursorPlans } from '../../support/cursorPlans.ts';
import { analyzed, packageService } from '../../support/packageService.ts';

/** What a hover says of the value before it explains the key, line by line. */
function readingAt(
  { text, position }: Pick<ReturnType<typeof cursorPlans>[number], 'text' | 'position'>,
  locale: Locale,
) {
  const markdown = hover(analyzed(text), position, locale, packageService)?.markdown ?? '';
  const [first = ''] = markdown.split('\n\n');
  return first.startsWith('**') || first === '' ? [] : withoutMarkdown(first).split('\n');
}

const scope = (row: string) => `规划概况:\n  规划范围: {地区: [370100]}\n重点工业企业名单:\n  - {${row}}\n`;
const enterprise = (row: string) => `重点工业企业名单:\n  - {企业名称: 甲有限公司, ${row}}\n`;
const project = (row: string) => `重点投资项目规划:\n  - {编号: P1, 项目名称: 甲改造, ${row}}\n`;
const basis = (row: string) => `规划概况:\n  标题: 甲市方案\n  成文日期: 2026年3月18日\n  编制依据: [${row}]\n`;
const lead = (row: string) => `主要措施:\n  - {编号: C1, 名称: 甲措施, 牵头单位: ${row}}\n`;
const due = (row: string) => `目标任务:\n  主要任务:\n    - {编号: R1, 任务名称: 甲改造, 完成时限: ${row}}\n`;

/** A target beside the analysis that has its baseline, 4200 tonnes in 2025. */
const target = (row: string) => `规划概况:
  基准年: 2025
污染状况分析:
  现状指标:
    - {编号: X1, 指标名称: 甲厂化学需氧量排放量, 现状值: 4200吨, 年份: 2025}
    - {编号: X2, 指标名称: 甲水回用率, 现状值: 70%, 年份: 2025}
    - {编号: X3, 指标名称: 甲厂氨氮排放量, 现状值: 约300吨, 年份: 2025}
目标任务:
  主要指标:
    - {编号: M1, 指标名称: ${row}}
`;
const ofFactory = (row: string) => target(`甲厂化学需氧量排放量, 基期值: X1, ${row}`);

const readingsOf: Readonly<Record<string, readonly [string, readonly string[]]>> = {
  'an amount without its 万': [target('甲, 目标值: 12.4│万吨'), ['=124000吨']],
  'a bound as a sign': [target('甲, 目标值: 8%│以上'), ['≥8%']],
  'a range': [target('甲, 目标值: 10—15│个'), ['10—15个']],
  'an amount in parts': [target('甲, 目标值: {界限: 不高于, 数值: 1.│2, 单位: 万吨}'), ['≤12000吨']],
  'a change with what it comes to from the baseline': [
    ofFactory('目标值: 下降│8%以上'),
    ['降幅≥8%', '4200吨（2025年） → ≤3864吨'],
  ],
  'a change of one year': [ofFactory('年度目标: {2028: 下降│4%}'), ['降幅4%', '4200吨（2025年） → 4032吨']],
  'a change against the year of the baseline': [
    ofFactory('目标值: 比2025年下│降8%'),
    ['降幅8%（与2025年相比）', '4200吨（2025年） → 3864吨'],
  ],
  'a range of a change': [ofFactory('目标值: 下降│8%—10%'), ['降幅8—10%', '4200吨（2025年） → 3780—3864吨']],
  'how much less an amount is': [ofFactory('目标值: 3780│吨以下'), ['≤3780吨', '4200吨（2025年） → ≤3780吨：下降≥10%']],
  'about how much, where it is rounded': [
    ofFactory('目标值: 3900│吨以下'),
    ['≤3900吨', '4200吨（2025年） → ≤3900吨：下降≈7.1%'],
  ],
  'points beside a share': [
    target('甲水回用率, 基期值: X2, 目标值: 提高│5个百分点'),
    ['增幅5个百分点', '70%（2025年） → 75%'],
  ],
  'a sum of money in 万': [project('总投资: 1.2│亿元'), ['=12000万元']],
  'a sum of money of each year': [project('总投资: 每年2│00万元'), ['=0.02亿元（每年）']],
  'a sum of money of all years': [project('总投资: 累计1│000万元'), ['=0.1亿元（累计）']],
  'a source of money of each year, without its share of the investment': [
    project('总投资: 1000万元, 资金来源: {企业自筹: 每年2│00万元}'),
    ['=0.02亿元（每年）'],
  ],
  'a sum of money in 亿': [project('总投资: 约5│00万元'), ['≈0.05亿元']],
  'the share of a source of money': [
    project('总投资: 1.2亿元, 资金来源: {企业自筹: 0.8│亿元}'),
    ['=8000万元', '占总投资1.2亿元的66.7%'],
  ],
  'a benefit': [project('预期效益: [化学需氧量减排1│万吨/年]'), ['化学需氧量：减少10000吨/年']],
  'the last day of a time limit': [due('2028年底│前'), ['不晚于2028-12-31']],
  'the days of a month': [due('2028-0│2'), ['2028-02-01至2028-02-29']],
  'a span with its length': ['规划概况:\n  规划期: “十五│五”\n', ['“十五五”时期：2026-01-01至2030-12-31，共5年']],
  'work that comes again': [due('每年3│月31日前'), ['每年一次']],
  'a region in the area of the plan': [
    scope('企业名称: 甲, 所在地区: 370│117'),
    ['370117 山东省济南市钢城区', '在规划范围内'],
  ],
  'a region elsewhere, by its name': [
    scope('企业名称: 甲, 所在地区: 青岛│市'),
    ['370200 山东省青岛市', '不在规划范围内'],
  ],
  'regions of one name': [
    scope('企业名称: 甲, 所在地区: 朝│阳区'),
    ['有2个同名的地区：110105 北京市朝阳区、220104 吉林省长春市朝阳区'],
  ],
  'the check character of a credit code': [
    enterprise('统一社会信用代码: 91370100MA│00000010'),
    ['18位，校验位0相符（GB 32100—2015）'],
  ],
  'a credit code that is wrong, and no other in its place': [
    enterprise('统一社会信用代码: 91370100MA│00000011'),
    ['不符合GB 32100—2015：校验位不符'],
  ],
  'a credit code partly covered': [enterprise('统一社会信用代码: "91370100│******0010"'), ['部分位数隐去，不能核对']],
  'an industry, whose divisions are our inference': [
    enterprise('所属行业: 冶│金'),
    [
      'GB/T 4754—2017：31 黑色金属冶炼和压延加工业、08 黑色金属矿采选业；属三（一）所列的“冶金”（对应关系为本工具推定，仅供参考）',
    ],
  ],
  'a pollutant under another name': [enterprise('主要污染物: [CO│D]'), ['化学需氧量，又写作CODCr、CODcr、COD']],
  'a reference with its values and where it is named': [
    ofFactory('目标值: 下降8%').replace('基期值: X1', '基期值: X│1'),
    ['引用：X1 甲厂化学需氧量排放量 (现状指标)', '现状值：4200吨；年份：2025', '引用它的有：目标任务1处'],
  ],
  'a target where it is referred to, with what it comes to': [
    `${ofFactory('目标值: 下降8%以上')}主要措施:\n  - {名称: 甲, 对应指标: [M│1]}\n`,
    [
      '引用：M1 甲厂化学需氧量排放量 (主要指标)',
      '基期值：X1；目标值：下降8%以上',
      '4200吨（2025年） → ≤3864吨',
      '引用它的有：主要措施1处',
    ],
  ],
  'an id with where it is named': [
    `${ofFactory('目标值: 下降8%').replace('编号: M1', '编号: M│1')}主要措施:\n  - {名称: 甲, 对应指标: [M1]}\n`,
    ['引用它的有：主要措施1处'],
  ],
  'a law that was in force on the plan’s day': [
    basis('中华人民共和国清洁生产│促进法'),
    [
      '《中华人民共和国清洁生产促进法》',
      '自2003年1月1日起施行，自2026年8月15日起由《中华人民共和国生态环境法典》第九百六十一条替代（依公开的转载，未与官方文本核对）',
      '按本规划的日期（2026年3月18日）：有效',
    ],
  ],
  'a law that was not yet': [
    basis('《生态环境│法典》'),
    [
      '《中华人民共和国生态环境法典》',
      '自2026年8月15日起施行（依公开的转载，未与官方文本核对）',
      '按本规划的日期（2026年3月18日）：尚未施行',
    ],
  ],
  'a law whose end is only recalled': [
    basis('水污染│防治法'),
    [
      '《中华人民共和国水污染防治法》',
      '自2026年8月15日起由《中华人民共和国生态环境法典》替代（未查到出处，仅供参考）',
      '按本规划的日期（2026年3月18日）：有效',
    ],
  ],
  'the present name of a body': [lead('国家环保│总局'), ['现名生态环境部（2018年3月起）']],
  'the present name of a local body': [lead('济南市环境│保护局'), ['现名济南市生态环境局（2018—2019年起）']],
  'a present body with its former names': [
    lead('生态│环境部'),
    ['现用名称；原环境保护部（至2018年3月）、环保部（至2018年3月）（未查到出处，仅供参考）'],
  ],
};

const without: Readonly<Record<string, string>> = {
  'a number without its unit': target('甲, 目标值: 12.4│万'),
  'a list of values': target('甲, 目标值: 分别下降8%、│10%'),
  'a vague word': target('甲, 目标值: 大幅│下降'),
  'a blank': target('甲, 目标值: ××│吨'),
  'a value settled elsewhere': target('甲, 目标值: 另行│确定'),
  'prose with a number': '污染状况分析:\n  概述: 甲市排放量为12.4│万吨\n',
  'prose in a block': '指导思想:\n  表述: |\n    甲市下降8%│以上\n',
  'a note beside the parts of an amount': target('甲, 目标值: {数值: 1.2, 单位: 万吨, 备注: 12│万吨}'),
  'the name of an indicator': target('甲厂12│万吨'),
  'a day that is not on the calendar': due('2027-02-│30'),
  'a date half typed': due('2028│年底前，'),
  'a region that is not known': scope('企业名称: 甲, 所在地区: 甲乙│丙区'),
  'an industry that is not known': enterprise('所属行业: 养老服│务'),
  'a reference to nothing': ofFactory('目标值: 下降8%').replace('基期值: X1', '基期值: X│9'),
  'a reference to an id that is given twice': `${ofFactory('目标值: 1吨').replace('X2', 'X1').replace('基期值: X1', '基期值: X│1')}`,
  'the owner by name': project('项目单位: 甲有限│公司'),
  'a body that is not listed': lead('甲单│位'),
  'a company’s department that sounds like a ministry': lead('甲公司建│设部'),
  'a document whose days are not known': basis('甲市清洁生产│办法'),
  'a text that cannot be read': '目标任务:\n  主要指标:\n    - {编号: M1, 指标名称: "甲, 目标值: 下降│8%\n',
};

/** Values that are read, and of which nothing more may be concluded. */
const noFurther: Readonly<Record<string, readonly [string, readonly string[]]>> = {
  'a change against another year than the baseline’s': [
    ofFactory('目标值: 比2020年下降│8%'),
    ['降幅8%（与2020年相比）'],
  ],
  'a change of each year': [ofFactory('目标值: 年均下降│2%'), ['降幅2%（每年）']],
  'a total over the years': [ofFactory('目标值: 累计削减│600吨'), ['减少600吨（累计）']],
  'a total that the row says is one': [ofFactory('数值性质: 累计削减, 目标值: 60│0吨'), ['=600吨']],
  'a baseline that is only approximate': [target('甲厂氨氮排放量, 基期值: X3, 目标值: 下降│8%'), ['降幅8%']],
  'an upper bound above the baseline': [ofFactory('目标值: 500│0吨以下'), ['≤5000吨']],
  'points beside an amount': [ofFactory('目标值: 下降│5个百分点'), ['降幅5个百分点']],
  'an amount of something else': [ofFactory('目标值: 12│家'), ['=12家']],
  'a part of a breakdown': [ofFactory('目标分解: {分地区: {甲区: 24│00吨}}'), ['=2400吨']],
  'a source of money beside a sum that is about so much': [
    project('总投资: 约1亿元, 资金来源: {企业自筹: 0.8│亿元}'),
    ['=8000万元'],
  ],
  'a region where the plan does not tell its area': [enterprise('所在地区: 370│117'), ['370117 山东省济南市钢城区']],
  'a region that is the area': ['规划概况:\n  标题: 甲\n  规划范围: {地区: [370│100]}\n', ['370100 山东省济南市']],
};

describe('what a hover reads of a value', () => {
  const cases = [
    ...Object.entries(readingsOf),
    ...Object.entries(without).map(([name, plan]) => [name, [plan, []]] as const),
    ...Object.entries(noFurther),
  ];

  it('is nothing as often as every third time', () => {
    assert.ok(cases.length >= 25);
    assert.ok(Object.keys(without).length + Object.keys(noFurther).length >= cases.length / 3);
  });

  for (const [name, [plan, expected]] of cases) {
    it(`${expected.length === 0 ? 'is nothing for' : 'tells'} ${name}`, () => {
      for (const each of cursorPlans(plan)) {
        const lines = readingAt(each, 'zh-CN').map((line) => line.replaceAll('𠮷', '甲'));
        assert.deepEqual(lines, expected, each.way);
      }
    });
  }

  it('is in the reader’s language', () => {
    const [plan] = readingsOf['a target where it is referred to, with what it comes to'] ?? ['', []];
    for (const each of cursorPlans(plan)) {
      assert.deepEqual(readingAt(each, 'en'), [
        `Refers to: M1 ${each.way === 'with 𠮷' ? '𠮷' : '甲'}厂化学需氧量排放量 (target)`,
        'Baseline: X1; Target value: 下降8%以上',
        '4200吨 (2025) → ≤3864吨',
        'Named in: Main measures (1)',
      ]);
    }
  });
});
