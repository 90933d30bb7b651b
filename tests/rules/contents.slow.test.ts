import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { analyze, example, place, root, service } from '../support/plan.ts';

/** The source with white space and page marks out, as quotes are matched against it. */
const source = readFileSync(`${root}seeds/gbf-2003-100.txt`, 'utf8').replace(/- 5 -/, '').replace(/\s/g, '');

/** The eight contents of 二（一）: canonical name, Chinese name, requirement, a misspelling in each language. */
const contents: readonly [en: string, zh: string, requirement: string, wrongZh: string, wrongEn: string][] = [
  ['pollutionAnalysis', '污染状况分析', 'pollution-analysis', '污染情况分析', 'polutionAnalysis'],
  ['guidingIdeology', '指导思想', 'guiding-ideology', '指导思路', 'guidingIdeolgy'],
  ['goalsAndTasks', '目标任务', 'goals-and-tasks', '目标与任务', 'goalAndTasks'],
  ['keyContents', '重点内容', 'key-contents', '重点內容', 'keyContent'],
  ['measures', '主要措施', 'measures', '主要措拖', 'measure'],
  ['schedule', '进度安排', 'schedule', '进度按排', 'shedule'],
  ['keyEnterprises', '重点工业企业名单', 'key-enterprises', '重点企业名单', 'keyEnterprise'],
  ['keyProjects', '重点投资项目规划', 'key-projects', '重点投资项目', 'keyProject'],
];

/** The plan with a top-level entry replaced by other lines, or deleted. */
function withEntry(plan: string, key: string, replacement: string): string {
  const entry = new RegExp(`^${key}:.*\\n(?:(?:[ #-].*)?\\n)*`, 'm');
  assert.match(plan, entry);
  return plan.replace(entry, replacement);
}

const renamed = (plan: string, key: string, other: string) => plan.replace(new RegExp(`^${key}:`, 'm'), `${other}:`);

for (const language of ['zh', 'en'] as const) {
  const complete = example(`complete.${language}`);

  describe(`The eight contents of 二（一）, complete.${language}`, () => {
    it('is a plan without findings', () => {
      const analysis = analyze(complete);
      assert.deepEqual(
        analysis.findings.map((finding) => place(analysis, finding)),
        [],
      );
    });

    for (const [en, zh, requirement, wrongZh, wrongEn] of contents) {
      const key = language === 'zh' ? zh : en;

      it(`without “${key}”: one finding, an error that quotes the clause`, () => {
        const { findings } = analyze(withEntry(complete, key, ''));
        assert.deepEqual(
          findings.map(({ rule, severity }) => `${rule.id} ${severity}`),
          ['content-missing error'],
        );
        const [basis] = findings[0]?.basis ?? [];
        assert.deepEqual(basis, { kind: 'clause', requirement: `gbf-2003-100/2.1#${requirement}` });
        const { quote, provision } = service.policies.cite(basis as never, 'zh-CN');
        assert.equal(provision, 'gbf-2003-100/2.1');
        assert.ok(quote !== null && source.includes(quote) && quote.includes(zh));
      });

      it(`with “${key}” misspelt: one finding, with the right name`, () => {
        const wrong = language === 'zh' ? wrongZh : wrongEn;
        const { findings } = analyze(renamed(complete, key, wrong));
        assert.deepEqual(
          findings.map(({ rule, severity }) => `${rule.id} ${severity}`),
          ['key-unknown error'],
        );
        assert.deepEqual(findings[0]?.args, { key: wrong, suggestion: key });
        assert.deepEqual(
          findings[0]?.fix?.edits.map(({ newText }) => newText),
          [key],
        );
      });

      it(`with “${key}” empty: one finding, content-empty`, () => {
        for (const nothing of [`${key}:\n`, `${key}: []\n`, `${key}: {}\n`, `${key}: ~\n`, `${key}: ""\n`]) {
          const { findings } = analyze(withEntry(complete, key, nothing));
          const ids = findings.map(({ rule, severity }) => `${rule.id} ${severity}`);
          // A form that is wrong for this content ([] where keys are wanted) has its own single finding.
          assert.ok(ids.length === 1 && /^(content-empty|value-form) error$/.test(ids[0] ?? ''), `${nothing}${ids}`);
        }
      });

      const elsewhere =
        language === 'zh'
          ? contents.find(([other]) => other !== en)?.[1]
          : contents.find(([other]) => other !== en)?.[0];
      const answers: readonly [string, string, string][] = [
        ['annex', `{附件: 附件1}`, `{annex: 附件1}`],
        ['document', `{另见文件: 《另一文件》}`, `{document: 《另一文件》}`],
        ['see', `{见本规划: ${elsewhere}}`, `{see: ${elsewhere}}`],
        [
          'toBePublished',
          `{另行公布: {名称: 名单, 公布单位: 市发展改革委, 公布时间: 2027年}}`,
          `{toBePublished: {name: 名单, by: 市发展改革委, on: 2027年}}`,
        ],
      ];
      for (const [name, inChinese, inEnglish] of answers) {
        it(`with “${key}” answered by ${name}: no finding`, () => {
          const answer = language === 'zh' ? inChinese : inEnglish;
          const analysis = analyze(withEntry(complete, key, `${key}: ${answer}\n`));
          assert.deepEqual(
            analysis.findings.map((finding) => place(analysis, finding)),
            [],
          );
        });
      }

      it(`with “${key}” in a file: an error that says it cannot be read yet`, () => {
        const answer = language === 'zh' ? '{文件: 名单.csv}' : '{file: list.csv}';
        const { findings } = analyze(withEntry(complete, key, `${key}: ${answer}\n`));
        assert.deepEqual(
          findings.map(({ rule, severity }) => `${rule.id} ${severity}`),
          ['answer-file error'],
        );
      });

      it(`with “${key}” not transcribed: unknown, not missing`, () => {
        const answer = language === 'zh' ? '{未转录: 原文未见}' : '{notTranscribed: 原文未见}';
        assert.deepEqual(analyze(withEntry(complete, key, `${key}: ${answer}\n`)).findings, []);
      });
    }

    it('an answer that points back at itself is no answer', () => {
      const [first, second] = contents.slice(3).map(([en, zh]) => (language === 'zh' ? zh : en));
      const see = language === 'zh' ? '见本规划' : 'see';
      const circle = withEntry(
        withEntry(complete, first as string, `${first}: {${see}: ${second}}\n`),
        second as string,
        `${second}: {${see}: ${first}}\n`,
      );
      assert.deepEqual(
        analyze(circle).findings.map(({ rule }) => rule.id),
        ['content-missing', 'content-missing'],
      );
    });
  });
}

