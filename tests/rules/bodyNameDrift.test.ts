import { framed } from '../support/frame.ts';
import { itFinds, type RuleCase } from '../support/ruleCases.ts';

const plan = (joint: string, ...leads: readonly string[]) =>
  framed(
    `规划概况: {会同部门: [${joint}]}\n主要措施:\n${leads.map((lead, at) => `  - {名称: 措施${at + 1}, 措施类别: 监管, 牵头单位: ${lead}}\n`).join('')}`,
  );

const cases: readonly RuleCase[] = [
  {
    when: 'the bureau of a county and a branch there of the city’s',
    text: plan('临溪县生态环境局', '云江市生态环境局临溪分局'),
    finds: ['云江市生态环境局临溪分局'],
    severity: 'hint',
    related: '临溪县生态环境局',
    says: '“临溪县生态环境局”与“云江市生态环境局临溪分局”应为同一单位，请核对现名，统一名称。',
  },
  {
    when: 'three names, once',
    text: plan('临溪县生态环境局', '县生态环境分局', '市生态环境局临溪分局', '县生态环境分局'),
    finds: ['县生态环境分局'],
    says: '“临溪县生态环境局”与“县生态环境分局”“市生态环境局临溪分局”应为同一单位，请核对现名，统一名称。',
  },
  {
    when: 'the branch first, and the county in its name',
    text: plan('市自然资源局临溪县分局', '临溪县自然资源局'),
    finds: ['临溪县自然资源局'],
  },
  {
    when: 'a district, in English keys',
    text: 'about: { jointDepartments: [历城区生态环境局] }\nmeasures:\n  - name: 甲\n    lead: 济南市生态环境局历城分局\n',
    finds: ['济南市生态环境局历城分局'],
  },

  { when: 'one name', text: plan('临溪县生态环境局', '临溪县生态环境局', '临溪县财政局') },
  { when: 'the place left out', text: plan('临溪县生态环境局', '县生态环境局') },
  { when: 'the city left out', text: plan('云江市生态环境局临溪分局', '市生态环境局临溪分局', '县生态环境分局') },
  { when: 'the city before the county', text: plan('云江市临溪县生态环境局', '临溪县生态环境局') },
  { when: 'another county', text: plan('临溪县生态环境局', '云江市生态环境局云台分局') },
  { when: 'another department', text: plan('临溪县生态环境局', '市公安局临溪分局') },
  { when: 'the city’s bureau and a branch of it', text: plan('云江市生态环境局', '云江市生态环境局临溪分局') },
  { when: 'one of several counties', text: plan('临溪县生态环境局, 云台县生态环境局', '县生态环境分局') },
  {
    when: 'a branch without its place where the plan names that of another county',
    text: plan('临溪县生态环境局', '县生态环境分局', '市生态环境局云台分局'),
  },
  { when: 'a district and a county', text: plan('历城区生态环境局', '县生态环境分局') },
  {
    when: 'a remark',
    text: framed('规划概况: {会同部门: [临溪县生态环境局], 备注: 原文作市生态环境局临溪分局}\n'),
  },
  {
    when: 'a text of another city before it',
    text: plan('临溪县生态环境局', '临溪县生态环境局', '临溪县市场监督管理局城关分局'),
  },
];

describe('body-name-drift', () => itFinds('body-name-drift', cases));
