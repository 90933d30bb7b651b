/**
 * Takes pictures of the extension at work in a real VS Code, in each language and theme:
 *
 *   npm run screenshots -- OUT [--workspace FOLDER] [--file NAME] [--vsix FILE] [--locale zh-cn,en]
 *     [--theme light,dark] [--hover LINE:COLUMN] [--suggest LINE:COLUMN] [--command ID]
 *
 * Without --vsix the extension of this checkout is shown, as it is built. The steps themselves are
 * in host/workbench.ts, for other scripts to use.
 */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { requireChineseFont } from './host/chromium.ts';
import { type Place, Workbench, type WorkbenchOptions } from './host/workbench.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    workspace: { type: 'string', default: join(root, 'schemas', 'examples') },
    file: { type: 'string', default: 'first-draft.cleanplan.yaml' },
    vsix: { type: 'string' },
    locale: { type: 'string', default: 'zh-cn,en' },
    theme: { type: 'string', default: 'light,dark' },
    hover: { type: 'string' },
    suggest: { type: 'string' },
    command: { type: 'string' },
  },
});
const [out] = positionals;
if (out === undefined) {
  console.error('用法 / usage: npm run screenshots -- OUT [options]');
  process.exit(2);
}
requireChineseFont();
mkdirSync(out, { recursive: true });
for (const locale of values.locale.split(',') as ('zh-cn' | 'en')[])
  for (const theme of values.theme.split(',') as ('light' | 'dark')[]) await take(out, { locale, theme });

/** Takes all pictures of one language and theme. */
async function take(folder: string, look: Pick<WorkbenchOptions, 'locale' | 'theme'>): Promise<void> {
  const extension = values.vsix === undefined ? { folder: root } : { vsix: resolve(values.vsix) };
  const workbench = await Workbench.open({ ...look, workspace: resolve(values.workspace), extension });
  const picture = async (step: string) => {
    const file = join(folder, `${look.locale}-${look.theme}-${step}.png`);
    await workbench.screenshot(file);
    console.log(file);
  };
  try {
    await workbench.openFile(values.file);
    await picture('file');
    if (values.hover !== undefined) {
      await workbench.hoverAt(place(values.hover));
      await picture('hover');
      await workbench.dismiss();
    }
    if (values.suggest !== undefined) {
      await workbench.suggestAt(place(values.suggest));
      await picture('suggest');
      await workbench.dismiss();
    }
    if (values.command !== undefined) {
      await workbench.runCommand(values.command);
      await workbench.waitForPage();
      await picture('command');
      await workbench.dismiss();
    }
    await workbench.waitForProblems();
    await workbench.showProblems();
    await picture('problems');
  } finally {
    await workbench.close();
  }
}

function place(text: string): Place {
  const [line = 1, column = 1] = text.split(':').map(Number);
  return { line, column };
}
