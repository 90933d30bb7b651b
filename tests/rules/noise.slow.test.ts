import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Finding } from '../../server/src/core/findings/finding.ts';
import type { Analysis } from '../../server/src/core/planService.ts';
import { SourceText } from '../../server/src/core/text/sourceText.ts';
import { analyze, applyFix, example, place, root, service } from '../support/plan.ts';
import { before, countsOf, growth, told, typed } from '../support/typing.ts';

const AS_OF = '2026-11-20';

/** How many more findings a line may bring outside the entry it belongs to. */
const MOST_MORE = 3;
/** How many findings at 建议修改 or above a 起草稿 may show at a time. */
const MOST_IN_DRAFT = 10;

const stages = { zh: ['起草稿', '送审稿'], en: ['draft', 'review'] } as const;

const plans = (['zh', 'en'] as const).flatMap((language) =>
  stages[language].map((stage, at) => ({
    name: `complete.${language}, ${stage}`,
    draft: at === 0,
    text: example(`complete.${language}`).replace(/^( {2}(?:编制阶段|stage): ).*$/m, `$1${stage}`),
  })),
);

for (const { name, draft, text } of plans) {
  describe(`Noise: ${name}`, function () {
    this.timeout(240_000);

    it('grows by few findings outside the entry that is typed', () => {
      const last = assertFewMore(text);
      assert.deepEqual(last.findings, [], told(last));
    });

    if (draft)
      it('shows few findings that weigh', () => {
        let most = 0;
        for (const { analysis, lines } of typed(text, AS_OF)) {
          const heavy = analysis.findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
          most = Math.max(most, heavy.length);
          assert.ok(heavy.length <= MOST_IN_DRAFT, `line ${lines}\n${told(analysis)}`);
        }
        console.log(`      at most ${most} at 建议修改 or above`);
      });

    it('is raised by no blank that is filled in, whichever key was blank everywhere', () => {
      const figures = { keys: 0, filled: 0, most: 0 };
      const faults: string[] = [];
      for (const [key, values] of valuesByKey(text)) {
        figures.keys++;
        let last = analyze(withBlanks(text, values), AS_OF);
        figures.most = Math.max(figures.most, last.findings.length);
        for (const at of values.keys()) {
          figures.filled++;
          const source = SourceText.of(withBlanks(text, values.slice(at + 1)));
          const now = service.analyze(source, { today: AS_OF }, last);
          const grown = growth(countsOf(last.findings), countsOf(now.findings));
          if (grown > 0)
            faults.push(`${key}, ${at + 1} of ${values.length}: ${grown} more\n${told(last)}\n  --\n${told(now)}`);
          last = now;
        }
        assert.deepEqual(last.findings, [], told(last));
      }
      console.log(`      ${figures.filled} blanks of ${figures.keys} keys, at most ${figures.most} findings at a time`);
      assert.deepEqual(faults, [], faults.join('\n'));
    });
  });
}

describe('Noise: plans full of mistakes', function () {
  this.timeout(240_000);
  const folder = `${root}tests/fixtures/breaks/`;

  for (const name of readdirSync(folder)) {
    const text = readFileSync(folder + name, 'utf8');

    it(`${name} grows by few findings outside the entry that is typed`, () => {
      assertFewMore(text);
    });

    it(`${name} is raised by no fix, whenever it is applied`, () => {
      const applied = new Set<string>();
      const faults: string[] = [];
      for (const { analysis, lines } of typed(text, AS_OF)) {
        for (const finding of analysis.findings.filter(({ fix }) => fix !== null)) {
          const at = `${place(analysis, finding)} ${analysis.findings.length}`;
          if (applied.has(at)) continue;
          applied.add(at);
          const mended = analyze(applyFix(analysis, finding), AS_OF);
          const grown = growth(countsOf(notBlank(analysis.findings)), countsOf(notBlank(mended.findings)));
          if (grown > 0) faults.push(`line ${lines}, ${at}: ${grown} more\n${told(analysis)}\n  --\n${told(mended)}`);
        }
      }
      console.log(`      ${applied.size} fixes`);
      assert.deepEqual(faults, [], faults.join('\n'));
    });
  }
});

/** Types a plan and asserts that no line brings many findings outside its entry; returns how it is in the end. */
function assertFewMore(text: string): Analysis {
  const figures = { most: 0, mostTold: 0, mostOthers: 0, outside: 0 };
  const faults: string[] = [];
  let last = analyze('', AS_OF);
  for (const { analysis, lines, entry } of typed(text, AS_OF)) {
    const [then, now] = [before(last, entry), before(analysis, entry)];
    const grown = growth(countsOf(then), countsOf(now));
    figures.most = Math.max(figures.most, grown);
    figures.mostTold = Math.max(figures.mostTold, now.length - then.length);
    figures.outside = Math.max(figures.outside, now.length);
    if (grown > MOST_MORE) faults.push(`line ${lines}: ${grown} more\n${told(analysis)}`);
    // What is told apart now was told together before: the same contents are missing, or fewer.
    const fresh = contentsMissing(now).filter((content) => !contentsMissing(then).includes(content));
    if (numberOf(now, 'content-missing') > numberOf(then, 'content-missing') + 1 && fresh.length > 0)
      faults.push(`line ${lines}: missing and not told before: ${fresh.join()}`);
    const others = now.length - then.length - (numberOf(now, 'content-missing') - numberOf(then, 'content-missing'));
    figures.mostOthers = Math.max(figures.mostOthers, others);
    if (others > MOST_MORE) faults.push(`line ${lines}: ${others} more of other rules\n${told(analysis)}`);
    last = analysis;
  }
  const { most, mostTold, mostOthers, outside } = figures;
  console.log(
    `      at most ${most} more a line, ${mostOthers} of all rules but content-missing; ${mostTold} where the contents that are missing are told apart that were told together; ${outside} at a time`,
  );
  assert.deepEqual(faults, [], faults.join('\n'));
  return last;
}

const numberOf = (findings: readonly Finding[], id: string): number =>
  findings.filter(({ rule }) => rule.id === id).length;

/** The contents that findings call missing, each by its name. */
const contentsMissing = (findings: readonly Finding[]): string[] =>
  findings
    .filter(({ rule, message }) => rule.id === 'content-missing' && message === 'missing')
    .flatMap(({ args: { content } }) => [content].flat().map((each) => JSON.stringify(each)));

const notBlank = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ rule }) => rule.id !== 'value-empty');

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Where the values stand, by key, from the top on. */
function valuesByKey(text: string): Map<string, Stretch[]> {
  const found = new Map<string, Stretch[]>();
  const visit = (node: unknown): void => {
    if (isSeq(node)) for (const item of node.items) visit(item);
    if (!isMap(node)) return;
    for (const { key, value } of node.items) {
      const range = (value as { readonly range?: readonly number[] | null } | null)?.range;
      if (isScalar(key) && range != null) {
        const [start = 0, end = 0] = range;
        const values = found.get(String(key.value)) ?? [];
        values.push({ start, end: start + text.slice(start, end).trimEnd().length });
        found.set(String(key.value), values);
      }
      visit(value);
    }
  };
  visit(parseDocument(text, { schema: 'failsafe' }).contents);
  return found;
}

/** The text without these values. */
const withBlanks = (text: string, values: readonly Stretch[]): string =>
  values.reduceRight((all, { start, end }) => all.slice(0, start) + all.slice(end), text);
