import assert from 'node:assert/strict';
import { hasCome, inChinese } from '../../../server/src/core/codes/dated.ts';
import { packageService } from '../../support/packageService.ts';

const { bodies, terms } = packageService.codes;

describe('Bodies and terms that were renamed', () => {
  /** An old name, a day, and what the body is called then. */
  const days: readonly [name: string, day: string, called: string][] = [
    ['国家计委', '2003-03-09', 'as before'],
    ['国家计委', '2003-03-10', '国家发展和改革委员会 since 2003-03-10'],
    ['国家经贸委', '2005-06-01', '国家发展和改革委员会, 商务部, 国务院国有资产监督管理委员会 since 2003-03-10'],
    ['环保总局', '2005-06-01', 'as before'],
    ['环保总局', '2008-03-20', 'as before'],
    ['环保总局', '2008-04-01', '环境保护部 since 2008-03'],
    ['环保总局', '2016-06-01', '环境保护部 since 2008-03'],
    ['环保总局', '2026-11-24', '生态环境部 since 2018-03'],
    ['环境保护部', '2011-01-01', 'as before'],
    ['环境保护部', '2026-11-24', '生态环境部 since 2018-03'],
    ['银监会', '2020-01-01', '银保监会 since 2018-03'],
    ['银监会', '2024-01-01', '国家金融监督管理总局 since 2023'],
    ['环境保护局', '2019-12-31', 'as before'],
    ['环境保护局', '2026-11-24', '生态环境局 since 2020-01-01'],
    ['国家认监委', '2026-11-24', 'as before'],
    ['国家海洋局', '2026-11-24', 'as before'],
    ['生态环境部', '2026-11-24', 'as before'],
  ];
  for (const [name, day, called] of days) {
    it(`${name} on ${day}: ${called}`, () => {
      const now = bodies.on(name, day);
      assert.equal(now === undefined ? 'as before' : `${now.present.join(', ')} since ${now.since}`, called);
    });
  }

  it('weighs no more than the weakest change on the way', () => {
    assert.equal(bodies.on('银监会', '2020-01-01')?.atMost, undefined);
    assert.equal(bodies.on('银监会', '2024-01-01')?.atMost, 'hint');
    assert.equal(bodies.on('环保总局', '2026-11-24')?.atMost, undefined);
    assert.equal(bodies.on('铁道部', '2026-11-24')?.atMost, 'hint');
    assert.equal(bodies.on('环保部', '2026-11-24')?.atMost, 'hint');
  });

  it('marks a name as recalled that only the others of its row were read for', () => {
    assert.equal(bodies.old('环保总局')?.verified, 'V2');
    assert.equal(bodies.old('环保部')?.verified, 'R');
    assert.equal(bodies.old('经信委')?.verified, 'R');
    assert.deepEqual(bodies.old('经信委')?.keptIn, ['31', '50']);
  });

  it('tells divided bodies from those with a successor', () => {
    assert.equal(bodies.old('国家经贸委')?.divided, true);
    assert.equal(bodies.old('人事部')?.divided, false);
  });

  it('a month has surely come when it is over', () => {
    assert.equal(hasCome('2018-03', '2018-03-31'), false);
    assert.equal(hasCome('2018-03', '2018-04-01'), true);
    assert.equal(hasCome('2023', '2023-12-31'), false);
    assert.equal(hasCome('2023', '2024-01-01'), true);
    assert.equal(hasCome('2003-03-10', '2003-03-10'), true);
    assert.deepEqual(['2018-03', '2023', '2003-03-10'].map(inChinese), ['2018年3月', '2023年', '2003年3月10日']);
  });

  it('says of a term what it is now, and how heavy that may weigh', () => {
    assert.deepEqual(terms.old('排污费'), {
      name: '排污费',
      present: ['环境保护税'],
      until: '2018-01-01',
      ofPeriod: false,
      verified: 'V2',
      atMost: undefined,
    });
    assert.equal(terms.old('能耗双控')?.ofPeriod, true);
    for (const name of ['组织机构代码', '重点排污单位名录', '能耗双控', '排污交易', '吨标煤']) {
      assert.equal(terms.old(name)?.atMost, 'hint', name);
    }
    assert.equal(terms.old('重点排污单位'), undefined);
  });

  it('a term without an end is usage at any time', () => {
    const outdated = (name: string, day: string) => {
      const term = terms.old(name);
      return term && terms.isOutdated(term, day);
    };
    assert.equal(outdated('排污费', '2017-12-31'), false);
    assert.equal(outdated('排污费', '2018-01-01'), true);
    assert.equal(outdated('吨标煤', '1999-01-01'), true);
  });

  it('offers present names with the old ones beside them', () => {
    const note = bodies.entries().find(({ name }) => name === '生态环境部')?.note;
    assert.equal(note, '原环境保护部（至2018年3月）');
    assert.ok(bodies.entries().every(({ name }) => bodies.old(name) === undefined));
    assert.equal(terms.entries()[0]?.note, '不再用排污费、排污收费（自2018年1月1日起）');
  });
});
