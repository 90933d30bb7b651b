import type { CheckedFile, ReportedFinding, Reporter } from '../../server/src/cli/report.ts';
import { SourceText } from '../../server/src/core/text/sourceText.ts';

/** A finding of a rule in the first line of a plan, that counts. */
export const reportedFinding = (rule: string): ReportedFinding => ({
  rule,
  severity: 'error',
  blank: false,
  message: '要改',
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 4 } },
  citations: [],
  related: [],
  fix: null,
  waived: null,
});

/** A plan of one line with these findings. */
export const checkedFile = (path: string, findings: readonly ReportedFinding[]): CheckedFile => ({
  path,
  text: SourceText.of('规划格式: 1\n'),
  findings,
  planDay: '2026-11-20',
  dated: true,
  policies: [],
  leftOut: undefined,
  notTranscribed: [],
  complete: true,
});

/** What a report writes of files, in Chinese and without colors. */
export async function written(reporter: Reporter, files: readonly CheckedFile[]): Promise<string> {
  const chunks: (string | Uint8Array)[] = [];
  const report = {
    files,
    rules: () => [],
    notices: [],
    locale: 'zh-CN',
    asOf: '2026-11-24',
    exitCode: 0,
    version: '0.0.0',
  } as const;
  await reporter.write(report, {
    style: { color: false, width: 80 },
    write: async (chunk) => void chunks.push(chunk),
  });
  return chunks.map((chunk) => (typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8'))).join('');
}
