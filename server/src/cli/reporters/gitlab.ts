import { createHash } from 'node:crypto';
import type { Severity } from '../../core/problems/severity.ts';
import type { Locale } from '../../core/text/locale.ts';
import { wellFormedJson } from '../../core/text/wellFormedJson.ts';
import type { CheckedFile, ReportedFinding, Reporter } from '../report.ts';
import { basisLines } from './citation.ts';
import { fingerprints } from './fingerprints.ts';
import { notTranscribedNote } from './summary.ts';

/** GitLab's code quality report: a merge request shows what it adds and what it mends. */
export const reporter: Reporter = {
  id: 'gitlab',
  write: ({ files, locale }, sink) =>
    sink.write(
      `${wellFormedJson(
        files.flatMap((file) => [...issues(file, locale), ...unread(file, locale)]),
        2,
      )}\n`,
    ),
};

/** GitLab knows nothing of waivers, so what is waived is left out; marks are those of SARIF, of the file as well. */
function issues(file: CheckedFile, locale: Locale) {
  const marks = fingerprints(file);
  return file.findings.flatMap((finding, at) =>
    finding.waived === null ? [issue(file, finding, marks[at] as string, locale)] : [],
  );
}

const issue = (file: CheckedFile, finding: ReportedFinding, mark: string, locale: Locale) => ({
  description: [finding.message, ...basisLines(finding.citations, locale)].join(' '),
  check_name: finding.rule,
  fingerprint: ofFile(file, mark),
  severity: weights[finding.severity],
  location: {
    path: file.path,
    lines: { begin: finding.range.start.line + 1, end: finding.range.end.line + 1 },
  },
});

/** What was not read is no finding, and a file must not look clean for it. */
const unread = (file: CheckedFile, locale: Locale) =>
  file.notTranscribed.length === 0
    ? []
    : [
        {
          description: notTranscribedNote(file.notTranscribed, locale),
          check_name: 'not-transcribed',
          fingerprint: ofFile(file, 'not-transcribed'),
          severity: weights.hint,
          location: { path: file.path, lines: { begin: 1, end: 1 } },
        },
      ];

/** Two files may hold the same plan, and GitLab takes two of one mark for one. */
const ofFile = ({ path }: CheckedFile, mark: string): string =>
  createHash('sha256').update(`${path}\n${mark}`).digest('hex').slice(0, 32);

/** Of GitLab's five, critical and blocker are for what takes a service down. */
const weights: Readonly<Record<Severity, string>> = {
  error: 'major',
  warning: 'minor',
  information: 'info',
  hint: 'info',
};
