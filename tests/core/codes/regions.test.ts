import assert from 'node:assert/strict';
import { liesIn } from '../../../server/src/core/codes/regions.ts';
import { packageCodes } from '../../../server/src/host/resources.ts';
import { packageService } from '../../support/packageService.ts';

const { regions } = packageService.codes;

describe('Regions of GB/T 2260', () => {
  it('has 34 provinces, 333 prefectures and 2845 counties', () => {
    const { provinces, below } = packageCodes.regions();
    assert.equal(Object.keys(provinces.names).length, 34);
    const all = Object.keys(below.prefectures).flatMap((digits) => [
      `${digits}00`,
      ...(below.prefectures[digits] ?? '')
        .split(' ')
        .slice(1)
        .map((county) => digits + county.slice(0, 2)),
    ]);
    const found = all.map((code) => regions.byCode(code));
    assert.equal(found.filter((region) => region?.level === 'prefecture' && !region.summary).length, 333);
    assert.equal(found.filter((region) => region?.level === 'county').length, 2845);
    assert.equal(new Set(all).size, all.length);
  });

  it('is written so that nothing but a code and a name is in an entry', () => {
    for (const written of Object.values(packageCodes.regions().below.prefectures)) {
      assert.match(written, /^[\u4e00-\u9fff]+( \d\d[\u4e00-\u9fff]+)*$/);
    }
  });

  /** A code, and what is known of it: level, full name, mark. */
  const codes: readonly [code: string, known: string][] = [
    ['370000', 'province 山东省 F'],
    ['370100', 'prefecture 山东省济南市 V2'],
    ['370102', 'county 山东省济南市历下区 V2'],
    ['110000', 'province 北京市 F'],
    ['110101', 'county 北京市东城区 V2'],
    ['441900', 'prefecture 广东省东莞市 V2'],
    ['419001', 'county 河南省济源市 V2'],
    ['810000', 'province 香港特别行政区 F'],
    ['110100', 'prefecture 北京市市辖区 V, no region'],
    ['469000', 'prefecture 海南省省直辖县级行政区划 V, no region'],
    ['999999', 'unknown'],
    ['370171', 'unknown'],
    ['3701', 'unknown'],
    ['370100000000', 'unknown'],
  ];
  for (const [code, known] of codes) {
    it(`${code} is ${known}`, () => {
      const region = regions.byCode(code);
      const said =
        region === undefined
          ? 'unknown'
          : `${region.level} ${regions.fullName(region)} ${region.verified}${region.summary ? ', no region' : ''}`;
      assert.equal(said, known);
    });
  }

  it('the region above a county of a municipality is the municipality', () => {
    assert.equal(regions.byCode('110101')?.above, '110000');
    assert.equal(regions.byCode('370102')?.above, '370100');
    assert.equal(regions.byCode('370000')?.above, undefined);
  });

  /** A name, and the codes it may be. */
  const names: readonly [name: string, codes: readonly string[]][] = [
    ['济南市', ['370100']],
    ['山东省济南市', ['370100']],
    ['北京市朝阳区', ['110105']],
    ['朝阳区', ['110105', '220104']],
    ['山东省济南市历下区', ['370102']],
    ['济南市历下区', ['370102']],
    ['阳泉市矿区', ['140303']],
    ['矿区', []],
    ['市辖区', []],
    ['济南', []],
    ['山东省青羊区', []],
    ['西北地区', []],
    ['', []],
  ];
  for (const [name, expected] of names) {
    it(`“${name}” may be ${expected.join(', ') || 'no listed region'}`, () =>
      assert.deepEqual(
        regions.byName(name).map(({ code }) => code),
        expected,
      ));
  }

  it('a text that is a code or one region is resolved', () => {
    assert.equal(regions.resolve(' 370100 ')?.name, '济南市');
    assert.equal(regions.resolve('济南市')?.code, '370100');
    assert.equal(regions.resolve('朝阳区'), undefined);
    assert.equal(regions.resolve('123456'), undefined);
  });

  /** A code, an area, and whether the one lies in the other. */
  const inside: readonly [code: string, area: string, lies: boolean][] = [
    ['370102', '370100', true],
    ['370102', '370000', true],
    ['370100', '370100', true],
    ['370202', '370100', false],
    ['370100', '370102', false],
    ['370102', '370102', true],
    ['370103', '370102', false],
    ['110101', '110100', true],
    ['110101', '110000', true],
    ['441900003000', '441900', true],
    ['370171', '370100', true],
    ['410100', '370000', false],
  ];
  for (const [code, area, lies] of inside) {
    it(`${code} ${lies ? 'lies' : 'does not lie'} in ${area}`, () => assert.equal(liesIn(code, area), lies));
  }

  /** A code, the codes of a scope, and how it lies to them. */
  const relations: readonly [code: string, scope: readonly string[], said: string][] = [
    ['370102', ['370100'], 'inside'],
    ['370100', ['370100'], 'inside'],
    ['370000', ['370100'], 'above'],
    ['370200', ['370100'], 'outside'],
    ['370200', ['370100', '370200'], 'inside'],
    ['370200', [], 'outside'],
  ];
  for (const [code, scope, said] of relations) {
    it(`${code} to ${scope.join(', ') || 'nothing'}: ${said}`, () => assert.equal(regions.relation(code, scope), said));
  }

  /** A text, and the place it begins with. */
  const beginnings: readonly [text: string, begins: string][] = [
    ['青岛市财政局', '青岛市 370200'],
    ['山东省生态环境厅', '山东省 370000'],
    ['山东省青岛市财政局', '山东省青岛市 370200'],
    ['济南市历下区人民政府', '济南市历下区 370102'],
    ['朝阳区生态环境局', '朝阳区 110105,220104'],
    ['市生态环境局', 'nothing'],
    ['城区管委会', 'nothing'],
    ['矿区管委会', 'nothing'],
    ['国家税务总局济南市税务局', 'nothing'],
  ];
  for (const [text, begins] of beginnings) {
    it(`“${text}” begins with ${begins}`, () => {
      const found = regions.beginning(text);
      const said =
        found === undefined
          ? 'nothing'
          : `${text.slice(0, found.length)} ${found.regions.map(({ code }) => code).join(',')}`;
      assert.equal(said, begins);
    });
  }

  it('names that are common words, too, are names of counties all the same', () => {
    const written = Object.values(packageCodes.regions().below.prefectures).join(' ');
    for (const name of packageCodes.regions().common.names) assert.match(`${written} `, new RegExp(`\\d\\d${name} `));
  });

  it('finds every region by its name, and by its full name alone', () => {
    const codes = Object.entries(packageCodes.regions().below.prefectures).flatMap(([digits, written]) =>
      written
        .split(' ')
        .slice(1)
        .map((county) => digits + county.slice(0, 2)),
    );
    for (const code of ['370000', '370100', '460300', ...codes]) {
      const region = regions.byCode(code);
      assert.ok(region);
      const found = regions.byName(regions.fullName(region));
      assert.deepEqual(
        found.map((one) => one.code),
        [code],
        regions.fullName(region),
      );
    }
  });

  /** A text, and whether the name of a place ends it. */
  const ends: readonly [text: string, place: boolean][] = [
    ['济南市', true],
    ['济南', true],
    ['内蒙古', true],
    ['呼伦贝尔', true],
    ['山东省', true],
    ['由济南', true],
    ['历下区', true],
    ['历下', false],
    ['城区', false],
    ['发展', false],
    ['市', false],
    ['', false],
  ];
  for (const [text, place] of ends) {
    it(`“${text}” ends with ${place ? 'a place' : 'no place'}`, () =>
      assert.equal(regions.endsBefore(text, text.length), place));
  }

  it('offers provinces, and what lies in one', () => {
    assert.equal(regions.entries().length, 34);
    assert.deepEqual(regions.entries('370100')[0], {
      code: '370102',
      name: '历下区',
      note: '山东省济南市历下区',
    });
    assert.ok(regions.entries('110000').some(({ name }) => name === '东城区'));
  });
});
