import type { Citation } from '../../core/provisions/citation.ts';
import { wellFormedJson } from '../../core/text/wellFormedJson.ts';
import type { CheckedFile, Report, ReportedFinding, ReportedFix, ReportedRelated, Reporter } from '../report.ts';
import { countFindings, notTranscribedCount } from './summary.ts';

/**
 * For programs; the shape is versioned and only ever added to. Lines and characters are zero-based
 * UTF-16, as in LSP. Waived findings are listed with their reason. `notices` are sentences about what could not be
 * checked; a file that was given and not checked whole is not `complete`.
 */
export const reporter: Reporter = {
  id: 'json',
  write: (report, sink) => sink.write(`${wellFormedJson(reportShape(report), 2)}\n`),
};

function reportShape(report: Report) {
  const counts = countFindings(report.files);
  return {
    version: 1,
    asOf: report.asOf,
    files: report.files.map((file) => fileShape(file)),
    summary: {
      files: report.files.length,
      errors: counts.error,
      warnings: counts.warning,
      information: counts.information,
      hints: counts.hint,
      waived: counts.waived,
      notTranscribed: notTranscribedCount(report.files),
      incomplete: report.files.filter(({ complete }) => !complete).length,
    },
    exitCode: report.exitCode,
    notices: report.notices,
  };
}

const fileShape = (file: CheckedFile) => ({
  path: file.path,
  complete: file.complete,
  planDay: file.planDay,
  policies: file.policies.map((policy) => policy.id),
  notTranscribed: file.notTranscribed.map(({ name }) => name),
  findings: file.findings.map((finding) => findingShape(finding, file)),
});

const findingShape = (finding: ReportedFinding, file: CheckedFile) => ({
  rule: finding.rule,
  severity: finding.severity,
  message: finding.message,
  range: finding.range,
  quote: finding.citations[0]?.quote ?? null,
  citations: finding.citations.map(citationShape),
  related: finding.related.map((related) => relatedShape(related, file)),
  fixable: finding.fix !== null,
  fix: finding.fix === null ? null : fixShape(finding.fix),
  waived: finding.waived?.reason ?? false,
  waiver: finding.waived,
});

/** `range` is as that of findings; an empty one inserts. The edits of one fix belong together and do not overlap. */
const fixShape = (fix: ReportedFix) => ({
  title: fix.title,
  safe: fix.safe,
  edits: fix.edits().map(({ range, newText }) => ({ range, newText })),
});

/** `source` and `range` are zero-based; `source.lastLine` is the last line itself. */
const citationShape = (citation: Citation) => ({
  requirement: citation.requirement,
  basis: citation.basis,
  quote: citation.quote,
  paraphrase: citation.paraphrase,
  verification: citation.verification,
  provision: citation.provision,
  address: citation.address,
  source: citation.source,
});

/** The path is given only where it is another file's. */
const relatedShape = (related: ReportedRelated, file: CheckedFile) => ({
  message: related.message,
  range: related.range,
  ...(related.path === file.path ? {} : { path: related.path }),
});
