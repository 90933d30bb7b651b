import type { Citation } from '../../core/provisions/citation.ts';
import { type CheckedFile, counted, type ReportedFinding, type Reporter } from '../report.ts';
import { safe } from './displayWidth.ts';

/**
 * One line a finding, for grep and editors' problem matchers:
 * `path:line:col: error content-missing: message [gbf-2003-100/2.1#schedule]`. Only the message depends
 * on the language. A clean file gives no line.
 */
export const reporter: Reporter = {
  id: 'compact',
  async write({ files }, sink) {
    for (const file of files)
      await sink.write(
        counted(file)
          .map((finding) => compactLine(file, finding))
          .join(''),
      );
  },
};

function compactLine(file: CheckedFile, finding: ReportedFinding): string {
  const { line, character } = finding.range.start;
  const place = `${safe(file.path)}:${line + 1}:${character + 1}`;
  return `${place}: ${finding.severity} ${finding.rule}: ${safe(finding.message)}${shortBasis(finding.citations[0])}\n`;
}

const shortBasis = (citation: Citation | undefined): string =>
  citation === undefined ? '' : ` [${citation.requirement ?? citation.basis}]`;
