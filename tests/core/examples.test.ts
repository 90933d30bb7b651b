import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { chooseAlternative } from '../../server/src/core/schema/alternatives.ts';
import { buildSchemaModel } from '../../server/src/core/schema/buildSchemaModel.ts';
import type { ScalarSchema, SchemaNode } from '../../server/src/core/schema/schemaModel.ts';
import { type CanonicalValue, canonicalPlan } from '../support/canonicalPlan.ts';

const root = new URL('../../', import.meta.url);
const read = (name: string): string => readFileSync(new URL(`schemas/examples/${name}.cleanplan.yaml`, root), 'utf8');
const model = buildSchemaModel(JSON.parse(readFileSync(new URL('schemas/plan.schema.json', root), 'utf8')));

/** The value at a path of keys and indexes; an index given as `name=…` picks the item of that name. */
function at(value: CanonicalValue, path: string): CanonicalValue | undefined {
  return path.split('/').reduce<CanonicalValue | undefined>((from, step) => {
    if (typeof from !== 'object') return undefined;
    if (!Array.isArray(from)) return from[step];
    return step.startsWith('name=') ? from.find((item) => at(item, 'name') === step.slice(5)) : from[Number(step)];
  }, value);
}

/** What the fact file on the plan of 2021 marks FOUND, and where the encoded plan says it. */
const national: readonly [path: string, expected: string][] = [
  ['about/title', '“十四五”全国清洁生产推行方案'],
  ['about/documentNumber', '发改环资〔2021〕1524号'],
  ['about/adoptedOn', '2021年10月29日'],
  ['about/approval/by', '国务院'],
  ['about/approval/act', 'agreed'],
  ['about/leadUnit', '国家发展改革委'],
  ...[
    '生态环境部',
    '工业和信息化部',
    '科技部',
    '财政部',
    '住房城乡建设部',
    '交通运输部',
    '农业农村部',
    '商务部',
    '市场监管总局',
  ].map((body, index): [string, string] => [`about/jointDepartments/${index}`, body]),
  ['about/addressees/0', '各省、自治区、直辖市人民政府'],
  ['about/addressees/1', '国务院有关部门'],
  ['about/period', '2021—2025年'],
  ['about/baseYear', '2020'],
  ['pollutionAnalysis/indicators/name=清洁生产评价指标体系覆盖行业数/value', '51个'],
  ['pollutionAnalysis/indicators/name=重点行业清洁生产技术推行方案数/value', '35个'],
  ['pollutionAnalysis/indicators/name=开展超低排放改造的粗钢产能/value', '6.2亿吨'],
  ['pollutionAnalysis/indicators/name=水泥新型干法占比/value', '95%左右'],
  ['pollutionAnalysis/indicators/name=铅冶炼富氧熔炼+直接还原工艺占比/value', '90%以上'],
  ['pollutionAnalysis/indicators/name=铬盐清洁工艺占比/value', '80%以上'],
  ['pollutionAnalysis/indicators/name=造纸行业化学需氧量产生强度/value', '下降26%'],
  ['pollutionAnalysis/indicators/name=铅锌冶炼行业二氧化硫产生强度/value', '下降97%'],
  ['pollutionAnalysis/indicators/name=铅锌冶炼行业颗粒物产生强度/value', '下降90%'],
  ['pollutionAnalysis/indicators/name=畜禽粪污综合利用率/value', '75%'],
  ['pollutionAnalysis/indicators/name=秸秆综合利用率/value', '86%'],
  ['pollutionAnalysis/indicators/name=农膜回收率/value', '80%'],
  ['goalsAndTasks/targets/name=化学需氧量排放总量/target', '下降8%'],
  ['goalsAndTasks/targets/name=化学需氧量排放总量/baseline', '2020年'],
  ['goalsAndTasks/targets/name=化学需氧量排放总量/by', '2025'],
  ['goalsAndTasks/targets/name=氨氮排放总量/target', '下降8%'],
  ['goalsAndTasks/targets/name=氮氧化物排放总量/target', '下降10%'],
  ['goalsAndTasks/targets/name=挥发性有机物排放总量/target', '下降10%以上'],
  ['goalsAndTasks/targets/name=挥发性有机物排放总量/sentence', '分别下降8%、8%、10%、10%以上'],
  ['goalsAndTasks/targets/name=新增高效节水灌溉面积/target', '6000万亩'],
  ['goalsAndTasks/targets/name=农膜回收率/target', '85%以上'],
  ['goalsAndTasks/targets/name=秸秆综合利用率/target', '稳定在86%以上'],
  ['goalsAndTasks/targets/name=畜禽粪污综合利用率/target', '80%以上'],
  ['goalsAndTasks/summary', '共5个方面15项任务。'],
  ['goalsAndTasks/tasks/0/count', '4项'],
  ['goalsAndTasks/tasks/1/count', '3项'],
  ['goalsAndTasks/tasks/2/count', '3项'],
  ['goalsAndTasks/tasks/3/count', '3项'],
  ['goalsAndTasks/tasks/4/count', '2项'],
  ['schedule/list/0/time', '2025年'],
];

