import type { Localized } from '../../text/locale.ts';

/** The words around what the schema and the policies say, for hover and completion. */
export const labels = {
  basis: { zh: '依据', en: 'Rests on' },
  standard: { zh: '依据标准', en: 'Rests on the standard' },
  practice: { zh: '依据通行做法', en: 'Rests on practice' },
  format: { zh: '文件格式约定', en: 'A convention of the file format' },
  secondary: {
    zh: '转述自公开副本，未与官方文本核对，以正式文本为准。',
    en: 'Put in our words from public copies and not checked against an official text.',
  },
  secondaryShort: { zh: '转述，未与官方文本核对', en: 'paraphrase, not checked against an official text' },
  ended: {
    zh: '所说的资金或收费，{day}起已停止。',
    en: 'The fund or charge it speaks of ended on {day}.',
  },
  sourceText: { zh: '{address}原文', en: '{address}, source text' },
  values: { zh: '可填', en: 'One of' },
  usual: { zh: '常用', en: 'Often' },
  example: { zh: '例', en: 'Example' },
  forms: { zh: '可以这样写', en: 'May be written as' },
  required: { zh: '必填', en: 'required' },
  content: { zh: '二（一）规定的内容', en: 'content under 二（一）' },
  addedContent: { zh: '地方要求增加的内容', en: 'content that the region adds' },
  refersTo: { zh: '引用', en: 'Refers to' },
  skeleton: { zh: '整段骨架', en: 'whole skeleton' },
  item: { zh: '新的一条', en: 'a new item' },
  region: { zh: '本地区规定', en: 'In this region' },
  atLeast: { zh: '下限{bound}', en: 'at least {bound}' },
  atMost: { zh: '上限{bound}', en: 'at most {bound}' },
  wholePlan: { zh: '新建规划：规划概况和八项内容', en: 'New plan: outline and the eight contents' },
  wholePlanDetail: { zh: '插入一份待填写的完整规划', en: 'inserts a whole plan to fill in' },
  effective: { zh: '施行', en: 'In force from' },
  repealed: { zh: '废止', en: 'Repealed on' },
  rule: { zh: '规则', en: 'Rule' },
} as const satisfies Record<string, Localized>;
