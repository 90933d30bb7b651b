import { resolve } from 'node:path';
import type { Localized } from '../core/text/locale.ts';
import { localized } from '../core/text/locale.ts';
import { packsOf } from '../host/localPolicies.ts';
import type { CheckOptions } from './check.ts';
import type { CommandContext } from './commandContext.ts';
import { fillBoth } from './fillBoth.ts';
import { nameFrom, packFile, refusedFile } from './localPacks.ts';
import { mistakes } from './mistakes.ts';
import { presentRule } from './present.ts';
import type { CheckedFile } from './report.ts';
import { reportTargets } from './reportTargets.ts';
import { sortedRules } from './sortedRules.ts';
import { complaint, UsageError } from './usageError.ts';
import { writeReports } from './writeReports.ts';

/**
 * `cleanplan policy check [folders…]`: checks the packs of regions by themselves, without a plan. A folder is a
 * pack, or holds some.
 *
 * @returns 0 where all can be used, 1 where one cannot, 2 where a folder has none
 * @throws UsageError for anything but `check`
 */
export async function policy(
  [action, ...named]: readonly string[],
  options: CheckOptions,
  context: CommandContext,
): Promise<number> {
  if (action !== 'check') throw new UsageError(mistakes.policyCheck);
  const { io, err, locale, version } = context;
  const targets = reportTargets(options, io.cwd);
  const service = await context.data.service();
  const files: CheckedFile[] = [];
  const notices: Localized[] = [];
  for (const folder of named.length === 0 ? ['.'] : named) {
    const local = packsOf(resolve(io.cwd, folder), nameFrom(io.cwd));
    if (local === undefined) {
      notices.push(fillBoth(mistakes.noPacks, { path: folder }));
      continue;
    }
    const own = service.within({ local });
    const refused = new Map(own.refusedPacks.map((refusal) => [refusal.pack, refusal]));
    for (const { id } of local.folders) {
      const refusal = refused.get(id);
      files.push(
        refusal === undefined ? packFile(id, 'requirements.yaml', local) : refusedFile(refusal, local, own, locale),
      );
    }
  }
  for (const notice of notices) await err.write(complaint(notice, locale));
  const exitCode = notices.length > 0 ? 2 : files.some(({ findings }) => findings.length > 0) ? 1 : 0;
  const rules = () => sortedRules(service).map((rule) => presentRule(rule, service, locale));
  const told = notices.map((notice) => localized(notice, locale));
  const report = { files, rules, notices: told, locale, asOf: options.asOf ?? io.today, exitCode, version };
  const unwritten = await writeReports(report, targets, options, context);
  for (const problem of unwritten) await err.write(complaint(problem, locale));
  return unwritten.length > 0 ? 2 : exitCode;
}
