import { type Disposable, EventEmitter, type TextDocumentContentProvider, Uri, workspace } from 'vscode';
import { GUIDE } from './guide.ts';
import type { LanguageServer } from './languageServer.ts';
import { POLICY_SCHEME } from './policyAddress.ts';
import { RulePageRequest } from './protocol.ts';

/** Sources lie in one folder of the package; of its files nothing else can be asked for. */
const SOURCE = /^\/seeds\/[\w-]+\.txt$/;

const PAGE = /^\/rules\/([\w-]+)\.md$/;

/**
 * The texts of policies, as they were supplied, out of the extension's own `seeds/`, our page on how a plan is
 * written, and the pages of rules, from the server, in the language of its messages.
 */
class PolicyDocuments implements TextDocumentContentProvider, Disposable {
  readonly #changed = new EventEmitter<Uri>();
  readonly #listening: Disposable;
  readonly onDidChange = this.#changed.event;

  constructor(
    readonly extensionUri: Uri,
    readonly server: LanguageServer,
  ) {
    // Its language may have changed.
    this.#listening = server.onDidChange(() => {
      for (const { uri } of workspace.textDocuments) if (isPage(uri)) this.#changed.fire(uri);
    });
  }

  async provideTextDocumentContent({ path }: Uri): Promise<string> {
    const rule = PAGE.exec(path)?.[1];
    if (rule !== undefined) return this.#page(rule);
    if (!SOURCE.test(path) && !GUIDE.test(path)) throw new Error(`No policy source: ${path}`);
    const bytes = await workspace.fs.readFile(Uri.joinPath(this.extensionUri, path));
    return new TextDecoder('utf-8').decode(bytes);
  }

  async #page(rule: string): Promise<string> {
    const page = await this.server.request(RulePageRequest, { rule });
    if (page === null) throw new Error(`No such rule: ${rule}`);
    return page;
  }

  dispose(): void {
    this.#listening.dispose();
    this.#changed.dispose();
  }
}

const isPage = ({ scheme, path }: Uri): boolean => scheme === POLICY_SCHEME && PAGE.test(path);

/** Registers the documents of our scheme. */
export function showPolicyDocuments(extensionUri: Uri, server: LanguageServer): Disposable[] {
  const documents = new PolicyDocuments(extensionUri, server);
  return [documents, workspace.registerTextDocumentContentProvider(POLICY_SCHEME, documents)];
}
