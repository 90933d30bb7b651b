import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { isSafelyFixed, fixAll as mendAll } from '../../server/src/core/features/fixAll/fixAll.ts';
import type { Analysis } from '../../server/src/core/planService.ts';
import { allRules } from '../../server/src/core/rules/registry.ts';
import { examinations } from '../planted/support/cases.ts';
import { inEnglish } from '../planted/support/inEnglish.ts';
import { fixAll } from '../support/fixAll.ts';
import { wordsOf } from '../support/fixes.ts';
import { withEdits } from '../support/formatted.ts';
import { framed } from '../support/frame.ts';
import { analyze, root, service } from '../support/plan.ts';
import { readBlocks } from '../support/ruleBook.ts';
import { pageText, readPage } from '../support/rulePage.ts';

interface Plan {
  readonly name: string;
  readonly text: string;
  readonly asOf: string;
}

/** The day of the rule book's blocks. */
const AS_OF = '2026-11-20';

/** Where plans are found that are wrong in many ways, that were published, and that are sound. */
const FOLDERS = ['tests/fixtures/breaks', 'tests/fixtures/plans', 'tests/fixtures/published', 'tests/planted/plans'];

const plans: readonly Plan[] = [
  ...[...FOLDERS, 'schemas/examples'].flatMap((folder) =>
    readdirSync(root + folder)
      .filter((name) => name.endsWith('.yaml'))
      .flatMap((name) => {
        const text = readFileSync(`${root}${folder}/${name}`, 'utf8');
        const english = inEnglish(text).text;
        return (text === english ? [text] : [text, english]).map((each) => ({ name, text: each, asOf: AS_OF }));
      }),
  ),
  ...examinations.flatMap(({ mistakes, nearMisses }) =>
    [...mistakes, ...nearMisses].map(({ rule, what, keys, text, asOf }) => ({
      name: `${rule}, ${what} (${keys})`,
      text,
      asOf,
    })),
  ),
  ...readBlocks().blocks.map(({ number, kind, text }) => ({
    name: `${number} ${kind}`,
    text: framed(text),
    asOf: AS_OF,
  })),
  ...allRules.flatMap(({ id }) =>
    readPage(pageText(id)).flatMap(({ sections }) =>
      sections.flatMap(({ fragments }) =>
        fragments.map((text) => ({ name: `page of ${id}`, text: marked(text), asOf: AS_OF })),
      ),
    ),
  ),
];

describe('Fixing all', () => {
  /** Each plan with what fixing all makes of it: with what is the only way, and with everything that is offered. */
  let fixed: readonly (Plan & { readonly once: string; readonly withChoices: string })[] = [];

  before(function () {
    this.timeout(300_000);
    const each = new Map(plans.map((plan) => [plan.asOf + plan.text, plan]));
    fixed = [...each.values()].map((plan) => {
      const analysis = analyze(plan.text, plan.asOf);
      return { ...plan, once: fixAll(analysis, 'only'), withChoices: fixAll(analysis, 'all') };
    });
  });

  it('twice is fixing all once', () => {
    const changed = fixed.filter(({ text, once }) => once !== text);
    console.log(`      ${changed.length} of ${fixed.length} texts are changed`);
    assert.ok(changed.length > 100);
    const again = changed.filter(({ once, asOf }) => fixAll(analyze(once, asOf), 'only') !== once);
    assert.deepEqual(
      again.map(({ name }) => name),
      [],
    );
  }).timeout(300_000);

  // One of several ways may make the next place wrong; two that undo each other would go on for ever.
  it('comes to rest, too, where everything that is offered is taken', () => {
    const chosen = fixed.filter(({ once, withChoices }) => withChoices !== once);
    assert.ok(chosen.length > 20);
    const restless = chosen.filter(({ withChoices, asOf }) => {
      let now = withChoices;
      for (let times = 1; times < MOST; times++) {
        const next = fixAll(analyze(now, asOf), 'all');
        if (next === now) return false;
        now = next;
      }
      return true;
    });
    assert.deepEqual(
      restless.map(({ name }) => name),
      [],
    );
  }).timeout(300_000);
});

describe('What is mended on saving', () => {
  it('is mended once and for all, over all plans, and no word is another', () => {
    let changed = 0;
    for (const { name, text, asOf } of plans) {
      const before = analyze(text, asOf);
      const once = withEdits(before, mendAll(before, service));
      if (once === text) continue;
      changed++;
      const after = analyze(once, asOf);
      assert.deepEqual(mendAll(after, service), [], name);
      assert.deepEqual(after.findings.filter(isSafelyFixed), [], name);
      assert.equal(wordsOf(once), wordsOf(text), name);
      assert.ok(errorsOf(after) <= errorsOf(before), `${name}: errors are brought`);
    }
    console.log(`      ${changed} of ${plans.length} texts are changed`);
    assert.ok(changed > 50);
  }).timeout(300_000);
});

const errorsOf = ({ findings }: Analysis): number => findings.filter(({ severity }) => severity === 'error').length;

/** Changes that follow from one another are few. */
const MOST = 4;

/** A fragment as a plan begins: where nothing but a slip stands before a key, only one of two fixes can be put there. */
function marked(fragment: string): string {
  if (/^\W*(?:规划格式|cleanplan)/m.test(fragment)) return fragment;
  return `${/^\W*[a-z]/i.test(fragment) ? 'cleanplan' : '规划格式'}: 1\n${fragment}`;
}
