import assert from 'node:assert/strict';
import { completion } from '../../server/src/core/features/completion/completion.ts';
import { renderFinding } from '../../server/src/core/messages/render.ts';
import { accepted } from '../support/accept.ts';
import { analyze, applyFix, assertFindings, ofFragment, place, service } from '../support/plan.ts';
import { countInput } from '../support/tableInputs.ts';

const ABOUT = '规划格式: 1\n规划概况:\n  标题: 甲\n';
const FINAL = `${ABOUT}  编制阶段: 报批稿\n`;

/** Texts that only keep a place free, and their near misses, which are texts. */
const cases: readonly { readonly what: string; readonly text: string; readonly finds: readonly string[] }[] = [
  {
    what: 'our placeholder, block',
    text: '规划格式: 1\n规划概况:\n  标题: 标题\n  牵头单位: 牵头单位\n',
    finds: ['value-empty 3:7 ‹标题›', 'value-empty 4:9 ‹牵头单位›'],
  },
  {
    what: 'our placeholder, row with CRLF',
    text: `${ABOUT}重点投资项目规划:\n  - {项目名称: 脱硫, 总投资: 总投资}\n`.replaceAll('\n', '\r\n'),
    finds: ['value-empty 5:21 ‹总投资›'],
  },
  {
    what: 'our placeholder, item of a list in a row',
    text: `${ABOUT}  会同部门: [会同部门]\n`,
    finds: ['value-empty 4:10 ‹会同部门›'],
  },
  {
    what: 'our placeholder behind a key that is data',
    text: `${ABOUT}重点投资项目规划:\n  - 项目名称: 脱硫\n    资金来源: {企业自筹: ××万元}\n`,
    finds: ['value-empty 6:18 ‹××万元›'],
  },
  {
    what: 'our placeholder in English',
    text: 'cleanplan: 1\nabout:\n  title: Title\nkeyProjects:\n  - {name: 脱硫, investment: Investment}\n',
    finds: ['value-empty 3:10 ‹Title›', 'value-empty 5:28 ‹Investment›'],
  },
  {
    what: 'near miss: quoted, it is a text',
    text: '规划格式: 1\n规划概况:\n  标题: "标题"\n  牵头单位: \'____\'\n',
    finds: [],
  },
  {
    what: 'near miss: the placeholder of another key',
    text: `${ABOUT}  牵头单位: 标题\n`,
    finds: [],
  },
  {
    what: 'a name in crosses',
    text: `${ABOUT}重点工业企业名单:\n  - {企业名称: ××公司}\n  - 企业名称: XX水泥有限公司\n`,
    finds: ['content-empty 4:1 ‹重点工业企业名单›', 'value-empty 5:12 ‹××公司›', 'value-empty 6:11 ‹XX水泥有限公司›'],
  },
  {
    what: 'near miss: a code of which a part is covered, block and row',
    text: `${ABOUT}重点工业企业名单:\n  - {企业名称: 甲厂, 统一社会信用代码: 91370100****000010}\n  - 企业名称: 乙厂\n    统一社会信用代码: 91370100MA＊＊＊＊＊＊1C\n    排污许可证编号: 91370100MA00000***\n`,
    finds: [],
  },
  {
    what: 'a name in stars, and a code of nothing else',
    text: `${ABOUT}重点工业企业名单:\n  - {企业名称: 甲厂, 统一社会信用代码: ＊＊＊＊＊＊}\n  - {企业名称: 乙厂, 地址: 章丘区**路1号}\n`,
    finds: ['value-empty 5:26 ‹＊＊＊＊＊＊›', 'value-empty 6:20 ‹章丘区**路1号›'],
  },
  {
    what: 'a name in full-width letters and in rings, block, row and CRLF',
    text: `${ABOUT}  牵头单位: ＸＸ市○○局\n重点工业企业名单:\n  - {企业名称: 〇〇公司}\n  - 企业名称: 甲厂\n`.replaceAll(
      '\n',
      '\r\n',
    ),
    finds: ['value-empty 4:9 ‹ＸＸ市○○局›', 'value-empty 6:12 ‹〇〇公司›'],
  },
  {
    what: 'a name in one cross, item of a list, in English',
    text: 'cleanplan: 1\nabout:\n  title: 甲\n  jointDepartments: [×市生态环境局, 某市财政局]\n',
    finds: ['value-empty 4:22 ‹×市生态环境局›'],
  },
  {
    what: 'three letters before a word for any company',
    text: `${ABOUT}重点工业企业名单:\n  - {企业名称: XXX公司}\n  - {企业名称: 甲厂}\n`,
    finds: ['value-empty 5:12 ‹XXX公司›'],
  },
  {
    what: 'an amount in one cross, and in rings',
    text: `${ABOUT}重点投资项目规划:\n  - {项目名称: 脱硫, 总投资: ×万元}\n  - {项目名称: 除尘, 总投资: ○○万元}\n`,
    finds: ['value-empty 5:21 ‹×万元›', 'value-empty 6:21 ‹○○万元›'],
  },
  {
    what: 'a target in one cross, with the word before it',
    text: 'cleanplan: 1\nabout:\n  title: 甲\ngoalsAndTasks:\n  targets:\n    - {id: M1, name: 甲率, target: 下降×%}\n',
    finds: ['value-empty 6:34 ‹下降×%›'],
  },
  {
    what: 'near miss: names that begin with letters, noughts of numerals, a product, amounts',
    text: `${ABOUT}重点工业企业名单:\n  - {企业名称: XXX光电有限公司}\n  - {企业名称: 二〇〇公司}\n  - {企业名称: 一九〇〇〇厂}\n重点投资项目规划:\n  - {项目名称: 2×30吨锅炉脱硫, 总投资: 10万元, 资金来源: 自筹}\n  - {项目名称: X射线检测线, 总投资: 3×10万元, 资金来源: 自筹}\n`,
    finds: [],
  },
  {
    what: 'a line to write on',
    text: `${ABOUT}  牵头单位: ____\n重点投资项目规划:\n  - {项目名称: 脱硫, 总投资: ____万元}\n`,
    finds: ['value-empty 4:9 ‹____›', 'value-empty 6:21 ‹____万元›'],
  },
  {
    what: 'an instruction in brackets, also in place of a list',
    text: `${ABOUT}污染状况分析:\n  概述: 全市工业污染物排放集中于化工、建材两个行业。\n  现状指标: （此处插入表1）\n  主要问题: [（请填写）]\n`,
    finds: ['value-empty 6:9 ‹（此处插入表1）›', 'value-empty 7:10 ‹（请填写）›'],
  },
  {
    what: 'a whole content of it',
    text: `${ABOUT}进度安排: （此处插入表1）\n`,
    finds: ['content-empty 4:1 ‹进度安排›'],
  },
  {
    what: 'near miss: multiplication, figures and remarks in brackets',
    text: `${ABOUT}重点投资项目规划:\n  - {项目名称: 2×600MW机组脱硫, 备注: 水池30×40米}\n  - {项目名称: （二期）脱硫}\n  - {项目名称: XXL型分级机}\n`,
    finds: [],
  },
  {
    what: 'near miss: crosses in a long text',
    text: `${ABOUT}主要措施:\n  - 名称: 补助\n    说明: 对完成审核的企业按照审核费用的一定比例给予补助，比例另行确定，具体由××局会同××局在当年三月底前公布。\n`,
    finds: [],
  },
  {
    what: 'a blank date in a draft: silent',
    text: `${ABOUT}  成文日期: 2026年×月×日\n  印发日期: 2026年  月  日\n`,
    finds: [],
  },
  {
    what: 'a blank date in 报批稿',
    text: `${FINAL}  成文日期: 2026年×月×日\n  印发日期: 2026年  月  日\n`,
    finds: ['value-empty 5:9 ‹2026年×月×日›', 'value-empty 6:9 ‹2026年  月  日›'],
  },
  {
    what: 'a blank date in 报批稿, row, figures and lines',
    text: `${FINAL}主要任务:\n`.replace('主要任务:\n', '  审批: {批准日期: 2026-××-××}\n  成文日期: ____年__月\n'),
    finds: ['value-empty 5:14 ‹2026-××-××›', 'value-empty 6:9 ‹____年__月›'],
  },
  {
    what: 'a blank date in 报批稿, rings, full-width letters and Chinese numerals, with CRLF',
    text: `${FINAL}  成文日期: 2026年〇月〇日\n  印发日期: 二〇二六年ＸＸ月ＸＸ日\n`.replaceAll('\n', '\r\n'),
    finds: ['value-empty 5:9 ‹2026年〇月〇日›', 'value-empty 6:9 ‹二〇二六年ＸＸ月ＸＸ日›'],
  },
  {
    what: 'near miss: a whole date in Chinese numerals',
    text: `${FINAL}  成文日期: 二〇二六年十月三十日\n  印发日期: 二○二六年十一月二日\n`,
    finds: [],
  },
  {
    what: 'near miss: whole dates, and dates as planners leave them open',
    text: `${FINAL}  成文日期: 2026 年 6 月 30 日\n  规划期: 2026—2030年\n  印发日期: 2026年底前\n`,
    finds: [],
  },
];

