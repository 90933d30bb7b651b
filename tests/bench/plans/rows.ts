import { Flow, Mistake, type Value } from './block.ts';
import { creditCode } from './creditCode.ts';
import type { Random } from './random.ts';

export type Row = Record<string, Value>;

/** What a project does to the load of chemical oxygen demand, in tonnes a year, and its row. */
export interface ProjectRow {
  readonly row: Row;
  readonly saved: number;
}

/** Districts of Jinan, in which all made-up enterprises stand, with their names. */
const DISTRICTS: readonly (readonly [code: string, name: string])[] = [
  ['370102', '历下'],
  ['370103', '市中'],
  ['370104', '槐荫'],
  ['370105', '天桥'],
  ['370112', '历城'],
  ['370113', '长清'],
  ['370114', '章丘'],
  ['370115', '济阳'],
  ['370116', '莱芜'],
  ['370117', '钢城'],
];
const INDUSTRIES = ['冶金', '化工', '建材'];
const PRODUCTS = ['钢材', '水泥', '烧碱', '玻璃', '尿素', '铸件', '涂料'];
const POLLUTANTS = ['化学需氧量', '氮氧化物', '二氧化硫', '颗粒物', '氨氮'];
const SIZES = ['大型', '中型', '小型', '微型'];
const GROUNDS = ['超标', '超总量', '高耗能', '有毒有害'];
const CATEGORIES = ['节能', '节水', '综合利用', '源头替代', '工艺改造', '末端治理'];
const NATURES = ['新建', '改建', '扩建', '技术改造'];
const WORKS = ['循环水替代', '余热回收', '废水回用', '窑炉改造', '密闭除尘', '溶剂替代'];

/** One enterprise of the list. A wrong one has a size that is none of the allowed. */
export function enterpriseRow(number: number, random: Random, wrong: boolean): Row {
  const [region, district] = random.pick(DISTRICTS);
  const industry = random.pick(INDUSTRIES);
  const first = random.between(0, POLLUTANTS.length - 2);
  const pollutants = POLLUTANTS.slice(first, first + random.between(1, 2));
  return {
    编号: `Q${number}`,
    企业名称: `${district}示例${industry}${number}厂`,
    统一社会信用代码: creditCode('370100', number),
    所在地区: region,
    所属行业: industry,
    主要产品: new Flow([random.pick(PRODUCTS)]),
    企业规模: wrong ? new Mistake('中等') : random.pick(SIZES),
    清洁生产审核: random.between(0, 2) === 0 ? voluntaryAudit(random) : compulsoryAudit(random),
    主要污染物: pollutants,
    现状排放: Object.fromEntries(pollutants.map((pollutant) => [pollutant, `${random.between(20, 900)}吨`])),
  };
}

const compulsoryAudit = (random: Random): Row => ({
  审核类型: '强制性',
  列入依据: random.pick(GROUNDS),
  完成时限: `2027-${month(random)}`,
});

const voluntaryAudit = (random: Random): Row => ({ 审核类型: '自愿性', 完成时限: `2028-${month(random)}` });

const month = (random: Random): string => String(random.between(1, 12)).padStart(2, '0');

/** One project of the enterprise with the same number; its sources of money add up. A wrong one has no allowed nature. */
export function projectRow(number: number, random: Random, wrong: boolean): ProjectRow {
  const own = random.between(3, 80) * 10;
  const loan = random.between(1, 40) * 10;
  const start = random.between(2026, 2028);
  const saved = random.between(2, 40);
  const row: Row = {
    编号: `P${number}`,
    项目名称: `${random.pick(WORKS)}${number}号工程`,
    项目单位: `Q${number}`,
    项目类别: random.pick(CATEGORIES),
    建设性质: wrong ? new Mistake('翻新') : random.pick(NATURES),
    建设起止年限: `${start}—${start + random.between(1, 2)}年`,
    总投资: `${own + loan}万元`,
    资金来源: { 企业自筹: `${own}万元`, 银行贷款: `${loan}万元` },
    预期效益: [`化学需氧量减排${saved}吨/年`, `节水${random.between(1, 60)}万立方米/年`],
    对应指标: new Flow(['M1', 'M2']),
  };
  return { row, saved };
}
