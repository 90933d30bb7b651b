import { dirname, relative } from 'node:path';
import type { LocalPolicies, PackFileName } from '../core/local/packFolder.ts';
import type { PackRefusal } from '../core/local/packReader.ts';
import type { PlanService } from '../core/planService.ts';
import type { Locale } from '../core/text/locale.ts';
import { displayPath } from '../host/found.ts';
import { LocalPolicyFiles, rootFor } from '../host/localPolicies.ts';
import { presentProblem, withoutPlan } from './present.ts';
import type { CheckedFile } from './report.ts';

/** A folder as the user would name it: from where they are, unless that leads out of there. */
export function nameFrom(cwd: string): (absolute: string) => string {
  return (absolute) => {
    const way = relative(cwd, absolute);
    return displayPath(way.startsWith('..') || way === '' ? absolute : way);
  };
}

/** The packs of regions as one run of the command line sees them. */
export class LocalPacks {
  readonly #files: LocalPolicyFiles;
  readonly #used = new Set<LocalPolicies>();

  constructor(readonly cwd: string) {
    this.#files = new LocalPolicyFiles(nameFrom(cwd));
  }

  /** Those in force for a plan; without a file, for one in the current folder. */
  of(absolute: string | undefined): LocalPolicies | undefined {
    const folder = absolute === undefined ? this.cwd : dirname(absolute);
    const local = this.#files.of(folder, rootFor(folder, this.cwd));
    if (local !== undefined) this.#used.add(local);
    return local;
  }

  /** The files of packs that could not be used, each with its one finding. */
  refused(service: PlanService, locale: Locale): readonly CheckedFile[] {
    return [...this.#used].flatMap((local) => {
      const own = service.within({ local });
      return own.refusedPacks.map((refusal) => refusedFile(refusal, local, own, locale));
    });
  }
}

/** A pack that could not be used, as its file with what is wrong in it. */
export function refusedFile(
  { pack, file, text, range, problem }: PackRefusal,
  local: LocalPolicies,
  service: PlanService,
  locale: Locale,
): CheckedFile {
  const findings = [presentProblem(problem, range, service, locale)];
  return { ...packFile(pack, file, local), text, findings };
}

/** A file of a pack in which nothing was found. */
export const packFile = (pack: string, file: PackFileName, { folders }: LocalPolicies): CheckedFile => ({
  ...withoutPlan,
  path: `${folders.find(({ id }) => id === pack)?.path ?? pack}/${file}`,
  text: undefined,
  findings: [],
  noPlan: true,
  complete: true,
});
