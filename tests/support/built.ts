import { existsSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../../', import.meta.url));

/**
 * The folder of the package that the tests of the program run: `server` as it was built here, or one that was
 * installed elsewhere, named by the environment variable CLEANPLAN_PACKAGE.
 */
const packageFolder = process.env.CLEANPLAN_PACKAGE ?? join(repository, 'server');

/** What a build is made of; a change of any of it makes the build stale. */
const sources = ['server/src', 'server/package.json', 'schemas'];

/** Absolute path of a file of that package, such as `bin/cleanplan.js`. Fails where the build is missing or stale. */
export function builtPath(path: string): string {
  assertFresh();
  return join(packageFolder, path);
}

/** What a bundle of that package exports, such as `dist/cli.cjs`, loaded into this process. */
export const loadBuilt = <T>(path: string): T => createRequire(import.meta.url)(builtPath(path)) as T;

function assertFresh(): void {
  const built = join(packageFolder, 'dist/cli.cjs');
  if (process.env.CLEANPLAN_PACKAGE !== undefined) {
    if (!existsSync(built)) throw new Error(`CLEANPLAN_PACKAGE is no folder of the built package: ${packageFolder}`);
  } else if (!existsSync(built) || statSync(built).mtimeMs < newestSource()) {
    throw new Error('server/dist is missing or older than the sources: run npm run build first');
  }
}

/** When the newest of the sources was changed, in milliseconds; looked up once, for it does not change under a test. */
let newest: number | undefined;
function newestSource(): number {
  newest ??= Math.max(...sources.map((path) => newestUnder(join(repository, path))));
  return newest;
}

function newestUnder(path: string): number {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newestUnder(join(path, name))));
}
