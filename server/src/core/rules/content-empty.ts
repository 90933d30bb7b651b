import { SHORTEST_SUMMARY } from '../plan/saysNothing.ts';
import type { ProblemExtras } from '../problems/problem.ts';
import { comparedWith100 } from './comparedWith100.ts';
import { contentsBasis, isOurs } from './contentRequirements.ts';
import { planRule } from './rule.ts';

export default planRule({
  id: 'content-empty',
  severity: 'byRequirement',
  presence: true,
  waivable: true,
  fixable: true,
  title: { zh: '八项内容不空着', en: 'None of the eight contents is empty' },
  basis: contentsBasis,
  messages: {
    empty: {
      zh: '“{content}”没有实质内容，请补充，或注明所在附件、文件。',
      en: '“{content}” says nothing yet: write it, or name the annex or document that has it.',
    },
    // What the analysis consists of is not plain from its name.
    analysis: {
      zh: '“{content}”没有实质内容，请写现状指标、主要问题，或{length}字以上的概述，或注明所在附件、文件。',
      en: '“{content}” says nothing yet: write indicators, problems or a summary of at least {length} characters, or name the annex or document that has it.',
    },
  },
  reads: ['contents', 'profile', 'knownPolicies', 'day', 'head'],
  check({ contents, profile, knownPolicies, day, head }, report) {
    // What says nothing weighs no more than what is not there.
    const light = comparedWith100(day, knownPolicies, profile);
    for (const content of contents) {
      const { name, title, state, bare, unfilled, keyAnchor, basis } = content;
      // A draft lists first what it will write: that is a list of things to do, and no fault.
      if (state !== 'empty' || (bare === true && profile.draft)) continue;
      const own = isOurs(content) ? light : {};
      // The blanks of a skeleton say in a draft what is to be written: that nothing is yet is no more than a hint.
      const extras: ProblemExtras = { basis, ...own, ...(unfilled === true && profile.draft && { atMost: 'hint' }) };
      const anchor = keyAnchor ?? head;
      if (name === 'pollutionAnalysis' && bare !== true)
        report('analysis', anchor, { content: title, length: SHORTEST_SUMMARY }, extras);
      else report('empty', anchor, { content: title }, extras);
    }
  },
});
