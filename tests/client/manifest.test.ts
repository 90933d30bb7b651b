import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as packFiles from '../../client/src/common/packFiles.ts';
import { MAX_PACK_FILE, MAX_PACKS } from '../../server/src/core/local/limits.ts';
import { PACK_FILES, PACKS_FOLDER } from '../../server/src/core/local/packFolder.ts';
import { defaultSettings, readSettings } from '../../server/src/lsp/settings.ts';
import { packageService } from '../support/packageService.ts';
import { root } from '../support/plan.ts';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const json = (path: string) => JSON.parse(read(path));
const manifest = json('package.json');
const { contributes } = manifest;
const nls = { en: json('package.nls.json'), zh: json('package.nls.zh-cn.json') };

/** Every string of the manifest. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}

const clientSources = readdirSync(join(root, 'client/src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name, text: read(join('client/src', name)) }));

describe('The manifest', () => {
  const used = strings(manifest).flatMap((text) => /^%(.+)%$/.exec(text)?.[1] ?? []);

  it('finds every name it uses in English and in Chinese, and uses every name there is', () => {
    const names = [...new Set(used)].sort();
    assert.deepEqual(Object.keys(nls.en).sort(), names);
    assert.deepEqual(Object.keys(nls.zh).sort(), names);
  });

  it('says in Chinese what is Chinese, and nothing twice alike but names', () => {
    for (const [name, text] of Object.entries<string>(nls.zh)) {
      if (name.endsWith('.media')) continue;
      assert.match(text, /\p{Script=Han}/u, name);
      assert.notEqual(text, nls.en[name], name);
    }
  });

  it('links in both languages to the same commands', () => {
    const commands = (text: string) => [...text.matchAll(/\(command:([\w.]+)\)/g)].map(([, id]) => id);
    for (const name of Object.keys(nls.en)) assert.deepEqual(commands(nls.zh[name]), commands(nls.en[name]), name);
  });

  it('names files that exist', () => {
    const media = [nls.en, nls.zh].flatMap((words) =>
      Object.entries(words).filter(([name]) => name.endsWith('.media')),
    );
    const paths = [
      manifest.icon,
      manifest.l10n,
      ...media.map(([, path]) => path as string),
      ...strings(contributes).filter((text) => /^\.?\/?(client|snippets|schemas)\//.test(text)),
    ];
    assert.deepEqual(
      paths.filter((path) => !existsSync(join(root, path))),
      [],
    );
  });

  it('takes a file for a plan by its first line, and none of another tool that has a section of our name', () => {
    const [{ firstLine }] = contributes.languages;
    for (const line of ['规划格式: 1', '规划格式：1', 'cleanplan: 1', '\uFEFFcleanplan: "1"'])
      assert.match(line, new RegExp(firstLine));
    for (const line of ['cleanplan:', 'cleanplan: {a: 1}', 'cleanplan: on', 'cleanplanner: 1'])
      assert.doesNotMatch(line, new RegExp(firstLine));
  });

  it('declares the commands that the extension registers, no more and no fewer', () => {
    const declared = contributes.commands.map(({ command }: { command: string }) => command).sort();
    const registered = clientSources.flatMap(({ text }) => [
      ...[...text.matchAll(/registerCommand\(\s*'([\w.]+)'/g)].map(([, id]) => id),
      ...[...text.matchAll(/OPEN_CLAUSE = '([\w.]+)'/g)].map(([, id]) => id),
    ]);
    assert.deepEqual(registered.sort(), declared);
    for (const { title, category } of contributes.commands) {
      for (const text of [title, category]) assert.match(text, /^%.+%$/);
    }
  });

  it('offers the values of a setting by what they mean, with a label for each', () => {
    const choices = Object.values<{ enum?: string[]; enumItemLabels?: string[] }>(
      contributes.configuration.properties,
    ).filter((setting) => setting.enum !== undefined);
    assert.equal(choices.length, 5);
    for (const setting of choices) assert.equal(setting.enumItemLabels?.length, setting.enum?.length);
  });

  it('has the defaults of the server', () => {
    const { properties } = contributes.configuration;
    const defaults = Object.entries<{ default: unknown }>(properties).map(([name, setting]) => [
      name.replace(/^cleanplan\./, ''),
      setting.default,
    ]);
    assert.deepEqual(readSettings(Object.fromEntries(defaults)), defaultSettings);
  });

  it('offers the locales and policies there are', () => {
    const { properties } = contributes.configuration;
    const policies = packageService.policies.packs.map(({ id }) => id);
    assert.deepEqual(properties['cleanplan.policies'].items.enum, policies);
    for (const id of properties['cleanplan.policies'].default) assert.ok(policies.includes(id), id);
    for (const locale of ['zh-CN', 'en']) assert.equal(readSettings({ locale }).locale, locale);
    assert.equal(readSettings({ locale: 'auto' }).locale, undefined);
    assert.deepEqual(properties['cleanplan.locale'].enum, ['auto', 'zh-CN', 'en']);
  });

  it('takes for a day what the server takes for one', () => {
    const pattern = new RegExp(contributes.configuration.properties['cleanplan.asOf'].pattern);
    for (const asOf of ['', '2026-11-24']) assert.match(asOf, pattern);
    for (const asOf of ['2026', '2026-1-1', 'today']) {
      assert.doesNotMatch(asOf, pattern);
      assert.equal(readSettings({ asOf }).asOf, undefined);
    }
  });

  it('works in untrusted and in virtual workspaces, and in the browser', () => {
    assert.equal(manifest.capabilities.untrustedWorkspaces.supported, true);
    assert.equal(manifest.capabilities.virtualWorkspaces.supported, true);
    assert.match(manifest.browser, /\.js$/);
    // The web worker of the editor loads scripts as CommonJS and refuses an extension that is `module`.
    assert.equal(manifest.type, undefined);
  });

  it('has a walkthrough of five steps that can be completed', () => {
    const { steps } = contributes.walkthroughs[0];
    assert.equal(steps.length, 5);
    // An event the editor does not know leaves a step open for ever.
    for (const event of steps.flatMap(({ completionEvents }: { completionEvents: string[] }) => completionEvents)) {
      assert.match(event, /^on(Command|View|Context|SettingChanged|Link):/);
    }
  });

  it('keeps snippets, which do not know the language of a plan, out of suggestions, but not the skeletons', () => {
    assert.equal(contributes.configurationDefaults['[cleanplan]']['editor.snippetSuggestions'], 'none');
    assert.match(read('client/src/common/clientOptions.ts'), /provideCompletionItem: keepSkeletons/);
  });

  it('knows words as Chinese has them', () => {
    const { pattern, flags } = json('client/language-configuration.json').wordPattern;
    const words = (text: string) => text.match(new RegExp(pattern, `g${flags}`));
    assert.deepEqual(words('目标值: 下降8%以上，其中：COD 1.2万吨'), [
      '目标值',
      '下降8',
      '以上',
      '其中',
      'COD',
      '1.2万吨',
    ]);
    assert.deepEqual(words('审查依据: [gbf-2003-100, 附件1]'), ['审查依据', 'gbf-2003-100', '附件1']);
  });
});

describe('The client', () => {
  it('imports nothing from the server', () => {
    for (const { name, text } of clientSources) assert.doesNotMatch(text, /from '[^']*\bserver\//, name);
  });

  it('opens no connection and runs nothing of a workspace', () => {
    for (const { name, text } of clientSources) {
      assert.doesNotMatch(
        text,
        /\bfetch\(|XMLHttpRequest|WebSocket|node:(net|http|https|child_process)|\beval\(|new Function\(/,
        name,
      );
    }
  });

  it('finds a Chinese text for all it says, and says all that is translated', () => {
    const said = clientSources.flatMap(({ text }) =>
      [...text.matchAll(/l10n\.t\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/g)].map(([, a, b]) => a ?? b ?? ''),
    );
    assert.deepEqual(Object.keys(json('client/l10n/bundle.l10n.zh-cn.json')).sort(), [...new Set(said)].sort());
  });

  it('keeps every place of a translated text', () => {
    const places = (text: string) => [...text.matchAll(/\{\d\}/g)].map(([place]) => place).sort();
    for (const [text, chinese] of Object.entries<string>(json('client/l10n/bundle.l10n.zh-cn.json'))) {
      assert.deepEqual(places(chinese), places(text), text);
    }
  });

  it('asks what the server answers', () => {
    const methods = (text: string) => [...text.matchAll(/'(cleanplan\/\w+)'/g)].map(([, method]) => method).sort();
    const server = ['ownRequests/planRequests', 'ownRequests/rowRequests', 'followPolicies', 'planFile']
      .map((name) => read(`server/src/lsp/${name}.ts`))
      .join('\n');
    assert.deepEqual(methods(read('client/src/common/protocol.ts')), methods(server));
  });
});

describe('Packs of regions', () => {
  it('are read by the client as the server has it', () => {
    assert.equal(packFiles.PACKS_FOLDER, PACKS_FOLDER);
    assert.deepEqual(packFiles.PACK_FILES, PACK_FILES);
    assert.equal(packFiles.MAX_PACK_FILE, MAX_PACK_FILE);
    assert.equal(packFiles.MAX_PACKS, MAX_PACKS);
  });
});

describe('The package', () => {
  it('leaves out everything but what is named, and names what exists or is built', () => {
    const [first, ...named] = read('.vscodeignore')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    assert.equal(first, '**');
    for (const line of named) {
      assert.match(line, /^!/);
      const path = line.slice(1);
      if (!path.includes('/dist/')) assert.ok(globMatches(path), path);
    }
  });
});

const globMatches = (pattern: string): boolean =>
  pattern.includes('*')
    ? readdirSync(join(root, pattern.slice(0, pattern.indexOf('*')))).length > 0
    : existsSync(join(root, pattern));
