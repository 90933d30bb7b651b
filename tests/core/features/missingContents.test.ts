import assert from 'node:assert/strict';
import { type CursorPlan, cursorPlans } from '../../support/cursorPlans.ts';
import { analyzed, packageService } from '../../support/packageService.ts';
import { skeletonsAt, withOffer } from '../../support/skeletonAt.ts';

const NAMES = [
  '污染状况分析',
  '指导思想',
  '目标任务',
  '重点内容',
  '主要措施',
  '进度安排',
  '重点工业企业名单',
  '重点投资项目规划',
];

/** A plan of which all contents but some are answered somehow, and what else is to be in it. */
const plan = (without: readonly string[], behind = '', given = (_name: string): string => '{未转录: 甲}'): string => {
  const contents = NAMES.filter((name) => !without.includes(name)).map((name) => `${name}: ${given(name)}\n`);
  return `规划格式: 1\n规划概况: {标题: 甲}\n${contents.join('')}${behind}`;
};
const at = (text: string): string => text.replace('规划格式', '规划│格式');
const written = (name: string): string => (name === '目标任务' ? '{总体目标: [甲]}' : '{未转录: 甲}');
const published = (text: string): string => text.replace('标题: 甲', '标题: 甲, 编制阶段: 已印发');
const ANNEX = '附件:\n  - {编号: 附件2, 名称: 甲}\n';

/** What is offered for a content at the head of a plan that has none of it, by the words of the offer. */
const offered: readonly (readonly [what: string, name: string, title: RegExp, before: string, line: string])[] = [
  ['the only annex', '进度安排', /见附件（附件2）/, plan(['进度安排'], ANNEX), '进度安排: {附件: 附件2}'],
  [
    'the annex that is named after it',
    '主要措施',
    /见附件（附件3）/,
    plan(['主要措施'], '附件:\n  - {编号: 附件2, 名称: 甲}\n  - {编号: 附件3, 名称: 甲市主要措施}\n'),
    '主要措施: {附件: 附件3}',
  ],
  [
    'another document',
    '指导思想',
    /另见文件/,
    plan(['指导思想']),
    '指导思想: {另见文件: {名称: 名称, 发文字号: 发文字号}}',
  ],
  [
    'goals and tasks, where these are written',
    '重点内容',
    /见本规划“(目标任务|goalsAndTasks)”/,
    plan(['重点内容'], '', written),
    '重点内容: {见本规划: 目标任务}',
  ],
  [
    'another content that is written, where they are not',
    '目标任务',
    /见本规划“(主要措施|measures)”/,
    plan(['目标任务'], '', (name) => (name === '主要措施' ? '[{名称: 甲}]' : '{未转录: 甲}')),
    '目标任务: {见本规划: 主要措施}',
  ],
  [
    'who publishes it, and when',
    '重点工业企业名单',
    /另行公布/,
    plan(['重点工业企业名单']),
    '重点工业企业名单: {另行公布: {名称: 名称, 公布单位: 公布单位, 公布时间: ××年}}',
  ],
  [
    'why it was not transcribed, once the plan is published',
    '污染状况分析',
    /未转录/,
    published(plan(['污染状况分析'])),
    '污染状况分析: {未转录: 原因}',
  ],
];

/** Where `│` stands, nothing of the kind is offered. */
const refused: readonly (readonly [what: string, title: RegExp, plan: string])[] = [
  ['a plan that has all contents', /./, at(plan([]))],
  [
    'a content that is in an annex',
    /./,
    at(plan([], ANNEX, (name) => (name === '进度安排' ? '{附件: 附件2}' : '{未转录: 甲}'))),
  ],
  [
    'a content that is waived',
    /./,
    at(plan(['进度安排'], '例外说明: [{规则: content-missing, 位置: 进度安排, 理由: 甲}]\n')),
  ],
  ['a plan that is being drafted', /未转录/, at(plan(['进度安排']))],
  ['a plan that is being drafted and lacks several', /未转录/, at(plan(['主要措施', '进度安排']))],
  ['a plan in brackets', /./, `{规划│格式: 1, 规划概况: {标题: 甲}}\n`],
  ['a plan in brackets that is set in', /./, `# 甲\n\n  {规划│格式: 1, 规划概况: {标题: 甲}}\n`],
  ['a plan with the key of its annexes and nothing behind it', /见附件/, at(plan(['进度安排'], '附件:\n'))],
  ['a plan whose annexes cannot be read', /见附件/, at(plan(['进度安排'], '附件: [名单\n'))],
  ['a plan in which nothing else is written', /见本规划/, at(plan(['进度安排']))],
  [
    'several contents of which one finding speaks',
    /附件|文件|见本规划|公布/,
    at('规划格式: 1\n规划概况: {标题: 甲}\n'),
  ],
  ['a place where no content is missing', /./, plan(['进度安排']).replace('标题', '标│题')],
  ['the only content that is missing', /全部/, at(plan(['进度安排']))],
  [
    'an answer that leads nowhere',
    /./,
    plan([], '', (name) => (name === '进度安排' ? '{附件: 附│件9}' : '{未转录: 甲}')),
  ],
];

