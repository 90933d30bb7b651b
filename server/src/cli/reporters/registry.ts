import type { Reporter } from '../report.ts';

/**
 * Every report by its id, each read when it is asked for. A new one is a file beside this that exports its
 * `reporter`, and a line here; the help, `--format` and the mistakes know it then.
 */
const registry: ReadonlyMap<string, () => Promise<{ readonly reporter: Reporter }>> = new Map([
  ['text', () => import('./text.ts')],
  ['compact', () => import('./compact.ts')],
  ['json', () => import('./json.ts')],
  ['sarif', () => import('./sarif.ts')],
  ['github', () => import('./github.ts')],
  ['gitlab', () => import('./gitlab.ts')],
]);

/** The values of `--format`; the first is the default. */
export const reportIds: readonly string[] = [...registry.keys()];

/** @throws Error for an id that is none of `reportIds` */
export async function loadReporter(id: string): Promise<Reporter> {
  const load = registry.get(id);
  if (load === undefined) throw new Error(`no report is called ${id}`);
  return (await load()).reporter;
}
