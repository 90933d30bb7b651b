import pico from 'picocolors';
import type { Colors } from 'picocolors/types.js';
import { fill, severityWord } from '../../core/messages/render.ts';
import type { Severity } from '../../core/problems/severity.ts';
import { type Locale, localized } from '../../core/text/locale.ts';
import { colon } from '../../core/text/punctuation.ts';
import {
  type CheckedFile,
  counted,
  type ReportedFinding,
  type ReportedRelated,
  type Reporter,
  type Style,
} from '../report.ts';
import { CitedClauses } from './citation.ts';
import { codeFrame } from './codeFrame.ts';
import { safe } from './displayWidth.ts';
import { labels } from './labels.ts';
import { dayUnknown, isClean, notTranscribedNote } from './summary.ts';
import { summaryLines } from './summaryLines.ts';
import { waiverNote } from './waiverNote.ts';
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
  const waived = waivedLines(file, locale, style, paint);
  const notes = [...blanksNote(blanks, locale), ...notesOf(file, locale)].flatMap((note) =>
    wrap(ofFile(note), style.width),
  );
  if (notes.length === 0) return `${found}${waived}`;
  return `${found}${waived}${notes.join('\n')}\n${isClean(file) ? '' : '\n'}`;
}

/** What does not count, and on what grounds: a plan may not make findings disappear. */
const waivedLines = (file: CheckedFile, locale: Locale, style: Style, paint: Colors): string =>
  file.findings
    .flatMap((finding) => {
      if (finding.waived === null) return [];
      const head = headLine(finding, file, paint.dim(localized(labels.waivedHere, locale)), paint);
      const note = wrap(waiverNote(finding.waived, locale), style.width - 2).map((line) => `  ${line}`);
      return `${[head, ...note].join('\n')}\n\n`;
    })
    .join('');

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
  const word = painter(finding.severity, paint)(severityWord(finding.severity, locale));
  const lines = [headLine(finding, file, word, paint)];
  if (file.text !== undefined) {
    const frame = { width: style.width - 2, gutter: paint.dim, mark: painter(finding.severity, paint) };
    const more = (count: number): string => fill(labels.moreLines, { count }, locale);
    lines.push(...codeFrame(file.text, finding.range, frame, more).map((line) => `  ${line}`));
  }
  lines.push(...cited.lines(finding.citations, locale, style.width));
  for (const related of finding.related)
    lines.push(...labelled(labels.related, relatedText(related, file, locale), locale, style));
  if (finding.fix !== null) lines.push(...labelled(labels.fix, finding.fix.title, locale, style));
  return lines;
}

/** @param word how it counts, painted */
function headLine(finding: ReportedFinding, file: CheckedFile, word: string, paint: Colors): string {
  const { line, character } = finding.range.start;
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

function painter(severity: Severity, paint: Colors): (text: string) => string {
  if (severity === 'error') return paint.red;
  return severity === 'warning' ? paint.yellow : paint.cyan;
}