describe('Answering a content that is missing', () => {
  for (const [what, name, title, before, line] of offered)
    for (const cursor of cursorPlans(at(before)))
      it(`says of ${name} ${what}, ${cursor.way}`, () => {
        const analysis = analyzed(cursor.text);
        const offers = skeletonsAt(analysis, cursor.position).filter((offer) => title.test(offer.title.zh));
        assert.equal(offers.length, 1);
        const [offer] = offers;
        assert.ok(offer);
        const after = withOffer(cursor.text, offer);
        // In its place in the policy’s order, and nothing else is another.
        const next = NAMES.slice(NAMES.indexOf(name) + 1).find((each) => before.includes(`\n${each}:`));
        const expected =
          next === undefined
            ? before.replace(/(?=附件:\n|转录来源:|$)/, `${line}\n`)
            : before.replace(`\n${next}:`, `\n${line}\n${next}:`);
        assert.equal(after.toString(), likewise(cursor, expected));
        const missing = analyzed(after).findings.filter(({ rule, message }) => `${rule.id} ${message}` === MISSING);
        assert.deepEqual(missing, []);
      });

  /** With an empty line between entries, and a comment above one. */
  const apart = (text: string): string => text.replace(/\n(?=[^\n])/g, '\n\n').replace('主要措施:', '# 甲\n主要措施:');
  for (const [what, name, before, line, after] of [
    ['in front of another', '指导思想', apart(plan(['指导思想'])), '', '\n\n目标任务:'],
    ['in front of another with a comment', '重点内容', apart(plan(['重点内容'])), '', '\n\n# 甲\n主要措施:'],
    ['behind all others', '重点投资项目规划', apart(plan(['重点投资项目规划'])), '\n', '\n'],
    ['behind an empty line', '重点投资项目规划', `${apart(plan(['重点投资项目规划']))}\n`, '\n', '\n'],
    [
      'behind others, in front of an annex',
      '重点投资项目规划',
      apart(plan(['重点投资项目规划'], ANNEX)),
      '',
      '\n\n附件:',
    ],
  ] as const)
    for (const cursor of cursorPlans(at(before)))
      it(`stands apart ${what}, as they do, ${cursor.way}`, () => {
        const [offer] = skeletonsAt(analyzed(cursor.text), cursor.position).filter(({ title }) =>
          /另见文件/.test(title.zh),
        );
        assert.ok(offer);
        const answer = `${name}: {另见文件: {名称: 名称, 发文字号: 发文字号}}`;
        const text = before.trimEnd();
        const next = after.trim();
        const expected = next === '' ? `${text}\n${line}${answer}\n` : text.replace(next, `${answer}${after}`);
        assert.equal(withOffer(cursor.text, offer).toString().trimEnd(), likewise(cursor, expected).trimEnd());
      });

  for (const [what, title, fixture] of refused)
    for (const { way, text, position } of cursorPlans(fixture))
      it(`offers nothing for ${what}, ${way}`, () => {
        const offers = skeletonsAt(analyzed(text), position).map((offer) => offer.title.zh);
        assert.deepEqual(
          offers.filter((each) => title.test(each)),
          [],
        );
      });

  const several: readonly (readonly [what: string, without: readonly string[], behind: string])[] = [
    ['two that stand apart', ['指导思想', '重点投资项目规划'], ''],
    ['two that stand together', ['主要措施', '进度安排'], ''],
    ['the first and the last, before what comes behind', ['污染状况分析', '重点投资项目规划'], ANNEX],
    ['all but one', NAMES.slice(1), ''],
  ];
  for (const [what, without, behind] of several)
    for (const cursor of cursorPlans(at(plan(without, behind))))
      it(`writes in one go ${what}, in the policy’s order, ${cursor.way}`, () => {
        const analysis = analyzed(cursor.text);
        const offers = skeletonsAt(analysis, cursor.position).filter(({ title }) => /全部/.test(title.zh));
        assert.deepEqual(
          offers.map(({ title }) => title.zh),
          [`插入未写明的全部${without.length}项内容的骨架`],
        );
        const [offer] = offers;
        assert.ok(offer);
        const after = analyzed(withOffer(cursor.text, offer));
        const keys = [...after.bound.fields.keys()].filter((key) => packageService.schema.contents.includes(key));
        assert.deepEqual(keys, packageService.schema.contents);
        assert.deepEqual(
          after.findings.filter(({ rule, severity }) => rule.id === 'content-missing' || severity === 'error'),
          [],
        );
      });

  it('writes at the column of the entries there are, where a plan is set in as a whole', () => {
    const text = plan(['指导思想', '重点投资项目规划']).replace(/^(?=.)/gm, '  ');
    for (const cursor of cursorPlans(at(text))) {
      const [offer] = skeletonsAt(analyzed(cursor.text), cursor.position).filter(({ title }) => /全部/.test(title.zh));
      assert.ok(offer);
      const after = analyzed(withOffer(cursor.text, offer));
      const keys = [...after.bound.fields.keys()].filter((key) => packageService.schema.contents.includes(key));
      assert.deepEqual(keys, packageService.schema.contents);
      assert.deepEqual(
        after.findings.filter(({ severity }) => severity === 'error'),
        [],
      );
    }
  });

  it('does not write what is waived with the others', () => {
    const text = plan(
      ['指导思想', '主要措施', '进度安排'],
      '例外说明: [{规则: content-missing, 位置: 主要措施, 理由: 甲}]\n',
    );
    for (const cursor of cursorPlans(at(text))) {
      const titles = skeletonsAt(analyzed(cursor.text), cursor.position).map(({ title }) => title.zh);
      if (cursor.way !== 'with English keys')
        assert.ok(titles.includes('插入未写明的全部2项内容的骨架'), titles.join());
    }
  });
});

