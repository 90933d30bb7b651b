import type { Fix } from '../problems/problem.ts';
import { checkCreditCode, creditCodeFaults } from '../values/creditCode.ts';
import { rowRule } from './rule.ts';

export default rowRule({
  id: 'credit-code',
  severity: 'warning',
  silencedBy: ['value-type', 'value-pattern', 'fullwidth-digit'],
  waivable: true,
  fixable: true,
  title: { zh: '统一社会信用代码', en: 'Unified social credit codes' },
  basis: [
    {
      kind: 'standard',
      name: 'GB 32100—2015',
      text: {
        zh: '法人和其他组织统一社会信用代码为18位，末位是校验码，不使用字母I、O、S、V、Z',
        en: 'the code has eighteen characters, the last of which checks the others, and no I, O, S, V or Z',
      },
    },
  ],
  messages: {
    wrong: {
      zh: '统一社会信用代码不符合GB 32100—2015：{why}。',
      en: 'Not a valid unified social credit code (GB 32100—2015): {why}.',
    },
  },
  each: 'enterprise',
  look({ creditCode }) {
    // Words that stand for a code that is not there yet are none.
    if (creditCode === undefined || !/[0-9a-z０-９ａ-ｚ]/i.test(creditCode.text)) return;
    const check = checkCreditCode(creditCode.text);
    const { anchor } = creditCode;
    if (check.state === 'wrong') return { why: creditCodeFaults[check.fault], anchor };
    if (check.state !== 'form') return;
    const fix: Fix = { title: fixTitle, edits: [{ anchor, newText: check.code }] };
    return { why: form, anchor, fix };
  },
  reads: ['day'],
  judge({ why, anchor, fix }, { day }, report) {
    // There were no such codes before; a plan that does not tell its day may be older.
    if (day !== undefined && day.first >= '2015-10-01') report('wrong', anchor, { why }, fix && { fix });
  },
});

const form = { zh: '应为半角数字和大写字母', en: 'its characters are half-width digits and capitals' };
const fixTitle = { zh: '改为半角大写', en: 'Write it in half-width capitals' };
