import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type EditorResult, findEditor, linesOfReadme, resultOf, scratchFolder, versionOf } from './plan.ts';

const driver = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

interface Editor {
  readonly name: string;
  readonly program: string;
  readonly packages: readonly string[];
  /** Heading of its lines in the README, and the file they are put into. */
  readonly heading: string;
  readonly config: string;
  readonly args: readonly string[];
}

const editors: readonly Editor[] = [
  {
    name: 'Neovim',
    program: 'nvim',
    packages: ['neovim'],
    heading: 'Neovim 0.7 起',
    config: 'init.lua',
    args: ['--headless', '-u', 'init.lua', '-c', `luafile ${driver('neovim.lua')}`],
  },
  {
    name: 'Emacs with eglot',
    program: 'emacs',
    packages: ['emacs-nox', 'elpa-eglot'],
    heading: 'Emacs（eglot）',
    config: 'init.el',
    args: ['--batch', '-q', '-l', driver('emacs.el')],
  },
];

for (const { name, program, packages, heading, config, args } of editors) {
  describe(`${name}, with the lines of the README`, function () {
    this.timeout(120_000);
    let result: EditorResult;

    before(function () {
      const found = findEditor(program, packages);
      if (found === undefined) return this.skip();
      console.log(`  ${versionOf(found)}`);
      const folder = scratchFolder();
      writeFileSync(join(folder, config), `${linesOfReadme(heading)}\n`);
      try {
        result = resultOf(found, args, folder);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    });

    it('shows findings', () =>
      assert.ok(
        result.diagnostics.some((each) => each.includes('fullwidth-colon')),
        `${result.diagnostics}`,
      ));
    it('quotes the clause on hover, in Chinese', () => assert.match(result.hover, /清洁生产推行规划的内容应包括/));
    it('goes from a key to the clause', () => assert.match(decodeURI(result.clause), /^file:.*\/gbf-2003-100\.txt$/));
    it('goes from a reference to its target', () => assert.equal(result.target, 5));
    it('completes', () => assert.ok(result.completion.includes('进度安排'), `${result.completion}`));
    it('applies a fix', () => assert.equal(result.fixed, '  标题: 济南市清洁生产推行实施方案'));
  });
}
