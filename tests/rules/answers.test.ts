import assert from 'node:assert/strict';
import { renderFinding } from '../../server/src/core/messages/render.ts';
import { annexesIn, annexName } from '../../server/src/core/plan/annexNames.ts';
import { analyze, place } from '../support/plan.ts';
import { countInput } from '../support/tableInputs.ts';

const NOT_READ = (key: string) => `${key}: {未转录: 片段}\n`;
const CONTENTS = [
  '污染状况分析',
  '指导思想',
  '目标任务',
  '重点内容',
  '主要措施',
  '进度安排',
  '重点工业企业名单',
  '重点投资项目规划',
];

/** The frame of the rule book, with other entries laid over it; entries that are not wanted are left out. */
function framed(
  entries: string,
  options: { readonly about?: string; readonly without?: readonly string[] } = {},
): string {
  const own = [...entries.matchAll(/^([^\s-][^:]*):/gm)].map(([, key]) => key);
  const rest = CONTENTS.filter((key) => !own.includes(key) && !options.without?.includes(key));
  return `规划格式: 1
规划概况:
  标题: 济南市清洁生产推行实施方案
  牵头单位: 济南市发展和改革委员会
  会同部门: [济南市生态环境局, 济南市工业和信息化局]
  编制依据: [国办发〔2003〕100号]
${options.about ?? ''}${rest.map(NOT_READ).join('')}${entries}`;
}

const findingsOf = (text: string, locale: 'zh-CN' | 'en' = 'zh-CN'): string[] => {
  const analysis = analyze(text, '2026-11-20');
  return analysis.findings.map((each) => `${each.severity} ${place(analysis, each)} ${renderFinding(each, locale)}`);
};
/** Rule and covered text, without the line, which the frame decides. */
const shortOf = (text: string): string[] =>
  findingsOf(text).map((each) => each.replace(/ \d+:\d+/, '').replace(/› .*/, '›'));

const REVIEW = { about: '  编制阶段: 送审稿\n' };
const ISSUED = { about: '  编制阶段: 已印发\n' };

interface Case {
  readonly what: string;
  readonly entries: string;
  readonly options?: Parameters<typeof framed>[1];
  readonly finds: readonly string[];
}

