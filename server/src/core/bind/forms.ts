import { type PlanName, type Problem, problem } from '../problems/problem.ts';
import { planName } from '../schema/names.ts';
import type { MapSchema, SchemaNode } from '../schema/schemaModel.ts';
import { anchorOf, type ListNode, type MapNode, type ScalarNode, type SyntaxNode } from '../syntax/nodes.ts';
import { colonSpace, fullwidthColon } from '../syntax/syntaxRules.ts';
import { type Anchor, anchorAt } from '../text/anchor.ts';
import type { Localized } from '../text/locale.ts';
import { valueForm } from './bindRules.ts';

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

/** `冶金、化工` where a list is wanted: the same names in brackets. */
function listFix(node: ScalarNode) {
  const names = node.value.split(/[、，,;；]\s*/).filter((name) => name !== '');
  if (node.style !== 'plain' || /[[\]{}#:\n]/.test(node.value) || names.some((name) => name.length > 20))
    return undefined;
  return { title: valueForm.messages.listFix, edits: [{ anchor: anchorOf(node), newText: `[${names.join(', ')}]` }] };
}

/** A key that may stand there. */
function exampleKey(schema: MapSchema, label: string): string | PlanName {
  const first = schema.properties.find(({ required }) => required) ?? schema.properties[0];
  return first === undefined ? label : planName(first);
}

/** A text that is really a key and its value, with a mistyped colon between them. */
export interface MistypedPair {
  readonly key: ScalarNode;
  readonly value: SyntaxNode;
  readonly problem: Problem;
}

/** Finds a text that begins with one of the keys the schema wants here and a mistyped colon. */
export function mistypedPair(schema: SchemaNode, node: ScalarNode): MistypedPair | undefined {
  if (node.style !== 'plain') return undefined;
  const match = /^([^：:\s]{1,20})[ \u3000]*([：:])(?=\S|$)[ \u3000]*/.exec(node.value);
  if (match === null) return undefined;
  const [whole, name, colon] = match as unknown as [string, string, string];
  if (!mapsOf(schema).some((map) => map.property(name) !== undefined)) return undefined;
  const { segment, span } = node;
  const at = span.start + whole.indexOf(colon);
  const from = span.start + whole.length;
  const text = node.value.slice(whole.length);
  const rest = { segment, span: { start: from, end: Math.max(from, span.end) } };
  const rule = colon === '：' ? fullwidthColon : colonSpace;
  const edits = [{ anchor: anchorAt(segment, at, from), newText: ': ' }];
  return {
    key: {
      kind: 'scalar',
      style: 'plain',
      value: name,
      segment,
      span: { start: span.start, end: span.start + name.length },
    },
    value: text === '' ? { kind: 'empty', ...rest } : { kind: 'scalar', style: 'plain', value: text, ...rest },
    problem: problem(
      rule,
      'found',
      anchorAt(segment, at, at + 1),
      { key: name },
      { fix: { title: rule.messages.fix, edits } },
    ),
  };
}

function mapsOf(schema: SchemaNode): MapSchema[] {
  if (schema.kind === 'map') return [schema];
  return schema.kind === 'choice' ? schema.alternatives.flatMap(({ schema: inner }) => mapsOf(inner)) : [];
}
