import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { labels } from '../../server/src/cli/reporters/labels.ts';
import { renderFinding } from '../../server/src/core/messages/render.ts';
import { allRules } from '../../server/src/core/rules/registry.ts';
import type { SchemaNode } from '../../server/src/core/schema/schemaModel.ts';
import { damaged } from '../support/damage.ts';
import { analyze, example, root, service } from '../support/plan.ts';
import { Random } from '../support/random.ts';

/** The keys and values of the schema that are spelt in one language only, by language. */
const names = { zh: new Set<string>(), en: new Set<string>() };
const seen = new Set<SchemaNode>();
function collect(node: SchemaNode): void {
  if (seen.has(node)) return;
  seen.add(node);
  if (node.kind === 'choice') for (const { schema } of node.alternatives) collect(schema);
  else if (node.kind === 'list') collect(node.items);
  else if (node.kind === 'scalar') for (const { value, zh } of node.values ?? []) add(value, zh);
  else {
    if (node.dataKeyed !== undefined) collect(node.dataKeyed.value);
    for (const { name, zh, schema } of node.properties) {
      add(name, zh);
      collect(schema);
    }
  }
}
function add(en: string, zh: string): void {
  if (en === zh) return;
  names.zh.add(zh);
  names.en.add(en);
}
collect(service.schema.root);

/** English names are also words of English: in a Chinese sentence every one of them is a key. */
const englishKeysIn = (text: string): string[] =>
  (text.match(/(?<![\w.-])[A-Za-z]{3,}(?![\w.-])/g) ?? []).filter((word) => names.en.has(word));
/** In an English sentence those that are no word of English, and those that are marked as keys. */
const camelKeysIn = (text: string): string[] =>
  (text.match(/\b[a-z]+[A-Z]\w*/g) ?? []).filter((word) => names.en.has(word));

describe('The language of keys in messages', () => {
  it('is Chinese in every Chinese sentence there is', () => {
    const texts = allRules.flatMap(({ title, messages }) => [title, ...Object.values(messages)]);
    for (const { zh } of [...texts, ...Object.values(labels)])
      assert.deepEqual(englishKeysIn(zh.replace(/\{\w+\}/g, '')), [], zh);
  });

  it('is left open in every English sentence there is: no key is named that the plan may have in Chinese', () => {
    const texts = allRules.flatMap(({ title, messages }) => [title, ...Object.values(messages)]);
    for (const { en } of [...texts, ...Object.values(labels)])
      assert.deepEqual(camelKeysIn(en.replace(/\{\w+\}/g, '')), [], en);
  });

  const cases: readonly { readonly what: string; readonly text: string; readonly says: RegExp }[] = [
    {
      what: 'a Latin key in a row of a Chinese plan',
      text: '规划格式: 1\n重点投资项目规划:\n  汇总: {分项汇总: {分地区: {历城区: {总投资: 1亿元, COD: 0.5万吨}}}}\n',
      says: /没有“COD”这个条目。可以写：项目数、资金来源/,
    },
    {
      what: 'a Latin key, block, CRLF',
      text: '规划格式: 1\r\n规划概况:\r\n  ABCDEFG: 甲\r\n',
      says: /没有“ABCDEFG”这个条目。可以写：标题、规划类型/,
    },
    {
      what: 'a Chinese key in an English plan',
      text: 'cleanplan: 1\nabout: {title: a, stage: draft}\nkeyProjects: [{id: P1, name: a, 减排潜力: 3}]\n',
      says: /没有“减排潜力”这个条目。可以写：owner、region/,
    },
    {
      what: 'a text where Chinese keys are wanted, under a Latin key',
      text: '规划格式: 1\n规划概况:\n  标题: 甲\n  scope: 全市\n',
      says: /，如“地区: …”，/,
    },
    {
      what: 'a missing field in an English plan',
      text: 'cleanplan: 1\nabout: {title: a}\nkeyEnterprises:\n  - id: Q1\n',
      says: /缺“name”/,
    },
    {
      what: 'a value that is none, in a Chinese plan',
      text: '规划格式: 1\n规划概况: {level: xyz, 标题: 甲}\n',
      says: /可以写：国家级、省级/,
    },
    {
      what: 'a list in a file, in an English plan',
      text: 'cleanplan: 1\nkeyEnterprises: {file: a.csv}\n',
      says: /\{annex: 附件号\}/,
    },
    {
      what: 'a slip in an English key of a Chinese plan: its neighbours are Chinese',
      text: '规划格式: 1\n规划概况: {标题: 甲}\nschedul: []\n',
      says: /没有“schedul”这个条目。是不是“进度安排”？/,
    },
  ];
  for (const { what, text, says } of cases) {
    it(what, () => {
      const { findings } = analyze(text);
      const sentences = findings.map((finding) => renderFinding(finding, 'zh-CN')).join('\n');
      assert.match(sentences, says);
    });
  }

  const plans = [
    ...['complete.zh', 'first-draft', 'published-national-145-2021'].map(example),
    ...readdirSync(`${root}tests/fixtures/breaks`).map((name) =>
      readFileSync(`${root}tests/fixtures/breaks/${name}`, 'utf8'),
    ),
  ];
  it('is one in all that is said of damaged Chinese plans', () => {
    const random = new Random(19);
    for (let round = 0; round < 400; round++) {
      const text = damaged(random.pick(plans), random);
      const analysis = analyze(text);
      if (analysis.bound.language !== 'zh') continue;
      for (const finding of analysis.findings) {
        const said = renderFinding(finding, 'zh-CN');
        assert.deepEqual(
          englishKeysIn(said).filter((word) => !text.includes(word)),
          [],
          said,
        );
      }
    }
  });
});
