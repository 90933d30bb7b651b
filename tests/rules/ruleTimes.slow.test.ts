import assert from 'node:assert/strict';
import { RuleTimes } from '../../server/src/cli/ruleTimes.ts';
import type { Analysis, PlanService } from '../../server/src/core/planService.ts';
import { planRules } from '../../server/src/core/rules/registry.ts';
import { SourceText } from '../../server/src/core/text/sourceText.ts';
import { loadService } from '../../server/src/host/resources.ts';
import { longPlan } from '../support/longPlan.ts';
import { told } from '../support/typing.ts';

const context = { today: '2026-11-20' };
const text = longPlan({ enterprises: 200, projects: 80, targets: 40 });

/** What part of an analysis from nothing, in the same run, a rule may take: a machine may be slow, and then all is. */
const MOST = 0.05;
/** Analyses before the clock counts, and with it. The least of many is what the rule takes on a busy machine, too. */
const WARMING = 8;
const RUNS = 40;

/** What is typed, and in which line. */
const edits = {
  'a target': (run: number) => text.replace('基期值: 20万吨', `基期值: ${20 + (run % 7)}.${run}万吨`),
  'the investment of a project': (run: number) => text.replace(/总投资: .*/, `总投资: ${1000 + run}万元`),
  'a sentence': (run: number) => text.replace('到2030年，', `到2030年，第3片区化学需氧量排放量下降${run % 5}%，`),
} as const;

describe('The time of each rule in a plan with 200 enterprises, 80 projects and 40 targets', function () {
  this.timeout(240_000);

  it('is measured in a sound plan', () => {
    const analysis = loadService().analyze(SourceText.of(text), context);
    assert.deepEqual(analysis.findings, [], told(analysis));
  });

  it('is short from nothing', () => {
    assertShort('from nothing', (service) => {
      service.analyze(SourceText.of(text), context);
      return undefined;
    });
  });

  for (const [name, edited] of Object.entries(edits)) {
    it(`is short after an edit: ${name}`, () => {
      assertShort(`after an edit of ${name}`, (service, previous, run) =>
        service.analyze(SourceText.of(edited(run)), context, previous),
      );
    });
  }
});

/** Runs analyses and asserts that the least time of each rule is a small part of one from nothing; prints the longest. */
function assertShort(
  name: string,
  run: (service: PlanService, previous: Analysis | undefined, at: number) => Analysis | undefined,
): void {
  const times = new RuleTimes();
  const service = loadService(times.of(planRules));
  const least = new Map<string, number>();
  let previous: Analysis | undefined;
  let before = spent(times);
  for (let at = 0; at < WARMING + RUNS; at++) {
    previous = run(service, previous, at);
    const now = spent(times);
    if (at >= WARMING)
      for (const [id, time] of now)
        least.set(id, Math.min(least.get(id) ?? Number.POSITIVE_INFINITY, time - (before.get(id) ?? 0)));
    before = now;
  }
  const most = MOST * leastOf(RUNS / 2, () => service.analyze(SourceText.of(text), context));
  const longest = [...least].sort(([, a], [, b]) => b - a);
  console.log(
    `      ${name}: ${longest
      .slice(0, 4)
      .map(([id, time]) => `${id} ${time.toFixed(1)} ms`)
      .join(', ')}; at most ${most.toFixed(1)} ms`,
  );
  assert.deepEqual(
    longest.filter(([, time]) => time > most),
    [],
  );
}

/** The least time of several runs, in milliseconds. */
function leastOf(runs: number, run: () => void): number {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...times);
}

/** Milliseconds by rule until now, as `--timing` prints them. */
const spent = (times: RuleTimes): Map<string, number> =>
  new Map(
    times.lines().map((line) => {
      const [, time = '0', id = ''] = /([\d.]+) ms +(\S+)/.exec(line) ?? [];
      return [id, Number(time)];
    }),
  );
