import type { Basis } from '../problems/basis.ts';

/** What the rules about regions' own requirements rest on in general; each finding names the clause itself. */
export const localBasis: readonly Basis[] = [
  {
    kind: 'format',
    text: {
      zh: '规划所在文件夹的 .cleanplan/policies 中地方文件的条款',
      en: 'a clause of the region’s own document, in .cleanplan/policies where the plan lies',
    },
  },
];
