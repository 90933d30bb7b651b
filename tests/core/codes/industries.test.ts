import assert from 'node:assert/strict';
import { packageService } from '../../support/packageService.ts';

const { industries, areas } = packageService.codes;

describe('Industries and areas of 三（一）', () => {
  /** An industry as planners write it, and what is known of it. */
  const known: readonly [text: string, said: string][] = [
    ['冶金', '31 08: 冶金'],
    ['冶金行业', '31 08: 冶金'],
    ['钢铁', '31: 冶金'],
    ['钢铁行业', '31: 冶金'],
    ['水泥制造业', '30: 建材'],
    ['焦化', '252: 冶金 石化'],
    ['石油化工', '251: 石化'],
    ['石油', '07: 石油'],
    ['化工', '26: 化工'],
    ['造纸', '22: 轻工'],
    ['C22', '22: 轻工'],
    ['3110', '3110: 冶金'],
    ['黑色金属冶炼和压延加工业', '31: 冶金'],
    ['医药', '27: outside'],
    ['电镀', '3360: outside'],
    ['纺织印染', '17: outside'],
    ['汽车制造业', '36: outside'],
    ['养殖', 'unknown'],
    ['99', 'unknown'],
    ['', 'unknown'],
  ];
  for (const [text, said] of known) {
    it(`“${text}”: ${said}`, () => {
      const facts = industries.factsOf(text);
      const words = facts && `${facts.codes.join(' ')}: ${facts.nine.join(' ') || 'outside'}`;
      assert.equal(words ?? 'unknown', said);
    });
  }

  /** What a plan covers, an enterprise's industry, and whether the one is of the other. */
  const covered: readonly [scope: string, industry: string, said: boolean | undefined][] = [
    ['建材', '水泥', true],
    ['冶金', '钢铁', true],
    ['化工', '化工', true],
    ['冶金', '化工', false],
    ['轻工', '造纸和纸制品业', true],
    ['轻工', 'C2221', true],
    ['纺织', '印染', true],
    ['医药', '原料药', true],
    ['建材', '医药', false],
    ['轻工', '食品', true],
    ['造纸', '轻工', true],
    ['造纸', '食品', false],
    ['造纸', 'C1351', false],
    ['冶金', '焦化', true],
    ['焦化', '钢铁', true],
    ['石化化工', '化工', true],
    ['石化化工', '石化', true],
    ['石化化工', '造纸', false],
    ['化工和石化', '化工', true],
    ['化工', '石化化工', true],
    ['印染、电镀等', '电镀', true],
    ['印染和养殖', '化工', undefined],
    ['印染和养殖', '印染', true],
    ['造纸和纸制品业', '造纸', true],
    ['养殖', '养殖', true],
    ['养殖', '化工', undefined],
    ['化工', '养殖', undefined],
  ];
  for (const [scope, industry, said] of covered) {
    it(`${scope} and ${industry}: ${said ?? 'unknown'}`, () => assert.equal(industries.covers(scope, industry), said));
  }

  it('lists the nine in the order of the policy, and 41 divisions', () => {
    assert.deepEqual(
      industries.nine().map(({ name }) => name),
      ['冶金', '有色金属', '煤炭', '电力', '石油', '石化', '化工', '轻工', '建材'],
    );
    assert.equal(industries.entries().filter(({ code }) => code?.length === 2).length, 41);
  });

  /** A text, and the areas it names. */
  const texts: readonly [text: string, named: string][] = [
    ['淮河流域', '三河 淮河'],
    ['太湖、巢湖', '三湖 太湖, 三湖 巢湖'],
    ['三峡库区', '三峡库区及其上游'],
    ['三峡库区及其上游', '三峡库区及其上游'],
    ['酸雨控制区', '两区 酸雨控制区'],
    ['北京市', '一市 北京市'],
    ['长江', ''],
    ['113个大气污染防治重点城市', ''],
  ];
  for (const [text, named] of texts) {
    it(`“${text}” names ${named || 'no area'}`, () =>
      assert.equal(
        areas
          .namedIn(text)
          .map(({ group, name }) => [group, name].filter(Boolean).join(' '))
          .join(', '),
        named,
      ));
  }

  it('offers the areas with their group', () => assert.deepEqual(areas.entries()[0], { name: '淮河', note: '三河' }));
});