/** What nobody has chosen yet. */
const chosen: typeof cases = [
  {
    what: 'a fixed value, block',
    text: `${ABOUT}  规划类型: ××\n`,
    finds: ['value-empty 4:9 ‹××›'],
  },
  {
    what: 'a fixed value and a reference, row',
    text: `${ABOUT}重点投资项目规划:\n  - {项目名称: 脱硫, 项目单位: ××, 项目类别: ____, 对应指标: [××]}\n`,
    finds: ['value-empty 5:22 ‹××›', 'value-empty 5:32 ‹____›', 'value-empty 5:45 ‹××›'],
  },
  {
    what: 'a period whose ends are not known, in a draft',
    text: `${ABOUT}  规划期: ××—××年\n`,
    finds: ['value-empty 4:8 ‹××—××年›'],
  },
  {
    what: 'years and times of a draft that are not known yet, row and CRLF',
    text: `${ABOUT}  基准年: ××年\n进度安排:\n  - {阶段: 启动, 时间: ×年×月}\n  - {阶段: 攻坚, 时间: 20××年底前}\n  - {阶段: 评估, 时间: 2026年×月—20XX年×月}\n`.replaceAll(
      '\n',
      '\r\n',
    ),
    finds: [
      'value-empty 4:8 ‹××年›',
      'value-empty 6:18 ‹×年×月›',
      'value-empty 7:18 ‹20××年底前›',
      'value-empty 8:18 ‹2026年×月—20XX年×月›',
    ],
  },
  {
    what: 'the same in English',
    text: 'cleanplan: 1\nabout:\n  title: 甲\nschedule:\n  - stage: 启动\n    time: 202X年第×季度\n  - {stage: 攻坚, time: ××年上半年}\n',
    finds: ['value-empty 6:11 ‹202X年第×季度›', 'value-empty 7:23 ‹××年上半年›'],
  },
  {
    what: 'near miss: times of which all is known, in numerals too',
    text: `${ABOUT}  规划期: 二〇二六—二〇三〇年\n进度安排:\n  - {阶段: 启动, 时间: 2028年第一季度}\n  - {阶段: 攻坚, 时间: 2028年6月—2029年6月}\n  - {阶段: 评估, 时间: "20××年"}\n`,
    finds: [],
  },
  {
    what: 'shares and ranges that are not known yet',
    text: `${ABOUT}目标任务:\n  主要指标:\n    - {指标名称: 甲率, 目标值: XX%, 目标年: 2030}\n    - {指标名称: 乙率, 目标值: ≥XX.X%, 目标年: 2030}\n    - {指标名称: 丙率, 目标值: XX—XX%, 目标年: 2030}\n    - {指标名称: 丁率, 目标值: （ ）%, 目标年: 2030}\n`,
    finds: [
      'value-empty 6:23 ‹XX%›',
      'value-empty 7:23 ‹≥XX.X%›',
      'value-empty 8:23 ‹XX—XX%›',
      'value-empty 9:23 ‹（ ）%›',
    ],
  },
  {
    what: 'a share and a year in a text',
    text: `${ABOUT}进度安排:\n  - {阶段: 评估, 时间: 2028年, 阶段成果: [完成X%的企业, 20××年底前完成审核]}\n`,
    finds: ['value-empty 5:32 ‹完成X%的企业›', 'value-empty 5:41 ‹20××年底前完成审核›'],
  },
  {
    what: 'near miss: shares that are known, products and models',
    text: `${ABOUT}进度安排:\n  - {阶段: 评估, 时间: 2028年, 阶段成果: [完成80%的企业, 建成20×30米池, 换装AG20XX型风机, 按（甲+乙）×100%计算]}\n`,
    finds: [],
  },
  { what: 'right value: a fixed value', text: `${ABOUT}  规划类型: 实施方案\n`, finds: [] },
  {
    what: 'a fixed value and references that are put off, row with CRLF',
    text: `${ABOUT}  规划类型: 待定\n重点投资项目规划:\n  - {项目名称: 脱硫, 项目类别: 略, 对应指标: [待补充]}\n`.replaceAll(
      '\n',
      '\r\n',
    ),
    finds: ['value-empty 4:9 ‹待定›', 'value-empty 6:22 ‹略›', 'value-empty 6:32 ‹待补充›'],
  },
  {
    what: 'near miss: no value of the list',
    text: `${ABOUT}  规划类型: ××方案\n`,
    finds: ['value-enum 4:9 ‹××方案›'],
  },
];

