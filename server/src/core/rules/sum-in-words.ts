import { wrongSumsIn } from '../plan/sumsInWords.ts';
import { defineRuleMeta } from '../problems/ruleMeta.ts';
import { partOf } from './rule.ts';

const meta = defineRuleMeta({
  id: 'sum-in-words',
  // What the words mean by parts is inferred.
  severity: 'information',
  silencedBy: ['magnitude-slip', 'text-table-mismatch', 'summary-mismatch'],
  waivable: true,
  title: { zh: '文字里的数加得起来', en: 'Numbers in words add up' },
  basis: [
    {
      kind: 'practice',
      text: {
        zh: '评审时核算文字里的合计：每年的数乘以年数等于合计，其中各部分之和不大于总数',
        en: 'reviewers reckon the totals in a text: so much a year times the years is the total, and the parts of a whole are not more than it',
      },
    },
  ],
  messages: {
    years: {
      zh: '按每年的数算，合计应为{sum}，文中写“{told}”，请核对。',
      en: 'So much a year comes to {sum}; the text has “{told}”: check it.',
    },
    parts: {
      zh: '其中各部分合计{sum}，大于总数{told}，请核对。',
      en: 'The parts come to {sum}, more than the whole of {told}: check them.',
    },
  },
});

export default partOf(meta).prose({
  look(piece, known) {
    if (!/每年|其中/.test(piece.text)) return undefined;
    const sums = piece.sentences.flatMap((sentence) =>
      wrongSumsIn(sentence, known).map(({ kind, told, sum, start, end }) => ({
        kind,
        args: { told, sum },
        anchor: piece.placeOf(sentence, start, end),
      })),
    );
    return sums.length === 0 ? undefined : { sums };
  },
  judge({ sums }, _, report) {
    for (const { kind, args, anchor } of sums) report(kind, anchor, args);
  },
});
