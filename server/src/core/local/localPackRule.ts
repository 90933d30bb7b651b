import { defineRuleMeta } from '../problems/ruleMeta.ts';

/** A region's pack that cannot be used: told in its own file, and once in each plan that it would be about. */
export const localPack = defineRuleMeta({
  id: 'local-pack',
  severity: { refused: 'error', leftOut: 'warning' },
  waivable: false,
  title: { zh: '地方要求写得合规', en: 'A region’s own requirements can be used' },
  basis: [
    {
      kind: 'format',
      text: {
        zh: '地方要求只能在本工具的要求之上加严，条文照录原文，写法见说明',
        en: 'a region’s requirements may only tighten ours, and its clauses are quoted from its own source text',
      },
    },
  ],
  messages: {
    refused: {
      zh: '{reason}。改正之前，“{pack}”的要求不用于审查。',
      en: '{reason}. Until this is mended, nothing is checked against “{pack}”.',
    },
    leftOut: {
      zh: '地方要求“{pack}”有误，本规划没有对照它审查，请先改正{file}。',
      en: 'The region’s requirements “{pack}” could not be used, and the plan was not checked against them: mend {file} first.',
    },
  },
});
