import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { workbenchAddress } from './address.ts';
import { launchChromium } from './chromium.ts';
import { type RunningServer, startCodeServer } from './codeServer.ts';

export interface WorkbenchOptions {
  /** The folder to open; a copy of it is opened, under the same name. */
  readonly workspace: string;
  /** The extension as a packaged file, or as a folder to develop in. */
  readonly extension: { readonly vsix: string } | { readonly folder: string };
  /** Display language; a locale that has no language pack reads English. */
  readonly locale?: 'zh-cn' | 'en';
  readonly theme?: 'light' | 'dark';
  readonly settings?: Readonly<Record<string, unknown>>;
  /** In CSS pixels; pictures are twice as fine. */
  readonly size?: { readonly width: number; readonly height: number };
}

/** A place in a file as the editor counts: from one. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

const themes = { light: 'Light Modern', dark: 'Dark Modern' } as const;

/** How long a step may take; a workbench on two cores needs its time for the first of them. */
const STEP_TIMEOUT_MS = 30_000;

/** How long something on the screen must not have changed before it counts as finished. */
const STILL_MS = 400;

/**
 * A real VS Code in a browser, and the steps a person takes in it. Every step waits until what it
 * brings about is on the screen, and fails when it does not come.
 */
export class Workbench {
  private constructor(
    /** For steps that are not here. */
    readonly page: Page,
    private readonly browser: Browser,
    private readonly server: RunningServer,
    private readonly scratch: string,
  ) {}

