import { contentBasis, contentsBasis } from './contentRequirements.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'content-missing',
  severity: 'byRequirement',
  presence: true,
  waivable: true,
  title: { zh: '八项内容齐全', en: 'All eight contents are there' },
  basis: contentsBasis,
  messages: {
    missing: {
      zh: '规划里没有“{content}”。请写上，或写明在哪个附件、文件或本规划哪一部分',
      en: 'The plan has no "{content}". Write it, or name the annex, document or part of this plan that has it',
    },
  },
  reads: ['contents', 'head'],
  check({ contents, head }, report) {
    for (const { name, title, state } of contents) {
      if (state === 'missing') report('missing', head, { content: title }, { basis: contentBasis(name) });
    }
  },
});
