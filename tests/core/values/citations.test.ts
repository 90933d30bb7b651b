import assert from 'node:assert/strict';
import { citedTitles, titleOf } from '../../../server/src/core/values/prose/citations.ts';
import { sentencesOf } from '../../../server/src/core/values/prose/sentences.ts';
import { reader } from './reader.ts';

/** An entry of a list of documents, its title, the brackets behind it, and whether more is told of it there. */
const entries: readonly [entry: string, title: string, brackets?: string, detailed?: boolean][] = [
  ['清洁生产促进法', '清洁生产促进法'],
  ['《清洁生产促进法》', '清洁生产促进法'],
  ['落实《清洁生产促进法》的通知', '清洁生产促进法'],
  ['《关于印发《甲方案》和《乙方案》的通知》', '关于印发《甲方案》和《乙方案》的通知'],
  ['《甲目录》（2024年本）', '甲目录', '（2024年本）'],
  ['《甲目录》 (2024年本)（修订）', '甲目录', ' (2024年本)（修订）'],
  ['《甲目录》印发（2024年）', '甲目录'],
  ['甲目录（2024年本）', '甲目录', '（2024年本）'],
  ['甲目录, 2024', '甲目录'],
  ['甲目录；乙目录', '甲目录'],
  ['清洁生产促进法第二十八条', '清洁生产促进法', '', true],
  ['清洁生产促进法第8条', '清洁生产促进法', '', true],
  ['《清洁生产促进法》 第二十八条', '清洁生产促进法', ' ', true],
  ['《清洁生产促进法》（2012年修正）第二十八条', '清洁生产促进法', '（2012年修正）', true],
  ['《清洁生产促进法》及其第二十八条', '清洁生产促进法'],
  ['第三方治理办法', '第三方治理办法'],
  ['（甲）', '', '（甲）'],
];

/** A sentence, and what it rests on; a title with more told of it is marked with 第. */
const sentences: readonly [text: string, titles: readonly string[]][] = [
  ['根据《甲法》制定本规划。', ['甲法']],
  ['根据《甲法》《乙法》和《丙法》制定本规划。', ['甲法', '乙法', '丙法']],
  ['根据《甲法》（2012年修正）、《乙法》以及《丙法》制定。', ['甲法', '乙法', '丙法']],
  ['根据《甲法》第八条、《乙法》第9条制定。', ['甲法 第', '乙法 第']],
  ['根据《甲法》（国办发〔2003〕100号）、《乙法》制定。', ['甲法', '乙法']],
  ['根据《甲法》国办发〔2003〕100号制定。', ['甲法 第']],
  ['根据《甲法》《乙法》第八条制定。', ['甲法', '乙法 第']],
  ['宣传《甲法》。', []],
  ['《甲法》《乙法》得到宣传。', []],
  ['根据《甲法》，宣传《乙法》。', ['甲法']],
];

describe('Documents that are cited', () => {
  for (const [entry, title, brackets = '', detailed = false] of entries) {
    it(`“${entry}” is ${title || 'none'}${brackets}${detailed ? ' and tells more of it' : ''}`, () => {
      const found = titleOf(entry);
      assert.deepEqual([found.title, found.brackets, found.detailed], [title, brackets, detailed]);
      assert.equal(entry.slice(found.start, found.end), title);
      assert.equal(found.citation, `《${title}》${brackets}`);
    });
  }

  for (const [text, titles] of sentences) {
    it(`“${text}” rests on ${titles.join(', ') || 'none'}`, () => {
      const found = sentencesOf(text).flatMap((one) => citedTitles(one, reader.words.words('citing')));
      assert.deepEqual(
        found.map(({ title, detailed }) => (detailed ? `${title} 第` : title)),
        titles,
      );
    });
  }
});
