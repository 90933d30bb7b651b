import assert from 'node:assert/strict';
import { itemsAt } from '../../support/completionAt.ts';
import { editorList } from '../../support/editorList.ts';

/** Where something is typed: `@`. */
const places = {
  root: '规划格式: 1\n@\n',
  about: '规划概况:\n  @\n',
  target: '目标任务:\n  主要指标:\n    - 编号: M1\n      @\n',
  project: '重点投资项目规划:\n  - 编号: P1\n    @\n',
  stage: '规划概况:\n  编制阶段: @\n',
  planType: '规划概况:\n  规划类型: @\n',
  field: '重点内容:\n  - 名称: 甲\n    领域: @\n',
  region: '规划概况:\n  规划范围:\n    地区: [@]\n',
  inJinan: '规划概况:\n  规划范围:\n    地区: [济南市]\n重点工业企业名单:\n  - 企业名称: 甲\n    所在地区: @\n',
  basin: '规划概况:\n  规划范围:\n    流域: [@]\n',
  industry: '规划概况:\n  规划范围:\n    行业: [冶金, @]\n',
  pollutant: '污染状况分析:\n  现状指标:\n    - 指标名称: 甲\n      污染物: @\n',
  body: '规划概况:\n  规划范围:\n    地区: [济南市]\n主要措施:\n  - 名称: 甲\n    牵头单位: @\n',
  national: '规划概况:\n  牵头单位: @\n',
  indicator: '目标任务:\n  主要指标:\n    - 指标名称: @\n',
  basis: '规划概况:\n  编制依据:\n    - @\n',
  reference:
    '目标任务:\n  主要指标:\n    - {编号: M1, 指标名称: 粗钢产能}\n    - {编号: M2, 指标名称: 犇鑫园区废水回用率}\n主要措施:\n  - 名称: 甲\n    对应指标: [@]\n',
} as const;

/** What is typed, where, and what it is to find. */
const queries: Readonly<Record<string, readonly (readonly [string, keyof typeof places, string])[]>> = {
  'the whole spelling': [
    ['jinduanpai', 'root', '进度安排'],
    ['zhuyaocuoshi', 'root', '主要措施'],
    ['zhongdiangongyeqiye', 'root', '重点工业企业名单'],
    ['biaoti', 'about', '标题'],
    ['qiantoudanwei', 'about', '牵头单位'],
    ['mubiaozhi', 'target', '目标值'],
    ['zongtouzi', 'project', '总投资'],
    ['songshengao', 'stage', '送审稿'],
    ['xingdongjihua', 'planType', '行动计划'],
    ['jinanshi', 'region', '济南市'],
    ['chongqing', 'region', '重庆市'],
    ['yousejinshu', 'industry', '有色金属'],
    ['andan', 'pollutant', '氨氮'],
    ['shengtaihuanjing', 'body', '济南市生态环境局'],
    ['cugang', 'reference', 'M1'],
  ],
  initials: [
    ['mbrw', 'root', '目标任务'],
    ['zdtz', 'root', '重点投资项目规划'],
    ['wrzk', 'root', '污染状况分析'],
    ['bzyj', 'about', '编制依据'],
    ['ghfw', 'about', '规划范围'],
    ['jqz', 'target', '基期值'],
    ['xmmc', 'project', '项目名称'],
    ['zqyjg', 'stage', '征求意见稿'],
    ['jtysy', 'field', '交通运输业'],
    ['zqq', 'inJinan', '章丘区'],
    ['dc', 'basin', '滇池'],
    ['hxxyl', 'pollutant', '化学需氧量'],
    ['gyhxxhj', 'body', '济南市工业和信息化局'],
    ['adpfl', 'indicator', '氨氮排放量'],
    ['bxyq', 'reference', 'M2'],
  ],
  'some spelt out and some not, or Chinese before': [
    ['zhongdnr', 'root', '重点内容'],
    ['jinduap', 'root', '进度安排'],
    ['主要cs', 'root', '主要措施'],
    ['guihlx', 'about', '规划类型'],
    ['规划q', 'about', '规划期'],
    ['zhibmc', 'target', '指标名称'],
    ['zijinly', 'project', '资金来源'],
    ['qicaog', 'stage', '起草稿'],
    ['tuixfa', 'planType', '推行方案'],
    ['qingds', 'region', '青岛市'],
    ['历x', 'inJinan', '历下区'],
    ['huaxyl', 'industry', '化学原料和化学制品制造业'],
    ['guojfzhggw', 'national', '国家发展和改革委员会'],
    ['eryhl', 'indicator', '二氧化硫排放量'],
    ['qingjscshbf', 'basis', '清洁生产审核办法（国家发展和改革委员会、环境保护部令第38号）'],
  ],
  'two letters': [
    ['fj', 'root', '附件'],
    ['zd', 'root', '重点内容'],
    ['bt', 'about', '标题'],
    ['sp', 'about', '审批'],
    ['mb', 'target', '目标值'],
    ['sx', 'target', '属性'],
    ['zt', 'project', '总投资'],
    ['bp', 'stage', '报批稿'],
    ['yj', 'planType', '意见'],
    ['gy', 'field', '工业'],
    ['jn', 'region', '济南市'],
    ['gt', 'industry', '钢铁'],
    ['st', 'national', '生态环境部'],
    ['ch', 'basin', '巢湖'],
    ['hh', 'basin', '淮河'],
  ],
};

describe('completion by pinyin', () => {
  const asked = Object.entries(queries).flatMap(([how, all]) =>
    all.map(([typed, place, wanted]) => {
      const shown = editorList(itemsAt(places[place].replace('@', `${typed}$0`)), typed);
      const first = shown.slice(0, 3).map(({ label }) => label);
      return { how, typed, wanted, first, found: first.includes(wanted) };
    }),
  );
  const told = asked
    .filter(({ found }) => !found)
    .map(({ typed, wanted, first }) => `${typed}: ${wanted}, not ${first}`);

  it('has what is wanted among the first three in 95 of 100 cases', () => {
    assert.equal(asked.length, 60);
    assert.ok(told.length <= 0.05 * asked.length, told.join('\n'));
  });

  for (const how of Object.keys(queries)) {
    it(`has it in most cases for ${how}`, () => {
      const of = asked.filter((one) => one.how === how);
      assert.ok(of.filter(({ found }) => found).length >= 0.9 * of.length, told.join('\n'));
    });
  }

  it('shows nothing for what nothing is called', () => {
    for (const [typed, place] of [
      ['vvv', 'root'],
      ['jinanshiv', 'region'],
      ['uv', 'industry'],
    ] as const)
      assert.deepEqual(editorList(itemsAt(places[place].replace('@', `${typed}$0`)), typed), []);
  });
});
