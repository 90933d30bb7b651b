import assert from 'node:assert/strict';
import { ListedForms } from '../../../server/src/core/values/prose/listedForms.ts';
import { packageService } from '../../support/packageService.ts';

const listed = new ListedForms(packageService.codes);

/** A text, and the old names in it. */
const texts: readonly [text: string, names: string][] = [
  ['农业部负责', '农业部'],
  ['由农业部门推广清洁养殖', ''],
  ['各级农业部门', ''],
  ['加强交通部署', ''],
  ['做好交通部位防护', ''],
  ['人事部分工的统筹', ''],
  ['全县已建设部分再生水管网', ''],
  ['建设部门会同环境保护部门', ''],
  ['铁道部队', ''],
  ['文化部长', ''],
  ['交通部属企业', ''],
  ['农业部级劳模', ''],
  ['建设部件清洗线', ''],
  ['会同建设部、交通部', '建设部 交通部'],
  ['住房和城乡建设部、交通运输部、农业农村部', ''],
  ['住房城乡建设部', ''],
  ['人力资源和社会保障部、人力资源社会保障部', ''],
  ['农业农村部、农业部', '农业部'],
  ['文化和旅游部', ''],
  ['国家环保总局', '国家环保总局'],
  ['环保总局会同国家计委', '环保总局 国家计委'],
  ['国家环境保护总局', '国家环境保护总局'],
  ['环境保护部令', '环境保护部'],
  ['公司安全环保部', ''],
  ['企业人事部负责考勤', ''],
  ['工程建设部', ''],
  ['集团公司农业部', ''],
  ['城市建设部门', ''],
  ['园区规划建设部', ''],
  ['生态环境保护部', ''],
  ['企业文化部', ''],
  ['由建设部牵头', '建设部'],
  ['原国家环境保护总局、现生态环境部', '国家环境保护总局'],
  ['环保部印发', '环保部'],
  ['国家认监委、国家标准委', ''],
  ['国家海洋局', ''],
  ['市场监管总局', ''],
  ['国家质检总局', '国家质检总局'],
  ['国家林业和草原局', ''],
  ['国家林业局', '国家林业局'],
  ['中国银保监会', '中国银保监会'],
  ['银保监会', '银保监会'],
  ['银监会计人员', ''],
  // Local names count behind a place.
  ['济南市环境保护局', '环境保护局'],
  ['济南环保局', '环保局'],
  ['市环保局牵头', '环保局'],
  ['各县（市、区）环保局', ''],
  ['各市环境保护局', '环境保护局'],
  ['省经贸委牵头，省科技厅和省环保局配合', '经贸委 环保局'],
  ['自治州环境保护局', '环境保护局'],
  ['内蒙古环境保护厅', '环境保护厅'],
  ['环境保护局面临的形势', ''],
  ['全市环境保护局面好转', ''],
  ['全省农业局部受灾', ''],
  ['市农业局', '农业局'],
  ['市农业农村局、市生态环境局', ''],
  ['发展环境保护局', ''],
  ['高新区经济贸易局', ''],
  ['区经济贸易局', '经济贸易局'],
  ['由市经贸委托管', ''],
  ['由市经信委委托第三方', '经信委'],
  ['县工商局、县质监局', '工商局 质监局'],
  ['省农业厅', '农业厅'],
  ['省自然资源厅', ''],
  ['社区农委会', ''],
  // Terms.
  ['使用排污费专项资金', '排污费'],
  ['企业排污费用支出', ''],
  ['缴纳环境保护税', ''],
  ['试点排污权交易', ''],
  ['试点排污交易', '排污交易'],
  ['填写组织机构代码', '组织机构代码'],
  ['列入重点排污单位名录', '重点排污单位名录'],
  ['重点排污单位', ''],
  ['环境监管重点单位名录', ''],
  ['实行能耗双控', '能耗双控'],
  ['落实能耗“双控”', '能耗“双控”'],
  ['节能2万吨标煤', '吨标煤'],
  ['节能2万吨标准煤', ''],
  ['每千克标煤', ''],
  ['', ''],
];

/** A text, and the places named in it. */
const places: readonly [text: string, names: string][] = [
  ['学习青岛市的做法', '青岛市 370200'],
  ['山东省青岛市', '山东省 370000, 青岛市 370200'],
  ['济南市长', ''],
  ['海南藏族自治州与海南省', '海南藏族自治州 632500, 海南省 460000'],
  ['吉林省吉林市', '吉林省 220000, 吉林市 220200'],
  ['城市环境', ''],
  ['全市', ''],
];

describe('Old names and places in prose', () => {
  for (const [text, names] of texts) {
    it(`“${text}”: ${names || 'none'}`, () => {
      const found = listed.oldNames(text);
      assert.equal(found.map(({ form }) => form).join(' '), names);
      for (const { form, start, end } of found) assert.equal(text.slice(start, end), form);
    });
  }

  for (const [text, names] of places) {
    it(`“${text}” names ${names || 'no place'}`, () =>
      assert.equal(
        listed
          .places(text)
          .map(({ form, regions }) => `${form} ${regions.map(({ code }) => code).join('/')}`)
          .join(', '),
        names,
      ));
  }

  it('brings the facts along', () => {
    const [body, term] = listed.oldNames('济南市环境保护局用排污费');
    assert.equal(body?.kind === 'body' && body.body.present[0], '生态环境局');
    assert.equal(term?.kind === 'term' && term.term.present[0], '环境保护税');
  });

  it('reads two megabytes of prose in a moment', () => {
    const text = '由市农业部门会同住房和城乡建设部门推广清洁养殖，全县已建设部分再生水管网，加强交通部署。'.repeat(
      23_000,
    );
    listed.oldNames('');
    const start = performance.now();
    assert.deepEqual(listed.oldNames(text), []);
    assert.ok(performance.now() - start < 2000, `${Math.round(performance.now() - start)} ms`);
  });
});
