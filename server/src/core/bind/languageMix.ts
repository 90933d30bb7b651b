import { type Problem, problem } from '../problems/problem.ts';
import { nameInLanguage, type PlanLanguage } from '../schema/names.ts';
import { anchorOf, type ScalarNode } from '../syntax/nodes.ts';
import type { BoundField, BoundGroup, BoundNode, BoundRows } from './boundDocument.ts';
import { keyLanguage } from './keyRules.ts';

interface Key {
  readonly node: ScalarNode;
  readonly zh: string;
  readonly en: string;
}

const languageNames = { zh: { zh: '中文', en: 'Chinese' }, en: { zh: '英文', en: 'English' } } as const;

/** The language a key was deliberately written in: a misspelt one has its own finding and fix. */
export function languageAsWritten(
  { property, language }: Pick<BoundField, 'property' | 'language'>,
  { value }: ScalarNode,
): PlanLanguage | undefined {
  if (property === undefined || (language !== 'zh' && language !== 'en')) return undefined;
  return value === property.zh || value === property.name ? language : undefined;
}

const languageOf = (field: BoundField): PlanLanguage | undefined => languageAsWritten(field, field.key);

/** The language most keys are in, and one hint for all that are in the other. */
export function languageMix(groups: ReadonlyMap<string, BoundGroup>): {
  readonly language: PlanLanguage;
  readonly problems: readonly Problem[];
} {
  const sums = { zh: 0, en: 0 };
  for (const { field, zhKeys, enKeys } of groups.values()) {
    sums.zh += zhKeys + (languageOf(field) === 'zh' ? 1 : 0);
    sums.en += enKeys + (languageOf(field) === 'en' ? 1 : 0);
  }
  const language: PlanLanguage = sums.en > sums.zh ? 'en' : 'zh';
  const other: PlanLanguage = language === 'en' ? 'zh' : 'en';
  if (sums[other] === 0) return { language, problems: [] };
  const odd: Key[] = [];
  for (const group of groups.values()) collectGroup(group, other, odd);
  const first = odd[0] as Key;
  const edits = odd.map((key) => ({ anchor: anchorOf(key.node), newText: key[language] }));
  const fix = { title: keyLanguage.messages.fix, args: { language: languageNames[language] }, edits };
  const args = { language: languageNames[language], count: odd.length, key: first.node.value };
  return { language, problems: [problem(keyLanguage, 'mixed', anchorOf(first.node), args, { fix })] };
}

/** In the file's order: what stands around rows is gone through, and they where they stand in it. */
function collectGroup({ field, frame, rows }: BoundGroup, language: PlanLanguage, keys: Key[]): void {
  collectKey(field, language, keys);
  if (frame === undefined) collectRows(rows, language, keys);
  else for (const node of frame.nodes) collectInside(node, language, keys, rows);
}

function collectRows(rows: BoundRows | undefined, language: PlanLanguage, keys: Key[]): void {
  for (const { nodes, zhKeys, enKeys } of rows?.values ?? []) {
    if ((language === 'zh' ? zhKeys : enKeys) > 0) for (const node of nodes) collectInside(node, language, keys);
  }
}

function collectKey(field: BoundField, language: PlanLanguage, keys: Key[]): void {
  if (languageOf(field) !== language || field.property === undefined) return;
  const { property, key } = field;
  keys.push({ node: key, zh: nameInLanguage(property, 'zh'), en: nameInLanguage(property, 'en') });
}

function collectInside(node: BoundNode, language: PlanLanguage, keys: Key[], rows?: BoundRows): void {
  if (node === rows?.place) collectRows(rows, language, keys);
  else if (node.kind === 'list') for (const item of node.items) collectInside(item, language, keys);
  if (node.kind !== 'map') return;
  for (const field of node.fields.values()) {
    collectKey(field, language, keys);
    collectInside(field.value, language, keys, rows);
  }
}
