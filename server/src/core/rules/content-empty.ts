import { contentBasis, contentsBasis } from './contentRequirements.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'content-empty',
  severity: 'byRequirement',
  presence: true,
  waivable: true,
  title: { zh: '八项内容不空着', en: 'None of the eight contents is empty' },
  basis: contentsBasis,
  messages: {
    empty: {
      zh: '“{content}”下面还没有内容。请写上，或写明在哪个附件、文件或本规划哪一部分',
      en: 'There is nothing under "{content}" yet. Write it, or name the annex, document or part of this plan that has it',
    },
  },
  reads: ['contents', 'head'],
  check({ contents, head }, report) {
    for (const { name, title, state, keyAnchor } of contents) {
      if (state === 'empty') report('empty', keyAnchor ?? head, { content: title }, { basis: contentBasis(name) });
    }
  },
});
