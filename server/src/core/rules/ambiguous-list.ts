import { defineRuleMeta } from '../problems/ruleMeta.ts';
import { eachLists } from '../values/prose/eachLists.ts';
import { partOf } from './rule.ts';

const meta = defineRuleMeta({
  id: 'ambiguous-list',
  severity: 'information',
  silentWhenIssued: 'all',
  silencedBy: ['text-table-mismatch'],
  waivable: true,
  title: { zh: '并列数值清楚', en: 'Numbers in a list are clear' },
  basis: [
    {
      kind: 'practice',
      text: {
        zh: '发改环资〔2021〕1524号写“分别下降8%、8%、10%、10%以上”，国务院同年的节能减排方案逐项写明“10%以上、10%以上”',
        en: 'the national plan of 2021 says 分别下降8%、8%、10%、10%以上; the State Council’s plan of that year repeats the bound, 10%以上、10%以上',
      },
    },
  ],
  messages: {
    bound: {
      zh: '“{bound}”是仅限末项还是各项均适用，表述不清，请逐项写明。',
      en: 'It is unclear whether “{bound}” holds for the last value or for all: repeat it for each.',
    },
    counts: {
      zh: '“{word}”前有{n}项，后有{m}个数值，请核对。',
      en: '{n} names and {m} values stand with {word}: check them.',
    },
  },
});

export default partOf(meta).prose({
  look(piece, { values }) {
    // A fold may divide the word.
    if (!/分\s*别/.test(piece.text)) return undefined;
    const lists = piece.sentences.flatMap((sentence) =>
      eachLists(sentence, values).map(({ start, end, ...list }) => ({
        ...list,
        anchor: piece.placeOf(sentence, start, end),
      })),
    );
    return lists.length === 0 ? undefined : { lists };
  },
  judge({ lists }, _, report) {
    for (const { names, values, boundOfLast, anchor } of lists) {
      if (names !== undefined && (values < names.least || values > names.most))
        report('counts', anchor, { word: '分别', n: names.most, m: values });
      else if (boundOfLast !== undefined) report('bound', anchor, { bound: boundOfLast });
    }
  },
});
