import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { chooseAlternative } from '../../server/src/core/schema/alternatives.ts';
import { nameInLanguage, type PlanLanguage } from '../../server/src/core/schema/names.ts';
import type { PropertySchema, SchemaNode } from '../../server/src/core/schema/schemaModel.ts';
import { type CanonicalValue, canonicalPlan } from '../support/canonicalPlan.ts';
import { analyze, assertFindings, covered, example, root, service } from '../support/plan.ts';

const model = service.schema;

const folder = (name: string): readonly string[] =>
  readdirSync(`${root}tests/fixtures/${name}`)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => readFileSync(`${root}tests/fixtures/${name}/${file}`, 'utf8'));

const invented = folder('places');

/** Findings that say a place or a form is not known. */
const ofTheFormat = (text: string): string[] => {
  const analysis = analyze(text, '2026-11-20');
  return analysis.findings
    .filter(({ rule }) => /^(key|value|field)-/.test(rule.id))
    .map((finding) => `${finding.rule.id} ‹${covered(analysis, finding)}›`);
};

/** A plan in the keys and values of one language. */
function inLanguage(value: CanonicalValue, schema: SchemaNode, language: PlanLanguage): unknown {
  if (schema.kind === 'choice') {
    const form = Array.isArray(value) ? 'list' : typeof value === 'object' ? 'map' : 'text';
    const chosen = chooseAlternative(schema, form, form === 'map' ? Object.keys(value) : []);
    assert.ok(chosen);
    return inLanguage(value, chosen.schema, language);
  }
  if (schema.kind === 'list')
    return (value as CanonicalValue[]).map((item) => inLanguage(item, schema.items, language));
  if (schema.kind === 'scalar') {
    const named = schema.values?.find((one) => one.value === value);
    return named === undefined ? value : nameInLanguage(named, language);
  }
  const entries = Object.entries(value).map(([key, one]) => {
    if (schema.dataKeyed !== undefined) return [key, inLanguage(one, schema.dataKeyed.value, language)];
    const property = schema.property(key) as PropertySchema;
    return [nameInLanguage(property, language), inLanguage(one, property.schema, language)];
  });
  return Object.fromEntries(entries);
}

/** Collects the places of the schema that a plan uses. */
function used(value: CanonicalValue, schema: SchemaNode, places: Set<string>): void {
  if (schema.kind === 'choice') {
    const form = Array.isArray(value) ? 'list' : typeof value === 'object' ? 'map' : 'text';
    const chosen = chooseAlternative(schema, form, form === 'map' ? Object.keys(value) : []);
    if (chosen !== undefined) used(value, chosen.schema, places);
  } else if (schema.kind === 'list') for (const item of value as CanonicalValue[]) used(item, schema.items, places);
  else if (schema.kind === 'scalar') {
    if (schema.values !== undefined) places.add(`${schema.pointer} ${value}`);
  } else {
    for (const [key, one] of Object.entries(value)) {
      const property = schema.property(key);
      if (property !== undefined) places.add(property.pointer);
      used(one, property?.schema ?? (schema.dataKeyed?.value as SchemaNode), places);
    }
  }
}

/** Every property of the schema. */
function properties(schema: SchemaNode, seen = new Set<SchemaNode>()): PropertySchema[] {
  if (seen.has(schema)) return [];
  seen.add(schema);
  if (schema.kind === 'list') return properties(schema.items, seen);
  if (schema.kind === 'choice') return schema.alternatives.flatMap((form) => properties(form.schema, seen));
  if (schema.kind === 'scalar') return [];
  if (schema.dataKeyed !== undefined) return properties(schema.dataKeyed.value, seen);
  return [...schema.properties, ...schema.properties.flatMap((property) => properties(property.schema, seen))];
}

const examples = readdirSync(`${root}schemas/examples`).map((name) => example(name.replace(/\.cleanplan\.yaml$/, '')));

describe('The places of a plan', () => {
  it('hold all that a published plan says', () => {
    for (const text of invented) assert.deepEqual(ofTheFormat(text), []);
  });

  it('say the same in English and in Chinese, and back', () => {
    for (const text of [...invented, ...examples, ...folder('plans'), ...folder('published')]) {
      const plan = canonicalPlan(text, model);
      for (const language of ['en', 'zh'] as const) {
        const other = stringify(inLanguage(plan, model.root, language));
        assert.deepEqual(canonicalPlan(other, model), plan);
        assert.deepEqual(ofTheFormat(other), []);
      }
    }
  });

  it('stand each in an example or a fixture', () => {
    const places = new Set<string>();
    for (const text of [...examples, ...invented, ...folder('plans')])
      used(canonicalPlan(text, model), model.root, places);
    // A list in a file cannot be read yet.
    const remarks = properties(model.root).filter(({ name }) => name === 'note' || name === 'file');
    const missing = properties(model.root).filter(
      (property) => !places.has(property.pointer) && !remarks.includes(property),
    );
    assert.deepEqual(
      missing.map(({ pointer }) => pointer),
      [],
    );
  });

  for (const [index, text] of folder('plans').entries()) {
    it(`take sound plan ${index + 1} as it is`, () => assert.deepEqual(ofTheFormat(text), []));
  }
});

