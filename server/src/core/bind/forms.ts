import { type Problem, problem } from '../problems/problem.ts';
import type { ChoiceSchema, ScalarSchema, SchemaNode } from '../schema/schemaModel.ts';
import { anchorOf, type ListNode, type MapNode, type ScalarNode } from '../syntax/nodes.ts';
import type { Anchor } from '../text/anchor.ts';
import type { Localized } from '../text/locale.ts';
import { isPutOff } from '../values/standIns.ts';
import { exampleOf, listExample, mapExample, textExample } from './formExamples.ts';
import { listFix } from './listFix.ts';
import { lineFix, mapFix } from './mapFix.ts';
import { valueForm } from './valueRules.ts';

type WrittenNode = ScalarNode | ListNode | MapNode;

const forms: Readonly<Record<WrittenNode['kind'], Localized>> = {
  scalar: { zh: '一段文字', en: 'a text' },
  list: { zh: '清单', en: 'a list' },
  map: { zh: '分条目的内容', en: 'a map of keys' },
};

/** Says that a value has the wrong form: what is written, and what a right one looks like. */
export function formProblem(schema: SchemaNode, node: WrittenNode, label: string): Problem {
  const args = { key: label, found: forms[node.kind] };
  const anchor = beginningOf(node);
  switch (schema.kind) {
    case 'choice': {
      const possible = shown(schema).map((form) => exampleOf(form, label));
      return problem(valueForm, 'wantsOneOf', anchor, { ...args, forms: possible });
    }
    case 'scalar': {
      if (node.kind === 'map' && isUnread(node)) return unreadProblem(schema, node, label);
      const isLine = node.kind === 'map' && schema.type === 'benefit' && node.pairs.length === 1;
      const fix = isLine ? lineFix(node) : undefined;
      return problem(valueForm, 'wantsText', anchor, { ...args, example: textExample(schema) }, fix && { fix });
    }
    case 'map':
      return problem(valueForm, 'wantsMap', anchor, { ...args, example: mapExample(schema, label) });
    case 'list': {
      const example = listExample(schema, label);
      const fix =
        node.kind === 'scalar' ? listFix(schema, node) : node.kind === 'map' ? mapFix(schema, node) : undefined;
      const message = schema.nameList ? 'wantsNames' : 'wantsRows';
      return problem(valueForm, message, anchor, { ...args, example }, fix && { fix });
    }
  }
}

/** `{未转录: …}`, which only whole contents, rows and names may be. */
const isUnread = ({ pairs }: MapNode): boolean =>
  pairs.length === 1 && /^(?:未转录|notTranscribed)$/.test(pairs[0]?.key.value ?? '');

/** What planners write for what they do not know yet. */
const PUT_OFF = '待补';

/** Says so, and what to write for what is not known yet. */
function unreadProblem(schema: ScalarSchema, node: MapNode, label: string): Problem {
  const [pair] = node.pairs;
  const written = pair?.value.kind === 'scalar' ? pair.value.value.trim() : '';
  const word = isPutOff(written) ? written : PUT_OFF;
  const args = { key: label, form: pair?.key.value ?? '', example: textExample(schema), word };
  // What says anything else is not thrown away.
  const isWord = word === written && schema.values === undefined && schema.ids === undefined;
  const edits = [{ anchor: anchorOf(node), newText: word }];
  const fix = { title: valueForm.messages.putOffFix, args: { word }, edits };
  return problem(valueForm, 'unread', beginningOf(node), args, isWord && node.flow ? { fix } : {});
}

/** The forms of a choice; of the answers that say where a content stands one is enough to show them. */
const shown = ({ alternatives }: ChoiceSchema): readonly SchemaNode[] =>
  [
    ...alternatives.filter(({ when }) => 'form' in when),
    ...alternatives.filter(({ when }) => 'key' in when && when.key === 'annex'),
  ].map(({ schema }) => schema);

/** A long map or list is shown by what it begins with. */
function beginningOf(node: WrittenNode): Anchor {
  if (node.kind === 'map' && node.pairs[0] !== undefined) return anchorOf(node.pairs[0].key);
  if (node.kind === 'list' && !node.flow && node.items[0] !== undefined) return anchorOf(node.items[0]);
  return anchorOf(node);
}
