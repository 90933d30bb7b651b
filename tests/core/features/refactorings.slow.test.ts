import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Refactoring } from '../../../server/src/core/features/refactoring/refactoring.ts';
import type { Analysis } from '../../../server/src/core/planService.ts';
import { SourceText } from '../../../server/src/core/text/sourceText.ts';
import { damaged } from '../../support/damage.ts';
import { analyzed } from '../../support/packageService.ts';
import { planFixtures } from '../../support/planFixtures.ts';
import { plan } from '../../support/planTexts.ts';
import { valuesOf } from '../../support/planValues.ts';
import { Random } from '../../support/random.ts';
import { offered, refactored } from '../../support/refactored.ts';
import { shuffledPlan } from '../../support/shuffledPlan.ts';

/** What is found, wherever it stands. */
const findings = ({ findings: all }: Analysis): string[] =>
  all.map(({ rule, message, severity }) => `${rule.id} ${message} ${severity}`).sort();

/** What proposes a name looks for it in the language of the plan, and may find one or none. */
const PROPOSES: ReadonlySet<string> = new Set(['key-unknown', 'value-enum']);

/** The same with its lines. */
const findingsByLine = ({ findings: all, document }: Analysis): string[] =>
  all
    .map(({ rule: { id }, message, anchor }) => {
      const line = document.rangeOf(anchor).start.line + 1;
      return PROPOSES.has(id) ? `${line} ${id}` : `${line} ${id} ${message}`;
    })
    .filter((each) => !each.includes('key-language'))
    .sort();

