import { commands, type Disposable, type ExtensionContext, languages, Uri, window, workspace } from 'vscode';
import { LANGUAGE } from './planFiles.ts';
import { planLanguage } from './settings.ts';

/** The walkthrough whose steps, but for the first, are the rules that the practice plan breaks. */
const PRACTICE = 'practice';

/** So long nothing is typed before a slip counts as mended: what is half typed may break nothing for a moment. */
const REST = 1000;

/**
 * Opens a plan with ten slips to mend, and ticks the step of each slip that has gone: by a context key for
 * each rule, which is what a walkthrough can listen to.
 */
export function offerPractice({ extensionUri, extension, subscriptions }: ExtensionContext): Practice {
  const practice = new Practice(rulesOf(extension.packageJSON));
  subscriptions.push(
    practice,
    commands.registerCommand('cleanplan.openPractice', async () => {
      const file = Uri.joinPath(extensionUri, `client/media/practice/practice.${planLanguage()}.cleanplan.yaml`);
      const content = new TextDecoder('utf-8').decode(await workspace.fs.readFile(file));
      const document = await workspace.openTextDocument({ language: LANGUAGE, content });
      practice.watch(document.uri);
      await window.showTextDocument(document, { preview: false });
    }),
  );
  return practice;
}

interface Manifest {
  readonly contributes: {
    readonly walkthroughs: readonly { readonly id: string; readonly steps: readonly { readonly id: string }[] }[];
  };
}

const rulesOf = ({ contributes }: Manifest): readonly string[] =>
  (contributes.walkthroughs.find(({ id }) => id === PRACTICE)?.steps ?? []).slice(1).map(({ id }) => id);

/** The practice plan that was opened last, and which of its slips were seen. */
export class Practice implements Disposable {
  /** The rules whose steps are ticked. */
  readonly mended = new Set<string>();
  readonly #rules: readonly string[];
  readonly #listening: Disposable;
  readonly #seen = new Set<string>();
  #plan: string | undefined;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(rules: readonly string[]) {
    this.#rules = rules;
    this.#listening = languages.onDidChangeDiagnostics(({ uris }) => {
      if (uris.some((uri) => uri.toString() === this.#plan)) this.#look();
    });
  }

  watch(uri: Uri): void {
    this.#plan = uri.toString();
    this.#seen.clear();
    this.mended.clear();
  }

  /** Remembers what is found now, and when that has not changed for a while, ticks what was found and is no more. */
  #look(): void {
    for (const rule of this.#found()) this.#seen.add(rule);
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => {
      const found = this.#found();
      const isOpen = workspace.textDocuments.some(({ uri }) => uri.toString() === this.#plan);
      for (const rule of this.#rules) {
        if (isOpen && this.#seen.has(rule) && !found.has(rule)) {
          this.mended.add(rule);
          void commands.executeCommand('setContext', `cleanplan.${PRACTICE}.${rule}`, true);
        }
      }
    }, REST);
  }

  #found(): ReadonlySet<string> {
    const diagnostics = this.#plan === undefined ? [] : languages.getDiagnostics(Uri.parse(this.#plan));
    return new Set(diagnostics.map(({ code }) => String(typeof code === 'object' ? code.value : code)));
  }

  dispose(): void {
    clearTimeout(this.#rest);
    this.#listening.dispose();
  }
}
