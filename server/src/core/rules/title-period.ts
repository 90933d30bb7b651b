import { otherPeriodIn } from '../plan/periodInTitle.ts';
import { placeIn } from '../text/placeIn.ts';
import { periodHere } from './relatedTexts.ts';
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
  reads: ['about', 'known'],
  check({ about, known: { values } }, report) {
    const { title, period: written } = about ?? {};
    const other = otherPeriodIn(about, values);
    if (title === undefined || written === undefined || other === undefined) return;
    const related = [{ anchor: written.anchor, text: periodHere }];
    report(
      'differs',
      placeIn(title.anchor, other.text) ?? title.anchor,
      { a: other.text, b: written.text },
      { related },
    );
  },
});
