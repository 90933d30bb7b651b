import assert from 'node:assert/strict';
import { analyzed } from '../../support/packageService.ts';
import { analyze, example } from '../../support/plan.ts';
import { skeletonsAt, withOffer } from '../../support/skeletonAt.ts';

describe('What is offered for each content of a whole plan', () => {
  for (const name of ['complete.zh', 'complete.en'])
    it(`leaves in ${name} what it does not write as it was, whatever is offered for each content`, () => {
      const whole = example(name);
      const { plan: file } = analyze(whole);
      for (const content of file.contents) {
        const key = content.names.find((each) => whole.includes(`\n${each}:`));
        const without = whole.replace(new RegExp(`^${key}:.*\\n(?:(?:[ #-].*)?\\n)*`, 'm'), '');
        const before = analyze(without);
        const offers = skeletonsAt(before, {
          line: before.document.rangeOf(before.plan.head).start.line,
          character: 0,
        });
        assert.ok(offers.length >= 5, key);
        for (const offer of offers) {
          const after = withOffer(before.text, offer);
          const { state } = analyzed(after).plan.contents.find(({ name: own }) => own === content.name) ?? {};
          assert.match(String(state), /^(?:empty|answered|astray|unknown)$/, `${key}: ${offer.title.zh}`);
          const rest = offer.insertions.reduce((text, { newText }) => text.replace(newText, ''), after.toString());
          assert.equal(rest, without, `${key}: ${offer.title.zh}`);
        }
      }
    }).timeout(120_000);
});
