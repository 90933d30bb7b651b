import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/*
 * Packs the npm package of what has been built: `tsx server/src/tools/pack.ts [--out FOLDER]` writes
 * `FOLDER/cleanplan.tgz`, by default into the root of the repository. The package is put together in a
 * folder of its own and not by scripts that npm runs when it packs, because those are silently left out
 * where scripts are forbidden, as they are here (.npmrc). For the same reason the manifest in `server/`
 * is `private`: nobody publishes half of the package from there.
 */

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** What the package has from elsewhere in the repository. */
const fromRoot = ['seeds', 'LICENSE'];

/** The manifest as it is published: what only concerns this repository is left out. */
function manifest(): string {
  const {
    private: _,
    devDependencies: __,
    ...rest
  } = JSON.parse(readFileSync(join(root, 'server', 'package.json'), 'utf8'));
  return `${JSON.stringify(rest, null, 2)}\n`;
}

/** Puts everything into a folder; `files` in the manifest says what of it gets into the package. */
function stage(folder: string): void {
  for (const name of ['bin', 'dist', 'README.md'])
    cpSync(join(root, 'server', name), join(folder, name), { recursive: true });
  for (const name of fromRoot) cpSync(join(root, name), join(folder, name), { recursive: true });
  writeFileSync(join(folder, 'package.json'), manifest());
}

const { values } = parseArgs({ options: { out: { type: 'string', default: root } } });
const folder = mkdtempSync(join(tmpdir(), 'cleanplan-pack-'));
try {
  stage(folder);
  const out = resolve(values.out);
  mkdirSync(out, { recursive: true });
  const { status, stdout } = spawnSync('npm', ['pack', '--silent'], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm pack ended with ${status}`);
  cpSync(join(folder, stdout.trim()), join(out, 'cleanplan.tgz'));
  console.log(join(out, 'cleanplan.tgz'));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
