import assert from 'node:assert/strict';
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Finding } from '../../server/src/core/findings/finding.ts';
import { renderFinding } from '../../server/src/core/messages/render.ts';
import type { Analysis } from '../../server/src/core/planService.ts';
import { allRules } from '../../server/src/core/rules/registry.ts';
import type { Anchor } from '../../server/src/core/text/anchor.ts';
import { countOf } from '../support/fixes.ts';
import { framed } from '../support/frame.ts';
import { analyze, applyFix, covered, place } from '../support/plan.ts';
import { readBlocks } from '../support/ruleBook.ts';
import { inNoFragment, pageText, readPage } from '../support/rulePage.ts';

const AS_OF = '2026-11-20';

/** They are about blanks, which is what they underline. */
const ABOUT_BLANKS = new Set(['ideographic-space', 'unusual-blank', 'yaml-tab-indent']);

/** An empty file and an item without anything behind its `-` have no text to underline. */
const ABOUT_NOTHING = new Set(['plan-empty found', 'value-empty item']);

/** A table that was pasted takes several lines, and is one value. */
const ABOUT_LINES = new Set(['pasted-table', 'value-form']);

/** What is asked of a whole plan; a fragment has it only by chance. */
const ABOUT_THE_WHOLE = new Set(['content-missing', 'joint-authority', 'format-mark']);

/** Until they are mended, what they stand at is not read, or not checked: a fix shows what was there before. */
const HIDING = new Set(['yaml-syntax', 'policy-unknown']);

interface Found {
  readonly analysis: Analysis;
  readonly finding: Finding;
}

const texts = new Set([
  ...allRules.flatMap(({ id }) =>
    readPage(pageText(id)).flatMap(({ sections }) => sections.flatMap(({ fragments }) => fragments)),
  ),
  ...readBlocks().blocks.map(({ text }) => framed(text)),
]);

describe('Of every rule, in the fragments of all pages and the blocks of the rule book,', () => {
  const found = new Map<string, Found[]>(allRules.map(({ id }) => [id, []]));

  before(() => {
    for (const text of texts) {
      const analysis = analyze(text, AS_OF);
      for (const finding of analysis.findings) found.get(finding.rule.id)?.push({ analysis, finding });
    }
  });

  for (const { id } of allRules.filter((rule) => !inNoFragment.has(rule.id))) {
    describe(id, () => {
      it('something is found', () => assert.notEqual(found.get(id)?.length, 0));
      it('what is underlined is what a person would underline', () => assertNone(found.get(id), faultOfRange));
      it('other places are there', () => assertNone(found.get(id), faultOfPlaces));
      it('fixes mend it and bring nothing but blanks', () => assertNone(found.get(id), faultOfFix));
    });
  }
});

/** Asserts that nothing is wrong with any of the findings; what is wrong is told with the text. */
function assertNone(all: readonly Found[] = [], faultOf: (found: Found) => string | undefined): void {
  for (const each of all) {
    const fault = faultOf(each);
    assert.equal(
      fault,
      undefined,
      `${place(each.analysis, each.finding)} ${each.finding.message}: ${fault}\n${each.analysis.text}`,
    );
  }
}

function faultOfRange({ analysis, finding }: Found): string | undefined {
  const { rule, message } = finding;
  const text = covered(analysis, finding);
  if (text.trim() === '' && !ABOUT_BLANKS.has(rule.id))
    return ABOUT_NOTHING.has(`${rule.id} ${message}`) ? undefined : 'nothing is underlined';
  if (text !== text.trim() && !ABOUT_BLANKS.has(rule.id)) return 'blanks at an end';
  if (text.includes('\n') && !ABOUT_LINES.has(rule.id)) return 'several lines';
  if (/\n\S/.test(text)) return 'several entries';
  return coversMoreThanOne(analysis, finding) ? 'a key and what stands behind it' : undefined;
}

/** Whether a range begins as a key does and goes on behind it. Told only of what is sound YAML as it stands. */
function coversMoreThanOne({ text, document }: Analysis, { anchor }: Finding): boolean {
  const parsed = parseDocument(text.toString(), { schema: 'failsafe', uniqueKeys: false, logLevel: 'silent' });
  if (parsed.errors.length > 0) return false;
  const { start, end } = document.rangeOf(anchor);
  const [from, to] = [text.offsetAt(start), text.offsetAt(end)];
  return keysOf(parsed.contents).some((key) => key.start === from && key.end < to);
}

/** Where the keys stand in a text. */
function keysOf(node: unknown): { readonly start: number; readonly end: number }[] {
  if (isSeq(node)) return node.items.flatMap(keysOf);
  if (!isMap(node)) return [];
  return node.items.flatMap(({ key, value }) => {
    const [start = 0, end = 0] = (isScalar(key) && key.range) || [];
    return [{ start, end }, ...keysOf(value)];
  });
}

function faultOfPlaces({ analysis, finding }: Found): string | undefined {
  const textAt = (anchor: Anchor) => covered(analysis, { ...finding, anchor });
  for (const { anchor } of finding.related) {
    const text = textAt(anchor);
    if (text.trim() === '' || text !== text.trim()) return `another place is ‹${text}›`;
    if (text.includes('\n')) return `another place takes several lines: ‹${text}›`;
    if (anchor.segment === finding.anchor.segment && anchor.span.start === finding.anchor.span.start)
      return 'the other place is the same';
  }
  return undefined;
}

function faultOfFix({ analysis, finding }: Found): string | undefined {
  if (finding.fix === null) return undefined;
  const mended = analyze(applyFix(analysis, finding), AS_OF);
  const own = (findings: readonly Finding[]) => findings.filter(({ rule }) => rule === finding.rule).length;
  if (own(mended.findings) >= own(analysis.findings)) return `not mended by its fix\n${mended.text}`;
  const hidden = (id: string) => HIDING.has(finding.rule.id) && ABOUT_THE_WHOLE.has(id);
  const brought = mended.findings.filter(({ rule: { id } }) => {
    if (id === 'value-empty' || id === finding.rule.id || hidden(id)) return false;
    return countOf(mended, id) > countOf(analysis, id);
  });
  return brought.length === 0
    ? undefined
    : `its fix brings ${brought.map((each) => `${place(mended, each)}: ${renderFinding(each, 'zh-CN')}`).join('\n')}\n${mended.text}`;
}
