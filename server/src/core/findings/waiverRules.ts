import type { Basis } from '../problems/basis.ts';
import { defineRuleMeta } from '../problems/ruleMeta.ts';

const basis: readonly Basis[] = [
  {
    kind: 'format',
    text: {
      zh: '例外说明写明规则、理由，对上了结果才起作用；不起作用的要让人知道',
      en: 'a waiver names a rule and its reason and works on findings it fits; one that does nothing has to be known',
    },
  },
];

const common = { basis, waivable: false } as const;

export const waiverReason = defineRuleMeta({
  ...common,
  severity: 'warning',
  id: 'waiver-reason',
  title: { zh: '例外说明写明理由', en: 'A waiver gives its reason' },
  messages: {
    missing: {
      zh: '例外说明未写明理由，不起作用，请补充。',
      en: 'The waiver gives no reason and does nothing: add one.',
    },
  },
});

export const waiverUnknownRule = defineRuleMeta({
  ...common,
  severity: 'warning',
  id: 'waiver-unknown-rule',
  fixable: true,
  title: { zh: '例外说明的规则存在', en: 'A waiver names a rule that exists' },
  messages: {
    unknown: {
      zh: '例外说明中的规则“{rule}”不存在，请更正。',
      en: 'There is no rule “{rule}”: correct the waiver.',
    },
    notWaivable: {
      zh: '规则“{rule}”不能写例外说明，请改正它报出的地方。',
      en: 'The rule “{rule}” cannot be waived: correct what it reports.',
    },
    fix: { zh: '改成“{suggestion}”', en: 'Change to “{suggestion}”' },
  },
});

export const waiverExpired = defineRuleMeta({
  ...common,
  severity: 'information',
  id: 'waiver-expired',
  title: { zh: '例外说明没有过期', en: 'A waiver is still in force' },
  messages: {
    expired: {
      zh: '例外说明的有效期“{expires}”已过，不再起作用，请删去或重新确认。',
      en: 'The waiver ended with “{expires}” and does nothing: remove it or have it confirmed again.',
    },
    noDate: {
      zh: '例外说明的有效期“{expires}”不是日期，永远不会到期，请写成“2026-06-30”或“2026年6月”。',
      en: 'The end “{expires}” of the waiver is no date, so it never ends: write 2026-06-30 or 2026-06.',
    },
  },
});

export const waiverUnused = defineRuleMeta({
  ...common,
  severity: 'information',
  id: 'waiver-unused',
  title: { zh: '例外说明用得上', en: 'A waiver is of use' },
  messages: {
    unused: {
      zh: '规则“{rule}”没有报出这条例外说明所说的问题，请核对后删去。',
      en: 'The rule “{rule}” finds nothing that this waiver is for: check it and remove it.',
    },
    nowhere: {
      zh: '例外说明的位置“{at}”不是内容名称，也不是编号，请更正。',
      en: 'The place “{at}” of the waiver is neither a content nor an id: correct it.',
    },
  },
});

export const waiverSelfConfirmed = defineRuleMeta({
  ...common,
  severity: 'hint',
  id: 'waiver-self-confirmed',
  title: { zh: '例外说明由别的单位确认', en: 'A waiver is confirmed by somebody else' },
  messages: {
    found: {
      zh: '例外由编制单位自行确认，请核对。',
      en: 'The waiver is confirmed by the body that made the plan: check it.',
    },
  },
});

/** What is said of waivers themselves. */
export const waiverRules = [waiverReason, waiverUnknownRule, waiverExpired, waiverUnused, waiverSelfConfirmed] as const;
