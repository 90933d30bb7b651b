import assert from 'node:assert/strict';
import { renderFinding } from '../../server/src/core/messages/render.ts';
import { framed } from '../support/frame.ts';
import { analyze, place, service } from '../support/plan.ts';
import { readBlocks } from '../support/ruleBook.ts';
import { awaited, inCoverageView, notYetToTheBook } from './awaited.ts';

/** The day of §0.14. */
const AS_OF = '2026-11-20';

const { frame, blocks } = readBlocks();

describe('The rule book', () => {
  it('has a bad and a good block for each of its fifty-seven rules', () => {
    assert.deepEqual(
      blocks.map(({ kind }) => kind),
      blocks.map((_, index) => (index % 2 === 0 ? 'bad' : 'good')),
    );
    assert.equal(blocks.length, 2 * 57);
    assert.equal(new Set(blocks.map(({ rule }) => rule)).size, 57);
  });

  it('has a frame that is no finding', () => assert.deepEqual(told(frame), []));

  it('has every rule built, awaited, or kept for the coverage view', () => {
    const known = new Set([...service.rules.keys(), ...awaited, ...inCoverageView]);
    assert.deepEqual(
      blocks.filter(({ rule }) => !known.has(rule)).map(({ rule }) => rule),
      [],
    );
  });

  it('awaits no rule that is there: take it off tests/planted/awaited.ts', () => {
    assert.deepEqual(
      [...awaited].filter((rule) => service.rules.has(rule)),
      [],
    );
  });

  it('calls not yet to the book only rules that are there', () => {
    assert.deepEqual(
      [...notYetToTheBook].filter((rule) => !service.rules.has(rule)),
      [],
    );
  });
});

describe('The blocks of the rule book', () => {
  for (const { number, rule, kind, text } of blocks) {
    // Nothing says these yet, and a test that is left out is a fault in CI: the list of them is checked above.
    if (inCoverageView.has(rule) || awaited.has(rule)) continue;
    const name = `${number} ${rule}: ${kind}`;
    if (kind === 'bad')
      it(name, () => {
        const found = told(framed(text));
        assert.equal(found.length, 1, `${found.join('\n')} in\n${framed(text)}`);
        assert.deepEqual(
          found.filter((each) => !each.startsWith(`${rule} `)),
          [],
          found.join('\n'),
        );
      });
    else it(name, () => assert.deepEqual(told(framed(text)), []));
  }
});

/** Every finding at any level, with its place and what it says. */
function told(text: string): string[] {
  const analysis = analyze(text, AS_OF);
  return analysis.findings.map((each) => `${place(analysis, each)} ${each.severity}: ${renderFinding(each, 'zh-CN')}`);
}
