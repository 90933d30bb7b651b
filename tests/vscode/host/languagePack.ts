import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installWebBuild } from './install.ts';

/** The keys of all messages of a VS Code build, a module at a time: what index is which message. */
type Keys = readonly (readonly [module: string, keys: readonly string[]])[];

/**
 * Gives a profile the display language 简体中文. The browser build brings the translations that the
 * marketplace's language pack has; they are carried over by key, since the two builds number their
 * messages differently. A message that only one of them knows stays English.
 */
export function writeLanguagePack(userData: string, buildFolder: string): void {
  const file = join(userData, 'zh-cn.i18n.json');
  mkdirSync(userData, { recursive: true });
  writeFileSync(file, JSON.stringify({ contents: translations(buildFolder) }));
  const pack = {
    hash: 'cleanplan-zh-cn',
    label: '中文(简体)',
    extensions: [{ extensionIdentifier: { id: 'ms-ceintl.vscode-language-pack-zh-hans' }, version: '1.0.0' }],
    translations: { vscode: file },
  };
  writeFileSync(join(userData, 'languagepacks.json'), JSON.stringify({ 'zh-cn': pack }));
}

function translations(buildFolder: string): Record<string, Record<string, string>> {
  const source = installWebBuild();
  const messages = readMessages(join(source, 'nls', 'zh-cn', 'nls.messages.js'));
  const known = new Set(modulesOf(buildFolder).map(([module]) => module));
  const contents: Record<string, Record<string, string>> = {};
  let index = 0;
  for (const [module, keys] of modulesOf(join(source, 'out'))) {
    const translated = keys.map((key, i) => [key, messages[index + i] ?? ''] as const);
    index += keys.length;
    if (known.has(module)) contents[module] = Object.fromEntries(translated.filter(([, text]) => text !== ''));
  }
  return contents;
}

const modulesOf = (build: string): Keys => JSON.parse(readFileSync(join(build, 'nls.keys.json'), 'utf8')) as Keys;

/** The file is a script that assigns a JSON array and, after it, the language. */
function readMessages(file: string): readonly (string | null)[] {
  const script = readFileSync(file, 'utf8');
  return JSON.parse(script.slice(script.indexOf('['), script.lastIndexOf(']') + 1)) as (string | null)[];
}
