import { parseArgs } from 'node:util';
import { SourceText } from '../../server/src/core/text/sourceText.ts';
import { AcceptEverywhere, type BadItem } from '../support/acceptEverywhere.ts';
import { damagedPlace } from '../support/damagedPlaces.ts';
import { analyzed } from '../support/packageService.ts';
import { example } from '../support/plan.ts';
import { Random } from '../support/random.ts';
import { type DeletedKind, deletable, recall } from '../support/recall.ts';

/**
 * Completion measured on the two complete plans: every item offered anywhere is taken, by an editor with
 * snippets and by one without, and may add no finding of reading but blanks; the same at places in
 * damaged and cut plans; and every key, fixed value and id is deleted and asked for again.
 *
 *     npx tsx tests/fuzz/completion.ts [--damaged 2000] [--seed N]
 */
const { values } = parseArgs({ options: { damaged: { type: 'string' }, seed: { type: 'string' } } });
const wanted = Number(values.damaged ?? 2000);
const seed = Number(values.seed ?? Date.now() % 2 ** 31);
const plans = ['complete.zh', 'complete.en'];
let failed = false;

function report({ position, label, news, result }: BadItem, where: string): void {
  failed = true;
  const lines = result.split('\n').slice(Math.max(0, position.line - 2), position.line + 5);
  console.log(
    `${where} ${position.line + 1}:${position.character + 1} ${label}: ${news.join(' ')}\n${lines.join('\n')}`,
  );
}

for (const name of plans) {
  const accept = new AcceptEverywhere(SourceText.of(example(name)));
  accept.everywhere();
  for (const bad of accept.bad) report(bad, name);
  const { positions, items, edits, bad } = accept;
  console.log(
    `${name}: ${positions} positions, ${items} items, ${edits} different edits, ${bad.length} with a finding`,
  );
}

const random = new Random(seed);
const texts = plans.map(example);
const sum = { places: 0, items: 0, edits: 0, bad: 0 };
let tried = 0;
for (; sum.places < wanted; tried++) {
  const { text, position } = damagedPlace(texts, random);
  const accept = new AcceptEverywhere(text);
  accept.at(position);
  for (const bad of accept.bad) report(bad, `seed ${seed}, text ${tried}`);
  sum.places += accept.items > 0 ? 1 : 0;
  sum.items += accept.items;
  sum.edits += accept.edits;
  sum.bad += accept.bad.length;
}
console.log(
  `seed ${seed}: ${tried} positions in damaged and cut plans, something offered at ${sum.places}; ${sum.items} items, ${sum.edits} different edits, ${sum.bad} with a finding`,
);

const kinds: readonly DeletedKind[] = ['entry', 'key', 'value', 'id'];
const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;
for (const name of plans) {
  const text = SourceText.of(example(name));
  const words = deletable(analyzed(text));
  for (const characters of [0, 1, 2]) {
    const figures = kinds.map((kind) => ({
      kind,
      ...recall(
        text,
        words.filter((word) => word.kind === kind),
        characters,
      ),
    }));
    const all = figures.reduce(
      (total, one) => ({
        asked: total.asked + one.asked,
        offered: total.offered + one.offered,
        firstFive: total.firstFive + one.firstFive,
      }),
      { asked: 0, offered: 0, firstFive: 0 },
    );
    const each = [{ kind: 'all', ...all }, ...figures].map(
      ({ kind, asked, offered, firstFive }) =>
        `${kind} ${asked}: ${percent(offered, asked)}, first five ${percent(firstFive, asked)}`,
    );
    console.log(`${name}, ${characters} typed: ${each.join('; ')}`);
    failed ||= all.offered < 0.98 * all.asked || all.firstFive < 0.9 * all.asked;
  }
}
process.exitCode = failed ? 1 : 0;