  static async open(options: WorkbenchOptions): Promise<Workbench> {
    const { workspace, extension, locale = 'en', theme = 'light', settings, size } = options;
    const scratch = mkdtempSync(join(tmpdir(), 'cleanplan-workbench-'));
    const folder = join(scratch, workspace.replace(/[\\/]+$/, '').replace(/^.*[\\/]/, ''));
    cpSync(workspace, folder, { recursive: true });
    const server = await startCodeServer({
      settings: { 'workbench.colorTheme': themes[theme], 'window.autoDetectColorScheme': false, ...settings },
      vsix: 'vsix' in extension ? [extension.vsix] : [],
      locale,
      userDataFolder: join(scratch, '.profile'),
    });
    try {
      const browser = await launchChromium();
      const page = await browser.newPage({
        viewport: size ?? { width: 1280, height: 800 },
        deviceScaleFactor: 2,
        locale: locale === 'zh-cn' ? 'zh-CN' : 'en-US',
      });
      page.setDefaultTimeout(STEP_TIMEOUT_MS);
      const development = 'folder' in extension ? { extensionDevelopmentPaths: [extension.folder] } : {};
      await page.goto(workbenchAddress(server.url, { target: folder, ...development }));
      // Says which forms of the characters to draw, also under English menus; without it they are Japanese ones.
      await page.locator('html').evaluate((html) => html.setAttribute('lang', 'zh-CN'));
      await page.locator('.monaco-workbench .part.statusbar').waitFor();
      return new Workbench(page, browser, server, scratch);
    } catch (error) {
      await server.stop();
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.stop();
    rmSync(this.scratch, { recursive: true, force: true, maxRetries: 5 });
  }

  /** Opens a file of the workspace by its name, and waits for its text. */
  async openFile(name: string): Promise<void> {
    await this.quickInput('Control+P', name);
    const row = this.page.locator('.quick-input-list .monaco-list-row', { hasText: name.replace(/^.*\//, '') });
    await row.first().waitFor();
    await this.page.keyboard.press('Enter');
    await this.page.locator('.tab.active', { hasText: name.replace(/^.*\//, '') }).waitFor();
    await this.editor.locator('.view-line').first().waitFor();
  }

  /** Runs a command by its id, which must be one that the command palette offers. */
  async runCommand(id: string): Promise<void> {
    await this.quickInput('F1', `>${id}`);
    // The palette finds a command by its whole id as well as by its title, and puts it first. Where it has
    // no such command to offer now, it shows others that use similar words.
    const list = this.page.locator('.quick-input-list');
    await this.settled(list);
    const first = (await list.locator('.monaco-list-row[data-index="0"]').getAttribute('aria-label')) ?? '';
    if (/similar commands|No matching commands|类似命令|没有匹配的命令/.test(first))
      throw new Error(`the command palette does not offer ${id}`);
    await this.page.keyboard.press('Enter');
  }

  /** Waits until a page that the command has opened beside the file, if it has, shows its text. */
  async waitForPage(): Promise<void> {
    const frame = this.page.locator('iframe.webview').last();
    // The page comes a moment after the command; most commands open none.
    const comes = await frame.waitFor({ state: 'attached', timeout: 5000 }).then(
      () => true,
      () => false,
    );
    if (!comes) return;
    const page = this.page.frameLocator('iframe.webview').last().frameLocator('iframe');
    await page.locator('body', { hasText: /\S/ }).waitFor();
  }

  /** Waits until the open file has at least so many problems marked in its text. */
  async waitForProblems(atLeast = 1): Promise<void> {
    const marks = this.editor.locator('.cdr[class*="squiggly"]');
    await marks.nth(atLeast - 1).waitFor({ state: 'attached' });
    await this.settled(this.editor);
  }

  /** Opens the Problems panel, and waits for its list to be filled, or for its word that there is nothing in it. */
  async showProblems(): Promise<void> {
    await this.runCommand('workbench.actions.view.problems');
    const panel = this.page.locator('.markers-panel');
    const list = panel.locator('.monaco-list-row .marker-icon');
    await list
      .or(panel.locator('.message-box-container', { hasText: /\S/ }))
      .first()
      .waitFor();
    await this.settled(panel);
  }

  /** Puts the cursor at a place of the open file and scrolls there. */
  async goTo({ line, column }: Place): Promise<void> {
    await this.quickInput('Control+G', `:${line}:1`);
    await this.settled(this.page.locator('.quick-input-widget'));
    await this.page.keyboard.press('Enter');
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    // The box counts a Chinese character as two columns; the cursor goes over it in one step.
    for (let at = 1; at < column; at++) await this.page.keyboard.press('ArrowRight');
  }

  /** Shows the hover at a place, complete. */
  async hoverAt(place: Place): Promise<Locator> {
    await this.goTo(place);
    await this.runCommand('editor.action.showHover');
    const hover = this.page.locator('.monaco-hover:not(.hidden) .monaco-hover-content').first();
    await hover.waitFor();
    await this.settled(hover);
    return hover;
  }

  /** Shows what can be inserted at a place. */
  async suggestAt(place: Place): Promise<Locator> {
    await this.goTo(place);
    await this.runCommand('editor.action.triggerSuggest');
    const widget = this.page.locator('.suggest-widget.visible');
    await widget.locator('.monaco-list-row').first().waitFor();
    await this.settled(widget);
    return widget;
  }

  /** Shows what can be done about what stands at a place. */
  async fixesAt(place: Place): Promise<void> {
    await this.goTo(place);
    await this.runCommand('editor.action.quickFix');
    await this.shown('.action-widget .monaco-list-row');
  }

  /** Shows, below a place, the places that belong to it. */
  async referencesAt(place: Place): Promise<void> {
    await this.goTo(place);
    await this.runCommand('editor.action.referenceSearch.trigger');
    await this.shown('.reference-zone-widget .ref-tree .monaco-list-row');
  }

  /** Shows the box in which what stands at a place gets another name. */
  async renameAt(place: Place): Promise<void> {
    await this.goTo(place);
    await this.runCommand('editor.action.rename');
    await this.shown('.rename-box .rename-input-with-button');
  }

  /** Shows what a table on the clipboard becomes at a place. */
  async pasteAt(place: Place, table: string): Promise<void> {
    await this.goTo(place);
    await this.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await this.page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(table)})`);
    await this.runCommand('cleanplan.pasteRows');
    await this.page.locator('.monaco-diff-editor').waitFor();
    await this.shown('.quick-input-list .monaco-list-row');
  }

  /** Opens a walkthrough of the extension by its id. */
  async openWalkthrough(id: string): Promise<void> {
    await this.runCommand('workbench.action.openWalkthrough');
    await this.page.locator(`.gettingStartedContainer button[x-dispatch$="#${id}"]`).click();
    await this.shown('.gettingStartedContainer .step-title');
  }

  /** Shows the settings that have these words. */
  async showSettings(words: string): Promise<void> {
    await this.runCommand('workbench.action.openSettings2');
    await this.page.locator('.settings-editor .suggest-input-container').waitFor();
    await this.type(words);
    await this.shown('.settings-editor .setting-item');
  }

  /** Shows the lines behind the language in the status bar. */
  async showStatus(): Promise<void> {
    await this.page.locator('.part.statusbar [id="status.languageStatus"]').first().hover();
    await this.shown('.hover-language-status');
  }

  /** Unfolds a part of the side bar. */
  async showView(id: string): Promise<void> {
    await this.runCommand(`${id}.focus`);
    await this.settled(this.page.locator('.part.sidebar'));
  }

  /** Waits until nothing of the extension is under way. */
  async waitForQuiet(): Promise<void> {
    await this.page.locator('.part.statusbar [id="status.languageStatus"]').waitFor();
    await this.page.locator('.part.statusbar .codicon-modifier-spin').waitFor({ state: 'detached' });
    await this.settled(this.editor);
  }

  /** Types into what has the focus. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text, { delay: 20 });
  }

  /** Closes whatever lies over the editor. */
  async dismiss(): Promise<void> {
    for (let i = 0; i < 3; i++) await this.page.keyboard.press('Escape');
  }

  /** Saves a picture of the whole window once nothing in it moves. */
  async screenshot(file: string): Promise<void> {
    await this.settled(this.page.locator('.monaco-workbench').first());
    await this.page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
  }

  private get editor(): Locator {
    return this.page.locator('.editor-instance .monaco-editor').first();
  }

  /** Opens a quick input by its key and fills it in. */
  private async quickInput(key: string, text: string): Promise<void> {
    await this.page.keyboard.press(key);
    const input = this.page.locator('.quick-input-widget .quick-input-box input');
    await input.waitFor();
    await input.fill(text);
  }

  private async shown(selector: string): Promise<void> {
    const part = this.page.locator(selector).first();
    await part.waitFor();
    await this.settled(this.page.locator('.monaco-workbench').first());
  }

  /** Waits until a part of the screen has read the same for a moment. */
  private async settled(part: Locator): Promise<void> {
    const end = Date.now() + STEP_TIMEOUT_MS;
    let before: string | null = null;
    for (;;) {
      const now = await part.textContent();
      if (now === before) return;
      if (Date.now() > end) throw new Error(`still changing after ${STEP_TIMEOUT_MS} ms`);
      before = now;
      await this.page.waitForTimeout(STILL_MS);
    }
  }
}
