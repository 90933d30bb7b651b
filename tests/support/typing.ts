import type { Finding } from '../../server/src/core/findings/finding.ts';
import { renderFinding } from '../../server/src/core/messages/render.ts';
import type { Analysis } from '../../server/src/core/planService.ts';
import { SourceText } from '../../server/src/core/text/sourceText.ts';
import { place, service } from './plan.ts';

/** A plan that is written from an empty file on, as it stands when a line has been typed. */
export interface Typed {
  readonly analysis: Analysis;
  /** How many lines are there. */
  readonly lines: number;
  /** Zero-based: where the row or top-level content that the line belongs to begins. */
  readonly entry: number;
}

/** Types a plan line by line; each analysis goes on from the one before, as in an editor. */
export function* typed(text: string, today: string): Generator<Typed> {
  const lines = text.split(/(?<=\n)/);
  const entries = entriesOf(lines);
  let source = SourceText.of('');
  let analysis = service.analyze(source, { today });
  yield { analysis, lines: 0, entry: 0 };
  for (const [at, line] of lines.entries()) {
    source = SourceText.of(source.toString() + line);
    analysis = service.analyze(source, { today }, analysis);
    yield { analysis, lines: at + 1, entry: entries[at] as number };
  }
}

/** Of each line, the line on which its entry begins: the row of the outermost list, else the top-level key. */
function entriesOf(lines: readonly string[]): number[] {
  let content = 0;
  let row: { readonly column: number; readonly line: number } | undefined;
  return lines.map((line, at) => {
    const column = line.search(/\S/);
    if (column === 0 && !line.startsWith('#') && !line.startsWith('- ')) [content, row] = [at, undefined];
    else if (row !== undefined && column < row.column) row = undefined;
    if (line.startsWith('- ', column) && (row === undefined || column === row.column)) row = { column, line: at };
    return row?.line ?? content;
  });
}

/** Findings by rule: as they are told, and by what they are about where one is told for many. */
export type Counts = ReadonlyMap<string, { readonly told: number; readonly about: number }>;

/** Counts findings. */
export function countsOf(findings: readonly Finding[]): Counts {
  const counts = new Map<string, { told: number; about: number }>();
  for (const finding of findings) {
    const { told, about } = counts.get(finding.rule.id) ?? { told: 0, about: 0 };
    counts.set(finding.rule.id, { told: told + 1, about: about + aboutOf(finding) });
  }
  return counts;
}

/** Rows in which the same is missing, and contents none of which is written yet, are told once. */
function aboutOf({ rule, message, args: { n, content } }: Finding): number {
  if (rule.id === 'content-missing' && Array.isArray(content)) return content.length;
  return rule.absence === true && !rule.oncePerList?.includes(message) && typeof n === 'number' ? n : 1;
}

/**
 * By how much findings have grown, with what is told once or apart left out: as they are told or by what they
 * are about, whichever is less.
 */
export function growth(before: Counts, after: Counts): number {
  const nothing = { told: 0, about: 0 };
  return [...new Set([...before.keys(), ...after.keys()])].reduce((sum, id) => {
    const [then, now] = [before.get(id) ?? nothing, after.get(id) ?? nothing];
    return sum + Math.min(now.told - then.told, now.about - then.about);
  }, 0);
}

/** The findings that begin before a line. */
export const before = ({ findings, document }: Analysis, line: number): readonly Finding[] =>
  findings.filter(({ anchor }) => document.rangeOf(anchor).start.line < line);

/** What an analysis tells, a line each. */
export const told = (analysis: Analysis): string =>
  analysis.findings.map((each) => `  ${place(analysis, each)}: ${renderFinding(each, 'zh-CN')}`).join('\n');
