import type { Citation } from '../../core/provisions/citation.ts';
import type { Locale } from '../../core/text/locale.ts';
import { type CheckedFile, counted, type ReportedFinding, type Reporter } from '../report.ts';
import { safe } from './displayWidth.ts';
import { datedNote, notTranscribedNote } from './summary.ts';

/**
 * One line a finding, for grep and editors' problem matchers:
 * `path:line:col: error content-missing: message [gbf-2003-100/2.1#schedule]`. Only the message depends
 * on the language. A clean file gives no line; contents that nobody has read give one without a place, and so do
 * the days by which all was checked, at the end.
 */
export const reporter: Reporter = {
  id: 'compact',
  async write(report, sink) {
    const { files, locale } = report;
    for (const file of files) {
      const lines = counted(file).map((finding) => compactLine(file, finding));
      await sink.write([...lines, ...noteLine(file, locale)].join(''));
    }
    const dated = datedNote(report);
    if (dated !== undefined) await sink.write(`${safe(dated)}\n`);
  },
};

function compactLine(file: CheckedFile, finding: ReportedFinding): string {
  const { line, character } = finding.range.start;
  const place = `${safe(file.path)}:${line + 1}:${character + 1}`;
  return `${place}: ${finding.severity} ${finding.rule}: ${safe(finding.message)}${shortBasis(finding.citations[0])}\n`;
}

/** What was not read is no finding, and a file must not look clean for it. */
const noteLine = ({ path, notTranscribed }: CheckedFile, locale: Locale): string[] =>
  notTranscribed.length === 0 ? [] : [`${safe(path)}: ${safe(notTranscribedNote(notTranscribed, locale))}\n`];

const shortBasis = (citation: Citation | undefined): string =>
  citation === undefined ? '' : ` [${citation.requirement ?? citation.basis}]`;
