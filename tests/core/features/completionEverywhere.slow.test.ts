import assert from 'node:assert/strict';
import { SourceText } from '../../../server/src/core/text/sourceText.ts';
import { AcceptEverywhere, type BadItem } from '../../support/acceptEverywhere.ts';
import { damagedPlace } from '../../support/damagedPlaces.ts';
import { analyzed } from '../../support/packageService.ts';
import { example } from '../../support/plan.ts';
import { Random } from '../../support/random.ts';
import { deletable, recall } from '../../support/recall.ts';

/** A share of what `npm run fuzz:completion` does, the same every time. */
const STRIDE = 97;
const DAMAGED = 60;
const EVERY = 9;

const plans = ['complete.zh', 'complete.en'];

const told = (bad: readonly BadItem[]): string[] =>
  bad.map(({ position, label, news }) => `${position.line + 1}:${position.character + 1} ${label}: ${news.join(' ')}`);

describe('completion, whatever is taken', () => {
  for (const name of plans) {
    it(`adds no finding but blanks to ${name}`, () => {
      const accept = new AcceptEverywhere(SourceText.of(example(name)));
      accept.everywhere(STRIDE);
      assert.ok(accept.edits > 50, String(accept.edits));
      assert.deepEqual(told(accept.bad), []);
    });
  }

  it('adds none to plans that somebody is in the middle of', () => {
    const random = new Random(1);
    const texts = plans.map(example);
    let edits = 0;
    for (let number = 0; number < DAMAGED; number++) {
      const { text, position } = damagedPlace(texts, random);
      const accept = new AcceptEverywhere(text);
      accept.at(position);
      edits += accept.edits;
      assert.deepEqual(told(accept.bad), [], `text ${number}`);
    }
    assert.ok(edits > 50, String(edits));
  });
});

describe('completion of what was deleted', () => {
  for (const [at, name] of plans.entries()) {
    const text = SourceText.of(example(name));
    const words = deletable(analyzed(text)).filter((_, index) => index % EVERY === at);
    for (const characters of [0, 1, 2]) {
      it(`offers it in ${name}, ${characters} characters typed`, () => {
        const { asked, offered, firstFive, missed } = recall(text, words, characters);
        assert.ok(offered >= 0.98 * asked, missed.map(({ word }) => word).join(' '));
        assert.ok(firstFive >= 0.9 * asked, `${firstFive} of ${asked}`);
      });
    }
  }
});
