import type { Basis } from '../problems/basis.ts';
import { defineRuleMeta } from '../problems/ruleMeta.ts';

const subset: readonly Basis[] = [
  {
    kind: 'format',
    text: {
      zh: '规划文件是 YAML 的一个子集：每处内容只写在一处，读到哪里就是哪里',
      en: 'a plan file is a subset of YAML in which everything is written where it is read',
    },
  },
];

const common = { severity: 'error', waivable: false } as const;

export const yamlAnchor = defineRuleMeta({
  ...common,
  id: 'yaml-anchor',
  title: { zh: '不用锚点', en: 'No anchors' },
  basis: subset,
  messages: {
    found: {
      zh: '规划文件里不用锚点“{name}”。删去它，在要用的地方直接写内容；要指向别处，请写编号。',
      en: 'A plan file has no anchors (“{name}”). Remove it and write the content where it is needed; to point elsewhere, use an id.',
    },
  },
});

export const yamlAlias = defineRuleMeta({
  ...common,
  id: 'yaml-alias',
  title: { zh: '不用别名', en: 'No aliases' },
  basis: subset,
  messages: {
    found: {
      zh: '规划文件里不用别名“{name}”。请在这里直接写内容；若文字本来就以 * 开头，请加引号。',
      en: 'A plan file has no aliases (“{name}”). Write the content here; if the text itself begins with *, put it in quotes.',
    },
  },
});

export const yamlMergeKey = defineRuleMeta({
  ...common,
  id: 'yaml-merge-key',
  title: { zh: '不用合并键', en: 'No merge keys' },
  basis: subset,
  messages: {
    found: {
      zh: '规划文件里不用合并键“<<”。请把要合并的条目逐项写在这里。',
      en: 'A plan file has no merge key “<<”. Write the entries to be merged here, one by one.',
    },
  },
});

export const yamlTag = defineRuleMeta({
  ...common,
  id: 'yaml-tag',
  title: { zh: '不用标签', en: 'No tags' },
  basis: subset,
  messages: {
    found: {
      zh: '规划文件里不用标签“{name}”，内容是什么类型由条目决定。请删去它；若文字本来就以 ! 开头，请加引号。',
      en: 'A plan file has no tags (“{name}”): the entry decides what its content is. Remove it; if the text itself begins with !, put it in quotes.',
    },
  },
});

export const yamlDuplicateKey = defineRuleMeta({
  ...common,
  id: 'yaml-duplicate-key',
  title: { zh: '同一条目只写一次', en: 'No duplicate keys' },
  basis: subset,
  messages: {
    found: {
      zh: '条目“{key}”在这里写了第二次，只会读第一处。请合并成一处，或改正其中一个名称。',
      en: '“{key}” is written here a second time; only the first is read. Merge the two, or correct one of the names.',
    },
    first: { zh: '第一处在这里', en: 'the first is here' },
  },
});

export const yamlDocuments = defineRuleMeta({
  ...common,
  id: 'yaml-documents',
  title: { zh: '一个文件一份规划', en: 'One document a file' },
  basis: subset,
  messages: {
    second: {
      zh: '从“{marker}”起是第二份文档，不会读。一个文件只写一份规划：请删去这一行，或把后面的内容移到另一个文件。',
      en: 'A second document begins at “{marker}” and is not read. One plan a file: remove this line, or move what follows into a file of its own.',
    },
    directive: {
      zh: '规划文件里不写 YAML 指令“{marker}”。请删去这一行。',
      en: 'A plan file has no YAML directives (“{marker}”). Remove this line.',
    },
  },
});

/** What of YAML a plan file does without. */
export const subsetRules = [yamlAnchor, yamlAlias, yamlMergeKey, yamlTag, yamlDuplicateKey, yamlDocuments] as const;
