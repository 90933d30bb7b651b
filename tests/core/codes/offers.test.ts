import assert from 'node:assert/strict';
import { UnitForms } from '../../../server/src/core/codes/unitForms.ts';
import { packageCodes } from '../../../server/src/host/resources.ts';
import { packageService } from '../../support/packageService.ts';

const { indicators, words } = packageService.codes;

describe('What the code lists offer to completion and hover', () => {
  it('pollutants with their aliases, and codes that were read', () => {
    assert.deepEqual(indicators.pollutants()[0], {
      code: 'w01018',
      name: '化学需氧量',
      note: 'CODCr、CODcr、COD',
      also: ['CODCr', 'CODcr', 'COD'],
    });
    assert.equal(indicators.pollutants().find(({ name }) => name === '二氧化硫')?.code, undefined);
    assert.equal(indicators.pollutants().length, 14);
  });

  it('usual indicators with the way they should go', () => {
    const entries = indicators.entries();
    assert.deepEqual(
      entries.find(({ name }) => name === '氨氮排放量'),
      { name: '氨氮排放量', note: '越低越好', also: ['NH3-N', 'NH₃-N'] },
    );
    assert.ok(entries.some(({ name }) => name === '清洁生产审核完成率'));
    assert.equal(indicators.factsOf('重点名单企业清洁生产审核完成率').share, true);
    assert.equal(entries.find(({ name }) => name === '单位产品能耗')?.also, undefined);
    assert.equal(entries.find(({ name }) => name === '氨氮重点工程减排量')?.note, '越高越好');
    assert.equal(entries.find(({ name }) => name === '能源消费总量')?.note, undefined);
    assert.equal(new Set(entries.map(({ name }) => name)).size, entries.length);
  });

  it('units as they should be written', () => {
    const units = new UnitForms(packageCodes.units);
    const energy = units.entries('energy').map(({ name }) => name);
    assert.ok(energy.includes('吨标准煤') && !energy.includes('吨标煤'));
    assert.ok(units.entries().length > energy.length);
  });

  /** The forms of section 5.4 that a table of units must have; compound ones are put together by the reader. */
  const forms =
    '% ‰ 个百分点 百分点 吨 千克 公斤 克 t kg 吨标准煤 吨标煤 tce 千焦 吉焦 千瓦时 度 kWh 千瓦 兆瓦 立方米 升 m³ 平方米 亩 公顷 平方公里 米 公里 千米 毫米 元 千元 吨二氧化碳 吨CO₂ 吨二氧化碳当量 个 家 户 项 座 台 套 条 处 批 次 人 名 断面 园区 行业 重量箱 家次 人次 家（次）';
  it('all units of the rule book', () => {
    const listed = new Set(packageCodes.units.dimensions.flatMap(({ units }) => units.flatMap((unit) => unit.forms)));
    assert.deepEqual(
      forms.split(' ').filter((form) => !listed.has(form)),
      [],
    );
  });

  /** The words of sections 5.8 and 0.8, and of rules. */
  const lists: readonly [list: Parameters<typeof words.words>[0], has: string][] = [
    ['placeholder', '略 无 暂无 待补 待补充 待完善 待定 同上 …… ... TBD ×× XX /'],
    ['vague', '显著 明显 大幅 较大 进一步 不断 持续 有效 基本 力争'],
    ['standing', '长期 长期坚持 持续推进 常年 经常性'],
    ['negation', '不得 不准 禁止 严禁 防止 杜绝 避免 不再 严防'],
    ['notBefore', '门 署 分 位 件 队 长 属 级'],
    ['citing', '依据 根据 按照 贯彻落实 落实'],
    ['repealed', '原 废止 失效 修订'],
    ['closing', '总结 评估 验收 考核 公布 报告'],
    ['transfer', '转移 转让 转卖 转售 变卖 倒卖 卖给 卖到 出售 外迁 迁往 调剂'],
  ];
  for (const [list, has] of lists) {
    it(`the list ${list}`, () => assert.deepEqual([...words.words(list)], has.split(' ')));
  }
});
