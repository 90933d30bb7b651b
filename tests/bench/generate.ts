import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { BlockWriter } from './plans/block.ts';
import { inEnglish, type PlanSchema } from './plans/english.ts';
import { planHead } from './plans/head.ts';
import { randomOf } from './plans/random.ts';
import { enterpriseRow, projectRow, type Row } from './plans/rows.ts';

/** What plan to make. The same shape gives the same text, byte for byte. */
export interface PlanShape {
  /** Rows of each of the two lists: enterprises, and as many projects. */
  readonly size: number;
  readonly seed?: number;
  /** How many rows hold a wrong name from a fixed set, spread evenly over both lists. */
  readonly mistakes?: number;
  /** Whether the first row of 重点内容 holds one as well. */
  readonly wrongContent?: boolean;
  /** Whether both long lists stand under 清单, each beside its 汇总, in place of being the whole content. */
  readonly summarised?: boolean;
  /** The language of keys and fixed names; the texts are Chinese all the same. */
  readonly language?: 'zh' | 'en';
}

/** A plan in which our rules find nothing but the mistakes asked for. */
export interface Plan {
  /** Rows of each of the two lists. */
  readonly size: number;
  readonly lines: readonly string[];
  readonly text: string;
  /** Zero-based lines on which a finding is due. */
  readonly mistakeLines: readonly number[];
}

export function generatePlan(shape: PlanShape): Plan {
  const { size, seed = 1, mistakes = 0, wrongContent = false, summarised = false, language = 'zh' } = shape;
  const random = randomOf(seed);
  const wrong = spread(mistakes, size * 2, editedRow(size) - 1);
  const numbers = Array.from({ length: size }, (_, at) => at + 1);
  const enterprises = numbers.map((number) => enterpriseRow(number, random, wrong.has(number - 1)));
  const projects = numbers.map((number) => projectRow(number, random, wrong.has(size + number - 1)));
  const saved = projects.reduce((sum, project) => sum + project.saved, 0);
  const projectRows = projects.map(({ row }) => row);
  const plan = {
    ...planHead(saved, `济南市清洁生产推行实施方案第${seed}号（2026—2030年）`, wrongContent),
    重点工业企业名单: summarised ? { 汇总: { 企业数: `${size}家` }, 清单: enterprises } : enterprises,
    重点投资项目规划: summarised ? { 汇总: { 项目数: `${size}个` }, 清单: projectRows } : projectRows,
  };
  const writer = new BlockWriter();
  writer.entries(language === 'zh' ? plan : inEnglish(plan, planSchema()));
  return { size, lines: writer.lines, text: `${writer.lines.join('\n')}\n`, mistakeLines: writer.mistakes };
}

const planSchema = (): PlanSchema =>
  JSON.parse(readFileSync(new URL('../../schemas/plan.schema.json', import.meta.url), 'utf8')) as PlanSchema;

/** The number of the enterprise that structural edits and bursts go to: about the middle of the file, since projects follow it. */
export const editedRow = (size: number): number => Math.max(1, size - 1);

/** Lines of enterprises that are in no plan of these sizes, as they would be pasted into the list. */
export function moreEnterprises(count: number, lastWrong: boolean): Pick<Plan, 'lines' | 'mistakeLines'> {
  const random = randomOf(7);
  const writer = new BlockWriter();
  const rows: Row[] = Array.from({ length: count }, (_, at) =>
    enterpriseRow(900_001 + at, random, lastWrong && at === count - 1),
  );
  for (const row of rows) writer.entries(row, '    ', '  - ');
  return { lines: writer.lines, mistakeLines: writer.mistakes };
}

/** `count` of the places 0 to `places - 1` at equal distances, without one that is to stay free. */
function spread(count: number, places: number, free: number): ReadonlySet<number> {
  if (count > places - 1) throw new Error(`${count} mistakes do not fit into ${places} rows.`);
  const others = Array.from({ length: places }, (_, at) => at).filter((at) => at !== free);
  return new Set(
    Array.from({ length: count }, (_, at) => others[Math.floor(((at + 0.5) * others.length) / count)] ?? 0),
  );
}

/** `npm run generate -- --size 5000 [--seed 1] [--mistakes 0] [--english] [--summarised] [--out FILE]`; without a file it prints the plan. */
function main(): void {
  const { values } = parseArgs({
    options: {
      size: { type: 'string', default: '5000' },
      seed: { type: 'string', default: '1' },
      mistakes: { type: 'string', default: '0' },
      english: { type: 'boolean', default: false },
      summarised: { type: 'boolean', default: false },
      out: { type: 'string' },
    },
  });
  const plan = generatePlan({
    size: Number(values.size),
    seed: Number(values.seed),
    mistakes: Number(values.mistakes),
    summarised: values.summarised,
    language: values.english ? 'en' : 'zh',
  });
  if (values.out === undefined) process.stdout.write(plan.text);
  else writeFileSync(values.out, plan.text);
  console.error(
    `${plan.lines.length} lines, ${plan.text.length} UTF-16 units, ${Buffer.byteLength(plan.text)} bytes, ${plan.mistakeLines.length} mistakes`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
