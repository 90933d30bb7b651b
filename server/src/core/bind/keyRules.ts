import { formatBasis } from '../problems/basis.ts';
import { defineRuleMeta } from '../problems/ruleMeta.ts';

const common = { severity: 'error', waivable: false } as const;

export const keyUnknown = defineRuleMeta({
  ...common,
  id: 'key-unknown',
  fixable: true,
  title: { zh: '条目名写对', en: 'Known keys' },
  basis: formatBasis({
    zh: '条目名写错，后面的内容就读不到，也就没有检查',
    en: 'behind a key that is not known nothing is read, and nothing checked',
  }),
  messages: {
    suggestion: {
      zh: '没有“{key}”这个条目。是不是“{suggestion}”？',
      en: 'There is no key “{key}”. Did you mean “{suggestion}”?',
    },
    also: {
      zh: '没有“{key}”这个条目，这里叫“{suggestion}”。',
      en: 'There is no key “{key}”; here it is called “{suggestion}”.',
    },
    inside: {
      zh: '没有“{key}”这个条目，“{key}”写在“{place}”里。',
      en: 'There is no key “{key}” here; it goes under “{place}”.',
    },
    unknown: {
      zh: '没有“{key}”这个条目。可以写：{allowed}。说明请写在 # 后面。',
      en: 'There is no key “{key}”. Possible here: {allowed}. Remarks go after #.',
    },
    near: {
      zh: '没有“{key}”这个条目。意思相近的有：{allowed}。说明请写在 # 后面。',
      en: 'There is no key “{key}”. Near to it: {allowed}. Remarks go after #.',
    },
    fix: { zh: '把“{key}”改成“{suggestion}”', en: 'Change “{key}” to “{suggestion}”' },
  },
});

export const keyTwice = defineRuleMeta({
  ...common,
  id: 'key-twice',
  title: { zh: '同一条目不用两种语言各写一次', en: 'A key in one language only' },
  basis: formatBasis({
    zh: '一个条目只写在一处；写了两次，只读前一处',
    en: 'a key is written once; of two the first is read',
  }),
  messages: {
    found: {
      zh: '“{key}”与“{first}”是同一个条目，写了两次，只读前一处。请合并成一处。',
      en: '“{key}” and “{first}” are the same key, written twice; only the first is read. Merge them.',
    },
    first: { zh: '前一处在这里', en: 'the first is here' },
  },
});

export const keyLanguage = defineRuleMeta({
  ...common,
  severity: 'hint',
  waivable: true,
  id: 'key-language',
  fixable: true,
  title: { zh: '条目名用一种语言', en: 'Keys in one language' },
  basis: formatBasis({
    zh: '一份规划的条目名用一种语言，便于查看',
    en: 'the keys of a plan are in one language, to be looked up',
  }),
  messages: {
    mixed: {
      zh: '这份规划的条目名多用{language}，有 {count} 处用了另一种语言（如“{key}”）。请统一。',
      en: 'Most keys of this plan are in {language}; {count} are in the other language (“{key}”, say). Use one.',
    },
    fix: { zh: '把条目名统一成{language}', en: 'Write all keys in {language}' },
  },
});

export const formerName = defineRuleMeta({
  ...common,
  severity: 'hint',
  waivable: true,
  id: 'former-name',
  fixable: true,
  title: { zh: '用现在的名称', en: 'Present names' },
  basis: formatBasis({
    zh: '条目用现在的名称；新旧并用，看的人会以为是两回事',
    en: 'keys have their present names; beside an old one they look like two things',
  }),
  messages: {
    key: {
      zh: '条目“{former}”现名“{name}”，内容照读。请改用现名。',
      en: 'The key “{former}” is called “{name}” now and is read as such. Use the present name.',
    },
    value: {
      zh: '“{former}”现名“{name}”，照读。请改用现名。',
      en: '“{former}” is called “{name}” now and is read as such. Use the present name.',
    },
    fix: { zh: '把“{former}”改成“{name}”', en: 'Change “{former}” to “{name}”' },
  },
});
