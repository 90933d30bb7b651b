import assert from 'node:assert/strict';
import { completion } from '../../server/src/core/features/completion/completion.ts';
import type { CompletionItem } from '../../server/src/core/features/completion/completionItem.ts';
import { explained } from '../../server/src/core/features/completion/subject.ts';
import type { Locale } from '../../server/src/core/text/locale.ts';
import { accepted } from './accept.ts';
import { marked } from './cursor.ts';
import { analyzed, packageService } from './packageService.ts';

/** What is proposed at the cursor mark of a fixture. */
export function itemsAt(fixture: string, locale: Locale = 'zh-CN'): readonly CompletionItem[] {
  const { text, position } = marked(fixture);
  return completion(analyzed(text), position, locale, packageService);
}

/** The labels in the order editors show them. */
export const labels = (items: readonly CompletionItem[]): string[] =>
  [...items].sort((a, b) => (a.sortText < b.sortText ? -1 : 1)).map(({ label }) => label);

export function itemAt(fixture: string, label: string, locale: Locale = 'zh-CN'): CompletionItem {
  const items = itemsAt(fixture, locale);
  return items.find((one) => one.label === label) ?? assert.fail(`no ${label} among ${labels(items).join(' ')}`);
}

/** The text after an item was taken, tab stops left as they are. */
export const taken = (fixture: string, label: string): string => accepted(marked(fixture).text, itemAt(fixture, label));

/** What there is to read about an item, with Chinese keys. */
export const explanation = ({ subject }: CompletionItem, locale: Locale = 'zh-CN'): string =>
  subject === undefined ? '' : explained(subject, { locale, language: 'zh', service: packageService });
