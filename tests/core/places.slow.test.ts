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

const examples = readdirSync(`${root}schemas/examples`)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => example(name.replace(/\.cleanplan\.yaml$/, '')));

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
    'a source without an address, such as a paper document',
    '转录来源: [{名称: 印发的通知（纸质）, 出处: 某市档案馆，第3—12页}]',
    '转录来源: [{出处: 某市档案馆，第3—12页}]',
    ['field-required ‹出处›'],
  ],
  [
    'which source gave which row',
    '转录来源: [{编号: Y1, 名称: 甲}, {编号: Y2, 名称: 乙}]\n主要措施: [{名称: 甲, 转录自: Y1}, {名称: 乙, 转录自: Y2}]',
    '转录来源: [{编号: Y1, 名称: 甲}]\n主要措施: [{名称: 甲, 转录自: [Y1]}]',
    ['value-form ‹[Y1]›'],
  ],
  [
    'a row whose name could not be read',
    '重点投资项目规划: [{编号: P1, 项目名称: {未转录: 本行缺损}, 总投资: 2亿元, 资金来源: 企业自筹}]',
    '重点投资项目规划: [{编号: P1, 项目名称: {缺损: 本行}, 总投资: 2亿元, 资金来源: 企业自筹}]',
    ['value-form ‹缺损›'],
  ],
  [
    '实施计划 as a kind of plan',
    '规划概况: {规划类型: 实施计划}',
    '规划概况: {规划类型: 试行计划}',
    ['value-enum ‹试行计划›'],
  ],
  [
    'how the document is divided',
    '规划概况: {篇章结构: {章数: 8章, 章名: [形势, 总体要求], 编号方式: 章内按第一条、第二条编号}}',
    '规划概况: {篇章结构: {章: 8章}}',
    ['key-unknown ‹章›'],
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

  it('a level to which something falls, which is no change', () => {
    const read = (value: string) => {
      const content = analyze(`目标任务: {主要指标: [{指标名称: 甲, 目标值: ${value}}]}`).plan.file.goalsAndTasks;
      return content?.form === 'map' ? content.value.targets?.items[0]?.target?.reading.kind : undefined;
    };
    assert.equal(read('下降到0.83吨标准煤'), 'quantity');
    assert.equal(read('下降0.83吨标准煤'), 'change');
  });

  it('a source that is named and not there', () => {
    const row = (from: string) => `转录来源: [{编号: Y1, 名称: 甲}]\n主要措施: [{名称: 甲, 转录自: ${from}}]`;
    assertFindings(row('Y1'), []);
    assertFindings(row('Y3'), ['reference-unresolved 2:21 ‹Y3›']);
  });

  it('a name that was not read hides no id, and a link to its row holds', () => {
    const rows = (link: string) =>
      `污染状况分析: {现状指标: [{编号: X1, 指标名称: {未转录: 缺损}, 现状值: 2吨, 年份: 2025}]}\n目标任务: {主要指标: [{编号: M1, 指标名称: 甲, 基期值: ${link}, 目标值: 下降8%}]}`;
    assertFindings(rows('X1'), []);
    assert.deepEqual(analyze(rows('X7')).findings.filter(({ rule }) => rule.id === 'reference-unresolved').length, 1);
  });

  for (const [what, right, wrong, finds] of pairs) {
    it(what, () => {
      assertFindings(right, []);
      assert.deepEqual(ofTheFormat(wrong), finds);
    });
  }
});
