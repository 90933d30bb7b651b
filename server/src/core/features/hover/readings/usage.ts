import type { BoundField } from '../../../bind/boundDocument.ts';
import { fill } from '../../../messages/render.ts';
import type { Analysis } from '../../../planService.ts';
import { type Localized, localized } from '../../../text/locale.ts';
import { listComma } from '../../../text/punctuation.ts';
import type { Reader } from '../../wording/describe.ts';
import { escaped } from '../../wording/markdown.ts';

const says = {
  used: { zh: '引用它的有：{places}', en: 'Named in: {places}' },
  place: { zh: '{part}{n}处', en: '{part} ({n})' },
  unused: { zh: '没有其他内容引用它', en: 'Nothing names it' },
} as const satisfies Record<string, Localized>;

/** In which parts of the plan an id is named, and how often; a line of Markdown. */
export function usageOf(kind: string, id: string, { bound, document, plan }: Analysis, { locale }: Reader): string {
  const references = plan.links.unorderedReferencesTo(kind, id);
  if (references.length === 0) return localized(says.unused, locale);
  const parts = [...bound.groups.values()]
    .map(({ field, entry }) => ({ field, line: document.lineOf(entry.head.segment) }))
    .sort((a, b) => a.line - b.line);
  const counts = new Map<BoundField, number>();
  for (const { anchor } of references) {
    const line = document.lineOf(anchor.segment);
    const field = parts.findLast((part) => part.line <= line)?.field;
    if (field !== undefined) counts.set(field, (counts.get(field) ?? 0) + 1);
  }
  const places = parts.flatMap(({ field }) => {
    const n = counts.get(field);
    const { property } = field;
    return n === undefined || property === undefined ? [] : [fill(says.place, { part: property.title, n }, locale)];
  });
  return escaped(fill(says.used, { places: places.join(listComma(locale)) }, locale));
}