const REVIEW = `${ABOUT}  编制阶段: 送审稿\n`;

/** What a content says that has one row or one text, by whether it says anything. */
const contents: readonly { readonly what: string; readonly text: string; readonly finds: readonly string[] }[] = [
  {
    what: 'a project of which only ids, choices and usual words are there',
    text: '重点投资项目规划:\n  - {编号: P1, 项目名称: 项目名称, 项目单位: Q1, 项目类别: 节能, 资金来源: 企业自筹}\n',
    finds: ['content-empty 5:1 ‹重点投资项目规划›', 'value-empty 6:20 ‹项目名称›'],
  },
  {
    what: 'an enterprise of which only the choices about its audit are there',
    text: '重点工业企业名单:\n  - 企业名称: 企业名称\n    清洁生产审核: {审核类型: 强制性, 列入依据: 超标}\n',
    finds: ['content-empty 5:1 ‹重点工业企业名单›', 'value-empty 6:11 ‹企业名称›'],
  },
  {
    what: 'a target with its id, nature, baseline and year',
    text: '目标任务:\n  主要指标:\n    - {编号: M1, 指标名称: 指标名称, 属性: 约束性, 基期值: X1, 目标值: 目标值, 目标年: 2030}\n',
    finds: ['content-empty 5:1 ‹目标任务›', 'value-empty 7:22 ‹指标名称›', 'value-empty 7:51 ‹目标值›'],
  },
  {
    what: 'the same in English',
    text: 'measures:\n  - {name: Name, kind: funding, text: Explanation}\n',
    finds: ['content-empty 5:1 ‹measures›'],
  },
  {
    what: 'a summary that is too short',
    text: '污染状况分析: {概述: 排放集中于化工。}\n',
    finds: ['content-empty 5:1 ‹污染状况分析›'],
  },
  {
    what: 'right value: a name',
    text: '重点投资项目规划:\n  - {编号: P1, 项目名称: 循环水替代}\n',
    finds: [],
  },
  {
    what: 'right value: a date beside a usual word',
    text: '进度安排:\n  - {阶段: 启动, 时间: 2027年底前}\n',
    finds: [],
  },
  {
    what: 'right value: an owner who is named, not numbered',
    text: '重点投资项目规划:\n  - {项目名称: 项目名称, 项目单位: 某焦化公司}\n',
    finds: ['value-empty 6:12 ‹项目名称›'],
  },
  {
    what: 'right value: an answer that is nothing but an id',
    text: '进度安排: {附件: 附件1}\n附件: [{编号: 附件1, 名称: 进度表}]\n',
    finds: [],
  },
];

