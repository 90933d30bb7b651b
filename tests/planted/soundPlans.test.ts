import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { analyze, place, root } from '../support/plan.ts';

/** What a reviewer finds in sound plans full of traps, as of the day they were written for. */
const expected: Readonly<Record<string, readonly string[]>> = {
  'A-county-2026': ['information project-period 54:51 ‹2027—2031年›', 'hint unit-form 54:112 ‹节电1200万度/年›'],
  'C-basin-2008': [],
};

describe('Sound plans', () => {
  for (const [name, findings] of Object.entries(expected)) {
    it(`${name} gives what is right to say, and nothing else`, () => {
      const analysis = analyze(
        readFileSync(`${root}tests/fixtures/plans/${name}.cleanplan.yaml`, 'utf8'),
        '2026-11-20',
      );
      assert.deepEqual(
        analysis.findings.map((each) => `${each.severity} ${place(analysis, each)}`),
        findings,
      );
    });
  }
});