describe('How much a missing content weighs', () => {
  const plan = (about: string) => `规划格式: 1\n规划概况:\n  会同部门: [某市生态环境局]\n${about}`;
  const NAMES_100 = '  编制依据: [国办发〔2003〕100号]\n';
  const weights: readonly { what: string; about: string; severity: string; heading?: string; today?: string }[] = [
    { what: 'a draft', about: `  编制阶段: 起草稿\n${NAMES_100}`, severity: 'warning' },
    { what: 'no stage given', about: NAMES_100, severity: 'warning' },
    { what: 'a draft for approval', about: `  编制阶段: 送审稿\n${NAMES_100}`, severity: 'error' },
    {
      what: 'a draft of today, not naming the 2003 document',
      about: '  编制阶段: 送审稿\n',
      severity: 'information',
      heading: '对照100号文',
    },
    { what: 'a draft of 2010', about: '  编制阶段: 送审稿\n  成文日期: 2010-06-01\n', severity: 'error' },
    {
      what: 'an action plan',
      about: `  编制阶段: 送审稿\n  规划类型: 行动计划\n${NAMES_100}`,
      severity: 'information',
    },
    {
      what: 'a special plan',
      about: `  编制阶段: 送审稿\n  规划类型: 专项规划\n${NAMES_100}`,
      severity: 'information',
    },
    { what: 'issued in 2005', about: '  编制阶段: 已印发\n  成文日期: 2005-06-01\n', severity: 'warning' },
    { what: 'with a number of 2005 and no stage', about: '  发文字号: 甲政发〔2005〕3号\n', severity: 'warning' },
    {
      what: 'issued in 2021, not naming the 2003 document',
      about: '  编制阶段: 已印发\n  成文日期: 2021年10月29日\n',
      severity: 'information',
      heading: '对照100号文',
    },
    {
      what: 'issued in 2021, naming the 2003 document',
      about: '  编制阶段: 已印发\n  成文日期: 2021-10-29\n  编制依据: [国办发〔2003〕100号]\n',
      severity: 'warning',
    },
  ];
  for (const { what, about, severity, heading } of weights) {
    it(`${what}: ${severity}, where it says nothing as well`, () => {
      const { findings } = analyze(`${plan(about)}进度安排: 待补充\n`);
      const [empty] = findings.filter(({ rule, args }) => rule.id === 'content-empty' && args.content !== undefined);
      assert.equal(empty?.severity, severity);
      assert.equal(empty?.heading?.zh, heading);
    });

    it(`${what}: ${severity}`, () => {
      const missing = analyze(plan(about)).findings.filter(({ rule }) => rule.id === 'content-missing');
      assert.equal(missing.length, 1);
      assert.deepEqual([...new Set(missing.map((finding) => finding.severity))], [severity]);
      assert.equal(missing[0]?.heading?.zh, heading);
    });
  }
});