describe('What a content says whose rows are not filled in', () => {
  for (const { what, text, finds } of contents)
    it(what, () => {
      const about = /^\w/.test(text) ? 'cleanplan: 1\nabout:\n  title: 甲\n  stage: review\n' : REVIEW;
      const analysis = analyze(about + text);
      const rules = /^(content-empty|value-|reference-)/;
      const found = ofFragment(analysis).filter(({ rule }) => rules.test(rule.id));
      const places = found.map((finding) => place(analysis, finding));
      assert.deepEqual(
        what.includes('English') ? places.filter((one) => !one.startsWith('value-empty')) : places,
        finds,
      );
    });

  it('says of an analysis what it lacks', () => {
    const { findings } = analyze(`${REVIEW}污染状况分析: {概述: 排放集中于化工。}\n`);
    const finding = findings.find(({ rule }) => rule.id === 'content-empty');
    assert.ok(finding);
    assert.match(renderFinding(finding, 'zh-CN'), /请写现状指标、主要问题，或20字以上的概述/);
  });
});

/** What the first finding says, and what its fix leaves. */
const putOff: readonly (readonly [what: string, text: string, says: RegExp, fixed: string | null])[] = [
  [
    'a code that is put off in brackets',
    '重点工业企业名单:\n  - {企业名称: 甲厂, 统一社会信用代码: （待补）}\n',
    /^“统一社会信用代码”的“（待补）”是待填的空白。请填写；现在还填不了的，写“待补”，不加括号。$/,
    '统一社会信用代码: 待补}',
  ],
  [
    'an amount, in half-width brackets, in lines',
    '重点投资项目规划:\n  - 项目名称: 甲\n    总投资: (待补充) # 甲\n',
    /写“待补充”/,
    '总投资: 待补充 # 甲',
  ],
  [
    'a text, which may be meant so, too',
    '重点工业企业名单:\n  - {企业名称: 甲厂, 地址: （待补）}\n',
    /写“待补”/,
    '地址: 待补}',
  ],
  [
    'a code that says 未转录',
    '重点工业企业名单:\n  - {企业名称: 甲厂, 统一社会信用代码: {未转录: 待补}}\n',
    /^“统一社会信用代码”这里不能写“未转录”，要写一个号码；现在还填不了的，写“待补”。$/,
    '统一社会信用代码: 待补}',
  ],
  [
    'a text that says why it was not transcribed, which is not thrown away',
    '重点工业企业名单:\n  - {企业名称: 甲厂, 地址: {未转录: 原件缺页}}\n',
    /不能写“未转录”/,
    null,
  ],
  [
    'near miss: a choice, where the word is a blank as well',
    '重点投资项目规划:\n  - {项目名称: 甲, 项目类别: （待补）}\n',
    /./,
    null,
  ],
  [
    'near miss: an instruction',
    '重点工业企业名单:\n  - {企业名称: 甲厂, 地址: （请填写）}\n',
    /确实要这样写的，加上引号/,
    '地址: "（请填写）"}',
  ],
];

