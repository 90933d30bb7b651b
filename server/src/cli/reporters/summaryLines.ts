import { fill } from '../../core/messages/render.ts';
import { localized } from '../../core/text/locale.ts';
import { comma } from '../../core/text/punctuation.ts';
import type { Report, Style } from '../report.ts';
import { labels } from './labels.ts';
import { countsByWord, planTable } from './planTable.ts';
import { countFindings, datedNote, notTranscribedCount } from './summary.ts';
import { wrap } from './wrap.ts';

/** The last lines of the text report: of which files there is something to say, how much in all, and by what. */
export function summaryLines(report: Report, style: Style): string[] {
  const { locale, files } = report;
  const counts = countFindings(files);
  const unread = notTranscribedCount(files);
  const parts = [...countsByWord(files, locale)]
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
  return [...planTable(files, locale), ...said.flatMap((sentence) => wrap(sentence, style.width))];
}
