import { itFinds, type RuleCase } from '../support/ruleCases.ts';

const present = (name: string, fields: string) =>
  `污染状况分析:\n  现状指标:\n    - {编号: X1, 指标名称: ${name}, 现状值: 3吨, 年份: 2025, ${fields}}\n`;
const target = (name: string, fields: string) =>
  `目标任务:\n  主要指标:\n    - {编号: M1, 指标名称: ${name}, 基期值: 2025年, 目标值: 下降8%, 目标年: 2030, ${fields}}\n`;

const cases: readonly RuleCase[] = [
  {
    when: 'another pollutant than the name’s',
    text: present('挥发性有机物排放量', '污染物: 化学需氧量, 介质: 大气'),
    finds: ['化学需氧量'],
    severity: 'warning',
    says: '“挥发性有机物排放量”的污染物写的是“化学需氧量”，与名称不符，请核对。',
    related: '挥发性有机物排放量',
  },
  { when: 'by another spelling', text: target('工业COD排放量', '污染物: 氨氮'), finds: ['氨氮'] },
  {
    when: 'waste water in the name, air as the medium',
    text: present('废水重点重金属排放量', '污染物: 铅、砷, 介质: 大气'),
    finds: ['大气'],
    severity: 'warning',
    says: '“废水重点重金属排放量”的介质写的是“大气”，与名称不符，请核对。',
  },
  { when: 'waste gas in the name, water as the medium', text: target('废气铅排放量', '介质: 水'), finds: ['水'] },
  {
    when: 'sulphur dioxide into water, as the recalled code has it',
    text: present('工业二氧化硫排放量', '介质: 水'),
    finds: ['水'],
    severity: 'hint',
    says: '“工业二氧化硫排放量”的介质写的是“水”，二氧化硫通常排入大气，请核对。',
  },
  {
    when: 'ammonia nitrogen into the air',
    text: present('氨氮排放量', '介质: 大气'),
    finds: ['大气'],
    severity: 'warning',
  },
  {
    when: 'English keys',
    text: 'goalsAndTasks:\n  targets:\n    - { id: M1, name: 氨氮排放量, baseline: 2025年, target: 下降8%, by: 2030, medium: air }\n',
    finds: ['air'],
  },
  { when: 'all in accord', text: present('工业COD排放量', '污染物: 化学需氧量, 介质: 水') },
  { when: 'a group of pollutants', text: present('化学需氧量和氨氮排放量', '污染物: 氨氮, 介质: 水') },
  { when: 'a pollutant of the group', text: present('废水重金属排放量', '污染物: 铅、砷、镉、汞、铬, 介质: 水') },
  { when: 'dust by its newer name', text: present('烟（粉）尘排放量', '污染物: 颗粒物, 介质: 大气') },
  { when: 'what goes to water and air', text: present('挥发性有机物排放量', '介质: 水') },
  { when: 'lead in waste gas', text: present('铅排放量', '介质: 大气') },
  { when: 'sludge of waste water', text: present('废水处理污泥产生量', '介质: 固体废物') },
  { when: 'phosphorus in slag', text: present('磷石膏总磷含量', '介质: 固体废物') },
  { when: 'phosphorus into the soil', text: present('总磷排放量', '介质: 土壤') },
  { when: 'both', text: present('废水、废气汞排放量', '介质: 大气') },
  { when: 'no name', text: '目标任务:\n  主要指标:\n    - {编号: M1, 目标值: 3吨, 介质: 大气, 污染物: 氨氮}\n' },
];

describe('pollutant-mismatch', () => itFinds('pollutant-mismatch', cases));
