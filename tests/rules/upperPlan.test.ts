import { itFinds, type RuleCase } from '../support/ruleCases.ts';

const LAW = '中华人民共和国清洁生产促进法';
const plan = (fields: string, dated = '成文日期: 2022-06-01, 规划期: 2022—2025年', stage = '送审稿') =>
  `规划概况: {规划层级: 市级, 编制阶段: ${stage}, ${dated}, ${fields}}\n`;

const cases: readonly RuleCase[] = [
  {
    when: 'a superior plan of ten years ago',
    text: '规划概况:\n  规划期: 2026—2028年\n  上位规划: [宁波市清洁生产推行方案（2016—2020年）]\n',
    finds: ['2016—2020年'],
    severity: 'information',
    says: '上位规划“2016—2020年”早已到期，请核对是否沿用旧稿。',
  },
  {
    when: 'by the name of its period',
    text: '规划概况:\n  规划期: 2026—2028年\n  上位规划:\n    - {名称: “十三五”节能减排综合工作方案}\n',
    finds: ['“十三五”'],
  },
  {
    when: 'the superior plan of the period before',
    text: '规划概况:\n  规划期: 2026—2028年\n  上位规划: [“十四五”全国清洁生产推行方案]\n',
  },
  {
    when: 'a superior plan that goes on',
    text: '规划概况:\n  规划期: 2026—2028年\n  上位规划: [黄河流域规划（2016—2030年）]\n',
  },
  {
    when: 'only the law',
    text: plan(`编制依据: [${LAW}]`),
    finds: ['编制依据'],
    severity: 'warning',
    says: '未写明上位规划，请在“上位规划”或“编制依据”中补充。',
    fixed: `上位规划: [“十四五”全国清洁生产推行方案（发改环资〔2021〕1524号）], 编制依据: [${LAW}]`,
  },
  {
    when: 'nothing it rests on, in lines',
    text: '规划概况:\n  编制阶段: 送审稿\n  成文日期: 2022-06-01\n  规划期: 2022—2025年 # 暂定\n',
    finds: ['规划概况'],
    fixed: '  上位规划: [“十四五”全国清洁生产推行方案（发改环资〔2021〕1524号）]\n  规划期: 2022—2025年 # 暂定\n',
  },
  {
    when: 'a plan for another subject, on one for that subject',
    text: plan('标题: 济南市“十四五”节能减排实施方案, 编制依据: [山东省“十四五”节能减排实施方案]'),
  },
  {
    when: 'a plan for another subject, on a law alone',
    text: plan(`标题: 济南市“十四五”节能减排实施方案, 编制依据: [${LAW}]`),
    finds: ['编制依据'],
  },
  {
    when: 'a plan for cleaner production that names savings, too',
    text: plan('标题: 济南市清洁生产和节能减排实施方案, 编制依据: [“十四五”节能减排综合工作方案]'),
    finds: ['编制依据'],
  },
  { when: 'another plan', text: plan('编制依据: [“十四五”节能减排综合工作方案]'), finds: ['编制依据'] },
  { when: 'the measure for audits', text: plan('编制依据: [清洁生产审核办法]'), finds: ['编制依据'] },
  {
    when: 'a draft',
    text: plan(`编制依据: [${LAW}]`, undefined, '起草稿'),
    finds: ['编制依据'],
    severity: 'information',
  },
  {
    when: 'issued',
    text: plan(`编制依据: [${LAW}]`, undefined, '已印发'),
    finds: ['编制依据'],
    severity: 'information',
  },
  { when: 'its own title', text: plan('标题: 济南市清洁生产推行方案'), finds: ['规划概况'] },
  {
    when: 'a plan of actions',
    text: plan('规划类型: 行动计划'),
    finds: ['规划概况'],
  },
  {
    when: 'English keys',
    text: 'about: { level: municipal, stage: approval, adoptedOn: 2022-06-01, period: 2022—2025年 }\n',
    finds: ['about'],
    fixed: 'upperPlans: [“十四五”全国清洁生产推行方案（发改环资〔2021〕1524号）], period: 2022—2025年',
  },
  { when: 'among what it rests on', text: plan('编制依据: [《“十四五”全国清洁生产推行方案》]') },
  {
    when: 'with its number',
    text: plan('编制依据: [{名称: “十四五”全国清洁生产推行方案, 发文字号: 发改环资〔2021〕1524号}]'),
  },
  { when: 'a superior plan', text: plan('上位规划: [山东省清洁生产推行实施方案]') },
  { when: 'a blank for it', text: plan('上位规划: ') },
  { when: 'named in the title', text: plan('标题: 贯彻《“十四五”全国清洁生产推行方案》实施方案') },
  {
    when: 'named in the guiding ideology',
    text: `${plan('主送机关: [甲]')}指导思想: 为落实《“十四五”全国清洁生产推行方案》，制定本方案。\n`,
  },
  {
    when: 'the law alone named in the guiding ideology',
    text: `${plan('主送机关: [甲]')}指导思想: 贯彻《中华人民共和国清洁生产促进法》。\n`,
    finds: ['规划概况'],
  },
  { when: 'before there was one', text: plan('主送机关: [甲]', '成文日期: 2021-10-01, 规划期: 2021—2025年') },
  { when: 'a year in which there came one', text: plan('主送机关: [甲]', '成文日期: 2021年, 规划期: 2021—2025年') },
  { when: 'the next period', text: plan('主送机关: [甲]', '成文日期: 2026-01-20, 规划期: 2026—2030年') },
  { when: 'no period', text: plan('主送机关: [甲]', '成文日期: 2022-06-01') },
  { when: 'a period that goes back', text: plan('主送机关: [甲]', '成文日期: 2022-06-01, 规划期: 2025—2022年') },
  { when: 'national', text: plan('主送机关: [甲]').replace('市级', '国家级') },
  { when: 'led by a ministry', text: plan('牵头单位: 工业和信息化部').replace('规划层级: 市级, ', '') },
  { when: 'of a basin', text: plan('主送机关: [甲]').replace('市级', '流域') },
  { when: 'a work plan', text: plan('规划类型: 工作计划') },
  { when: 'what it rests on was not read', text: plan('编制依据: {未转录: 片段}') },
  { when: 'another part was read', text: `转录来源: [{名称: 甲, 读到的部分: [目标任务]}]\n${plan('主送机关: [甲]')}` },
];

describe('upper-plan', () => itFinds('upper-plan', cases));
