import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));

/**
 * Each room and the rooms it may import from besides itself (invariant 1 of server/ARCHITECTURE.md), from
 * the lowest up. A room is a folder or a file of `server/src`, or the client. Types count too. What a room
 * does not need is not in its list.
 */
const rooms: Readonly<Record<string, readonly string[]>> = {
  'core/incremental': [],
  'core/text': ['core/incremental'],
  'core/problems': ['core/text'],
  'core/provisions': ['core/text', 'core/problems'],
  'core/codes': ['core/text'],
  'core/values': ['core/text', 'core/codes'],
  'core/syntax': ['core/incremental', 'core/text', 'core/problems'],
  'core/schema': ['core/text', 'core/problems'],
  'core/local': ['core/text', 'core/problems', 'core/provisions', 'core/values', 'core/syntax', 'core/schema'],
  'core/bind': ['core/incremental', 'core/text', 'core/problems', 'core/syntax', 'core/schema', 'core/values'],
  'core/plan': [
    'core/incremental',
    'core/text',
    'core/problems',
    'core/codes',
    'core/values',
    'core/syntax',
    'core/schema',
    'core/local',
    'core/bind',
  ],
  'core/findings': [
    'core/incremental',
    'core/text',
    'core/problems',
    'core/provisions',
    'core/syntax',
    'core/schema',
    'core/bind',
    'core/plan',
  ],
  'core/states': [
    'core/incremental',
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
  ],
  'core/rules/<id>.ts': ['core/text', 'core/problems', 'core/values', 'core/plan', 'core/rules'],
  // What runs the rules sees more than a rule does: the parts of the plan, to tell what is new.
  'core/rules': [
    'core/incremental',
    'core/text',
    'core/problems',
    'core/syntax',
    'core/local',
    'core/bind',
    'core/plan',
    'core/findings',
    'core/states',
    'core/rules/<id>.ts',
  ],
  'core/messages': ['core/text', 'core/problems', 'core/findings'],
  'core/planService.ts': [
    'core/text',
    'core/problems',
    'core/provisions',
    'core/codes',
    'core/values',
    'core/syntax',
    'core/schema',
    'core/local',
    'core/bind',
    'core/plan',
    'core/findings',
    'core/states',
    'core/rules',
  ],
  'core/features': [
    'core/incremental',
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
    'core/messages',
    'core/states',
    'core/planService.ts',
  ],
  host: ['core/local', 'core/problems', 'core/provisions', 'core/codes', 'core/planService.ts'],
  lsp: [
    'core/text',
    'core/problems',
    'core/local',
    'core/findings',
    'core/states',
    'core/messages',
    'core/planService.ts',
    'core/features',
    'host',
  ],
  cli: [
    'core/text',
    'core/problems',
    'core/provisions',
    'core/codes',
    'core/schema',
    'core/local',
    'core/findings',
    'core/states',
    'core/rules',
    'core/messages',
    'core/planService.ts',
    'core/features',
    'host',
    'lsp',
  ],
  tools: [
    'core/text',
    'core/problems',
    'core/provisions',
    'core/codes',
    'core/schema',
    'core/plan',
    'core/states',
    'core/features',
  ],
  client: [],
};

/** Packages and Node modules that only some rooms may use (invariant 2). */
const reserved: readonly { readonly what: RegExp; readonly rooms: readonly string[] }[] = [
  { what: /^vscode-languageserver-protocol$/, rooms: ['lsp', 'client'] },
  { what: /^vscode-(languageserver|jsonrpc)/, rooms: ['lsp'] },
  { what: /^vscode(-languageclient.*)?$/, rooms: ['client'] },
  { what: /^ajv/, rooms: ['tools'] },
  { what: /^yaml$/, rooms: ['core/syntax', 'tools'] },
  { what: /^pinyin-pro$/, rooms: ['tools'] },
  { what: /^(node:)?(fs|fs\/promises)$/, rooms: ['host', 'tools'] },
  {
    what: /^(node:)?(net|tls|http|https|http2|dgram|dns|child_process|worker_threads|cluster|vm)(\/.*)?$/,
    rooms: ['tools'],
  },
  { what: /^node:/, rooms: ['host', 'lsp', 'cli', 'tools'] },
];

interface Source {
  /** Path under server/src; for the client from `client/` on. */
  readonly path: string;
  readonly text: string;
}

/** What is wrong with a set of source files, one sentence each; nothing when they keep the invariants. */
const violations = (sources: readonly Source[]): string[] =>
  sources.flatMap((source) => importsOf(source.text).flatMap((target) => violation(source.path, target) ?? []));

