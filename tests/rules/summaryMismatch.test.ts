import assert from 'node:assert/strict';
import { framed } from '../support/frame.ts';
import { analyze } from '../support/plan.ts';
import { itFinds, type RuleCase } from '../support/ruleCases.ts';

const PROJECTS = ['1.2亿元', '1.5亿元'];
const rows = (investments: readonly string[]) =>
  investments
    .map((each, at) => `    - {编号: P${at}, 项目名称: 项目${at}, 总投资: ${each}, 资金来源: 企业自筹}\n`)
    .join('');
const projects = (summary: string, investments: readonly string[] = PROJECTS) =>
  framed(`重点投资项目规划:\n  汇总: {${summary}}\n  清单:\n${rows(investments)}`);
const ENTERPRISES = '{编号: Q1, 企业名称: 甲公司}, {编号: Q2, 企业名称: 乙公司}';
const enterprises = (summary: string, list = ENTERPRISES) =>
  framed(`重点工业企业名单: {汇总: {${summary}}, 清单: [${list}]}\n`);
const prose = (text: string) =>
  framed(
    `主要措施:\n  - {名称: 组织实施, 说明: ${text}}\n重点工业企业名单: [${ENTERPRISES}]\n重点投资项目规划:\n${rows(PROJECTS)}`,
  );
/** Enterprises by industry and kind of audit, with what the summary says of them. */
const industries = (summary: string, list: readonly string[] = ['化工', '化工', '建材']) =>
  enterprises(
    summary,
    list
      .map((each, at) => `{编号: Q${at}, 企业名称: 企业${at}, 所属行业: ${each}, 清洁生产审核: {审核类型: 自愿性}}`)
      .join(', '),
  );
/** Projects with sources of money and benefits. */
const funded = (summary: string, more = '', ownFunds = '0.8亿元') =>
  framed(`重点投资项目规划:
  汇总: {${summary}}
  清单:
    - {编号: P1, 项目名称: 甲, 项目类别: 节水, 总投资: 1.2亿元, 资金来源: {企业自筹: ${ownFunds}, 银行贷款: 0.4亿元}, 预期效益: [化学需氧量减排100吨/年, 节水5万立方米/年]}
    - {编号: P2, 项目名称: 乙, 项目类别: 节能, 总投资: 1.5亿元, 资金来源: 企业自筹, 预期效益: [COD减排40吨/年, 氮氧化物减排9吨/年]}
${more}`);
const targets = (counts: string, more = '', around = '') =>
  framed(`目标任务:
  指标数: {${counts}}
  主要指标:
    - {编号: M1, 指标名称: 氨氮排放量, 属性: 约束性, 基期值: 2025年, 目标值: 下降8%, 目标年: 2030}
    - {编号: M2, 指标名称: 工业用水重复利用率, 属性: 预期性, 目标值: 达到90%, 目标年: 2030}
${more}${around}`);

/** Enterprises by the codes of their counties and the ids of their zones. */
const sited = (summary: string, list: readonly (readonly [region: string, zone: string])[]) =>
  framed(
    `规划概况: {规划范围: {片区: [{编号: Z1, 名称: 东片区}, {编号: Z2, 名称: 西片区}]}}\n重点工业企业名单: {汇总: {${summary}}, 清单: [${list
      .map(([region, zone], at) => `{编号: Q${at}, 企业名称: 企业${at}, 所在地区: ${region}, 所在片区: ${zone}}`)
      .join(', ')}]}\n`,
  );
const SITED = [
  ['530181', 'Z1'],
  ['530300', 'Z2'],
  ['620302', 'Z2'],
] as const;

