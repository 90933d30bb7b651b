import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { SourceText } from '../../server/src/core/text/sourceText.ts';
import { place, root, service } from '../support/plan.ts';
import { awaited } from './awaited.ts';

/** The rules that read prose. */
const readers = [
  'annex-ref',
  'repealed-basis',
  'outdated-term',
  'text-table-mismatch',
  'summary-mismatch',
  'obsolete-equipment-transfer',
  'miswritten-word',
  'sum-in-words',
  'due-in-words',
  'value-impossible',
];
const built = readers.filter((rule) => service.rules.has(rule));

interface Sentence {
  /** The heading it stands under. */
  readonly about: string;
  readonly text: string;
  /** The rule that is known to misread it. */
  readonly misreadBy?: string | undefined;
}

const sentences: Sentence[] = [];
let heading = '';
for (const line of readFileSync(`${root}tests/fixtures/prose/sentences.txt`, 'utf8').split('\n')) {
  if (line.startsWith('## ')) heading = line.slice(3);
  else if (line !== '' && !line.startsWith('#')) {
    const [, misreadBy] = /^\? ([a-z-]+) /.exec(line) ?? [];
    sentences.push({ about: heading, text: line.replace(/^\? [a-z-]+ /, ''), misreadBy });
  }
}
const headings = new Set(sentences.map(({ about }) => about));

/** The plan around a sentence, in pieces. */
const around = readFileSync(`${root}tests/planted/plans/prose.cleanplan.yaml`, 'utf8')
  .replace(/^#.*\n/, '')
  .split('……');
const PLACES = ['概述', '名称', '说明'];
/** What stands where no sentence is looked at: a name may not be empty. */
const OTHERWISE = ['', '推广清洁生产工艺', ''];

describe('Sentences of ordinary prose', () => {
  it('are four hundred, each once, at least twenty for each list of words', () => {
    assert.ok(sentences.length >= 400, `${sentences.length}`);
    assert.equal(new Set(sentences.map(({ text }) => text)).size, sentences.length);
    const few = [...headings].filter((name) => sentences.filter(({ about }) => about === name).length < 20);
    assert.deepEqual(few, []);
  });

  it('are read by rules that are built or awaited', () =>
    assert.deepEqual(
      readers.filter((rule) => !service.rules.has(rule) && !awaited.has(rule)),
      [],
    ));

  for (const about of headings)
    it(`say nothing wrong: ${about}`, () => {
      const found = sentences
        .filter((each) => each.about === about)
        .flatMap(({ text, misreadBy }) => findingsOf(text, misreadBy));
      assert.deepEqual(found, [], found.join('\n'));
    }).timeout(120_000);

  it('are misread only where it is noted: take the mark off', () => {
    const wrong = sentences.filter(({ text, misreadBy }) => misreadBy !== undefined && findingsOf(text).length === 0);
    assert.deepEqual(
      wrong.map(({ text }) => text),
      [],
    );
  });

  it(`were read in ${PLACES.length} places by ${built.length} rules of ${readers.length}`, () =>
    console.log(`      ${sentences.length} sentences, rules: ${built.join(' ')}`));
});

/** What the rules that read prose say where the sentence stands in each of the three places in turn. */
function findingsOf(sentence: string, except?: string): string[] {
  return PLACES.flatMap((where, at) => {
    const [head = '', ...rest] = around;
    const text = head + rest.map((part, index) => (index === at ? sentence : (OTHERWISE[index] ?? '')) + part).join('');
    const analysis = service.analyze(SourceText.of(text), { today: '2026-11-20' });
    return analysis.findings
      .filter(({ rule }) => built.includes(rule.id) && rule.id !== except)
      .map((each) => `${where}: ${sentence} ${place(analysis, each)}`);
  });
}