function violation(path: string, target: string): string | undefined {
  const room = roomOf(path);
  if (room === undefined) return `${path} is in no room: give it one, or add the room to the table in this test`;
  if (!target.startsWith('.')) {
    const rule = reserved.find(({ what }) => what.test(target));
    if (rule === undefined || rule.rooms.includes(room)) return undefined;
    return `${path} imports ${target}, which is for ${rule.rooms.join(', ')} only: pass in what it gives`;
  }
  const file = targetOf(path, target);
  // Data of the package, which only the outer rooms read.
  if (file.startsWith('../')) {
    return ['host', 'lsp', 'cli', 'tools'].includes(room)
      ? undefined
      : `${path} imports ${target}, outside its package`;
  }
  const other = roomOf(file);
  if (other === room || (other !== undefined && rooms[room]?.includes(other))) return undefined;
  return `${path} imports ${target}, but ${room} may import from ${rooms[room]?.join(', ') || 'itself'} only: move the code to a room that may, or have the value passed in`;
}

const targetOf = (path: string, target: string): string => join(dirname(path), target).replaceAll('\\', '/');

const roomOf = (path: string): string | undefined =>
  /^core\/rules\/[a-z]+(-[a-z]+)+\.ts$/.test(path)
    ? 'core/rules/<id>.ts'
    : Object.keys(rooms).find((room) => path === room || path.startsWith(`${room}/`));

const importsOf = (text: string): string[] =>
  [...text.matchAll(/^(?:import|export)\s[^;'"]*?\bfrom\s+'([^']+)'|^import\s+'([^']+)'|\bimport\(\s*'([^']+)'/gm)].map(
    ([, from, bare, lazy]) => (from ?? bare ?? lazy) as string,
  );

/** The sources below a folder of the repository, their paths beginning with `prefix`. */
function sourcesUnder(folder: string, prefix = ''): Source[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|mjs|js)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({
      path: prefix + relative(join(root, folder), file).replaceAll('\\', '/'),
      text: readFileSync(file, 'utf8'),
    }));
}

const sources: readonly Source[] = [...sourcesUnder('server/src'), ...sourcesUnder('client/src', 'client/')];

describe('Architecture', () => {
  it('rooms import only what they may, and packages stay in their rooms', () =>
    assert.deepEqual(violations(sources), []));

  it('lets no room import more than it needs', () => {
    const used = new Set(
      sources.flatMap(({ path, text }) =>
        importsOf(text).map((target) => `${roomOf(path)} from ${roomOf(targetOf(path, target))}`),
      ),
    );
    const allowed = Object.entries(rooms).flatMap(([room, others]) => others.map((other) => `${room} from ${other}`));
    assert.deepEqual(
      allowed.filter((each) => !used.has(each)),
      [],
    );
  });

  it('notices an import that is not in the list', () => {
    const bad = { path: 'core/syntax/bad.ts', text: "import { runRules } from '../rules/run.ts';\n" };
    assert.match(
      violations([bad])[0] ?? '',
      /^core\/syntax\/bad\.ts imports .*, but core\/syntax may import from core\/incremental, core\/text/,
    );
  });

  it('notices a client that imports from the server', () => {
    const bad = {
      path: 'client/common/bad.ts',
      text: "import type { Session } from '../../../server/src/lsp/session.ts';\n",
    };
    assert.deepEqual(violations([bad]).length, 1);
  });

  it('notices a package in the wrong room', () => {
    const bad = {
      path: 'core/rules/bad.ts',
      text: "import { parse } from 'yaml';\nimport 'node:fs';\nimport 'vscode';\n",
    };
    assert.equal(violations([bad]).length, 3);
  });

  it('has no file that only hands on what others export', () => {
    const barrels = sources.filter(
      ({ path, text }) =>
        /(^|\/)index\.ts$/.test(path) || /^export\s+(type\s+)?(\*|\{[^}]*\})[^;]*\bfrom\s/m.test(text),
    );
    assert.deepEqual(
      barrels.map(({ path }) => path),
      [],
    );
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
      /^(package(-lock)?\.json|package\.nls.*\.json|tsconfig\.json|client|server|schemas|snippets|tests|seeds|README.*\.md|LICENSE|CHANGELOG\.md|CONTRIBUTING\.md|biome\.json|knip\.json|\.(git|gitignore|gitattributes|ci|vscode|vscodeignore|github|mocharc\.json|editorconfig|npmrc)|node_modules|cleanplan\.(vsix|tgz))$/;
    assert.deepEqual(
      readdirSync(root).filter((name) => !allowed.test(name)),
      [],
    );
  });
});