const cases: readonly Case[] = [
  {
    what: 'R01 an annex that is not there, row',
    entries: '进度安排: {附件: 附件9}\n',
    options: REVIEW,
    finds: ['error content-missing ‹附件9›'],
  },
  {
    what: 'R01 an annex that is not there among others, block',
    entries: '进度安排:\n  附件: 附件1、附件2\n附件:\n  - {编号: 附件1, 名称: 甲}\n',
    finds: ['warning content-missing ‹附件1、附件2›'],
  },
  {
    what: 'R01 near miss: the annex is there, in Chinese figures and with a blank',
    entries:
      '进度安排: {附件: 附件一}\n重点内容: {附件: "附件 2"}\n附件:\n  - {编号: 附件1, 名称: 甲}\n  - {编号: 附件2, 名称: 乙}\n',
    finds: [],
  },
  {
    what: 'R01 in a circle of two',
    entries: '进度安排: {见本规划: 主要措施}\n主要措施: {见本规划: 进度安排}\n',
    finds: ['warning content-missing ‹主要措施›', 'warning content-missing ‹进度安排›'],
  },
  {
    what: 'R01 in a circle of one, block',
    entries: '进度安排:\n  见本规划: 进度安排\n',
    options: REVIEW,
    finds: ['error content-missing ‹进度安排›'],
  },
  {
    what: 'R01 to what is missing',
    entries: '进度安排: {见本规划: 主要措施}\n',
    options: { ...REVIEW, without: ['主要措施'] },
    finds: ['error content-missing ‹规划格式›', 'error content-missing ‹主要措施›'],
  },
  { what: 'R01 near miss: to what is there', entries: '进度安排: {见本规划: 主要措施}\n', finds: [] },
  {
    what: 'R01 to be published by nobody knows whom',
    entries: '重点工业企业名单: {另行公布: {名称: 年度名单}}\n',
    options: REVIEW,
    finds: ['error content-missing ‹{名称: 年度名单}›'],
  },
  {
    what: 'R01 to be published some day',
    entries: '重点工业企业名单:\n  另行公布:\n    名称: 年度名单\n    公布单位: 市生态环境局\n',
    options: REVIEW,
    finds: ['error content-missing ‹名称: 年度名单\n    公布单位: 市生态环境局›'],
  },
  {
    what: 'R01 near miss: a draft may leave open who publishes',
    entries: '重点工业企业名单: {另行公布: {名称: 年度名单}}\n',
    finds: [],
  },
  { what: 'R02 略', entries: '进度安排:\n  - {说明: 略}\n', finds: ['warning content-empty ‹进度安排›'] },
  {
    what: 'R02 stand-ins in all rows, and a remark',
    entries: '主要措施:\n  - 名称: 待补充\n  - {名称: TBD, 备注: 下周写}\n',
    options: REVIEW,
    finds: ['error content-empty ‹主要措施›'],
  },
  { what: 'R02 a text in place of a list', entries: '主要措施: 待定\n', finds: ['warning content-empty ‹主要措施›'] },
  {
    what: 'R02 a text in place of a list, put off without a name, block with a remark',
    entries: '主要措施:\n  另行印发 # 下月\n',
    options: REVIEW,
    finds: ['error content-empty ‹主要措施›'],
  },
  {
    what: 'R02 an annex yet to be named, row',
    entries: '主要措施: {附件: 待定}\n',
    options: REVIEW,
    finds: ['error content-empty ‹主要措施›', 'information value-empty ‹待定›'],
  },
  {
    what: 'R02 a place of the plan yet to be named',
    entries: '主要措施: {见本规划: 略}\n',
    options: REVIEW,
    finds: ['error content-empty ‹主要措施›', 'information value-empty ‹略›'],
  },
  {
    what: 'R01 to be published by whom and when is put off',
    entries: '重点工业企业名单: {另行公布: {名称: 年度名单, 公布单位: 待定, 公布时间: 待定}}\n',
    options: REVIEW,
    finds: ['error content-missing ‹{名称: 年度名单, 公布单位: 待定, 公布时间: 待定}›'],
  },
  {
    what: 'R02 near miss: a text where no list is wanted, and a document that is named',
    entries:
      '指导思想: 另行印发的方案按本规划执行，坚持预防为主。\n主要措施: {另见文件: {名称: 某市清洁生产支持政策, 发文字号: 某政办发〔2026〕1号}}\n',
    finds: [],
  },
  { what: 'R02 a text', entries: '指导思想: 待定。\n', finds: ['warning content-empty ‹指导思想›'] },
  {
    what: 'R02 an analysis of a few words',
    entries: '污染状况分析: {概述: 污染较重。}\n',
    finds: ['warning content-empty ‹污染状况分析›'],
  },
  {
    what: 'R02 goals without a goal',
    entries: '目标任务: {概述: 到2030年，重点行业清洁生产水平显著提升。}\n',
    finds: ['warning content-empty ‹目标任务›'],
  },
  {
    what: 'R02 a summary without a number',
    entries: '重点工业企业名单: {汇总: {备注: 若干家}}\n',
    finds: ['warning content-empty ‹重点工业企业名单›'],
  },
  {
    what: 'R02 near miss: a stand-in among others, an analysis by its problems, a list elsewhere',
    entries:
      '进度安排: [{阶段: 启动, 说明: 略}]\n污染状况分析: {主要问题: [窑炉能效偏低]}\n重点工业企业名单: {清单: {另见文件: 《2026年度名单》}}\n',
    finds: [],
  },
  {
    what: 'R02 a skeleton in a draft, whose blanks say so',
    entries: '进度安排:\n  - 阶段: ××\n    时间: ××—××年\n    说明:\n',
    finds: [
      'hint content-empty ‹进度安排›',
      'hint value-empty ‹××›',
      'hint value-empty ‹××—××年›',
      'hint value-empty ‹说明›',
    ],
  },
  {
    what: 'R02 a skeleton that is no list in a draft',
    entries: '目标任务:\n  总体目标:\n  主要指标:\n',
    finds: ['hint content-empty ‹目标任务›', 'hint value-empty ‹总体目标›', 'hint value-empty ‹主要指标›'],
  },
  {
    what: 'R02 a skeleton for review',
    entries: '进度安排:\n  - 阶段: ××\n    时间: ××年\n',
    options: REVIEW,
    finds: ['error content-empty ‹进度安排›', 'information value-empty ‹××›', 'information value-empty ‹××年›'],
  },
  {
    what: 'R02 a skeleton of which one row is put off',
    entries: '进度安排:\n  - 阶段: ××\n  - 阶段: 略\n',
    finds: ['warning content-empty ‹进度安排›', 'hint value-empty ‹××›'],
  },
  {
    what: 'R02 a few words beside blanks are no skeleton',
    entries: '污染状况分析:\n  概述: 污染较重。\n  主要问题:\n',
    finds: ['warning content-empty ‹污染状况分析›', 'hint value-empty ‹主要问题›'],
  },
  { what: 'R02 near miss: a blank key in a draft', entries: '进度安排:\n', finds: [] },
  {
    what: 'R02 a blank key for review',
    entries: '进度安排:\n',
    options: REVIEW,
    finds: ['error content-empty ‹进度安排›'],
  },
  {
    what: 'R04 in prose',
    entries: '主要措施:\n  - {名称: 设立激励资金, 说明: 补助标准见附件3。}\n附件:\n  - {编号: 附件1, 名称: 补助标准}\n',
    finds: ['warning annex-ref ‹附件3›'],
  },
  {
    what: 'R04 in prose, a range and a list in a block text',
    entries:
      '主要措施:\n  - 名称: 设立激励资金\n    说明: >-\n      补助标准见附件1—3，\n      名单见附表一、二。\n附件:\n  - {编号: 附件1, 名称: 甲}\n  - {编号: 附件3, 名称: 丙}\n  - {编号: 附表1, 名称: 丁}\n',
    finds: ['warning annex-ref ‹附件1—3›', 'warning annex-ref ‹附表一、二›'],
  },
  {
    what: 'R04 in prose, broken by a fold',
    entries:
      '主要措施:\n  - 名称: 设立激励资金\n    说明: >-\n      补助标准见附\n      件3。\n附件:\n  - {编号: 附件1, 名称: 甲}\n',
    finds: ['warning annex-ref ‹附\n      件3›'],
  },
  {
    what: 'R04 a gap, though not all was read',
    entries:
      '主要措施:\n  - {名称: 甲, 说明: 见附件1和附件3}\n附件:\n  - {编号: 附件1, 名称: 甲}\n  - {编号: 附件3, 名称: 丙}\n',
    finds: ['information annex-ref ‹附件3›'],
  },
  {
    what: 'R04 in an answer below a content',
    entries: '重点工业企业名单: {清单: {附件: 附件2}, 汇总: {企业数: 12家}}\n',
    finds: ['error annex-ref ‹附件2›'],
  },
  {
    what: 'R04 near miss: annexes of other documents, remarks, and figures of something else',
    entries:
      '主要措施:\n  - {名称: 按《补助办法》附件2补助, 说明: 补助标准见该文件，其附件3另发, 备注: 见附件8}\n重点内容:\n  - {名称: 附件20家企业}\n',
    finds: [],
  },
  {
    what: 'R04 near miss: an issued plan without annexes, not read whole',
    entries: '主要措施:\n  - {名称: 甲, 说明: 见附件3}\n',
    options: ISSUED,
    finds: [],
  },
];

