import pico from 'picocolors';
import type { Colors } from 'picocolors/types.js';
import { fill, severityWord } from '../../core/messages/render.ts';
import { type Severity, severities } from '../../core/problems/severity.ts';
import { type Locale, localized } from '../../core/text/locale.ts';
import { colon, comma } from '../../core/text/punctuation.ts';
import {
  type CheckedFile,
  counted,
  type Report,
  type ReportedFinding,
  type ReportedRelated,
  type Reporter,
  type Style,
} from '../report.ts';
import { CitedClauses } from './citation.ts';
import { codeFrame } from './codeFrame.ts';
import { safe } from './displayWidth.ts';
import { labels } from './labels.ts';
import { countFindings, datedNote, dayUnknown, isClean, notTranscribedCount, notTranscribedNote } from './summary.ts';
import { wrap } from './wrap.ts';

/** For people: every finding with the lines it is about and the words it rests on, then a summary. */
export const reporter: Reporter = {
  id: 'text',
  async write(report, sink) {
    if (report.files.length === 0) return;
    const paint = pico.createColors(sink.style.color);
    for (const file of report.files) await sink.write(fileBlock(file, report.locale, sink.style, paint));
    await sink.write(`${summaryLines(report, sink.style).join('\n')}\n`);
  },
};

function fileBlock(file: CheckedFile, locale: Locale, style: Style, paint: Colors): string {
  const ofFile = (said: string): string => `${safe(file.path)}${colon(locale)}${said}`;
  const cited = new CitedClauses();
  const { told, blanks } = withoutBlanks(counted(file));
  const clean = file.notTranscribed.length === 0 ? labels.clean : labels.cleanInPart;
  const found = isClean(file)
    ? `${ofFile(paint.green(localized(clean, locale)))}\n`
    : told.map((finding) => `${findingLines(finding, file, cited, locale, style, paint).join('\n')}\n\n`).join('');
  const notes = [...blanksNote(blanks, locale), ...notesOf(file, locale)].flatMap((note) =>
    wrap(ofFile(note), style.width),
  );
  if (notes.length === 0) return found;
  return `${found}${notes.join('\n')}\n${isClean(file) ? '' : '\n'}`;
}

/** Blanks of a draft that stand one below the other, as in a new plan, are told in a line from this many on. */
const MANY_BLANKS = 5;

function withoutBlanks(findings: readonly ReportedFinding[]) {
  const isBlank = ({ blank, severity }: ReportedFinding): boolean => blank && severity === 'hint';
  const blanks = findings.filter(isBlank);
  return blanks.length < MANY_BLANKS
    ? { told: findings, blanks: [] }
    : { told: findings.filter((finding) => !isBlank(finding)), blanks };
}

function blanksNote(blanks: readonly ReportedFinding[], locale: Locale): string[] {
  if (blanks.length === 0) return [];
  const lines = stretches(blanks.map(({ range }) => range.start.line + 1));
  return [fill(labels.blanks, { count: blanks.length, lines }, locale)];
}

/** 4—6 for 4, 5 and 6. */
function stretches(lines: readonly number[]): string[] {
  const found: { first: number; last: number }[] = [];
  for (const line of lines) {
    const open = found.at(-1);
    if (open !== undefined && line <= open.last + 1) open.last = line;
    else found.push({ first: line, last: line });
  }
  return found.map(({ first, last }) => (first === last ? `${first}` : `${first}—${last}`));
}

/** What was not looked at, so that finding nothing there says nothing. */
function notesOf(file: CheckedFile, locale: Locale): string[] {
  const { leftOut, notTranscribed } = file;
  const notes: string[] = [];
  if (dayUnknown(file)) notes.push(localized(labels.dayUnknown, locale));
  if (notTranscribed.length > 0) notes.push(notTranscribedNote(notTranscribed, locale));
  if (leftOut !== undefined) notes.push(fill(labels.leftOut, { policy: leftOut.documentNumber }, locale));
  return notes;
}

function findingLines(
  finding: ReportedFinding,
  file: CheckedFile,
  cited: CitedClauses,
  locale: Locale,
  style: Style,
  paint: Colors,
): string[] {
  const lines = [headLine(finding, file, locale, paint)];
  if (file.text !== undefined) {
    const frame = { width: style.width - 2, gutter: paint.dim, mark: painter(finding.severity, paint) };
    const more = (count: number): string => fill(labels.moreLines, { count }, locale);
    lines.push(...codeFrame(file.text, finding.range, frame, more).map((line) => `  ${line}`));
  }
  lines.push(...cited.lines(finding.citations, locale, style.width));
  for (const related of finding.related)
    lines.push(...labelled(labels.related, relatedText(related, file, locale), locale, style));
  if (finding.fixTitle !== null) lines.push(...labelled(labels.fix, finding.fixTitle, locale, style));
  return lines;
}

function headLine(finding: ReportedFinding, file: CheckedFile, locale: Locale, paint: Colors): string {
  const { line, character } = finding.range.start;
  const word = painter(finding.severity, paint)(severityWord(finding.severity, locale));
  const place = paint.bold(`${safe(file.path)}:${line + 1}:${character + 1}`);
  return `${place} ${word} ${safe(finding.message)}  ${paint.dim(finding.rule)}`;
}

function relatedText(related: ReportedRelated, file: CheckedFile, locale: Locale): string {
  const line = related.range.start.line + 1;
  const place = fill(labels.place, { line, message: related.message }, locale);
  return related.path === file.path ? place : `${related.path}${colon(locale)}${place}`;
}

const labelled = (label: { zh: string; en: string }, said: string, locale: Locale, style: Style): string[] =>
  wrap(`${localized(label, locale)}${safe(said)}`, style.width - 2).map((line) => `  ${line}`);

/** Counts by the planner's words: in Chinese information and hints share one. */
function summaryLines(report: Report, style: Style): string[] {
  const { locale, files } = report;
  const counts = countFindings(files);
  const unread = notTranscribedCount(files);
  const byWord = new Map<string, number>();
  for (const severity of severities) {
    const word = severityWord(severity, locale);
    byWord.set(word, (byWord.get(word) ?? 0) + counts[severity]);
  }
  const parts = [...byWord]
    .filter(([, count]) => count > 0)
    .map(([word, count]) => fill(labels.count, { word, count }, locale));
  if (parts.length === 0) parts.push(localized(unread > 0 ? labels.cleanInPart : labels.clean, locale));
  if (counts.waived > 0) parts.push(fill(labels.waived, { count: counts.waived }, locale));
  if (unread > 0) parts.push(fill(labels.notTranscribedCount, { count: unread }, locale));
  const incomplete = files.filter((file) => !file.complete).length;
  if (incomplete > 0) parts.push(fill(labels.incomplete, { count: incomplete }, locale));
  const result = parts.join(comma(locale));
  const number = fill(files.length === 1 ? labels.oneFile : labels.files, { count: files.length }, locale);
  const said = [fill(labels.checked, { files: number, result }, locale), datedNote(report) ?? []].flat();
  return said.flatMap((sentence) => wrap(sentence, style.width));
}

function painter(severity: Severity, paint: Colors): (text: string) => string {
  if (severity === 'error') return paint.red;
  return severity === 'warning' ? paint.yellow : paint.cyan;
}
