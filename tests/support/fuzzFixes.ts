import { readdirSync, readFileSync } from 'node:fs';
import type { Finding } from '../../server/src/core/findings/finding.ts';
import { SourceText } from '../../server/src/core/text/sourceText.ts';
import { faultsOfFixes } from './fixes.ts';
import { handSlips } from './handSlips.ts';
import { analyze, root, service } from './plan.ts';
import { Random } from './random.ts';

/** What plans were looked at, what was found in them, and what is wrong with the fixes. */
export interface FixFigures {
  readonly texts: number;
  /** Findings about what a keyboard or pasting left, and how many of them have a fix. */
  readonly found: number;
  readonly fixable: number;
  /** The same of all findings about characters and notation, unbalanced brackets and lost columns included. */
  readonly allFound: number;
  readonly allFixable: number;
  /** With the operator and the seed. */
  readonly faults: readonly string[];
}

/** Rules about what a keyboard, a program or pasting left in the text. */
const ABOUT_CHARACTERS: ReadonlySet<string> = new Set([
  'yaml-syntax',
  'yaml-tab-indent',
  'ideographic-space',
  'unusual-blank',
  'fullwidth-colon',
  'colon-space',
  'fullwidth-comma',
  'fullwidth-bracket',
  'fullwidth-digit',
  'control-character',
  'lookalike-character',
  'row-mark',
  'pasted-table',
  'comment-blank',
]);

/** What is said of a text that could not be read, whatever is the cause: no slip of its own. */
const UNREADABLE: ReadonlySet<string> = new Set([
  'indent',
  'notAnEntry',
  'bracketOpen',
  'bracketExtra',
  'quoteOpen',
  'rootNotMap',
  'complexKey',
  'keyTooLong',
  'escape',
  'other',
]);

/** Plans as people write them: the examples and the fixtures. */
export const plansToSpoil: readonly string[] = ['schemas/examples', 'tests/fixtures/breaks'].flatMap((folder) =>
  readdirSync(root + folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => readFileSync(`${root}${folder}/${name}`, 'utf8')),
);

/** Spoils sound plans in every way, so many times each, and looks at every fix that is offered. */
export function fuzzFixes(times: number, seed: number): FixFigures {
  const sound = plansToSpoil.filter((text) => text.length > 2000);
  const whole = new Map(sound.map((text) => [text, analyze(text)]));
  const figures = { texts: 0, found: 0, fixable: 0, allFound: 0, allFixable: 0, faults: [] as string[] };
  for (const [name, slip] of Object.entries(handSlips)) {
    for (let round = 0; round < times; round++) {
      const random = new Random(seed + round * 7919);
      const text = random.pick(sound);
      const before = whole.get(text);
      const analysis = service.analyze(SourceText.of(slip(text, random)), { today: '2026-11-24' }, before);
      const all = analysis.findings.filter(({ rule }) => ABOUT_CHARACTERS.has(rule.id));
      const own = all.filter(({ rule, message }) => rule.id !== 'yaml-syntax' || !UNREADABLE.has(message));
      figures.texts++;
      figures.found += own.length;
      figures.fixable += withFix(own);
      figures.allFound += all.length;
      figures.allFixable += withFix(all);
      figures.faults.push(
        ...faultsOfFixes(analysis, before).map((fault) => `${name}, seed ${seed + round * 7919}: ${fault}`),
      );
    }
  }
  return figures;
}

const withFix = (findings: readonly Finding[]): number => findings.filter(({ fix }) => fix !== null).length;
