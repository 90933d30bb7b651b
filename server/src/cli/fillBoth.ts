import { fill } from '../core/messages/render.ts';
import type { MessageArgs } from '../core/problems/problem.ts';
import type { Localized } from '../core/text/locale.ts';

/** Fills a template in both languages, for sentences whose language is chosen later. */
export const fillBoth = (template: Localized, args: MessageArgs): Localized => ({
  zh: fill(template, args, 'zh-CN'),
  en: fill(template, args, 'en'),
});