/** Comments, and what between quotes looks like one: what closes the row may follow that. */
const comments = (text: string): string[] =>
  (text.match(/(?<=^|\s)#.*/gm) ?? []).map((each) => each.replace(/["'}\]\s]+$/, '')).sort();

/** Everything but blanks and what holds rows together. */
const words = (text: string): string => text.replace(/[\s{},:[\]"-]/g, '');

/** Contents that waivers name are in the language of the plan. */
function withoutPlaces(analysis: Analysis): unknown {
  const { waivers, ...others } = valuesOf(analysis);
  return [others, Array.isArray(waivers) ? waivers.map((waiver) => ({ ...waiver, at: undefined })) : waivers];
}

type Check = (before: Analysis, after: Analysis) => void;

/** What each of them foretells. */
const foretold: Readonly<Record<string, Check>> = {
  'rewrite.language': (before, after) => {
    assert.deepEqual(withoutPlaces(after), withoutPlaces(before));
    assert.deepEqual(findingsByLine(after), findingsByLine(before));
    assert.deepEqual(comments(after.text.toString()), comments(before.text.toString()));
    const mixed = before.findings.some(({ rule }) => rule.id === 'key-language');
    const back = refactored(after, only(offered(after, TOP, true), 'rewrite.language'));
    if (!mixed) assert.deepEqual(back, { text: before.text.toString() });
  },
  'rewrite.row': sameInAnotherForm,
  'rewrite.rows': sameInAnotherForm,
  'rewrite.sort': (before, after) => {
    assert.deepEqual(sortedRows(after), sortedRows(before));
    assert.deepEqual(findings(after), findings(before));
    assert.deepEqual(lines(after), lines(before));
  },
  'rewrite.reference': (before, after) => {
    // One number is written once less; nothing else is found of it.
    assert.deepEqual(findings(after), findings(before));
    // A number is a reference that leads nowhere, which nobody minds.
    assert.ok(after.plan.links.unresolved().length <= before.plan.links.unresolved().length);
    assert.equal(referenceCount(after), referenceCount(before) + 1);
  },
  'rewrite.summary': (before, after) => {
    // Sums that are not certain are blanks, and a source by a former name has it twice; nothing else is found.
    const told = (analysis: Analysis) =>
      findings(analysis).filter((each) => !/^(?:value-empty|outdated-term) /.test(each));
    assert.deepEqual(told(after), told(before));
    assert.deepEqual(listsOf(after), listsOf(before));
    assert.deepEqual(comments(after.text.toString()), comments(before.text.toString()));
  },
  'rewrite.renumber': (before, after) => {
    // Annexes are cited in an order of their own.
    const own = (analysis: Analysis) => findingsByLine(analysis).filter((each) => !each.includes('annex-ref sequence'));
    assert.deepEqual(own(after), own(before));
    assert.deepEqual(definitionsAndUses(after), definitionsAndUses(before));
    assert.equal(after.plan.links.unresolved().length, before.plan.links.unresolved().length);
    assert.deepEqual(withoutNumbers(after), withoutNumbers(before));
  },
};

/** The values of a plan, whatever the order of its lists. */
function sortedRows(analysis: Analysis): unknown {
  const ordered = (value: unknown): unknown => {
    if (Array.isArray(value))
      return value.map(ordered).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, ordered(inner)]));
  };
  return ordered(valuesOf(analysis));
}

/** The values of a plan, with a list in the place of a content that has one beside its summary. */
function listsOf(analysis: Analysis): unknown {
  const values = valuesOf(analysis);
  const plain = (name: string) => {
    const content = values[name];
    return typeof content === 'object' && content !== null && 'list' in content ? content.list : content;
  };
  return { ...values, keyEnterprises: plain('keyEnterprises'), keyProjects: plain('keyProjects') };
}

const lines = ({ text }: Analysis): string[] =>
  text
    .lines()
    .map((line) => line.trimEnd())
    .sort();

const referenceCount = ({ plan: { links } }: Analysis): number =>
  links.definitions().reduce((sum, { kind, id }) => sum + links.referencesTo(kind, id).length, 0);

/** How often each id is named, in the order the ids are given. */
const definitionsAndUses = ({ plan: { links } }: Analysis): number[] =>
  links.definitions().map(({ kind, id }) => links.referencesTo(kind, id).length);

const withoutNumbers = ({ text }: Analysis): string => text.toString().replace(/\d+/g, '');

function sameInAnotherForm(before: Analysis, after: Analysis): void {
  assert.deepEqual(valuesOf(after), valuesOf(before));
  assert.deepEqual(findings(after), findings(before));
  assert.equal(words(after.text.toString()).length, words(before.text.toString()).length);
  assert.deepEqual(comments(after.text.toString()), comments(before.text.toString()));
}

const TOP = { line: 0, character: 0 };

function only(all: readonly Refactoring[], kind: string): Refactoring {
  const found = all.filter((each) => each.kind === kind);
  assert.equal(found.length, 1, kind);
  return found[0] as Refactoring;
}

/** Does all that is offered anywhere in a plan, each once; gives how often each kind was done. */
function doEverything(text: string): Map<string, number> {
  const before = analyzed(SourceText.of(text));
  const done = new Map<string, number>();
  const seen = new Set<string>();
  for (let line = 0; line < before.text.lineCount; line++) {
    const written = before.text.lineText(line);
    const places = [
      written.search(/[^\s-]/),
      written.search(/[^\s-][^\s:：]*\s*[:：]\s*\S/) + 1,
      written.indexOf('基期值:') + 5,
    ];
    for (const character of new Set(places.filter((place) => place >= 0))) {
      const position = { line, character };
      for (const refactoring of offered(before, position, line === 0)) {
        const found = refactoring.rewrite();
        const name = `${refactoring.id} ${JSON.stringify(found)}`;
        if (seen.has(name) || 'refused' in found || found.edits.length === 0) continue;
        seen.add(name);
        const result = refactored(before, refactoring) as { text: string };
        const after = analyzed(SourceText.of(result.text));
        const told = `${refactoring.id} at line ${line + 1}\n${JSON.stringify(found)}`;
        try {
          (foretold[refactoring.kind] as Check)(before, after);
          // Done twice is done once.
          const again = offered(after, position, line === 0).find(({ id }) => id === refactoring.id);
          const twice = again === undefined ? result : refactored(after, again);
          if ('text' in twice) assert.equal(twice.text, result.text);
        } catch (error) {
          throw new Error(`${told}\n${text}`, { cause: error });
        }
        done.set(refactoring.kind, (done.get(refactoring.kind) ?? 0) + 1);
      }
    }
  }
  return done;
}

describe('What is written otherwise says the same', function () {
  this.timeout(600_000);

  for (const { file, text } of planFixtures)
    it(`in ${file}`, () => {
      doEverything(text);
    });

  it('in generated plans', () => {
    const random = new Random(17);
    const texts = [
      ...fc.sample(plan, { numRuns: 150, seed: 17 }),
      ...Array.from({ length: 40 }, () => shuffledPlan(random)),
    ];
    const done = new Map<string, number>();
    for (const text of texts)
      for (const [kind, count] of doEverything(text)) done.set(kind, (done.get(kind) ?? 0) + count);
    for (const kind of Object.keys(foretold)) assert.ok((done.get(kind) ?? 0) > 20, `${kind} ${done.get(kind)}`);
  });

  it('in plans that were damaged', () => {
    const random = new Random(18);
    let done = 0;
    for (let count = 0; count < 400; count++) {
      const text = damaged(random.pick(planFixtures).text, random);
      for (const times of doEverything(text).values()) done += times;
    }
    assert.ok(done > 300, `${done}`);
  });
});
