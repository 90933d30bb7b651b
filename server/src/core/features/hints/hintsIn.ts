import type { BoundMap, BoundScalar } from '../../bind/boundDocument.ts';
import { fill } from '../../messages/render.ts';
import { planValue } from '../../plan/buildPlanFile.ts';
import { fundingTotal } from '../../plan/fundingTotals.ts';
import type { Project, Target } from '../../plan/planTypes.generated.ts';
import { readingOf, valueKindOf } from '../../plan/readings.ts';
import type { Analysis } from '../../planService.ts';
import { anchorOf } from '../../syntax/nodes.ts';
import type { Locale, Localized } from '../../text/locale.ts';
import type { Position, Range } from '../../text/span.ts';
import { compareAmounts } from '../../values/compare.ts';
import { writeAmount } from '../../values/write.ts';
import { shareOfInvestment } from '../hover/readings/money.ts';
import { reachedIn } from '../hover/readings/reached.ts';
import { type LocatedNode, nodeAt } from '../position/nodeAt.ts';

/** A few words that an editor shows behind a line; they are none of the text. */
export interface Hint {
  readonly position: Position;
  readonly label: string;
}

/** Behind which values hints are shown: those at the ends of lines, those between brackets as well, none. */
export type HintsShown = 'block' | 'all' | 'off';

export const hintsShown: readonly HintsShown[] = ['block', 'all', 'off'];

const says = {
  equal: { zh: '合计{sum}，与总投资相等', en: 'sum: {sum}, the investment' },
  apart: { zh: '合计{sum}，总投资{total}', en: 'sum: {sum}, investment: {total}' },
} as const satisfies Record<string, Localized>;

/** Lines that are looked at for one answer: more than any window shows. */
const MOST_LINES = 400;

/** Keys of a target whose value comes to something from its baseline. */
const REACHED: ReadonlySet<string> = new Set(['target', 'change']);

/**
 * What the values of some lines come to: a target from its baseline, a source of money as a share of the investment,
 * all sources together beside it. Rows between brackets have little room, so there they are shown when somebody wants it.
 */
export function hintsIn(
  analysis: Analysis,
  { start, end }: Range,
  locale: Locale,
  shown: HintsShown = 'block',
): readonly Hint[] {
  if (shown === 'off') return [];
  const { text } = analysis;
  const hints: Hint[] = [];
  const last = Math.min(end.line, text.lineCount - 1, start.line + MOST_LINES);
  for (let line = start.line; line <= last; line++) {
    const words = text.lineText(line);
    const [written = ''] = /^[^#{[]*/.exec(words) ?? [];
    const between = /[{[]/.test(words);
    if (between ? shown !== 'all' : written.trim() === '') continue;
    const ends = between ? endsBetweenBrackets(words) : [written.trimEnd().length];
    for (const character of ends) {
      const position = { line, character };
      const label = labelAt(analysis, position, locale, between);
      if (label !== undefined) hints.push({ position, label });
    }
  }
  return hints;
}

/** Where a value between brackets may end, and where the colon before one stands; most of these are no such place. */
const endsBetweenBrackets = (words: string): readonly number[] => [
  ...new Set([...words.matchAll(/\s*[,}\]]|(?<=:)\s*[{[]|\s*$/g)].map(({ index }) => index).filter((end) => end > 0)),
];

/** @param atEnd only where the value ends there */
function labelAt(analysis: Analysis, position: Position, locale: Locale, atEnd: boolean): string | undefined {
  const found = nodeAt(analysis.document, analysis.bound, position);
  if (found !== undefined && found.at !== 'key') {
    const { end } = analysis.document.rangeOf(anchorOf(found.at.node));
    if (atEnd && (end.line !== position.line || end.character !== position.character)) return undefined;
    return ofValue(analysis, found, found.at, locale);
  }
  // Behind the colon of a key whose value stands below.
  const key = found ?? nodeAt(analysis.document, analysis.bound, { ...position, character: position.character - 1 });
  return key?.at === 'key' && key.field.name === 'funding' ? ofSources(analysis, key, locale) : undefined;
}

function ofValue(analysis: Analysis, located: LocatedNode, scalar: BoundScalar, locale: Locale): string | undefined {
  if (valueKindOf(scalar.schema) === undefined) return undefined;
  const { values } = analysis.plan;
  const value = readingOf(scalar, values);
  if (value.kind === 'money') {
    const found = shareOfInvestment(value, { located, analysis });
    if (found !== undefined) return found.share;
  }
  const row = located.within.at(-1);
  if (row === undefined || !isRow(row, 'target') || !REACHED.has(located.field.name)) return undefined;
  return reachedIn(planValue(row, values) as Target, value, analysis, locale, true);
}

function ofSources({ plan: { values } }: Analysis, { within }: LocatedNode, locale: Locale): string | undefined {
  const row = within.at(-1);
  if (row === undefined || !isRow(row, 'project')) return undefined;
  const found = fundingTotal(planValue(row, values) as Project);
  if (found === undefined) return undefined;
  const { outcome } = compareAmounts(found.sum, found.total, { oneList: found.ofAmounts });
  const args = { sum: writeAmount(found.sum), total: writeAmount(found.total) };
  return fill(outcome === 'agrees' ? says.equal : says.apart, args, locale);
}

const isRow = ({ schema }: BoundMap, kind: string): boolean => schema.pointer === `#/definitions/${kind}`;
