import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { root } from '../support/plan.ts';
import { runPackage } from '../support/runCli.ts';

const readme = readFileSync(join(root, 'README.md'), 'utf8');

/** The first block of a kind in the README. */
const block = (kind: string): string =>
  new RegExp(`^\`\`\`${kind}\\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(readme)?.[1] ?? assert.fail(`no block of ${kind}`);

/** What a printed text must be, all of it: `…` stands for what the README leaves out. */
const patternOf = (shown: string): RegExp => {
  const parts = shown.split('…').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[\\s\\S]+')}$`);
};

describe('The README', () => {
  it('shows what npm start prints', async () => {
    const [, line = ''] = /cleanplan\.js (.*)$/.exec(manifest.scripts.start) ?? [];
    const { stdout } = await runPackage(line.split(' '), { cwd: root });
    const shown = patternOf(block('text'));
    assert.match(stdout, shown);
    // It would tell a message in other words, and findings that have come to be more.
    assert.doesNotMatch(stdout.replace('请补充', '请写明'), shown);
    assert.doesNotMatch(stdout.replace(/提示 (\d) 处/, '提示 9 处'), shown);
  });

  it('shows pictures that are there, small enough to be fetched over a slow line, and no other is kept', () => {
    const folder = 'client/media/pictures';
    for (const [file, place] of [
      ['README.md', ''],
      ['client/README.md', 'client/'],
    ] as const) {
      const links = readFileSync(join(root, file), 'utf8').matchAll(/!\[[^\n]+\]\(([^)]+\.png)\)/g);
      const shown = new Set([...links].map(([, path]) => `${place}${path}`));
      assert.deepEqual(
        [...shown].sort(),
        readdirSync(join(root, folder))
          .map((name) => `${folder}/${name}`)
          .sort(),
        file,
      );
    }
    for (const name of readdirSync(join(root, folder)))
      assert.ok(statSync(join(root, folder, name)).size < 120_000, name);
  });

  it('shows lines of the sample that it says it takes them from, in their order', () => {
    const sample = readFileSync(join(root, 'schemas/examples/complete.zh.cleanplan.yaml'), 'utf8').split('\n');
    let at = -1;
    for (const line of block('yaml').split('\n')) {
      if (line.trim() === '' || line.trim() === '# …') continue;
      at = sample.indexOf(line, at + 1);
      assert.notEqual(at, -1, line);
    }
  });
});
