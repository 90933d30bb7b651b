import { rulePages as pages } from './rulePages.generated.ts';

/** Markdown by rule id. Built, this module is evaluated when pages are first asked for. */
export const rulePages = (): ReadonlyMap<string, string> => pages;
