import { readdirSync, readFileSync } from 'node:fs';
import { EVERY_WAY } from '../../support/cursorPlans.ts';

/*
 * The tests that put a cursor into a plan, in every way the plan may come. The fast suite runs them as they are
 * written; each file here takes its plans from `cursorPlans`, which heeds the variable when it is asked.
 */
process.env[EVERY_WAY] = 'yes';
const folder = new URL('./', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.test.ts') && !name.endsWith('.slow.test.ts'));
for (const name of files) {
  const text = readFileSync(new URL(name, folder), 'utf8');
  if (/cursorPlans|rewriteCases/.test(text)) await import(new URL(name, folder).href);
}