const cases: readonly RuleCase[] = [
  {
    when: 'provinces, and enterprises with the codes of their counties',
    text: sited('企业数: 3家, 分项汇总: {分地区: {云南省: 1家, 甘肃省: 2家}}', SITED),
    finds: ['1家'],
    severity: 'warning',
    says: '“分地区”写的是云南省1家、甘肃省2家，清单为云南省2家、甘肃省1家，请核对。',
  },
  {
    when: 'zones, and enterprises with their ids',
    text: sited('企业数: 3家, 分项汇总: {分片区: {东片区: 2家, 西片区: 1家}}', SITED),
    finds: ['2家'],
  },
  {
    when: 'provinces and zones that are right',
    text: sited(
      '企业数: 3家, 分项汇总: {分地区: {云南省: 2家, 甘肃省: 1家}, 分片区: {东片区: 1家, 西片区: 2家}}',
      SITED,
    ),
  },
  {
    when: 'others beside provinces',
    text: sited('企业数: 3家, 分项汇总: {分地区: {云南省: 1家, 其他省份: 2家}}', SITED),
  },
  {
    when: 'a province of which no enterprise is',
    text: sited('企业数: 3家, 分项汇总: {分地区: {云南省: 2家, 贵州省: 1家}}', SITED),
    finds: ['1家'],
    says: '“分地区”写的是贵州省1家，清单为贵州省0家，请核对。',
  },
  {
    when: 'an enterprise somewhere in the city, beside districts',
    text: sited('企业数: 2家, 分项汇总: {分地区: {安宁市: 1家, 官渡区: 1家}}', [
      ['530181', 'Z1'],
      ['530100', 'Z1'],
    ]),
  },
  {
    when: 'an enterprise that has moved to another industry',
    text: industries('企业数: 3家, 分项汇总: {分行业: {化工: 1家, 建材: 2家}}'),
    finds: ['1家'],
    severity: 'warning',
    related: ['清单', '2家'],
    says: '“分行业”写的是化工1家、建材2家，清单为化工2家、建材1家，请核对。',
    fixed: null,
  },
  {
    when: 'parts without a number of the whole',
    text: industries('分项汇总: {分行业: {化工: 2家, 建材: 0家, 其他: 1家}}'),
    finds: ['0家'],
  },
  {
    when: 'parts that are right, one of them of nothing',
    text: industries(
      '企业数: 3家, 分项汇总: {分行业: {化工: 2家, 建材: 1家, 其他: 0家}, 分审核: {强制性: 0家, 自愿性: 3家}}',
    ),
  },
  {
    when: 'kinds of audit that are not those of the list',
    text: industries('企业数: 3家, 分项汇总: {分审核类型: {强制性: 1家, 自愿性: 2家}}'),
    finds: ['1家'],
  },
  {
    when: 'an enterprise listed on two grounds, which may be counted under either',
    text: enterprises(
      '企业数: 2家, 分项汇总: {列入依据: {超标: 1家, 有毒有害: 1家}}',
      '{企业名称: 甲, 清洁生产审核: {审核类型: 强制性, 列入依据: 超标}}, {企业名称: 乙, 清洁生产审核: {审核类型: 强制性, 列入依据: [超标, 有毒有害]}}',
    ),
  },
  {
    when: 'parts that do not add up, which is told otherwise',
    text: industries('企业数: 3家, 分项汇总: {分行业: {化工: 2家, 建材: 2家}}'),
  },
  {
    when: 'a whole that is not that of the list, which is told once',
    text: industries('企业数: 4家, 分项汇总: {分行业: {化工: 2家, 建材: 2家}}'),
    finds: ['4家'],
  },
  {
    when: 'an industry by another name than in the list',
    text: industries('企业数: 3家, 分项汇总: {分行业: {化工: 1家, 建材: 2家}}', ['化工', '化工', '水泥']),
  },
  {
    when: 'an enterprise whose industry is not told',
    text: enterprises(
      '企业数: 2家, 分项汇总: {分行业: {化工: 2家, 建材: 0家}}',
      '{编号: Q1, 企业名称: 甲公司, 所属行业: 建材}, {编号: Q2, 企业名称: 乙公司}',
    ),
  },
  {
    when: 'parts that do not divide the whole',
    text: industries('企业数: 3家, 分项汇总: {其中: {化工: 1家, 建材: 2家}, 部分行业: {化工: 1家, 建材: 2家}}'),
  },
  {
    when: 'approximate parts',
    text: industries('企业数: 3家, 分项汇总: {分行业: {化工: 约1家, 建材: 2家}}'),
  },
  {
    when: 'sources of money that are not those of the projects',
    text: funded('总投资: 2.7亿元, 资金来源: {企业自筹: 2.2亿元, 银行贷款: 0.5亿元}'),
    finds: ['2.2亿元'],
    says: '资金来源写的是企业自筹2.2亿元、银行贷款0.5亿元，清单为企业自筹2.3亿元、银行贷款0.4亿元，请核对。',
  },
  {
    when: 'the sources of the projects',
    text: funded('总投资: 2.7亿元, 资金来源: {企业自筹: 23000万元, 银行贷款: 0.4亿元}'),
  },
  {
    when: 'sources put together',
    text: funded('总投资: 2.7亿元, 资金来源: {企业自筹: 2.2亿元, 社会资金: 0.5亿元}'),
  },
  {
    when: 'a project whose own sources do not add up, which is told there',
    text: funded('总投资: 2.7亿元, 资金来源: {企业自筹: 2.3亿元, 银行贷款: 0.4亿元}', '', '0.7亿元'),
  },
  {
    when: 'a project with sources in shares',
    text: funded(
      '总投资: 3.7亿元, 资金来源: {企业自筹: 3.0亿元, 银行贷款: 0.7亿元}',
      '    - {编号: P3, 项目名称: 丙, 总投资: 1亿元, 资金来源: {企业自筹: 70%, 银行贷款: 30%}}\n',
    ),
  },
  {
    when: 'projects of a kind and their money',
    text: funded(
      '项目数: 2个, 总投资: 2.7亿元, 分项汇总: {分类别: {节水: {项目数: 1个, 总投资: 1.3亿元}, 节能: {项目数: 1个, 总投资: 1.4亿元}}}',
    ),
    finds: ['1.3亿元'],
    says: '“分类别”写的是节水1.3亿元、节能1.4亿元，清单为节水1.2亿元、节能1.5亿元，请核对。',
  },
  {
    when: 'less of a pollutant than the projects come to',
    text: funded('预期效益: [化学需氧量减排104吨/年, 氮氧化物减排9吨/年]'),
    finds: ['化学需氧量减排104吨/年'],
    says: '预期效益写的是化学需氧量减排104吨/年，清单为化学需氧量140吨/年，请核对。',
  },
  {
    when: 'a benefit in parts, under its other name',
    text: funded('预期效益: [{名称: COD减排量, 数值: 0.0410万吨/年}]'),
    finds: ['0.0410万吨/年'],
  },
  { when: 'what the projects come to', text: funded('预期效益: [COD减排0.0140万吨/年, 节水50万立方米/年]') },
  {
    when: 'more than the projects come to, of which one tells nothing',
    text: funded('预期效益: [化学需氧量减排400吨/年]', '    - {编号: P3, 项目名称: 丙, 对应指标: [M1]}\n'),
  },
  {
    when: 'more than the projects come to, of which one has nothing to tell',
    text: funded('预期效益: [化学需氧量减排400吨/年]', '    - {编号: P3, 项目名称: 丙, 项目类别: 能力建设}\n'),
    finds: ['化学需氧量减排400吨/年'],
  },
  {
    when: 'a pollutant in water and in air',
    text: funded('预期效益: [氮氧化物减排4吨/年, 氮氧化物减排6吨/年]'),
  },
  {
    when: 'benefits that may be of any pollutant',
    text: funded('预期效益: [化学需氧量减排400吨/年]', '    - {编号: P3, 项目名称: 丙, 预期效益: [减少污染物排放]}\n'),
  },
  {
    when: 'the words of the summary about a part',
    text: industries('企业数: 3家, 说明: 名单共3家，其中化工企业1家、建材企业1家。'),
    finds: ['1家'],
    related: '清单',
    says: '文中写的是化工1家，清单为化工2家，请核对。',
  },
  {
    when: 'the words of the summary about a source of money',
    text: funded('说明: 共2个项目，其中企业自筹3.2亿元。'),
    finds: ['3.2亿元'],
    says: '文中写的是企业自筹3.2亿元，清单为企业自筹2.3亿元，请核对。',
  },
  {
    when: 'the words of the summary about parts, as they are',
    text: industries('说明: 名单共3家，其中化工2家、建材1家，自愿性审核3家。'),
  },
  {
    when: 'the words of the summary about a part as its table has it, which is wrong',
    text: industries('企业数: 3家, 分项汇总: {分行业: {化工: 1家, 建材: 2家}}, 说明: 其中化工1家、建材2家。'),
    finds: ['1家'],
  },
  { when: 'words about parts of one batch', text: industries('说明: 首批2家，其中化工企业1家、建材企业1家。') },
  { when: 'words about what has been done', text: industries('说明: 已完成化工1家。其中完成化工企业1家。') },
  { when: 'words about what is more than the part', text: industries('说明: 其中精细化工企业1家。') },
  {
    when: 'words about a source that one project leaves open',
    text: funded('说明: 其中企业自筹3.2亿元。', '    - {编号: P3, 项目名称: 丙, 总投资: 1亿元}\n'),
  },
  {
    when: 'words about parts of a list copied in part',
    text: funded('说明: 其中企业自筹3.2亿元。').replace('  清单:', '  未转录: 附表第二页\n  清单:'),
  },
  {
    when: 'another number of targets',
    text: targets('合计: 3项, 约束性: 1项, 预期性: 2项'),
    finds: ['3项'],
    related: ['主要指标', '2项'],
    says: '指标数写的是合计3项、预期性2项，清单为合计2项、预期性1项，请核对。',
  },
  {
    when: 'a target that is binding now',
    text: targets('合计: 2项, 约束性: 2项, 预期性: 0项'),
    finds: ['2项'],
  },
  { when: 'the number of targets', text: targets('合计: 2项, 约束性: 1项, 预期性: 1项') },
  { when: 'the number of targets without a unit', text: targets('合计: 2') },
  {
    when: 'an indicator with a row for each place, counted once',
    text: targets(
      '合计: 2项, 约束性: 1项',
      '    - {编号: M3, 指标名称: 氨氮排放量, 地区: 章丘区, 属性: 约束性, 基期值: 2025年, 目标值: 下降9%, 目标年: 2030}\n',
    ),
  },
  {
    when: 'a target that does not say whether it is binding',
    text: targets('约束性: 2项', '    - {编号: M3, 指标名称: 氨氮浓度, 目标值: 2毫克/升, 目标年: 2030}\n'),
  },
  { when: 'targets copied in part', text: targets('合计: 20项', '', '  未转录: 附表2\n') },
  {
    when: 'more targets than are listed, more of them binding',
    text: targets(
      '合计: 3项, 约束性: 2项, 预期性: 1项',
      '    - {编号: M3, 指标名称: 氨氮浓度, 属性: 约束性, 目标值: 2毫克/升, 目标年: 2030}\n',
    ),
  },
  { when: 'targets of which one could not be read', text: targets('合计: 3项', '    - 氨氮浓度\n') },
  {
    when: 'counts of projects of a kind',
    text: funded('项目数: 2个, 分项汇总: {分类别: {节水: {项目数: 2个}, 节能: {项目数: 0个}}}'),
    finds: ['2个'],
    says: '“分类别”写的是节水2个、节能0个，清单为节水1个、节能1个，请核对。',
  },
  {
    when: 'sources beside the money of the period, of which they may be',
    text: funded('总投资: 2.7亿元, 规划期投资: 2亿元, 资金来源: {企业自筹: 2.2亿元, 银行贷款: 0.5亿元}'),
  },
  {
    when: 'sources that are a factor apart, without a number of the whole',
    text: funded('资金来源: {企业自筹: 2.3万元, 银行贷款: 0.4亿元}'),
    finds: ['2.3万元'],
  },
  {
    when: 'a source of which a project tells the money of the period',
    text: funded(
      '资金来源: {企业自筹: 3.0亿元, 银行贷款: 0.4亿元}',
      '    - {编号: P3, 项目名称: 丙, 总投资: 1亿元, 规划期投资: 0.6亿元, 资金来源: {企业自筹: 1亿元}}\n',
    ),
  },
  {
    when: 'a source without an amount',
    text: funded(
      '资金来源: {企业自筹: 3.0亿元, 银行贷款: 0.4亿元}',
      '    - {编号: P3, 项目名称: 丙, 资金来源: 企业自筹}\n',
    ),
  },
  {
    when: 'approximate parts without a number of the whole',
    text: industries('分项汇总: {分行业: {化工: 1家, 建材: 约2家}}'),
  },
  {
    when: 'parts of which one could not be read',
    text: industries('分项汇总: {分行业: {化工: 1家, 建材: 1家, 轻工: [1家]}}'),
  },
  {
    when: 'a part without a number',
    text: industries('分项汇总: {分行业: {化工: 1家, 建材: 若干}}'),
  },
  { when: 'one part alone, which divides nothing', text: industries('分项汇总: {分行业: {化工: 2家}}', ['化工']) },
  {
    when: 'money of a kind of which one project tells none',
    text: funded(
      '分项汇总: {分类别: {节水: {总投资: 1.3亿元}, 节能: {总投资: 1.4亿元}}}',
      '    - {编号: P3, 项目名称: 丙, 项目类别: 节水}\n',
    ),
  },
  {
    when: 'a reduction with fewer digits than the projects come to',
    text: funded('预期效益: [COD减排0.01万吨/年]'),
  },
  {
    when: 'less of a pollutant than one project says at least',
    text: funded(
      '预期效益: [化学需氧量减排104吨/年]',
      '    - {编号: P3, 项目名称: 丙, 预期效益: [化学需氧量减排40吨/年以上]}\n',
    ),
  },
  {
    when: 'benefits of which one could not be read',
    text: funded('预期效益: [化学需氧量减排104吨/年, [节水]]'),
  },
  {
    when: 'the words of the summary about a part, with another clause behind it',
    text: industries('说明: 其中化工企业1家，其余2家。'),
    finds: ['1家'],
  },
  { when: 'words that count a source of money', text: funded('说明: 其中企业自筹3个。') },
  {
    when: 'words about a part that the table has otherwise than the list and the words',
    text: industries('企业数: 4家, 分项汇总: {分行业: {化工: 3家, 建材: 1家}}, 说明: 其中化工1家。'),
    finds: ['4家', '1家'],
  },
  {
    when: 'words about a source as the table has it, which is wrong',
    text: funded('总投资: 2.7亿元, 资金来源: {企业自筹: 2.2亿元, 银行贷款: 0.5亿元}, 说明: 其中企业自筹2.2亿元。'),
    finds: ['2.2亿元'],
  },
  {
    when: 'words about a part of the enterprises beside a summary of one tier of projects',
    text: framed(
      `重点工业企业名单: {汇总: {说明: 其中化工企业1家。}, 清单: [{企业名称: 甲, 所属行业: 化工}, {企业名称: 乙, 所属行业: 化工}]}\n重点投资项目规划:\n  汇总: {项目等级: 骨干}\n  清单:\n${rows(PROJECTS)}`,
    ),
    finds: ['1家'],
  },
  {
    when: 'words about a part of the projects of one tier',
    text: funded('项目等级: 骨干, 说明: 其中企业自筹3.2亿元。'),
  },
  {
    when: 'a list that is not among the parts read',
    text: `${projects('项目数: 3个, 说明: 共4个项目，其中企业自筹4亿元。')}转录来源: [{名称: 甲, 读到的部分: [主要措施]}]\n`,
  },
  {
    when: 'a list that is among the parts read',
    text: `${projects('项目数: 3个')}转录来源: [{名称: 甲, 读到的部分: [重点投资项目规划]}]\n`,
    finds: ['3个'],
  },

  { when: 'the place of the plan', text: prose('济南市共安排3个重点项目。'), finds: ['3个'] },
  { when: 'near miss: another place', text: prose('青岛市共安排3个重点项目。') },
  {
    when: 'the place of the lead unit',
    text: prose('章丘区共安排3个重点项目。')
      .replace(/标题: .*/, '标题: 实施方案')
      .replace(/牵头单位: .*/, '牵头单位: 章丘区发展改革局'),
    finds: ['3个'],
  },
  { when: 'the place behind the list', text: prose('重点企业名单全市共22家，全部完成审核。'), finds: ['22家'] },
  { when: 'a number at the beginning of a clause', text: prose('落实要求，3个项目列入重点项目表。'), finds: ['3个'] },
  {
    when: 'an industry behind it',
    text: prose('共22家企业列入重点工业企业名单，在化工行业率先推行。'),
    finds: ['22家'],
  },
  { when: 'near miss: an industry before it', text: prose('在化工行业，共22家企业列入重点工业企业名单。') },
  {
    when: 'a part behind it',
    text: prose('共22家企业列入重点工业企业名单，其中化工企业3家。'),
    finds: ['22家'],
  },
  { when: 'users of water on the list', text: prose('纳入名单的3家用水单位全部完成审核。'), finds: ['3家'] },
  { when: 'the number at the end', text: prose('重点企业名单22家'), finds: ['22家'] },
  { when: 'the investment by another word', text: prose('见重点项目表，投资额2.9亿元。'), finds: ['2.9亿元'] },
  {
    when: 'a total behind a count of more than one figure',
    text: projects('说明: 共22个项目，合计3亿元。'),
    finds: ['22个', '3亿元'],
  },
  {
    when: 'words about all projects beside a summary of one tier',
    text: framed(
      `主要措施:\n  - {名称: 组织实施, 说明: 共安排重点投资项目3项。}\n重点投资项目规划:\n  汇总: {项目等级: 骨干}\n  清单:\n${rows(PROJECTS)}`,
    ),
    finds: ['3项'],
  },
  {
    when: 'words about the enterprises beside a summary of one tier of projects',
    text: framed(
      `重点工业企业名单: {汇总: {说明: 共22家企业。}, 清单: [${ENTERPRISES}]}\n重点投资项目规划:\n  汇总: {项目等级: 骨干}\n  清单:\n${rows(PROJECTS)}`,
    ),
    finds: ['22家'],
  },
  { when: 'near miss: projects of no list that is named', text: prose('本规划共安排3个项目。') },
  { when: 'near miss: projects where the other list is named', text: prose('见重点工业企业名单，共安排3个项目。') },
  { when: 'near miss: money of enterprises', text: enterprises('说明: 合计3亿元。') },
  { when: 'near miss: tonnes', text: projects('说明: 合计3吨。') },
  { when: 'near miss: money that is set aside', text: projects('说明: 项目合计安排3亿元。') },
  { when: 'near miss: money of some of the projects counted', text: projects('说明: 共2个项目，3亿元用于节水。') },
  { when: 'near miss: money of the plan of projects', text: prose('重点投资项目规划中安排3亿元。') },
  { when: 'near miss: what projects produce', text: prose('见重点项目表，建设3万吨项目。') },
  { when: 'near miss: whom projects support', text: prose('重点投资项目支持22家，见名单。') },
  { when: 'near miss: counties on the list', text: prose('列入名单的3个县全部完成。') },
  { when: 'near miss: hotels on the list of units', text: prose('列入名单的3家宾馆等单位完成审核。') },
  { when: 'near miss: whom a list supports', text: prose('名单内共支持22家。') },

  {
    when: 'another number of projects',
    text: projects('项目数: 3个'),
    finds: ['3个'],
    severity: 'warning',
    related: '清单',
    fixed: '项目数: 2个',
    says: '项目数写的是3个，清单为2个，请核对。',
  },
  {
    when: 'a total in the words of the summary',
    text: projects('说明: 共2个项目，合计3亿元。'),
    finds: ['3亿元'],
    fixed: '合计2.7亿元。',
  },
  {
    when: 'the number of units on the list',
    text: prose('纳入名单的3家单位全部完成审核。'),
    finds: ['3家'],
    says: '文中写的是3家，清单为2家，请核对。',
  },
  { when: 'the number behind the list', text: prose('重点企业名单3家，全部完成审核。'), finds: ['3家'] },
  { when: 'a number of projects in a text that names no list', text: prose('共安排重点投资项目3项。'), finds: ['3项'] },
  { when: 'near miss: the units that there are', text: prose('纳入名单的2家单位全部完成审核。') },
  { when: 'near miss: units that are on no list', text: prose('组织3家单位开展审核。') },
  { when: 'near miss: those who help', text: prose('名单由3家技术服务单位核对。') },
  { when: 'near miss: the first of the units', text: prose('首批名单3家，全部完成审核。') },
  { when: 'near miss: projects of one kind', text: prose('节水项目3项。') },
  { when: 'near miss: the total as it is', text: projects('说明: 合计2.7亿元。') },
  { when: 'near miss: a total of something else', text: projects('说明: 市级补助合计0.3亿元。') },
  { when: 'near miss: a total of what the sentence speaks of', text: projects('说明: 申请中央资金，合计0.3亿元。') },
  { when: 'near miss: some money', text: projects('说明: 3亿元用于节水。') },
  { when: 'near miss: a total in a note', text: projects('项目数: 2个, 备注: 合计3亿元') },
  { when: 'near miss: the words about one tier', text: projects('项目等级: 骨干, 说明: 共3个项目，合计3亿元。') },
  { when: 'the number of one tier', text: projects('项目等级: 骨干, 项目数: 3个'), finds: [] },
  {
    when: 'a list copied in part',
    text: projects('项目数: 3个').replace('  清单:', '  未转录: 附表第二页\n  清单:'),
    finds: [],
  },
  { when: 'another investment', text: projects('总投资: 2.8亿元'), finds: ['2.8亿元'], fixed: '总投资: 2.7亿元' },
  {
    when: 'another investment in other units',
    text: projects('总投资: 28000万元'),
    finds: ['28000万元'],
    fixed: '总投资: 27000万元',
  },
  {
    when: 'an investment that differs by a rounding',
    text: projects('总投资: 2.7亿元', ['1.22亿元', '1.51亿元']),
    finds: ['2.7亿元'],
    severity: 'warning',
    says: '总投资写的是2.7亿元，清单为2.73亿元，相差0.03亿元；如系四舍五入，请统一保留位数。',
  },
  {
    when: 'another number of enterprises',
    text: enterprises('企业数: 3家'),
    finds: ['3家'],
    fixed: '企业数: 2家',
    related: '清单',
  },
  { when: 'a number without a unit', text: enterprises('企业数: 3'), finds: ['3'] },
  { when: 'a rounded count that is not satisfied', text: enterprises('企业数: 约500家'), finds: ['约500家'] },
  { when: 'a bound that is not satisfied', text: enterprises('企业数: 3家以上'), finds: ['3家以上'] },
  {
    when: 'the words of the summary',
    text: enterprises('说明: 共22家企业。'),
    finds: ['22家'],
    says: '文中写的是22家，清单为2家，请核对。',
    fixed: '共2家企业',
  },
  {
    when: 'the words of the summary of projects',
    text: projects('说明: 共安排重点项目3个，总投资2.9亿元。'),
    finds: ['3个', '2.9亿元'],
  },
  { when: 'a sentence that names the list', text: prose('将22家企业列入重点工业企业名单。'), finds: ['22家'] },
  {
    when: 'a sentence that names the list by its title',
    text: prose('共22家，见《重点工业企业名单》。'),
    finds: ['22家'],
  },
  {
    when: 'a sentence that names the table of projects',
    text: prose('共安排3个项目，总投资2.7亿元，见重点项目表。'),
    finds: ['3个'],
    related: '重点投资项目规划',
  },
  {
    when: 'English keys',
    text: 'keyEnterprises: { summary: { count: 3家 }, list: [{ name: 甲 }, { name: 乙 }] }\n',
    finds: ['3家'],
    related: 'list',
  },

  { when: 'the same', text: projects('项目数: 2个, 总投资: 2.7亿元') },
  { when: 'the same in other units', text: projects('总投资: 27000万元') },
  {
    when: 'a row without an investment',
    text: framed(
      `重点投资项目规划:\n  汇总: {总投资: 3亿元}\n  清单:\n${rows(PROJECTS)}    - {编号: P9, 项目名称: 丙}\n`,
    ),
  },
  { when: 'a row with an approximate investment', text: projects('总投资: 3亿元', ['1.2亿元', '约1.6亿元']) },
  { when: 'a factor of ten thousand, which is told otherwise', text: projects('总投资: 2.7万元') },
  { when: 'an approximate investment', text: projects('总投资: 约2.7亿元') },
  { when: 'a rounded count', text: enterprises('企业数: 约2家') },
  { when: 'a bound', text: enterprises('企业数: 2家以上') },
  { when: 'a number without a unit that is right', text: enterprises('企业数: 2') },
  {
    when: 'a list in an annex',
    text: framed(
      '重点工业企业名单: {汇总: {企业数: 22家, 说明: 共23家企业。}, 清单: {附件: 附件1}}\n附件: [{编号: 附件1, 名称: 名单}]\n',
    ),
  },
  {
    when: 'a list that is unread in part',
    text: framed('重点工业企业名单: {汇总: {企业数: 22家}, 清单: [{编号: Q1, 企业名称: 甲公司}, 乙公司]}\n'),
  },
  { when: 'a list without rows', text: framed('重点工业企业名单: {汇总: {企业数: 22家}}\n') },
  {
    when: 'words that agree',
    text: prose('将2家企业列入重点工业企业名单，共安排2个项目，总投资2.7亿元，见重点项目表。'),
  },
  { when: 'words about a part', text: prose('重点工业企业名单中，化工企业1家，首批共1家企业，其中重点企业1家。') },
  { when: 'words about one industry', text: prose('化工行业共1家企业列入重点工业企业名单。') },
  {
    when: 'words about enterprises of one kind',
    text: prose('共1家化工企业列入重点工业企业名单，见重点项目表的共1个节能项目。'),
  },
  { when: 'words about one place', text: prose('章丘区安排1个项目，总投资1.2亿元，列入重点项目表。') },
  { when: 'words that name no list', text: prose('全市共有22家企业通过验收，总投资9亿元。') },
  {
    when: 'a rule for money',
    text: framed(
      `重点投资项目规划:\n  资金规则: [{说明: 总投资1000万元以上的项目给予补助。}]\n  清单:\n${rows(PROJECTS)}`,
    ),
  },
  {
    when: 'words that agree with the summary, which is wrong',
    text: projects('项目数: 3个, 说明: 共3个项目。'),
    finds: ['3个'],
  },
  {
    when: 'words about the money that agree with the summary, which is wrong',
    text: projects('总投资: 2.9亿元, 说明: 总投资2.9亿元。'),
    finds: ['2.9亿元'],
  },
  {
    when: 'words that agree neither with the list nor with the summary, which is wrong',
    text: projects('项目数: 3个, 说明: 共4个项目。'),
    finds: ['3个', '4个'],
  },
  {
    when: 'a number in parts, in the place of which no text is written',
    text: projects('项目数: {数值: 3, 单位: 个}'),
    finds: ['{数值: 3, 单位: 个}'],
    fixed: null,
  },
];

describe('summary-mismatch', () => {
  itFinds('summary-mismatch', cases);

  it('is waived by its former id', () => {
    const { findings } = analyze(`${projects('项目数: 3个')}例外说明: [{规则: count-mismatch, 理由: 另有一项待定}]\n`);
    assert.deepEqual(
      findings.map(({ rule, waived }) => [rule.id, waived?.reason]),
      [['summary-mismatch', '另有一项待定']],
    );
  });
});
