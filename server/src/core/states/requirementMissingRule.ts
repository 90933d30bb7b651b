import { defineRuleMeta } from '../problems/ruleMeta.ts';

/**
 * What a policy under 审查依据 asks of plans themselves and this one does not have. It is driven by the policies' data
 * alone: a requirement that names this rule in `checkedBy` is looked for as its `answeredBy` says.
 */
export const requirementMissing = defineRuleMeta({
  id: 'requirement-missing',
  severity: 'byRequirement',
  presence: true,
  waivable: true,
  waivedBy: 'missingEntry',
  title: { zh: '审查依据要求规划写的都已写明', en: 'What the policies ask of a plan is there' },
  basis: [
    {
      kind: 'format',
      text: {
        zh: '规划在“审查依据”中写明的各份政策，对规划应写内容的条款',
        en: 'the clauses on what a plan holds, of the policies it names under “policies”',
      },
    },
  ],
  messages: {
    missing: {
      zh: '{asked}，但规划中未见，请在“{content}”中补充，或注明所在附件、文件。',
      en: '{asked}, and this one does not: write it under “{content}”, or name the annex or document that has it.',
    },
    // Only a content may stand in an annex.
    field: {
      zh: '{asked}，但规划中未见，请在“{content}”中补充。',
      en: '{asked}, and this one does not: write it under “{content}”.',
    },
  },
});
