import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { type Draft, writeDraft } from '../server/src/tools/scaffold/draft.ts';
import { newFeature } from '../server/src/tools/scaffold/newFeature.ts';
import { newReport } from '../server/src/tools/scaffold/newReport.ts';
import { newRule } from '../server/src/tools/scaffold/newRule.ts';
import { root } from './support/plan.ts';

type Scaffold = (root: string, argv: readonly string[]) => Draft;

const mistakes: readonly { what: string; scaffold: Scaffold; argv: readonly string[]; says: RegExp }[] = [
  { what: 'a rule without a name', scaffold: newRule, argv: [], says: /^name one rule$/ },
  {
    what: 'an id without a dash',
    scaffold: newRule,
    argv: ['target'],
    says: /^"target" is no id of a rule: .*thing-check$/,
  },
  { what: 'a path for an id', scaffold: newRule, argv: ['../a-b'], says: /is no id of a rule/ },
  { what: 'a rule there is', scaffold: newRule, argv: ['id-duplicate'], says: /^there is a rule id-duplicate already/ },
  {
    what: 'a rule of the reading stages',
    scaffold: newRule,
    argv: ['key-unknown'],
    says: /a rule key-unknown already/,
  },
  { what: 'an unknown shape', scaffold: newRule, argv: ['a-b', '--shape', 'list'], says: /"list": plan, row, group$/ },
  {
    what: 'an unknown kind of row',
    scaffold: newRule,
    argv: ['a-b', '--each', 'x'],
    says: /"x": zone, indicator, target/,
  },
  {
    what: 'rows for a rule about the plan',
    scaffold: newRule,
    argv: ['a-b', '--shape', 'plan', '--each', 'target'],
    says: /leave out --each$/,
  },
  { what: 'a feature with a dash', scaffold: newFeature, argv: ['code-lens'], says: /likeThis$/ },
  { what: 'a feature there is', scaffold: newFeature, argv: ['hover'], says: /^there is a feature hover already/ },
  { what: 'a report with a capital', scaffold: newReport, argv: ['Html'], says: /small letters only$/ },
  { what: 'a report there is', scaffold: newReport, argv: ['sarif'], says: /^there is a report sarif already/ },
];

describe('The scaffolds', () => {
  for (const { what, scaffold, argv, says } of mistakes)
    it(`refuse ${what}`, () =>
      assert.throws(
        () => scaffold(root, argv),
        ({ message }: Error) => says.test(message),
      ));

  describe('in a copy', () => {
    let copy: string;

    before(function () {
      this.timeout(60_000);
      copy = copyOf(root);
    });
    after(() => rmSync(copy, { recursive: true }));

    /** Runs a script of the project in the copy; its whole output is the message when it fails. */
    function run(...argv: readonly string[]): void {
      const { status, stdout, stderr } = spawnSync(process.execPath, [...argv], { cwd: copy, encoding: 'utf8' });
      assert.equal(status, 0, stdout + stderr);
    }
    const tool = (name: string, ...path: string[]): string => join(copy, 'node_modules', name, ...path);
    const write = (draft: Draft): Draft => {
      writeDraft(copy, draft);
      return draft;
    };

    it('write what type-checks, is formatted, keeps the rooms apart and runs green', function () {
      this.timeout(240_000);
      const drafts = [
        write(newRule(copy, ['trial-plan', '--shape', 'plan'])),
        write(newRule(copy, ['trial-row', '--each', 'milestone'])),
        write(newRule(copy, ['trial-group', '--shape', 'group', '--each', 'pilot'])),
        write(newFeature(copy, ['trial'])),
        write(newReport(copy, ['trial'])),
      ];
      const files = drafts.flatMap((draft) => [...draft.files.keys(), ...draft.changes.keys()]);
      const sources = files.filter((path) => path.endsWith('.ts') && !path.includes('.generated.'));
      run(tool('typescript', 'bin', 'tsc'), '-p', '.');
      run(tool('@biomejs', 'biome', 'bin', 'biome'), 'check', '--vcs-enabled=false', ...new Set(sources));
      const tests = files.filter((path) => path.endsWith('.test.ts'));
      const mocha = tool('mocha', 'bin', 'mocha.js');
      run(mocha, ...tests, 'tests/architecture.test.ts');
      run(mocha, 'tests/rules/pages.test.ts', 'tests/rules/meta.test.ts', '-g', 'trial-');
    });

    it('write no more files by hand than four for a rule or a feature', () => {
      for (const draft of [newRule(copy, ['four-files']), newFeature(copy, ['four'])]) {
        const touched = [...draft.files.keys(), ...draft.changes.keys()];
        assert.ok(touched.filter((path) => !path.includes('.generated.')).length <= 4, touched.join(' '));
      }
    });

    it('write nothing where a file is there already', () => {
      const draft = newFeature(copy, ['again']);
      writeDraft(copy, { ...draft, changes: new Map() });
      const registry = readFileSync(join(copy, 'server/src/lsp/features/registry.ts'), 'utf8');
      assert.throws(() => writeDraft(copy, draft), /again\.ts is there already/);
      assert.equal(readFileSync(join(copy, 'server/src/lsp/features/registry.ts'), 'utf8'), registry);
    });
  });
});

/** The sources of the project in a folder of their own, with its packages. */
function copyOf(from: string): string {
  const to = realpathSync(mkdtempSync(join(tmpdir(), 'cleanplan-scaffold-')));
  const wanted = [
    'server/src',
    'server/package.json',
    'client/src',
    'client/package.json',
    'schemas',
    'seeds',
    'tests',
  ];
  const files = ['package.json', 'tsconfig.json', 'biome.json', '.mocharc.json', 'CONTRIBUTING.md'];
  for (const path of [...wanted, ...files]) {
    cpSync(join(from, path), join(to, path), {
      recursive: true,
      filter: (source) => !source.split(sep).some((part) => part === 'node_modules' || part === '.vscode-test'),
    });
  }
  symlinkSync(join(from, 'node_modules'), join(to, 'node_modules'), 'junction');
  for (const workspace of ['server', 'client']) {
    const own = join(from, workspace, 'node_modules');
    if (existsSync(own)) symlinkSync(own, join(to, workspace, 'node_modules'), 'junction');
  }
  return to;
}
