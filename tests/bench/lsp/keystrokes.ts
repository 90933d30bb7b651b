import { generatePlan, type Plan, type PlanShape } from '../generate.ts';
import { randomOf } from '../plans/random.ts';
import { atEnd, lineOf, linesOf, textAt } from './planLines.ts';
import { namesMistakes, type Scene, type Stroke } from './scenes.ts';

/** Rows that are edited in turn, half of them in each list. */
const ROWS = 100;
/** With the same seed every server gets the same rows in the same order. */
const SEED = 11;
/** Fields whose names are from a fixed set, in an enterprise and in a project. */
const FIELDS = ['企业规模', '建设性质'];

/** One letter behind an allowed name of a fixed set, in random rows, by turns of either list. */
export const keystroke = (size: number, mistakes = 0): Scene => keystrokeIn('keystroke', { size, mistakes });

/** The same where both lists stand under 清单 beside a 汇总. */
export const keystrokeInSummarised = (size: number): Scene =>
  keystrokeIn('keystroke in {汇总, 清单}', { size, summarised: true });

function keystrokeIn(name: string, shape: PlanShape): Scene {
  const plan = generatePlan(shape);
  const [first = [], second = []] = FIELDS.map((field) => soundLines(plan, field));
  const random = randomOf(SEED);
  const next = (at: number): Stroke => letterBehind(plan, random.pick(at % 2 === 0 ? first : second));
  const strokes: Scene['strokes'] = [next(0), ...Array.from({ length: ROWS - 1 }, (_, at) => next(at + 1))];
  return { name, plan, opened: namesMistakes(plan), strokes };
}

/** Lines with this key on which there is no mistake yet. */
function soundLines(plan: Plan, key: string): readonly number[] {
  const wrong = new Set(plan.mistakeLines);
  return linesOf(plan, key).filter((line) => !wrong.has(line));
}

const letterBehind = (plan: Plan, line: number): Stroke => ({
  edits: [atEnd(plan, line, 'x')],
  done: namesMistakes(plan, line),
  undone: namesMistakes(plan),
});

/**
 * Another last digit in the year in which 规划期 ends, so that a fact changes on which any row may depend. What is said
 * of the new period is the rules' matter: right is what still names the mistake that the plan holds all the time.
 */
export function keystrokeInPeriod(size: number): Scene {
  const plan = generatePlan({ size, mistakes: 1 });
  const line = lineOf(plan, '规划期');
  const end = textAt(plan, line).indexOf('年');
  const range = { start: { line, character: end - 1 }, end: { line, character: end } };
  const [mistake = 0] = plan.mistakeLines;
  const stroke = (digit: number): Stroke => ({
    edits: [{ range, text: String(digit) }],
    done: (diagnostics) => diagnostics.some((one) => one.range.start.line === mistake),
    undone: namesMistakes(plan),
  });
  return {
    name: 'keystroke in 规划期',
    plan,
    opened: namesMistakes(plan),
    strokes: [stroke(1), ...[2, 3, 4, 5, 6, 7, 8, 9].map(stroke)],
  };
}