/** The same for the action plan of 2014. */
const highRisk: readonly [path: string, expected: string][] = [
  ['about/documentNumber', '工信部联节〔2014〕168号'],
  ['about/leadUnit', '工业和信息化部'],
  ['about/jointDepartments/0', '财政部'],
  ['goalsAndTasks/targets/name=汞使用量/target', '减少181吨/年'],
  ['goalsAndTasks/targets/name=汞使用量/by', '2017'],
  ['goalsAndTasks/targets/name=汞使用量/accounting', '使用量，按2012年产品产量核算'],
  ['goalsAndTasks/targets/name=废水中汞排放量/target', '减少0.3吨/年'],
  ['goalsAndTasks/targets/name=废水中汞排放量/medium', 'water'],
  ['goalsAndTasks/targets/name=废水中总铅排放量/target', '减少2.3吨/年'],
  ['goalsAndTasks/targets/name=废气中铅及铅化合物排放量/target', '减少8吨/年'],
  ['goalsAndTasks/targets/name=废气中铅及铅化合物排放量/medium', 'air'],
  ['goalsAndTasks/targets/name=替代高毒农药产品产能/target', '5万吨/年'],
  ['goalsAndTasks/targets/name=苯、甲苯、二甲苯等有害溶剂使用量/target', '减少33万吨/年'],
  ['goalsAndTasks/targets/name=汞使用量/progress/0/value', '160吨/年'],
  ['goalsAndTasks/targets/name=废气中铅及铅化合物排放量/progress/0/value', '7.5吨/年'],
  ['goalsAndTasks/targets/name=替代高毒农药产品产能/progress/0/value', '1700吨/年'],
  ['goalsAndTasks/targets/name=苯、甲苯、二甲苯等有害溶剂使用量/progress/0/value', '1.6万吨/年'],
  ['measures/list/0/fundingRules/0/completion', '2013–2015年底前'],
  ['measures/list/0/fundingRules/0/rate', '不超过15%'],
  ['measures/list/0/fundingRules/1/completion', '2016—2017年'],
  ['measures/list/0/fundingRules/1/rate', '不超过10%'],
  ['measures/list/0/fundingRules/1/base', '实际投资额'],
  ['measures/list/0/fundingRules/2/conditions/固定资产总投资', '不低于1000万元'],
  ['measures/list/0/fundingRules/2/conditions/PVC汞使用量', '削减50%以上'],
  ['measures/list/0/fundingRules/2/conditions/烟气汞去除率', '70%以上'],
  ['measures/list/0/fundingRules/2/period', '2013—2015年'],
  ['keyProjects/summary/breakdown/分年度/2016/count', '26个'],
];

/** Figures that were only remembered when the facts were gathered. */
const remembered = ['5.3亿吨', '4.6亿吨', '4000台', '8.5亿吨'];

interface Use {
  readonly schema: ScalarSchema;
  readonly text: string;
}

/** Every id and reference of a plan. */
function uses(value: CanonicalValue, schema: SchemaNode): Use[] {
  if (schema.kind === 'choice') {
    const form = Array.isArray(value) ? 'list' : typeof value === 'object' ? 'map' : 'text';
    const chosen = chooseAlternative(schema, form, form === 'map' ? Object.keys(value) : []);
    return chosen === undefined ? [] : uses(value, chosen.schema);
  }
  if (schema.kind === 'list') return (value as CanonicalValue[]).flatMap((item) => uses(item, schema.items));
  if (schema.kind === 'scalar') return schema.ids === undefined ? [] : [{ schema, text: String(value) }];
  return Object.entries(value).flatMap(([key, one]) => {
    const inner = schema.dataKeyed?.value ?? schema.property(key)?.schema;
    return inner === undefined ? [] : uses(one, inner);
  });
}

