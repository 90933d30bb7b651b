import type { IdDefinition } from '../plan/links.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'id-duplicate',
  title: { zh: '编号不重复', en: 'Ids are unique' },
  severity: 'error',
  basis: [
    {
      kind: 'format',
      text: {
        zh: '同一类条目各有各的编号，引用才不会落到别处',
        en: 'items of one kind have ids of their own, so that a reference means one of them',
      },
    },
  ],
  waivable: true,
  messages: {
    found: {
      zh: '编号“{id}”已经用过了。请换一个编号，并检查引用它的地方',
      en: 'The id "{id}" is taken. Choose another and check the places that refer to it',
    },
  },
  reads: ['links'],
  check({ links }, report) {
    const firsts = new Map<string, IdDefinition>();
    for (const definition of links.definitions) {
      const key = `${definition.kind} ${definition.id}`;
      const first = firsts.get(key);
      if (first === undefined) firsts.set(key, definition);
      else {
        const related = [{ anchor: first.anchor, text: { zh: '第一次用在这里', en: 'first used here' } }];
        report('found', definition.anchor, { id: definition.id }, { related });
      }
    }
  },
});
