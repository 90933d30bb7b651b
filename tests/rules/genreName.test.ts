import { itFinds, type RuleCase } from '../support/ruleCases.ts';

const about = (fields: string) => `规划概况: {${fields}}\n`;

const cases: readonly RuleCase[] = [
  {
    when: 'a title that ends so',
    text: about('标题: 济南市清洁生产推行规划, 成文日期: 2026-11-20'),
    finds: ['济南市清洁生产推行规划'],
    severity: 'hint',
    says: '《生态环境法典》第九百六十一条所称为“实施方案”，请核对文种。',
  },
  {
    when: 'brackets behind the title',
    text: about('标题: 济南市清洁生产推行规划（2026—2030年）（送审稿）, 规划类型: 实施方案'),
    finds: ['济南市清洁生产推行规划（2026—2030年）（送审稿）'],
  },
  { when: 'the type', text: about('标题: 济南市清洁生产推行实施方案, 规划类型: 规划'), finds: ['规划'] },
  { when: 'both, told once', text: about('标题: 甲市清洁生产规划, 规划类型: 规划'), finds: ['甲市清洁生产规划'] },
  { when: 'English keys', text: 'about: { planType: plan }\n', finds: ['plan'] },
  { when: 'a kind still to be decided', text: '规划概况:\n  标题: 清洁生产推行规划\n  规划类型:\n' },
  { when: 'an implementation plan', text: about('标题: 济南市清洁生产推行实施方案, 规划类型: 实施方案') },
  { when: 'the day before', text: about('标题: 济南市清洁生产推行规划, 成文日期: 2026-08-14') },
  { when: 'a day that is not told exactly', text: about('标题: 济南市清洁生产推行规划, 成文日期: 2026年') },
  { when: 'a national plan', text: about('标题: 全国清洁生产推行规划, 规划层级: 国家级') },
  { when: 'a plan of a basin', text: about('标题: 淮河流域清洁生产推行规划, 规划层级: 流域') },
  { when: 'a plan for another subject', text: about('标题: 济南市水污染防治规划, 规划类型: 专项规划') },
  { when: 'an action plan', text: about('标题: 济南市清洁生产行动计划, 规划类型: 行动计划') },
];

describe('genre-name', () => itFinds('genre-name', cases));
