import { createHash } from 'node:crypto';
import type { CheckedFile, ReportedFinding } from '../report.ts';

/**
 * One mark for each finding of a file, by which services know it again in a later run: made of the rule,
 * what it rests on and the text it is about, not of lines, which move, nor of sentences, which are
 * translated. Findings alike in all of that are counted, so no two have the same.
 */
export function fingerprints(file: CheckedFile): string[] {
  const seen = new Map<string, number>();
  return file.findings.map((finding) => {
    const alike = JSON.stringify([
      finding.rule,
      finding.citations.map(({ requirement }) => requirement),
      about(finding, file),
    ]);
    const before = seen.get(alike) ?? 0;
    seen.set(alike, before + 1);
    return createHash('sha256').update(`${alike}${before}`).digest('hex').slice(0, 32);
  });
}

/** The lines a finding is about, without their indentation. */
function about({ range: { start, end } }: ReportedFinding, { text }: CheckedFile): string[] {
  return text === undefined ? [] : text.lines(start.line, end.line + 1).map((line) => line.trim());
}
