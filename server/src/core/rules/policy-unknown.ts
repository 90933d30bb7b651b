import { nearest } from '../text/nearest.ts';
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
        en: '"policies" holds the ids of the policies that a plan is checked against',
      },
    },
  ],
  messages: {
    unknown: {
      zh: '没有代号为“{id}”的政策，不能据以检查。可以写：{known}',
      en: 'There is no policy "{id}" to check against. Possible: {known}',
    },
  },
  reads: ['policies', 'knownPolicies'],
  check({ policies, knownPolicies }, report) {
    const known = knownPolicies.map(({ id }) => id);
    for (const { text, anchor } of policies?.items ?? []) {
      if (known.includes(text)) continue;
      const suggestion = nearest(text, known);
      const title = { zh: '把“{id}”改成“{suggestion}”', en: 'Change "{id}" to "{suggestion}"' };
      const fix = suggestion && { title, args: { id: text, suggestion }, edits: [{ anchor, newText: suggestion }] };
      report('unknown', anchor, { id: text, known }, fix ? { fix } : {});
    }
  },
});
