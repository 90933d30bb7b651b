import { defineRule } from './rule.ts';

export default defineRule({
  id: 'format-mark',
  severity: 'error',
  presence: true,
  waivable: false,
  title: { zh: '写明规划格式', en: 'The file says what it is' },
  basis: [
    {
      kind: 'format',
      text: {
        zh: '“规划格式: 1”是认出规划文件的标志，也说明按哪一版读',
        en: '"cleanplan: 1" is the mark of a plan file and tells which version it is',
      },
    },
  ],
  messages: {
    missing: {
      zh: '没有写“规划格式”。请在文件开头写“规划格式: 1”',
      en: 'The format is not given. Write "cleanplan: 1" at the head of the file',
    },
  },
  reads: ['cleanplan', 'unfilled', 'head'],
  check({ cleanplan, unfilled, head }, report) {
    const blank = unfilled.get('cleanplan');
    if (cleanplan === undefined && blank?.reason !== 'unread') report('missing', blank?.keyAnchor ?? head);
  },
});
