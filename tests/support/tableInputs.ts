import { createRequire } from 'node:module';

/** An input of a table about a kind of fault that people met. */
export interface TableInput {
  readonly text: string;
  /** The rules that the table is about; where it is about any, what a piece of a plan leaves out is left aside. */
  readonly about: RegExp | undefined;
}

/** As the runner of the tests loads them: by `import` they would be other modules, with inputs of their own. */
const load = createRequire(import.meta.url);

/** The inputs of the tables that were loaded so far. */
const inputs: TableInput[] = [];

/** Notes an input when its table is loaded, so that `fixShare.slow.test.ts` can count the findings of them all. */
export function countInput(text: string, about?: RegExp): void {
  inputs.push({ text, about });
}

/** The tables about kinds of fault, from `tests/` on. */
export const TABLES: readonly string[] = [
  ...[
    'brackets',
    'dashBlank',
    'inputSlips',
    'lookalikes',
    'missingColon',
    'missingComma',
    'pasted',
    'rightCause',
    'textsInQuotes',
    'unusualBlanks',
  ].map((name) => `core/syntax/${name}.test.ts`),
  ...['answers', 'blankTexts', 'placeholders', 'planEmpty', 'waivers'].map((name) => `rules/${name}.test.ts`),
];

/**
 * All inputs of the tables. Their files are loaded for the tables alone: what they test is run where they are run, and
 * a file that was loaded before is not loaded again.
 */
export function tableInputs(): readonly TableInput[] {
  const runner = { describe, it, before, after };
  const nothing = () => undefined;
  Object.assign(globalThis, {
    describe: (_: string, body: () => void) => body(),
    it: nothing,
    before: nothing,
    after: nothing,
  });
  try {
    for (const path of TABLES) load(`../${path}`);
  } finally {
    Object.assign(globalThis, runner);
  }
  return inputs;
}
