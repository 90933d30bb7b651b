import assert from 'node:assert/strict';
import { SourceText } from '../../server/src/core/text/sourceText.ts';
import { handSlips } from '../support/handSlips.ts';
import { analyze, example, service } from '../support/plan.ts';
import { Random } from '../support/random.ts';

/** The arguments by which a message proposes a name; what is written is quoted as it stands. */
const PROPOSALS = ['allowed', 'suggestion', 'field', 'example', 'annex'] as const;

const isChinese = (name: string): boolean => /\p{Script=Han}/u.test(name);

/** The names that the messages about a spoilt plan propose. */
function proposals(name: string, times: number): Map<string, string> {
  const text = example(name);
  const whole = analyze(text);
  const found = new Map<string, string>();
  for (const [what, slip] of Object.entries(handSlips)) {
    for (let seed = 0; seed < times; seed++) {
      const spoilt = SourceText.of(slip(text, new Random(seed * 7919)));
      for (const { rule, args } of service.analyze(spoilt, whole.context, whole).findings) {
        if (rule.id === 'reference-unresolved' || rule.id === 'annex-ref') continue;
        const names = PROPOSALS.flatMap((key) => [args[key] ?? []].flat(2) as unknown[]);
        for (const each of names) if (typeof each === 'string') found.set(each, `${rule.id}, ${what}, seed ${seed}`);
      }
    }
  }
  found.delete('…');
  return found;
}

/** Names in a plan of either language that are neither's: numbers, units, ids. */
const isWord = (name: string): boolean => isChinese(name) || /^[a-z][A-Za-z]{2,}$/.test(name);

describe('The names that messages propose', () => {
  for (const [name, language, right] of [
    ['complete.zh', 'Chinese', isChinese],
    ['complete.en', 'English', (each: string) => !isChinese(each)],
  ] as const) {
    it(`are ${language} in a plan with ${language} keys`, () => {
      const found = proposals(name, 30);
      const words = [...found].filter(([each]) => isWord(each));
      assert.ok(words.length > 12, `${words.length} names`);
      assert.deepEqual(
        words.filter(([each]) => !right(each)),
        [],
      );
    });
  }
});
