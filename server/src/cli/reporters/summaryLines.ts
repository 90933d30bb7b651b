import { fill, severityWord } from '../../core/messages/render.ts';
import { severities } from '../../core/problems/severity.ts';
import { localized } from '../../core/text/locale.ts';
import { comma } from '../../core/text/punctuation.ts';
import type { Report, Style } from '../report.ts';
import { labels } from './labels.ts';
import { countFindings, datedNote, notTranscribedCount } from './summary.ts';
import { wrap } from './wrap.ts';

/** The last lines of the text report. Counts by the planner's words: in Chinese information and hints share one. */
export function summaryLines(report: Report, style: Style): string[] {
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
