import { type PlanName, type Problem, problem } from '../problems/problem.ts';
import { planName } from '../schema/names.ts';
import type { MapSchema, SchemaNode } from '../schema/schemaModel.ts';
import { anchorOf, type ListNode, type MapNode, type ScalarNode } from '../syntax/nodes.ts';
import type { Anchor } from '../text/anchor.ts';
import type { Localized } from '../text/locale.ts';
import { valueForm } from './bindRules.ts';
import { listFix } from './listFix.ts';

const forms: Readonly<Record<'scalar' | 'list' | 'map', Localized>> = {
  scalar: { zh: '一段文字', en: 'a text' },
  list: { zh: '清单', en: 'a list' },
  map: { zh: '分条目的内容', en: 'a map of keys' },
};

/** The answers that say where a content stands. */
const answered: Localized = {
  zh: '写明在哪里（附件、另一文件等）',
  en: 'a word on where it stands (an annex, another document)',
};

/** Says that a value has the wrong form, in terms of what is written and what should be. */
export function formProblem(schema: SchemaNode, node: ScalarNode | ListNode | MapNode, label: string): Problem {
  const args = { key: label, found: forms[node.kind] };
  const anchor = beginningOf(node);
  if (schema.kind === 'choice') {
    const possible = schema.alternatives.filter(({ when }) => 'form' in when).map(({ title }) => title);
    const elsewhere = schema.alternatives.some(({ when }) => 'key' in when && when.key === 'annex') ? [answered] : [];
    return problem(valueForm, 'wantsOneOf', anchor, { ...args, forms: [...possible, ...elsewhere] });
  }
  if (schema.kind === 'scalar') return problem(valueForm, 'wantsText', anchor, args);
  if (schema.kind === 'map')
    return problem(valueForm, 'wantsMap', anchor, { ...args, example: exampleKey(schema, label) });
  const fix = node.kind === 'scalar' ? listFix(node) : undefined;
  return problem(valueForm, 'wantsList', anchor, args, fix === undefined ? {} : { fix });
}

/** A long map or list is shown by what it begins with. */
function beginningOf(node: ScalarNode | ListNode | MapNode): Anchor {
  if (node.kind === 'map' && node.pairs[0] !== undefined) return anchorOf(node.pairs[0].key);
  if (node.kind === 'list' && !node.flow && node.items[0] !== undefined) return anchorOf(node.items[0]);
  return anchorOf(node);
}

/** A key that may stand there. */
function exampleKey(schema: MapSchema, label: string): string | PlanName {
  const first = schema.properties.find(({ required }) => required) ?? schema.properties[0];
  return first === undefined ? label : planName(first);
}