/** A skeleton as it is put in, in which nothing is filled in. */
const SKELETON = '污染状况分析:\n  概述:\n  现状指标:\n  主要问题:\n';
const begun = (skeleton: string): string =>
  plan(['污染状况分析'], '', written).replace('指导思想:', `${skeleton}\n指导思想:`).replace('污染状', '污染│状');

describe('Answering a content of which there is nothing but a skeleton', () => {
  for (const { way, text, position } of cursorPlans(begun(`# 写明现状\n${SKELETON}`)))
    it(`puts each answer in place of the skeleton, ${way}`, () => {
      const offers = skeletonsAt(analyzed(text), position);
      assert.deepEqual(
        offers.map(({ title }) => title.zh.replace(/^注明“[^”]+”/, '').replace(/“[^”]+”/, '')),
        ['见附件（附件1）', '另见文件', '见本规划', '另行公布'].map((each) => `${each}，代替未填写的骨架`),
      );
      for (const offer of offers) {
        const after = withOffer(text, offer).toString();
        assert.match(
          after,
          /# 写明现状\r?\n(污染状况分析|pollutionAnalysis): \{.*\}\r?\n\r?\n(指导思想|guidingIdeology):/,
        );
        assert.doesNotMatch(after, /概述|summary/);
      }
    });

  for (const [what, skeleton] of [
    ['a word that was written', SKELETON.replace('概述:', '概述: 待补充')],
    ['a remark', SKELETON.replace('概述:', '概述: # 问统计局')],
    ['a remark on a line of its own', SKELETON.replace('  现状', '  # 问统计局\n  现状')],
    ['a key of the writer’s own', `${SKELETON}  备忘:\n`],
    ['a row that was begun', SKELETON.replace('  主要问题', '    - 编号: X1\n  主要问题')],
    ['a note', `${SKELETON}  备注: 问统计局\n`],
  ] as const)
    for (const { way, text, position } of cursorPlans(begun(skeleton)))
      it(`throws away nothing, where there is ${what}, ${way}`, () => {
        assert.deepEqual(
          skeletonsAt(analyzed(text), position).filter(({ title }) => /骨架/.test(title.zh)),
          [],
        );
      });
});

const MISSING = 'content-missing missing';

/** A plan in the same way as another; what it names, in the language of its keys. */
function likewise({ way }: CursorPlan, text: string): string {
  const found = cursorPlans(`${text}│`).find((each) => each.way === way);
  assert.ok(found);
  const whole = found.text.toString();
  if (way !== 'with English keys') return whole;
  const name = (zh: string): string => packageService.schema.root.property(zh)?.name ?? zh;
  return BLANKS.reduce((now, [zh, en]) => now.replace(zh, en), whole.replace(/(?<=\{see: )[^}]+/, name));
}

/** Blanks as they are in a plan with English keys. */
const BLANKS = [
  ['title: 名称, documentNumber: 发文字号', 'title: Title, documentNumber: Document number'],
  ['name: 名称, by: 公布单位, on: ××年', 'name: Name, by: Published by, on: ××××-××'],
  ['notTranscribed: 原因', 'notTranscribed: reason'],
] as const;
