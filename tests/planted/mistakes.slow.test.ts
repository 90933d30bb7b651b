import assert from 'node:assert/strict';
import { parseDocument, visit } from 'yaml';
import { readingRules } from '../support/accept.ts';
import { example, service } from '../support/plan.ts';
import { awaited, notYetToTheBook } from './awaited.ts';
import { type Examination, examinations, type Sheet, slips } from './support/cases.ts';
import { findingsIn, marksFor, sat, silent } from './support/examine.ts';
import { inEnglish } from './support/inEnglish.ts';

/** Blanks and dangling names are what some mistakes consist of; everything else of the reading stages is our slip. */
const OF_A_MISTAKE: ReadonlySet<string> = new Set(['value-empty', 'reference-unresolved', 'content-empty']);

/** About single texts of 规划概况, which the frame lays out in lines, or about folded prose. */
const ABOUT_ALONE: ReadonlySet<string> = new Set(['ambiguous-list', 'doc-number-form', 'genre-name', 'title-period']);

describe('The papers of the examination', () => {
  it('change what is there', () => assert.deepEqual(slips, []));

  it('say the same in both key languages', () => {
    const entries = (text: string) => text.replace(/^#.*\n/gm, '');
    assert.equal(entries(inEnglish(example('complete.zh')).text), entries(example('complete.en')));
  });

  it('have four mistakes and four near misses a rule, in both key languages', () => {
    const few = examinations.filter(({ mistakes, nearMisses }) => mistakes.length < 8 || nearMisses.length < 8);
    assert.deepEqual(
      few.map(({ rule }) => rule),
      [],
    );
  });

  it('have mistakes in rows and in blocks', () => {
    const inRows = (sheet: Sheet) => isInRow(sheet.text, sheet.marked[0]?.start ?? 0);
    const few = examinations.filter(({ rule, mistakes }) => {
      const rows = mistakes.filter(inRows).length;
      return rows === mistakes.length || (rows === 0 && !ABOUT_ALONE.has(rule));
    });
    assert.deepEqual(
      few.map(({ rule }) => rule),
      [],
    );
  }).timeout(120_000);

  it('are about rules that are built or awaited', () => {
    const unknown = examinations.filter(({ rule }) => !service.rules.has(rule) && !awaited.has(rule));
    assert.deepEqual(
      unknown.map(({ rule }) => rule),
      [],
    );
  });

  it('can be read: no mistake is one of writing', () => {
    const found = allSheets(examinations).flatMap(({ rule, what, keys, text, asOf }) =>
      findingsIn(text, asOf)
        .filter((each) => readingRules.has(each.rule) && !OF_A_MISTAKE.has(each.rule) && each.rule !== rule)
        .map(({ told }) => `${rule}, ${what} (${keys}): ${told}`),
    );
    assert.deepEqual(found, [], found.join('\n'));
  }).timeout(120_000);

  it('have near misses that are no finding of any rule there is', () => {
    const waiting = examinations.filter(({ rule }) => awaited.has(rule));
    const { failures } = marksFor(
      waiting
        .flatMap(({ nearMisses }) => nearMisses)
        .map((sheet) => ({ ...sheet, what: `${sheet.rule}, ${sheet.what}` })),
      silent,
    );
    assert.deepEqual(failures, [], failures.join('\n'));
  });

  it('begin with sound plans', () => {
    const changed = allSheets(examinations).filter(({ sound, text }) => text !== sound);
    const begun = new Map(changed.map((sheet) => [`${sheet.asOf}${sheet.sound}`, sheet]));
    const { failures } = marksFor(
      [...begun.values()].map(({ rule, what, sound, ...rest }) => ({
        ...rest,
        what: `${rule}, ${what}`,
        rule: '',
        sound,
        text: sound,
      })),
      silent,
    );
    assert.deepEqual(failures, [], failures.join('\n'));
  });
});

describe('Planted mistakes', () => {
  const total = { caught: 0, mistakes: 0, silent: 0, nearMisses: 0 };
  const missed: string[] = [];
  const loud: string[] = [];

  for (const examination of examinations) {
    const { rule } = examination;
    if (awaited.has(rule)) continue;
    it(`${rule}${notYetToTheBook.has(rule) ? ': not yet to the book' : ''}`, () => {
      const { mistakes, nearMisses } = sat(examination);
      console.log(
        `      ${rule}: caught ${mistakes.passed} of ${mistakes.of}, silent ${nearMisses.passed} of ${nearMisses.of}`,
      );
      for (const each of mistakes.failures) console.log(`    - missed: ${each}`);
      for (const each of nearMisses.failures) console.log(`    - not silent: ${each}`);
      if (notYetToTheBook.has(rule)) {
        assert.notEqual(mistakes.failures.length + nearMisses.failures.length, 0, 'passes: take it off awaited.ts');
        return;
      }
      total.caught += mistakes.passed;
      total.mistakes += mistakes.of;
      total.silent += nearMisses.passed;
      total.nearMisses += nearMisses.of;
      missed.push(...mistakes.failures.map((each) => `${rule}: ${each}`));
      loud.push(...nearMisses.failures.map((each) => `${rule}: ${each}`));
    });
  }

  it('are caught by the right rule at the right place, at least ninety-five in a hundred', () => {
    console.log(`      caught ${total.caught} of ${total.mistakes}`);
    assert.ok(total.caught >= total.mistakes * 0.95, missed.join('\n'));
  });

  it('have near misses that are no finding at all', () => {
    console.log(`      silent ${total.silent} of ${total.nearMisses}`);
    assert.deepEqual(loud, [], loud.join('\n'));
  });
});

/** Whether a place of a plan stands within brackets. */
function isInRow(text: string, at: number): boolean {
  const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: false, logLevel: 'silent' });
  let found = false;
  visit(document, {
    Collection(_, { flow, range }) {
      found ||= flow === true && range != null && range[0] <= at && at < range[1];
    },
  });
  return found;
}

function allSheets(of: readonly Examination[]): Sheet[] {
  return of.flatMap(({ mistakes, nearMisses }) => [...mistakes, ...nearMisses]);
}
