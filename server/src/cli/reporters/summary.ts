import type { Severity } from '../../core/problems/severity.ts';
import { type CheckedFile, counted, type ReportedPolicy } from '../report.ts';

/** How many findings of each weight count, over all files; the waived are counted apart. */
export type Counts = Readonly<Record<Severity | 'waived', number>>;

export function countFindings(files: readonly CheckedFile[]): Counts {
  const counts: Record<Severity | 'waived', number> = { error: 0, warning: 0, information: 0, hint: 0, waived: 0 };
  for (const file of files) {
    for (const finding of file.findings) counts[finding.waived === null ? finding.severity : 'waived']++;
  }
  return counts;
}

/** True when a file was checked whole and nothing that counts was found. */
export const isClean = (file: CheckedFile): boolean => file.complete && counted(file).length === 0;

/** The policies that any of the files was checked against, each once, in order of first use. */
export function policiesOf(files: readonly CheckedFile[]): ReportedPolicy[] {
  const byId = new Map<string, ReportedPolicy>();
  for (const policy of files.flatMap((file) => file.policies)) if (!byId.has(policy.id)) byId.set(policy.id, policy);
  return [...byId.values()];
}

/** The days the files were checked for, each once, in order. */
export const daysOf = (files: readonly CheckedFile[]): string[] => [...new Set(files.map((file) => file.asOf))].sort();
