import assert from 'node:assert/strict';
import { framed } from '../support/frame.ts';
import { analyze } from '../support/plan.ts';
import { itFinds, type RuleCase } from '../support/ruleCases.ts';

const row = (fields: string, name = '工业化学需氧量排放量') =>
  framed(`目标任务:\n  主要指标:\n    - {编号: M1, 指标名称: ${name}, ${fields}, 目标年: 2030}\n`);
const reduced = (breakdown: string) => row(`基期值: 4200吨, 目标值: 下降8%, 净削减量: 336吨, 目标分解: {${breakdown}}`);
const level = (target: string, breakdown: string) => row(`基期值: 4200吨, 目标值: ${target}, 目标分解: {${breakdown}}`);
const present = (value: string, breakdown: string) =>
  framed(
    `污染状况分析:\n  现状指标:\n    - {编号: X1, 指标名称: 工业总磷排放量, 现状值: ${value}, 年份: 2025, 现状分解: {${breakdown}}}\n`,
  );
const projects = (summary: string) => framed(`重点投资项目规划:\n  汇总: {${summary}}\n`);
const enterprises = (summary: string) => framed(`重点工业企业名单:\n  汇总: {${summary}}\n`);

const cases: readonly RuleCase[] = [
  {
    when: 'parts of the reduction',
    text: reduced('减排量分地区: {章丘区: 240吨, 钢城区: 100吨}'),
    finds: ['减排量分地区'],
    severity: 'warning',
    related: '336吨',
    says: '“减排量分地区”合计340吨，与净削减量336吨相差4吨，请核对。',
  },
  {
    when: 'the money of the period, with 万 for 亿 in a part',
    text: projects('规划期投资: 12亿元, 分项汇总: {分领域: {工业: {规划期投资: 9亿元}, 农业: {规划期投资: 3万元}}}'),
    finds: ['分领域'],
    related: '12亿元',
  },
  {
    when: 'the money of the period that adds up',
    text: projects(
      '规划期投资: 12亿元, 分项汇总: {分领域: {工业: {规划期投资: 9亿元}, 农业: {规划期投资: 30000万元}}}',
    ),
  },
  {
    when: 'parts of what must be cut',
    text: row(
      '基期值: 4200吨, 目标值: 下降8%, 净削减量: 336吨, 应削减量: 400吨, 目标分解: {应削减量分地区: {甲区: 240吨, 乙区: 96吨, 丙区: 10吨}}',
    ),
    finds: ['应削减量分地区'],
    related: '400吨',
  },
  {
    when: 'parts of the present value',
    text: present('186吨', '分地区: {甲市: 68吨, 乙市: 52吨, 其他: 93吨}'),
    finds: ['分地区'],
    severity: 'warning',
    related: '186吨',
    says: '“分地区”合计213吨，与现状值186吨相差27吨，请核对。',
  },
  {
    when: 'parts of the present value that add up',
    text: present('186吨', '分地区: {甲市: 0.0093万吨, 乙市: 93吨}, 分行业: {化工: 100吨, 轻工: 80吨, 其他: 6吨}'),
  },
  { when: 'some of the parts of the present value', text: present('186吨', '其中: {甲市: 68吨, 乙市: 52吨}') },
  { when: 'years of the present value', text: present('186吨', '分年度: {2024: 190吨, 2025: 186吨}') },
  { when: 'shares of the present value', text: present('186吨', '分地区: {甲市: 40%, 乙市: 50%}') },
  { when: 'parts of about the present value', text: present('约186吨', '分地区: {甲市: 68吨, 乙市: 52吨}') },
  { when: 'a part that is about', text: reduced('减排量分地区: {章丘区: 约240吨, 钢城区: 100吨}'), finds: [] },
  {
    when: 'a part that is a mean',
    text: reduced('减排量分地区: {章丘区: 平均240吨, 钢城区: 100吨}'),
    finds: [],
  },
  {
    when: 'counts in 万, which are rounded',
    text: row('目标值: 2.1万家, 目标分解: {分地区: {甲区: 1.2万家, 乙区: 1.1万家}}', '清洁生产审核企业数'),
    finds: [],
  },
  { when: 'intensities', text: level('30吨/万元', '分地区: {甲区: 10吨/万元, 乙区: 10吨/万元}'), finds: [] },
  {
    when: 'parts that are named and not understood',
    text: reduced('减排量分地区: {章丘区: 240吨, 钢城区: 由市里统筹}'),
    finds: ['减排量分地区'],
    says: '“减排量分地区”有1项未能读出数值，未核对合计。',
  },
  {
    when: 'parts in two ways that agree with each other',
    text: row(
      '目标值: 下降8%, 基期值: 2025年, 目标分解: {分地区: {甲区: 240吨, 乙区: 100吨}, 分行业: {化工: 200吨, 建材: 140吨}}',
    ),
    finds: [],
  },
  {
    when: 'subtotals and their items',
    text: level('3800吨', '分地区: {南部: {小计: 2000吨, 分项: {甲区: 1200吨, 乙区: 800吨}}, 北部: 1800吨}'),
    finds: [],
  },
  {
    when: 'subtotals that are not the total',
    text: level('3800吨', '分地区: {南部: {小计: 2000吨, 分项: {甲区: 1200吨, 乙区: 800吨}}, 北部: 1700吨}'),
    finds: ['分地区'],
    related: '3800吨',
  },
  {
    when: 'items that are not their subtotal',
    text: level('3800吨', '分地区: {南部: {小计: 2000吨, 分项: {甲区: 1200吨, 乙区: 700吨}}, 北部: 1800吨}'),
    finds: ['南部'],
    related: '2000吨',
    says: '“南部”合计1900吨，与小计2000吨相差100吨，请核对。',
  },
  {
    when: 'items of which some were not read',
    text: level('3800吨', '分地区: {南部: {小计: 2000吨, 分项: {甲区: 1200吨, 未转录: 其余各区}}, 北部: 1800吨}'),
    finds: [],
  },
  {
    when: 'counts, which are exact',
    text: row('目标值: 74家, 目标分解: {分地区: {甲区: 25家, 乙区: 27家, 丙区: 21家}}', '清洁生产审核企业数'),
    finds: ['分地区'],
    related: '74家',
  },
  {
    when: 'counts of which one is 余',
    text: row('目标值: 74家, 目标分解: {分地区: {甲区: 25家, 乙区: 27家, 丙区: 20余家}}', '清洁生产审核企业数'),
    finds: [],
  },
  {
    when: 'parts of a level',
    text: level('3864吨以内', '分地区: {章丘区: 2000吨, 钢城区: 1800吨}'),
    finds: ['分地区'],
    related: '3864吨以内',
  },
  {
    when: 'parts of a reduction, by any name',
    text: row('目标值: 下降8%, 基期值: 4200吨, 净削减量: 336吨, 目标分解: {分地区: {甲区: 240吨, 乙区: 100吨}}'),
    finds: ['分地区'],
    related: '336吨',
  },
  {
    when: 'parts that are reductions',
    text: level('削减336吨', '分地区: {甲区: 削减240吨, 乙区: 削减100吨}'),
    finds: ['分地区'],
    related: '削减336吨',
  },
  {
    when: 'two breakdowns of one total that is not given',
    text: row(
      '目标值: 下降8%, 基期值: 4200吨, 目标分解: {减排量分地区: {甲区: 100吨, 乙区: 200吨}, 减排量分行业: {化工: 150吨, 建材: 250吨}}',
    ),
    finds: ['减排量分行业'],
    related: '减排量分地区',
  },
  { when: 'units that differ', text: level('0.38万吨', '分地区: {甲区: 2000吨, 乙区: 1600吨}'), finds: ['分地区'] },
  {
    when: 'counts one apart',
    text: row('目标值: 48个, 目标分解: {分水质类别: {Ⅱ类: 15个, Ⅲ类: 20个, Ⅳ类: 7个, Ⅴ类: 7个}}', '考核断面水质'),
    finds: ['分水质类别'],
  },
  {
    when: 'a total among the parts',
    text: level('3864吨', '分地区: {甲区: 2000吨, 乙区: 1800吨, 合计: 3864吨}'),
    finds: ['分地区'],
  },
  {
    when: 'English keys',
    text: 'goalsAndTasks: {targets: [{id: M1, name: 甲, target: 300吨, by: 2030, breakdown: {byRegion: {甲: 100吨, 乙: 150吨}}}]}\n',
    finds: ['byRegion'],
  },
  {
    when: 'a part that is no number',
    text: level('3864吨', '分地区: {甲区: 2000吨, 乙区: 酌情安排}'),
    finds: ['分地区'],
    severity: 'information',
    says: '“分地区”有1项未能读出数值，未核对合计。',
  },
  {
    when: 'the count of a summary',
    text: projects('项目数: 837个, 分项汇总: {分控制区: {甲: {项目数: 260个}, 乙: {项目数: 578个}}}'),
    finds: ['分控制区'],
    related: '837个',
    fixed: '项目数: 838个',
    asked: true,
  },
  {
    when: 'the money of a summary',
    text: projects('总投资: 459.81亿元, 分项汇总: {分控制区: {甲: {总投资: 158.17亿元}, 乙: {总投资: 301.74亿元}}}'),
    finds: ['分控制区'],
    fixed: '总投资: 459.91亿元',
  },
  {
    when: 'money that differs by a rounding',
    text: projects('总投资: 459.8亿元, 分项汇总: {分控制区: {甲: {总投资: 158.17亿元}, 乙: {总投资: 301.64亿元}}}'),
    finds: ['分控制区'],
    severity: 'warning',
    says: '“分控制区”合计459.81亿元，与总投资459.8亿元相差0.01亿元；如系四舍五入，请统一保留位数。',
  },
  {
    when: 'a benefit of a summary',
    text: projects(
      '预期效益: [化学需氧量减排75.7万吨], 分项汇总: {分控制区: {甲: {预期效益: [COD减排22.7万吨]}, 乙: {预期效益: [化学需氧量减排50.3万吨]}}}',
    ),
    finds: ['分控制区'],
    related: '化学需氧量减排75.7万吨',
  },
  {
    when: 'two breakdowns of a summary',
    text: projects(
      '分项汇总: {分地区: {甲: {项目数: 2个}, 乙: {项目数: 3个}}, 分类别: {骨干: {项目数: 2个}, 一般: {项目数: 4个}}}',
    ),
    finds: ['分类别'],
    related: '分地区',
  },
  {
    when: 'enterprises of a summary',
    text: enterprises('企业数: 22家, 分项汇总: {分行业: {化工: 12家, 建材: 11家}}'),
    finds: ['分行业'],
    fixed: '企业数: 23家',
  },

  {
    when: 'grounds of the enterprises that have one',
    text: framed(
      '重点工业企业名单:\n  汇总: {企业数: 3家, 分项汇总: {列入依据: {超标: 1家, 有毒有害: 1家}}}\n  清单:\n    - {企业名称: 甲, 清洁生产审核: {审核类型: 强制性, 列入依据: 超标}}\n    - {企业名称: 乙, 清洁生产审核: {审核类型: 强制性, 列入依据: 有毒有害}}\n    - {企业名称: 丙, 清洁生产审核: {审核类型: 自愿性}}\n',
    ),
  },
  {
    when: 'grounds that are neither of those nor of all',
    text: framed(
      '重点工业企业名单:\n  汇总: {企业数: 3家, 分项汇总: {列入依据: {超标: 0家, 有毒有害: 1家}}}\n  清单:\n    - {企业名称: 甲, 清洁生产审核: {审核类型: 强制性, 列入依据: 超标}}\n    - {企业名称: 乙, 清洁生产审核: {审核类型: 强制性, 列入依据: 有毒有害}}\n    - {企业名称: 丙, 清洁生产审核: {审核类型: 自愿性}}\n',
    ),
    finds: ['列入依据'],
  },
  {
    when: 'stages, each by itself',
    text: row('目标值: 30家, 目标分解: {分阶段: {第一阶段: 14家, 第二阶段: 15家}}', '清洁生产审核企业数'),
    finds: ['分阶段'],
  },

  {
    when: 'rows without a name',
    text: framed(
      '污染状况分析:\n  现状指标: [{现状值: 186吨, 现状分解: {分地区: {甲市: 68吨, 乙市: 52吨}}}]\n目标任务:\n  主要指标: [{目标值: 300吨, 目标分解: {分行业: {化工: 100吨, 建材: 150吨}}}]\n',
    ),
    finds: ['分地区', '分行业'],
  },
  {
    when: 'parts whose names begin with a figure',
    text: level('3864吨', '分断面: {1号断面: 2000吨, 2号断面: 1800吨}'),
    finds: ['分断面'],
  },
  {
    when: 'parts of the target year',
    text: level('3864吨', '2030年分地区: {甲区: 2000吨, 乙区: 1800吨}'),
    finds: ['2030年分地区'],
  },
  {
    when: 'three breakdowns of what is not given, of which the first cannot be added up',
    text: row(
      '目标值: 下降8%, 基期值: 4200吨, 目标分解: {减排量分流域: {甲河: 约100吨, 乙河: 200吨}, 减排量分地区: {甲区: 100吨, 乙区: 200吨}, 减排量分行业: {化工: 150吨, 建材: 250吨}}',
    ),
    finds: ['减排量分行业'],
    related: '减排量分地区',
  },
  {
    when: 'a benefit of a summary in parts, one of several',
    text: projects(
      '预期效益: [{名称: 化学需氧量减排量, 数值: 75.7万吨}, 氨氮减排9万吨, 提高产品质量], 分项汇总: {分控制区: {甲: {预期效益: [COD减排22.7万吨, 氨氮减排4万吨]}, 乙: {预期效益: [{名称: 化学需氧量, 数值: 50.3万吨}, 氨氮减排5万吨, 改善水质]}}}',
    ),
    finds: ['分控制区'],
    related: '75.7万吨',
    fixed: null,
  },
  {
    when: 'a count of a summary in parts, which is not one text to write anew',
    text: projects('项目数: {数值: 837, 单位: 个}, 分项汇总: {分控制区: {甲: {项目数: 260个}, 乙: {项目数: 578个}}}'),
    finds: ['分控制区'],
    fixed: null,
  },
  {
    when: 'breakdowns that differ from the total and from each other',
    text: projects(
      '项目数: 7个, 分项汇总: {分地区: {甲: {项目数: 2个}, 乙: {项目数: 3个}}, 分类别: {骨干: {项目数: 2个}, 一般: {项目数: 4个}}}',
    ),
    finds: ['分地区', '分类别'],
    fixed: null,
  },
  {
    when: 'a breakdown of the level and one of the reduction, of which no total is given',
    text: row(
      '目标值: 下降8%, 基期值: 2025年, 目标分解: {分地区: {甲区: 2000吨, 乙区: 1800吨}, 减排量分行业: {化工: 150吨, 建材: 250吨}}',
    ),
  },
  {
    when: 'a benefit that a part tells twice',
    text: projects(
      '预期效益: [氮氧化物减排7万吨], 分项汇总: {分控制区: {甲: {预期效益: [氮氧化物减排2万吨, 氮氧化物减排3万吨]}, 乙: {预期效益: [氮氧化物减排4万吨]}}}',
    ),
  },
  {
    when: 'a benefit without a name or a number',
    text: projects(
      '预期效益: [氨氮减排9万吨, {名称: 氨氮减排量}, {数值: 9万吨}], 分项汇总: {分控制区: {甲: {预期效益: [氨氮减排4万吨]}, 乙: {预期效益: [{名称: 氨氮}]}}}',
    ),
  },
  { when: 'a target that is a range', text: level('3800—3900吨', '分地区: {甲区: 2050吨, 乙区: 1800吨}') },
  {
    when: 'stages of which the first need not say that it counts from the beginning',
    text: row('目标值: 30家, 目标分解: {分阶段: {第一阶段: 14家, 第二阶段: 累计30家}}', '清洁生产审核企业数'),
  },
  { when: 'the same', text: reduced('减排量分地区: {章丘区: 236吨, 钢城区: 100吨}') },
  { when: 'the same in other units', text: level('0.3864万吨', '分地区: {甲区: 2064吨, 乙区: 1800吨}') },
  { when: 'a rounding', text: level('76.7万吨', '分地区: {甲: 25.5万吨, 乙: 25.6万吨, 丙: 25.5万吨}') },
  { when: 'a bound of the target', text: level('3864吨以内', '分地区: {甲区: 2064吨, 乙区: 1800吨}') },
  { when: 'rates', text: level('下降8%', '分地区: {甲: 下降10%, 乙: 下降5%}') },
  { when: 'shares', text: level('86%', '分地区: {甲: 80%, 乙: 90%}') },
  { when: 'points', text: level('提高5个百分点', '分地区: {甲: 3个百分点, 乙: 4个百分点}') },
  {
    when: 'amounts for each unit of output',
    text: level('0.83吨标准煤/万元', '分地区: {甲: 0.8吨标准煤/万元, 乙: 0.9吨标准煤/万元}'),
  },
  { when: 'levels of a target that is a rate', text: reduced('分地区: {章丘区: 2640吨, 钢城区: 1224吨}') },
  {
    when: 'a sum that equals another number of the target',
    text: row(
      '基期值: 40.1万吨, 目标值: 34万吨以内, 净削减量: 6.1万吨, 应削减量: 12.6万吨, 目标分解: {减排量分地区: {甲: 6.6万吨, 乙: 6.0万吨}}',
    ),
  },
  { when: 'a reduction whose total is not given', text: level('3864吨', '减排量分地区: {甲区: 240吨, 乙区: 100吨}') },
  { when: 'a part that is rounded', text: level('3864吨', '分地区: {甲区: 约2000吨, 乙区: 1800吨}') },
  { when: 'a part that is bounded', text: level('3864吨', '分地区: {甲区: 2000吨以下, 乙区: 1800吨}') },
  { when: 'a part that is a range', text: level('3864吨', '分地区: {甲区: 2000—2100吨, 乙区: 1800吨}') },
  { when: 'a part that is settled elsewhere', text: level('3864吨', '分地区: {甲区: 另行确定, 乙区: 1800吨}') },
  { when: 'only one part', text: level('3864吨', '分地区: {甲区: 2000吨}') },
  { when: '其中', text: level('3864吨', '其中工业: {甲区: 2000吨, 乙区: 100吨}') },
  { when: 'some of them', text: level('3864吨', '部分地区: {甲区: 2000吨, 乙区: 100吨}') },
  { when: 'the most important of them', text: level('3864吨', '重点行业: {化工: 2000吨, 建材: 100吨}') },
  { when: 'years', text: level('3864吨', '分年度: {2028: 4000吨, 2030: 3864吨}') },
  { when: 'another year', text: level('3864吨', '2028年分地区: {甲区: 2000吨, 乙区: 2000吨}') },
  { when: 'what was not transcribed', text: level('3864吨', '分地区: {甲区: 2000吨, 乙区: 100吨, 未转录: 其余各区}') },
  { when: '年度目标', text: row('目标值: 30家, 年度目标: {2027: 8家, 2028: 6家, 2030: 7家}', '清洁生产审核企业数') },
  {
    when: '年度目标 that are counted from the beginning',
    text: row('目标值: 累计30家, 年度目标: {2027: 累计8家, 2028: 累计14家, 2030: 累计30家}', '清洁生产审核企业数'),
  },
  {
    when: '年度目标 that are levels of the year',
    text: level('3864吨', '分地区: {甲区: 2064吨, 乙区: 1800吨}').replace(
      '目标年',
      '年度目标: {2028: 4000吨, 2030: 3864吨}, 目标年',
    ),
  },
  {
    when: 'years that are counted from the beginning',
    text: row(
      '目标值: 30家, 目标分解: {分年度: {2027: 累计8家, 2028: 累计14家, 2030: 累计30家}}',
      '清洁生产审核企业数',
    ),
  },
  {
    when: 'parts of one year among years',
    text: row('目标值: 30家, 目标分解: {各年: {2027年: 8家, 2028年: 14家, 2030年: 30家}}', '清洁生产审核企业数'),
  },
  {
    when: 'years counted from the beginning, with English keys',
    text: 'goalsAndTasks: {targets: [{id: M1, name: 甲, target: 30家, by: 2030, breakdown: {byYear: {2027: 累计8家, 2028: 累计14家, 2030: 累计30家}}}]}\n',
  },
  {
    when: 'what is reached by the end of stages',
    text: row('目标值: 30家, 目标分解: {分阶段: {到2028年: 14家, 到2030年: 30家}}', '清洁生产审核企业数'),
  },
  {
    when: 'stages that are counted from the beginning',
    text: row('目标值: 累计30家, 目标分解: {分阶段: {第一阶段: 累计14家, 第二阶段: 累计30家}}', '清洁生产审核企业数'),
  },
  {
    when: 'factors of ten thousand, which are told otherwise',
    text: level('3864吨', '分地区: {甲区: 2064万吨, 乙区: 1800万吨}'),
  },
  {
    when: 'a summary that adds up',
    text: projects(
      '项目数: 837个, 总投资: 459.81亿元, 预期效益: [化学需氧量减排75.7万吨], 分项汇总: {分控制区: {甲: {项目数: 260个, 总投资: 158.17亿元, 预期效益: [化学需氧量减排22.7万吨]}, 乙: {项目数: 577个, 总投资: 301.64亿元, 预期效益: [化学需氧量减排53.0万吨]}}}',
    ),
  },
  {
    when: 'a rounded total',
    text: projects('项目数: 约840个, 分项汇总: {分控制区: {甲: {项目数: 260个}, 乙: {项目数: 577个}}}'),
  },
  {
    when: 'a part of the summary without the number',
    text: projects('总投资: 459.81亿元, 分项汇总: {分控制区: {甲: {总投资: 158.17亿元}, 乙: {项目数: 577个}}}'),
  },
  {
    when: 'tonnes and cubic metres of water',
    text: row('目标值: 300万立方米, 目标分解: {分地区: {甲: 100万吨, 乙: 200万立方米}}', '工业用水量'),
  },
];

describe('breakdown-sum', () => {
  itFinds('breakdown-sum', cases);
});

describe('The fix of breakdown-sum in a summary', () => {
  const ROWS = [1, 2, 3].map((n) => `{编号: P${n}, 项目名称: 甲${n}}`).join(', ');
  const counted = (stated: string, industry: string) =>
    framed(
      `重点投资项目规划:\n  汇总: {项目数: ${stated}, 分项汇总: {分行业: {化工: {项目数: 2个}, 建材: {项目数: ${industry}}}}}\n  清单: [${ROWS}]\n`,
    );
  const fixIn = (text: string) =>
    analyze(text, '2026-11-20').findings.find(({ rule }) => rule.id === 'breakdown-sum')?.fix;

  it('writes the sum where the list comes to it, too', () => assert.ok(fixIn(counted('4个', '1个'))));
  it('writes the sum of one tier, whatever the list comes to', () =>
    assert.ok(fixIn(counted('3个', '2个').replace('项目数', '项目等级: 骨干, 项目数'))));
  it('is not offered where the list comes to the total', () => assert.equal(fixIn(counted('3个', '2个')), null));
});
