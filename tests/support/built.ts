import { existsSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { newestSource } from '../../server/src/tools/newestSource.mjs';

const repository = fileURLToPath(new URL('../../', import.meta.url));

/**
 * The folder of the package that the tests of the program run: `server` as it was built here, or one that was
 * installed elsewhere, named by the environment variable CLEANPLAN_PACKAGE.
 */
const packageFolder = process.env.CLEANPLAN_PACKAGE ?? join(repository, 'server');

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
  } else if (!existsSync(built) || statSync(built).mtimeMs < newestSourceTime()) {
    throw new Error('server/dist is missing or older than the sources: run npm run build first');
  }
}

/** Looked up once, for it does not change under a test. */
let newest: number | undefined;
function newestSourceTime(): number {
  newest ??= newestSource(repository);
  return newest;
}
