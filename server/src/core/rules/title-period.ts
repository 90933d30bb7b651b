import { yearOfDay } from '../plan/headFacts.ts';
import { placeIn } from '../text/placeIn.ts';
import { planRule } from './rule.ts';

export default planRule({
  id: 'title-period',
  severity: 'warning',
  silencedBy: ['value-unclear', 'value-impossible'],
  waivable: true,
  title: { zh: '标题与规划期一致', en: 'Title and period agree' },
  basis: [
    {
      kind: 'practice',
      text: {
        zh: '已公布的规划在标题里写明规划期，如《长江中下游流域水污染防治规划（2011—2015年）》（环发〔2011〕100号）',
        en: 'published plans carry their period in the title, such as that for the middle and lower Yangtze, 2011–2015 (环发〔2011〕100号)',
      },
    },
  ],
  messages: {
    differs: {
      zh: '标题写{a}，规划期为{b}，请统一。',
      en: 'The title says {a}, the period is {b}: make them agree.',
    },
  },
  reads: ['about', 'period', 'known'],
  check({ about, period, known: { values } }, report) {
    const { title, period: written } = about ?? {};
    if (title === undefined || written === undefined || period === undefined) return;
    const named = timesIn(title.text).flatMap((text) => {
      const reading = values.read('period', text);
      return reading.kind === 'span' && reading.impossible === undefined ? [{ text, reading }] : [];
    });
    // A plan of the “十五五” for some of its years may carry both.
    const agrees = named.some(
      ({ reading }) =>
        yearOfDay(reading.first) === yearOfDay(period.first) && yearOfDay(reading.last) === yearOfDay(period.last),
    );
    const last = named.at(-1);
    if (last === undefined || agrees) return;
    const related = [{ anchor: written.anchor, text: periodHere }];
    const anchor = placeIn(title.anchor, last.text) ?? title.anchor;
    report('differs', anchor, { a: last.text, b: written.text }, { related });
  },
});

const periodHere = { zh: '规划期在这里', en: 'the period is here' };

/** Spans of years and named periods (“十五五”) in a title, but for those in the titles of other documents. */
const timesIn = (title: string): string[] =>
  title
    .split(/《[^》]*》?/)
    .flatMap((part) => [
      ...part.matchAll(
        /(?<!\d)(?:19|20)\d\d年?\s*[—–\-~～－至到]+\s*(?:19|20)\d\d年?(?!\d)|[“"][一二三四五六七八九十]+五[”"]/g,
      ),
    ])
    .map(([found]) => found);