describe('Answers that lead nowhere, contents that say nothing, annexes', () => {
  for (const { what, entries, options, finds } of cases) {
    const text = framed(entries, options);
    countInput(text, /^(content-|annex-)/);
    it(what, () => {
      assert.deepEqual(shortOf(text), finds, findingsOf(text).join('\n'));
      assert.deepEqual(
        shortOf(text.replaceAll('\n', '\r\n')).map((each) => each.replaceAll('\r', '')),
        finds,
      );
    });
  }

  it('say what the rule book has them say', () => {
    const [found = ''] = findingsOf(framed('进度安排: {附件: 附件9}\n', REVIEW));
    assert.match(found, /“进度安排”注明见附件9，但附件9中没有相应内容，请补充或更正。$/);
    const [said = ''] = findingsOf(framed('进度安排: [{说明: 略}]\n'), 'en');
    assert.match(said, /“进度安排” says nothing yet: write it, or name the annex or document that has it\.$/);
  });
});

describe('Annexes of a plan that was read whole', () => {
  const whole = (text: string, annexes: string, stage = '送审稿') =>
    `规划格式: 1
规划概况: {编制阶段: ${stage}, 牵头单位: 甲局, 会同部门: [乙局]}
污染状况分析: {主要问题: [窑炉能效偏低]}
指导思想: ${text}
目标任务: {总体目标: [到2030年，清洁生产水平显著提升]}
重点内容: [{名称: 甲}]
主要措施: [{名称: 甲}]
进度安排: [{阶段: 启动}]
重点工业企业名单: [{企业名称: 甲公司}]
重点投资项目规划: [{项目名称: 甲}]
附件: [${annexes}]
`;
  const finds = (text: string, annexes: string, stage?: string) =>
    shortOf(whole(text, annexes, stage)).filter((each) => each.includes('annex-ref'));
  const one = '{编号: 附件1, 名称: 甲}';
  const two = '{编号: 附件2, 名称: 乙}';
  const three = '{编号: 附件3, 名称: 丙}';

  for (const [what, text, annexes, expected] of [
    ['all cited in order', '见附件1和附件2。', `${one}, ${two}`, []],
    ['one is not cited', '见附件1。', `${one}, ${two}`, ['information annex-ref ‹附件2›']],
    ['a gap', '见附件1、3。', `${one}, ${three}`, ['information annex-ref ‹附件3›']],
    ['another order', '见附件2，又见附件1。', `${one}, ${two}`, ['information annex-ref ‹附件2›']],
    ['the only one, without a number', '见附件。', '{编号: 附件, 名称: 甲}', []],
    ['one that dangles is the cause', '见附件3。', `${one}, ${two}`, ['warning annex-ref ‹附件3›']],
  ] as const) {
    it(what, () => assert.deepEqual(finds(text, annexes), expected));
  }

  it('nobody renumbers an issued plan', () => assert.deepEqual(finds('见附件1。', `${one}, ${three}`, '已印发'), []));
});

describe('The names of annexes', () => {
  for (const [text, names] of [
    ['见附件1', ['附件1']],
    ['见附件１２、附表 二', ['附件12', '附表2']],
    ['附件1—3', ['附件1', '附件2', '附件3']],
    ['附件十一至十二', ['附件11', '附件12']],
    ['附图1及附图2', ['附图1', '附图2']],
    ['随文附上。附件另发。', []],
    ['附件1年内印发', []],
  ] as const) {
    it(text, () =>
      assert.deepEqual(
        annexesIn(text).map(({ name }) => name),
        names,
      ),
    );
  }

  it('are one for 附件一, 附件 1 and 1', () =>
    assert.deepEqual(['附件一', '附件 1', '1', '附件'].map(annexName), ['附件1', '附件1', '附件1', '附件']));
});