/** The languages the keys of a plan are written in, as read from YAML. */
function languages(value: unknown, schema: SchemaNode): Set<'zh' | 'en'> {
  if (typeof value !== 'object' || value === null) return new Set();
  if (schema.kind === 'choice') {
    const keys = Array.isArray(value) ? [] : Object.keys(value);
    const chosen = chooseAlternative(schema, Array.isArray(value) ? 'list' : 'map', keys);
    return chosen === undefined ? new Set() : languages(value, chosen.schema);
  }
  const found = new Set<'zh' | 'en'>();
  for (const [key, one] of Object.entries(value)) {
    const property = schema.kind === 'map' ? schema.property(key) : undefined;
    if (property !== undefined) found.add(property.zh === key ? 'zh' : 'en');
    const inner =
      schema.kind === 'list'
        ? schema.items
        : schema.kind === 'map'
          ? (schema.dataKeyed?.value ?? property?.schema)
          : undefined;
    if (inner !== undefined) for (const language of languages(one, inner)) found.add(language);
  }
  return found;
}

describe('example plans', () => {
  it('encode every figure found of the national plan of 2021', () => {
    const plan = canonicalPlan(read('published-national-145-2021'), model);
    for (const [path, expected] of national) assert.equal(at(plan, path), expected, path);
    for (const figure of remembered) assert.ok(!read('published-national-145-2021').includes(figure), figure);
  });

  it('encode every figure found of the action plan of 2014', () => {
    const plan = canonicalPlan(read('published-high-risk-pollutants-2014'), model);
    for (const [path, expected] of highRisk) assert.equal(at(plan, path), expected, path);
  });

  it('say of a published plan what was not read, and leave no content unanswered', () => {
    for (const name of ['published-national-145-2021', 'published-high-risk-pollutants-2014']) {
      const plan = canonicalPlan(read(name), model);
      for (const content of model.contents) assert.ok(content in plan, `${name} ${content}`);
      assert.ok(at(plan, 'guidingIdeology/notTranscribed'), name);
    }
  });

  it('say the same in Chinese and in English', () => {
    const zh = canonicalPlan(read('complete.zh'), model);
    assert.deepEqual(canonicalPlan(read('complete.en'), model), zh);
    for (const content of model.contents) assert.ok(content in zh, content);
  });

  it('keep to one language each', () => {
    const files = {
      'complete.zh': 'zh',
      'complete.en': 'en',
      'first-draft': 'zh',
      'published-national-145-2021': 'zh',
    } as const;
    for (const [name, language] of Object.entries(files)) {
      const plan: unknown = parse(read(name), { schema: 'failsafe' });
      assert.deepEqual([...languages(plan, model.root)], [language], name);
    }
  });

  it('leave the first draft unfinished: an empty content, missing ones, and no joint departments', () => {
    const plan = canonicalPlan(read('first-draft'), model);
    assert.match(read('first-draft'), /^重点内容:$/m);
    assert.deepEqual(
      model.contents.filter((name) => !(name in plan)),
      ['keyContents', 'schedule', 'keyEnterprises', 'keyProjects'],
    );
    assert.equal(at(plan, 'about/jointDepartments'), undefined);
    assert.equal(at(plan, 'about/stage'), 'draft');
  });

  for (const name of [
    'complete.zh',
    'complete.en',
    'first-draft',
    'published-national-145-2021',
    'published-high-risk-pollutants-2014',
  ]) {
    it(`give each id once and name no id that is not there: ${name}`, () => {
      const found = uses(canonicalPlan(read(name), model), model.root);
      const ids = found.filter(({ schema }) => schema.type === 'id').map(({ text }) => text);
      assert.equal(new Set(ids).size, ids.length);
      for (const { schema, text } of found.filter(({ schema }) => schema.type === 'reference')) {
        assert.ok(ids.includes(text) || (schema.open && !/^[A-Z]\d+$/.test(text)), text);
      }
    });
  }
});
