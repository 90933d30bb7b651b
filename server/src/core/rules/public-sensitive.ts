import type { Anchor } from '../text/anchor.ts';
import type { Localized } from '../text/locale.ts';
import { type PersonalKind, personalNumbersIn } from '../values/prose/personalNumbers.ts';
import { textRule } from './rule.ts';

const words = {
  zh: '{where}含{kind}，公开前请删去。',
  en: '{where} holds {kind}: remove it before publication.',
};

export default textRule({
  id: 'public-sensitive',
  severity: { draft: 'information', final: 'warning' },
  waivable: true,
  title: { zh: '公开的内容不含个人信息', en: 'Nothing personal in what is published' },
  basis: [
    {
      kind: 'practice',
      text: {
        zh: '规划征求意见和印发时在网上公开，任何人都能看到；手机号码、身份证号码、银行账号与规划的内容无关',
        en: 'plans are put on the web for consultation and when they are issued; mobile numbers, identity cards and bank accounts are no part of what they plan',
      },
    },
  ],
  messages: { draft: words, final: words },
  look(text) {
    // Most texts have no such stretch of figures.
    if (!/[\d０-９]{11}/.test(text.flat)) return undefined;
    const numbers = text.sentences.flatMap((sentence) =>
      personalNumbersIn(sentence).map(({ kind, start, end }) => ({
        kind,
        anchor: text.placeOf(sentence, start, end),
      })),
    );
    return numbers.length === 0 ? undefined : { key: text.key, numbers };
  },
  reads: ['profile', 'annexes'],
  judge({ key, numbers }, { profile, annexes }, report) {
    // What is still being drafted is seen by nobody else.
    if (profile.draft) return;
    const where = key === undefined ? HERE : { inPlan: { zh: `“${key.zh}”`, en: `“${key.en}”` } };
    for (const { kind, anchor } of numbers) {
      const isPublic = annexes?.items.some(
        (annex) => annex.disclosure?.value === 'public' && holds(annex.anchor, anchor),
      );
      report(profile.final || isPublic ? 'final' : 'draft', anchor, { where, kind: KINDS[kind] });
    }
  },
});

const HERE: Localized = { zh: '此处', en: 'This text' };

const KINDS: Readonly<Record<PersonalKind, Localized>> = {
  mobile: { zh: '手机号码', en: 'a mobile number' },
  identity: { zh: '身份证号码', en: 'the number of an identity card' },
  account: { zh: '银行账号', en: 'a bank account' },
};

const holds = (outer: Anchor, inner: Anchor): boolean =>
  outer.segment === inner.segment && outer.span.start <= inner.span.start && inner.span.end <= outer.span.end;
