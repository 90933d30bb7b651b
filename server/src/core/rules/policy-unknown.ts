import type { KnownPolicy } from '../plan/plan.ts';
import { policyMeant } from '../plan/policyMeant.ts';
import type { Localized } from '../text/locale.ts';
import { planRule } from './rule.ts';

export default planRule({
  id: 'policy-unknown',
  severity: 'error',
  waivable: false,
  fixable: true,
  title: { zh: '审查依据是本工具有的', en: 'The policies to check against are known' },
  basis: [
    {
      kind: 'format',
      text: {
        zh: '“审查依据”写政策的代号，本工具按这些政策逐条检查',
        en: '“policies” holds the ids of the policies that a plan is checked against',
      },
    },
  ],
  messages: {
    unknown: {
      zh: '没有代号为“{id}”的政策，不能据以检查。可以写：{known}。',
      en: 'There is no policy “{id}” to check against. Possible: {known}.',
    },
    meant: {
      zh: '没有代号为“{id}”的政策，不能据以检查。“{policy}”的代号是{suggestion}，如指这份政策，请更正。',
      en: 'There is no policy “{id}” to check against. If “{policy}” is meant, write its id {suggestion}.',
    },
  },
  reads: ['policies', 'knownPolicies'],
  check({ policies, knownPolicies }, report) {
    const ids = new Set(knownPolicies.map(({ id }) => id));
    const listed = new Set(policies?.items.map(({ text }) => text));
    for (const { text: id, anchor } of policies?.items ?? []) {
      if (ids.has(id)) continue;
      const meant = policyMeant(id, knownPolicies);
      if (meant === undefined) {
        report('unknown', anchor, { id, known: knownPolicies.map(withTitle) });
        continue;
      }
      const { id: suggestion, title: policy } = meant;
      const title = { zh: '把“{id}”改成“{suggestion}”', en: 'Change “{id}” to “{suggestion}”' };
      // An id listed already is not written a second time.
      const fix = listed.has(suggestion)
        ? {}
        : { fix: { title, args: { id, suggestion }, edits: [{ anchor, newText: suggestion }] } };
      listed.add(suggestion);
      report('meant', anchor, { id, suggestion, policy }, fix);
    }
  },
});

const withTitle = ({ id, title: { zh, en } }: KnownPolicy): Localized => ({
  zh: `${id}（${zh}）`,
  en: `${id} (${en})`,
});
