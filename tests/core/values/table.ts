import { readFileSync } from 'node:fs';
import { root } from '../../support/plan.ts';

/** The rows of a table beside the tests, without its heading; cells are divided by tabs. */
export const rowsOf = (file: string): string[][] =>
  readFileSync(`${root}tests/core/values/${file}`, 'utf8')
    .replace(/\n$/, '')
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));
