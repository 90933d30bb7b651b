import type { Citation } from '../../core/provisions/citation.ts';
import { wellFormedJson } from '../../core/text/wellFormedJson.ts';
import type { CheckedFile, Report, ReportedFinding, ReportedRelated, Reporter } from '../report.ts';
import { countFindings, notTranscribedCount } from './summary.ts';

/**
 * For programs; the shape is versioned and only ever added to. Lines and characters are zero-based
 * UTF-16, as in LSP. Waived findings are listed with their reason.
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
    },
  };
}

const fileShape = (file: CheckedFile) => ({
  path: file.path,
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
  fixable: finding.fixTitle !== null,
  waived: finding.waived?.reason ?? false,
  waiver: finding.waived,
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
