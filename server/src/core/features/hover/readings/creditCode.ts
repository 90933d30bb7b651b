import { fill } from '../../../messages/render.ts';
import { type Localized, localized } from '../../../text/locale.ts';
import { checkCreditCode, creditCodeFaults } from '../../../values/creditCode.ts';
import { escaped } from '../../wording/markdown.ts';
import { type Reading, textOfScalar } from './reading.ts';

const says = {
  valid: {
    zh: '18位，校验位{check}相符（GB 32100—2015）',
    en: '18 characters, and the check character {check} fits (GB 32100—2015)',
  },
  form: {
    zh: '校验位相符，应写作{code}（GB 32100—2015）',
    en: 'the check character fits; write {code} (GB 32100—2015)',
  },
  masked: { zh: '部分位数隐去，不能核对', en: 'partly covered, so that it cannot be checked' },
  wrong: { zh: '不符合GB 32100—2015：{fault}', en: 'not as GB 32100—2015 wants it: {fault}' },
} as const satisfies Record<string, Localized>;

/** Whether a unified social credit code is one. Which check character would fit is not said: a code is looked up, not made. */
export const creditCode: Reading = (scene) => {
  if (scene.property?.name !== 'creditCode') return undefined;
  const { locale } = scene.reader;
  const text = textOfScalar(scene);
  const checked = checkCreditCode(text);
  if (checked.state === 'masked') return [localized(says.masked, locale)];
  const args =
    checked.state === 'wrong'
      ? { fault: creditCodeFaults[checked.fault] }
      : { check: text.slice(-1), code: checked.state === 'form' ? checked.code : text };
  return [escaped(fill(says[checked.state], args, locale))];
};
