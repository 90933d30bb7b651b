import { fill } from '../../core/messages/render.ts';
import type { Severity } from '../../core/problems/severity.ts';
import { type Locale, localized } from '../../core/text/locale.ts';
import { type CheckedFile, counted, type Report, type ReportedContent, type ReportedPolicy } from '../report.ts';
import { labels } from './labels.ts';

/** How many findings of each weight count, over all files; the waived are counted apart. */
export type Counts = Readonly<Record<Severity | 'waived', number>>;

/** Counts them, those of files that were not read too. */
export function countFindings(files: readonly CheckedFile[]): Counts {
  const counts: Record<Severity | 'waived', number> = { error: 0, warning: 0, information: 0, hint: 0, waived: 0 };
  for (const file of files) {
    for (const finding of file.findings) counts[finding.waived === null ? finding.severity : 'waived']++;
  }
  return counts;
}

/** True when a file was checked whole and nothing that counts was found. */
export const isClean = (file: CheckedFile): boolean => file.complete && counted(file).length === 0;

/** By which days, and against which policies, the files were checked; undefined where none was. */
export function datedNote({ files, locale, asOf }: Pick<Report, 'files' | 'locale' | 'asOf'>): string | undefined {
  const plans = files.filter(({ complete, noPlan = false }) => complete && !noPlan);
  const named = policiesOf(files).map((policy) => `${policy.documentNumber} ${policy.id}`);
  if (named.length === 0 && plans.length === 0) return undefined;
  const policies = named.length === 0 ? localized(labels.noPolicy, locale) : named;
  const planDays = planDaysOf(files, locale);
  return fill(planDays.length === 0 ? labels.datedUnknown : labels.dated, { planDays, asOf, policies }, locale);
}

/** The policies that any of the files was checked against, each once, in order of first use. */
function policiesOf(files: readonly CheckedFile[]): ReportedPolicy[] {
  const byId = new Map<string, ReportedPolicy>();
  for (const policy of files.flatMap((file) => file.policies)) if (!byId.has(policy.id)) byId.set(policy.id, policy);
  return [...byId.values()];
}

/** More days than these are told by the first and the last. */
const MANY_DAYS = 3;

/** The days of the plans, each once, in order: by them law, names and terms are judged; last that some have none. */
function planDaysOf(files: readonly CheckedFile[], locale: Locale): string[] {
  const known = files.filter(({ planDay }) => planDay !== null);
  const days = [...new Set(known.flatMap(({ planDay, dated }) => (dated ? [planDay as string] : [])))].sort();
  const told =
    days.length > MANY_DAYS
      ? [fill(labels.manyDays, { first: days[0] as string, last: days.at(-1) as string }, locale)]
      : days;
  return known.some(({ dated }) => !dated) ? [...told, localized(labels.undated, locale)] : told;
}

/** That the plan's own day is not known, so that nothing was said of what was in force then. */
export const dayUnknown = ({ planDay, complete, noPlan = false }: CheckedFile): boolean =>
  planDay === null && complete && !noPlan;

/** How many contents of all files nobody has read. */
export const notTranscribedCount = (files: readonly CheckedFile[]): number =>
  files.reduce((sum, { notTranscribed }) => sum + notTranscribed.length, 0);

/** That contents of a file were not read and so not checked, by their names. */
export const notTranscribedNote = (contents: readonly ReportedContent[], locale: Locale): string =>
  fill(labels.notTranscribed, { count: contents.length, contents: contents.map(({ title }) => title) }, locale);
