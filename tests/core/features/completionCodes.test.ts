import assert from 'node:assert/strict';
import { completion } from '../../../server/src/core/features/completion/completion.ts';
import { taken } from '../../support/completionAt.ts';
import { cursorPlans } from '../../support/cursorPlans.ts';
import { editorList } from '../../support/editorList.ts';
import { analyzed, packageService } from '../../support/packageService.ts';

const scope = '规划概况:\n  规划范围:\n    地区: [济南市]\n';
const coded = scope.replace('济南市', '"370100"');
const target = (name: string, value: string): string =>
  `目标任务:\n  主要指标:\n    - {指标名称: ${name}, 基期值: 12.4万吨, 目标值: ${value}}\n`;

interface Case {
  readonly what: string;
  /** The cursor is `│`; where 甲 stands, a character of two UTF-16 units stands in one of the ways. */
  readonly plan: string;
  /** The first that are shown for what is typed, in their order. */
  readonly first?: readonly string[];
  readonly none?: readonly string[];
  /** What the first that is shown is like, where that depends on the language of the keys. */
  readonly label?: RegExp;
  /** True where nothing at all may be shown. */
  readonly nothing?: boolean;
  /** A mark was typed; nobody asked. */
  readonly unasked?: boolean;
  readonly typed?: string;
}

