import {
  type CancellationToken,
  commands,
  type DiagnosticCollection,
  type Disposable,
  l10n,
  languages,
  type Progress,
  ProgressLocation,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { LanguageServer } from './languageServer.ts';
import type { LocalPolicies } from './localPolicies.ts';
import { findPlans, isPlan, PLAN_FILES } from './planFiles.ts';
import { CheckRequest, type Severity } from './protocol.ts';
import { clientSettings } from './settings.ts';

/** What a check of the workspace came to; the command returns it. */
export interface WorkspaceCheckResult {
  /** Plans checked, of all that there are. */
  readonly checked: number;
  readonly plans: number;
  readonly cancelled: boolean;
  /** Plans that could not be read. */
  readonly unread: number;
  readonly findings: Readonly<Record<Severity, number>>;
}

/** In the order of `DiagnosticSeverity`, which counts from 0. */
const ORDER: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/**
 * Checks plans that are not open. Their findings are kept in a collection of our own; those of an
 * open plan come from the language client, so a plan that is opened leaves this collection.
 */
export class WorkspaceCheck implements Disposable {
  readonly #collection: DiagnosticCollection = languages.createDiagnosticCollection('cleanplan.workspace');
  readonly #checked = new Map<string, Uri>();
  readonly #disposables: Disposable[];

  constructor(
    readonly server: LanguageServer,
    readonly policies: LocalPolicies,
  ) {
    const plans = workspace.createFileSystemWatcher(PLAN_FILES);
    this.#disposables = [
      this.#collection,
      plans,
      plans.onDidChange((uri) => this.#again(uri)),
      plans.onDidCreate((uri) => this.#again(uri)),
      plans.onDidDelete((uri) => this.#drop(uri)),
      workspace.onDidOpenTextDocument(({ uri }) => this.#collection.delete(uri)),
      workspace.onDidCloseTextDocument(({ uri }) => this.#again(uri)),
      server.onDidChange(() => this.#allAgain()),
    ];
  }

  /** The command: finds all plans, checks them under a progress that can be cancelled, and says what came of it. */
  async run(): Promise<WorkspaceCheckResult> {
    const result = await window.withProgress(
      { location: ProgressLocation.Notification, title: l10n.t('Checking plans'), cancellable: true },
      (progress, token) => this.#checkAll(progress, token),
    );
    void report(result);
    return result;
  }

  async #checkAll(
    progress: Progress<{ message?: string; increment?: number }>,
    token: CancellationToken,
  ): Promise<WorkspaceCheckResult> {
    const plans = await findPlans(() => token.isCancellationRequested);
    const findings = { error: 0, warning: 0, information: 0, hint: 0 };
    this.#collection.clear();
    this.#checked.clear();
    let checked = 0;
    let unread = 0;
    for (const uri of plans) {
      if (token.isCancellationRequested) break;
      progress.report({ message: `${checked + 1}/${plans.length}`, increment: 100 / plans.length });
      const severities = await this.#check(uri).catch((error) => this.#unreadable(uri, error));
      if (severities === undefined) unread++;
      for (const severity of severities ?? []) findings[severity]++;
      checked++;
    }
    return { checked, plans: plans.length, cancelled: token.isCancellationRequested, unread, findings };
  }

  /** Checks one plan as it is on disk, or in the editor where it is open. */
  async #check(uri: Uri): Promise<Severity[]> {
    const open = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
    const text = open?.getText() ?? (await workspace.decode(await workspace.fs.readFile(uri), { uri }));
    const name = this.server.namer.asUri(uri);
    await this.policies.send(uri);
    const found = await this.server.request(CheckRequest, { uri: name, text });
    const diagnostics = await this.server.converter.asDiagnostics(found.diagnostics);
    this.#checked.set(uri.toString(), uri);
    if (open === undefined || !isPlan(open)) this.#collection.set(uri, diagnostics);
    return diagnostics.map(({ severity }) => ORDER[severity] ?? 'error');
  }

  #unreadable(uri: Uri, error: unknown): undefined {
    this.server.output.error(`${uri.toString()}: ${String(error)}`);
  }

  /** A plan that was checked before has changed, or is not open any more. */
  #again(uri: Uri): void {
    const watched = this.#checked.size > 0 && /\.cleanplan\.ya?ml$/i.test(uri.path);
    if (!this.server.running || (!this.#checked.has(uri.toString()) && !watched)) return;
    void this.#check(uri).catch(() => this.#drop(uri));
  }

  /** New settings, or a new server. */
  async #allAgain(): Promise<void> {
    for (const uri of [...this.#checked.values()]) await this.#check(uri).catch(() => this.#drop(uri));
  }

  #drop(uri: Uri): void {
    this.#checked.delete(uri.toString());
    this.#collection.delete(uri);
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }
}

/** At or above the level set, a check is not passed, and says so. */
async function report({ checked, plans, cancelled, unread, findings }: WorkspaceCheckResult): Promise<void> {
  if (plans === 0) {
    void window.showInformationMessage(l10n.t('There is no plan (*.cleanplan.yaml) in this workspace.'));
    return;
  }
  const { failLevel } = clientSettings();
  const counted = ORDER.slice(0, ORDER.indexOf(failLevel) + 1).reduce((sum, level) => sum + findings[level], 0);
  const sentences = [
    cancelled ? l10n.t('Stopped after {0} of {1} plans.', checked, plans) : l10n.t('Checked {0} plans.', checked),
    l10n.t(
      'Must change {0}, should change {1}, notes {2}.',
      findings.error,
      findings.warning,
      findings.information + findings.hint,
    ),
    ...(unread > 0 ? [l10n.t('{0} could not be read; see the output.', unread)] : []),
  ];
  const message = sentences.reduce((before, sentence) => l10n.t('{0} {1}', before, sentence));
  const problems = l10n.t('Show Problems');
  const tell = counted > 0 || unread > 0 ? window.showWarningMessage : window.showInformationMessage;
  if ((await tell(message, problems)) === problems) {
    await commands.executeCommand('workbench.actions.view.problems');
  }
}
