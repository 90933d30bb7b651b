import type { Localized } from '../text/locale.ts';
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
      zh: '规划未写明“{content}”，请补充，或注明所在附件、文件。',
      en: 'The plan has no “{content}”: write it, or name the annex or document that has it.',
    },
  },
  reads: ['contents', 'profile', 'head'],
  check({ contents, profile, head }, report) {
    const missing = contents.filter(({ state }) => state === 'missing');
    // Where nothing is written yet, and where nothing binds, eight findings would say no more than one.
    const together = !profile.binding || contents.every(({ state }) => state === 'missing' || state === 'empty');
    const groups = together ? [missing] : missing.map((content) => [content]);
    for (const group of groups.filter(({ length }) => length > 0)) {
      const titles = group.map(({ title }) => title);
      const basis = group.flatMap(({ name }) => contentBasis(name));
      report('missing', head, { content: titles.length === 1 ? (titles[0] as Localized) : titles }, { basis });
    }
  },
});
