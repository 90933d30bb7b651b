import { defineRuleMeta } from '../problems/ruleMeta.ts';

/** A fault of ours, said aloud: a crash must never look like a clean file. */
export const internalError = defineRuleMeta({
  id: 'internal-error',
  severity: 'error',
  waivable: false,
  title: { zh: '检查程序出错', en: 'Internal error' },
  basis: [
    { kind: 'format', text: { zh: '本工具自身的故障，不是规划的问题', en: 'a fault of this tool, not of the plan' } },
  ],
  messages: {
    rule: {
      zh: '规则“{rule}”运行时出错（{reason}），这条规则没有检查。请把这份文件和这句话反馈给开发者。',
      en: 'The rule “{rule}” failed ({reason}) and was not applied. Please report this with the file.',
    },
    stage: {
      zh: '读取时出错（{reason}），文件没有检查完。请把这份文件和这句话反馈给开发者。',
      en: 'Reading failed ({reason}); the file was not fully checked. Please report this with the file.',
    },
  },
});
