import assert from 'node:assert/strict';
import { suits } from '../../../server/src/core/values/amount.ts';
import {
  type IndicatorDescription,
  type PlanScope,
  sameIndicator,
} from '../../../server/src/core/values/sameIndicator.ts';
import { isMeasured } from '../../../server/src/core/values/value.ts';
import { indicatorTable, reader } from './reader.ts';

const COD: IndicatorDescription = { name: '化学需氧量排放量' };
const scope: PlanScope = { regions: ['370100'], industries: ['冶金', '化工'] };

/** Two descriptions, and whether they are certainly of one indicator. */
const pairs: readonly [what: string, a: IndicatorDescription, b: IndicatorDescription, same: boolean][] = [
  ['the same name', COD, { name: '化学需氧量排放量' }, true],
  ['an alias of the pollutant', COD, { name: 'COD排放量' }, true],
  ['the alias in brackets', COD, { name: '化学需氧量（COD）排放量' }, true],
  ['another word for what is discharged', COD, { name: '化学需氧量排放总量' }, true],
  ['both aliases', COD, { name: 'CODcr排放总量' }, true],
  ['an alias that is part of another', { name: 'VOCs排放量' }, { name: '挥发性有机物排放量' }, true],
  ['another case', { name: 'NOX排放量' }, { name: '氮氧化物排放量' }, true],
  ['energy per output', { name: '万元GDP能耗' }, { name: '单位地区生产总值能耗' }, true],
  ['blanks in the name', COD, { name: '化学需氧量 排放量' }, true],
  ['what is produced and what is discharged', COD, { name: '化学需氧量产生量' }, false],
  ['what works reduce', COD, { name: '化学需氧量重点工程减排量' }, false],
  ['a part of the whole in the name', COD, { name: '工业化学需氧量排放量' }, false],
  ['the whole in the name', { name: '全省化学需氧量排放量' }, { name: '西北地区化学需氧量排放量' }, false],
  ['no alias', { name: '单位产品能耗' }, { name: '单位地区生产总值能耗' }, false],
  ['the medium on one side', COD, { ...COD, medium: 'water' }, true],
  ['other media', { ...COD, medium: 'air' }, { ...COD, medium: 'water' }, false],
  ['the pollutant on one side', COD, { ...COD, pollutant: 'COD' }, true],
  ['one pollutant by two names', { ...COD, pollutant: '化学需氧量' }, { ...COD, pollutant: 'COD' }, true],
  ['other pollutants', { ...COD, pollutant: '氨氮' }, { ...COD, pollutant: 'COD' }, false],
  ['the accounting on one side', COD, { ...COD, accounting: '排放量' }, true],
  ['other accounting', { ...COD, accounting: '产生量' }, { ...COD, accounting: '排放量' }, false],
  ['the same region', { ...COD, region: '370114' }, { ...COD, region: ['370114'] }, true],
  ['a region on one side', COD, { ...COD, region: '370114' }, false],
  ['the plan’s own region on one side', COD, { ...COD, region: '370100' }, true],
  ['an industry on one side', COD, { ...COD, industry: '冶金' }, false],
  ['all industries on one side', COD, { ...COD, industry: ['化工', '冶金'] }, true],
  ['a zone on one side', COD, { ...COD, zone: 'Z1' }, false],
  ['a coverage on one side', COD, { ...COD, coverage: '规模以上工业' }, false],
  ['the same coverage', { ...COD, coverage: '规模以上工业' }, { ...COD, coverage: '规模以上 工业' }, true],
];

describe('Same indicator', () => {
  for (const [what, a, b, same] of pairs) {
    it(`${what}: ${same ? 'the same' : 'not the same'}`, () => {
      assert.equal(sameIndicator(a, b, indicatorTable, scope), same);
      assert.equal(sameIndicator(b, a, indicatorTable, scope), same);
    });
  }

  it('a region alone is no whole where the plan does not say what it covers', () =>
    assert.equal(sameIndicator(COD, { ...COD, region: '370100' }, indicatorTable), false));
});

/** Indicators, which way they are wanted to go, whether they are shares, and what they may be measured in. */
const facts: readonly [name: string, wanted: string | undefined, share: boolean, dimensions: string][] = [
  ['工业化学需氧量排放量', 'lower', false, 'mass, mass/time'],
  ['COD排放总量', 'lower', false, 'mass, mass/time'],
  ['汞使用量', 'lower', false, 'mass, mass/time, mass/money, mass/product'],
  ['化学需氧量重点工程减排量', 'higher', false, 'mass, mass/time, mass/money, mass/product'],
  ['万元工业增加值用水量', 'lower', false, 'volume/money'],
  ['单位工业增加值二氧化碳排放量', 'lower', false, 'carbon/money, carbon/product'],
  ['规模以上工业单位增加值能耗', 'lower', false, 'energy/money, energy/product, electricity/product'],
  ['工业用水重复利用率', 'higher', true, 'ratio'],
  ['名单内企业清洁生产审核完成率', 'higher', true, 'ratio'],
  ['投资完成率', 'higher', true, 'ratio'],
  ['煤炭消费比重', 'none', true, 'ratio'],
  ['劣Ⅴ类断面比例', 'lower', true, 'ratio'],
  ['县污水处理厂负荷率', 'none', true, 'ratio'],
  ['化学需氧量削减率', 'none', false, 'ratio'],
  ['主要资源产出率', 'higher', false, ''],
  ['全员劳动生产率', 'higher', false, ''],
  ['能源利用效率', 'higher', false, ''],
  ['新增高效节水灌溉面积', 'higher', false, 'area'],
  ['能源消费总量', 'none', false, 'energy'],
  ['清洁生产审核企业数', 'higher', false, 'count, visits'],
  ['森林覆盖率', 'higher', true, 'ratio'],
  ['园林绿化率', undefined, true, ''],
  ['考核断面水质', undefined, false, ''],
];

describe('What is known of indicators', () => {
  for (const [name, wanted, share, dimensions] of facts) {
    it(name, () => {
      const known = indicatorTable.factsOf(name);
      assert.deepEqual([known.wanted, known.share, known.dimensions.join(', ')], [wanted, share, dimensions]);
    });
  }

  it('a unit suits an indicator or not', () => {
    const fits = (name: string, text: string): boolean => {
      const value = reader.read('quantity', text);
      return isMeasured(value) && suits(value.unit, indicatorTable.factsOf(name));
    };
    assert.equal(fits('化学需氧量排放量', '3800吨'), true);
    assert.equal(fits('化学需氧量排放量', '3800吨/年'), true);
    assert.equal(fits('化学需氧量排放量', '4200立方米'), false);
    assert.equal(fits('单位工业增加值二氧化碳排放量', '1.35吨/万元'), true);
    assert.equal(fits('用水总量', '12亿吨'), true);
    assert.equal(fits('清洁生产审核企业数', '30家'), true);
    assert.equal(fits('考核断面水质', '48个'), true);
  });

  it('tells water, carbon and what may exceed the whole', () => {
    assert.equal(indicatorTable.factsOf('废水回用量').water, true);
    assert.equal(indicatorTable.factsOf('化学需氧量排放量').water, false);
    assert.equal(indicatorTable.factsOf('单位工业增加值二氧化碳排放量').carbon, true);
    assert.equal(indicatorTable.factsOf('投资完成率').mayExceedWhole, true);
    assert.equal(indicatorTable.factsOf('名单内企业清洁生产审核完成率').mayExceedWhole, false);
  });
});
