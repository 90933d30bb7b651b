import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { analyze, place, root } from '../support/plan.ts';
import { inEnglish } from './support/inEnglish.ts';

interface SoundPlan {
  readonly file: string;
  /** The day it was written for. */
  readonly asOf: string;
  /** What a reviewer finds: rule, severity and the text it covers. */
  readonly finds: readonly string[];
}

/** Sound plans full of traps, each of another kind; the comments in our own name the rule that each trap is for. */
const plans: readonly SoundPlan[] = [
  {
    file: 'fixtures/plans/A-county-2026',
    asOf: '2026-11-20',
    finds: ['information project-period 54:51 ‹2027—2031年›', 'hint unit-form 54:112 ‹节电1200万度/年›'],
  },
  { file: 'fixtures/plans/C-basin-2008', asOf: '2026-11-20', finds: [] },
  { file: 'planted/plans/province-2023', asOf: '2026-11-20', finds: [] },
  {
    file: 'planted/plans/annual-2027',
    asOf: '2026-12-10',
    finds: ['information project-period 132:15 ‹2027—2028年›'],
  },
  { file: 'planted/plans/city', asOf: '2026-11-20', finds: [] },
  { file: 'planted/plans/park', asOf: '2026-11-20', finds: [] },
  { file: 'planted/plans/industry', asOf: '2026-11-20', finds: [] },
];

describe('Sound plans', () => {
  for (const { file, asOf, finds } of plans) {
    const text = readFileSync(`${root}tests/${file}.cleanplan.yaml`, 'utf8');
    it(`${file} gives what is right to say, and nothing else`, () => assert.deepEqual(found(text, asOf), finds));

    it(`${file} gives the same in English keys`, () =>
      assert.deepEqual(found(inEnglish(text).text, asOf).map(withoutPlace), finds.map(withoutPlace)));
  }
});

function found(text: string, asOf: string): string[] {
  const analysis = analyze(text, asOf);
  return analysis.findings.map((each) => `${each.severity} ${place(analysis, each)}`);
}

/** Keys differ in length, so what stands behind one in its row stands elsewhere. */
const withoutPlace = (finding: string): string => finding.replace(/ \d+:\d+ /, ' ');
