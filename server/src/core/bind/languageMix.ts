import { type Problem, problem } from '../problems/problem.ts';
import { nameInLanguage, type PlanLanguage } from '../schema/names.ts';
import { anchorOf, type ScalarNode } from '../syntax/nodes.ts';
import { keyLanguage } from './bindRules.ts';
import type { BoundField, BoundNode } from './boundDocument.ts';

interface Key {
  readonly node: ScalarNode;
  readonly language: PlanLanguage;
  readonly zh: string;
  readonly en: string;
}

const languageNames = { zh: { zh: '中文', en: 'Chinese' }, en: { zh: '英文', en: 'English' } } as const;

/** The language most keys are in, and one hint for all that are in the other. */
export function languageMix(fields: ReadonlyMap<string, BoundField>): {
  readonly language: PlanLanguage;
  readonly problems: readonly Problem[];
} {
  const keys: Key[] = [];
  for (const field of fields.values()) collect(field, keys);
  const english = keys.filter(({ language }) => language === 'en');
  const chinese = keys.filter(({ language }) => language === 'zh');
  const language: PlanLanguage = english.length > chinese.length ? 'en' : 'zh';
  const odd = language === 'en' ? chinese : english;
  const first = odd[0];
  if (first === undefined) return { language, problems: [] };
  const edits = odd.map((key) => ({ anchor: anchorOf(key.node), newText: key[language] }));
  const fix = { title: keyLanguage.messages.fix, args: { language: languageNames[language] }, edits };
  const args = { language: languageNames[language], count: odd.length, key: first.node.value };
  return { language, problems: [problem(keyLanguage, 'mixed', anchorOf(first.node), args, { fix })] };
}

function collect(field: BoundField, keys: Key[]): void {
  const { property, language, key } = field;
  // A misspelt key has its own finding and fix.
  const asWritten = property !== undefined && (key.value === property.zh || key.value === property.name);
  if (asWritten && (language === 'zh' || language === 'en')) {
    keys.push({ node: key, language, zh: nameInLanguage(property, 'zh'), en: nameInLanguage(property, 'en') });
  }
  collectInside(field.value, keys);
}

function collectInside(node: BoundNode, keys: Key[]): void {
  if (node.kind === 'map') for (const field of node.fields.values()) collect(field, keys);
  else if (node.kind === 'list') for (const item of node.items) collectInside(item, keys);
}
