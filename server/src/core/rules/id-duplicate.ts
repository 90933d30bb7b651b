import { planRule } from './rule.ts';

export default planRule({
  id: 'id-duplicate',
  severity: 'error',
  waivable: true,
  title: { zh: '编号不重复', en: 'Ids are unique' },
  basis: [
    {
      kind: 'format',
      text: {
        zh: '同一类条目各有各的编号，引用才不会落到别处',
        en: 'items of one kind have ids of their own, so that a reference means one of them',
      },
    },
  ],
  messages: {
    found: {
      zh: '编号“{id}”已经用过了。请换一个编号，并检查引用它的地方。',
      en: 'The id “{id}” is taken. Choose another and check the places that refer to it.',
    },
  },
  reads: ['links'],
  check({ links }, report) {
    for (const [first, ...others] of links.duplicates()) {
      if (first === undefined) continue;
      const related = [{ anchor: first.anchor, text: { zh: '第一次用在这里', en: 'first used here' } }];
      for (const { anchor, id } of others) report('found', anchor, { id }, { related });
    }
  },
});
