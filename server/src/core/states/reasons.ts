import type { Localized } from '../text/locale.ts';

/** Why a requirement is in its state: templates, filled where they are shown. */
export const reasons = {
  annex: { zh: '“{content}”注明在附件中', en: '“{content}” is said to be in an annex' },
  document: { zh: '“{content}”注明在另一份文件中', en: '“{content}” is said to be in another document' },
  see: { zh: '“{content}”注明见本规划别处', en: '“{content}” is said to stand elsewhere in this plan' },
  toBePublished: { zh: '“{content}”注明另行公布', en: '“{content}” is to be published later' },
  undated: {
    zh: '“{content}”注明另行公布，未写明由谁、何时公布',
    en: '“{content}” is to be published later; by whom and when is not said',
  },
  contentMissing: { zh: '没有写“{content}”', en: 'There is no “{content}”' },
  contentEmpty: { zh: '“{content}”下没有实质内容', en: '“{content}” is there and says nothing' },
  astray: {
    zh: '“{content}”注明见{where}，但那里没有',
    en: '“{content}” is said to be in {where}, where it is not',
  },
  readInPart: { zh: '“{content}”只转录了一部分', en: 'Only a part of “{content}” was transcribed' },
  notShown: {
    zh: '“{content}”只转录了一部分，读到的还不足以算写明',
    en: 'Only a part of “{content}” was transcribed, and what is there is not enough to answer it',
  },
  notFound: { zh: '“{content}”中没有写到', en: 'Nothing on it in {content}' },
  nowhere: { zh: '可以写入“{content}”，都没有写', en: 'It could stand in {content}; none of that is there' },
  broken: { zh: '规划写的与这一条相反，见检查结果', en: 'The plan says the contrary; see the findings' },
  notTranscribed: {
    zh: '“{content}”没有转录，不能下结论',
    en: '“{content}” was not transcribed, so nothing is concluded',
  },
  inPart: {
    zh: '“{content}”只转录了一部分，读到的部分没有写到',
    en: 'Only a part of “{content}” was transcribed, and nothing on it is there',
  },
  unreadable: { zh: '“{content}”中有读不出来的内容', en: 'Something in “{content}” could not be read' },
  outside: {
    zh: '“{content}”在附件或其他文件中，没有读到',
    en: '“{content}” is in an annex or another document, which was not read',
  },
  notNamed: { zh: '规划没有把这份文件列为审查依据', en: 'The plan is not checked against this policy' },
  noPlan: { zh: '不是规划要写的内容', en: 'It is nothing that a plan writes down' },
  otherLevel: { zh: '不是对这一级规划的要求', en: 'It is not asked of plans of this level' },
  otherType: { zh: '不是对这类规划的要求', en: 'It is not asked of plans of this kind' },
  lacksCase: { zh: '规划中没有这一条所说的情形', en: 'The case it speaks of is not in this plan' },
  ended: { zh: '{day} 起不再适用', en: 'no longer asked for from {day}' },
  notYet: { zh: '{day} 起才适用', en: 'asked for from {day} only' },
  unknownLevel: {
    zh: '规划没有写明层级，是否适用要由人判断',
    en: 'The plan does not say its level: whether it applies is for a person',
  },
  unknownType: {
    zh: '规划没有写明类型，是否适用要由人判断',
    en: 'The plan does not say its kind: whether it applies is for a person',
  },
  unknownArea: {
    zh: '规划范围是否属于列名的地区，要由人判断',
    en: 'Whether the plan covers one of the areas named is for a person to judge',
  },
  unknownCase: {
    zh: '是否有这一条所说的情形，要由人判断',
    en: 'Whether the case it speaks of is there is for a person',
  },
  unknownDay: {
    zh: '规划没有写明时间，是否适用要由人判断',
    en: 'The plan does not tell its day: whether it applies is for a person',
  },
  person: { zh: '要由评审人员判断', en: 'A reviewer has to judge it' },
  waived: { zh: '例外说明：{reason}', en: 'Waived: {reason}' },
} satisfies Record<string, Localized>;
