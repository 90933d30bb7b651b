/**
 * Takes pictures of the extension at work in a real VS Code, in each language and theme:
 *
 *   npm run screenshots -- OUT [--workspace FOLDER] [--file NAME] [--vsix FILE] [--locale zh-cn,en]
 *     [--theme light,dark] [--size WIDTHxHEIGHT] [--hover LINE:COLUMN] [--suggest LINE:COLUMN]
 *     [--fixes LINE:COLUMN] [--references LINE:COLUMN] [--rename LINE:COLUMN]
 *     [--paste LINE:COLUMN --table FILE] [--status] [--view ID] [--command ID] [--walkthrough ID]
 *     [--settings WORDS]
 *
 * Lines and columns are counted from one, columns in characters. Without --vsix the extension of this checkout is
 * shown, as it is built. The steps themselves are in host/workbench.ts, for other scripts to use.
 */
import { mkdirSync, readFileSync } from 'node:fs';
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
    size: { type: 'string' },
    hover: { type: 'string' },
    suggest: { type: 'string' },
    fixes: { type: 'string' },
    references: { type: 'string' },
    rename: { type: 'string' },
    paste: { type: 'string' },
    table: { type: 'string' },
    status: { type: 'boolean' },
    view: { type: 'string' },
    command: { type: 'string' },
    walkthrough: { type: 'string' },
    settings: { type: 'string' },
  },
});
const [out] = positionals;
if (out === undefined) {
  console.error('用法 / usage: npm run screenshots -- OUT [options]');
  process.exit(2);
}

/** What is shown where it is asked for, in this order; a picture has the name of its option. */
const steps: readonly (readonly [name: keyof typeof values, show: (bench: Workbench, given: string) => unknown])[] = [
  ['hover', (bench, given) => bench.hoverAt(place(given))],
  ['suggest', (bench, given) => bench.suggestAt(place(given))],
  ['fixes', (bench, given) => bench.fixesAt(place(given))],
  ['references', (bench, given) => bench.referencesAt(place(given))],
  ['rename', (bench, given) => bench.renameAt(place(given))],
  ['paste', (bench, given) => bench.pasteAt(place(given), readFileSync(values.table ?? '', 'utf8'))],
  ['status', (bench) => bench.showStatus()],
  ['view', (bench, given) => bench.showView(given)],
  ['command', (bench, given) => bench.runCommand(given).then(() => bench.waitForPage())],
  ['walkthrough', (bench, given) => bench.openWalkthrough(given)],
  ['settings', (bench, given) => bench.showSettings(given)],
];

requireChineseFont();
mkdirSync(out, { recursive: true });
for (const locale of values.locale.split(',') as ('zh-cn' | 'en')[])
  for (const theme of values.theme.split(',') as ('light' | 'dark')[]) await take(out, { locale, theme });

/** Takes all pictures of one language and theme. */
async function take(folder: string, look: Pick<WorkbenchOptions, 'locale' | 'theme'>): Promise<void> {
  const extension = values.vsix === undefined ? { folder: root } : { vsix: resolve(values.vsix) };
  const [width, height] = (values.size ?? '').split('x').map(Number);
  const size = width !== undefined && height !== undefined ? { size: { width, height } } : {};
  const workbench = await Workbench.open({ ...look, ...size, workspace: resolve(values.workspace), extension });
  const picture = async (step: string) => {
    const file = join(folder, `${look.locale}-${look.theme}-${step}.png`);
    await workbench.screenshot(file);
    console.log(file);
  };
  try {
    await workbench.openFile(values.file);
    await workbench.waitForQuiet();
    await picture('file');
    for (const [name, show] of steps) {
      const given = values[name];
      if (given === undefined) continue;
      await show(workbench, String(given));
      await picture(name);
      await workbench.dismiss();
    }
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
