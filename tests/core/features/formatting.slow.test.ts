import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isReadable } from '../../../server/src/core/features/formatting/formatPart.ts';
import { formatLine, formatPlan } from '../../../server/src/core/features/formatting/formatting.ts';
import { layOut } from '../../../server/src/core/features/formatting/partLayout.ts';
import { isSurelyLaidOut } from '../../../server/src/core/features/formatting/surelyLaidOut.ts';
import type { Analysis } from '../../../server/src/core/planService.ts';
import { damaged, damagedWhole } from '../../support/damage.ts';
import { withEdits } from '../../support/formatted.ts';
import { layoutFaults } from '../../support/layoutFaults.ts';
import { longPlan } from '../../support/longPlan.ts';
import { analyze, example, service } from '../../support/plan.ts';
import { planFixtures } from '../../support/planFixtures.ts';
import { plan } from '../../support/planTexts.ts';
import { valuesOf } from '../../support/planValues.ts';
import { Random } from '../../support/random.ts';
import { roughened } from '../../support/roughened.ts';

/** What must not change: values, findings with their lines, comments, and everything that is no blank. */
const meaning = (analysis: Analysis) => ({
  values: valuesOf(analysis),
  findings: analysis.findings
    .map(
      ({ rule, message, severity, args, anchor }) =>
        `${analysis.document.rangeOf(anchor).start.line} ${rule.id} ${message} ${severity} ${JSON.stringify(args)}`,
    )
    .sort(),
  lines: analysis.text.lines().map((line) => ({
    // Letter for letter, blanks included, if the line has anything that may be a comment.
    comment: /(?:^|\s)#.*/.exec(line)?.[0].trimStart(),
    written: line.replace(/[ \t]/g, ''),
  })),
});

/** Rows that are taken for laid out without being read must be. */
function checkQuickLook({ document }: Analysis): number {
  const sure = document.parts.filter(
    ({ kind, segment, column }) => kind === 'item' && isSurelyLaidOut(segment.text, column),
  );
  for (const part of sure) {
    const move = { from: part.column, to: part.column };
    if (isReadable(part)) assert.deepEqual(layOut(part, move, move), [], part.segment.text);
  }
  return sure.length;
}

function check(text: string): { readonly after: Analysis; readonly changed: boolean } {
  const before = analyze(text);
  const result = withEdits(before, formatPlan(before, service));
  const after = analyze(result);
  checkQuickLook(before);
  checkQuickLook(after);
  assert.deepEqual(meaning(after), meaning(before), text);
  assert.deepEqual(formatPlan(after, service), [], text);
  return { after, changed: result !== before.text.toString() };
}

describe('Formatting leaves what a plan says as it is', function () {
  this.timeout(600_000);

  for (const { file, text } of planFixtures)
    it(`in ${file}`, () => {
      const { after, changed } = check(text);
      if (after.document.problems.length === 0) assert.deepEqual(layoutFaults(after), []);
      if (file.startsWith('schemas/examples')) assert.equal(changed, false);
    });

  it('in 2,000 generated plans, and those that can be read end with two columns a level', () => {
    let changed = 0;
    for (const text of fc.sample(plan, { numRuns: 2_000, seed: 17 })) {
      const { after, changed: differs } = check(text);
      if (after.document.problems.length === 0) assert.deepEqual(layoutFaults(after), [], text);
      if (differs) changed++;
    }
    assert.ok(changed > 800, `${changed} changed`);
  });

  it('in plans that were damaged', () => {
    const random = new Random(17);
    let changed = 0;
    for (let count = 0; count < 1_000; count++) {
      const text = random.pick(planFixtures).text;
      if (check(count % 10 === 0 ? damagedWhole(text, random) : damaged(text, random)).changed) changed++;
    }
    assert.ok(changed > 100, `${changed} changed`);
  });

  it('in plans that were laid out by a careless hand, which come back as they were', () => {
    const random = new Random(17);
    for (const name of ['complete.zh', 'complete.en', 'first-draft'])
      for (let count = 0; count < 20; count++) {
        // The one text over several lines has steps of its own.
        const text = example(name).replace(/>-\n {4}/, '');
        const rough = analyze(roughened(text, random));
        assert.equal(withEdits(rough, formatPlan(rough, service)), text);
      }
  });

  it('when parts of them are formatted, or the line before the cursor', () => {
    const random = new Random(18);
    for (const text of fc.sample(plan, { numRuns: 300, seed: 18 })) {
      const before = analyze(text);
      const first = random.below(before.text.lineCount);
      const lines = { first, end: first + 1 + random.below(6) };
      for (const edits of [formatPlan(before, service, lines), formatLine(before, service, first)]) {
        assert.ok(edits.every(({ range: { start } }) => start.line >= lines.first && start.line < lines.end));
        assert.deepEqual(meaning(analyze(withEdits(before, edits))), meaning(before), text);
      }
    }
  });

  it('and most rows of a plan that is laid out need not be read to see it', () => {
    const analysis = analyze(example('complete.zh'));
    const rows = analysis.document.parts.filter(({ kind }) => kind === 'item').length;
    assert.ok(checkQuickLook(analysis) > rows / 2);
  });

  it('fast: 5,000 + 5,000 rows well under a second', () => {
    const analysis = analyze(longPlan({ enterprises: 5_000, projects: 5_000, targets: 10 }));
    formatPlan(analysis, service);
    const start = process.cpuUsage();
    assert.deepEqual(formatPlan(analysis, service), []);
    const { user } = process.cpuUsage(start);
    assert.ok(user < 700_000, `${user} µs`);
  });
});
