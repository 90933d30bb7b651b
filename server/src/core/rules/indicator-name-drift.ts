import { indicatorOf } from '../plan/indicatorOf.ts';
import type { Known } from '../plan/known.ts';
import type { Indicator, Target } from '../plan/planTypes.generated.ts';
import type { Anchor } from '../text/anchor.ts';
import { changeTo } from './changeTo.ts';
import { groupRule } from './rule.ts';

export default groupRule({
  id: 'indicator-name-drift',
  severity: 'hint',
  silencedBy: ['target-duplicate'],
  waivable: true,
  fixable: true,
  title: { zh: '指标名称统一', en: 'One name for one indicator' },
  basis: [
    {
      kind: 'practice',
      text: {
        zh: '一个指标用一个名称，现状、目标和考核才对得上',
        en: 'with one name for an indicator, present state, target and assessment can be put side by side',
      },
    },
  ],
  messages: {
    two: {
      zh: '“{a}”与“{b}”应为同一指标，请统一名称。',
      en: '“{a}” and “{b}” look like one indicator: use one name.',
    },
  },
  each: 'indicator',
  look: nameIn,
  beside: { each: 'target', look: nameIn },
  by: ({ key }) => [key],
  check([first, ...others], report) {
    if (first === undefined) return;
    for (const { written, anchor } of others) {
      if (written === first.written) continue;
      const related = [{ anchor: first.anchor, text: firstHere }];
      const fix = changeTo(anchor, written, first.written);
      report('two', anchor, { a: first.written, b: written }, { related, fix });
    }
  },
});

const firstHere = { zh: '先用的名称在这里', en: 'The name used first is here' };

interface Named {
  readonly written: string;
  /** The name to use by the table of aliases, and what it is counted over: the total and a part of it have two names. */
  readonly key: string;
  readonly anchor: Anchor;
}

/** The name of a row; one that gives its other name in brackets says by itself that the two are one. */
function nameIn(row: Indicator | Target, { indicators }: Known): Named | undefined {
  const { name } = row;
  if (name === undefined) return undefined;
  const written = name.text.replace(/\s/g, '');
  const plain = indicators.nameOf(written);
  const bare = written.replace(/[（(][^（）()]*[）)]/g, '');
  if (bare !== written && indicators.nameOf(bare) === plain) return undefined;
  return { written, key: [plain, indicatorOf(row)?.coverage].join('\n'), anchor: name.anchor };
}
