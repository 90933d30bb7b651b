import type { RequirementObject } from '../../core/provisions/policyPack.ts';
import type { Localized } from '../../core/text/locale.ts';

/** Labels of explanations, in both languages. */
export const labels = {
  source: { zh: '出处：{file} 第 {lines} 行（原文照录）', en: 'Source: {file}, lines {lines} (verbatim)' },
  sourceFile: { zh: '原文：{file}', en: 'Text: {file}' },
  secondary: {
    zh: '出处：据公开文本用自己的话转述，未与官方文本核对',
    en: 'Source: in our own words from public copies, not compared with an official text',
  },
  note: { zh: '注意：{text}', en: 'Note: {text}' },
  policyNote: { zh: '关于这份文件：{text}', en: 'About this policy: {text}' },
  requirements: { zh: '要求', en: 'Requirements' },
  noRequirements: { zh: '没有从这一条提取要求', en: 'No requirement is taken from this provision' },
  context: { zh: '不是要求的句子', en: 'Sentences that are no requirement' },
  provisions: { zh: '条款', en: 'Provisions' },
  modal: { zh: '情态词：{word}', en: 'modal word: {word}' },
  noModal: { zh: '无情态词', en: 'no modal word' },
  about: { zh: '对象：{object}', en: 'about {object}' },
  bearer: { zh: '承担者：{bearer}', en: 'borne by {bearer}' },
  noBearer: { zh: '原文没有写明由谁承担', en: 'the source does not say who bears it' },
  prohibition: { zh: '禁止性规定', en: 'a prohibition' },
  checkedSchema: { zh: '检查条目：{names}', en: 'Checked in: {names}' },
  carriedBy: {
    zh: '可写在：{names}（写没写到，不由程序检查）',
    en: 'May be said in: {names} (no program checks whether it is)',
  },
  place: { zh: '{title}（{pointer}）', en: '{title} ({pointer})' },
  checkedRules: { zh: '检查规则：{names}', en: 'Checked by rules: {names}' },
  notCheckable: { zh: '不能由程序检查：{reason}', en: 'Not checkable by a program: {reason}' },
  issued: { zh: '{number}，{day} 发布', en: '{number}, issued on {day}' },
  effective: { zh: '{day} 起施行', en: 'in force from {day}' },
  erratum: { zh: '原文有误：{text}，{note}', en: 'A slip of the source: {text}: {note}' },
  repealed: { zh: '{day} 起废止', en: 'repealed on {day}' },
  superseded: { zh: '由 {id} 取代', en: 'superseded by {id}' },
  severity: { zh: '级别：{word}', en: 'Severity: {word}' },
  byRequirement: {
    zh: '级别：随所依据的要求而定（看情态词和要求的对象）',
    en: 'Severity: set by the requirement it cites (its modal word and what it is about)',
  },
  presence: { zh: '起草稿（或没有写编制阶段）中降一级', en: 'One step lower in a draft, or when no stage is given' },
  waivable: { zh: '可以写例外说明', en: 'Can be waived with a reason' },
  notWaivable: { zh: '不能用例外说明免除', en: 'Cannot be waived' },
  example: { zh: '例：{text}', en: 'Example: {text}' },
  messages: { zh: '消息', en: 'Messages' },
  keyPlace: { zh: '位置：{path}', en: 'Place: {path}' },
  content: { zh: '规划的八项内容之一', en: 'One of the eight contents of a plan' },
  required: { zh: '必填', en: 'Required' },
  form: { zh: '写法：{title}。{gloss}', en: 'Form: {title}. {gloss}' },
  furtherPlaces: { zh: '另有 {count} 处', en: 'and {count} further places' },
  values: { zh: '可以写：', en: 'Values:' },
  examples: { zh: '常写：{names}', en: 'Often written: {names}' },
  keysBelow: { zh: '下面的条目：{names}', en: 'Keys below it: {names}' },
  alsoCalled: { zh: '平时也叫：{names}', en: 'Also called: {names}' },
  formerly: { zh: '曾用名：{names}', en: 'Formerly: {names}' },
  definition: {
    zh: '这一条是定义，不是要求：以它为依据的结果最多为提示',
    en: 'A definition and no demand: what rests on it is a note at most',
  },
  requirementEnded: {
    zh: '所说的资金或收费，{day} 起已停止（据公开文本，未与官方文本核对）',
    en: 'The fund or charge it speaks of ended on {day} (public copies, not compared with an official text)',
  },
  ended: { zh: '{day} 起不再有效', en: 'no longer in force from {day}' },
  replacedBy: { zh: '由“{title}”替代', en: 'replaced by {title}' },
  publicCopies: {
    zh: '出处：公开文本的转载，未与官方文本核对',
    en: 'Source: public copies, not compared with an official text',
  },
  unsure: { zh: '没有查到出处，仅供参考', en: 'No source was found; do not rely on it' },
} satisfies Record<string, Localized>;

/** What a duty is about, as `about` says it. */
export const objectWords: Readonly<Record<RequirementObject, Localized>> = {
  plan: { zh: '规划本身', en: 'the plan itself' },
  bearer: { zh: '承担单位的职责（规划可以写入）', en: 'a duty of a body that a plan may carry' },
  other: { zh: '另一份文件', en: 'another document' },
};
