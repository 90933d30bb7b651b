import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const src = join(root, 'server/src');

/**
 * The rooms of the server from the lowest up. A file may import from its own room and from rooms
 * below it (invariant 1 of server/ARCHITECTURE.md); `besides` lists the few looks to the side.
 */
const order = [
  'core/text',
  'core/problems',
  'core/provisions',
  'core/codes',
  'core/values',
  'core/syntax',
  'core/schema',
  'core/bind',
  'core/plan',
  'core/findings',
  'core/rules',
  'core/messages',
  'core/planService.ts',
  'core/features',
  'host',
  'lsp',
  'cli',
  'tools',
] as const;

/** Packages and Node modules that only some rooms may use (invariant 2). */
const reserved: readonly { readonly what: RegExp; readonly rooms: readonly string[] }[] = [
  { what: /^vscode-(languageserver|jsonrpc)/, rooms: ['lsp'] },
  { what: /^vscode$/, rooms: [] },
  { what: /^ajv/, rooms: ['core/schema', 'tools'] },
  { what: /^yaml$/, rooms: ['core/syntax', 'tools'] },
  { what: /^(node:)?(fs|fs\/promises)$/, rooms: ['host', 'tools'] },
  {
    what: /^(node:)?(net|tls|http|https|http2|dgram|dns|child_process|worker_threads|cluster|vm)(\/.*)?$/,
    rooms: ['tools'],
  },
  { what: /^node:/, rooms: ['host', 'lsp', 'cli', 'tools'] },
];

interface Source {
  /** Path under server/src. */
  readonly path: string;
  readonly text: string;
}

/** What is wrong with a set of source files, one line each; nothing when they keep the invariants. */
function violations(sources: readonly Source[]): string[] {
  return sources.flatMap((source) => importsOf(source.text).flatMap((target) => violation(source, target) ?? []));
}

function violation({ path, text }: Source, target: string): string | undefined {
  const room = roomOf(path);
  if (room === undefined) return `${path} is in no room of the architecture`;
  if (!target.startsWith('.')) {
    const rule = reserved.find(({ what }) => what.test(target));
    return rule === undefined || rule.rooms.includes(room) ? undefined : `${path} may not import ${target}`;
  }
  const file = join(dirname(path), target);
  if (file.startsWith('..'))
    return ['host', 'lsp', 'cli', 'tools'].includes(room) ? undefined : `${path} may not import ${target}`;
  const other = roomOf(file);
  if (other === undefined) return `${path} imports ${target}, which is in no room of the architecture`;
  // The command line starts the server it also is.
  if (order.indexOf(other) <= order.indexOf(room)) return undefined;
  // A type may be named by whoever is handed its values; only code makes a dependency.
  return isTypeOnly(text, target) && other === 'core/planService.ts' ? undefined : `${path} imports upward: ${target}`;
}

const roomOf = (path: string) => order.find((room) => path === room || path.startsWith(`${room}/`));

const importsOf = (text: string): string[] =>
  [...text.matchAll(/^(?:import|export)\s[^;'"]*?\bfrom\s+'([^']+)'|^import\s+'([^']+)'|\bimport\(\s*'([^']+)'/gm)].map(
    ([, from, bare, lazy]) => (from ?? bare ?? lazy) as string,
  );

const isTypeOnly = (text: string, target: string): boolean =>
  new RegExp(`import type [^;]*['"]${target.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}['"]`).test(text);

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|mjs|js)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

const sources: readonly Source[] = filesUnder(src).map((file) => ({
  path: relative(src, file).replaceAll('\\', '/'),
  text: readFileSync(file, 'utf8'),
}));

describe('Architecture', () => {
  it('imports point downward, and packages stay in their rooms', () => assert.deepEqual(violations(sources), []));

  it('has no import cycle', () => assert.deepEqual(cycleIn(sources), []));

  it('notices an upward import', () => {
    const bad = { path: 'core/syntax/bad.ts', text: "import { runRules } from '../rules/run.ts';\n" };
    assert.deepEqual(violations([bad]), ['core/syntax/bad.ts imports upward: ../rules/run.ts']);
  });

  it('notices a package in the wrong room', () => {
    const bad = { path: 'core/rules/bad.ts', text: "import { parse } from 'yaml';\nimport 'node:fs';\n" };
    assert.deepEqual(violations([bad]), [
      'core/rules/bad.ts may not import yaml',
      'core/rules/bad.ts may not import node:fs',
    ]);
  });

  it('keeps clock, process and chance out of the core', () => {
    const using = sources
      .filter(({ path }) => path.startsWith('core/') && !path.endsWith('.generated.js'))
      .filter(({ text }) =>
        /\bprocess\.|\bDate\.now\(|new Date\(\)|Math\.random\(|\bsetTimeout\(|\bfetch\(|\beval\(|new Function\(/.test(
          text,
        ),
      );
    assert.deepEqual(
      using.map(({ path }) => path),
      [],
    );
  });

  it('keeps no state in modules of the core', () => {
    // Constants are frozen by habit; what could change from call to call is a `let`, or a collection made to be filled.
    const stateful = sources
      .filter(({ path }) => path.startsWith('core/') && !path.includes('.generated.'))
      .filter(({ text }) =>
        /^(export )?let |^(export )?const \w+ = new (WeakMap|WeakSet)\b|^(export )?const \w+ = new (Map|Set)\(\)/m.test(
          text,
        ),
      );
    assert.deepEqual(
      stateful.map(({ path }) => path),
      [],
    );
  });

  it('keeps the top level to what the ecosystem expects', () => {
    const allowed =
      /^(package(-lock)?\.json|package\.nls.*\.json|tsconfig\.json|client|server|schemas|snippets|tests|seeds|README.*\.md|LICENSE|CHANGELOG\.md|CONTRIBUTING\.md|biome\.json|\.(git|gitignore|gitattributes|ci|vscode|vscodeignore|github|mocharc\.json|editorconfig|npmrc)|node_modules)$/;
    assert.deepEqual(
      readdirSync(root).filter((name) => !allowed.test(name)),
      [],
    );
  });
});

/** The files of one import cycle, or nothing. Types make no cycle at run time and are left out. */
function cycleIn(all: readonly Source[]): string[] {
  const graph = new Map(all.map(({ path, text }) => [path, valueImports(path, text)]));
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): string[] => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return [];
    for (const next of graph.get(path) ?? []) {
      const cycle = visit(next, [...trail, path]);
      if (cycle.length > 0) return cycle;
    }
    done.add(path);
    return [];
  };
  return all.map(({ path }) => visit(path, [])).find((cycle) => cycle.length > 0) ?? [];
}

const valueImports = (path: string, text: string): string[] =>
  importsOf(text)
    .filter((target) => target.startsWith('.') && !isTypeOnly(text, target))
    .map((target) => join(dirname(path), target).replaceAll('\\', '/'));
