import { generatePlan } from '../bench/generate.ts';

/** How long the lists of a plan are. */
export interface Lengths {
  readonly enterprises: number;
  /** Not more than enterprises. */
  readonly projects: number;
  readonly targets: number;
}

/** A sound plan with lists of these lengths; the targets have numbers in all their fields. */
export function longPlan({ enterprises, projects, targets }: Lengths): string {
  const text = generatePlan({ size: enterprises }).text;
  const [head = '', tail = ''] = text.split(/^(?=重点投资项目规划:)/m);
  const rows = tail.split(/^(?= {2}- )/m).slice(0, projects + 1);
  const numbers = Array.from({ length: targets - 2 }, (_, at) => at + 3);
  const more = numbers.map(targetRow).join('');
  // The first task works toward all of them.
  const linked = head.replace(/对应指标: \[/, `对应指标: [${numbers.map((number) => `M${number}, `).join('')}`);
  return linked.replace(/^ {2}主要任务:/m, () => `${more}  主要任务:`) + rows.join('');
}

const targetRow = (number: number): string => {
  const rate = (number % 9) + 3;
  const reduction = (number + 10) * rate * 100;
  return `    - 编号: M${number}
      指标名称: 第${number}片区化学需氧量排放量
      属性: 预期性
      基期值: ${number + 10}万吨
      目标值: 下降${rate}%以上
      净削减量: ${reduction}吨
      目标年: 2030
      年度目标: {2028: 下降2%以上, 2030: 下降${rate}%以上}
      目标分解: {减排量分地区: {历城区: ${reduction * 0.6}吨, 章丘区: ${reduction * 0.4}吨}}
`;
};
