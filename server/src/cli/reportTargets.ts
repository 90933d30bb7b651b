import { resolve } from 'node:path';
import { realPath } from '../host/realPath.ts';
import { fillBoth } from './fillBoth.ts';
import { mistakes } from './mistakes.ts';
import { badChoice } from './optionValues.ts';
import { reportIds } from './reporters/registry.ts';
import { UsageError } from './usageError.ts';

/** One report: its format, and the file it goes to as the user named it; standard output without one. */
export interface ReportTarget {
  readonly id: string;
  readonly file: string | undefined;
}

/** The options that say which reports are written, and where. */
export interface ReportOptions {
  readonly format?: readonly ReportTarget[];
  readonly output?: string;
}

/** Takes `id` or `id:file` in addition to what came before. A file may have colons: `json:C:\x.json`. */
export function formatOption(value: string, before: readonly ReportTarget[] = []): readonly ReportTarget[] {
  const [id = '', ...rest] = value.split(':');
  if (!reportIds.includes(id)) throw badChoice('--format', id, reportIds);
  return [...before, { id, file: rest.length === 0 ? undefined : fileName(rest.join(':'), `--format ${value}`) }];
}

/**
 * The reports that the options ask for.
 *
 * @param cwd absolute; relative files start from it
 * @throws UsageError where two would go to one place
 */
export function reportTargets(options: ReportOptions, cwd: string): readonly ReportTarget[] {
  const formats = options.format ?? [{ id: reportIds[0] as string, file: undefined }];
  const targets = options.output === undefined ? formats : [ofOutput(options.output, formats)];
  const seen = new Map<string | undefined, ReportTarget>();
  for (const target of targets) {
    const place = target.file === undefined ? undefined : fileOf(target.file, cwd);
    const other = seen.get(place);
    if (other !== undefined) throw new UsageError(twoInOnePlace(other, target));
    seen.set(place, target);
  }
  return targets;
}

/** The file behind a name on the command line, by which two names of one file are known to be the same. */
export const fileOf = (name: string, cwd: string): string => realPath(resolve(cwd, name));

function ofOutput(output: string, formats: readonly ReportTarget[]): ReportTarget {
  const [format, ...others] = formats;
  if (format === undefined || others.length > 0 || format.file !== undefined) {
    throw new UsageError(mistakes.outputAndFormats);
  }
  return { id: format.id, file: fileName(output, '--output') };
}

/** `-` is standard output, as for many programs. */
function fileName(name: string, option: string): string | undefined {
  if (name.trim() === '') throw new UsageError(fillBoth(mistakes.missingFile, { option }));
  return name === '-' ? undefined : name;
}

const twoInOnePlace = (one: ReportTarget, other: ReportTarget) =>
  other.file === undefined
    ? fillBoth(mistakes.twoToStdout, { one: one.id, other: other.id })
    : fillBoth(mistakes.twoToFile, { one: one.id, other: other.id, path: other.file });
