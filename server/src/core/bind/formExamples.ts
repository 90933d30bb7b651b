import type { PlanName } from '../problems/problem.ts';
import { textOf } from '../schema/placeholder.ts';
import type { ListSchema, MapSchema, ScalarKind, ScalarSchema, SchemaNode } from '../schema/schemaModel.ts';
import type { Localized } from '../text/locale.ts';

/** For messages: as it stands, in the reader's language, or by its names in the plan. */
type Example = string | Localized | PlanName;

/** Of each kind of text one that planners write. */
const texts: Readonly<Record<ScalarKind, Localized>> = {
  text: { zh: '一句话', en: 'a sentence' },
  name: { zh: '一个名称', en: 'a name' },
  code: { zh: '一个号码', en: 'a number or code' },
  integer: { zh: '一个数', en: 'a number' },
  year: { zh: '“2030”这样的年份', en: 'a year such as 2030' },
  date: { zh: '“2030年6月”这样的时间', en: 'a time such as 2030年6月' },
  period: { zh: '“2026—2030年”这样的起止时间', en: 'a period such as 2026—2030年' },
  quantity: { zh: '“3.5万吨”“下降8%”这样的数值', en: 'a value such as 3.5万吨 or 下降8%' },
  money: { zh: '“1200万元”这样的金额', en: 'a sum such as 1200万元' },
  benefit: { zh: '“化学需氧量减排100吨/年”这样的一行', en: 'a line such as 化学需氧量减排100吨/年' },
  id: { zh: '“M1”这样的编号', en: 'an id such as M1' },
  reference: { zh: '“M1”这样的编号', en: 'an id such as M1' },
};

/** What a right text looks like, for messages. */
export const textExample = ({ type }: ScalarSchema): Localized => texts[type];

/** How a right map begins. */
export function mapExample({ properties, dataKeyed }: MapSchema, label: string): Example {
  if (dataKeyed !== undefined) return `${dataKeyed.key.examples?.[0] ?? label}: …`;
  const first = properties.find(({ required }) => required) ?? properties[0];
  return first === undefined ? `${label}: …` : { inPlan: { zh: `${first.zh}: …`, en: `${first.name}: …` } };
}

/** How a right list looks, or begins. */
export function listExample({ items, nameList }: ListSchema, label: string): Example {
  const text = textOf(items);
  if (nameList) return text?.ids === undefined ? { inPlan: { zh: '[甲, 乙]', en: '[a, b]' } } : '[M1, M2]';
  if (text !== undefined) {
    const line = '- 化学需氧量减排100吨/年';
    return text.type === 'benefit' ? { zh: line, en: line } : '- …';
  }
  const map = items.kind === 'map' ? mapExample(items, label) : '…';
  return typeof map === 'object' && 'inPlan' in map
    ? { inPlan: { zh: `- ${map.inPlan.zh}`, en: `- ${map.inPlan.en}` } }
    : `- ${String(map)}`;
}

/** What a value of a schema looks like. */
export function exampleOf(schema: SchemaNode, label: string): Example {
  switch (schema.kind) {
    case 'scalar':
      return textExample(schema);
    case 'list':
      return listExample(schema, label);
    case 'map':
      return mapExample(schema, label);
    case 'choice':
      return exampleOf(schema.alternatives[0]?.schema as SchemaNode, label);
  }
}