/** What has a place, and beside it what is near and has none. */
const pairs: readonly [what: string, right: string, wrong: string, finds: readonly string[]][] = [
  [
    '责任单位 as one undivided list',
    '目标任务: {主要任务: [{任务名称: 甲, 责任单位: [市发改委, 市生态环境局]}]}',
    '目标任务: {主要任务: [{任务名称: 甲, 责任单位: {市发改委: 牵头}}]}',
    ['value-form ‹市发改委›'],
  ],
  [
    'a value settled later, by whom and when',
    '目标任务: {主要指标: [{指标名称: 甲, 目标值: {另行确定: {确定单位: 国家, 确定时间: 2027年}}}]}',
    '目标任务: {主要指标: [{指标名称: 甲, 目标值: {另行确定: {由谁确定: 国家}}}]}',
    ['key-unknown ‹由谁确定›'],
  ],
  [
    'a part with items of its own',
    '目标任务: {主要指标: [{指标名称: 甲, 目标值: 10吨, 目标分解: {分地区: {南: {小计: 10吨, 分项: {乙: 4吨, 丙: 6吨}}}}}]}',
    '目标任务: {主要指标: [{指标名称: 甲, 目标值: 10吨, 目标分解: {分地区: {南: {分项: {乙: 4吨, 丙: 6吨}, 数值: 10吨}}}}]}',
    ['key-unknown ‹分项›'],
  ],
  [
    'zones by name',
    '规划概况: {规划范围: {片区: [上游控制区, {编号: K1, 名称: 下游控制区}]}}',
    '规划概况: {规划范围: {片区: [{编号: K1}]}}',
    ['field-required ‹编号›'],
  ],
  [
    'industries in groups',
    '规划概况: {规划范围: {行业分组: {高耗能行业: [钢铁, 水泥]}}}',
    '规划概况: {规划范围: {行业分组: [钢铁, 水泥]}}',
    ['value-form ‹[钢铁, 水泥]›'],
  ],
  [
    'a superior target with its source',
    '目标任务: {主要指标: [{指标名称: 甲, 目标值: 3吨, 上级目标: {数值: 4吨, 来源: 全省方案}}]}',
    '目标任务: {主要指标: [{指标名称: 甲, 目标值: 3吨, 上级目标: {来源: 全省方案}}]}',
    ['field-required ‹上级目标›'],
  ],
  [
    'a second horizon year',
    '规划概况: {规划期: 2026—2030年, 展望年: [2035]}',
    '规划概况: {规划期: 2026—2030年, 展望年: [远期]}',
    ['value-pattern ‹远期›'],
  ],
  [
    'what brackets and asterisks mean',
    '目标任务: {主要指标: [{指标名称: 甲, 目标值: "[85.7]"}], 符号说明: {"[ ]": 五年累计数}}',
    '目标任务: {主要指标: [{指标名称: 甲, 目标值: [85.7, 86.1]}], 符号说明: {"[ ]": 五年累计数}}',
    ['value-form ‹[85.7, 86.1]›'],
  ],
  [
    'the kinds of works that water, ecology and monitoring plans have',
    '重点投资项目规划: [{项目名称: 甲, 项目类别: 水利工程}, {项目名称: 乙, 项目类别: 生态修复}, {项目名称: 丙, 项目类别: 监测能力}]',
    '重点投资项目规划: [{项目名称: 甲, 项目类别: 桥梁}]',
    ['value-enum ‹桥梁›'],
  ],
];

describe('What has a place, and what has none', () => {
  it('a number in brackets, which YAML takes for a list', () => {
    const target = (value: string) => `目标任务: {主要指标: [{指标名称: 甲, 目标值: ${value}}]}`;
    assertFindings(target('[85.7]'), []);
    assert.deepEqual(ofTheFormat(target('[下降8%]')), ['value-form ‹[下降8%]›']);
    const content = analyze(target('[85.7]')).plan.file.goalsAndTasks;
    const [row] = (content?.form === 'map' ? content.value.targets?.items : undefined) ?? [];
    assert.equal(row?.target?.text, '[85.7]');
  });

  for (const [what, right, wrong, finds] of pairs) {
    it(what, () => {
      assertFindings(right, []);
      assert.deepEqual(ofTheFormat(wrong), finds);
    });
  }
});
