import type { BoundDocument, BoundField, BoundNode, BoundScalar } from '../../bind/boundDocument.ts';
import { keyTwice } from '../../bind/keyRules.ts';
import { languageAsWritten } from '../../bind/languageMix.ts';
import type { Problem } from '../../problems/problem.ts';
import { nameInLanguage, type PlanLanguage } from '../../schema/names.ts';
import type { EnumValue, PropertySchema } from '../../schema/schemaModel.ts';
import type { ScalarNode } from '../../syntax/nodes.ts';
import { type Anchor, anchorAt, sourceOf } from '../../text/anchor.ts';
import type { Localized } from '../../text/locale.ts';
import type { PlacedEdit } from '../../text/placedEdit.ts';
import { comparePositions } from '../../text/positions.ts';
import { CLEAR_SLIPS } from '../formatting/formatPart.ts';
import { nodeAt } from '../position/nodeAt.ts';
import { doubtful } from './reasons.ts';
import type { Refactoring, RefactoringScene } from './refactoring.ts';

const titles: Readonly<Record<PlanLanguage, Localized>> = {
  zh: { zh: '全文改用中文条目名', en: 'Write the whole plan with Chinese keys' },
  en: { zh: '全文改用英文条目名', en: 'Write the whole plan with English keys' },
};

/**
 * The whole plan in its other language: keys, words of closed lists, and contents that waivers and 见本规划 name.
 * Everything that its writers named stays. Offered at the keys of the top.
 */
export function languageRefactorings({ analysis, service, position, asked }: RefactoringScene): Refactoring[] {
  const { document, bound } = analysis;
  if (bound.fields.size === 0) return [];
  const located = asked ? undefined : nodeAt(document, bound, position);
  if (!asked && !(located?.at === 'key' && located.above.length === 0)) return [];
  const to: PlanLanguage = bound.language === 'zh' ? 'en' : 'zh';
  const refused = whyNot(analysis);
  return [
    {
      id: `language-${to}`,
      kind: 'rewrite.language',
      title: titles[to],
      ...(refused !== undefined && { refused }),
      rewrite: () =>
        refused === undefined ? { edits: inLanguage(analysis, service.schema.root.properties, to) } : { refused },
    },
  ];
}

/** Two keys for the same would be one key twice; and what cannot be read for certain would stay in the language it is in. */
function whyNot({ bound, document }: RefactoringScene['analysis']): Localized | undefined {
  const unread = document.problems.find(({ rule }) => !CLEAR_SLIPS.has(rule));
  const twice = bound.problems.find(({ rule }) => rule === keyTwice);
  const line = ({ anchor }: Problem): number => document.rangeOf(anchor).start.line + 1;
  if (unread !== undefined) return doubtful(line(unread));
  return twice && { zh: twiceZh(line(twice)), en: twiceEn(line(twice)) };
}

const twiceZh = (line: number): string => `第${line}行与另一处写的是同一项，只是语言不同，请先删去一处。`;

const twiceEn = (line: number): string =>
  `Line ${line} has a key that stands there in the other language already: remove one of the two first.`;

/** The same plan with the names of one language. */
function inLanguage(
  { document, bound }: RefactoringScene['analysis'],
  contents: readonly PropertySchema[],
  to: PlanLanguage,
): readonly PlacedEdit[] {
  const found: Renamed[] = [];
  for (const field of fieldsOf(bound)) inField(field, { to, contents, root: field.name, found });
  return found
    .map(({ anchor, newText }) => ({ range: document.rangeOf(anchor), newText }))
    .sort((a, b) => comparePositions(a.range.start, b.range.start));
}

const fieldsOf = ({ groups }: BoundDocument): BoundField[] => [...groups.values()].map(({ field }) => field);

interface Renamed {
  readonly anchor: Anchor;
  readonly newText: string;
}

interface Renaming {
  readonly to: PlanLanguage;
  readonly contents: readonly PropertySchema[];
  /** The field at the top. */
  readonly root: string;
  readonly found: Renamed[];
}

function inField(field: BoundField, renaming: Renaming): void {
  const { key, property, value, name } = field;
  if (property !== undefined && languageAsWritten(field, key) !== undefined) rename(key, property, renaming);
  if (renaming.root === 'waivers' && name === 'at' && value.kind === 'scalar') inPlace(value, renaming);
  inside(value, renaming);
}

function inside(node: BoundNode, renaming: Renaming): void {
  if (node.kind === 'list') for (const item of node.items) inside(item, renaming);
  else if (node.kind === 'map') for (const field of node.fields.values()) inField(field, renaming);
  else if (node.kind === 'scalar') {
    const named = node.schema.values?.find(({ value }) => value === node.value);
    if (named !== undefined) rename(node.node, named, renaming);
  }
}

/** A waiver is for a content, named as its key is, or for an id, which stays. */
function inPlace({ node }: BoundScalar, renaming: Renaming): void {
  const named = renaming.contents.find(({ name, zh }) => name === node.value || zh === node.value);
  if (named !== undefined) rename(node, named, renaming);
}

/** Quotes stay; what is not written letter for letter as one of the two names is left to those who mend it. */
function rename(node: ScalarNode, named: PropertySchema | EnumValue, { to, found }: Renaming): void {
  const { segment, span } = node;
  const written = sourceOf(node);
  const quote = node.style === 'single' || node.style === 'double' ? 1 : 0;
  const from = nameInLanguage(named, to === 'zh' ? 'en' : 'zh');
  if (written.slice(quote, written.length - quote) !== from) return;
  const newText = nameInLanguage(named, to);
  if (newText !== from) found.push({ anchor: anchorAt(segment, span.start + quote, span.end - quote), newText });
}