describe('What is put off', () => {
  for (const [what, text, says, fixed] of putOff)
    it(what, () => {
      const analysis = analyze(ABOUT + text);
      const [finding] = ofFragment(analysis).filter(({ rule }) => rule.id.startsWith('value-'));
      assert.ok(finding);
      assert.match(renderFinding(finding, 'zh-CN'), says);
      if (fixed === null) return assert.equal(finding.fix, null);
      const mended = applyFix(analysis, finding);
      assert.ok(mended.includes(fixed), mended);
      assert.deepEqual(
        ofFragment(analyze(mended)).filter(({ rule }) => rule.id.startsWith('value-')),
        [],
      );
    });

  it('is silent without brackets', () => {
    assertFindings(`${ABOUT}重点工业企业名单:\n  - {企业名称: 甲厂, 统一社会信用代码: 待补, 地址: 待补}\n`, []);
  });
});

describe('Texts that keep a place free', () => {
  for (const { what, text, finds } of [...cases, ...chosen]) {
    countInput(text);
    it(what, () => assertFindings(text, finds));
  }

  for (const [language, locale] of [
    ['Chinese', 'zh-CN'],
    ['English', 'en'],
  ] as const) {
    it(`are all there is in the skeleton of a whole plan in ${language}`, () => {
      const empty = analyze('');
      const [item] = completion(empty, { line: 0, character: 0 }, locale, service).filter(
        ({ kind, label }) => kind === 'skeleton' && /新建规划|New plan/.test(label),
      );
      assert.ok(item);
      const review = locale === 'en' ? 'stage: review' : '编制阶段: 送审稿';
      const text = accepted(empty.text, item).replace(/(编制阶段|stage): .*/, review);
      const found = ofFragment(analyze(text));
      const blanks = found.filter(({ rule }) => rule.id === 'value-empty');
      assert.equal(found.filter(({ rule }) => rule.id === 'content-empty').length, 8);
      assert.ok(blanks.length > 20, `${blanks.length}`);
      for (const key of locale === 'en' ? ['title', 'investment'] : ['标题', '总投资']) {
        assert.ok(
          blanks.some(({ args }) => args.key === key),
          key,
        );
      }
      assert.deepEqual(
        found.filter(({ rule, severity }) => severity === 'error' && !/^content-/.test(rule.id)),
        [],
      );
    });
  }

  it('suggest nothing impossible: no plan is adopted at the end of its period, no source of money is an amount', () => {
    const filled = (text: string, line: number, character: number) =>
      completion(analyze(text), { line, character }, 'zh-CN', service).map(({ insertText }) => insertText);
    assert.ok(filled('规划概况:\n  成文日期: \n', 1, 8).every((text) => !text.includes('2030年底')));
    const project = '重点投资项目规划:\n  - 项目名称: 甲\n    资金来源: \n';
    assert.ok(filled(project, 2, 10).some((text) => text.includes('××万元')));
  });
});