const offered: readonly Case[] = [
  { what: 'the provinces', plan: '规划概况:\n  规划范围:\n    地区: [│]\n', first: ['北京市', '天津市'] },
  {
    what: 'the regions the plan names, then those inside its own',
    plan: `${scope}重点工业企业名单:\n  - {企业名称: 甲, 所在地区: │}\n`,
    first: ['济南市', '历下区'],
  },
  {
    what: 'a region that is one of several behind what it lies in',
    plan: '规划概况:\n  规划范围:\n    地区: [chaoyang│]\n',
    typed: 'chaoyang',
    first: ['朝阳市', '朝阳县'],
  },
  {
    what: 'regions by their codes where digits are typed',
    plan: `${scope}重点工业企业名单:\n  - 企业名称: 甲\n    所在地区: 37011│\n`,
    typed: '37011',
    first: ['370112', '370113'],
  },
  {
    what: 'regions by name where the plan writes codes',
    plan: `${coded}重点工业企业名单:\n  - 企业名称: 甲\n    所在地区: zq│\n`,
    typed: 'zq',
    first: ['章丘区'],
  },
  { what: 'the nine industries', plan: '规划概况:\n  规划范围:\n    行业: [│]\n', first: ['冶金', '有色金属', '煤炭'] },
  { what: 'waters', plan: '规划概况:\n  规划范围:\n    流域: [│]\n', first: ['淮河', '海河', '辽河'] },
  {
    what: 'pollutants, those of the plan first',
    plan: '污染状况分析:\n  现状指标:\n    - {指标名称: 甲, 污染物: 总磷}\n    - {指标名称: 乙, 污染物: │}\n',
    first: ['总磷', '化学需氧量'],
  },
  {
    what: 'bodies of the region, found without its name',
    plan: `${scope}主要措施:\n  - {名称: 甲, 牵头单位: sthjj│}\n`,
    typed: 'sthjj',
    first: ['济南市生态环境局'],
  },
  {
    what: 'bodies of the place between brackets that nobody has closed, by its kind alone',
    plan: '规划概况:\n  规划层级: 市级\n  会同部门: [市生态│\n  规划范围:\n    地区: [济南市]\n',
    typed: '市生态',
    first: ['济南市生态环境局'],
  },
  {
    what: 'bodies of the place of the one in the lead',
    plan: '规划概况:\n  牵头单位: 临溪县发展和改革局\n  会同部门: [│\n',
    first: ['临溪县发展和改革局', '临溪县生态环境局'],
  },
  {
    what: 'a branch of the body of the city that a district lies in',
    plan: '规划概况:\n  规划范围:\n    地区: [浙江省温州市龙湾区]\n  会同部门: [│]\n',
    first: ['龙湾区发展和改革局', '温州市生态环境局龙湾分局', '龙湾区生态环境局'],
  },
  {
    what: 'bodies of the city that a district lies in, by their kind',
    plan: '规划概况:\n  规划范围:\n    地区: [浙江省温州市龙湾区]\n  会同部门: [市生态│]\n',
    typed: '市生态',
    first: ['温州市生态环境局'],
  },
  {
    what: 'no branch in a district of a municipality',
    plan: '规划概况:\n  规划范围:\n    地区: [上海市嘉定区]\n  会同部门: [sthjj│]\n',
    typed: 'sthjj',
    first: ['嘉定区生态环境局'],
    none: ['上海市生态环境局嘉定分局'],
  },
  {
    what: 'no branch of the body of a province or an autonomous prefecture',
    plan: '规划概况:\n  规划范围:\n    地区: [云南省大理白族自治州祥云县]\n  会同部门: [sthjj│]\n',
    typed: 'sthjj',
    first: ['祥云县生态环境局'],
  },
  {
    what: 'bodies of a district for schools and hospitals',
    plan: '规划概况:\n  规划范围:\n    地区: [浙江省温州市龙湾区]\n  会同部门: [区卫生│]\n',
    typed: '区卫生',
    first: ['龙湾区卫生健康局'],
  },
  {
    what: 'bodies of the state beside a ministry in the lead',
    plan: '规划概况:\n  牵头单位: 国家市场监督管理总局\n  会同部门: [│]\n',
    none: ['国家市生态环境局'],
  },
  {
    what: 'a level by what places of it are called',
    plan: '规划概况:\n  规划层级: 县级市│\n',
    typed: '县级市',
    label: /^(?:县级|county)$/,
  },
  {
    what: 'no type of a plan by the same word',
    plan: '规划概况:\n  规划类型: 县级市│\n',
    typed: '县级市',
    nothing: true,
  },
  {
    what: 'an industry that plans name by the letters',
    plan: '规划概况:\n  规划范围:\n    行业: [redian│]\n',
    typed: 'redian',
    first: ['热电', '热电联产'],
  },
  {
    what: 'bodies of a place that no table has, before those of the state',
    plan: '规划概况:\n  规划层级: 县级\n  规划范围:\n    地区: [临溪县]\n  会同部门: [│]\n',
    first: ['临溪县发展和改革局', '临溪县生态环境局', '临溪县工业和信息化局'],
  },
  {
    what: 'bodies of the place in the title, by its last word where no level is written',
    plan: '规划概况:\n  标题: 云江市“十五五”清洁生产推行实施方案\n  牵头单位: fzhggwyh│\n',
    typed: 'fzhggwyh',
    first: ['云江市发展和改革委员会'],
  },
  {
    what: 'bodies of a county in the title',
    plan: '规划概况:\n  标题: 临溪县工业清洁生产推行规划\n  会同部门: [│]\n',
    first: ['临溪县发展和改革局'],
  },
  {
    what: 'bodies of one of several regions by the name it has in all of them',
    plan: '规划概况:\n  规划范围:\n    地区: [鼓楼区]\n  牵头单位: │\n',
    first: ['鼓楼区发展和改革局'],
  },
  {
    what: 'bodies of a province',
    plan: '规划概况:\n  规划范围:\n    地区: [山东省]\n  牵头单位: sthjt│\n',
    typed: 'sthjt',
    first: ['山东省生态环境厅'],
  },
  {
    what: 'a body by the name it had',
    plan: '规划概况:\n  牵头单位: 环境保护部│\n',
    typed: '环境保护部',
    first: ['生态环境部'],
  },
  {
    what: 'indicators, those that have a target last',
    plan: '目标任务:\n  主要指标:\n    - {指标名称: 单位产品能耗}\n    - 指标名称: dwcpnh│\n',
    typed: 'dwcpnh',
    first: ['单位产品能耗'],
  },
  {
    what: 'an indicator by the formula of its pollutant in small letters',
    plan: '污染状况分析:\n  现状指标:\n    - 指标名称: nox│\n',
    typed: 'nox',
    first: ['氮氧化物排放量'],
  },
  {
    what: 'an analysed indicator by the formula of its pollutant',
    plan: '污染状况分析:\n  现状指标:\n    - {编号: X3, 指标名称: 工业二氧化硫排放量}\n目标任务:\n  主要指标:\n    - {指标名称: so2│}\n',
    typed: 'so2',
    first: ['二氧化硫排放量', '二氧化硫产生量', '工业二氧化硫排放量'],
  },
  {
    what: 'how far audits are done among the indicators',
    plan: '目标任务:\n  主要指标:\n    - {指标名称: shwcl│}\n',
    typed: 'qjscshwcl',
    first: ['清洁生产审核完成率'],
  },
  {
    what: 'a gap in the units of the indicator for what there is now',
    plan: '污染状况分析:\n  现状指标:\n    - 指标名称: 工业氨氮排放量\n      现状值: │\n',
    first: ['××吨', '××万吨'],
  },
  {
    what: 'a gap in per cent for a share there is now',
    plan: '污染状况分析:\n  现状指标:\n    - {指标名称: 清洁生产审核完成率, 现状值: │}\n',
    first: ['××%'],
  },
  {
    what: 'documents in force, with their numbers',
    plan: '规划概况:\n  编制依据:\n    - 名称: 甲\n      发文字号: │\n',
    first: ['国办发[2003]100号'],
  },
  {
    what: 'the clauses of the policy named beside',
    plan: '规划概况:\n  编制依据:\n    - {名称: 关于加快推行清洁生产的意见, 条款: │}\n',
    first: ['一（二）', '二（一）', '二（二）'],
  },
  {
    what: 'a number in the unit of the row first',
    plan: target('化学需氧量排放量', '11│'),
    typed: '11',
    first: ['11万吨', '11吨'],
  },
  {
    what: 'a number of a share in per cent',
    plan: '目标任务:\n  主要指标:\n    - 指标名称: 工业固体废物综合利用率\n      目标值: 85│\n',
    typed: '85',
    first: ['85%'],
  },
  {
    what: 'a change in per cent',
    plan: target('甲', '下降8│'),
    typed: '下降8',
    first: ['下降8%'],
  },
  {
    what: 'rules of waivers by what they are called',
    plan: '例外说明:\n  - {规则: 衔接上位│}\n',
    typed: '衔接上位',
    first: ['upper-plan'],
  },
  {
    what: 'targets by their names',
    plan: '目标任务:\n  主要指标:\n    - {编号: M1, 指标名称: 甲}\n    - {编号: M2, 指标名称: 废水回用率}\n主要措施:\n  - {名称: a, 对应指标: [fshy│]}\n',
    typed: 'fshy',
    first: ['M2'],
  },
  {
    what: 'what may stand instead of prose, to who asks',
    plan: '规划概况:\n  编制阶段: 已印发\n  牵头单位: 甲\n  标题: │\n',
    label: /^\{(未转录|notTranscribed): /,
  },
];

const absent: readonly Case[] = [
  {
    what: 'in prose that may be 未转录 instead, behind its colon',
    plan: '规划概况:\n  编制阶段: 已印发\n  标题: │\n',
    unasked: true,
    nothing: true,
  },
  {
    what: 'in 说明 when a blank is typed',
    plan: '重点内容:\n  - 名称: a\n    说明: 甲 │\n',
    unasked: true,
    nothing: true,
  },
  { what: 'in 概述 behind its colon', plan: '污染状况分析:\n  概述: │\n', unasked: true, nothing: true },
  { what: 'in 说明 while prose is typed', plan: '重点内容:\n  - 名称: a\n    说明: 甲企业将│\n', nothing: true },
  { what: 'while syllables become Chinese', plan: `${scope}  牵头单位: sheng'tai│\n`, nothing: true },
  { what: 'of bodies where a region stands', plan: '规划概况:\n  规划范围:\n    地区: [│]\n', none: ['生态环境部'] },
  { what: 'of regions listed already', plan: '规划概况:\n  规划范围:\n    地区: [北京市, │]\n', none: ['北京市'] },
  {
    what: 'of control zones as basins',
    plan: '规划概况:\n  规划范围:\n    流域: [│]\n',
    none: ['北京市', '酸雨控制区'],
  },
  {
    what: 'of 局 in a development zone, which has none',
    plan: '规划概况:\n  规划层级: 园区\n  规划范围:\n    地区: [临溪经济开发区]\n  牵头单位: │\n',
    none: ['临溪经济开发区发展和改革局', '临溪经济开发区生态环境局'],
  },
  {
    what: 'of 局 of a title that names no place',
    plan: '规划概况:\n  标题: 造纸行业清洁生产推行方案\n  牵头单位: │\n',
    none: ['造纸行业发展和改革局', '造纸发展和改革局'],
  },
  {
    what: 'of bodies of one region where the plan is for two',
    plan: '规划概况:\n  规划范围:\n    地区: [临溪县, 云江县]\n  牵头单位: │\n',
    none: ['临溪县发展和改革局', '云江县发展和改革局'],
  },
  {
    what: 'of 局 where a province has 厅',
    plan: '规划概况:\n  规划范围:\n    地区: [山东省]\n  牵头单位: │\n',
    none: ['山东省生态环境局', '山东省财政局'],
  },
  { what: 'of bodies that are no more', plan: '规划概况:\n  牵头单位: │\n', none: ['环境保护部', '国家环保总局'] },
  {
    what: 'of documents that have gone',
    plan: '规划概况:\n  编制依据:\n    - 名称: │\n',
    none: ['中华人民共和国环境保护法', '清洁生产审核暂行办法'],
  },
  {
    what: 'of clauses of a document we do not have',
    plan: '规划概况:\n  编制依据:\n    - {名称: 甲, 条款: │}\n',
    none: ['二（一）', '第八条'],
  },
  {
    what: 'of mass for a share there is now',
    plan: '污染状况分析:\n  现状指标:\n    - {指标名称: 清洁生产审核完成率, 现状值: │}\n',
    none: ['××吨', '××万吨'],
  },
  {
    what: 'of a gap behind a number for what there is now',
    plan: '污染状况分析:\n  现状指标:\n    - {指标名称: 工业氨氮排放量, 现状值: 78│}\n',
    none: ['××吨', '××万吨'],
  },
  {
    what: 'of another pollutant for a formula, among those analysed',
    plan: '污染状况分析:\n  现状指标:\n    - {编号: X3, 指标名称: 工业氨氮排放量}\n目标任务:\n  主要指标:\n    - {指标名称: so2│}\n',
    typed: 'so2',
    none: ['工业氨氮排放量'],
  },
  {
    what: 'of mass for a share',
    plan: '目标任务:\n  主要指标:\n    - {指标名称: 工业固体废物综合利用率, 目标值: 85│}\n',
    none: ['85吨', '85万吨'],
  },
  { what: 'of units where there is no number', plan: target('化学需氧量排放量', '│'), none: ['万吨', '吨'] },
  { what: 'of code lists in a comment', plan: '规划概况:\n  牵头单位: 甲 # │\n', nothing: true },
];

describe('completion out of code lists', () => {
  for (const { what, plan, first = [], label, none = [], nothing = false, unasked = false, typed = '' } of [
    ...offered,
    ...absent,
  ]) {
    for (const { way, text, position } of cursorPlans(plan)) {
      it(`offers ${first.length > 0 || label !== undefined ? what : `nothing wrong ${what}`}, ${way}`, () => {
        const items = completion(analyzed(text), position, 'zh-CN', packageService, !unasked);
        const labels = editorList(items, typed).map(({ label }) => label);
        if (label !== undefined) assert.match(labels[0] ?? '', label);
        if (nothing) assert.deepEqual(labels, []);
        assert.deepEqual(labels.slice(0, first.length), first);
        assert.deepEqual(
          none.filter((label) => labels.includes(label)),
          [],
        );
        // A client that looks at labels alone finds by them what it would find by the rest.
        assert.ok(items.every(({ label, filterText }) => filterText.startsWith(label)));
      });
    }
  }
});

describe('names out of code lists', () => {
  it('are quoted in a row where they hold a mark that divides', () => {
    const written = taken('规划概况:\n  规划范围:\n    行业: [$0]\n', '酒、饮料和精制茶制造业');
    assert.equal(written, '规划概况:\n  规划范围:\n    行业: ["酒、饮料和精制茶制造业"]\n');
  });

  it('are written as codes in a plan that writes codes', () => {
    const row = (region: string) => `${coded}重点工业企业名单:\n  - 企业名称: 甲\n    所在地区: ${region}\n`;
    assert.equal(taken(row('zq$0'), '章丘区'), row('370114'));
  });
});
