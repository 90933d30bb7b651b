import { placeIn } from '../text/placeIn.ts';
import { isMeasured } from '../values/value.ts';
import { changeTo } from './changeTo.ts';
import { valueRule } from './rule.ts';

export default valueRule({
  id: 'unit-form',
  severity: 'hint',
  silentWhenIssued: 'all',
  silencedBy: ['value-unclear'],
  waivable: true,
  fixable: true,
  title: { zh: '单位写法', en: 'How units are written' },
  basis: [
    {
      kind: 'standard',
      name: 'GB 3100—3102',
      text: {
        zh: '公文使用国家法定计量单位',
        en: 'official documents use the legal units of measurement',
      },
    },
  ],
  messages: {
    better: { zh: '单位“{u}”建议写作“{v}”。', en: 'Write “{v}” for “{u}”.' },
  },
  look({ reading, anchor, name = '' }, { values }) {
    const value = reading.kind === 'benefit' ? reading.value : reading;
    if (!isMeasured(value) || value.unit.better === undefined) return undefined;
    const { text, scale, better, factor } = value.unit;
    // Degrees of other things are 度, too.
    if (text.endsWith('度') && !`${name}${reading.text}`.includes('电')) return undefined;
    const place = placeIn(anchor, text);
    const now = `${scale}${better}`;
    // Where the better unit is of another size, the number changes with it: 大卡 and 千焦.
    const isSame = values.units.read(now, 0).unit.factor.eq(factor);
    const fix = isSame && place !== undefined ? changeTo(place, text, now) : undefined;
    return { args: { u: text, v: now }, anchor, fix };
  },
  judge({ args, anchor, fix }, _, report) {
    report('better', anchor, args, fix && { fix });
  },
});
