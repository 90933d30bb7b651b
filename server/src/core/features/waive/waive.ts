import type { BoundNode } from '../../bind/boundDocument.ts';
import type { Finding } from '../../findings/finding.ts';
import { fill } from '../../messages/render.ts';
import type { Analysis, PlanService } from '../../planService.ts';
import { nameInLanguage } from '../../schema/names.ts';
import type { PropertySchema } from '../../schema/schemaModel.ts';
import { anchorOf, type SyntaxNode } from '../../syntax/nodes.ts';
import { scalarText } from '../../syntax/scalarText.ts';
import type { Localized } from '../../text/locale.ts';
import type { Position } from '../../text/span.ts';
import { asLines, insertion, isInBrackets, setIn, spacedAt } from '../skeleton/topEntry.ts';
import { WaiverPlaces } from './waiverPlaces.ts';

/** An entry of 例外说明 that lacks nothing but its reason. */
export interface WaiverOffer {
  readonly title: Localized;
  readonly at: Position;
  /** What is put in before the reason, and behind it. */
  readonly before: string;
  readonly after: string;
}

/**
 * The entry by which a finding would be waived, once its reason is written: for the place of the finding alone, where
 * that has a name. Undefined for what cannot be waived, for what has such an entry already, and where none can be put in.
 *
 * @param places those of this analysis, for who asks about several findings
 */
export function waive(
  finding: Finding,
  analysis: Analysis,
  service: PlanService,
  places = new WaiverPlaces(analysis, service),
): WaiverOffer | undefined {
  const { rule, waived } = finding;
  if (!rule.waivable || waived !== null || isInBrackets(analysis)) return undefined;
  const place = places.of(finding);
  if (places.isNamed(finding)) return undefined;
  const put = puttingIn(analysis, service);
  if (put === undefined) return undefined;
  const [before, after] = put.written(entries(rule.id, place, put.inRow, analysis, service));
  const title: Localized = place === undefined ? PLAN_TITLE : PLACE_TITLE;
  const args = { rule: rule.id, place: place ?? '' };
  return { title: { zh: fill(title, args, 'zh-CN'), en: fill(title, args, 'en') }, at: put.at, before, after };
}

const PLACE_TITLE = { zh: '写例外说明：{rule} 不适用于“{place}”', en: 'Waive {rule} for “{place}”, with a reason' };
const PLAN_TITLE = { zh: '写例外说明：{rule} 不适用于本规划', en: 'Waive {rule} for this plan, with a reason' };

/** Where an entry goes in, and how it is written there: the parts before and behind its reason. */
interface PuttingIn {
  readonly at: Position;
  readonly inRow: boolean;
  written(entries: readonly string[]): readonly [before: string, after: string];
}

/** Undefined where what is written of waivers could not be read, or is something else than a list. */
function puttingIn(analysis: Analysis, service: PlanService): PuttingIn | undefined {
  const field = analysis.bound.fields.get('waivers');
  if (field === undefined) return asEntry(analysis, service);
  const { value } = field;
  const { document } = analysis;
  // Below `~` or quotes with nothing in them no row has a place.
  if (value.kind === 'empty' && value.node.span.start === value.node.span.end)
    return asLine(document.rangeOf(anchorOf(field.key)).start, 2, false, analysis);
  if (value.kind !== 'list') return undefined;
  const last = value.items.at(-1);
  if (value.node.flow) return inBrackets(value.node, last, analysis);
  return last === undefined ? undefined : behindRow(last, analysis);
}

/** The key with its first entry, in its place among the others. */
function asEntry(analysis: Analysis, service: PlanService): PuttingIn {
  const key = nameInLanguage(service.schema.root.property('waivers') as PropertySchema, analysis.bound.language);
  const { at } = insertion('waivers', [], analysis, service);
  return {
    at,
    inRow: false,
    written: (entries) =>
      inLines(spacedAt([setIn([`${key}:`, ...row(entries, 2)], analysis)], at, analysis), at, analysis),
  };
}

/** One more row, in a line or in several as the last one is. */
function behindRow({ node }: BoundNode, analysis: Analysis): PuttingIn | undefined {
  const { start, end } = analysis.document.rangeOf(anchorOf(node));
  const column = /^\s*(?=-\s)/.exec(analysis.text.lineText(start.line))?.[0].length;
  if (column === undefined) return undefined;
  return asLine(end, column, node.kind === 'map' && node.flow, analysis);
}

/** A row on a line of its own, below a position. */
function asLine({ line }: Position, column: number, inRow: boolean, analysis: Analysis): PuttingIn {
  const { text } = analysis;
  const at = line + 1 < text.lineCount ? { line: line + 1, character: 0 } : text.positionAt(text.length);
  const written = (entries: readonly string[]) =>
    inLines(inRow ? [`${' '.repeat(column)}- {${entries.join(', ')}}`] : row(entries, column), at, analysis);
  return { at, inRow, written };
}

function inBrackets(list: SyntaxNode, last: BoundNode | undefined, { document }: Analysis): PuttingIn {
  const { start } = document.rangeOf(anchorOf(list));
  const at =
    last === undefined
      ? { line: start.line, character: start.character + 1 }
      : document.rangeOf(anchorOf(last.node)).end;
  const comma = last === undefined ? '' : ', ';
  return { at, inRow: true, written: (entries) => [`${comma}{${entries.join(', ')}`, '}'] };
}

const row = (entries: readonly string[], column: number): readonly string[] =>
  entries.map((entry, index) => `${' '.repeat(column)}${index === 0 ? '- ' : '  '}${entry}`);

/** Whole lines; the reason goes where the last of them ends that is not empty, or, in a row, before its brace. */
function inLines(lines: readonly string[], at: Position, { text }: Analysis): readonly [string, string] {
  const whole = asLines(`${lines.join('\n')}\n`, text, at);
  const end = /\}?(?:\r?\n)+$/.exec(whole)?.index ?? whole.length;
  return [whole.slice(0, end), whole.slice(end)];
}

/** `规则: …`, `位置: …` and `理由: `, the last without its value. */
function entries(
  rule: string,
  place: string | undefined,
  inRow: boolean,
  { bound: { language } }: Analysis,
  { schema: { root } }: PlanService,
): readonly string[] {
  const list = root.property('waivers')?.schema;
  const item = list?.kind === 'list' && list.items.kind === 'map' ? list.items : undefined;
  const key = (name: string): string => nameInLanguage(item?.property(name) as PropertySchema, language);
  const at = place === undefined ? [] : [`${key('at')}: ${scalarText(place, inRow)}`];
  return [`${key('rule')}: ${rule}`, ...at, `${key('reason')}: `];
}
