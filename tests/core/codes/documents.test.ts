import assert from 'node:assert/strict';
import { fullTitle } from '../../../server/src/core/codes/documents.ts';
import { packageService } from '../../support/packageService.ts';

const { documents } = packageService.codes;

describe('Laws and documents', () => {
  /** A citation, and the document it names. */
  const citations: readonly [citation: string, title: string][] = [
    ['中华人民共和国清洁生产促进法', '中华人民共和国清洁生产促进法'],
    ['《中华人民共和国清洁生产促进法》', '中华人民共和国清洁生产促进法'],
    ['《清洁生产促进法》（2012年修正）', '中华人民共和国清洁生产促进法'],
    ['清洁生产促进法（主席令第五十四号）', '中华人民共和国清洁生产促进法'],
    ['中华人民共和国环境保护法（2014年修订）', '中华人民共和国环境保护法'],
    ['《清洁生产审核办法》（国家发展和改革委员会、环境保护部令第38号）', '清洁生产审核办法'],
    ['中华人民共和国清洁生产促进法第二十七条', '中华人民共和国清洁生产促进法'],
    ['《清洁生产促进法》第二十七条', '中华人民共和国清洁生产促进法'],
    ['《环境保护法》和《水污染防治法》', 'none'],
    ['清洁生产审核暂行办法', '清洁生产审核暂行办法'],
    ['产业结构调整指导目录（2019年本）', '产业结构调整指导目录（2019年本）'],
    ['《产业结构调整指导目录（2024年本）》', '产业结构调整指导目录（2024年本）'],
    ['《产业结构调整指导目录》（2019年本）', '产业结构调整指导目录（2019年本）'],
    ['产业结构调整指导目录（2011年本）（2013年修正）', '产业结构调整指导目录（2013年修正）'],
    ['产业结构调整指导目录', 'none'],
    ['产业结构调整指导目录（2030年本）', 'none'],
    ['重点排污单位名录管理规定（试行）', '重点排污单位名录管理规定'],
    ['“十四五”全国清洁生产推行方案', '“十四五”全国清洁生产推行方案'],
    ['《“十四五”全国清洁生产推行方案》（发改环资〔2021〕1524号）', '“十四五”全国清洁生产推行方案'],
    ['十四五全国清洁生产推行方案', '“十四五”全国清洁生产推行方案'],
    ['关于加快推行清洁生产的意见（国办发[2003]100号）', '关于加快推行清洁生产的意见'],
    ['GB/T 40058-2021', 'GB/T 40058—2021'],
    // One title for two texts.
    ['节能降碳中央预算内投资专项管理办法', 'none'],
    // Not the law, though its name is in it.
    ['山东省环境保护条例', 'none'],
    ['水污染防治法实施细则', 'none'],
    ['山东省清洁生产促进条例', 'none'],
    ['节约能源法', 'none'],
    ['循环经济促进法', 'none'],
    ['', 'none'],
  ];
  for (const [citation, title] of citations) {
    it(`“${citation}”: ${title}`, () => {
      const row = documents.find(citation);
      assert.equal(row === undefined ? 'none' : fullTitle(row), title);
    });
  }

  /** A document, a day, and its force then. */
  const force: readonly [title: string, day: string, said: string][] = [
    ['清洁生产促进法', '2002-12-31', 'not before 2003-01-01'],
    ['清洁生产促进法', '2026-08-14', 'in force'],
    ['清洁生产促进法', '2026-08-15', 'until 2026-08-15, then 生态环境法典 第九百六十一条'],
    ['生态环境法典', '2026-08-14', 'not before 2026-08-15'],
    ['生态环境法典', '2026-11-24', 'in force'],
    ['环境保护法', '2026-11-24', 'until 2026-08-15, then 生态环境法典'],
    ['产业结构调整指导目录（2005年本）', '2019-12-31', 'in force'],
    ['产业结构调整指导目录（2005年本）', '2021-01-01', 'until 2020-01-01, then 产业结构调整指导目录（2019年本）'],
    ['产业结构调整指导目录（2005年本）', '2026-11-24', 'until 2020-01-01, then 产业结构调整指导目录（2024年本）'],
    ['产业结构调整指导目录（2019年本）', '2024-02-01', 'until 2024-02-01, then 产业结构调整指导目录（2024年本）'],
    ['排污费征收使用管理条例', '2026-11-24', 'until 2018-01-01, then 环境保护税法、环境保护税法实施条例'],
    ['关于加快推行清洁生产的意见', '2026-11-24', 'in force'],
    ['关于加快推行清洁生产的意见', '1999-01-01', 'in force'],
    ['“十四五”全国清洁生产推行方案', '2026-11-24', 'in force'],
    ['部分工业行业淘汰落后生产工艺装备和产品指导目录（2010年本）', '2005-01-01', 'in force'],
  ];
  for (const [title, day, said] of force) {
    it(`${title} on ${day}: ${said}`, () => {
      const row = documents.find(title);
      assert.ok(row);
      const found = documents.forceOn(row, day);
      const by = found.state === 'ended' ? found.by.map(({ title, article }) => [title, article].join(' ').trim()) : [];
      const words =
        found.state === 'ended'
          ? `until ${found.until}, then ${by.join('、')}`
          : found.state === 'notYet'
            ? `not before ${found.from}`
            : 'in force';
      assert.equal(words, said);
    });
  }

  it('a finding about what was only recalled is at most a hint', () => {
    const weight = (title: string, day = '2026-11-24') => {
      const row = documents.find(title);
      const found = row && documents.forceOn(row, day);
      return found !== undefined && found.state !== 'inForce' ? found.atMost : 'in force';
    };
    assert.equal(weight('清洁生产促进法'), undefined);
    assert.equal(weight('环境保护法'), undefined);
    assert.equal(weight('水污染防治法'), 'hint');
    assert.equal(weight('清洁生产审核暂行办法'), 'hint');
    assert.equal(weight('生态环境法典', '2020-01-01'), undefined);
    assert.equal(weight('生态环境法典'), 'in force');
  });

  it('finds by number, whatever the brackets', () => {
    assert.equal(documents.byNumber('国办发〔2003〕100号')?.title, '关于加快推行清洁生产的意见');
    assert.equal(documents.byNumber('国办发（2003）第100号')?.title, '关于加快推行清洁生产的意见');
    assert.equal(documents.byNumber('发改环资[2021]1524号')?.upper, true);
    assert.equal(documents.byNumber('国办发〔2003〕101号'), undefined);
  });

  it('knows the plan above, and when its period ends', () =>
    assert.deepEqual(
      documents.upperPlans().map(({ title, periodEnds }) => [title, periodEnds]),
      [['“十四五”全国清洁生产推行方案', '2025-12-31']],
    ));

  it('offers what is in force on a day', () => {
    const names = documents.entries('2026-11-24').map(({ name }) => name);
    assert.ok(names.includes('中华人民共和国生态环境法典'));
    assert.ok(!names.includes('中华人民共和国清洁生产促进法'));
    assert.ok(documents.entries('2026-01-01').some(({ name }) => name === '中华人民共和国清洁生产促进法'));
  });
});
