import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const server = fileURLToPath(new URL('../../', import.meta.url));

rmSync(`${server}dist`, { recursive: true, force: true });

// One entry, split where the program imports lazily: checking a plan does not load the server.
await build({
  absWorkingDir: server,
  entryPoints: { cli: 'src/cli/main.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minify: true,
  legalComments: 'linked',
  // Some dependencies are CommonJS and require Node's own modules.
  banner: {
    js: "import { createRequire as cleanplanRequire } from 'node:module'; const require = cleanplanRequire(import.meta.url);",
  },
});
