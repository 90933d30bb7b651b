import type { Random } from './random.ts';

const REGIONS = ['370102', '历下区', '370117', '370114', '章丘区', '某新区'];
const NAMES = [
  '甲钢铁有限公司',
  '乙水泥有限公司',
  '丙化工有限公司',
  '丁热电有限公司',
  '𠮷玻璃有限公司',
  '示例2厂',
  '示例10厂',
];
const FIGURES = ['化学需氧量排放量', '氨氮排放量', '氮氧化物排放量', '二氧化硫排放量', '用水总量'];

/** A plan whose rows stand in no order: ids, names and regions by chance, in both forms, with comments and empty lines. */
export function shuffledPlan(random: Random): string {
  const shuffled = <T>(all: readonly T[]): T[] => {
    const rest = [...all];
    return all.map(() => rest.splice(random.below(rest.length), 1)[0] as T);
  };
  const numbers = (count: number): number[] =>
    shuffled(Array.from({ length: count + random.below(3) }, (_, at) => at + 1)).slice(0, count);
  const row = (pairs: readonly (readonly [string, string])[], indent: string): string => {
    const written = pairs.map(([key, value]) => `${key}: ${value}`);
    const remark = random.oneIn(4) ? `  # 注${random.below(90)}` : '';
    const above = random.oneIn(5) ? `${indent}# 说明${random.below(90)}\n` : '';
    const empty = random.oneIn(6) ? '\n' : '';
    const text = random.oneIn(2)
      ? `{${written.join(', ')}}${remark}`
      : `${written[0]}${remark}\n${written
          .slice(1)
          .map((each) => `${indent}  ${each}`)
          .join('\n')}`;
    return `${empty}${above}${indent}- ${text}\n`;
  };
  const figures = numbers(4).map((number, at) => [`X${number}`, FIGURES[at] as string, `${100 + number}吨`] as const);
  const targets = numbers(4);
  const enterprises = numbers(5);
  const some = (ids: readonly string[]): string => `[${ids.filter(() => random.oneIn(2)).join(', ')}]`;
  const ids = (letter: string, all: readonly number[]): string[] => all.map((number) => `${letter}${number}`);
  return [
    '规划格式: 1\n规划概况: {标题: 甲市方案, 规划类型: 实施方案, 基准年: 2025, 规划范围: {地区: [370100]}}\n污染状况分析:\n  现状指标:\n',
    ...figures.map(([id, name, value]) =>
      row(
        [
          ['编号', id],
          ['指标名称', name],
          ['现状值', value],
          ['年份', '2025'],
        ],
        '    ',
      ),
    ),
    '目标任务:\n  主要指标:\n',
    ...targets.map((number, at) => {
      const [id, name, value] = figures[at] as readonly [string, string, string];
      const baseline = random.pick([id, value, `{数值: ${value}, 年份: 2025}`]);
      return row(
        [
          ['编号', `M${number}`],
          ['指标名称', name],
          ['基期值', baseline],
          ['目标值', '下降8%'],
        ],
        '    ',
      );
    }),
    '重点工业企业名单:\n',
    ...enterprises.map((number) =>
      row(
        [
          ['编号', `Q${number}`],
          ['企业名称', random.pick(NAMES)],
          ['所在地区', random.pick(REGIONS)],
        ],
        '  ',
      ),
    ),
    '重点投资项目规划:\n  清单:\n',
    ...numbers(4).map((number) =>
      row(
        [
          ['编号', `P${number}`],
          ['项目名称', `${random.pick(NAMES)}改造`],
          ['项目单位', `Q${random.pick(enterprises)}`],
          ['对应指标', some(ids('M', targets))],
        ],
        '    ',
      ),
    ),
    `例外说明:\n  - {规则: target-year, 位置: M${random.pick(targets)}, 理由: 另文规定}\n`,
  ].join('');
}
