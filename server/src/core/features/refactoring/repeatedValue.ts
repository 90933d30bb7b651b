import type { BoundMap, BoundNode } from '../../bind/boundDocument.ts';
import { planValue } from '../../plan/buildPlanFile.ts';
import { baseYearOf, scopeOf } from '../../plan/headFacts.ts';
import type { Target } from '../../plan/planTypes.generated.ts';
import { type PresentFigure, PresentFigures } from '../../plan/presentFigures.ts';
import { lookUpRows } from '../../plan/rows.ts';
import { isNothingButNumber, targetFigures } from '../../plan/targetFigures.ts';
import type { Analysis } from '../../planService.ts';
import { anchorOf } from '../../syntax/nodes.ts';
import { plainText } from '../../syntax/scalarText.ts';
import { sourceOf } from '../../text/anchor.ts';
import type { Position } from '../../text/span.ts';
import { compare } from '../../values/compare.ts';
import { nodeAt } from '../position/nodeAt.ts';
import type { Refactoring, RefactoringScene } from './refactoring.ts';

/** Rows of the analysis that are gone through for one offer. */
const MANY = 500;

/**
 * The id of a present figure in the place of its number: 基期值: 4200吨 → X1, where the two are of one indicator, of one
 * year as far as years are told, and say the same. The number is written once then.
 */
export function repeatedValueRefactorings({ analysis, position }: RefactoringScene): Refactoring[] {
  const target = baselineAt(analysis, position);
  const field = target?.fields.get('baseline');
  if (target === undefined || field === undefined) return [];
  const row = planValue(target, analysis.plan.values) as Target;
  if (row.baseline === undefined || !isBare(field.value) || !isNothingButNumber(row.baseline)) return [];
  const figure = repeated(row, analysis);
  if (figure?.id === undefined) return [];
  const { id, value } = figure;
  const range = analysis.document.rangeOf(anchorOf(field.value.node));
  return [
    {
      id: 'repeated-value',
      kind: 'rewrite.reference',
      title: {
        zh: `改为引用现状指标${id}（${value.text}）`,
        en: `Refer to the present figure ${id} (${value.text})`,
      },
      rewrite: () => ({ edits: [{ range, newText: plainText(id) }] }),
    },
  ];
}

/** The target whose 基期值 stands at a position, its key included. */
function baselineAt({ document, bound }: Analysis, position: Position): BoundMap | undefined {
  const located = nodeAt(document, bound, position);
  if (located === undefined) return undefined;
  const target = located.within.find(({ schema }) => schema.pointer === '#/definitions/target');
  const baseline = target?.fields.get('baseline');
  return [...located.above, located.field].some((field) => field === baseline) && baseline !== undefined
    ? target
    : undefined;
}

/** One text, or braces on one line with nothing but a number and its year: more would be lost. */
function isBare({ node, ...value }: BoundNode): boolean {
  if (value.kind === 'scalar') return node.kind === 'scalar' && !BLOCK.has(node.style);
  if (value.kind !== 'map' || node.kind !== 'map' || !node.flow) return false;
  const known = value.fields.values().filter(({ name }) => name === 'value' || name === 'year');
  return known.length === node.pairs.length && !sourceOf(node).includes('\n');
}

const BLOCK: ReadonlySet<string> = new Set(['literal', 'folded']);

/** The only present figure of the indicator and the year, if it says what the target's own number says. */
function repeated(row: Target, { plan, bound }: Analysis): PresentFigure | undefined {
  const { known, file, values, totals, links } = plan;
  const figures = targetFigures(row, known);
  if (figures?.own === undefined || (totals.indicator?.rows ?? 0) > MANY) return undefined;
  const rows = lookUpRows(bound.groups, values)('indicator');
  const present = new PresentFigures(rows, known.indicators, scopeOf(file.about));
  const figure = present.base(figures.of, undefined, figures.year ?? baseYearOf(file.about)?.year);
  if (figures.year !== undefined && figure?.year !== figures.year) return undefined;
  if (figure?.id === undefined || links.definitionsOf('indicator', figure.id).length !== 1) return undefined;
  const alike = compare(figures.own.value, figure.value, { ...figures.facts, yearly: true });
  return alike.outcome === 'agrees' && !alike.rounding && alike.difference?.eq(0) === true ? figure : undefined;
}
